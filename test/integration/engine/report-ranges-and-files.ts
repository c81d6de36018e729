// Which ranges of days a report can be of, and the files that are made of reports: part of reports.test.ts, over its book.
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type TestEngine, testNow } from '../../support/open-test-engine.ts';
import type { RawMail } from '../../support/raw-mail.ts';

const ZONE = 'Europe/Berlin';
const FROM = '2026-09-07';
const TO = '2026-11-20';
const within = (at: number) => at >= DateTime.fromISO(FROM, { zone: ZONE }).toMillis() && at <= testNow;

interface Scene {
  readonly engine: TestEngine;
  readonly mails: readonly RawMail[];
  readonly accounts: readonly number[];
  rowsOf<T>(sql: string): T[];
}

export function reportRangesAndFiles(scene: () => Scene): void {
  describe('a range', () => {
    const get = (kind: 'activity' | 'success', from: string, to: string, more = {}) =>
      scene().engine.client.call('report.get', { kind, from, to, ...more });

    it('shows an account in which nothing happened without a day, after those that were touched', async () => {
      const days = { from: '2026-11-16', to: TO };
      const { rows } = await scene().engine.client.call('report.rows', { figureId: 'accounts_touched', ...days });
      expect(rows.map(({ at }) => at !== null)).toEqual(rows.map(({ counts }) => counts));
      const touched = rows.filter(({ counts }) => counts).length;
      expect(touched).toBeGreaterThan(0);
      expect(rows.length).toBeGreaterThan(touched);
      expect(rows.slice(0, touched).every(({ counts }) => counts)).toBe(true);
    });

    it('that reaches back before the mail is not compared with silence', async () => {
      const [oldest] = scene().mails.filter((mail) => mail.accounts.length > 0);
      const first = DateTime.fromMillis(oldest?.at ?? 0, { zone: ZONE });
      const { sentences, sections } = await get(
        'activity',
        first.minus({ days: 20 }).toISODate() ?? '',
        first.plus({ days: 40 }).toISODate() ?? '',
      );
      expect(sentences.join(' ')).toContain('The mail that is here begins on');
      expect(sections[0]?.figures[0]).toMatchObject({ before: null, change: null });
      expect(sections[0]?.figures[0]?.note).toContain('does not reach back');
      expect(sections[0]?.series[0]?.points[0]?.value).toBeNull();
    });

    it('that is not over is compared with as many days as have begun', async () => {
      const month = await get('success', '2026-11-01', '2026-11-30');
      expect(month.before).toEqual({ from: '2026-10-12', to: '2026-10-31' });
      expect(month.sentences).toContain('These days are not over: what is still to come is not in it.');
      expect((await get('success', '2026-11-01', '2026-11-30', { compare: 'year' })).before).toEqual({
        from: '2025-11-01',
        to: '2025-11-20',
      });
      expect((await get('success', '2026-11-01', '2026-11-30', { compare: 'none' })).before).toBeNull();
    });

    it('of one account counts that account alone', async () => {
      const [id = 0] = scene().accounts;
      const { sections, accounts: count } = await get('activity', FROM, TO, { accountId: id });
      expect(count).toBe(1);
      const own = scene().mails.filter((mail) => within(mail.at) && mail.accounts.includes(id)).length;
      const logged = scene()
        .rowsOf<{ at: number; account_id: number }>('SELECT * FROM logged_touch')
        .filter((one) => one.account_id === id && within(one.at)).length;
      expect(sections[0]?.figures[0]?.rows).toBe(own + logged);
    });

    it('that can’t be is refused with a sentence', async () => {
      await expect(get('activity', TO, FROM)).rejects.toThrow('ends before it begins');
      await expect(get('activity', '2027-01-01', '2027-02-01')).rejects.toThrow('still to come');
      await expect(get('activity', '2019-01-01', TO)).rejects.toThrow('three years');
      await expect(get('activity', FROM, TO, { accountId: 9999 })).rejects.toThrow('no such account');
    });
  });

  describe('files', () => {
    const bytes = ({ content }: { content: string | null }) => Buffer.from(content ?? '', 'base64');

    it('a CSV has each figure with its definition, each point and each row, and no formula of anybody', async () => {
      const torvald =
        scene().rowsOf<{ id: number }>("SELECT id FROM account WHERE name = 'Torvald Outdoor'")[0]?.id ?? 0;
      await scene().engine.client.call('feedback.create', {
        accountId: torvald as never,
        kind: 'request',
        text: '=HYPERLINK("http://evil.example")',
        at: Date.parse('2026-10-03T10:00:00Z'),
      });
      const asked = { kind: 'feedback', from: FROM, to: TO, format: 'csv' } as const;
      const file = await scene().engine.client.call('report.export', asked);
      expect(file.fileName).toBe('Feedback 2026-09-07 to 2026-11-20.csv');
      const text = bytes(file).toString('utf8');
      expect(text).toContain('Complaints, escalations');
      expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
      expect(text).not.toMatch(/(^|,)"?[=+@]/m);
      const rows = bytes(
        await scene().engine.client.call('report.export', { ...asked, figureId: 'requests' }),
      ).toString('utf8');
      expect(rows.trim().split('\r\n')).toHaveLength(1 + 2);
      await expect(
        scene().engine.client.call('report.export', { ...asked, format: 'pdf', figureId: 'requests' }),
      ).rejects.toThrow('saved as CSV');
    });

    it('a PDF of a report can be made, of no one account', async () => {
      for (const kind of ['activity', 'portfolio'] as const) {
        const file = await scene().engine.client.call('report.export', { kind, from: FROM, to: TO, format: 'pdf' });
        expect(bytes(file).subarray(0, 5).toString(), kind).toBe('%PDF-');
        expect(file.bytes, kind).toBeGreaterThan(8000);
      }
      expect(scene().engine.bugs).toEqual([]);
    });
  });
}
