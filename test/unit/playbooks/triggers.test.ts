// A simulated year with a fake calendar over a book of accounts: each playbook starts exactly as often as it should, never twice for
// one reason, also where the program was closed for weeks.
import { describe, expect, it } from 'vitest';
import type { PlaybookDefinition } from '../../../electron/contract/playbooks.ts';
import { parsePlaybook } from '../../../electron/engine/playbooks/parse-playbook.ts';
import { builtInPlaybooks } from '../../../electron/engine/playbooks/playbook-files.ts';
import {
  type AccountFacts,
  type EarlierRun,
  plannedStarts,
  type SaidThere,
  type Start,
} from '../../../electron/engine/playbooks/triggers.ts';
import { addDays, addMonths, daysBetween } from '../../../electron/engine/renewals/term.ts';

const FROM = '2026-01-01';
const DAYS = 365;
const definitions = builtInPlaybooks().flatMap(
  ({ templateId, text }) => parsePlaybook(templateId, text).definition ?? [],
);

interface Simulated {
  facts(day: string): AccountFacts;
}
interface Options {
  /** Days on which the program runs. */
  readonly open?: (day: number) => boolean;
  /** How long a run takes. */
  readonly takes?: number;
  /** So often a day it looks. */
  readonly looks?: number;
}

function year(
  playbook: PlaybookDefinition,
  account: Simulated,
  { open = () => true, takes = 20, looks = 2 }: Options = {},
): Start[] {
  const runs: EarlierRun[] = [];
  const started: Start[] = [];
  for (let n = 0; n < DAYS; n += 1) {
    if (!open(n)) continue;
    const today = addDays(FROM, n);
    // A look finds what the one before has started.
    for (let look = 0; look < looks; look += 1) {
      const earlier = runs.map((run) => ({ ...run, running: daysBetween(run.startDay, today) < takes }));
      for (const start of plannedStarts(playbook, account.facts(today), earlier, today)) {
        runs.push({
          reason: start.reason,
          trigger: start.trigger,
          startDay: today,
          running: true,
          threadId: start.said?.threadId ?? null,
        });
        started.push({ ...start, on: today });
      }
    }
  }
  return started;
}

const plain = (n: number): AccountFacts => ({
  accountId: n,
  name: `Account ${n}`,
  customerSince: addDays('2024-01-31', n * 3),
  beganOn: null,
  renewals: [],
  health: [],
  said: [],
});
const of = (id: string): PlaybookDefinition => {
  const found = definitions.find(({ playbookId }) => playbookId === id);
  if (!found) throw new Error(`no playbook ${id}`);
  return found;
};
const said = (key: string, kind: string, day: string, threadId: number): SaidThere => ({
  key,
  kind,
  day,
  threadId,
  who: 'Jo Berg',
  what: 'the bill',
  quote: 'The bill is wrong.',
  messageId: `${key}@client.example`,
});

describe('a year of 200 accounts', () => {
  const days = new Set(Array.from({ length: DAYS }, (_, n) => addDays(FROM, n)));

  it.each([
    ['quarterly-review', 3, 200],
    ['health-check', 6, 20],
    ['management-cycle', 12, 20],
  ])('starts %s on each account’s own days, every %i months', (id, months, accounts) => {
    for (const facts of Array.from({ length: accounts }, (_, n) => plain(n))) {
      const expected = Array.from({ length: 40 }, (_, k) => addMonths(facts.customerSince, (k + 1) * months)).filter(
        (day) => days.has(day),
      );
      const starts = year(of(id), { facts: () => facts }, { looks: 1 }).filter(({ on }) => on >= addDays(FROM, 30));
      expect(starts.map(({ on }) => on)).toEqual(expected.filter((day) => day >= addDays(FROM, 30)));
      expect(Math.abs(expected.length - 12 / months)).toBeLessThanOrEqual(1);
    }
  });

  it('starts a renewal once for each term, on the 90th day before it', () => {
    const terms = (day: string): AccountFacts['renewals'] => {
      const term = day < '2026-05-15' ? 0 : 1;
      return [{ key: `contract:1:${term}`, day: term === 0 ? '2026-05-15' : '2026-11-15', name: 'Platform' }];
    };
    const starts = year(of('annual-renewal'), { facts: (day) => ({ ...plain(1), renewals: terms(day) }) });
    expect(starts.map(({ on }) => on)).toEqual(['2026-02-14', '2026-08-17']);
    expect(starts[0]?.why).toBe('Platform renews on 15 May 2026, in 90 days');
  });

  it('starts late and once where the program was closed when the day came', () => {
    const closed = (n: number) => n < 80 || n > 100;
    const facts = { ...plain(1), customerSince: '2025-06-26' };
    const starts = year(of('quarterly-review'), { facts: () => facts }, { open: closed });
    expect(starts.map(({ on }) => on)).toEqual(['2026-01-01', '2026-04-12', '2026-06-26', '2026-09-26', '2026-12-26']);
  });

  it('does not start a review beside one that still runs, or right after one that was begun by hand', () => {
    const facts = { ...plain(1), customerSince: '2025-06-26' };
    const slow = year(of('quarterly-review'), { facts: () => facts }, { takes: 150 });
    expect(slow.map(({ on }) => on)).toEqual(['2026-01-01', '2026-06-26', '2026-12-26']);
    const byHand: EarlierRun = {
      reason: 'hand:',
      trigger: 'hand',
      startDay: '2026-03-10',
      running: false,
      threadId: null,
    };
    expect(plannedStarts(of('quarterly-review'), facts, [byHand], '2026-03-26')).toEqual([]);
  });
});

describe('what happens at an account', () => {
  it('starts once for a fall of health, and again only when it fell again', () => {
    const health = (day: string) => {
      const n = daysBetween(FROM, day);
      return Array.from({ length: 8 }, (_, k) => {
        const at = n - 7 * (7 - k);
        const score = (at > 60 && at < 130) || at > 250 ? 52 : 78;
        return { day: addDays(FROM, at), score };
      });
    };
    const starts = year(of('health-drop'), { facts: (day) => ({ ...plain(1), health: health(day) }) }, { takes: 40 });
    expect(starts.map(({ on }) => on)).toEqual([addDays(FROM, 61), addDays(FROM, 251)]);
    expect(starts[0]?.why).toMatch(/^Health fell from 78 to 52 since/);
  });

  it('starts one dispute for a thread, however many mails of it speak of the bill, and another for another bill', () => {
    const mails = [
      said('a', 'billing_dispute', '2026-03-02', 1),
      said('b', 'billing_dispute', '2026-03-05', 1),
      said('c', 'risk.billing', '2026-03-09', 2),
      said('d', 'satisfaction_negative', '2026-03-09', 3),
    ];
    const facts = (day: string) => ({ ...plain(1), said: mails.filter((each) => each.day <= day) });
    const starts = year(of('billing-dispute'), { facts });
    expect(starts.map(({ on, reason }) => [on, reason])).toEqual([
      ['2026-03-02', 'signal:a'],
      ['2026-03-09', 'signal:c'],
    ]);
  });

  it('starts one check for a contact who left, whoever speaks of it', () => {
    const mails = [
      said('a', 'risk.champion_left', '2026-03-02', 1),
      said('b', 'role_change', '2026-03-02', 2),
      said('c', 'role_change', '2026-09-01', 3),
    ];
    const check = { ...of('health-check'), triggers: [{ kind: 'contact_change' as const }] };
    const facts = (day: string) => ({ ...plain(1), said: mails.filter((each) => each.day <= day) });
    expect(year(check, { facts }).map(({ on }) => on)).toEqual(['2026-03-02', '2026-09-01']);
  });

  it('welcomes an account once, within its first days, and none whose beginning is not known', () => {
    const fresh = { ...plain(1), beganOn: '2026-06-01', customerSince: '2026-06-01' };
    const facts = (day: string) => (day < '2026-06-04' ? plain(2) : fresh);
    expect(year(of('onboarding'), { facts }).map(({ on }) => on)).toEqual(['2026-06-04']);
    expect(year(of('onboarding'), { facts: () => plain(1) })).toEqual([]);
  });

  it('looks ahead in a dry run, and says each start once', () => {
    const facts = { ...plain(1), customerSince: '2025-06-26', renewals: [{ key: 'c', day: '2026-08-01', name: 'P' }] };
    const ahead = (id: string) => plannedStarts(of(id), facts, [], '2026-03-20', 100).map(({ on }) => on);
    expect(ahead('quarterly-review')).toEqual(['2026-03-26', '2026-06-26']);
    expect(ahead('annual-renewal')).toEqual(['2026-05-03']);
  });
});
