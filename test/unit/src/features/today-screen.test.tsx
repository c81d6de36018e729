// Today with the keyboard: through the list, done, undone, to its end.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DONE_FOR_TODAY } from '../../../../electron/contract/done-for-today.ts';
import type { JournalEntry } from '../../../../electron/contract/journal.ts';
import type { AccountId, EntryId, ThreadId } from '../../../../electron/contract/scalars.ts';
import { TodayScreen } from '../../../../src/features/today/TodayScreen.tsx';
import { startFakeEngine } from '../fake-engine.ts';
import { journalEntry, NOT_KNOWN, NOW, today, todayItem } from '../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

const STATUS = {
  version: '0.1.0',
  host: 'browser',
  dataFolder: '/book',
  secretStore: 'file',
  secretStoreSentence: 'Passwords are kept in a file only you can read.',
  mailboxes: 1,
  accounts: 0,
  messages: 0,
  sampleBook: false,
  now: NOW,
  timeZone: 'Europe/Berlin',
};

function engineWith(count: number) {
  let items = Array.from({ length: count }, (_, index) => todayItem(index + 1));
  const all = items;
  const entries: JournalEntry[] = [];
  const engine = startFakeEngine({
    'app.status': () => STATUS,
    'today.get': () => today(items),
    'reading.get': () => ({ unread: 0 }),
    'journal.list': () => ({ entries: entries.toReversed(), more: false }),
    'account.snooze': (input) => {
      items = items.filter((each) => each.accountId !== input.accountId);
      const entryId = entries.length + 1;
      entries.push(
        journalEntry(entryId, {
          at: NOW,
          command: 'account.snooze',
          why: input.why ?? null,
          accountIds: [input.accountId as AccountId],
        }),
      );
      engine.changed('book', 'journal');
      return { entryId };
    },
    'journal.undo': ({ entryId }) => {
      items = all;
      const entry = entries[entryId - 1];
      if (entry) entries[entryId - 1] = { ...entry, undoneBy: 99 as EntryId };
      engine.changed('book', 'journal');
      return { entryId: 99, title: 'Undid it' };
    },
  });
  return engine;
}

const current = () => screen.getAllByRole('row').find((row) => row.getAttribute('aria-selected') === 'true');

describe('Today', () => {
  it('shows each thing to do with its reason, and is accessible', async () => {
    engineWith(2);
    const { container } = stage(<TodayScreen />);
    expect(await screen.findByText('Check in with account 1')).toBeTruthy();
    expect(screen.getByText('Silent for 31 days')).toBeTruthy();
    await expectAccessible(container);
  });

  it('says while mail is not read yet that the order may change, and no longer once it is', async () => {
    let unread = 627;
    const engine = engineWith(2);
    engine.answer('reading.get', () => ({ unread }));
    stage(<TodayScreen />);
    expect((await screen.findByText(/627 messages of the mail are not read yet/)).textContent).toMatch(
      /the order and its reasons may change\.$/,
    );
    unread = 0;
    engine.changed('book', 'findings');
    await waitFor(() => expect(screen.queryByText(/not read yet/)).toBeNull());
  });

  it('is walked with j and k, and Enter opens what the next action is about', async () => {
    const engine = engineWith(3);
    engine.answer('today.get', () => today([todayItem(1), todayItem(2, { threadId: 7 as ThreadId }), todayItem(3)]));
    stage(<TodayScreen />);
    await screen.findByText('Check in with account 1');
    await userEvent.keyboard('jjk');
    await waitFor(() => expect(document.activeElement).toBe(current()));
    expect(current()?.getAttribute('aria-label')).toContain('Account 2');
    await userEvent.keyboard('{Enter}');
    expect(window.location.hash).toBe('#/inbox/7');
  });

  it('takes what is done off the list at once, counts it, and z brings it back', async () => {
    const engine = engineWith(2);
    stage(<TodayScreen />);
    await screen.findByText('0 of 2 done');
    await userEvent.keyboard('e');
    expect(await screen.findByText('1 of 2 done')).toBeTruthy();
    await waitFor(() => expect(engine.asked('account.snooze')).toMatchObject([{ accountId: 1, why: DONE_FOR_TODAY }]));
    expect(screen.queryByText('Check in with account 1')).toBeNull();
    await userEvent.keyboard('z');
    expect(await screen.findByText('0 of 2 done')).toBeTruthy();
    expect(screen.getByText('Check in with account 1')).toBeTruthy();
  });

  it('puts the item back when the engine refuses', async () => {
    const engine = engineWith(1);
    engine.answer('account.snooze', () => {
      throw new Error('refused');
    });
    stage(<TodayScreen />);
    await screen.findByText('Check in with account 1');
    await userEvent.keyboard('e');
    await waitFor(() => expect(engine.asked('account.snooze')).toHaveLength(1));
    expect(await screen.findByText('Check in with account 1')).toBeTruthy();
  });

  it('snoozes with s and a number', async () => {
    const engine = engineWith(2);
    stage(<TodayScreen />);
    await screen.findByText('Check in with account 1');
    await userEvent.keyboard('h');
    await screen.findByRole('dialog', { name: 'Snooze Account 1' });
    await userEvent.keyboard('1');
    await waitFor(() => expect(engine.asked('account.snooze')).toMatchObject([{ accountId: 1 }]));
    expect(engine.asked('account.snooze')[0]?.why).toBeUndefined();
  });

  it('ends', async () => {
    engineWith(1);
    stage(<TodayScreen />);
    await screen.findByText('Check in with account 1');
    await userEvent.keyboard('e');
    expect(await screen.findByText('That is all for today')).toBeTruthy();
  });

  it('counts what is done for today once, and not as snoozed too', async () => {
    const engine = engineWith(1);
    const isDone = () => engine.asked('account.snooze').length > 0;
    engine.answer('today.get', () => (isDone() ? { ...today([]), snoozed: 2 } : today([todayItem(1)])));
    stage(<TodayScreen />);
    await screen.findByText('Check in with account 1');
    await userEvent.keyboard('e');
    expect(await screen.findByText('1 account done. 3 accounts in rhythm. 1 snoozed.')).toBeTruthy();
  });

  it('says above the list what is not known of silence, with the way to the evidence', async () => {
    const engine = engineWith(1);
    engine.answer('today.get', () => ({ ...today([todayItem(1)]), coverage: 'INBOX is still coming in.' }));
    stage(<TodayScreen />);
    expect(await screen.findByText(/INBOX is still coming in/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Coverage' }).getAttribute('href')).toBe('#/coverage');
  });

  it('claims no silence in a row where it is not known', async () => {
    const engine = engineWith(1);
    engine.answer('today.get', () => today([todayItem(1, { daysSilent: null, silence: NOT_KNOWN })]));
    stage(<TodayScreen />);
    expect(await screen.findByText('not known')).toBeTruthy();
    expect(screen.queryByText(/never/)).toBeNull();
  });

  it('says first that no mailbox is here when the book has accounts and nothing to read', async () => {
    const engine = engineWith(0);
    engine.answer('app.status', () => ({ ...STATUS, mailboxes: 0, accounts: 4 }));
    engine.answer('today.get', () => ({ ...today([]), inRhythm: 0, snoozed: 0, notKnown: 4 }));
    stage(<TodayScreen />);
    expect(await screen.findByText('No mailbox is here yet')).toBeTruthy();
    expect(screen.queryByText('That is all for today')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Add a mailbox' }));
    expect(window.location.hash).toBe('#/settings/mailboxes');
  });

  it('counts what is not known apart from what is in rhythm', async () => {
    const engine = engineWith(0);
    engine.answer('today.get', () => ({ ...today([]), notKnown: 2, snoozed: 0 }));
    stage(<TodayScreen />);
    expect(await screen.findByText('3 accounts in rhythm. 2 accounts not known yet.')).toBeTruthy();
  });

  it('says that the sample book is on its way while nothing of it is here', async () => {
    const engine = engineWith(0);
    engine.answer('app.status', () => ({ ...STATUS, sampleBook: true }));
    engine.answer('today.get', () => ({ ...today([]), inRhythm: 0, snoozed: 0 }));
    stage(<TodayScreen />);
    expect(await screen.findByText('The sample book is being written')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add an account' })).toBeNull();
  });
});
