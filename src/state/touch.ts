// What could be written to an account now, and asking for it to be drafted.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { announce } from './notices.ts';
import { showQueue } from './queue-view.ts';
import { createResources } from './resource.ts';
import { go, useRoute } from './route.ts';

export type TouchReasons = CallOutput<'touch.reasons'>['kinds'][number];

const reasons = createResources<AccountId, readonly TouchReasons[]>({
  topics: ['findings', 'accounts', 'book', 'queue'],
  ask: async (accountId) => (await ask('touch.reasons', { accountId })).kinds,
});

export const useTouchReasons = (accountId: AccountId) => reasons.use(accountId);

/** What is missing when nothing could be drafted; null when it is in the queue, which is then shown. In a pass of the day the
 * line it was asked from becomes the draft: the person stays there. */
export async function draftTouch(
  input: CallInput<'queue.propose'>,
): Promise<Pick<CallOutput<'queue.propose'>, 'missing' | 'choices'> | null> {
  const outcome = await change('queue.propose', input, { say: '' });
  if (!outcome.done) return null;
  const { queueItemId, already, missing, choices, notice } = outcome.output;
  if (queueItemId === null) return { missing: missing ?? already, choices };
  if (notice) announce(notice);
  showQueue('waiting', queueItemId);
  if (useRoute.getState().route.screen === 'pass') return null;
  go({ screen: 'queue' });
  return null;
}
