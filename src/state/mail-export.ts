// Mail going out into files, as one task at a time that can be stopped.
import { create } from 'zustand';
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { AccountId, ThreadId } from '../../electron/contract/scalars.ts';
import { asFailure, ask, engine } from './engine.ts';

export type ExportSource =
  | { readonly threadId: ThreadId }
  | { readonly accountId: AccountId }
  | { readonly query: string };
export type Exported = CallOutput<'mail.export'>;

interface ExportState {
  readonly running: { readonly done: number; readonly total: number | null } | null;
  readonly exported: Exported | null;
  readonly sentence: string | null;
}

const NOTHING: ExportState = { running: null, exported: null, sentence: null };
export const useMailExport = create<ExportState>(() => NOTHING);
let stop: AbortController | null = null;

/** Also stops what runs. */
export function leaveExport(): void {
  stop?.abort();
  useMailExport.setState(NOTHING);
}

/** Without a path the answer holds the bytes. */
export async function exportMail(source: ExportSource, format: 'eml' | 'mbox', path: string): Promise<Exported | null> {
  const controller = new AbortController();
  stop?.abort();
  stop = controller;
  useMailExport.setState({ ...NOTHING, running: { done: 0, total: null } });
  const off = engine().on('mailFiles.progressed', ({ task, done, total }) => {
    if (task === 'export' && stop === controller) useMailExport.setState({ running: { done, total } });
  });
  try {
    const exported = await ask(
      'mail.export',
      { ...source, format, ...(path === '' ? {} : { path }) },
      controller.signal,
    );
    if (stop === controller) useMailExport.setState({ ...NOTHING, exported });
    return exported;
  } catch (error) {
    if (stop === controller) useMailExport.setState({ ...NOTHING, sentence: asFailure(error).message });
    return null;
  } finally {
    off();
    if (stop === controller) stop = null;
  }
}
