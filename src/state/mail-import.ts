// Mail from files coming in: one import at a time, which goes on while its dialog is closed.
import { create } from 'zustand';
import { Failure } from '../../electron/contract/failure.ts';
import type { UnfinishedImport } from '../../electron/contract/mail-files.ts';
import { toBase64 } from './base64.ts';
import type { Dropped, DroppedFile } from './dropped-files.ts';
import { asFailure, ask, engine } from './engine.ts';
import { announce, announceProblem } from './notices.ts';
import { useOverlay } from './overlays.ts';
import { createResources } from './resource.ts';

export interface ImportOutcome {
  readonly added: number;
  readonly alreadyHere: number;
  readonly problems: readonly { readonly file: string; readonly sentence: string }[];
}
export interface ImportState {
  /** `copying`: handing files over to a Tend that has no path to them. */
  readonly phase: 'none' | 'copying' | 'reading' | 'done' | 'failed';
  /** Messages, or bytes while copying. */
  readonly done: number;
  readonly total: number | null;
  readonly outcome: ImportOutcome | null;
  readonly sentence: string | null;
}
export type ImportSource = Dropped | { readonly kind: 'unfinished'; readonly importId: number };

const NOTHING: ImportState = { phase: 'none', done: 0, total: null, outcome: null, sentence: null };
const PIECE = 4 * 1024 * 1024;

export const useMailImport = create<ImportState>(() => NOTHING);
let stop: AbortController | null = null;

const unfinished = createResources<'imports', readonly UnfinishedImport[]>({
  topics: ['mailboxes'],
  ask: async () => (await ask('mail.imports', {})).imports,
});
export const useUnfinishedImports = () => unfinished.use('imports');

export const stopImport = (): void => stop?.abort();
export const forgetOutcome = (): void => {
  if (!isRunning()) useMailImport.setState(NOTHING);
};
/** Its dialog was closed, so that the end has to be said elsewhere. */
const isOutOfSight = () => useOverlay.getState().overlay?.kind !== 'import-mail';
const isRunning = () => ['copying', 'reading'].includes(useMailImport.getState().phase);

export async function forgetImport(importId: number): Promise<void> {
  await ask('mail.forgetImport', { importId }).catch((error: unknown) => announceProblem(asFailure(error).message));
  await unfinished.load('imports');
}

/** Resolves at its end; what became of it is in the store. */
export async function importMail(source: ImportSource, address: string): Promise<void> {
  if (isRunning()) return;
  const controller = new AbortController();
  stop = controller;
  const { signal } = controller;
  useMailImport.setState({ ...NOTHING, phase: 'reading' });
  const off = engine().on('mailFiles.progressed', ({ task, done }) => {
    if (task === 'import') useMailImport.setState({ done: before + done });
  });
  let before = 0;
  const sum = { added: 0, alreadyHere: 0, problems: [] as { file: string; sentence: string }[] };
  try {
    for (const input of await inputsOf(source, address, signal)) {
      useMailImport.setState({ phase: 'reading', done: before, total: null });
      const { added, alreadyHere, problems } = await ask('mail.import', input, signal);
      sum.added += added;
      sum.alreadyHere += alreadyHere;
      sum.problems.push(...problems);
      before = sum.added + sum.alreadyHere;
    }
    useMailImport.setState({ ...NOTHING, phase: 'done', outcome: sum });
    if (isOutOfSight()) announce(outcomeInWords(sum));
  } catch (error) {
    const { message } = asFailure(error);
    useMailImport.setState({ ...NOTHING, phase: 'failed', sentence: message });
    if (isOutOfSight()) announceProblem(message);
  } finally {
    off();
    stop = null;
    await unfinished.load('imports');
  }
}

export function outcomeInWords({ added, alreadyHere }: ImportOutcome): string {
  const words = `${added.toLocaleString()} ${added === 1 ? 'message' : 'messages'} came in`;
  if (alreadyHere === 0) return `${words}.`;
  return `${words}, ${alreadyHere.toLocaleString()} ${alreadyHere === 1 ? 'was' : 'were'} here already.`;
}

type ImportInput = { importId: number } | { path: string; address: string } | { stageId: string; address: string };

async function inputsOf(source: ImportSource, address: string, signal: AbortSignal): Promise<ImportInput[]> {
  if (source.kind === 'unfinished') return [{ importId: source.importId }];
  if (source.kind === 'paths') return source.paths.map((path) => ({ path, address }));
  return [{ stageId: await stage(source.files, signal), address }];
}

/** Hands the files over in pieces. */
async function stage(files: readonly DroppedFile[], signal: AbortSignal): Promise<string> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  let done = 0;
  let stageId: string | undefined;
  for (const { name, file } of files) {
    for (let offset = 0; offset === 0 || offset < file.size; offset += PIECE) {
      useMailImport.setState({ phase: 'copying', done: done + offset, total });
      const content = toBase64(new Uint8Array(await file.slice(offset, offset + PIECE).arrayBuffer()));
      const piece = { file: name, offset, content };
      const answer = await ask('mail.stage', stageId === undefined ? piece : { ...piece, stageId }, signal);
      if (signal.aborted) throw new Failure('cancelled', 'Stopped. Nothing was imported.');
      stageId = answer.stageId;
    }
    done += file.size;
  }
  return stageId ?? '';
}
