// document.export, document.exportBatch, brand.*: files of documents, and how they look.
import { createHash } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CallOutput, ParsedInput } from '../../../contract/contract.ts';
import type { documentExportCalls } from '../../../contract/document-exports.ts';
import { Failure } from '../../../contract/failure.ts';
import type { CallContext } from '../../../rpc/server.ts';
import { takeFace, updateBrand } from '../../commands/brand-command.ts';
import { checkLogo } from '../../export/document/logo-image.ts';
import { uniqueNames } from '../../export/file-names.ts';
import { saveReport } from '../../export/save-report.ts';
import { diskFailure } from '../../export/write-export.ts';
import { readBrand } from '../../store/queries/brand.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';
import { documentFile } from './document-file.ts';

export function documentExportHandlers(context: HandlerContext): HandlersOf<keyof typeof documentExportCalls> {
  const { db, clockOf } = context;

  /** Looked at in the thread that would set it, and known from then on by its hash. */
  async function faceFile(base64: string) {
    const content = Buffer.from(base64, 'base64');
    const { family } = await context.exporting.face(content);
    return { family, sha256: createHash('sha256').update(content).digest('hex'), content };
  }

  return {
    'document.export': async ({ language = 'en', format, path, ...asked }, call) => {
      await context.derived(asked.accountId);
      const file = await documentFile(context, { ...asked, language }, format, clockOf(call), call.signal);
      return { ...(await saveReport(file.content, `${file.name}${file.ending}`, path)), gaps: file.gaps };
    },
    'document.exportBatch': (input, call) => exportBatch(context, input, call),
    'brand.get': () => readBrand(db),
    'brand.update': (input, call) => {
      if (input.logo) checkLogo(input.logo);
      const changed = context.run(updateBrand, input, call);
      context.changed('documents', 'journal');
      return changed;
    },
    'brand.takeFace': async (input, call) => {
      const regular = await faceFile(input.regular);
      const strong = input.strong === null ? null : await faceFile(input.strong);
      const changed = context.run(takeFace, { family: regular.family, regular, strong }, call);
      context.changed('documents', 'journal');
      return changed;
    },
  };
}

/** One at a time, each written before the next is made: however many there are, the memory of one is taken. */
async function exportBatch(
  context: HandlerContext,
  { accountIds, path, format, language = 'en', ...asked }: ParsedInput<'document.exportBatch'>,
  call: CallContext,
): Promise<CallOutput<'document.exportBatch'>> {
  const folder = resolve(path);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw diskFailure(error) ?? error;
  });
  const unique = uniqueNames([]);
  const documents: CallOutput<'document.exportBatch'>['documents'] = [];
  const problems: CallOutput<'document.exportBatch'>['problems'] = [];
  const written: string[] = [];
  const total = new Set(accountIds).size;
  const tell = (done: number) => context.tell('documents.progressed', { done, total });
  try {
    for (const [index, accountId] of [...new Set(accountIds)].entries()) {
      if (call.signal.aborted) throw new Failure('cancelled', 'The export was stopped. Nothing of it was kept.');
      tell(index);
      try {
        await context.derived(accountId);
        const request = { ...asked, accountId, language };
        const { content, name, ending, gaps } = await documentFile(
          context,
          request,
          format,
          context.clockOf(call),
          call.signal,
        );
        const saved = await saveReport(content, await freeName(folder, unique, name, ending), folder);
        if (saved.path !== null) written.push(saved.path);
        documents.push({ accountId, fileName: saved.fileName, bytes: saved.bytes, gaps });
      } catch (error) {
        // About this one account; a full disk or a stop is about all.
        if (!(error instanceof Failure) || !ABOUT_ONE.has(error.code)) throw error;
        problems.push({ accountId, sentence: error.message });
      }
    }
    tell(total);
  } catch (error) {
    for (const file of written) await rm(file, { force: true });
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  }
  return { path: folder, documents, problems };
}

const ABOUT_ONE: ReadonlySet<string> = new Set(['not_found', 'invalid_input', 'unsupported']);

/** What is there is never overwritten: a second batch stands beside the first. */
async function freeName(
  folder: string,
  unique: (name: string, ending: string) => string,
  name: string,
  ending: string,
): Promise<string> {
  for (;;) {
    const candidate = unique(name, ending);
    const taken = await stat(resolve(folder, candidate)).catch(() => null);
    if (taken === null) return candidate;
  }
}
