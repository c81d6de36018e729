// The optional language model: how it is reached, what it would be sent, and trials of it, whose text is shown while it comes.
import { create } from 'zustand';
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { ModelStatus } from '../../electron/contract/model.ts';
import { change } from './change.ts';
import { asFailure, ask, type EngineClient } from './engine.ts';
import { announce, announceProblem } from './notices.ts';
import { createResources } from './resource.ts';

const resource = createResources<'model', ModelStatus>({
  topics: ['settings', 'journal'],
  ask: () => ask('model.get', {}),
});

export const useModel = () => resource.use('model');

/** `quiet`: the caller shows what is refused beside the field it concerns. */
export function setModel(input: CallInput<'model.set'>, say: string, options: { readonly quiet?: boolean } = {}) {
  return change('model.set', input, { say, ...options });
}

export async function testModel(): Promise<void> {
  try {
    const { sentence, ms } = await ask('model.test', {});
    announce(`${sentence.replace(/\.$/, '')} in ${(ms / 1000).toFixed(1)} s.`);
  } catch (error) {
    announceProblem(asFailure(error).message, 'Not reached.');
  }
}

type Draft = CallInput<'model.preview'>;

const previews = createResources<Draft, CallOutput<'model.preview'>>({
  topics: ['settings', 'findings', 'accounts'],
  keep: 4,
  ask: (draft) => ask('model.preview', draft),
});

export const useModelPreview = (draft: Draft | null) => previews.use(draft);

interface Trial {
  readonly running: boolean;
  /** While it runs: what was written so far. */
  readonly soFar: string;
  readonly outcome: CallOutput<'model.try'> | null;
  readonly problem: string | null;
}

const NO_TRIAL: Trial = { running: false, soFar: '', outcome: null, problem: null };
export const useModelTrial = create<Trial>(() => NO_TRIAL);
let running: { readonly attempt: string; readonly stopper: AbortController } | null = null;

export function followModel(client: EngineClient): void {
  client.on('model.progressed', ({ attempt, text }) => {
    if (attempt === running?.attempt) useModelTrial.setState({ soFar: text });
  });
}

export async function tryModel(draft: Draft): Promise<void> {
  running?.stopper.abort();
  const mine = { attempt: crypto.randomUUID(), stopper: new AbortController() };
  running = mine;
  useModelTrial.setState({ ...NO_TRIAL, running: true });
  try {
    const outcome = await ask('model.try', { ...draft, attempt: mine.attempt }, mine.stopper.signal);
    if (running === mine) useModelTrial.setState({ ...NO_TRIAL, outcome });
  } catch (error) {
    if (running !== mine) return;
    const problem = mine.stopper.signal.aborted ? 'Stopped. No draft was changed.' : asFailure(error).message;
    useModelTrial.setState({ ...NO_TRIAL, problem });
  }
}

export function stopTrial(): void {
  running?.stopper.abort();
}

export function forgetTrial(): void {
  running?.stopper.abort();
  running = null;
  useModelTrial.setState(NO_TRIAL);
}
