// The mail templates at hand: those in the user's folder, and those that come with the program where the user has none of the
// same name.
import type { Database } from 'better-sqlite3';
import type { TouchKind } from '../../../contract/touch-drafts.ts';
import type { Template } from './template.ts';

/** For one kind of touch, the user's own first. */
export function templatesFor(_db: Database, _dataFolder: string, _kind: TouchKind): Template[] {
  return [];
}
