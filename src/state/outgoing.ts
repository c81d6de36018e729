// Messages on their way: held for a moment in which they can be taken back, waiting for a connection, or in need of the
// person. The engine holds and sends them; the window says where they stand.
import { useEffect } from 'react';
import type { DraftConcern, OutgoingId } from '../../electron/contract/compose.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { OutgoingView } from '../../electron/contract/outgoing.ts';
import type { ThreadId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { openDraft } from './compose.ts';
import { takeOffDesk, writingOf } from './desk.ts';
import { saveWriting } from './draft-saving.ts';
import { asFailure, ask } from './engine.ts';
import { announce, announceProblem } from './notices.ts';
import { createResources } from './resource.ts';

const resource = createResources<ThreadId | 'all', readonly OutgoingView[]>({
  topics: ['outgoing'],
  ask: async (of) => (await ask('outgoing.list', of === 'all' ? {} : { threadId: of })).outgoing,
});

export const useOutgoing = (of: ThreadId | 'all') => resource.use(of);

/** Null when the draft can't be kept, and so can't be checked either. */
export async function checkWriting(key: string): Promise<readonly DraftConcern[] | null> {
  if (!(await saveWriting(key))) return null;
  const draft = writingOf(key)?.draft;
  return draft ? (await ask('draft.check', { draftId: draft.draftId })).concerns : null;
}

/** Gives the message to the engine, which holds it for a moment; the undo brings the writing back as it was. */
export async function sendWriting(key: string): Promise<Failure | null> {
  if (!(await saveWriting(key))) return null;
  const draft = writingOf(key)?.draft;
  if (!draft) return null;
  const { draftId, revision } = draft;
  const outcome = await change(
    'draft.send',
    { draftId, revision },
    { quiet: true, undone: () => void openDraft(draftId) },
  );
  if (!outcome.done) return outcome.failure;
  takeOffDesk(key);
  const { outgoing, entryId } = outcome.output;
  announce(sentInWords(outgoing), entryId, outgoing.heldUntil);
  return null;
}

function sentInWords(outgoing: OutgoingView): string {
  const [first, ...others] = [...outgoing.to, ...outgoing.cc, ...outgoing.bcc];
  const to = first ? ` to ${first.name || first.address}${others.length > 0 ? ` and ${others.length} more` : ''}` : '';
  return navigator.onLine === false ? `Kept for sending${to}. It goes out when you are online.` : `Sending${to}`;
}

export async function takeBack(outgoing: OutgoingView): Promise<void> {
  const outcome = await change('outgoing.takeBack', { outgoingId: outgoing.outgoingId });
  if (outcome.done) await openDraft(outcome.output.draftId);
}

export const sendNow = (outgoingId: OutgoingId) => tell(() => ask('outgoing.sendNow', { outgoingId }));
export const tryAgain = (outgoingId: OutgoingId) => tell(() => ask('outgoing.retry', { outgoingId }));
export const settle = (outgoingId: OutgoingId, decision: 'arrived' | 'send_again' | 'acknowledge') =>
  tell(() => ask('outgoing.settle', { outgoingId, decision }));

/** A new draft to those who were refused; what the others have is not sent to them again. */
export const writeAgain = (outgoingId: OutgoingId) =>
  tell(async () => {
    const { draftId } = await ask('outgoing.settle', { outgoingId, decision: 'write_again' });
    if (draftId !== null) await openDraft(draftId);
  });

async function tell(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}

/** Says so, wherever the person is, when a message turns out to need them. */
export function useOutgoingAlerts(): void {
  const outgoing = useOutgoing('all').data;
  useEffect(() => {
    if (!outgoing) return;
    for (const each of outgoing) {
      if (!each.needsPerson || each.problem === null || told.has(each.outgoingId)) continue;
      told.add(each.outgoingId);
      announceProblem(`“${each.subject || 'No subject'}”: ${each.problem}`, 'A look, please.');
    }
    for (const id of told) if (!outgoing.some((each) => each.outgoingId === id && each.needsPerson)) told.delete(id);
  }, [outgoing]);
}

const told = new Set<OutgoingId>();
