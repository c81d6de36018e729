// Everything that rows I4, I5 and I6 of the list of capabilities name, and what the program has for it: called, compared, drilled
// down into and exported. The tables are written from the list, not from the program. Part of reports.test.ts, over its book.
import { describe, expect, it } from 'vitest';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import {
  type ReportFigureId,
  type ReportKind,
  type ReportUnit,
  reportFigureId,
} from '../../../electron/contract/reports.ts';
import type { TestEngine } from '../../support/open-test-engine.ts';

const FROM = '2026-09-07';
const TO = '2026-11-20';

/** I4: the reports it names, each with its plots. */
const reports: Record<string, readonly [ReportKind, ...string[]]> = {
  'activity summary': ['activity', 'Touches', 'Response time'],
  health: ['health', 'Health'],
  pipeline: ['pipeline', 'Renewed', 'Lost'],
  'success metrics': ['success', 'Renewed', 'Lost', 'Satisfaction'],
};

/** I4: the figures it names: where they stand, in which unit, and a word that its definition must hold. */
const figures: Record<string, readonly [ReportFigureId, ReportKind, ReportUnit, RegExp]> = {
  'touches per week': ['touches_per_week', 'activity', 'per_week', /either way/],
  'response time': ['response_time', 'activity', 'working_hours', /working/i],
  'time to first response': ['first_response_time', 'activity', 'working_hours', /first mail/],
  'follow-up completion': ['follow_up', 'activity', 'share', /promise|follow/i],
  'meeting attendance': ['meeting_attendance', 'activity', 'share', /meeting/i],
  'health trend': ['health_trend', 'health', 'points', /end/],
  'renewal rate': ['renewal_rate', 'pipeline', 'share', /renew/i],
  'expansion revenue': ['expansion_revenue', 'pipeline', 'money', /added/],
  satisfaction: ['satisfaction', 'success', 'score', /0 to 100/],
  'churn prevented': ['churn_prevented', 'success', 'money', /sign/],
  'preparation time': ['preparation_time', 'activity', 'minutes', /meeting/i],
  'data quality': ['data_quality', 'health', 'share', /known|filled|knows/i],
  'task completion': ['task_completion', 'activity', 'share', /task/i],
};

/** I5: what the monthly review names: figures, lists, plots of the section that is about it. */
const monthly: Record<string, { section: string; figures: readonly ReportFigureId[]; list: string | null }> = {
  'portfolio metrics': {
    section: 'Portfolio',
    figures: ['accounts', 'revenue', 'accounts_touched', 'health', 'revenue_at_risk', 'data_quality'],
    list: null,
  },
  'feedback and its resolution': {
    section: 'Feedback and its resolution',
    figures: ['concerns', 'feedback_resolved', 'resolution_time'],
    list: 'Concerns that are open',
  },
  'feature requests': { section: 'Feature requests', figures: ['requests'], list: 'What they asked for' },
  'stagnating accounts': { section: 'Stagnating accounts', figures: [], list: 'Nothing begins any more' },
  'process bottlenecks': { section: 'Where things wait', figures: [], list: 'What waits, and for how long' },
  'account plans due': { section: 'Account plans due', figures: [], list: 'To be looked at again' },
};

/** I6: what the feedback log names. */
const log: Record<string, readonly [ReportFigureId, ReportUnit]> = {
  concerns: ['concerns', 'count'],
  requests: ['requests', 'count'],
  'survey answers': ['survey_answers', 'count'],
  'resolution time': ['resolution_time', 'days'],
};

export function reportRowsByName(scene: () => { readonly engine: TestEngine }): void {
  const call: TestEngine['client']['call'] = (...words) => scene().engine.client.call(...words);
  const kept = new Map<string, Promise<CallOutput<'report.get'>>>();
  const get = (kind: ReportKind, compare: 'before' | 'year' | 'none' = 'before') => {
    const key = `${kind} ${compare}`;
    const known = kept.get(key) ?? call('report.get', { kind, from: FROM, to: TO, compare });
    kept.set(key, known);
    return known;
  };
  const figureIn = async (kind: ReportKind, id: ReportFigureId, compare?: 'before' | 'year' | 'none') => {
    const { sections } = await get(kind, compare);
    const found = sections.flatMap((section) => section.figures).find(({ figureId }) => figureId === id);
    if (!found) throw new Error(`${id} does not stand in ${kind}`);
    return found;
  };
  const textOf = async (input: { kind: ReportKind; format: 'pdf' | 'csv'; figureId?: ReportFigureId }) => {
    const { content } = await call('report.export', { ...input, from: FROM, to: TO });
    return Buffer.from(content ?? '', 'base64').toString(input.format === 'csv' ? 'utf8' : 'latin1');
  };

  /** A row leads to the mail, the meeting, the renewal or at least the account that it is about, and that opens. */
  async function opens(figureId: ReportFigureId): Promise<void> {
    const { rows, total, figure } = await call('report.rows', { figureId, from: FROM, to: TO, limit: 200 });
    expect(total).toBe(figure.rows);
    const [row] = rows;
    // Nothing is said as nothing, or as why nothing can be said.
    if (!row) return expect(figure.value === null ? figure.note : figure.value === 0).toBeTruthy();
    expect(row.text).not.toBe('');
    if (row.threadId !== null)
      expect((await call('thread.get', { threadId: row.threadId })).messages.length).toBeGreaterThan(0);
    if (row.meetingId !== null) expect((await call('meeting.get', { meetingId: row.meetingId })).meeting).toBeTruthy();
    if (row.accountId !== null) expect(await call('account.get', { accountId: row.accountId })).toBeTruthy();
    expect(row.threadId ?? row.meetingId ?? row.accountId).not.toBeNull();
  }

  describe.each(Object.entries(reports))('I4 names the report “%s”', (_, [kind, ...plots]) => {
    it('which has its plots, each over all its days, with what it draws', async () => {
      const { sections, from, to } = await get(kind);
      const drawn = sections.flatMap(({ series }) => series);
      expect(drawn.map(({ title }) => title)).toEqual(plots);
      for (const { points, definition, title } of drawn) {
        expect(definition, title).toMatch(/week/);
        expect([points[0]?.from, points.at(-1)?.to], title).toEqual([from, to]);
        expect(
          points.every((point) => point.text !== ''),
          title,
        ).toBe(true);
        for (const [at, point] of points.slice(1).entries())
          expect(Date.parse(point.from) - Date.parse(points[at]?.to ?? ''), title).toBe(86_400_000);
      }
    });

    it('which leaves as PDF and as CSV, with every figure and its definition', async () => {
      const { sections, title } = await get(kind);
      expect((await textOf({ kind, format: 'pdf' })).startsWith('%PDF-')).toBe(true);
      const csv = await textOf({ kind, format: 'csv' });
      for (const one of sections.flatMap((section) => section.figures)) {
        expect(csv, title).toContain(one.title);
        expect(csv, title).toContain(one.definition.replaceAll('"', '""'));
      }
    });
  });

  describe.each(Object.entries(figures))('I4 names the figure “%s”', (name, [id, kind, unit, word]) => {
    it('which stands in its report with its definition, compared and not, over any range', async () => {
      const one = await figureIn(kind, id);
      expect(one).toMatchObject({ figureId: id, unit });
      expect(one.definition).toMatch(word);
      expect(one.formula).not.toBe('');
      expect(one.value === null ? one.note : one.working).toBeTruthy();
      // The period before tells its own value, or why there is none.
      expect(one.before === null ? one.note : one.beforeText).toBeTruthy();
      expect(await figureIn(kind, id, 'none')).toMatchObject({ value: one.value, before: null, change: null });
      expect((await figureIn(kind, id, 'year')).value).toBe(one.value);
      expect(name).not.toBe('');
    });

    it('whose rows open, and leave as a CSV', async () => {
      await opens(id);
      const { total } = await call('report.rows', { figureId: id, from: FROM, to: TO, limit: 1 });
      const csv = await textOf({ kind, format: 'csv', figureId: id });
      expect(csv.split('\r\n').length - 1).toBeGreaterThanOrEqual(1 + total);
    });
  });

  describe.each(Object.entries(monthly))('I5 names “%s”', (_, wanted) => {
    it('which has its section in the monthly review, with definitions, and rows that open', async () => {
      const { sections } = await get('portfolio');
      const section = sections.find(({ title }) => title === wanted.section);
      expect(section?.figures.map(({ figureId }) => figureId)).toEqual(wanted.figures);
      expect(section?.lists.map(({ title }) => title)).toEqual(wanted.list === null ? [] : [wanted.list]);
      for (const { sentence, rows } of section?.lists ?? []) {
        expect(sentence).not.toBe('');
        for (const { accountId } of rows) if (accountId !== null) await call('account.get', { accountId });
      }
      for (const id of wanted.figures) await opens(id);
    });

    it('which stands in its files', async () => {
      expect(await textOf({ kind: 'portfolio', format: 'csv' })).toContain(wanted.list ?? wanted.section);
    });
  });

  it('I5: the monthly review has its plots, leaves as PDF, and is of one account where asked', async () => {
    const { sections, accounts } = await get('portfolio');
    expect(sections.flatMap(({ series }) => series.map(({ title }) => title))).toEqual(['Health', 'Concerns']);
    expect((await textOf({ kind: 'portfolio', format: 'pdf' })).startsWith('%PDF-')).toBe(true);
    expect(accounts).toBeGreaterThan(20);
  });

  it.each(Object.entries(log))('I6 names “%s”, which the feedback log and its report have', async (_, [id, unit]) => {
    const one = await figureIn('feedback', id);
    expect(one).toMatchObject({ unit });
    expect(one.rows).toBeGreaterThan(0);
    await opens(id);
    const { feedback, medianDaysToResolve } = await call('feedback.list', {});
    if (unit === 'days') expect(medianDaysToResolve).toBe(one.value);
    else {
      const kind = { concerns: 'concern', requests: 'request', survey_answers: 'survey' }[id as string];
      expect(feedback.filter((entry) => entry.kind === kind).length).toBeGreaterThanOrEqual(one.rows);
    }
  });

  it('no report shows a figure that cannot be drilled down into', async () => {
    for (const id of reportFigureId.options) await opens(id);
  });
}
