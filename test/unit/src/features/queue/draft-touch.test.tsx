// "Draft a touch": a kind with its reason goes into the queue; without a reason the program says what is missing and offers
// what else could be done.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../../../electron/contract/scalars.ts';
import { openOverlay } from '../../../../../src/state/overlays.ts';
import { useQueuePlace } from '../../../../../src/state/queue-view.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { draftedTouch, engineWithQueue } from './queue-rows.ts';

prepareStage();

const REASON = {
  reasonKey: 'initiative:1',
  kind: 'initiative',
  text: 'They mentioned a second warehouse',
  factIds: [],
};
const MISSING = 'Nothing they would care about is known since your last mail.';
const CHOICES = ['check_in', 'resource', 'light_note', 'snooze', 'leave'];

function open(answers: Parameters<typeof engineWithQueue>[1] = {}) {
  const engine = engineWithQueue([draftedTouch(7)], {
    'touch.reasons': () => ({
      kinds: [
        { kind: 'value_note', reasons: [], facts: [], missing: MISSING, choices: CHOICES },
        { kind: 'check_in', reasons: [REASON], facts: [], missing: null, choices: [] },
      ],
    }),
    'queue.propose': () => ({ entryId: 1, queueItemId: 7, already: null, missing: null, choices: [] }),
    'quiet.choose': () => ({ entryId: 2, taskId: 't1' }),
    ...answers,
  });
  const view = stage(null);
  openOverlay({ kind: 'draft-touch', accountId: 1 as AccountId, name: 'Acme' });
  return { engine, view };
}

describe('drafting a touch', () => {
  it('drafts the kind of a number key and goes to it in the queue', async () => {
    const { engine } = open();
    await screen.findByText('They mentioned a second warehouse');
    await userEvent.keyboard('1');
    await waitFor(() => expect(window.location.hash).toBe('#/queue'));
    expect(engine.asked('queue.propose')).toEqual([{ accountId: 1, kind: 'check_in' }]);
    expect(useQueuePlace.getState()).toMatchObject({ view: 'waiting', at: 7 });
  });

  it('says what is missing for a kind without a reason, and takes one of the five answers instead', async () => {
    const { engine } = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Value note' }));
    const dialog = await screen.findByRole('dialog', { name: 'No value note is drafted for Acme' });
    expect(dialog.textContent).toContain(MISSING);
    await expectAccessible(dialog);
    await userEvent.keyboard('2');
    await waitFor(() => expect(engine.asked('quiet.choose')).toEqual([{ accountId: 1, choice: 'resource' }]));
    expect(engine.asked('queue.propose')).toEqual([]);
  });

  it('asks for a why before an account is left alone', async () => {
    const { engine } = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Value note' }));
    await screen.findByRole('dialog', { name: 'No value note is drafted for Acme' });
    await userEvent.keyboard('5');
    await screen.findByRole('dialog', { name: 'Leave Acme alone' });
    await userEvent.keyboard('They asked for peace until May{Enter}');
    await waitFor(() =>
      expect(engine.asked('quiet.choose')).toEqual([
        { accountId: 1, choice: 'leave', why: 'They asked for peace until May' },
      ]),
    );
  });

  it('says that one is open already instead of drafting a second', async () => {
    open({
      'queue.propose': () => ({
        entryId: null,
        queueItemId: null,
        already: 'Another touch to Acme is open.',
        missing: null,
        choices: [],
      }),
    });
    await screen.findByText('They mentioned a second warehouse');
    await userEvent.keyboard('1');
    const dialog = await screen.findByRole('dialog', { name: 'No check-in is drafted for Acme' });
    expect(dialog.textContent).toContain('Another touch to Acme is open.');
  });
});
