// The composition root: opens the store and the sync, and has the rest put together around them. The rest is most of what a
// start has to load; the sync's thread loads beside it where it is about to be needed.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Port } from '../rpc/port.ts';
import type { AssembledEngine } from './assemble-engine.ts';
import type { LetterReader } from './book/findings/letter-reader.ts';
import type { EngineDeps } from './deps.ts';
import { finishRestore } from './records/backup/finish-restore.ts';
import { openStore } from './store/open-store.ts';
import { statement } from './store/statement.ts';
import { createSync } from './sync/sync-service.ts';

export interface Engine {
  serve(port: Port): void;
  close(): Promise<void>;
}

/** What several engines of one process have in common, as in tests; it outlives each of them. */
export interface Shared {
  readonly reader?: LetterReader;
}

/**
 * Whoever holds the file longer than this is another program. The sync's transactions take milliseconds, but its thread steps
 * back behind everything else that runs: on a machine that is busy throughout, one that it is in takes seconds.
 */
const BUSY_MS = 10_000;

const anyMailbox = statement<[], { readonly id: number }>('SELECT id FROM mailbox LIMIT 1');

/** @throws Failure when the data folder can't be opened. */
export async function createEngine(deps: EngineDeps, shared: Shared = {}): Promise<Engine> {
  await mkdir(deps.dataFolder, { recursive: true, mode: 0o700 });
  const dbFile = join(deps.dataFolder, 'tend.db');
  const restored = await finishRestore(deps.dataFolder);
  const db = openStore(dbFile, deps.busyMs ?? BUSY_MS);
  // The sync's thread folds the log into the file; a person's change should not pay for that.
  db.pragma('wal_autocheckpoint = 16000');
  const assembled = Promise.withResolvers<AssembledEngine>();
  const sync = createSync({
    dbFile,
    workerFile: deps.workerFile('sync-worker'),
    parseWorkerFile: deps.workerFile('parse-worker'),
    readingWorkerFile: deps.workerFile('reading-worker'),
    clock: deps.clock,
    log: deps.log,
    accessToken: async (...asked) => (await assembled.promise).accessToken(...asked),
    login: async (mailboxId) => (await assembled.promise).login(mailboxId),
  });
  // Without a mailbox, adding one is what comes next.
  if (deps.host !== 'command_line' && !anyMailbox(db).get()) sync.startAhead();
  try {
    if (restored) {
      const { settleRestored } = await import('./handlers/put-back.ts');
      await settleRestored(db, deps, restored);
    }
    const { assembleEngine } = await import('./assemble-engine.ts');
    const engine = assembleEngine({ db, dbFile, sync, deps, reader: shared.reader ?? null });
    assembled.resolve(engine);
    return { serve: (port) => engine.serve(port), close: () => engine.close() };
  } catch (error) {
    await sync.close();
    db.close();
    throw error;
  }
}
