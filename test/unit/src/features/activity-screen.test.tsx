// The journal on screen: what was before, undo, and the check of the record.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../../../electron/contract/scalars.ts';
import { ActivityScreen } from '../../../../src/features/activity/ActivityScreen.tsx';
import { startFakeEngine } from '../fake-engine.ts';
import { journalEntry } from '../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

const whole = {
  intact: true,
  checked: 2,
  firstBroken: null,
  problem: null,
  head: 'a'.repeat(64),
  sealedTo: 1,
  seal: 'Sealed up to entry 1.',
};
const altered = {
  ...whole,
  intact: false,
  firstBroken: 1,
  problem: 'Entry 1 is not as it was written.',
  sealedTo: null,
};

function open(check: object = whole) {
  const engine = startFakeEngine({
    'journal.list': ({ actors }) => ({
      entries: [
        ...(actors?.includes('user') === false ? [] : [journalEntry(2)]),
        journalEntry(1, {
          actor: 'rule',
          undoneBy: 5 as EntryId,
          evidence: [{ name: 'rules', value: 'already_answered · block' }],
        }),
      ],
      more: false,
    }),
    'journal.undo': () => ({ entryId: 3, title: 'Undid the change' }),
    'audit.verify': () => check,
    'journal.export': () => ({ fileName: 'Activity.csv', path: null, bytes: 1, entries: 1, content: 'QQ==' }),
  });
  return { engine, ...stage(<ActivityScreen />) };
}

describe('activity', () => {
  it('shows what a change was before and after', async () => {
    const { container } = open();
    await userEvent.click(await screen.findByText('Changed account 2'));
    expect(screen.getByText('Sam')).toBeTruthy();
    expect(screen.getByText('Maya')).toBeTruthy();
    await expectAccessible(container);
  });

  it('undoes the entry under the cursor, and offers no undo for one that was undone', async () => {
    const { engine } = open();
    await screen.findByText('Changed account 2');
    expect(screen.getAllByRole('button', { name: /^Undo:/ })).toHaveLength(1);
    await userEvent.keyboard('x');
    await waitFor(() => expect(engine.asked('journal.undo')).toEqual([{ entryId: 2 }]));
    await userEvent.keyboard('jx');
    expect(engine.asked('journal.undo')).toHaveLength(1);
  });

  it('says in words whether the record is whole', async () => {
    open(altered);
    await userEvent.click(await screen.findByRole('button', { name: 'Check the record' }));
    expect(await screen.findByText('Entry 1 is not as it was written.')).toBeTruthy();
  });

  it('says how many entries were checked and how far they are sealed', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Check the record' }));
    expect(await screen.findByText('2 entries checked, none altered or missing; sealed to 1')).toBeTruthy();
  });

  it('shows on what an entry rests', async () => {
    open();
    await userEvent.click(await screen.findByText('Changed account 1'));
    expect(screen.getByText('already_answered · block')).toBeTruthy();
  });

  it('tells what Tend did from what the person did', async () => {
    const { engine } = open();
    await screen.findByText('Changed account 2');
    await userEvent.click(screen.getByRole('button', { name: 'By Tend' }));
    await waitFor(() => expect(screen.queryByText('Changed account 2')).toBeNull());
    expect(screen.getByText('Changed account 1')).toBeTruthy();
    expect(engine.asked('journal.list').at(-1)).toMatchObject({ actors: ['rule', 'autopilot', 'sync'] });
  });

  it('asks for a day and for words, and exports just what is shown', async () => {
    const { engine } = open();
    await screen.findByText('Changed account 2');
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-01' } });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Filter by words' }), 'acme');
    const filter = { from: '2026-11-01', text: 'acme' };
    await waitFor(() => expect(engine.asked('journal.list').at(-1)).toMatchObject(filter));
    await userEvent.click(screen.getByRole('button', { name: /^JSON/ }));
    await waitFor(() => expect(engine.asked('journal.export')).toEqual([{ format: 'json', ...filter }]));
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('');
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
  });
});
