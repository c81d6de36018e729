// Looking back on screen: a day is chosen, the book of then and its alerts are shown, and nothing is asked of the future.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PastAlert, PastRow } from '../../../../../electron/contract/past.ts';
import { PastScreen } from '../../../../../src/features/past/PastScreen.tsx';
import { type FakeAnswers, startFakeEngine } from '../../fake-engine.ts';
import { bookRow, DAY, NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';

prepareStage();

const past = (id: number, rankNow: number): PastRow => {
  const { health, ...row } = bookRow(id);
  return { ...row, health: health.score, rankNow, moveMessageRowId: null, moveThreadId: null };
};
const alert: PastAlert = {
  accountId: bookRow(1).accountId,
  name: 'Account 1',
  kind: 'silence',
  text: 'Silent since 1 May 2026',
  firstAt: NOW - 100 * DAY,
  endedAt: null,
  rule: 'alerts v1: silence',
  quote: null,
  threadId: null,
  messageRowIds: [],
};
const answers: FakeAnswers = {
  'book.at': ({ at }) => ({
    at,
    mailFrom: NOW - 365 * DAY,
    rows: [past(1, 4), past(2, 2)],
    notYet: [],
    coverage: null,
  }),
  'book.alerts': ({ at = NOW }) => ({ at, since: at - DAY, alerts: [alert], more: 0, unread: 0 }),
};

describe('looking back on screen', () => {
  it('shows the book of that day beside the book of now, and what stood', async () => {
    startFakeEngine(answers);
    const { container } = stage(<PastScreen />);
    expect(await screen.findByText('Account 2')).toBeTruthy();
    expect(await screen.findByText('Stood on that day (1)')).toBeTruthy();
    expect(screen.getByText(/Silent since 1 May 2026/)).toBeTruthy();
    await expectAccessible(container);
  });

  it('asks for the end of the day that is chosen', async () => {
    const engine = startFakeEngine(answers);
    stage(<PastScreen />);
    fireEvent.change(await screen.findByLabelText('Date'), { target: { value: '2026-03-04' } });
    const end = new Date(2026, 2, 5).getTime() - 1;
    await waitFor(() => expect(engine.asked('book.at').map(({ at }) => at)).toContain(end));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/4 Mar|Mar 4/);
  });

  it('goes by weeks with the keyboard, and never past today', async () => {
    const engine = startFakeEngine(answers);
    stage(<PastScreen />);
    await screen.findByText('Account 2');
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-11-18' } });
    await userEvent.keyboard(']');
    await waitFor(() => expect(engine.asked('book.at').at(-1)?.at).toBe(NOW));
    expect(Math.max(...engine.asked('book.at').map(({ at }) => at))).toBe(NOW);
  });

  it('says that there is no past where there is no mail', async () => {
    startFakeEngine({
      ...answers,
      'book.at': ({ at }) => ({ at, mailFrom: null, rows: [], notYet: [], coverage: null }),
    });
    stage(<PastScreen />);
    expect(await screen.findByText('There is no past to look back at yet')).toBeTruthy();
  });
});
