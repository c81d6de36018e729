// Opens the database file: WAL, foreign keys, migrations in order, a clear refusal for what cannot be opened.
import Database from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { foundation } from './migrations/0001-foundation.ts';
import { outbound } from './migrations/0003-outbound.ts';
import { signIn } from './migrations/0004-sign-in.ts';
import { reading } from './migrations/0005-reading.ts';
import { coverage } from './migrations/0006-coverage.ts';
import { writingAndSending } from './migrations/0007-writing-and-sending.ts';
import { importAndThreads } from './migrations/0008-import-and-threads.ts';
import { refusedRecipients } from './migrations/0009-refused-recipients.ts';
import { writers } from './migrations/0010-writers.ts';
import { findings } from './migrations/0011-findings.ts';
import { relationship } from './migrations/0012-relationship.ts';
import { tasks } from './migrations/0013-tasks.ts';
import { people } from './migrations/0014-people.ts';
import { queue } from './migrations/0015-queue.ts';
import { voice } from './migrations/0016-voice.ts';
import { sendGate } from './migrations/0017-send-gate.ts';
import { record } from './migrations/0018-record.ts';
import { asked } from './migrations/0019-asked.ts';
import { renewals } from './migrations/0020-renewals.ts';
import { meetings } from './migrations/0021-meetings.ts';
import { documents } from './migrations/0022-documents.ts';
import { brand } from './migrations/0023-brand.ts';
import { playbooks } from './migrations/0024-playbooks.ts';
import { stepAnswers } from './migrations/0025-step-answers.ts';
import { day } from './migrations/0026-day.ts';
import { records } from './migrations/0028-records.ts';
import { brandFace } from './migrations/0029-brand-face.ts';
import { attachedMail } from './migrations/0030-attached-mail.ts';
import { figureSeries } from './migrations/0031-figure-series.ts';
import { staleThreads } from './migrations/0032-stale-threads.ts';
import { settledTroubles } from './migrations/0033-settled-troubles.ts';

const migrations: readonly string[] = [
  foundation,
  outbound,
  signIn,
  reading,
  coverage,
  writingAndSending,
  importAndThreads,
  refusedRecipients,
  writers,
  findings,
  relationship,
  tasks,
  people,
  queue,
  voice,
  sendGate,
  record,
  asked,
  renewals,
  meetings,
  documents,
  brand,
  playbooks,
  stepAnswers,
  day,
  records,
  brandFace,
  attachedMail,
  figureSeries,
  staleThreads,
  settledTroubles,
];
export const SCHEMA_VERSION = migrations.length;
/** "Tend" in the header's application id, so that another program's database is not taken for ours. */
export const APPLICATION_ID = 0x54656e64;

export type Store = Database.Database;

/**
 * @param busyMs How long a statement waits for another connection's transaction; the waiting thread does nothing else.
 * @throws Failure `newer_database`, `damaged_database`, `in_use` or `disk_full`.
 */
export function openStore(file: string, busyMs = 5000): Store {
  let db: Store | undefined;
  try {
    db = new Database(file, { timeout: busyMs });
    configure(db);
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    throw storeFailure(error) ?? error;
  }
}

function configure(db: Store): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cache_size = -32000');
  db.pragma('temp_store = MEMORY');
  db.pragma('journal_size_limit = 67108864');
}

/**
 * Runs something whose loss in a power cut costs nothing but doing it again (derived facts, mail that is still where it
 * came from), without waiting for the disk at every commit. The file stays consistent either way.
 */
export function relaxed<T>(db: Store, work: () => T): T {
  db.pragma('synchronous = NORMAL');
  try {
    return work();
  } finally {
    db.pragma('synchronous = FULL');
  }
}

/**
 * Runs something that writes, unless another connection is just writing.
 * @returns false when it was: nothing was done then.
 */
export function unlessBusy(db: Store, work: () => void): boolean {
  const patience = db.pragma('busy_timeout', { simple: true }) as number;
  db.pragma('busy_timeout = 0');
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}

function migrate(db: Store): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  const application = db.pragma('application_id', { simple: true }) as number;
  if (version > SCHEMA_VERSION) {
    throw new Failure(
      'newer_database',
      `This data was written by a newer Tend (format ${version}; this one knows ${SCHEMA_VERSION}). Nothing was changed. Update Tend to open it.`,
    );
  }
  if (application !== APPLICATION_ID && (application !== 0 || version !== 0 || hasTables(db))) {
    throw new Failure('damaged_database', 'The data file belongs to another program. Nothing was changed.');
  }
  if (version === SCHEMA_VERSION) return;
  db.transaction(() => {
    for (const migration of migrations.slice(version)) db.exec(migration);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
  }).immediate();
}

function hasTables(db: Store): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

/** The sentence for what SQLite reports, or null when it is not about the file. */
export function storeFailure(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  if (!(error instanceof Database.SqliteError)) return null;
  if (error.code.startsWith('SQLITE_FULL') || error.code === 'SQLITE_IOERR_WRITE') {
    return new Failure('disk_full', 'The disk is full. Nothing was lost; free some space and try again.');
  }
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED')) {
    return new Failure(
      'in_use',
      'Another program is holding the data file. Nothing was changed; close it and try again.',
    );
  }
  if (error.code.startsWith('SQLITE_NOTADB') || error.code.startsWith('SQLITE_CORRUPT')) {
    return new Failure(
      'damaged_database',
      'The data file is damaged and was left as it is. Restore a copy, or start with an empty data folder and sync again.',
    );
  }
  if (error.code.startsWith('SQLITE_CANTOPEN') || error.code.startsWith('SQLITE_READONLY')) {
    return new Failure('in_use', 'The data file cannot be opened for writing. Check the folder’s permissions.');
  }
  return null;
}
