// Correcting what is known of a person, and logging calls and meetings.
import { Failure } from '../../contract/failure.ts';
import { type TouchId, touchId } from '../../contract/scalars.ts';
import { cleanAddress } from '../book/mapping-values.ts';
import type { Row } from '../journal/journaled-tables.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { statement } from '../store/statement.ts';
import type { Command } from './command.ts';
import { putVerdict } from './judge-person.ts';

interface PersonInput {
  readonly accountId: number;
  readonly address: string;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly role?: string | null | undefined;
  readonly preferredStyle?: string | undefined;
  readonly notes?: string | undefined;
  readonly isPrimary?: boolean | undefined;
  readonly left?: boolean | undefined;
}

const personNote = statement<[number, string], { id: number }>(
  'SELECT id FROM person_note WHERE account_id = ? AND address = ?',
);
const primaryNotes = statement<[number], { id: number }>(
  'SELECT id FROM person_note WHERE account_id = ? AND is_primary = 1',
);
const touchRow = statement<[number], { id: number; account_id: number; kind: string }>(
  'SELECT id, account_id, kind FROM logged_touch WHERE id = ?',
);

export const updatePerson: Command<PersonInput> = {
  name: 'person.update',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    const account = requireAccount(db, input.accountId);
    const address = cleanAddress(input.address);
    const patch: Row = {};
    if (input.name !== undefined) patch.name = input.name;
    if (input.title !== undefined) patch.title = input.title;
    if (input.role !== undefined) patch.role = input.role;
    if (input.preferredStyle !== undefined) patch.preferred_style = input.preferredStyle;
    if (input.notes !== undefined) patch.notes = input.notes;
    if (input.isPrimary !== undefined) patch.is_primary = input.isPrimary ? 1 : 0;
    if (input.left !== undefined) patch.gone = input.left ? 1 : 0;
    const note = personNote(db).get(input.accountId, address);
    if (input.isPrimary) {
      for (const other of primaryNotes(db).all(input.accountId)) {
        if (other.id !== note?.id) record.update('person_note', [other.id], { is_primary: 0 });
      }
    }
    if (note) record.update('person_note', [note.id], patch);
    else record.insert('person_note', { account_id: input.accountId, address, ...patch });
    // Whoever says that somebody has not left denies what mail said until now.
    if (input.left === false) putVerdict(db, record, { account: account.id, address, subject: 'left' }, 'dismiss', now);
    return { title: `Changed ${input.name ?? address} at ${account.name}`, accounts: [input.accountId], result: {} };
  },
};

interface TouchInput {
  readonly accountId: number;
  readonly kind: 'call' | 'meeting';
  readonly at: number;
  readonly subject: string;
  readonly people?: readonly string[] | undefined;
}

export const logTouch: Command<TouchInput, { touchId: TouchId }> = {
  name: 'touch.log',
  reversal: 'reverse',
  run({ db, record }, input) {
    const { name } = requireAccount(db, input.accountId);
    const row = record.insert('logged_touch', {
      account_id: input.accountId,
      kind: input.kind,
      at: input.at,
      subject: input.subject,
      people: JSON.stringify(input.people ?? []),
    });
    const title = `Logged a ${input.kind} with ${name}`;
    return { title, accounts: [input.accountId], result: { touchId: touchId.parse(row.id) } };
  },
};

export const removeTouch: Command<{ touchId: number }> = {
  name: 'touch.remove',
  reversal: 'reverse',
  run({ db, record }, input) {
    const touch = touchRow(db).get(input.touchId);
    if (!touch) throw new Failure('not_found', 'There is no such call or meeting.', 'touchId');
    record.remove('logged_touch', [touch.id]);
    const { name } = requireAccount(db, touch.account_id);
    return { title: `Took back a ${touch.kind} with ${name}`, accounts: [touch.account_id], result: {} };
  },
};
