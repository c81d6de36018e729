// The end of a day: what of the accounts that must not wait still does, and what may be said of it.
import { describe, expect, it } from 'vitest';
import { sweep } from '../../../electron/engine/day/passes/sweep.ts';
import { proveSweep } from '../../../electron/engine/day/sweep-proof.ts';
import { bookRow, DAY, dayFacts, dayNow, owed, task } from '../../support/day-facts.ts';

const standings = { 1: { atRisk: true }, 2: { topValue: true } };
const rows = [bookRow(1), bookRow(2), bookRow(3)];
const unseen = {
  verdict: 'not_known',
  reason: 'Inbox was last seen on Tuesday',
  coveredUntil: dayNow - 3 * DAY,
} as const;

describe('the proof of the sweep', () => {
  it('is clear when nothing of theirs waits and everything was seen', () => {
    const proof = proveSweep(dayFacts({ rows, standings, owed: [owed(3, 30)] }));
    expect(proof).toMatchObject({ verdict: 'clear', accounts: 2, atRisk: 1, highValue: 1, waiting: [] });
    expect(proof.sentence).toBe('Nothing from any of the 2 accounts at risk or of high value waits for you.');
    expect(proof.coveredUntil).toBe(dayNow);
  });

  it('names every question without an answer, however old, and why the account is looked at', () => {
    const old = owed(2, 20, {
      since: dayNow - 90 * DAY,
      dueAt: dayNow - 89 * DAY,
      state: 'missed',
      words: 'asked 90 days ago',
    });
    const proof = proveSweep(dayFacts({ rows, standings, owed: [owed(1, 10), old] }));
    expect(proof.verdict).toBe('waiting');
    expect(proof.waiting.map(({ accountId, because }) => [accountId, because])).toEqual([
      [1, ['at_risk']],
      [2, ['high_value']],
    ]);
    expect(proof.waiting[1]?.sentence).toContain('asked 90 days ago');
  });

  it('does not count an answer as given before it has left', () => {
    const way = {
      outgoingId: 7,
      accountIds: [1],
      threadId: 10,
      subject: 'Re: Subject 10',
      to: 'Ann',
      createdAt: dayNow,
      heldUntil: dayNow,
      problem: null,
      needsPerson: false,
    };
    const proof = proveSweep(dayFacts({ rows, standings, owed: [owed(1, 10)], onTheWay: [way] }));
    expect(proof).toMatchObject({ verdict: 'waiting', waiting: [], notLeft: [{ accountId: 1, threadId: 10 }] });
    const refused = { ...way, needsPerson: true, problem: 'The server refused it.' };
    const stuck = proveSweep(dayFacts({ rows, standings, owed: [owed(1, 10)], onTheWay: [refused] }));
    expect(stuck.waiting).toHaveLength(1);
    expect(stuck.notLeft[0]?.sentence).toContain('The server refused it.');
  });

  it('proves nothing of an account whose folders were not all seen, and says which and why', () => {
    const proof = proveSweep(dayFacts({ rows: [bookRow(1, { silence: unseen }), bookRow(2)], standings }));
    expect(proof.verdict).toBe('not_proven');
    expect(proof.notSeen).toMatchObject([{ accountId: 1, sentence: 'Inbox was last seen on Tuesday' }]);
    expect(proof.sentence).toContain('no proof');
    expect(proof.coveredUntil).toBe(unseen.coveredUntil);
  });

  it('proves nothing while messages are here that nobody has read for questions', () => {
    const proof = proveSweep(dayFacts({ rows, standings, unreadMessages: 12 }));
    expect(proof.verdict).toBe('not_proven');
    expect(proof.sentence).toContain('12 messages are not read yet');
  });

  it('is not clear while mail of theirs was not opened, even where it asks for nothing', () => {
    const unread = [{ accountId: 2, threadId: 22, subject: 'Thanks', who: 'Ben', at: dayNow - DAY }];
    expect(proveSweep(dayFacts({ rows, standings, unread }))).toMatchObject({
      verdict: 'waiting',
      unread: [{ threadId: 22 }],
    });
  });

  it('says so when no account is at risk or of high value', () => {
    expect(proveSweep(dayFacts({ rows: [bookRow(3)] }))).toMatchObject({ verdict: 'clear', accounts: 0 });
  });
});

describe('the lines of the sweep', () => {
  it('hold what of those accounts waits and what is due today, all of it whatever the time', () => {
    const lines = sweep(
      dayFacts({
        rows,
        standings,
        owed: [owed(1, 10), owed(3, 30)],
        tasks: [
          task('task:1', { accountId: 3 as never, due: '2026-11-20', dueInDays: 0 }),
          task('task:2', { due: '2026-11-19', dueInDays: -1 }),
        ],
      }),
    );
    expect(lines.map(({ key }) => key)).toEqual(['thread:10:1', 'task:1']);
    expect(lines.every(({ must }) => must)).toBe(true);
  });
});
