// The user's small library of things worth handing on, each with tags that say whom it fits.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { statement } from '../../store/statement.ts';

export interface StoredResource {
  /** As facts name it: `DraftFact.sources` of `from: 'resource'`. */
  readonly resourceId: string;
  readonly title: string;
  /** Empty for a note without a page. */
  readonly url: string;
  readonly note: string;
  /** Lower case. */
  readonly tags: readonly string[];
  /** What it is written in; null where that does not matter. */
  readonly language: string | null;
  readonly createdAt: number;
}

export interface ResourceRow {
  readonly id: number;
  readonly title: string;
  readonly url: string;
  readonly note: string;
  readonly tags: string;
  readonly language: string | null;
  readonly created_at: number;
}

const all = statement<[], ResourceRow>('SELECT * FROM resource ORDER BY created_at DESC, id DESC');
const tagList = z.array(z.string());

/** The newest first. */
export function readResources(db: Database): StoredResource[] {
  return all(db)
    .all()
    .map((row) => ({
      resourceId: String(row.id),
      title: row.title,
      url: row.url,
      note: row.note,
      tags: tagList.parse(JSON.parse(row.tags)),
      language: row.language,
      createdAt: row.created_at,
    }));
}
