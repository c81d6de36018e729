// Writes what a command or an undo made of the user's templates into their files, at the end of its transaction: where a file
// can't be written nothing is changed, and where one was edited outside meanwhile an undo leaves it alone.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { RowChange } from '../journal/recorder.ts';

const fileName = /^(?:(playbooks)\/)?([a-z0-9][a-z0-9-]{0,60}\.md)$/;

/** The database lies in the data folder, and so do the templates; playbooks in a folder of their own. */
const pathOf = (db: Database, file: string): string => {
  const [, folder = 'templates', name] = fileName.exec(file) ?? [];
  if (name === undefined) throw new Error('not the name of a template');
  return join(dirname(db.name), folder, name);
};

/** Null where there is none. */
export function readTemplateFile(db: Database, file: string): string | null {
  try {
    return readFileSync(pathOf(db, file), 'utf8').toWellFormed();
  } catch (error) {
    if (isMissing(error)) return null;
    throw unwritable();
  }
}

export function applyTemplateFiles(db: Database, changes: readonly RowChange[]): void {
  for (const { table, key, before, after } of changes) {
    if (table !== 'template_file') continue;
    const file = String(key[0]);
    if (readTemplateFile(db, file) !== (before?.text ?? null)) {
      throw new Failure(
        'conflict',
        'The template’s file was changed in another program meanwhile, so it was left as it is. Open it again to go on.',
      );
    }
    write(pathOf(db, file), after === null ? null : String(after.text));
  }
}

function write(path: string, text: string | null): void {
  try {
    if (text === null) {
      rmSync(path, { force: true });
      return;
    }
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // A half-written template would be read as a broken one.
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch {
    throw unwritable();
  }
}

function unwritable(): Failure {
  return new Failure(
    'disk_full',
    'The template’s file could not be written, so nothing was changed. Check the disk and the folder “templates” in the data folder.',
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
