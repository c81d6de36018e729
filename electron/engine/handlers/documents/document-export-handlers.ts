// document.export, document.exportBatch, brand.*: files of documents, and how they look.
import { mkdir, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CallOutput, ParsedInput } from '../../../contract/contract.ts';
import type { documentExportCalls } from '../../../contract/document-exports.ts';
import type { TendDocument } from '../../../contract/documents.ts';
import { Failure } from '../../../contract/failure.ts';
import type { CallContext } from '../../../rpc/server.ts';
import { isoDayOf } from '../../book/local-time.ts';
import { updateBrand } from '../../commands/brand-command.ts';
import { buildDocument } from '../../documents/build-document.ts';
import { checkLogo } from '../../export/document/logo-image.ts';
import { safeFileName, uniqueNames } from '../../export/file-names.ts';
import { saveReport } from '../../export/save-report.ts';
import { diskFailure } from '../../export/write-export.ts';
import { readBrand } from '../../store/queries/brand.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';

type Asked = Omit<ParsedInput<'document.export'>, 'path'>;

/** What sets documents is loaded with the first of them: a start needs none of it. */
const formats = () => import('../../export/document/export-document.ts');

export function documentExportHandlers(context: HandlerContext): HandlersOf<keyof typeof documentExportCalls> {
  const { db, clockOf } = context;

  function documentOf({ accountId, kind, edition, language = 'en' }: Asked, call: CallContext): TendDocument {
    const clock = clockOf(call);
    const document = buildDocument(db, { accountId, kind, edition, language }, clock, context.book.rows(clock));
    return { ...document, brand: readBrand(db) };
  }

  /** `Quarterly business review, Northwind 2026-11-20`: found again by what it is and whose. */
  function nameOf({ title, accountName, at }: TendDocument, call: CallContext): string {
    return safeFileName(`${title}, ${accountName} ${isoDayOf(at, clockOf(call).timeZone)}`, 'Document');
  }

  return {
    'document.export': async (input, call) => {
      await context.derived(input.accountId);
      const document = documentOf(input, call);
      const { content, ending, gaps } = await (await formats()).exportDocument(document, input.format, call.signal);
      return { ...(await saveReport(content, `${nameOf(document, call)}${ending}`, input.path)), gaps };
    },
    'document.exportBatch': (input, call) => exportBatch(context, input, call, documentOf, nameOf),
    'brand.get': () => readBrand(db),
    'brand.update': (input, call) => {
      if (input.logo) checkLogo(input.logo);
      const changed = context.run(updateBrand, input, call);
      context.changed('documents', 'journal');
      return changed;
    },
  };
}

/** One at a time, each written before the next is made: however many there are, the memory of one is taken. */
async function exportBatch(
  context: HandlerContext,
  { accountIds, path, ...asked }: ParsedInput<'document.exportBatch'>,
  call: CallContext,
  documentOf: (asked: Asked, call: CallContext) => TendDocument,
  nameOf: (document: TendDocument, call: CallContext) => string,
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
        const document = documentOf({ ...asked, accountId }, call);
        const { content, ending, gaps } = await (await formats()).exportDocument(document, asked.format, call.signal);
        const saved = await saveReport(content, await freeName(folder, unique, nameOf(document, call), ending), folder);
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
