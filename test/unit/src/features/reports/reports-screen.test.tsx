// Reports on screen: what a figure says, the rows behind it by key, and the ranges that are asked for.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallOutput } from '../../../../../electron/contract/contract.ts';
import type { ReportFigure, ReportRow } from '../../../../../electron/contract/reports.ts';
import { ReportsScreen } from '../../../../../src/features/reports/ReportsScreen.tsx';
import { useReportView } from '../../../../../src/state/reports.ts';
import { type FakeAnswers, startFakeEngine } from '../../fake-engine.ts';
import { bookRow, DAY, NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';

prepareStage();
beforeEach(() => useReportView.setState({ preset: 'last_90_days', own: null, compare: 'before' }));

const figure = (over: Partial<ReportFigure>): ReportFigure => ({
  figureId: 'response_time',
  title: 'Response time',
  unit: 'working_hours',
  value: 3.2,
  currency: null,
  before: 3.5,
  text: '3.2 hours',
  beforeText: '3.5 hours',
  change: '−19 minutes',
  trend: 'better',
  better: 'less',
  definition: 'Working hours until our next mail.',
  formula: 'middle one of all',
  working: 'middle one of 89',
  rows: 89,
  note: null,
  ...over,
});
const row = (over: Partial<ReportRow>): ReportRow => ({
  at: NOW - DAY,
  accountId: bookRow(1).accountId,
  accountName: 'Account 1',
  text: 'ETA screens are down',
  value: 2,
  valueText: '2 hours',
  counts: true,
  note: '',
  messageRowId: 5 as ReportRow['messageRowId'],
  threadId: 8 as ReportRow['threadId'],
  meetingId: null,
  renewalId: null,
  ...over,
});
const report = (from: string, to: string): CallOutput<'report.get'> => ({
  kind: 'activity',
  title: 'Activity',
  at: NOW,
  from,
  to,
  currency: 'EUR',
  compare: 'before',
  before: { from: '2026-05-25', to: '2026-08-22' },
  accounts: 25,
  sentences: ['The mail that is here begins on 3 Sep 2026; of what was before, nothing is said.'],
  sections: [
    {
      key: 'answers',
      title: 'Answers',
      figures: [
        figure({}),
        figure({
          figureId: 'follow_up',
          title: 'Follow-up completion',
          text: '71%',
          change: null,
          note: 'As it is now.',
        }),
      ],
      series: [
        {
          seriesId: 'touches',
          title: 'Touches',
          unit: 'count',
          currency: null,
          shape: 'bars',
          definition: 'Touches of each week.',
          points: [
            { from: '2026-11-09', to: '2026-11-15', value: 4, text: '4' },
            { from: '2026-11-16', to: '2026-11-20', value: 0, text: '0' },
          ],
        },
      ],
      lists: [
        {
          listId: 'touches_by_account',
          title: 'By account',
          sentence: 'The most touched first.',
          unit: 'count',
          currency: null,
          rows: [row({ text: '2 by us, 2 by them' })],
        },
      ],
    },
  ],
});
const answers: FakeAnswers = {
  'report.get': ({ from, to }) => report(from, to),
  'report.rows': ({ figureId }) => ({
    figure: figure({ figureId }),
    rows: [row({}), row({ text: 'Carrier tender', counts: false, note: 'No answer yet' })],
    total: 2,
  }),
  'report.export': () => ({ fileName: 'Activity.csv', path: null, bytes: 3, content: 'YWJj' }),
};

describe('reports on screen', () => {
  it('show each figure with how far it moved, the plot in words, and what limits it all', async () => {
    startFakeEngine(answers);
    const { container } = stage(<ReportsScreen kind="activity" />);
    expect(await screen.findByRole('button', { name: 'Response time: 3.2 hours. 89 rows behind it' })).toBeTruthy();
    expect(screen.getByText(/−19 minutes/).textContent).toContain('better');
    expect(screen.getByRole('img', { name: /Touches: .*: 4; .*: 0/ })).toBeTruthy();
    expect(screen.getByText(/of what was before, nothing is said/)).toBeTruthy();
    await expectAccessible(container);
  });

  it('open the rows of the figure under the cursor, each leading to its mail, and follow the cursor', async () => {
    const engine = startFakeEngine(answers);
    const { container } = stage(<ReportsScreen kind="activity" />);
    await screen.findByRole('button', { name: /^Response time/ });
    await userEvent.keyboard('{Enter}');
    const rail = await screen.findByRole('complementary', { name: 'Behind Response time' });
    const link = await within(rail).findByRole('link', { name: 'ETA screens are down' });
    expect(link.getAttribute('href')).toBe('#/inbox/8?at=5');
    expect(within(rail).getByText('Does not count:', { exact: false })).toBeTruthy();
    expect(within(rail).getByText('Working hours until our next mail.')).toBeTruthy();
    await expectAccessible(container);
    await userEvent.keyboard('j');
    await waitFor(() => expect(engine.asked('report.rows').at(-1)?.figureId).toBe('follow_up'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('step from range to range by key, and ask for what it is compared with', async () => {
    const engine = startFakeEngine(answers);
    stage(<ReportsScreen kind="activity" />);
    await screen.findByRole('button', { name: /^Response time/ });
    const first = engine.asked('report.get').at(-1);
    await userEvent.keyboard('[[');
    await waitFor(() => expect(engine.asked('report.get').at(-1)?.to).not.toBe(first?.to));
    expect((engine.asked('report.get').at(-1)?.to ?? '') < (first?.from ?? '')).toBe(true);
    useReportView.setState({ compare: 'year' });
    await waitFor(() => expect(engine.asked('report.get').at(-1)?.compare).toBe('year'));
  });

  it('begin with the last three months, the monthly review with the month that is over, until other days are chosen', async () => {
    useReportView.setState({ preset: null });
    const engine = startFakeEngine(answers);
    const { unmount } = stage(<ReportsScreen kind="activity" />);
    await waitFor(() => expect(engine.asked('report.get')).toHaveLength(1));
    unmount();
    stage(<ReportsScreen kind="portfolio" />);
    await waitFor(() => expect(engine.asked('report.get')).toHaveLength(2));
    const [activity, review] = engine.asked('report.get');
    expect(review?.from.endsWith('-01')).toBe(true);
    expect(review?.to.slice(0, 7)).toBe(review?.from.slice(0, 7));
    expect((review?.to ?? '') < (activity?.to ?? '')).toBe(true);
  });

  it('say what will be there while there is no account', async () => {
    startFakeEngine({ ...answers, 'report.get': ({ from, to }) => ({ ...report(from, to), accounts: 0 }) });
    stage(<ReportsScreen kind="activity" />);
    expect(await screen.findByText('Here will be what your work with the accounts comes to')).toBeTruthy();
  });
});
