// Keeping and removing what the user hands on to customers.
import { Failure } from '../../contract/failure.ts';
import { readRow } from '../journal/journaled-tables.ts';
import type { Command } from './command.ts';

interface SavedResource {
  readonly resourceId?: string | undefined;
  readonly title: string;
  readonly url?: string | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly language?: string | null | undefined;
}

export const saveResource: Command<SavedResource, { resourceId: string }> = {
  name: 'resource.save',
  reversal: 'reverse',
  run({ db, record, now }, { resourceId, title, ...rest }) {
    const values = {
      title,
      ...(rest.url === undefined ? {} : { url: rest.url }),
      ...(rest.note === undefined ? {} : { note: rest.note }),
      ...(rest.tags === undefined ? {} : { tags: JSON.stringify([...new Set(rest.tags)]) }),
      ...(rest.language === undefined ? {} : { language: rest.language }),
    };
    if (resourceId === undefined) {
      const row = record.insert('resource', { ...values, created_at: now });
      return { title: `Added “${title}” to the library`, accounts: [], result: { resourceId: String(row.id) } };
    }
    const id = requireId(resourceId, (one) => readRow(db, 'resource', [one]) !== null);
    record.update('resource', [id], values);
    return { title: `Changed “${title}” in the library`, accounts: [], result: { resourceId } };
  },
};

export const removeResource: Command<{ resourceId: string }> = {
  name: 'resource.remove',
  reversal: 'reverse',
  run({ db, record }, { resourceId }) {
    const id = requireId(resourceId, (one) => readRow(db, 'resource', [one]) !== null);
    const title = String(readRow(db, 'resource', [id])?.title ?? '');
    record.remove('resource', [id]);
    return { title: `Took “${title}” out of the library`, accounts: [], result: {} };
  },
};

/** @throws Failure `not_found`. */
function requireId(resourceId: string, exists: (id: number) => boolean): number {
  const id = Number(resourceId);
  if (!Number.isSafeInteger(id) || !exists(id)) {
    throw new Failure('not_found', 'There is no such entry in the library; it may have been removed.', 'resourceId');
  }
  return id;
}
