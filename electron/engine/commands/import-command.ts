// Carries out a planned import as one command, so that one undo takes all of it back.
import type { Database } from 'better-sqlite3';
import type { Recorder } from '../journal/recorder.ts';
import type { ImportPlan, PlannedAccount } from '../records/plan-import.ts';
import { readAccount } from '../store/queries/accounts.ts';
import { statement } from '../store/statement.ts';
import { applyAccount, insertAccount } from './account-commands.ts';
import type { Command } from './command.ts';
import { keepColumns } from './crm-commands.ts';

export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

const personNote = statement<[number, string], { id: number }>(
  'SELECT id FROM person_note WHERE account_id = ? AND address = ?',
);

export const importAccounts: Command<ImportPlan, ImportResult> = {
  name: 'account.import',
  reversal: 'reverse',
  run({ db, record, now }, plan) {
    let created = 0;
    let updated = 0;
    let unchanged = 0;
    keepColumns(db, record, 'accounts', plan.chosen);
    for (const planned of plan.accounts) {
      const before = record.changes.length;
      if (planned.accountId === null) {
        createOne(db, record, planned, now);
        created += 1;
      } else {
        updateOne(db, record, planned.accountId, planned, now);
        if (record.changes.length > before) updated += 1;
        else unchanged += 1;
      }
    }
    const title = `Imported accounts, ${created} new and ${updated} changed`;
    return { title, accounts: [], result: { created, updated, unchanged } };
  },
};

function createOne(db: Database, record: Recorder, { draft }: PlannedAccount, now: number): void {
  const id = insertAccount(
    db,
    record,
    {
      ...draft.input,
      name: draft.name,
      externalId: draft.externalId,
      domains: [...draft.domains],
      addresses: [...draft.addresses],
    },
    now,
  );
  notePeople(db, record, id, draft.people);
}

/** What the file leaves empty stays; domains and addresses are added to, never taken away. */
function updateOne(db: Database, record: Recorder, id: number, { draft }: PlannedAccount, now: number): void {
  const current = readAccount(db, id);
  applyAccount(
    db,
    record,
    id,
    {
      ...draft.input,
      name: draft.name,
      ...(draft.externalId === null ? {} : { externalId: draft.externalId }),
      ...(draft.input.fields ? { fields: { ...current.fields, ...draft.input.fields } } : {}),
      domains: [...new Set([...current.domains, ...draft.domains])],
      addresses: [...new Set([...current.addresses, ...draft.addresses])],
    },
    now,
  );
  notePeople(db, record, id, draft.people);
}

function notePeople(db: Database, record: Recorder, id: number, people: PlannedAccount['draft']['people']): void {
  for (const person of people) {
    const patch = { ...(person.name && { name: person.name }), ...(person.title && { title: person.title }) };
    const note = personNote(db).get(id, person.address);
    if (note) record.update('person_note', [note.id], patch);
    else record.insert('person_note', { account_id: id, address: person.address, ...patch });
  }
}
