// Says that a change of the user's lost against one made elsewhere: in the list that the window shows until it was seen, and
// in the journal, by the sync.
import { appendEntry } from '../../journal/append-entry.ts';
import { inWords } from '../../store/queries/outbox.ts';
import type { OperationRow } from '../../store/queries/remote-operations.ts';
import { statement } from '../../store/statement.ts';
import { markOperations } from './operation-rows.ts';
import type { OutboundSession } from './outbound-session.ts';

const pathOf = statement<[number], { path: string }>('SELECT path FROM folder WHERE id = ?');
const accountsOf = statement<[number, Uint8Array], { account_id: number }>(
  `SELECT DISTINCT a.account_id FROM message m JOIN thread_account a ON a.thread_id = m.thread_id
   WHERE m.mailbox_id = ? AND m.identity = ?`,
);

/** Inside the caller's transaction. */
export function tellOvertaken(
  { db, clock }: OutboundSession,
  operations: readonly OperationRow[],
  what: { readonly sentence: string; readonly folder?: string | null },
): void {
  for (const group of Map.groupBy(operations, sameWords).values()) {
    const [first] = group;
    if (!first) continue;
    markOperations(db, group, 'overtaken', what.sentence);
    const target =
      what.folder ?? (first.to_folder_id === null ? null : (pathOf(db).get(first.to_folder_id)?.path ?? null));
    const accounts = new Set<number>();
    for (const { mailbox_id, identity } of group) {
      for (const row of accountsOf(db).all(mailbox_id, identity)) accounts.add(row.account_id);
    }
    const count = group.length === 1 ? '1 message' : `${group.length} messages`;
    appendEntry(
      db,
      {
        at: clock.now(),
        actor: 'sync',
        command: 'sync.overtaken',
        title: `A change made elsewhere won over “${inWords({ ...first, target })}” of ${count}`,
        why: what.sentence,
        reversal: 'never',
        undoes: null,
        accounts: [...accounts],
      },
      [],
    );
  }
}

const sameWords = ({ kind, flag, is_set, to_folder_id }: OperationRow) =>
  JSON.stringify([kind, flag, is_set, to_folder_id]);
