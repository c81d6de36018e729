// What mail gives rise to, remembered: the window asks for its tasks whenever anything changes, and most of that is neither
// mail nor a word of the person.
import type { Database } from 'better-sqlite3';
import { statement } from '../../store/statement.ts';
import type { LocalNow } from '../local-time.ts';
import { factsVersion } from '../rule-version.ts';
import { readTaskSources } from './read-task-sources.ts';
import type { SourcedTask } from './task-sources.ts';

const MINUTE = 60_000;
const lastEntry = statement<[], { id: number | null }>('SELECT max(id) AS id FROM journal_entry');

export function createSourcesAtHand(db: Database): (clock: LocalNow) => readonly SourcedTask[] {
  let held: { readonly basis: string; readonly sources: readonly SourcedTask[] } | null = null;
  return (clock) => {
    const said = lastEntry(db).get()?.id ?? 0;
    const basis = `${factsVersion(db)} ${said} ${Math.floor(clock.now / MINUTE)} ${clock.timeZone}`;
    if (held?.basis !== basis) held = { basis, sources: readTaskSources(db, clock) };
    return held.sources;
  };
}
