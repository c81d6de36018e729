// Every figure of every report, held against a slow count of its own: over the raw sources of the mail, over the rows as they lie
// in the store, or over what this test itself arranged. One sample book, two ranges.
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import { type ReportFigureId, reportFigureId, reportKind } from '../../../electron/contract/reports.ts';
import { openStore, type Store } from '../../../electron/engine/store/open-store.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { type RawMail, type RawTurn, readRawMail, turnsIn, workingHours } from '../../support/raw-mail.ts';
import { arrangeReportScene } from '../../support/report-scene.ts';
import { reportRangesAndFiles } from './report-ranges-and-files.ts';
import { reportRowsByName } from './report-rows-by-name.ts';

const ZONE = 'Europe/Berlin';
const DAY = 86_400_000;
const FROM = '2026-09-07';
const TO = '2026-11-20';
/** As many days, right before. */
const BEFORE = { from: '2026-06-24', to: '2026-09-06' };

let engine: TestEngine;
let db: Store;
let mails: RawMail[];
let accounts: Set<number>;
const reports = new Map<string, CallOutput<'report.get'>>();

const startOf = (day: string) => DateTime.fromISO(day, { zone: ZONE }).toMillis();
const within = (at: number, { from, to }: { from: string; to: string } = { from: FROM, to: TO }) =>
  at >= startOf(from) &&
  at < Math.min(startOf(to) + DAY + 7_200_000, DateTime.fromISO(to, { zone: ZONE }).plus({ days: 1 }).toMillis()) &&
  at <= testNow;
const rowsOf = <T>(sql: string): T[] => db.prepare(sql).all() as T[];
const middle = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

function figure(id: ReportFigureId) {
  for (const { sections } of reports.values())
    for (const { figures } of sections) for (const one of figures) if (one.figureId === id) return one;
  throw new Error(`no report shows ${id}`);
}

/** By rough rates against the dollar, in the currency that most of this book is in. */
const rough: Record<string, number> = { EUR: 0.9, USD: 1, GBP: 0.78, SEK: 10, NOK: 10.5, DKK: 6.8, CHF: 0.86 };
const euros = (minor: number, currency: string) => (minor / (rough[currency] ?? Number.NaN)) * 0.9;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', {});
  await engine.client.call('book.list', {});
  await engine.client.call('commitment.list', {});
  await arrangeReportScene(engine);
  db = openStore(join(engine.folder, 'tend.db'));
  mails = readRawMail(db, 'northbeam.example');
  accounts = new Set(rowsOf<{ id: number }>('SELECT id FROM account').map(({ id }) => id));
  for (const kind of reportKind.options)
    reports.set(kind, await engine.client.call('report.get', { kind, from: FROM, to: TO }));
});
afterAll(async () => {
  db?.close();
  await engine?.close();
});

describe('contact, over the raw mail', () => {
  it('touches per week are the mails and logged touches of the days, by weeks', () => {
    const logged = rowsOf<{ at: number }>('SELECT at FROM logged_touch');
    const count = (range?: { from: string; to: string }) =>
      mails.filter((mail) => within(mail.at, range)).reduce((sum, { accounts: own }) => sum + own.length, 0) +
      logged.filter(({ at: when }) => within(when, range)).length;
    const { value, before, rows } = figure('touches_per_week');
    expect(rows).toBe(count());
    expect(value).toBeCloseTo(count() / (75 / 7), 10);
    expect(before).toBeCloseTo(count(BEFORE) / (75 / 7), 10);
    expect(count()).toBeGreaterThan(300);
  });

  it('accounts touched are those with one', () => {
    const touched = new Set([
      ...mails.filter((mail) => within(mail.at)).flatMap((mail) => mail.accounts),
      ...rowsOf<{ at: number; account_id: number }>('SELECT * FROM logged_touch')
        .filter((one) => within(one.at))
        .map((one) => one.account_id),
    ]);
    expect(figure('accounts_touched').value).toBeCloseTo(touched.size / accounts.size, 10);
  });

  const hours = ({ askedAt, answeredAt }: RawTurn) => workingHours(askedAt, answeredAt ?? testNow, ZONE);

  it('response times are from what they asked to our next mail in the thread', () => {
    const turns = turnsIn(mails, accounts);
    const answered = (range?: { from: string; to: string }) =>
      turns.filter((turn) => within(turn.askedAt, range) && turn.answeredAt !== null);
    expect(figure('response_time').rows).toBe(answered().length);
    expect(figure('response_time').value).toBeCloseTo(middle(answered().map(hours)) ?? 0, 6);
    expect(figure('response_time').before).toBeCloseTo(middle(answered(BEFORE).map(hours)) ?? 0, 6);
    const first = answered().filter((turn) => turn.first);
    expect(figure('first_response_time').rows).toBe(first.length);
    expect(figure('first_response_time').value).toBeCloseTo(middle(first.map(hours)) ?? 0, 6);
    expect(first.length).toBeGreaterThan(20);
    expect(first.length).toBeLessThan(answered().length);
  });

  it('what has no answer counts against the goal once its hours are over', () => {
    const told = turnsIn(mails, accounts).filter(
      (turn) => within(turn.askedAt) && (turn.answeredAt !== null || hours(turn) > 4),
    );
    const good = told.filter((turn) => turn.answeredAt !== null && hours(turn) <= 4);
    expect(figure('answered_in_goal').value).toBeCloseTo(good.length / told.length, 10);
    expect(figure('answered_in_goal').rows).toBe(told.length);
  });

  it('its weeks add up to the figure beside them', () => {
    const series = reports.get('activity')?.sections[0]?.series[0];
    expect(series?.points.map(({ from }) => from)[1]).toBe('2026-09-14');
    expect(series?.points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(figure('touches_per_week').rows);
  });
});

describe('work, over the rows', () => {
  it('promises of ours are kept or overdue by the list of promises', async () => {
    const { commitments } = await engine.client.call('commitment.list', { by: 'us', limit: 5000 });
    const due = commitments.filter(
      (one) => one.due !== null && one.due >= FROM && one.due <= TO && one.accountId !== null,
    );
    const kept = due.filter(({ state }) => state === 'kept');
    const overdue = due.filter(({ state }) => state === 'overdue');
    const sent = new Map(mails.map((mail) => [mail.row, mail.at]));
    const onTime = kept.filter(
      (one) =>
        (sent.get(one.stateMessageRowId ?? 0) ?? 0) < startOf(one.due ?? '') + 25 * 3_600_000 &&
        (DateTime.fromMillis(sent.get(one.stateMessageRowId ?? 0) ?? 0, { zone: ZONE }).toISODate() as string) <=
          (one.due ?? ''),
    );
    expect(figure('follow_up').value).toBeCloseTo(kept.length / (kept.length + overdue.length), 10);
    expect(figure('follow_up_on_time').value).toBeCloseTo(onTime.length / (kept.length + overdue.length), 10);
    expect(onTime.length).toBeLessThan(kept.length);
  });

  it('tasks count from the day after theirs', () => {
    const due = rowsOf<{ due: string; state: string }>(
      "SELECT due, state FROM task WHERE due BETWEEN '2026-09-07' AND '2026-11-19'",
    );
    const done = due.filter(({ state }) => state === 'done');
    expect(figure('task_completion')).toMatchObject({ value: done.length / due.length, rows: due.length });
    expect(due.length - done.length).toBe(1);
  });

  it('meetings are held or called off, and preparing one took its sittings', () => {
    const all = rowsOf<{ start_at: number; state: string }>('SELECT * FROM meeting').filter((one) =>
      within(one.start_at),
    );
    const held = all.filter(({ state }) => state === 'held').length;
    const off = all.filter(({ state }) => state === 'cancelled').length;
    expect(off).toBe(1);
    expect(figure('meeting_attendance').value).toBeCloseTo(held / (held + off), 10);
    // 5 before the first change, 20 to the second, and 5 before the third.
    expect(figure('preparation_time')).toMatchObject({ value: 30, rows: 1 });
  });
});

describe('standing, over the history of each account', () => {
  it('health and its trend are those of the weeks that were over, read from all the mail', async () => {
    const scores: { then: number; now: number }[] = [];
    let known = 0;
    let sum = 0;
    for (const id of accounts) {
      const { weeks } = await engine.client.call('health.history', { accountId: id as never, weeks: 20 });
      const now = weeks.at(-1)?.score ?? null;
      // The days begin on a Monday: the week before it was over then.
      const then = weeks.find(({ weekStart }) => weekStart === '2026-08-31')?.score ?? null;
      if (now !== null) {
        known += 1;
        sum += now;
      }
      if (now !== null && then !== null) scores.push({ then, now });
    }
    expect(figure('health').value).toBeCloseTo(sum / known, 6);
    const moved = scores.reduce((total, { then, now }) => total + now - then, 0) / scores.length;
    expect(figure('health_trend').value).toBeCloseTo(moved, 6);
    expect(figure('health_falls').value).toBe(scores.filter(({ then, now }) => then - now >= 10).length);
  });

  it('revenue and data are those of the book', async () => {
    const { rows } = await engine.client.call('book.list', {});
    expect(figure('accounts').value).toBe(rows.length);
    const total = rows.reduce((sum, row) => sum + (row.arr === null ? 0 : euros(row.arr.minor, row.arr.currency)), 0);
    // Each amount is rounded to a cent.
    expect(Math.abs((figure('revenue').value ?? 0) - total)).toBeLessThan(rows.length);
    const low = rows.filter(({ health }) => health.score !== null && health.score < 50);
    expect(
      Math.abs(
        (figure('revenue_at_risk').value ?? 0) -
          low.reduce((sum, row) => sum + (row.arr === null ? 0 : euros(row.arr.minor, row.arr.currency)), 0),
      ),
    ).toBeLessThan(rows.length);
    expect(low.length).toBeGreaterThan(0);
    const filled = rows.reduce(
      (sum, row) => sum + 1 + Number(row.renewalDate !== null) + Number(row.arr !== null) + Number(row.tier !== null),
      0,
    );
    expect(figure('data_quality').value).toBeCloseTo(filled / (rows.length * 4), 10);
  });
});

describe('deals, over what was recorded', () => {
  interface Outcome {
    account_id: number;
    outcome: string;
    decided_on: string;
    before_minor: number;
    before_currency: string;
    after_minor: number | null;
  }
  const outcomes = () =>
    rowsOf<Outcome>('SELECT * FROM renewal_outcome').filter(({ decided_on }) => decided_on >= FROM && decided_on <= TO);

  it('renewals went on or were lost, by number and by revenue', () => {
    const all = outcomes();
    expect(all.map(({ outcome }) => outcome).sort()).toEqual(['expanded', 'lost', 'renewed']);
    expect(figure('renewal_rate').value).toBeCloseTo(2 / 3, 10);
    const before = all.reduce((sum, one) => sum + euros(one.before_minor, one.before_currency), 0);
    const after = all.reduce((sum, one) => sum + euros(one.after_minor ?? 0, one.before_currency), 0);
    const kept = all.reduce(
      (sum, one) => sum + euros(Math.min(one.after_minor ?? 0, one.before_minor), one.before_currency),
      0,
    );
    expect(figure('gross_retention').value).toBeCloseTo(kept / before, 6);
    expect(figure('net_retention').value).toBeCloseTo(after / before, 6);
  });

  it('expansion is what a renewal added and what an opening won brought', () => {
    // Tidewater from 70,000 to 77,000 dollars; the temperature records 38,000 euros.
    expect(figure('expansion_revenue').value).toBe(euros(700_000, 'USD') + 3_800_000);
    expect(figure('openings_won')).toMatchObject({ value: 0.5, rows: 2 });
  });

  it('churn is prevented only where a sign, our touch and the decision follow each other', async () => {
    const { rows } = await engine.client.call('report.rows', { figureId: 'churn_prevented', from: FROM, to: TO });
    const [lost, kept] = [
      rows.find((row) => row.accountName === 'Quayside Ports'),
      rows.find((row) => row.accountName === 'Meridian Cold Chain'),
    ];
    expect(lost).toMatchObject({ counts: false });
    expect(lost?.note).toMatch(/spoke of leaving.*lost all the same/);
    const sign = mails.find((mail) => mail.row === kept?.messageRowId);
    const ours = mails.find(
      (mail) =>
        mail.side === 'us' &&
        mail.accounts.includes(kept?.accountId ?? 0) &&
        mail.at > (sign?.at ?? 0) &&
        mail.at < startOf('2026-11-19'),
    );
    const amount = outcomes().find((one) => one.account_id === kept?.accountId);
    expect(kept?.counts).toBe(ours !== undefined);
    expect(kept?.note).toContain('our champion left');
    expect(figure('churn_prevented').value).toBe(
      ours === undefined ? 0 : Math.round(euros(amount?.before_minor ?? 0, amount?.before_currency ?? '')),
    );
    expect(rows).toHaveLength(2);
  });

  it('what is ahead is what the renewals and openings say', async () => {
    const { renewals } = await engine.client.call('renewal.list', { to: '2027-02-18' });
    const sum = (list: typeof renewals) =>
      list.reduce((all, { amount }) => all + (amount === null ? 0 : euros(amount.minor, amount.currency)), 0);
    expect(figure('renewals_ahead').rows).toBe(renewals.length);
    expect(Math.abs((figure('renewals_ahead').value ?? 0) - sum(renewals))).toBeLessThan(renewals.length);
    const risky = renewals.filter(({ forecast }) => forecast.band === 'at_risk');
    expect(Math.abs((figure('renewals_at_risk').value ?? 0) - sum(risky))).toBeLessThan(renewals.length);
    // Educate 12,000 at a quarter; one without an amount.
    expect(figure('openings_ahead')).toMatchObject({ value: 300_000, rows: 2 });
  });
});

describe('opinion, over the log and the figures', () => {
  it('feedback is counted by kind, and resolved by its days', async () => {
    const { feedback } = await engine.client.call('feedback.list', {});
    const said = feedback.filter(({ at: when }) => within(when));
    const count = (kind: string) => said.filter((one) => one.kind === kind).length;
    expect(figure('concerns').value).toBe(count('concern'));
    expect(figure('requests').value).toBe(count('request'));
    expect(figure('survey_answers').value).toBe(1);
    expect(figure('praise').value).toBe(count('praise'));
    expect(figure('kind_words').value).toBeCloseTo(count('praise') / (count('praise') + count('concern')), 10);
    expect(figure('feedback_resolved').value).toBeCloseTo(1 / (count('concern') + count('request')), 10);
    // From 1 to 9 October.
    expect(figure('resolution_time')).toMatchObject({ value: 8, rows: 1 });
  });

  it('satisfaction is the newest opinion of each account within the days', () => {
    const newest = new Map<number, number>();
    for (const { account_id, value } of rowsOf<{ account_id: number; value: number }>(
      "SELECT * FROM figure WHERE metric = 'nps' AND day BETWEEN '2026-09-07' AND '2026-11-20' ORDER BY day",
    ))
      newest.set(account_id, (value + 100) / 2);
    const mean = [...newest.values()].reduce((sum, value) => sum + value, 0) / newest.size;
    expect(figure('satisfaction').value).toBeCloseTo(mean, 10);
    expect(newest.size).toBeGreaterThan(5);
  });

  it('goals are reached or not by their day', () => {
    const due = rowsOf<{ due: string; state: string }>('SELECT * FROM goal').filter(
      (one) => one.due >= FROM && one.due <= TO,
    );
    expect(figure('goals_reached').value).toBe(due.filter(({ state }) => state === 'reached').length / due.length);
  });
});

describe('every figure', () => {
  it('stands in some report, with words that say what it counts', () => {
    for (const id of reportFigureId.options) {
      const one = figure(id);
      expect(one.definition.length, id).toBeGreaterThan(20);
      expect(one.formula, id).not.toBe('');
      expect(one.value === null ? one.note : one.text, id).toBeTruthy();
    }
  });

  it('is what the rows behind it come to', async () => {
    for (const figureId of reportFigureId.options) {
      const {
        figure: alone,
        rows,
        total,
      } = await engine.client.call('report.rows', { figureId, from: FROM, to: TO, limit: 5000 });
      expect(alone.value, figureId).toBe(figure(figureId).value);
      expect(total, figureId).toBe(rows.length);
      const good = rows.filter(({ counts }) => counts);
      const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
      const sum = (list: typeof rows) => list.reduce((all, { value }) => all + (value ?? 0), 0);
      if (alone.unit === 'money') expect(alone.value, figureId).toBe(sum(good));
      else if (alone.unit === 'count') expect(alone.value, figureId).toBe(good.length);
      else if (alone.unit === 'score' || alone.unit === 'points')
        expect(alone.value, figureId).toBeCloseTo(sum(rows) / values.length, 8);
      else if (alone.unit === 'share' && values.length === 0)
        expect(alone.value, figureId).toBeCloseTo(good.length / rows.length, 10);
      else if (alone.unit !== 'share' && alone.unit !== 'per_week') expect(alone.value, figureId).toBe(middle(values));
      // Each row leads somewhere.
      expect(
        rows.filter((row) => row.accountId === null && row.threadId === null),
        figureId,
      ).toEqual([]);
    }
  });
});
reportRowsByName(() => ({ engine }));
reportRangesAndFiles(() => ({ engine, mails, accounts: [...accounts], rowsOf }));
