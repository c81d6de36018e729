// Every transaction that writes mail leaves one more segment in the full-text index. Merging them while mail pours in
// writes the same postings several times over and makes single transactions long, so the index merges nothing by itself:
// whoever writes mail merges here afterwards, in steps, when nothing else is to be done.
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

/** Pages of the index a step may write: a few milliseconds. */
const PAGES = 32;

const merge = statement<[number]>("INSERT INTO message_text (message_text, rank) VALUES ('merge', ?)");
const changes = statement<[], { readonly changes: number }>('SELECT total_changes() AS changes');

/** Merges a little; false when nothing was left to merge. (The figure below 2 is FTS5's own way to say so.) */
export function tidyTextIndex(db: Store): boolean {
  const before = changes(db).get()?.changes ?? 0;
  merge(db).run(PAGES);
  return (changes(db).get()?.changes ?? 0) - before >= 2;
}
