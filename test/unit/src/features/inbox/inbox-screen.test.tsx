import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ThreadRow } from '../../../../../electron/contract/mail.ts';
import type { AccountId } from '../../../../../electron/contract/scalars.ts';
import { InboxScreen } from '../../../../../src/features/inbox/InboxScreen.tsx';
import { showOrder, showSplit } from '../../../../../src/state/inbox-view.ts';
import { useReadingList } from '../../../../../src/state/reading-list.ts';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { bookRow } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { threadRow } from '../mail-rows.ts';

prepareStage();
const of = (account: number, id: number, part: Partial<ThreadRow> = {}) =>
  threadRow(id, { accountIds: [account as AccountId], accountNames: [`Account ${account}`], ...part });
let engine: FakeEngine;
let accounts: ThreadRow[];

beforeEach(() => {
  accounts = [of(1, 11), of(1, 12, { unread: true }), of(2, 13, { whoseMove: 'ours', starred: true })];
  showSplit('accounts');
  showOrder('account');
  useReadingList.setState({ ids: [], at: null });
  engine = startFakeEngine({
    'thread.list': ({ split, offset = 0, limit = 100 }) => {
      const all = split === 'accounts' ? accounts : [threadRow(21)];
      return { threads: all.slice(offset, offset + limit), total: all.length };
    },
    'thread.get': ({ threadId }) => ({ thread: threadRow(threadId), messages: [] }),
    'thread.archive': ({ threadIds }) => {
      accounts = accounts.filter((each) => !threadIds.includes(each.threadId));
      return { entryId: 5 };
    },
    'thread.markRead': () => ({ entryId: 6 }),
    'thread.star': () => ({ entryId: 7 }),
    'book.list': () => ({ rows: [bookRow(1), bookRow(2)] }),
    'app.status': () => ({
      version: '0',
      dataFolder: '/data',
      host: 'browser',
      sampleBook: false,
      now: 0,
      timeZone: 'UTC',
      mailboxes: 1,
      accounts: 2,
      messages: 3,
      secretStore: 'file',
      secretStoreSentence: 'In a file.',
    }),
  });
});

const rows = () => screen.getAllByRole('row').map((row) => row.getAttribute('aria-label'));
const show = async () => {
  const view = stage(<InboxScreen />);
  await screen.findByText('Subject 11');
  return view;
};

describe('the inbox', () => {
  it('puts the threads of accounts under their account, the most pressing first', async () => {
    const { container } = await show();
    expect(engine.asked('thread.list')[0]).toMatchObject({ split: 'accounts', inbox: true, order: 'account' });
    const headings = await screen.findAllByRole('link', { name: /^Account/ });
    expect(headings.map((each) => each.getAttribute('href'))).toEqual(['#/account/1', '#/account/2']);
    expect(rows()[1]).toContain('Unread');
    expect(rows()[2]).toContain('You owe');
    await expectAccessible(container);
  });

  it('opens the thread under the cursor and remembers the list for reading on', async () => {
    await show();
    await userEvent.keyboard('j{Enter}');
    expect(window.location.hash).toBe('#/inbox/12');
    expect(useReadingList.getState()).toEqual({ ids: [11, 12, 13], at: 12 });
  });

  it('archives at once, before the engine has answered, and the cursor takes the next row', async () => {
    await show();
    await userEvent.keyboard('e');
    expect(screen.queryByText('Subject 11')).toBeNull();
    await waitFor(() => expect(engine.asked('thread.archive')).toEqual([{ threadIds: [11], archived: true }]));
    await userEvent.keyboard('u');
    await waitFor(() => expect(engine.asked('thread.markRead')).toEqual([{ threadIds: [12], read: true }]));
  });

  it('puts a thread back when the engine refuses to archive it', async () => {
    engine.answer('thread.archive', () => {
      throw new Error('refused');
    });
    await show();
    await userEvent.keyboard('e');
    expect(await screen.findByText('Subject 11')).toBeTruthy();
  });

  it('acts on all that is selected, once', async () => {
    await show();
    await userEvent.keyboard('xjjx');
    expect(screen.getByText('2 conversations selected')).toBeTruthy();
    await userEvent.keyboard('e');
    await waitFor(() => expect(engine.asked('thread.archive')).toEqual([{ threadIds: [11, 13], archived: true }]));
    expect(screen.queryByText(/selected/)).toBeNull();
  });

  it('takes a star off with s where there is one', async () => {
    await show();
    await userEvent.keyboard('jjs');
    await waitFor(() => expect(engine.asked('thread.star')).toEqual([{ threadIds: [13], starred: false }]));
  });

  it('switches its split with 2 and its order with t', async () => {
    await show();
    await userEvent.keyboard('t');
    await waitFor(() =>
      expect(engine.asked('thread.list').some((each) => each.split === 'accounts' && each.order === 'time')).toBe(true),
    );
    await userEvent.keyboard('2');
    expect(await screen.findByText('Subject 21')).toBeTruthy();
  });

  it('loads the next page when the list comes to its end', async () => {
    accounts = Array.from({ length: 130 }, (_, index) => of(1, index + 1));
    stage(<InboxScreen />);
    await screen.findByText('Subject 1');
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(engine.asked('thread.list').some((each) => each.offset === 100)).toBe(true));
  });

  it('says what will be in an empty split', async () => {
    accounts = [];
    stage(<InboxScreen />);
    expect(await screen.findByText('No account is waiting in the inbox')).toBeTruthy();
  });
});
