// Writes down a change of mail for the journal: one row for each folder it concerns, however many messages there are.
import type { Recorder } from '../journal/recorder.ts';
import type { ThreadPlaceRow } from '../store/queries/mail-places.ts';

export type MailChangeWish =
  | { readonly kind: 'flag'; readonly flag: string; readonly isSet: boolean; readonly words: string }
  | { readonly kind: 'move'; readonly toFolderId: number; readonly words: string }
  | { readonly kind: 'delete'; readonly words: string };

/** `places` are those the change really changes. */
export function recordMailChange(record: Recorder, places: readonly ThreadPlaceRow[], wish: MailChangeWish): void {
  for (const [folderId, inFolder] of Map.groupBy(places, ({ folder_id: folder }) => folder)) {
    const [first] = inFolder;
    if (!first) continue;
    const messages = [...new Set(inFolder.map(({ identity }) => Buffer.from(identity).toString('hex')))];
    record.insert('mail_change', {
      subject: `${messages.length === 1 ? '1 message' : `${messages.length} messages`} ${wish.words}`,
      mailbox_id: first.mailbox_id,
      folder_id: folderId,
      kind: wish.kind,
      flag: wish.kind === 'flag' ? wish.flag : null,
      is_set: wish.kind === 'flag' && !wish.isSet ? 0 : 1,
      to_folder_id: wish.kind === 'move' ? wish.toFolderId : null,
      messages: JSON.stringify(messages),
    });
  }
}
