// The queue of drafted touches. What the person decides shows at once; the engine's answer follows, and what it refuses
// stands where it stood.
import { useMemo } from 'react';
import type { OutgoingId } from '../../electron/contract/compose.ts';
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type {
  QueueItem,
  QueueItemId,
  QueueRow,
  QueueState,
  RejectReason,
  TouchMode,
} from '../../electron/contract/queue.ts';
import type { GateRule } from '../../electron/contract/send-gate.ts';
import { settingsAtHand } from './app-settings.ts';
import { change, type Outcome } from './change.ts';
import { currentTime } from './clock.ts';
import { ask } from './engine.ts';
import { createMarks, type Mark } from './marks.ts';
import { announce } from './notices.ts';
import { type QueueView, showQueue, VIEW_STATES } from './queue-view.ts';
import { createResources, type Loaded } from './resource.ts';

type QueueList = CallOutput<'queue.list'>;

interface Decided extends Mark {
  readonly state: QueueState;
}
const decided = createMarks<QueueItemId, Decided>();

/** What can still be decided about, in one list; each state that ended in a list of its own. */
type ListKey = 'open' | 'stopped' | 'rejected' | 'sent';
const lists = createResources<ListKey, QueueList>({
  topics: ['queue', 'outgoing'],
  ask: (key) =>
    key === 'open'
      ? decided.asking(() => ask('queue.list', { limit: 2000 }))
      : ask('queue.list', { state: key, limit: 200 }),
});
decided.endWith(lists);

const items = createResources<QueueItemId, QueueItem>({
  topics: ['queue', 'outgoing', 'drafts'],
  keep: 24,
  ask: async (queueItemId) => (await ask('queue.get', { queueItemId })).item,
});

/** Asks for all that is shown once more. */
export function reloadQueue(): void {
  for (const key of ['open', 'stopped', 'rejected', 'sent'] as const)
    if (key === 'open' || lists.peek(key)) void lists.load(key);
}

export const useQueueItem = (id: QueueItemId) => items.use(id);
export const useQueueItems = (ids: readonly QueueItemId[]) => items.useAll(ids);

/** Has drafts at hand before they are looked at, and keeps them so when the queue changes. */
export const useQueueItemsAtHand = (ids: readonly QueueItemId[]) => items.useAtHand(ids);

export interface QueueCounts {
  readonly waiting: number;
  readonly approved: number;
  readonly aside: number;
}

type Views = Readonly<Record<Exclude<QueueView, 'ended'>, readonly QueueRow[]>>;

/** What can still be decided about, as it is decided here, by view. */
function viewsOf(list: QueueList, marks: ReadonlyMap<QueueItemId, Decided>): Views {
  const rows = list.rows.map((row) => {
    const mark = marks.get(row.queueItemId);
    return mark ? { ...row, state: mark.state } : row;
  });
  const of = (view: QueueView) => rows.filter((row) => VIEW_STATES[view].includes(row.state));
  return {
    waiting: of('waiting'),
    approved: of('approved').toSorted((a, b) => (a.sendAt ?? 0) - (b.sendAt ?? 0)),
    aside: of('aside'),
  };
}

export function useQueue(view: QueueView): {
  readonly rows: readonly QueueRow[] | null;
  readonly counts: QueueCounts | null;
  readonly failure: Loaded<QueueList>['failure'];
} {
  const open = lists.use('open');
  const ended = lists.useAll(view === 'ended' ? (['stopped', 'rejected', 'sent'] as const) : []);
  const marks = decided.use();
  // The same rows while nothing is decided or told, so that what shows them is drawn once.
  const views = useMemo(() => open.data && viewsOf(open.data, marks), [open.data, marks]);
  const counts = views && {
    waiting: views.waiting.length,
    approved: views.approved.length,
    aside: views.aside.length,
  };
  if (view === 'ended') {
    const all = ended.every((each) => each.data) ? ended.flatMap((each) => each.data?.rows ?? []) : null;
    return {
      rows: all?.toSorted((a, b) => endOf(b) - endOf(a)) ?? null,
      counts,
      failure: ended.find((each) => each.failure)?.failure ?? null,
    };
  }
  return { rows: views?.[view] ?? null, counts, failure: open.failure };
}

/** How many wait for the person; draws anew only when it is another number. */
export function useQueueWaiting(): number {
  const marks = decided.use();
  const stateOf = (row: QueueRow) => marks.get(row.queueItemId)?.state ?? row.state;
  return lists.usePart('open', (list) => list?.rows.filter((row) => stateOf(row) === 'waiting').length ?? 0);
}

const endOf = (row: QueueRow) => row.sentAt ?? row.until ?? row.createdAt;

const summary = createResources<'summary', CallOutput<'queue.summary'>>({
  topics: ['queue', 'outgoing'],
  ask: () => ask('queue.summary', {}),
});
export const useQueueSummary = () => summary.use('summary');

/** Shows `state` for these until the engine's own list does; puts them back when it refuses. */
async function decide<
  N extends 'queue.approve' | 'queue.approveAll' | 'queue.reject' | 'queue.snooze' | 'queue.resume',
>(ids: readonly QueueItemId[], state: QueueState, name: N, input: CallInput<N>): Promise<Outcome<N>> {
  const outcome = await change(name, input, {
    ahead() {
      decided.set(ids, { state, settled: false });
      return () => decided.set(ids, null);
    },
    undone() {
      decided.set(ids, null);
      const [first] = ids;
      if (first !== undefined) showQueue('waiting', first);
    },
  });
  if (outcome.done) {
    decided.set(ids, { state, settled: true });
    void lists.load('open');
  }
  return outcome;
}

const leavesAt = (sendAt?: number) => sendAt ?? currentTime() + (settingsAtHand()?.sendHoldSeconds ?? 10) * 1000;

function sayLeaving(what: string, entryId: CallOutput<'queue.approve'>['entryId'], sendAt?: number): void {
  if (navigator.onLine === false) announce(`Approved ${what}. It leaves once online, after a fresh look.`, entryId);
  else if (sendAt !== undefined) announce(`Approved ${what} for later.`, entryId);
  else announce(`Sending ${what}`, entryId, leavesAt(sendAt));
}

const readerOf = (row: QueueRow) => row.to[0]?.name || row.to[0]?.address || row.accountName;

export async function approveItem(row: QueueRow, sendAt?: number): Promise<void> {
  const { queueItemId, revision } = row;
  const outcome = await decide([queueItemId], 'approved', 'queue.approve', {
    queueItemId,
    revision,
    ...(sendAt === undefined ? {} : { sendAt }),
    // It says above the draft that it is late: approving it there is the answer.
    ...(row.stateWhy === null ? {} : { confirmLate: true }),
  });
  if (outcome.done) sayLeaving(`to ${readerOf(row)}`, outcome.output.entryId, sendAt);
}

export async function approveItems(rows: readonly QueueRow[]): Promise<void> {
  const ids = rows.map((each) => each.queueItemId);
  const outcome = await decide(ids, 'approved', 'queue.approveAll', {
    items: rows.map(({ queueItemId, revision }) => ({ queueItemId, revision })),
  });
  if (!outcome.done) return;
  const { approved, refused, entryId } = outcome.output;
  decided.set(
    refused.map((each) => each.queueItemId),
    null,
  );
  if (approved.length > 0) sayLeaving(approved.length === 1 ? 'one draft' : `${approved.length} drafts`, entryId);
  const [first] = refused;
  if (first) announce(refused.length === 1 ? first.sentence : `${refused.length} stay in the queue. ${first.sentence}`);
}

export async function rejectItem(row: QueueRow, why: RejectReason, note: string | null): Promise<void> {
  const { queueItemId } = row;
  const outcome = await decide([queueItemId], 'rejected', 'queue.reject', {
    queueItemId,
    why,
    ...(note === null ? {} : { note }),
  });
  if (outcome.done) announce(`Rejected the draft to ${readerOf(row)}.`, outcome.output.entryId);
}

export async function snoozeItem(row: QueueRow, until: number, words: string): Promise<void> {
  const { queueItemId } = row;
  const outcome = await decide([queueItemId], 'snoozed', 'queue.snooze', { queueItemId, until });
  if (outcome.done) announce(`Snoozed the draft to ${readerOf(row)} until ${words}.`, outcome.output.entryId);
}

/** Takes up again what was stopped, paused, snoozed or rejected. */
export async function resumeItem(row: QueueRow): Promise<void> {
  const { queueItemId } = row;
  const outcome = await decide([queueItemId], 'waiting', 'queue.resume', { queueItemId });
  if (outcome.done) announce(`The draft to ${readerOf(row)} waits in the queue again.`, outcome.output.entryId);
}

/** Takes an approved draft back before it leaves; it waits in the queue again. */
export async function takeBackItem(outgoingId: OutgoingId, row: QueueRow): Promise<void> {
  const outcome = await change('outgoing.takeBack', { outgoingId });
  if (outcome.done) announce(`Taken back. The draft to ${readerOf(row)} waits in the queue again.`);
}

/** The new revision; null when it was refused, which was said. */
export async function saveQueueItem(input: CallInput<'queue.edit'>): Promise<number | null> {
  const outcome = await change('queue.edit', input);
  return outcome.done ? outcome.output.revision : null;
}

export function setItemMode(row: QueueRow, mode: TouchMode) {
  return change(
    'queue.setMode',
    { queueItemId: row.queueItemId, mode },
    { say: `Changed the mode of the draft to ${readerOf(row)}.` },
  );
}

export const overrideGate = (outgoingId: OutgoingId, rule: GateRule) =>
  change('gate.override', { outgoingId, rule }, { say: 'It may leave in spite of that.' });
