// Calls about threads, messages and search.
import { z } from 'zod';
import { call } from './call.ts';
import {
  accountId,
  attachmentId,
  automaticKind,
  changed,
  direction,
  epochMs,
  folderId,
  mailAddress,
  mailboxId,
  messageRowId,
  threadId,
  whoseMove,
} from './scalars.ts';

export const threadRow = z.object({
  threadId,
  subject: z.string(),
  accountIds: z.array(accountId),
  accountNames: z.array(z.string()),
  /** RFC 5322 Message-IDs without angle brackets, oldest first, at most 500. */
  messageIds: z.array(z.string()),
  whoseMove,
  moveSince: epochMs.nullable(),
  /** Open: somebody owes an answer. */
  open: z.boolean(),
  messages: z.number().int(),
  lastAt: epochMs,
  /** The people of the newest messages, the newest first. */
  people: z.array(mailAddress),
  snippet: z.string(),
  unread: z.boolean(),
  starred: z.boolean(),
  archived: z.boolean(),
  /** IMAP keywords of its messages, as people wrote them. */
  labels: z.array(z.string()),
  /** Set while it is asleep. */
  snoozedUntil: epochMs.nullable(),
  /** It does not come back at that time when somebody has answered by then. */
  snoozedUnlessReply: z.boolean(),
  /** When its snooze ended, while it stands at the head of the inbox for that. */
  returnedAt: epochMs.nullable(),
  hasAttachment: z.boolean(),
  automatic: z.boolean(),
});
export type ThreadRow = z.infer<typeof threadRow>;

export const attachment = z.object({
  attachmentId,
  fileName: z.string(),
  contentType: z.string(),
  size: z.number().int(),
  inline: z.boolean(),
  contentId: z.string().nullable(),
});
export type Attachment = z.infer<typeof attachment>;

/** A run of a text body: what was written now, what was quoted, or a signature. */
export const textPart = z.object({ kind: z.enum(['text', 'quote', 'signature']), text: z.string() });
export type TextPart = z.infer<typeof textPart>;

export const messageView = z.object({
  messageRowId,
  messageId: z.string(),
  threadId,
  mailboxId,
  folders: z.array(z.string()),
  from: mailAddress,
  to: z.array(mailAddress),
  cc: z.array(mailAddress),
  subject: z.string(),
  sentAt: epochMs,
  /** Set when the Date header can't be right (more than a day ahead of arrival, or missing) and arrival was used. */
  dateDoubtful: z.boolean(),
  direction,
  automatic: automaticKind.nullable(),
  touch: z.boolean(),
  accountIds: z.array(accountId),
  unread: z.boolean(),
  snippet: z.string(),
  parts: z.array(textPart),
  hasHtml: z.boolean(),
  attachments: z.array(attachment),
  /** A sentence when the message could only be kept in part (very large, or damaged). */
  notice: z.string().nullable(),
});
export type MessageView = z.infer<typeof messageView>;

export const searchHit = z.object({
  messageRowId,
  messageId: z.string(),
  threadId,
  subject: z.string(),
  from: mailAddress,
  sentAt: epochMs,
  snippet: z.string(),
  /** Start and end of each match inside `snippet`, in UTF-16 units. */
  matches: z.array(z.tuple([z.number().int(), z.number().int()])),
  accountIds: z.array(accountId),
  accountNames: z.array(z.string()),
  unread: z.boolean(),
  hasAttachment: z.boolean(),
});
export type SearchHit = z.infer<typeof searchHit>;

const threadIds = z.array(threadId).min(1).max(5000);
const label = z.string().trim().min(1, 'A label has a name.').max(60);
const labels = z.array(label).max(20);

export const folderView = z.object({
  folderId,
  mailboxId,
  mailbox: z.string(),
  /** The full path, as the server's own hierarchy writes it. */
  path: z.string(),
  /** What it is for (RFC 6154), `none` for the user's own folders. */
  use: z.enum(['inbox', 'sent', 'drafts', 'archive', 'junk', 'trash', 'all', 'flagged', 'important', 'none']),
  messages: z.number().int(),
  unread: z.number().int(),
});
export type FolderView = z.infer<typeof folderView>;

export const mailCalls = {
  'thread.list': call(
    'Threads, newest first; the accounts split with the most pressing account first.',
    z.object({
      accountId: accountId.optional(),
      /** Only threads in which somebody owes an answer. */
      open: z.boolean().optional(),
      /** `accounts`: mail of accounts, the most pressing account first; `other`: everything else. */
      split: z.enum(['accounts', 'other']).optional(),
      /** `time` lists the accounts split newest first too. */
      order: z.enum(['account', 'time']).optional(),
      /** Only threads with mail in an inbox that were not archived here. */
      inbox: z.boolean().optional(),
      /** Only threads that are asleep. */
      snoozed: z.boolean().optional(),
      /** Only threads with mail in this folder. */
      folderId: folderId.optional(),
      limit: z.number().int().min(1).max(1000).optional(),
      offset: z.number().int().min(0).optional(),
    }),
    z.object({ threads: z.array(threadRow), total: z.number().int() }),
  ),
  'thread.get': call(
    'One thread with its messages, oldest first.',
    z.object({ threadId }),
    z.object({ thread: threadRow, messages: z.array(messageView) }),
  ),
  'thread.archive': call(
    'Archive threads, here and on their servers, or bring them back to the inbox.',
    z.object({ threadIds, archived: z.boolean() }),
    changed,
  ),
  'thread.markRead': call('Mark threads read or unread.', z.object({ threadIds, read: z.boolean() }), changed),
  'thread.star': call('Star threads, or take the star off.', z.object({ threadIds, starred: z.boolean() }), changed),
  'thread.move': call('Move threads to a folder of their mailbox.', z.object({ threadIds, folderId }), changed),
  'thread.trash': call('Move threads to Trash.', z.object({ threadIds }), changed),
  'thread.delete': call(
    'Delete for good what lies in Trash of these threads. Cannot be undone.',
    z.object({ threadIds }),
    changed,
  ),
  'thread.label': call(
    'Put labels (IMAP keywords) on threads, or take them off.',
    z.object({ threadIds, add: labels.optional(), remove: labels.optional() }),
    changed,
  ),
  'thread.snooze': call(
    'Put threads to sleep until a time; an answer wakes them at once. Null wakes them now.',
    z.object({
      threadIds,
      until: epochMs.nullable(),
      /** Do not come back at that time when somebody has answered by then. */
      unlessReply: z.boolean().optional(),
    }),
    changed,
  ),
  'folder.list': call(
    'The folders that mail can be moved to, by mailbox, those with a use first.',
    z.object({
      mailboxId: mailboxId.optional(),
      /** Only of the mailboxes that hold mail of these threads. */
      ofThreads: threadIds.optional(),
    }),
    z.object({ folders: z.array(folderView) }),
  ),
  'label.list': call('The labels in use.', z.object({}), z.object({ labels: z.array(z.string()) })),
  'message.find': call(
    'A message by its RFC 5322 Message-ID, with or without angle brackets.',
    z.object({ messageId: z.string().min(1) }),
    z.object({
      messageRowId,
      messageId: z.string(),
      threadId,
      subject: z.string(),
      sentAt: epochMs,
      direction,
      accountIds: z.array(accountId),
      /** Which rule gave each account. */
      mappedBy: z.array(z.object({ accountId, rule: z.string() })),
      touch: z.boolean(),
      automatic: z.boolean(),
      automaticKind: automaticKind.nullable(),
      automaticWhy: z.string().nullable(),
    }),
  ),
  'message.source': call(
    'The message as received, base64.',
    z.object({ messageRowId }),
    z.object({ source: z.string(), complete: z.boolean() }),
  ),
  'attachment.get': call(
    'The content of an attachment, base64; fetched from the server when it is not kept here.',
    z.object({ attachmentId }),
    attachment.extend({ content: z.string() }),
  ),
  'search.messages': call(
    'Full-text search: words, "phrases", pre*, from: to: subject: account: before: after: has:attachment is:unread.',
    z.object({ query: z.string().max(2000), limit: z.number().int().min(1).max(500).optional() }),
    z.object({
      messages: z.array(searchHit),
      /** True when there are more than `limit`. */
      more: z.boolean(),
      /** A sentence when part of the query could not be understood; the rest was searched. */
      notice: z.string().nullable(),
    }),
  ),
} as const;
