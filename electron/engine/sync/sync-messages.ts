// What the engine's thread and the sync's thread say to each other: small, and parsed on arrival.
import { z } from 'zod';
import { failure } from '../../contract/failure.ts';
import { folderSyncResult, mailboxSyncStatus, serverSettings, syncProblem } from '../../contract/mailbox.ts';
import { liveSettings } from './live/live-settings.ts';

const login = z.object({
  imap: serverSettings,
  username: z.string(),
  password: z.string(),
  tokens: z.string().optional(),
});
export const syncMailboxInput = login.extend({ mailboxId: z.number().int(), address: z.string() });
const place = z.object({
  folder: z.string(),
  uidValidity: z.number().int().nullable(),
  uid: z.number().int().positive(),
});
export type ServerPlace = z.infer<typeof place>;

const ownCopyAsked = z.object({
  use: z.enum(['sent', 'drafts']),
  /** Without brackets. */
  messageId: z.string(),
  /** Null only looks, or takes away. */
  source: z.instanceof(Uint8Array).nullable(),
  /** INTERNALDATE. */
  at: z.number(),
  /** Drafts: the version put there last. */
  previous: z.object({ uidValidity: z.number(), uid: z.number() }).nullable(),
  /** Drafts: put it there again although somebody took the former version away. */
  evenIfGone: z.boolean(),
  /** Drafts: replace a version that another program wrote, which was read before. */
  overForeign: z.boolean(),
  /** Drafts: take our versions away. */
  remove: z.boolean(),
});
export type OwnCopyAsked = z.infer<typeof ownCopyAsked>;
const ownCopyAnswer = z.object({
  place: place.nullable(),
  appended: z.boolean(),
  /** The provider puts sent mail into Sent by itself. */
  savesOwn: z.boolean(),
  previousGone: z.boolean(),
  /** A version of the draft that another program wrote; `place` is where it lies. */
  foreign: z.instanceof(Uint8Array).nullable(),
});
export type OwnCopyAnswer = z.infer<typeof ownCopyAnswer>;

export const syncThreadData = z.object({
  /** See give-way.ts. */
  giveWay: z.instanceof(SharedArrayBuffer),
  dbFile: z.string(),
  parseWorkerFile: z.string(),
  parseWorkers: z.number().int().min(1),
  readingWorkerFile: z.string(),
  /** What is added to this thread's system clock to read the engine's. */
  clockOffsetMs: z.number(),
  timeZone: z.string(),
  retryDelaysMs: z.array(z.number()),
  largeBytes: z.number().int(),
  inboxEveryMs: z.number(),
  live: liveSettings,
  timeouts: z.object({ connectMs: z.number(), greetingMs: z.number(), idleMs: z.number() }),
});
export type SyncThreadData = z.infer<typeof syncThreadData>;

const id = z.number().int();
const mailboxNumber = z.number().int();
const keptMailbox = z.object({ mailboxId: mailboxNumber, address: z.string() });
export const toSyncThread = z.discriminatedUnion('type', [
  z.object({ type: z.literal('test'), id, login }),
  z.object({ type: z.literal('run'), id, mailboxes: z.array(syncMailboxInput) }),
  z.object({ type: z.literal('fetch'), id, login, place, part: z.string().nullable() }),
  z.object({ type: z.literal('ownCopy'), id, login, asked: ownCopyAsked }),
  z.object({ type: z.literal('cancel'), id }),
  /** Keep exactly these mailboxes live; `renewed` are those that have to log in anew. */
  z.object({ type: z.literal('keep'), id, mailboxes: z.array(keptMailbox), renewed: z.array(mailboxNumber) }),
  z.object({ type: z.literal('tryNow'), mailboxId: mailboxNumber.nullable() }),
  /** Something waits to go out for this mailbox. */
  z.object({ type: z.literal('sendOut'), mailboxId: mailboxNumber }),
  /** No mailbox is kept live until a run or `tryNow` goes on. */
  z.object({ type: z.literal('pause'), id }),
  z.object({ type: z.literal('login'), request: z.number().int(), login: login.or(failure) }),
  z.object({ type: z.literal('token'), request: z.number().int(), token: z.string().or(failure) }),
  /** The engine's thread left something to be derived behind. */
  z.object({ type: z.literal('derive') }),
  z.object({ type: z.literal('close') }),
]);
export type ToSyncThread = z.infer<typeof toSyncThread>;

export const runResult = z.object({ folders: z.array(folderSyncResult), problems: z.array(syncProblem) });
export type RunResult = z.infer<typeof runResult>;

const logFields = z.object({
  code: z.string().optional(),
  count: z.number().optional(),
  ms: z.number().optional(),
  mailboxId: z.number().optional(),
  folderId: z.number().optional(),
  where: z.string().optional(),
});
export const fromSyncThread = z.discriminatedUnion('type', [
  z.object({ type: z.literal('tested'), id, folders: z.number().int() }),
  z.object({ type: z.literal('ran'), id, result: runResult }),
  z.object({ type: z.literal('fetched'), id, content: z.instanceof(Uint8Array) }),
  z.object({ type: z.literal('ownCopied'), id, answer: ownCopyAnswer }),
  /** Nothing that was being done for the mailboxes concerned goes on. */
  z.object({ type: z.literal('rested'), id }),
  z.object({ type: z.literal('failed'), id, failure }),
  /** An access token is needed; `refused` is the one that the server did not take. */
  z.object({
    type: z.literal('tokenWanted'),
    request: z.number().int(),
    tokens: z.string(),
    refused: z.string().nullable(),
  }),
  /** How to log in to a mailbox that is kept live, asked at every connection: a password may have changed. */
  z.object({ type: z.literal('loginWanted'), request: z.number().int(), mailboxId: mailboxNumber }),
  z.object({ type: z.literal('progress'), status: mailboxSyncStatus }),
  /** `mail` is false when only the look at the server is newer. */
  z.object({ type: z.literal('changed'), mail: z.boolean() }),
  z.object({ type: z.literal('log'), level: z.enum(['info', 'warn']), event: z.string(), fields: logFields }),
]);
export type FromSyncThread = z.infer<typeof fromSyncThread>;
