// A program that only syncs, so that a test can kill it in the middle: `node imap-sync-process.ts DBFILE MAILBOX_JSON`.
import type { MailboxToSync } from '../../electron/engine/sync/sync-service.ts';
import { createSync } from '../../electron/engine/sync/sync-service.ts';

const [dbFile = '', mailbox = '{}'] = process.argv.slice(2);
const sync = createSync({
  dbFile,
  workerFile: new URL('../../electron/engine/sync/sync-worker.ts', import.meta.url),
  parseWorkerFile: new URL('../../electron/engine/intake/parse-worker.ts', import.meta.url),
  log: { info: () => undefined, warn: () => undefined },
  clock: { now: () => Date.now(), timeZone: () => 'UTC' },
  parseWorkers: 1,
});
sync.onProgress(({ mailboxes }) => process.stdout.write(`${mailboxes[0]?.done ?? 0}\n`));
await sync.run([JSON.parse(mailbox) as MailboxToSync]);
await sync.close();
