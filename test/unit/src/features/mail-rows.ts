// Threads, messages and hits of the contract for component tests, each with what the test does not care about filled in.
import type { MessageView, SearchHit, ThreadRow } from '../../../../electron/contract/mail.ts';
import type { MailboxId, MessageRowId, ThreadId } from '../../../../electron/contract/scalars.ts';
import { DAY, NOW } from '../sample-rows.ts';

export function threadRow(id: number, part: Partial<ThreadRow> = {}): ThreadRow {
  return {
    threadId: id as ThreadId,
    subject: `Subject ${id}`,
    accountIds: [],
    accountNames: [],
    messageIds: [`m${id}@test`],
    whoseMove: 'none',
    moveSince: null,
    open: false,
    messages: 1,
    lastAt: NOW - id * DAY,
    people: [{ name: `Person ${id}`, address: `p${id}@acme.test` }],
    snippet: `Snippet ${id}`,
    unread: false,
    starred: false,
    archived: false,
    labels: [],
    snoozedUntil: null,
    snoozedUnlessReply: false,
    returnedAt: null,
    hasAttachment: false,
    automatic: false,
    ...part,
  };
}

export function messageView(id: number, part: Partial<MessageView> = {}): MessageView {
  return {
    messageRowId: id as MessageRowId,
    messageId: `m${id}@test`,
    threadId: 1 as ThreadId,
    mailboxId: 1 as MailboxId,
    folders: ['INBOX'],
    from: { name: `Person ${id}`, address: `p${id}@acme.test` },
    to: [{ name: 'Maya', address: 'maya@us.test' }],
    cc: [],
    subject: 'Subject',
    sentAt: NOW - (20 - id) * DAY,
    dateDoubtful: false,
    direction: 'inbound',
    automatic: null,
    touch: true,
    accountIds: [],
    unread: false,
    snippet: `Snippet ${id}`,
    parts: [{ kind: 'text', text: `Text of message ${id}` }],
    hasHtml: false,
    attachments: [],
    notice: null,
    ...part,
  };
}

export function searchHit(id: number, part: Partial<SearchHit> = {}): SearchHit {
  return {
    messageRowId: id as MessageRowId,
    messageId: `m${id}@test`,
    threadId: (id + 100) as ThreadId,
    subject: `Hit ${id}`,
    from: { name: `Person ${id}`, address: `p${id}@acme.test` },
    sentAt: NOW - id * DAY,
    snippet: 'about the renewal price',
    matches: [[10, 17]],
    accountIds: [],
    accountNames: [],
    unread: false,
    hasAttachment: false,
    ...part,
  };
}
