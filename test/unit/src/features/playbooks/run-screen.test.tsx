// The page of a run: a form whose known facts are confirmed, answers read back beside what was written, decisions by their number,
// skipping with a reason.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Run, RunId } from '../../../../../electron/contract/runs.ts';
import { RunScreen } from '../../../../../src/features/playbooks/RunScreen.tsx';
import { type FakeAnswers, startFakeEngine } from '../../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { amount, cameBack, content, invoice, nothingBack, run, runStep, todo } from './run-rows.ts';

prepareStage();

const changed = { entryId: 1 };
const page = <RunScreen runId={3 as RunId} />;
const engineWith = (shown: Run, answers: FakeAnswers = {}) =>
  startFakeEngine({ 'run.get': () => ({ run: shown }), 'run.answers': () => nothingBack, ...answers });

const fact = {
  field: 'amount',
  value: { minor: 242_500, currency: 'USD' },
  source: {
    kind: 'fact',
    words: 'the contract “Platform”',
    fact: 'account.arr',
    quote: null,
    messageId: null,
    messageRowId: null,
    confidence: 1,
  },
  confirmed: false,
} as const;

it('fills a form with what is known, says where from, and sends what was typed with it', async () => {
  const step = runStep({
    role: { key: 'manager', side: 'ours', label: 'Account manager' },
    fields: [invoice, { ...amount, suggestion: fact }],
  });
  const engine = engineWith(run([step, todo()]), {
    'run.setAnswers': () => changed,
    'run.completeStep': () => changed,
  });
  const { container } = stage(page);
  expect(await screen.findByDisplayValue('2425')).toBeTruthy();
  expect(screen.getByText('The contract “Platform”')).toBeTruthy();
  expect(screen.getByText('to confirm')).toBeTruthy();
  expect(screen.getByText('2 d late')).toBeTruthy();
  await expectAccessible(container);
  await userEvent.keyboard('i');
  expect(document.activeElement).toBe(screen.getByLabelText('Invoice number (needed)'));
  await userEvent.keyboard('NB-4471{Escape}');
  await waitFor(() =>
    expect(engine.asked('run.setAnswers')).toEqual([{ runId: 3, stepKey: 'intake', answers: { invoice: 'NB-4471' } }]),
  );
  await userEvent.keyboard('d');
  await waitFor(() =>
    expect(engine.asked('run.completeStep')).toEqual([
      { runId: 3, stepKey: 'intake', answers: { invoice: 'NB-4471', amount: { minor: 242_500, currency: 'USD' } } },
    ]),
  );
});

it('says what the engine refuses, and keeps what was typed', async () => {
  const engine = engineWith(run([runStep({ fields: [invoice] })]), {
    'run.setAnswers': () => changed,
    'run.completeStep': () => {
      throw new Error('“What is disputed” still needs: Invoice number.');
    },
    'run.ask': () => ({ ...changed, queueItemId: 5, mark: 'AB12-CD3' }),
  });
  stage(page);
  await screen.findByLabelText('Invoice number (needed)');
  await userEvent.keyboard('d');
  expect(await screen.findByRole('alert')).toBeTruthy();
  await userEvent.keyboard('m');
  await waitFor(() => expect(engine.asked('run.ask')).toEqual([{ runId: 3, stepKey: 'intake' }]));
});

it('shows what they wrote beside what was understood; one answer is chosen, and all is confirmed with one key', async () => {
  const step = runStep({ state: 'answered', fields: [invoice, content] });
  const engine = engineWith(run([step]), {
    'run.answers': () => cameBack,
    'run.confirmAnswer': () => ({ ...changed, done: true, open: [] }),
    'run.dismissAnswer': () => changed,
  });
  const { container } = stage(page);
  expect(await screen.findByDisplayValue('NB-4471')).toBeTruthy();
  expect(screen.getByLabelText('They wrote on How content are you').textContent).toBe('somewhere between 6 and 7');
  expect(screen.getByText('Beatrice wrote, and Lionel Fontenot was asked.')).toBeTruthy();
  expect(screen.getByText('Not answered yet: How content are you.')).toBeTruthy();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: '7 of 10' }));
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('d');
  await waitFor(() =>
    expect(engine.asked('run.confirmAnswer')).toEqual([{ runId: 3, stepKey: 'intake', answers: { content: 7 } }]),
  );
  await userEvent.click(screen.getByRole('button', { name: 'No answer to this' }));
  await waitFor(() =>
    expect(engine.asked('run.dismissAnswer')).toEqual([{ runId: 3, stepKey: 'intake', messageRowId: 77 }]),
  );
});

it('decides with the number of the outcome, skips with a reason, and gives a step to somebody', async () => {
  const outcomes = [
    { key: 'accept', label: 'We accept it', leadsTo: 'next', leadsToWords: '“Process”' },
    { key: 'escalate', label: 'Higher up', leadsTo: 'end', leadsToWords: 'ends it' },
  ] as const;
  const step = runStep({ type: 'decision', title: 'Is this settled', outcomes: [...outcomes] });
  const engine = engineWith(run([step, todo()]), {
    'run.decide': () => changed,
    'run.skip': () => changed,
    'run.reassign': () => changed,
  });
  stage(page);
  await screen.findByRole('button', { name: /^Higher up/ });
  await userEvent.keyboard('2');
  await waitFor(() =>
    expect(engine.asked('run.decide')).toEqual([{ runId: 3, stepKey: 'intake', outcome: 'escalate' }]),
  );
  await userEvent.keyboard('x');
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('Why'), 'Told on the phone{Enter}');
  await waitFor(() =>
    expect(engine.asked('run.skip')).toEqual([{ runId: 3, stepKey: 'intake', why: 'Told on the phone' }]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.keyboard('p');
  await userEvent.type(await screen.findByLabelText('Somebody else'), 'Bea <bea@cormorant.example>{Enter}');
  const person = { name: 'Bea', address: 'bea@cormorant.example' };
  await waitFor(() => expect(engine.asked('run.reassign')).toEqual([{ runId: 3, stepKey: 'intake', person }]));
});

it('gives a step of whoever runs it to somebody, and back', async () => {
  const engine = engineWith(run([todo({ state: 'open' })]), { 'run.reassign': () => changed });
  stage(page);
  expect(await screen.findByText('Done by:', { exact: false })).toBeTruthy();
  await userEvent.keyboard('p');
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'You' }));
  await waitFor(() => expect(engine.asked('run.reassign')).toEqual([{ runId: 3, stepKey: 'look', person: null }]));
});

it('goes on to the next step when the one before is done, and opens an ended one again', async () => {
  const ended = runStep({ state: 'done', why: 'All said', endedAt: Date.parse('2026-11-12T09:00:00Z') });
  const engine = engineWith(run([runStep({}), todo()]), { 'run.reopen': () => changed });
  stage(page);
  await screen.findByRole('button', { name: /What is disputed/, expanded: true });
  engine.answer('run.get', () => ({ run: run([ended, todo({ state: 'open' })]) }));
  engine.changed('playbooks');
  await screen.findByRole('button', { name: /Look into it/, expanded: true });
  await userEvent.keyboard('k');
  await screen.findByText(/All said/);
  await userEvent.keyboard('r');
  await waitFor(() => expect(engine.asked('run.reopen')).toEqual([{ runId: 3, stepKey: 'intake' }]));
});

it('does not stay at a step that has ended: it goes to the one under way, or else to the next in turn', async () => {
  const third = todo({ stepKey: 'settle', position: 3, title: 'Settle it' });
  const engine = engineWith(run([runStep({}), todo({ state: 'open' }), third]));
  stage(page);
  const row = (name: RegExp) => screen.findByRole('button', { name, expanded: true });
  await row(/What is disputed/);
  await userEvent.keyboard('j');
  expect(await row(/Look into it/)).toBe(document.activeElement);
  engine.answer('run.get', () => ({ run: run([runStep({}), todo({ state: 'done' }), third]) }));
  engine.changed('playbooks');
  await row(/What is disputed/);
  engine.answer('run.get', () => ({ run: run([runStep({ state: 'done' }), todo({ state: 'done' }), third]) }));
  engine.changed('playbooks');
  expect(await row(/Settle it/)).toBe(document.activeElement);
});
