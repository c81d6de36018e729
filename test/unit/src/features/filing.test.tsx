// Threads filed with the keyboard: moved, labelled, snoozed, thrown away, one or all that are selected.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FolderView, ThreadRow } from '../../../../electron/contract/mail.ts';
import { InboxScreen } from '../../../../src/features/inbox/InboxScreen.tsx';
import { showFolder, showOrder, showSplit } from '../../../../src/state/inbox-view.ts';
import { closeOverlay, openOverlay } from '../../../../src/state/overlays.ts';
import { useReadingList } from '../../../../src/state/reading-list.ts';
import { type FakeEngine, startFakeEngine } from '../fake-engine.ts';
import { NOW } from '../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';
import { threadRow } from './mail-rows.ts';

prepareStage();
let engine: FakeEngine;
let rows: ThreadRow[];

const folder = (id: number, path: string, use: FolderView['use']): FolderView =>
  ({ folderId: id, mailboxId: 1, mailbox: 'me@us.test', path, use, messages: 3, unread: 0 }) as FolderView;
const folders = [
  folder(1, 'INBOX', 'inbox'),
  folder(2, 'Clients', 'none'),
  folder(3, 'Trash', 'trash'),
  folder(4, 'Sent', 'sent'),
];

beforeEach(() => {
  rows = [threadRow(11), threadRow(12, { labels: ['Later'] }), threadRow(13)];
  closeOverlay();
  showSplit('other');
  showOrder('account');
  useReadingList.setState({ ids: [], at: null });
  engine = startFakeEngine({
    'thread.list': ({ snoozed, split }) => {
      if (snoozed) return { threads: [threadRow(31, { snoozedUntil: NOW + 86_400_000 })], total: 1 };
      return split === 'accounts' ? { threads: [], total: 0 } : { threads: rows, total: rows.length };
    },
    'thread.get': ({ threadId }) => ({ thread: threadRow(threadId), messages: [] }),
    'folder.list': () => ({ folders }),
    'label.list': () => ({ labels: ['Later', 'Legal'] }),
    'thread.move': () => ({ entryId: 1 }),
    'thread.trash': () => ({ entryId: 2 }),
    'thread.delete': () => ({ entryId: 3 }),
    'thread.label': () => ({ entryId: 4 }),
    'thread.snooze': () => ({ entryId: 5 }),
    'outbox.drop': () => ({ entryId: 6 }),
    'outbox.retry': () => ({ retried: 1 }),
    'book.list': () => ({ rows: [] }),
  });
});

const show = async () => {
  const view = stage(<InboxScreen />);
  await screen.findByText('Subject 11');
  return view;
};

describe('in the inbox', () => {
  it('# moves to Trash at once', async () => {
    await show();
    await userEvent.keyboard('#');
    expect(screen.queryByText('Subject 11')).toBeNull();
    await waitFor(() => expect(engine.asked('thread.trash')).toEqual([{ threadIds: [11] }]));
  });

  it('v moves all that is selected to the folder that is typed and chosen', async () => {
    const { container } = await show();
    await userEvent.keyboard('xjxv');
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('Clients');
    // Sent mail stays, so nothing goes there either.
    expect(within(dialog).queryByText('Sent')).toBeNull();
    await expectAccessible(container);
    await userEvent.keyboard('cli{Enter}');
    await waitFor(() => expect(engine.asked('thread.move')).toEqual([{ threadIds: [11, 12], folderId: 2 }]));
    expect(screen.queryByText(/selected/)).toBeNull();
    expect(screen.queryByText('Subject 12')).toBeNull();
  });

  it('l puts on a new label and takes off one that is there', async () => {
    await show();
    await userEvent.keyboard('l');
    await screen.findByRole('dialog');
    await userEvent.keyboard('Follow up{Enter}');
    await waitFor(() => expect(engine.asked('thread.label')).toEqual([{ threadIds: [11], add: ['Follow up'] }]));
    await userEvent.keyboard('jl');
    await screen.findByText('take off');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(engine.asked('thread.label')[1]).toEqual({ threadIds: [12], remove: ['Later'] }));
  });

  it('h snoozes until a day by its number, n only while nobody answers', async () => {
    await show();
    await userEvent.keyboard('h');
    await screen.findByRole('dialog');
    await userEvent.keyboard('n1');
    await waitFor(() => expect(engine.asked('thread.snooze')).toHaveLength(1));
    expect(engine.asked('thread.snooze')[0]).toMatchObject({ threadIds: [11], unlessReply: true });
    expect(screen.queryByText('Subject 11')).toBeNull();
  });

  it('3 shows what is asleep, and h wakes it', async () => {
    await show();
    await userEvent.keyboard('3');
    await screen.findByText('Subject 31');
    await userEvent.keyboard('h');
    await userEvent.click(await screen.findByRole('button', { name: 'Wake now' }));
    await waitFor(() => expect(engine.asked('thread.snooze')).toEqual([{ threadIds: [31], until: null }]));
  });
});

describe('in a Trash folder', () => {
  it('# asks before anything is deleted for good', async () => {
    showFolder(folder(3, 'Trash', 'trash'));
    await show();
    await userEvent.keyboard('#');
    await screen.findByText('Delete 1 conversation for good?');
    await userEvent.click(screen.getByRole('button', { name: 'Keep in Trash' }));
    expect(engine.asked('thread.delete')).toEqual([]);
    await userEvent.keyboard('#');
    await userEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(engine.asked('thread.delete')).toEqual([{ threadIds: [11] }]));
  });
});

describe('the list of what did not go through', () => {
  it('says why, and lets it be tried again, given up or cleared', async () => {
    engine.answer('outbox.list', () => ({
      waiting: 2,
      total: 2,
      items: [
        {
          operationId: 1,
          mailboxId: 1,
          mailbox: 'me@us.test',
          state: 'refused',
          what: 'Move to Clients',
          sentence: 'The mailbox is full on the server.',
          subject: 'Contract',
          threadId: 11,
          queuedAt: NOW,
        },
        {
          operationId: 2,
          mailboxId: 1,
          mailbox: 'me@us.test',
          state: 'overtaken',
          what: 'Star',
          sentence: 'It was deleted elsewhere, which stands.',
          subject: '',
          threadId: null,
          queuedAt: NOW,
        },
      ],
    }));
    const { container } = await show();
    openOverlay({ kind: 'mail-changes' });
    await screen.findByText('The mailbox is full on the server.');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(engine.asked('outbox.retry')).toEqual([{ operationIds: [1] }]));
    await userEvent.click(screen.getByRole('button', { name: 'Give up' }));
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(engine.asked('outbox.drop')).toEqual([{ operationIds: [1] }, { operationIds: [2] }]));
  });
});
