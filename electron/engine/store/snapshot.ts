// The database file as of one moment, copied while others write to it, and the check of such a copy.
import Database from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { APPLICATION_ID, SCHEMA_VERSION, storeFailure } from './open-store.ts';

export interface SnapshotCounts {
  readonly mailboxes: number;
  readonly accounts: number;
  readonly messages: number;
}

export interface SnapshotFacts {
  readonly schema: number;
  readonly counts: SnapshotCounts;
}

/** Mailboxes whose passwords lie outside of the file, under their numbers. */
export interface SnapshotMailbox {
  readonly id: number;
  /** Where a password would go, and as whom. */
  readonly place: string;
}

const PAGES_A_STEP = 400;

/** A read transaction held open keeps the moment: what is written meanwhile is not in the copy, and never starts it anew. */
export async function copySnapshot(from: string, to: string, progressed: (share: number) => void): Promise<void> {
  const source = new Database(from, { timeout: 10_000, fileMustExist: true });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await source.backup(to, {
      progress({ totalPages, remainingPages }) {
        if (totalPages > 0) progressed(1 - remainingPages / totalPages);
        return PAGES_A_STEP;
      },
    });
    source.exec('COMMIT');
  } catch (error) {
    throw storeFailure(error) ?? error;
  } finally {
    source.close();
  }
  const copy = new Database(to);
  try {
    // In one file, so that nothing lies beside it that a copy could forget.
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/** @throws Failure `damaged_database`, or `newer_database` where this program can't read it. */
export function checkSnapshot(file: string): SnapshotFacts {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw damaged();
    const schema = Number(db.pragma('user_version', { simple: true }));
    if (schema > SCHEMA_VERSION) {
      throw new Failure(
        'newer_database',
        `This backup was made by a newer Tend (format ${schema}; this one knows ${SCHEMA_VERSION}). Nothing was changed. Update Tend to use it.`,
      );
    }
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw damaged();
    return { schema, counts: countsOf(db) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof Database.SqliteError) throw damaged();
    throw error;
  } finally {
    db?.close();
  }
}

/** Empty where the file holds none, or is none that can be read. */
export function mailboxesIn(file: string): SnapshotMailbox[] {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    return db
      .prepare<[], SnapshotMailbox>(
        `SELECT id, json_array(lower(address), username, imap, smtp) AS place FROM mailbox ORDER BY id`,
      )
      .all();
  } catch (error) {
    if (error instanceof Database.SqliteError) return [];
    throw error;
  } finally {
    db?.close();
  }
}

function countsOf(db: Database.Database): SnapshotCounts {
  const count = (table: 'mailbox' | 'account' | 'message') =>
    Number(db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0);
  return { mailboxes: count('mailbox'), accounts: count('account'), messages: count('message') };
}

function damaged(): Failure {
  return new Failure(
    'damaged_database',
    'The data of this backup is damaged. Nothing was changed; use another backup.',
  );
}
