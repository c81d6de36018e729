// Writes down what happened without anybody changing a row of theirs: what a gate found, that a message left, what a model
// was asked. It stands in the same chain as every change and can't be undone.
import type { Database } from 'better-sqlite3';
import type { Actor } from '../../contract/journal.ts';
import type { EntryId } from '../../contract/scalars.ts';
import { appendEntry } from './append-entry.ts';

export interface Note {
  readonly at: number;
  readonly actor: Actor;
  /** Names the kind of thing like a call does: `gate.checked`, `model.asked`. */
  readonly command: string;
  /** What happened, in words, past tense. */
  readonly title: string;
  readonly why?: string | null;
  readonly accounts: readonly number[];
  /** Figures, ids and rule names it rests on; kept as JSON. */
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** Also inside a caller's transaction, with which it is then kept or lost. */
export function noteEntry(db: Database, note: Note): EntryId {
  const append = () =>
    appendEntry(
      db,
      {
        at: note.at,
        actor: note.actor,
        command: note.command,
        title: note.title,
        why: note.why ?? null,
        reversal: 'never',
        undoes: null,
        accounts: note.accounts,
        evidence: JSON.stringify(note.evidence),
      },
      [],
    );
  return db.inTransaction ? append() : db.transaction(append).immediate();
}
