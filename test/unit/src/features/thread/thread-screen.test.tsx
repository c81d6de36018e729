import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageView } from '../../../../../electron/contract/mail.ts';
import type { ThreadId } from '../../../../../electron/contract/scalars.ts';
import { openLink } from '../../../../../src/features/thread/html/open-link.ts';
import { ThreadScreen } from '../../../../../src/features/thread/ThreadScreen.tsx';
import { useNotices } from '../../../../../src/state/notices.ts';
import { readFrom } from '../../../../../src/state/reading-list.ts';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { messageView, threadRow } from '../mail-rows.ts';

prepareStage();
const id = (value: number) => value as ThreadId;
let engine: FakeEngine;
let messages: MessageView[];
let unread: boolean;

beforeEach(() => {
  unread = false;
  messages = [messageView(1), messageView(2), messageView(3)];
  readFrom([id(1), id(2), id(3)], id(2));
  window.location.hash = '#/inbox/2';
  engine = startFakeEngine({
    'thread.get': ({ threadId }) => ({ thread: threadRow(threadId, { messages: messages.length, unread }), messages }),
    'thread.archive': () => ({ entryId: 7 }),
    'thread.markRead': () => ({ entryId: 8 }),
    'thread.star': () => ({ entryId: 9 }),
    'book.list': () => ({ rows: [] }),
    'account.suggest': () => ({ suggestions: [] }),
  });
});

const show = async () => {
  const view = stage(<ThreadScreen threadId={id(2)} at={null} />);
  await screen.findByRole('heading', { name: 'Subject 2' });
  return view;
};

describe('a thread', () => {
  it('shows the newest message whole and the read ones as a line', async () => {
    const { container } = await show();
    expect(screen.getByText('Text of message 3')).toBeTruthy();
    expect(screen.queryByText('Text of message 1')).toBeNull();
    expect(screen.getByText('Snippet 1')).toBeTruthy();
    await expectAccessible(container);
  });

  it('walks its messages with n and p, and folds and unfolds them with o', async () => {
    await show();
    await userEvent.keyboard('p');
    await userEvent.keyboard('o');
    expect(screen.getByText('Text of message 2')).toBeTruthy();
    await userEvent.keyboard('o');
    expect(screen.queryByText('Text of message 2')).toBeNull();
    await userEvent.keyboard('n');
    await userEvent.keyboard('o');
    expect(screen.queryByText('Text of message 3')).toBeNull();
  });

  it('goes to the neighbours of the list it was opened from with j and k', async () => {
    await show();
    await userEvent.keyboard('j');
    expect(window.location.hash).toBe('#/inbox/3');
  });

  it('archives with e and goes on to the next thread of the list', async () => {
    await show();
    await userEvent.keyboard('e');
    expect(window.location.hash).toBe('#/inbox/3');
    await waitFor(() => expect(engine.asked('thread.archive')).toEqual([{ threadIds: [2], archived: true }]));
  });

  it('is read once it is shown, which the undo key passes by', async () => {
    unread = true;
    await show();
    await waitFor(() => expect(engine.asked('thread.markRead')).toEqual([{ threadIds: [2], read: true }]));
    engine.answer('journal.undo', () => ({ entryId: 10, title: 'Undone' }));
    useNotices.setState({ latest: null });
    await userEvent.keyboard('z');
    await waitFor(() => expect(useNotices.getState().latest).not.toBeNull());
    expect(engine.asked('journal.undo').map((each) => each.entryId)).not.toContain(8);
  });

  it('folds quotes and signatures into one mark, and opens both with it', async () => {
    messages = [
      messageView(1, {
        parts: [
          { kind: 'text', text: 'Yes, on Friday.' },
          { kind: 'signature', text: 'Jana Weber' },
          { kind: 'quote', text: '> Shall we meet?' },
        ],
      }),
    ];
    await show();
    expect(screen.queryByText('Jana Weber')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show signature and quoted text' }));
    expect(screen.getByText('Jana Weber')).toBeTruthy();
    expect(screen.getByText('Shall we meet?')).toBeTruthy();
  });

  it('says what a machine wrote, what was kept in part, and when a date is doubtful', async () => {
    messages = [
      messageView(1, { automatic: 'auto_reply', notice: 'Only the first part was kept.', dateDoubtful: true }),
    ];
    await show();
    expect(screen.getByText('Automatic answer')).toBeTruthy();
    const note = screen.getByRole('note');
    expect(within(note).getByText('Only the first part was kept.')).toBeTruthy();
    expect(note.textContent).toContain("can't be right");
  });

  it('tells why a message is an account’s, on demand', async () => {
    engine.answer('message.find', () => ({
      ...messageView(3),
      mappedBy: [{ accountId: 4, rule: 'the domain acme.test' }],
      automatic: false,
      automaticKind: null,
      automaticWhy: null,
    }));
    await show();
    await userEvent.click(screen.getByTitle('Recipients and details'));
    expect(await screen.findByText(/because of the domain acme\.test/)).toBeTruthy();
  });

  const heldMail = {
    html: '<p>Formatted</p><img data-image="0" alt="A">',
    css: '',
    remoteImages: [
      { host: 'shop.test', tracker: null },
      { host: 'spy.test', tracker: 'tiny' as const },
    ],
    inlined: [],
    showImages: false,
  };

  it('shows HTML in a frame that may run nothing, and holds images back until they are asked for', async () => {
    messages = [messageView(1, { hasHtml: true })];
    engine.answer('message.html', () => heldMail);
    engine.answer('message.image', () => ({ contentType: 'image/png', content: 'AAAA' }));
    await show();
    const frame = await screen.findByTitle('Message from Person 1');
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin');
    expect(frame.getAttribute('srcdoc')).toContain("default-src 'none'");
    expect(frame.getAttribute('srcdoc')).toContain('<p>Formatted</p>');
    expect(screen.getByText('Held back 2 images, 1 looks like a tracking pixel.')).toBeTruthy();
    expect(engine.asked('message.image')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show 1 image' }));
    await waitFor(() => expect(engine.asked('message.image')).toEqual([{ messageRowId: 1, image: 0 }]));
    expect(await screen.findByText('Held back 1 tracking pixel.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show as plain text' }));
    expect(screen.getByText('Text of message 1')).toBeTruthy();
    expect(screen.queryByTitle('Message from Person 1')).toBeNull();
  });

  it('remembers whose images are always shown, with the undo of everything else', async () => {
    messages = [messageView(1, { hasHtml: true })];
    let always = false;
    engine.answer('message.html', () => ({ ...heldMail, showImages: always }));
    engine.answer('message.image', () => ({ contentType: 'image/png', content: 'AAAA' }));
    engine.answer('sender.showImages', ({ show: shown }) => {
      always = shown;
      engine.changed('settings');
      return { entryId: 11 };
    });
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Always show images from p1@acme.test' }));
    expect(engine.asked('sender.showImages')).toEqual([{ address: 'p1@acme.test', show: true }]);
    await waitFor(() => expect(engine.asked('message.image')).toHaveLength(1));
    await userEvent.click(await screen.findByRole('button', { name: /^Hold back images from p1@acme\.test/ }));
    await waitFor(() => expect(screen.getByText('Held back 2 images, 1 looks like a tracking pixel.')).toBeTruthy());
  });

  it('shows an invitation as one, with both clocks', async () => {
    const ics = {
      attachmentId: 6 as never,
      fileName: '',
      contentType: 'text/calendar',
      size: 9,
      inline: false,
      contentId: null,
    };
    messages = [messageView(1, { attachments: [ics] })];
    engine.answer('message.invitation', () => ({
      invitation: {
        method: 'request',
        uid: 'u',
        sequence: 1,
        cancelled: false,
        tentative: false,
        title: 'Quarterly review',
        when: {
          kind: 'time',
          start: Date.UTC(2026, 10, 24, 15),
          end: Date.UTC(2026, 10, 24, 16),
          zone: 'America/New_York',
          floating: false,
        },
        repeats: null,
        oneOfSeries: false,
        location: 'Room 4',
        joinUrl: 'https://zoom.us/j/1',
        organizer: { name: 'Jana Weber', address: 'jana@acme.test', you: false },
        invited: [
          { name: 'Maya', address: 'maya@us.test', answer: 'unanswered', optional: false, you: true },
          { name: 'Tom', address: 'tom@acme.test', answer: 'accepted', optional: true, you: false },
        ],
        comment: '',
      },
    }));
    await show();
    const card = await screen.findByRole('region', { name: 'Invitation' });
    expect(within(card).getByText('Invitation from Jana Weber, changed')).toBeTruthy();
    expect(within(card).getByRole('heading', { name: 'Quarterly review' })).toBeTruthy();
    expect(card.textContent).toMatch(/10:00 AM to 11:00 AM for them \(New York\)/);
    expect(card.textContent).toContain('Coming: Tom (optional)');
    expect(card.textContent).toContain('No answer yet: you');
    expect(within(card).getByRole('button', { name: 'Join at zoom.us' })).toBeTruthy();
    await expectAccessible(card);
  });

  it('says where a link leads before it is opened, and asks about one that says another place', async () => {
    const opened: string[] = [];
    vi.spyOn(window, 'open').mockImplementation((address) => {
      opened.push(String(address));
      return null;
    });
    messages = [messageView(1, { parts: [{ kind: 'text', text: 'See https://acme.test/plan for it.' }] })];
    await show();
    const link = screen.getByRole('link', { name: 'https://acme.test/plan' });
    await userEvent.hover(link);
    expect(screen.getByRole('status', { name: 'Where the link leads' }).textContent).toBe('https://acme.test/plan');
    await userEvent.click(link);
    expect(opened).toEqual(['https://acme.test/plan']);
    openLink({ href: 'https://evil.test/x', text: 'www.bank.example' }, window);
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Its text says www.bank.example. It leads to evil.test.');
    expect(opened).toHaveLength(1);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Open evil.test' }));
    expect(opened).toEqual(['https://acme.test/plan', 'https://evil.test/x']);
  });

  it('saves an attachment as unknown bytes, after a word about one that can run, and opens nothing', async () => {
    const attachment = {
      attachmentId: 5 as never,
      fileName: '../plan.pdf.html',
      contentType: 'text/html',
      size: 3,
      inline: false,
      contentId: null,
    };
    messages = [messageView(1, { attachments: [attachment] })];
    engine.answer('attachment.read', ({ from }) =>
      from === 0 ? { content: btoa('ab'), size: 3, next: 2 } : { content: btoa('c'), size: 3, next: null },
    );
    const blobs: Blob[] = [];
    const saved: string[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
        revokeObjectURL: () => undefined,
      }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await show();
    expect(screen.getByText(/pretends to be another kind of file: it really ends in \.html/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /plan\.pdf\.html/ }));
    expect(engine.asked('attachment.read')).toEqual([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Save it all the same' }));
    await waitFor(() => expect(saved).toEqual(['.._plan.pdf.html']));
    expect(blobs[0]?.type).toBe('application/octet-stream');
    expect(blobs[0]?.size).toBe(3);
  });
});
