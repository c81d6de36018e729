// Which messages of a thread stand open when it is opened, and which folded ones are told as a number.
import type { MessageView } from '../../../../electron/contract/mail.ts';
import type { MessageRowId } from '../../../../electron/contract/scalars.ts';

/** A run of folded messages longer than this becomes one line; its first and last line stay. */
const LONGEST_RUN = 5;

/** What was not read, the newest, the newest a person wrote when a machine wrote last, and the one that was asked for. */
export function openAtFirst(messages: readonly MessageView[], at: MessageRowId | null): ReadonlySet<MessageRowId> {
  const open = new Set(messages.filter((each) => each.unread).map((each) => each.messageRowId));
  const newest = messages.at(-1);
  if (newest) open.add(newest.messageRowId);
  if (newest?.automatic) {
    const written = messages.findLast((each) => each.automatic === null);
    if (written) open.add(written.messageRowId);
  }
  if (at !== null) open.add(at);
  return open;
}

/** For the messages of long folded runs: how many the line in their place stands for, and 0 for those it hides. */
export function foldedRuns(
  messages: readonly MessageView[],
  open: ReadonlySet<MessageRowId>,
): Map<MessageRowId, number> {
  const told = new Map<MessageRowId, number>();
  let start = 0;
  for (let at = 0; at <= messages.length; at += 1) {
    const message = messages[at];
    if (message && !open.has(message.messageRowId)) continue;
    const hidden = at - start > LONGEST_RUN ? messages.slice(start + 1, at - 1) : [];
    for (const [index, each] of hidden.entries()) told.set(each.messageRowId, index === 0 ? hidden.length : 0);
    start = at + 1;
  }
  return told;
}

/** Where reading begins: what was asked for, else the first unread, else the newest that a person wrote. */
export function startAt(messages: readonly MessageView[], at: MessageRowId | null): MessageRowId | null {
  if (at !== null) return at;
  const message =
    messages.find((each) => each.unread) ?? messages.findLast((each) => each.automatic === null) ?? messages.at(-1);
  return message?.messageRowId ?? null;
}

/** What an answer answers: the message the person chose, else the newest that a person wrote. */
export function answered(messages: readonly MessageView[], chosen: MessageRowId | null): MessageView | null {
  return (
    messages.find((each) => each.messageRowId === chosen) ??
    messages.findLast((each) => each.automatic === null) ??
    messages.at(-1) ??
    null
  );
}
