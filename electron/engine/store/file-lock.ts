// Holds a file for the life of the process with an exclusive SQLite transaction: the operating system lets go of it
// when the process ends, however it ends, so there is never a stale lock to clean up.
import Database from 'better-sqlite3';

export interface FileLock {
  release(): void;
}

/** Null when another process, or another part of this one, holds the file. */
export function lockFile(path: string): FileLock | null {
  const db = new Database(path, { timeout: 0 });
  try {
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => void db.close() };
}
