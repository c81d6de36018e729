// Beginning to write, taking a draft up again, putting it away and throwing it away; each goes where the writing is.
import type { DraftId, DraftKind } from '../../electron/contract/compose.ts';
import type { CallInput } from '../../electron/contract/contract.ts';
import type { MessageRowId, ThreadId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import {
  bringToFront,
  fillBegun,
  patchWriting,
  placeBegun,
  placeDraft,
  rememberedDesk,
  takeOffDesk,
  useDesk,
  type Writing,
  writingOf,
} from './desk.ts';
import { editWriting, saveSoon, saveWriting } from './draft-saving.ts';
import { draftsAtHand } from './drafts.ts';
import { asFailure, ask } from './engine.ts';
import { announceProblem } from './notices.ts';
import { go, parseRoute, useRoute } from './route.ts';

export interface AnsweredMessage {
  readonly threadId: ThreadId;
  readonly messageRowId: MessageRowId;
}

/** A new message, on a screen of its own. */
export function writeNew(content?: CallInput<'draft.start'>['content']): void {
  const key = placeBegun('new', null);
  bringToFront(key);
  go({ screen: 'write', draftId: null });
  begin(key, { kind: 'new', ...(content ? { content } : {}) });
}

/** An answer or a forward, under the thread. One that was begun already is gone on with. */
export function writeAbout(kind: Exclude<DraftKind, 'new'>, { threadId, messageRowId }: AnsweredMessage): void {
  const begun = useDesk
    .getState()
    .open.find(({ draft, ...each }) => each.kind === kind && draft?.source?.messageRowId === messageRowId);
  if (begun) {
    bringToFront(begun.key);
    return;
  }
  const other = useDesk
    .getState()
    .open.find(({ draft, ...each }) => each.kind !== 'forward' && draft?.source?.messageRowId === messageRowId);
  if (other && kind !== 'forward') {
    bringToFront(other.key);
    void readdress(other.key, kind, messageRowId);
    return;
  }
  if (lookedFor.has(messageRowId)) return;
  const kept = draftsAtHand(threadId).filter((each) => each.kind === kind);
  if (kept.length > 0) {
    lookedFor.add(messageRowId);
    void takeUpKept(kept, messageRowId).then((found) => {
      lookedFor.delete(messageRowId);
      if (!found) beginAbout(kind, { threadId, messageRowId });
    });
    return;
  }
  beginAbout(kind, { threadId, messageRowId });
}

/** Messages whose kept answer is being looked for: a key pressed twice begins no second one. */
const lookedFor = new Set<MessageRowId>();

function beginAbout(kind: Exclude<DraftKind, 'new'>, { threadId, messageRowId }: AnsweredMessage): void {
  const key = placeBegun(kind, threadId);
  bringToFront(key);
  begin(key, { kind, messageRowId });
}

/** Goes on with what was written to this message before and closed since. */
async function takeUpKept(
  kept: readonly { readonly draftId: DraftId }[],
  messageRowId: MessageRowId,
): Promise<boolean> {
  for (const { draftId } of kept) {
    const found = await ask('draft.get', { draftId }).catch(() => null);
    if (found?.draft.source?.messageRowId !== messageRowId || found.draft.outgoingId !== null) continue;
    const writing = writingOf(placeDraft(found.draft));
    if (writing) showWriting(writing);
    return true;
  }
  return false;
}

/** An answer under way goes to all, or to one again; what was written stays. */
async function readdress(key: string, kind: 'reply' | 'reply_all', messageRowId: MessageRowId): Promise<void> {
  try {
    const { draft } = await ask('draft.start', { kind, messageRowId });
    await ask('draft.discard', { draftId: draft.draftId });
    const { to, cc } = draft;
    patchWriting(key, (held) => ({ ...held, kind }));
    editWriting(key, { to, cc });
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}

/** The cursor is there at once; recipients, subject and original follow when the engine has them. */
function begin(key: string, input: CallInput<'draft.start'>): void {
  void ask('draft.start', input).then(
    ({ draft }) => {
      const held = writingOf(key);
      if (!held) {
        void ask('draft.discard', { draftId: draft.draftId }).catch(() => undefined);
        return;
      }
      fillBegun(key, draft);
      if (held.content.text !== '') saveSoon(key);
      // The address may be ahead of the route: a new hash is told of in a later turn.
      const at = parseRoute(window.location.hash);
      if (held.threadId === null && at.screen === 'write' && at.draftId === null) {
        go({ screen: 'write', draftId: draft.draftId }, { replace: true });
      }
    },
    (error: unknown) => {
      takeOffDesk(key);
      announceProblem(asFailure(error).message);
    },
  );
}

/** Takes a draft up again where it was written. */
export async function openDraft(draftId: DraftId): Promise<void> {
  await takeUp(() => ask('draft.get', { draftId }));
}

/** A draft that another program left in the server's Drafts folder. */
export async function adoptDraft(messageRowId: MessageRowId): Promise<void> {
  await takeUp(() => ask('draft.adopt', { messageRowId }));
}

async function takeUp(find: () => ReturnType<typeof ask<'draft.get'>>): Promise<void> {
  try {
    const { draft } = await find();
    const writing = writingOf(placeDraft(draft));
    if (writing) showWriting(writing);
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}

/** Goes where it is written and gives it the cursor. */
export function showWriting({ key, threadId, draft }: Writing): void {
  const { route } = useRoute.getState();
  const draftId = draft?.draftId ?? null;
  if (threadId !== null) {
    if (route.screen !== 'inbox' || route.threadId !== threadId) go({ screen: 'inbox', threadId });
  } else if (route.screen !== 'write' || route.draftId !== draftId) go({ screen: 'write', draftId });
  bringToFront(key);
}

/** The desk as the last window left it; drafts that are gone or on their way since are passed by. */
export async function restoreDesk(): Promise<void> {
  for (const draftId of rememberedDesk()) {
    const found = await ask('draft.get', { draftId }).catch(() => null);
    if (found && found.draft.outgoingId === null) placeDraft(found.draft);
  }
}

/** Keeps the draft and puts it away; one in which nothing was written leaves no trace. False when it could not be kept. */
export async function closeWriting(key: string): Promise<boolean> {
  const held = writingOf(key);
  if (!held) return true;
  if (!isBlank(held)) {
    if (!(await saveWriting(key))) return false;
    takeOffDesk(key);
    return true;
  }
  takeOffDesk(key);
  if (held.draft) await ask('draft.discard', { draftId: held.draft.draftId }).catch(() => undefined);
  return true;
}

/** Nothing in it but what the program itself put there. */
function isBlank({ begun, content, draft }: Writing): boolean {
  if (!draft) return content.text.trim() === '';
  if (!begun) return false;
  const written = ({ to, cc, bcc, subject, text }: typeof content) =>
    JSON.stringify([to, cc, bcc, subject, text.trim()]);
  return draft.attachments.length === begun.attachments && written(content) === written(begun.content);
}

export async function discardWriting(key: string): Promise<void> {
  const held = writingOf(key);
  if (!held) return;
  if (!held.draft || isBlank(held)) {
    await closeWriting(key);
    return;
  }
  // What undo brings back is what was there last.
  await saveWriting(key);
  const draftId = writingOf(key)?.draft?.draftId ?? held.draft.draftId;
  takeOffDesk(key);
  const outcome = await discardDraft(draftId);
  if (!outcome.done) await openDraft(draftId);
}

export function discardDraft(draftId: DraftId) {
  return change('draft.discard', { draftId }, { say: 'Draft discarded.', undone: () => void openDraft(draftId) });
}
