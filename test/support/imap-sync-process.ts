// A program that only syncs, so that a test can kill it in the middle: `node imap-sync-process.js DBFILE MAILBOX_JSON`.
import type { MailboxToSync } from '../../electron/engine/sync/sync-service.ts';
import { createSync } from '../../electron/engine/sync/sync-service.ts';
import { programFile } from './programs.ts';

const [dbFile = '', mailbox = '{}'] = process.argv.slice(2);
const sync = createSync({
  dbFile,
  workerFile: programFile('sync-worker'),
  parseWorkerFile: programFile('parse-worker'),
  readingWorkerFile: programFile('reading-worker'),
  log: { info: () => undefined, warn: () => undefined },
  clock: { now: () => Date.now(), timeZone: () => 'UTC' },
  parseWorkers: 1,
});
sync.onProgress(({ mailboxes }) => process.stdout.write(`${mailboxes[0]?.done ?? 0}\n`));
await sync.run([JSON.parse(mailbox) as MailboxToSync]);
await sync.close();
