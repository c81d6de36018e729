// Openings for more, and the signals that may become one.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { Opening, OpeningId, OpeningStage } from '../../electron/contract/openings.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const TOPICS = ['renewals', 'accounts', 'findings'] as const;

const list = createResources<'open' | 'all', CallOutput<'opening.list'>>({
  topics: TOPICS,
  ask: (state) => ask('opening.list', { state }),
});
const details = createResources<OpeningId, CallOutput<'opening.get'>>({
  topics: TOPICS,
  keep: 8,
  ask: (openingId) => ask('opening.get', { openingId }),
});

export const useOpenings = (state: 'open' | 'all' = 'open') => list.use(state);
export const useOpening = (openingId: OpeningId) => details.use(openingId);

export const OPENING_STAGES: readonly OpeningStage[] = ['qualify', 'educate', 'propose', 'close'];

export function createOpening(input: CallInput<'opening.create'>, say: string) {
  return change('opening.create', input, { say, quiet: true });
}

export function updateOpening(input: CallInput<'opening.update'>, say: string) {
  return change('opening.update', input, { say, quiet: true });
}

export function moveOpening(opening: Opening, stage: OpeningStage, words: string, note?: string) {
  return change(
    'opening.advance',
    { openingId: opening.openingId, stage, ...(note ? { note } : {}) },
    {
      say: `${opening.name}: ${words}.`,
      ahead: () =>
        list.ahead('open', (held) => ({
          ...held,
          openings: held.openings.map((each) => (each.openingId === opening.openingId ? { ...each, stage } : each)),
        })),
    },
  );
}

export function closeOpening(input: CallInput<'opening.close'>, say: string) {
  return change('opening.close', input, { say, quiet: true });
}

export function removeOpening(opening: Opening) {
  return change('opening.remove', { openingId: opening.openingId }, { say: `Took away “${opening.name}”.` });
}

export function dismissSignal(findingId: string) {
  return change('finding.setState', { findingId, state: 'dismissed' }, { say: 'Not an opening.' });
}
