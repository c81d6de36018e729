// A queue for component tests: drafts with their plans, and an engine that remembers what was decided about them.
import { Failure } from '../../../../../electron/contract/failure.ts';
import type { QueueItem, QueueState } from '../../../../../electron/contract/queue.ts';
import { queueItem, queueState } from '../../../../../electron/contract/queue.ts';
import { defaultSettings } from '../../../../../electron/engine/store/queries/settings.ts';
import { type FakeAnswers, type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { NOW } from '../../sample-rows.ts';

export const HOUR = 3_600_000;

export function draftedTouch(id: number, part: Record<string, unknown> = {}): QueueItem {
  const name = `Reader ${id}`;
  const quote = `The rollout to region ${id} is planned for March.`;
  return queueItem.parse({
    queueItemId: id,
    draftId: id,
    revision: 1,
    accountId: id,
    accountName: `Account ${id}`,
    tier: 'business',
    arr: { minor: 1_000_000 * (20 - id), currency: 'USD' },
    mailboxId: 1,
    threadId: null,
    kind: 'check_in',
    mode: 'copilot',
    modeWhy: 'The rule for everything.',
    state: 'waiting',
    stateWhy: null,
    askedBy: 'rule',
    to: [{ name, address: `reader${id}@account${id}.example` }],
    subject: `Your rollout to region ${id}`,
    snippet: `Hi ${name},`,
    why: `They mentioned the rollout to region ${id}`,
    gaps: 0,
    edited: false,
    urgency: 100 - id,
    dueAt: null,
    until: null,
    sendAt: null,
    approvedBy: null,
    sentAt: null,
    outgoingId: null,
    createdAt: NOW - HOUR,
    text: `Hi ${name},\n\nYou wrote that the rollout to region ${id} is planned for March. How is it going?\n\nBest\nMaya`,
    signature: 'Maya Lind',
    plan: {
      kind: 'check_in',
      accountId: id,
      to: [{ name, address: `reader${id}@account${id}.example` }],
      toWhy: 'Champion, and the one who wrote last',
      whyNow: [
        { reasonKey: `initiative:${id}`, kind: 'initiative', text: `They mentioned a rollout`, factIds: ['f1'] },
      ],
      facts: [
        {
          factId: 'f1',
          kind: 'initiative',
          text: `rollout to region ${id}`,
          sources: [
            {
              from: 'message',
              messageRowId: id,
              messageId: `m${id}@x.example`,
              threadId: id,
              quote,
              sentAt: NOW - 72 * HOUR,
            },
          ],
        },
      ],
      ask: 'How the rollout is going',
      tone: { language: 'en', register: 'casual', why: 'Your 14 mails to them' },
      sentences: [
        { role: 'greeting', text: `Hi ${name},`, factIds: [] },
        {
          role: 'reason',
          text: `You wrote that the rollout to region ${id} is planned for March.`,
          factIds: ['f1'],
        },
        { role: 'ask', text: 'How is it going?', factIds: [] },
      ],
      gaps: [],
      madeBy: 'built_in',
      variant: 'a1',
    },
    gate: [
      {
        rule: 'stale',
        outcome: 'pass',
        sentence: '',
        evidence: '',
        until: null,
        canOverride: false,
        overridden: false,
      },
    ],
    ...part,
  });
}

export interface FakeQueue extends FakeEngine {
  readonly items: Map<number, QueueItem>;
}

/** Answers the calls of the queue from `drafts`, and takes every decision back when its entry is undone. */
export function engineWithQueue(drafts: readonly QueueItem[], answers: FakeAnswers = {}): FakeQueue {
  const items = new Map<number, QueueItem>(drafts.map((each) => [each.queueItemId, each]));
  const entries: (() => void)[] = [];
  const counts = () =>
    Object.fromEntries(
      queueState.options.map((state) => [state, [...items.values()].filter((each) => each.state === state).length]),
    ) as Record<QueueState, number>;
  const decide = (ids: readonly number[], part: Partial<QueueItem>) => {
    const before = ids.map((id) => items.get(id));
    for (const id of ids) {
      const held = items.get(id);
      if (held) items.set(id, { ...held, ...part });
    }
    entries.push(() => {
      for (const each of before) if (each) items.set(each.queueItemId, each);
    });
    queueMicrotask(() => engine.changed('queue'));
    return { entryId: entries.length };
  };
  const engine = startFakeEngine({
    'queue.list': ({ state }) => ({
      rows: [...items.values()]
        .filter((each) =>
          state === undefined
            ? ['waiting', 'paused', 'snoozed', 'approved'].includes(each.state)
            : state === 'all' || each.state === state,
        )
        .sort((a, b) => b.urgency - a.urgency),
      counts: counts(),
      pausedSince: null,
    }),
    'queue.get': ({ queueItemId }) => ({ item: items.get(queueItemId) }),
    'queue.approve': ({ queueItemId }) => ({
      ...decide([queueItemId], { state: 'approved', sendAt: (NOW + 10_000) as QueueItem['sendAt'] }),
      outgoingId: queueItemId,
    }),
    'queue.approveAll': ({ items: chosen }) => ({
      ...decide(
        chosen.map((each) => each.queueItemId),
        { state: 'approved' },
      ),
      approved: chosen.map((each) => each.queueItemId),
      refused: [],
    }),
    'queue.reject': ({ queueItemId, why }) => decide([queueItemId], { state: 'rejected', stateWhy: why }),
    'queue.snooze': ({ queueItemId, until }) =>
      decide([queueItemId], { state: 'snoozed', until: until as QueueItem['until'] }),
    'queue.resume': ({ queueItemId }) => decide([queueItemId], { state: 'waiting', stateWhy: null, until: null }),
    'queue.setMode': ({ queueItemId, mode }) => decide([queueItemId], { mode: mode ?? 'copilot' }),
    'queue.edit': ({ queueItemId, revision, text, subject }) => {
      const held = items.get(queueItemId);
      const gaps = [...(text ?? held?.text ?? '').matchAll(/\[\[/g)].length;
      const part = { revision: revision + 1, gaps, edited: true };
      return {
        ...decide([queueItemId], {
          ...part,
          ...(text === undefined ? {} : { text }),
          ...(subject === undefined ? {} : { subject }),
        }),
        revision: revision + 1,
        gaps,
      };
    },
    'journal.undo': ({ entryId }) => {
      entries[entryId - 1]?.();
      queueMicrotask(() => engine.changed('queue'));
      return { entryId: entryId + 1000, title: 'Undid it' };
    },
    'settings.get': () => defaultSettings,
    'mailbox.list': () => ({ mailboxes: [] }),
    'compose.completeAddress': () => ({ people: [] }),
    // The account's domains are not what these tests are about.
    'account.get': () => {
      throw new Failure('not_found', 'There is no such account.');
    },
    ...answers,
  });
  return { ...engine, items };
}
