// One document for each of many accounts into a folder, as one task at a time that can be stopped.
import { create } from 'zustand';
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import { asFailure, ask, engine } from './engine.ts';

export type Batch = CallOutput<'document.exportBatch'>;

interface BatchState {
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly made: Batch | null;
  readonly sentence: string | null;
}

const NOTHING: BatchState = { running: null, made: null, sentence: null };
export const useDocumentBatch = create<BatchState>(() => NOTHING);
let stop: AbortController | null = null;

/** Also stops what runs; of that nothing is kept. */
export function leaveBatch(): void {
  stop?.abort();
  stop = null;
  useDocumentBatch.setState(NOTHING);
}

export async function exportBatch(input: CallInput<'document.exportBatch'>): Promise<void> {
  const controller = new AbortController();
  stop?.abort();
  stop = controller;
  const isOurs = () => stop === controller;
  useDocumentBatch.setState({ ...NOTHING, running: { done: 0, total: input.accountIds.length } });
  const off = engine().on('documents.progressed', (running) => {
    if (isOurs()) useDocumentBatch.setState({ running });
  });
  try {
    const made = await ask('document.exportBatch', input, controller.signal);
    if (isOurs()) useDocumentBatch.setState({ ...NOTHING, made });
  } catch (error) {
    if (isOurs()) useDocumentBatch.setState({ ...NOTHING, sentence: asFailure(error).message });
  } finally {
    off();
    if (isOurs()) stop = null;
  }
}
