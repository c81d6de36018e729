// The engine's side of writing for component tests: keeps drafts the way the contract says, and holds what is sent.
import type { DraftId, DraftView, OutgoingId } from '../../../../../electron/contract/compose.ts';
import type { CallInput, CallName } from '../../../../../electron/contract/contract.ts';
import { Failure } from '../../../../../electron/contract/failure.ts';
import type { OutgoingView } from '../../../../../electron/contract/outgoing.ts';
import type { EntryId, MailboxId, MessageRowId, ThreadId } from '../../../../../electron/contract/scalars.ts';
import { defaultSettings } from '../../../../../electron/engine/store/queries/settings.ts';
import { bookRow, NOW } from '../../sample-rows.ts';

export function draftView(part: Partial<DraftView> = {}): DraftView {
  return {
    draftId: 1 as DraftId,
    kind: 'reply',
    revision: 1,
    mailboxId: 1 as MailboxId,
    from: 'maya@us.test',
    to: [{ name: 'Person 3', address: 'p3@acme.test' }],
    cc: [],
    bcc: [],
    subject: 'Re: Subject 2',
    text: '',
    html: null,
    signature: 'Maya',
    includeQuote: true,
    source: { messageRowId: 3 as MessageRowId, threadId: 2 as ThreadId, messageId: 'm3@test', subject: 'Subject 2' },
    quote: { heading: 'On Monday, Person 3 wrote:', text: 'Text of message 3', hasHtml: false },
    attachments: [],
    createdAt: NOW,
    savedAt: NOW,
    size: 1000,
    sizeLimit: null,
    onServer: 'no',
    notice: null,
    outgoingId: null,
    ...part,
  };
}

export function outgoingView(part: Partial<OutgoingView> = {}): OutgoingView {
  return {
    outgoingId: 1 as OutgoingId,
    draftId: 1 as DraftId,
    mailboxId: 1 as MailboxId,
    messageId: 'out1@test',
    threadId: 2 as ThreadId,
    state: 'held',
    from: { name: 'Maya', address: 'maya@us.test' },
    to: [{ name: 'Person 3', address: 'p3@acme.test' }],
    cc: [],
    bcc: [],
    subject: 'Re: Subject 2',
    snippet: 'Yes',
    text: 'Yes, on Friday.',
    attachments: [],
    createdAt: NOW,
    heldUntil: NOW + 10_000,
    attempts: 0,
    nextTryAt: null,
    problem: null,
    problemCode: null,
    refused: [],
    acceptedAt: null,
    messageRowId: null,
    canTakeBack: true,
    partly: false,
    needsPerson: false,
    ...part,
  };
}

type Answers = { [N in CallName]?: (input: CallInput<N>) => unknown };

export interface FakeDrafts {
  readonly drafts: Map<number, DraftView>;
  readonly outgoing: OutgoingView[];
  readonly answers: Answers;
}

/** `first` is what a reply, forward or new message starts with. */
export function fakeDrafts(first: Partial<DraftView> = {}): FakeDrafts {
  const drafts = new Map<number, DraftView>();
  const outgoing: OutgoingView[] = [];
  const find = (draftId: number) => {
    const draft = drafts.get(draftId);
    if (!draft) throw new Failure('not_found', `There is no draft ${draftId}.`);
    return draft;
  };
  let attachments = 0;
  const holderOf = (id: number) =>
    [...drafts.values()].find((each) => each.attachments.some((one) => one.draftAttachmentId === id));
  const answers: Answers = {
    'draft.start': ({ kind, content }) => {
      const draftId = (drafts.size + 1) as DraftId;
      const bare = { source: null, quote: null, to: [], subject: '' };
      const draft = draftView({
        ...(kind === 'new' ? bare : {}),
        ...first,
        ...(content as Partial<DraftView>),
        draftId,
        kind,
      });
      drafts.set(draftId, draft);
      return { draft };
    },
    'draft.get': ({ draftId }) => ({ draft: find(draftId) }),
    'draft.list': ({ threadId }) => ({
      drafts: [...drafts.values()]
        .filter((each) => threadId === undefined || each.source?.threadId === threadId)
        .map((each) => ({
          draftId: each.draftId,
          kind: each.kind,
          mailboxId: each.mailboxId,
          threadId: each.source?.threadId ?? null,
          to: each.to,
          subject: each.subject,
          snippet: each.text,
          attachments: each.attachments.length,
          savedAt: each.savedAt,
          onServer: each.onServer,
          notice: each.notice,
        })),
      elsewhere: [],
    }),
    'draft.save': ({ draftId, revision, content }) => {
      const held = find(draftId);
      if (revision !== held.revision) throw new Error('a save that does not know the draft as it is');
      const next = { ...held, ...(content as Partial<DraftView>), revision: revision + 1, savedAt: held.savedAt + 1 };
      drafts.set(draftId, next);
      const { savedAt, signature } = next;
      return { draftId, revision: next.revision, savedAt, signature, notice: null };
    },
    'draft.discard': ({ draftId }) => {
      find(draftId);
      return { entryId: 70 as EntryId };
    },
    'draft.check': ({ draftId }) => {
      const missing = find(draftId).to.length === 0;
      const sentence = 'It has no recipient yet.';
      return { concerns: missing ? [{ level: 'stop', kind: 'no_recipient', sentence, field: 'to' }] : [] };
    },
    'draft.send': ({ draftId }) => {
      const { to, cc, bcc, subject, text, source } = find(draftId);
      const sent = outgoingView({
        draftId: draftId as DraftId,
        to,
        cc,
        bcc,
        subject,
        text,
        threadId: source?.threadId ?? null,
      });
      outgoing.push(sent);
      return { entryId: 80 as EntryId, outgoing: sent };
    },
    'draft.addAttachment': ({ draftId, fileName, size, contentType }) => {
      attachments += 1;
      const attachment = {
        draftAttachmentId: attachments as never,
        fileName,
        contentType: contentType ?? 'application/octet-stream',
        size,
        received: 0,
        inline: false,
        contentId: null,
      };
      const held = find(draftId);
      drafts.set(draftId, { ...held, revision: held.revision + 1, attachments: [...held.attachments, attachment] });
      return { attachment };
    },
    'draft.putAttachment': ({ draftAttachmentId, offset, content }) => {
      const held = holderOf(draftAttachmentId);
      const one = held?.attachments.find((each) => each.draftAttachmentId === draftAttachmentId);
      if (!held || !one) throw new Error('no such attachment');
      const attachment = { ...one, received: offset + atob(content).length };
      drafts.set(held.draftId, {
        ...held,
        attachments: held.attachments.map((each) => (each === one ? attachment : each)),
      });
      return { attachment };
    },
    'draft.removeAttachment': () => ({}),
    'journal.undo': () => ({ entryId: 90 as EntryId, title: 'Took it back' }),
    'outgoing.list': () => ({ outgoing }),
    'signature.list': () => ({ signatures: [{ mailboxId: 1 as MailboxId, text: 'Maya' }] }),
    'compose.completeAddress': () => ({ people: [] }),
    'mailbox.list': () => ({ mailboxes: [mailbox(1, 'maya@us.test')] }),
    'settings.get': () => ({ ...defaultSettings, sendHoldSeconds: 10 }),
    'book.list': () => ({ rows: [bookRow(1, { name: 'Acme' })] }),
  };
  return { drafts, outgoing, answers };
}

export function mailbox(id: number, address: string) {
  return {
    mailboxId: id,
    address,
    displayName: 'Maya',
    username: address,
    kind: 'imap',
    imap: { host: 'imap.us.test', port: 993, security: 'tls' },
    smtp: { host: 'smtp.us.test', port: 465, security: 'tls' },
    aliases: [],
    auth: 'password',
    signInProvider: null,
    secretStore: 'file',
    lastSyncedAt: NOW,
    problem: null,
  };
}
