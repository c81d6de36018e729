// What a look at the server must not overwrite: flags that were changed here and that the server has not heard of yet.
import type { Store } from '../../store/open-store.ts';
import { withFlag } from '../../store/queries/mail-places.ts';
import type { MessageFlags } from '../folders/message-flags.ts';
import { pendingFlagsAt } from './operation-rows.ts';

export function mergePending(db: Store, folderId: number, uid: number, flags: MessageFlags): MessageFlags {
  const pending = pendingFlagsAt(db, folderId, uid);
  if (pending.length === 0) return flags;
  let marks = { seen: Number(flags.seen), flagged: Number(flags.flagged), keywords: flags.keywords };
  for (const { flag, is_set } of pending) marks = withFlag(marks, flag, is_set === 1);
  return { ...flags, seen: marks.seen === 1, flagged: marks.flagged === 1, keywords: marks.keywords };
}
