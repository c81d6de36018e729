// Health and drift as the account page shows them: the figure, how sure it is, the plot in words, and what it rests on.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Drift, Health } from '../../../../../electron/contract/relationship.ts';
import type { AccountId } from '../../../../../electron/contract/scalars.ts';
import { DriftPanel, driftsInOrder } from '../../../../../src/features/health/DriftPanel.tsx';
import { HealthPanel } from '../../../../../src/features/health/HealthPanel.tsx';
import { figureInWords, runningShare, trendInWords } from '../../../../../src/features/health/health-in-words.ts';
import { startFakeEngine } from '../../fake-engine.ts';
import { DAY, NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { finding } from '../findings/finding-rows.ts';

prepareStage();
const accountId = 1 as AccountId;

const HEALTH: Health = {
  accountId,
  score: 55,
  confidence: 'high',
  confidenceWhy: '84 messages in a year',
  components: [
    {
      kind: 'silence',
      score: 20,
      weight: 0.6,
      text: '41 days silent, 30 is usual',
      rule: 'silence 1',
      messageRowIds: [],
    },
    { kind: 'risks', score: 90, weight: 0.4, text: 'one open complaint', rule: 'risks 1', messageRowIds: [] },
    { kind: 'nps', score: null, weight: 0, text: 'nothing imported', rule: 'nps 1', messageRowIds: [] },
  ],
  drop: { from: 75, to: 55, since: '2026-11-02' },
};
const WEEKS = [
  { weekStart: '2026-10-26', score: null },
  { weekStart: '2026-11-02', score: 75 },
  { weekStart: '2026-11-09', score: 68 },
  { weekStart: '2026-11-16', score: 55 },
];

function drift(part: Partial<Drift> = {}): Drift {
  return {
    accountId,
    address: 'jana@acme.test',
    name: 'Jana Weber',
    measure: 'reply_latency',
    direction: 'worse',
    baseline: 6,
    recent: 18,
    unit: 'hours',
    score: 3.4,
    text: '3 times slower than her usual 6 h',
    rule: 'drift 1',
    evidence: [finding(1, { quote: 'Will look.' }).evidence],
    points: [5, 6, 7, 18].map((value, index) => ({ at: NOW - (40 - index * 10) * DAY, value })),
    ...part,
  };
}

describe('the health of an account', () => {
  it('says the figure, the drop, the plot in words and every component, and is accessible', async () => {
    startFakeEngine({ 'health.get': () => HEALTH, 'health.history': () => ({ weeks: WEEKS, drop: HEALTH.drop }) });
    const { container } = stage(<HealthPanel accountId={accountId} name="Acme" />);
    expect(await screen.findByText('55')).toBeTruthy();
    expect(screen.getByText(/Fell from 75 to 55 since/)).toBeTruthy();
    expect(await screen.findByRole('img', { name: 'Health 55 of 100, down from 75 3 weeks ago' })).toBeTruthy();
    const made = screen.getByRole('list', { name: 'What costs health the most' });
    expect(within(made).getAllByRole('listitem')[0]?.textContent).toBe('Silence2041 days silent, 30 is usual');
    expect(made.parentElement?.textContent).toContain('Not counted, too little to go by: satisfaction');
    await userEvent.click(screen.getByRole('button', { name: 'Why health of Acme?' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('84 messages in a year');
    await expectAccessible(container);
  });

  it('says unknown, and why, where there is too little to go by', async () => {
    startFakeEngine({});
    stage(<HealthPanel accountId={accountId} name="Acme" />);
    expect(await screen.findByText('Unknown')).toBeTruthy();
    expect(screen.getByText('Too few messages.')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('tells a trend only where there is one', () => {
    expect(trendInWords(null, [50, 60])).toBe('Health is not known');
    expect(trendInWords(60, [null, 60])).toBe('Health 60 of 100');
    expect(trendInWords(60, [50, 60])).toBe('Health 60 of 100, up from 50 2 weeks ago');
  });
});

describe('drift', () => {
  it('says in words what moves, against what was usual, with the mail it rests on', async () => {
    startFakeEngine({ 'drift.list': () => ({ drifts: [drift()] }) });
    const { container } = stage(<DriftPanel accountId={accountId} />);
    expect(await screen.findByText('1 getting worse')).toBeTruthy();
    expect(screen.getByText('usual 6 h')).toBeTruthy();
    expect(
      screen.getByRole('img', { name: 'Time to answer: Jana Weber: 3 times slower than her usual 6 h' }),
    ).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Why Time to answer/ }));
    expect(within(await screen.findByRole('dialog')).getByText('Will look.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('puts what gets worse first and says nothing of what is not known', () => {
    const listed = driftsInOrder([
      drift({ direction: 'steady', text: 'steady' }),
      drift({ direction: 'unknown', text: 'unknown' }),
      drift({ direction: 'worse', score: 3, text: 'small' }),
      drift({ direction: 'worse', score: 9, text: 'large' }),
      drift({ direction: 'worse', address: null, score: 2, text: 'the whole account' }),
    ]);
    expect(listed.map((each) => each.text)).toEqual(['the whole account', 'large', 'small', 'steady']);
  });

  it('says that too little was seen to know a habit', async () => {
    startFakeEngine({});
    stage(<DriftPanel accountId={accountId} />);
    expect(await screen.findByText(/Too few answers/)).toBeTruthy();
  });

  it('draws who begins threads as the share of the last five', () => {
    expect(runningShare([0, 1, 1, 1, 1, 1, 0])).toEqual([0, 0.5, 2 / 3, 0.75, 0.8, 1, 0.8]);
  });

  it('writes figures in their unit', () => {
    expect(figureInWords(6, 'hours')).toBe('6 h');
    expect(figureInWords(120, 'hours')).toBe('5 d');
    expect(figureInWords(0.333, 'share')).toBe('33%');
    expect(figureInWords(1, 'people')).toBe('1 person');
    expect(figureInWords(9.44, 'words')).toBe('9.4 words');
  });
});
