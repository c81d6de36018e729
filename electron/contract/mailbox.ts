// Calls about the user's own mail accounts at a provider, and about keeping them in step.
import { z } from 'zod';
import { secretStoreKind } from './app.ts';
import { call } from './call.ts';
import { changed, epochMs, mailboxId } from './scalars.ts';

export const serverSettings = z.object({
  host: z.string().trim().min(1, 'A server name is needed.'),
  port: z.number().int().min(1).max(65535),
  /** `none` is accepted for loopback addresses alone. */
  security: z.enum(['tls', 'starttls', 'none']),
});
export type ServerSettings = z.infer<typeof serverSettings>;

export const mailboxAddress = z
  .string()
  .trim()
  .regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'That is not a mail address.');

/** A provider where one signs in through the browser instead of giving a password (OAuth 2). */
export const signInOffer = z.object({
  provider: z.string(),
  name: z.string(),
  /** False while no app registration of the user's own is known, without which no provider lets a program in. */
  ready: z.boolean(),
});
export type SignInOffer = z.infer<typeof signInOffer>;

export const discovered = z.object({
  imap: serverSettings.nullable(),
  smtp: serverSettings.nullable(),
  username: z.string(),
  source: z.enum(['provider', 'srv', 'autoconfig', 'none']),
  provider: z.string().nullable(),
  /** What this provider asks of the user first, such as an app password. */
  advice: z.string().nullable(),
  signIn: signInOffer.nullable(),
});
export type Discovered = z.infer<typeof discovered>;

export const mailboxAddInput = z.object({
  address: mailboxAddress,
  username: z.string().min(1).optional(),
  password: z.string().min(1, 'A password is needed.'),
  imap: serverSettings.optional(),
  smtp: serverSettings.optional(),
  displayName: z.string().optional(),
});
export type MailboxAddInput = z.infer<typeof mailboxAddInput>;

export const mailboxView = z.object({
  mailboxId,
  address: z.string(),
  displayName: z.string(),
  username: z.string(),
  /** `imported` mailboxes hold mail read from files; they have no server. */
  kind: z.enum(['imap', 'imported']),
  imap: serverSettings.nullable(),
  smtp: serverSettings.nullable(),
  /** Other addresses that are the user's own. */
  aliases: z.array(z.string()),
  secretStore: secretStoreKind.nullable(),
  /** How it logs in: with a password, or with what the provider gave when the user signed in through the browser. */
  auth: z.enum(['password', 'oauth2']),
  /** The provider of an `oauth2` mailbox. */
  signInProvider: signInOffer.pick({ provider: true, name: true }).nullable(),
  lastSyncedAt: epochMs.nullable(),
  problem: z.string().nullable(),
});
export type MailboxView = z.infer<typeof mailboxView>;

export const folderSyncResult = z.object({
  mailboxId,
  mailbox: z.string(),
  /** The folder's full path, as the server's own hierarchy writes it, decoded. */
  name: z.string(),
  /** Messages of this folder on this machine. */
  messages: z.number().int(),
  /** Everything that arrived in the folder before this instant is here; null when that is not known. */
  coveredUntil: epochMs.nullable(),
  added: z.number().int(),
  updated: z.number().int(),
  removed: z.number().int(),
});
export type FolderSyncResult = z.infer<typeof folderSyncResult>;

export const syncProblem = z.object({ mailboxId, folder: z.string().nullable(), sentence: z.string() });

export const mailboxSyncStatus = z.object({
  mailboxId,
  address: z.string(),
  /**
   * `live`: new mail shows at once. `polling`: the server can't tell of new mail, so Tend looks every `everyMinutes`.
   * `waiting`: something is wrong and it is tried again at `nextTryAt`; `offline`: the same, and this machine has no network.
   * `idle` and `failed` are how a single run ended where nothing is kept live.
   */
  state: z.enum(['idle', 'syncing', 'stopped', 'failed', 'auth_needed', 'live', 'polling', 'waiting', 'offline']),
  everyMinutes: z.number().int().nullable(),
  nextTryAt: epochMs.nullable(),
  /** What the server asks to be shown to its users (RFC 3501 7.1 [ALERT]), in its own words. */
  serverNotice: z.string().nullable(),
  /** Messages brought in so far in this run, and how many it will be. */
  done: z.number().int(),
  total: z.number().int(),
  secondsLeft: z.number().int().nullable(),
  folder: z.string().nullable(),
  problem: z.string().nullable(),
});
export type MailboxSyncStatus = z.infer<typeof mailboxSyncStatus>;
export const syncStatus = z.object({ mailboxes: z.array(mailboxSyncStatus) });
export type SyncStatus = z.infer<typeof syncStatus>;

export const mailboxCalls = {
  'mailbox.discover': call(
    'Find the server settings that go with a mail address.',
    z.object({ address: mailboxAddress }),
    discovered,
  ),
  'mailbox.test': call(
    'Try to log in without saving anything.',
    mailboxAddInput,
    z.object({ folders: z.number().int() }),
  ),
  'mailbox.add': call(
    'Add a mailbox; the connection is tested first and nothing is saved when it fails.',
    mailboxAddInput,
    changed.extend({ mailboxId, secretStore: secretStoreKind }),
  ),
  'mailbox.list': call('The mailboxes.', z.object({}), z.object({ mailboxes: z.array(mailboxView) })),
  'mailbox.update': call(
    'Change a mailbox; what is left out stays.',
    z.object({
      mailboxId,
      displayName: z.string().optional(),
      aliases: z.array(mailboxAddress).optional(),
      username: z.string().min(1).optional(),
      imap: serverSettings.optional(),
      smtp: serverSettings.nullable().optional(),
      password: z.string().min(1).optional(),
    }),
    changed,
  ),
  'mailbox.remove': call(
    'Take a mailbox and its mail off this machine; the server keeps everything. Cannot be undone.',
    z.object({ mailboxId, confirmAddress: z.string() }),
    changed,
  ),
  'sync.run': call(
    'Bring the mailboxes in step with their servers and answer when they are.',
    z.object({
      mailboxId: mailboxId.optional(),
      /** Compare every folder's set of UIDs with the server's, not only where counts don't explain each other. */
      compare: z.boolean().optional(),
    }),
    z.object({ folders: z.array(folderSyncResult), problems: z.array(syncProblem) }),
  ),
  'sync.status': call('How far the sync is.', z.object({}), syncStatus),
  'sync.stop': call(
    'Stop syncing; what came in stays, and the next run goes on from there.',
    z.object({}),
    z.object({}),
  ),
  'sync.tryNow': call(
    'Look for new mail now instead of later, and connect now where that waits; answers at once.',
    z.object({ mailboxId: mailboxId.optional() }),
    z.object({}),
  ),
} as const;
