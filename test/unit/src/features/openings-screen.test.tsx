// Openings in the window: made of a signal, carried from stage to stage, closed; and one whose signal is none.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Opening } from '../../../../electron/contract/openings.ts';
import { OpeningsScreen } from '../../../../src/features/openings/OpeningsScreen.tsx';
import { type FakeEngine, startFakeEngine } from '../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';
import { finding } from './findings/finding-rows.ts';

prepareStage();

const done = { entryId: 1 };
const opening = {
  openingId: 3,
  accountId: 1,
  accountName: 'Acme',
  name: 'A second plant',
  stage: 'educate',
  amount: { minor: 1_200_000, currency: 'EUR' },
  expectedOn: '2027-02-01',
  nextStep: '',
  nextStepOn: null,
  people: [{ address: 'ann@acme.example', name: 'Ann' }],
  notes: '',
  state: 'open',
  evidence: null,
  quote: 'We open a second plant.',
  who: 'Ann',
  findingId: null,
  likely: 0.25,
  stuck: 'No next step',
  closedOn: null,
  closedWhy: '',
  createdAt: 0,
} as unknown as Opening;
const signal = {
  ...finding(9, { kind: 'expansion.budget', quote: 'There is budget for more seats.' }),
  accountName: 'Beta',
};

let engine: FakeEngine;
beforeEach(() => {
  engine = startFakeEngine({
    'opening.list': () => ({ openings: [opening], signals: [signal], unread: 0 }),
    'opening.create': () => ({ ...done, openingId: 4, already: false }),
    'opening.advance': () => done,
    'opening.close': () => done,
    'contract.list': () => ({ contracts: [], rule: '' }),
    'finding.setState': () => done,
  });
});

it('carries an opening from stage to stage by key and says what it lacks', async () => {
  const { container } = stage(<OpeningsScreen />);
  await screen.findByText('1 opening, 1 signal to look at');
  expect(screen.getByText(/No next step/)).toBeTruthy();
  await expectAccessible(container);
  await userEvent.keyboard(']');
  await waitFor(() => expect(engine.asked('opening.advance')).toEqual([{ openingId: 3, stage: 'propose' }]));
  await userEvent.keyboard('[[');
  await waitFor(() => expect(engine.asked('opening.advance')).toHaveLength(2));
});

it('makes an opening of the signal under the cursor, with the words it came from beside it', async () => {
  stage(<OpeningsScreen />);
  await screen.findByText(/There is budget for more seats/);
  await userEvent.keyboard('j{Enter}');
  await waitFor(() => expect(engine.asked('opening.create')).toEqual([{ findingId: 'f-9' }]));
});

it('closes one as won or lost with why', async () => {
  stage(<OpeningsScreen />);
  await screen.findByText('A second plant');
  await userEvent.keyboard('r');
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Lost' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Record as lost' }));
  await waitFor(() => expect(engine.asked('opening.close')).toMatchObject([{ openingId: 3, outcome: 'lost' }]));
});
