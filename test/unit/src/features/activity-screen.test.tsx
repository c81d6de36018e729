// The journal on screen: what was before, undo, and the check of the record.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../../../electron/contract/scalars.ts';
import { ActivityScreen } from '../../../../src/features/activity/ActivityScreen.tsx';
import { startFakeEngine } from '../fake-engine.ts';
import { journalEntry } from '../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

function open(intact = true) {
  const engine = startFakeEngine({
    'journal.list': () => ({
      entries: [journalEntry(2), journalEntry(1, { actor: 'rule', undoneBy: 5 as EntryId })],
      more: false,
    }),
    'journal.undo': () => ({ entryId: 3, title: 'Undid the change' }),
    'journal.verify': () => ({ intact, checked: 2, firstBroken: intact ? null : 1 }),
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
    open(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Check the record' }));
    expect(await screen.findByText('Altered at entry 1')).toBeTruthy();
  });

  it('tells what Tend did from what the person did', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'By Tend' }));
    expect(screen.queryByText('Changed account 2')).toBeNull();
    expect(screen.getByText('Changed account 1')).toBeTruthy();
  });
});
