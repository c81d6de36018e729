// What the program remembers for itself, by name.
import type { Database } from 'better-sqlite3';
import { statement } from '../statement.ts';

const noteNamed = statement<[string], { value: string }>('SELECT value FROM program_note WHERE name = ?');
const put = statement<[string, string]>(
  'INSERT INTO program_note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
);

export function readNote(db: Database, name: string): string | null {
  return noteNamed(db).get(name)?.value ?? null;
}

export function putNote(db: Database, name: string, value: string): void {
  put(db).run(name, value);
}
