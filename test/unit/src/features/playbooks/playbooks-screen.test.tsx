// The list of playbooks: whose move each run is, letting one start by itself, starting one by hand, the editor's mistakes by line.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PlaybookScreen } from '../../../../../src/features/playbooks/PlaybookScreen.tsx';
import { PlaybooksScreen } from '../../../../../src/features/playbooks/PlaybooksScreen.tsx';
import { startFakeEngine } from '../../fake-engine.ts';
import { bookRow } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { run, runStep } from './run-rows.ts';

prepareStage();

const changed = { entryId: 1 };
const playbook = {
  playbookId: 'billing-dispute',
  version: 'a1',
  name: 'Billing dispute',
  about: 'From objection to settlement.',
  origin: 'built_in',
  steps: 10,
  triggers: [{ kind: 'signal', signals: ['billing_dispute'] }, { kind: 'hand' }],
  startsWhen: ['mail speaks of a disputed bill', 'by hand'],
  automatic: false,
  running: 1,
  problems: [],
} as const;
const list = { folder: '/data/playbooks', playbooks: [playbook] };

it('says whose move each run is and what is late, and opens one with Enter', async () => {
  startFakeEngine({ 'run.list': () => ({ runs: [run([runStep({ state: 'answered' })])] }) });
  const { container } = stage(<PlaybooksScreen view="running" />);
  await screen.findByText('Answered: yours to confirm');
  expect(screen.getByText('2 d late')).toBeTruthy();
  expect(screen.getByText(/1 running, 1 late/)).toBeTruthy();
  await expectAccessible(container);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(window.location.hash).toBe('#/run/3'));
});

it('lets a playbook start by itself with one key, and starts it by hand for an account with why', async () => {
  const engine = startFakeEngine({
    'playbook.list': () => list,
    'playbook.setAutomatic': () => changed,
    'run.start': () => ({ ...changed, runId: 8 }),
    'book.list': () => ({ rows: [bookRow(4, { name: 'Acme' })] }),
  });
  const { container } = stage(<PlaybooksScreen view="all" />);
  await screen.findByText('10 steps · mail speaks of a disputed bill · by hand');
  await expectAccessible(container);
  await userEvent.keyboard('b');
  await waitFor(() =>
    expect(engine.asked('playbook.setAutomatic')).toEqual([{ playbookId: 'billing-dispute', automatic: true }]),
  );
  await userEvent.keyboard('s');
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Account' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Acme' }));
  await userEvent.type(within(dialog).getByLabelText('Why now'), 'Invoice 7');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Start it' }));
  await waitFor(() =>
    expect(engine.asked('run.start')).toEqual([{ accountId: 4, playbookId: 'billing-dispute', why: 'Invoice 7' }]),
  );
  await waitFor(() => expect(window.location.hash).toBe('#/run/8'));
});

it('shows what would start over the book and which of it waits for a hand', async () => {
  const start = {
    playbookId: 'billing-dispute',
    playbookName: 'Billing dispute',
    accountId: 4,
    accountName: 'Acme',
    trigger: 'signal',
    reason: 'signal:1',
    why: 'Ann on 30 Oct',
    on: '2026-11-20',
    messageId: null,
    quote: 'We dispute it.',
    at: 1,
  };
  const engine = startFakeEngine({
    'playbook.list': () => list,
    'playbook.dryRun': () => ({ starts: [start], untouched: 24, problems: [] }),
  });
  const { container } = stage(<PlaybooksScreen view="due" />);
  await screen.findByText('not switched on');
  expect(screen.getByText(/1 start; 24 accounts untouched/)).toBeTruthy();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: '90 days' }));
  await waitFor(() => expect(engine.asked('playbook.dryRun')).toEqual([{ days: 0 }, { days: 90 }]));
});

it('tells the mistakes of a text by line while it is typed, and saves a changed copy', async () => {
  const engine = startFakeEngine({
    'playbook.get': () => ({ playbook, definition: null, source: 'name: Billing dispute', builtInSource: null }),
    'playbook.validate': ({ source }) => ({
      definition: null,
      problems: source.includes('wrong') ? [{ line: 1, level: 'error', message: 'This can’t be read.' }] : [],
    }),
    'playbook.save': () => ({ ...changed, playbookId: 'billing-dispute', problems: [] }),
  });
  const { container } = stage(<PlaybookScreen playbookId="billing-dispute" />);
  const area = await screen.findByLabelText('The file of the playbook');
  await userEvent.type(area, ' wrong');
  await screen.findByText('This can’t be read.');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: /^Save my copy/ }));
  await waitFor(() =>
    expect(engine.asked('playbook.save')).toEqual([
      { playbookId: 'billing-dispute', source: 'name: Billing dispute wrong' },
    ]),
  );
});
