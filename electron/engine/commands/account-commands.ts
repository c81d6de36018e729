// Adding, changing, snoozing and removing accounts.
import type { Database } from 'better-sqlite3';
import { DONE_FOR_TODAY } from '../../contract/done-for-today.ts';
import { Failure } from '../../contract/failure.ts';
import { type AccountId, accountId } from '../../contract/scalars.ts';
import type { AccountInput } from '../book/account-input.ts';
import { feedbackOfAccount } from '../book/feedback/read-feedback.ts';
import { cleanAddress, cleanDomain } from '../book/mapping-values.ts';
import { choicesOfAccount } from '../book/quiet/quiet-rows.ts';
import { tasksOfAccount } from '../book/tasks/task-rows.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { isFreeMail } from '../mail/people/addresses.ts';
import {
  accountByName,
  peopleOfAccount,
  readAccount,
  requireAccount,
  rulesOfAccount,
  rulesOfValue,
  touchesOfAccount,
} from '../store/queries/accounts.ts';
import { contractsOfAccount } from '../store/queries/contracts.ts';
import { arrangementsOfAccount, gapsOfAccount, goalsOfAccount, sectionsOfAccount } from '../store/queries/documents.ts';
import { figureSeriesOfAccount } from '../store/queries/figures.ts';
import { openingsOfAccount } from '../store/queries/openings.ts';
import { personVerdicts } from '../store/queries/people.ts';
import { editsOfItem, itemsOfAccount, openLinesOfAccount, queueStateOf } from '../store/queries/queue.ts';
import type { Command } from './command.ts';
import { dropContract, followAccount, refuseWhereContractsSay } from './contract-commands.ts';
import { dropMeetings } from './meeting-page-commands.ts';
import { dropOpening } from './opening-commands.ts';
import { dropRuns } from './run-commands.ts';

export const createAccount: Command<AccountInput & { name: string }, { accountId: AccountId }> = {
  name: 'account.create',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    const id = insertAccount(db, record, input, now);
    return { title: `Added ${input.name}`, accounts: [id], result: { accountId: id } };
  },
};

export const updateAccount: Command<AccountInput & { accountId: number }> = {
  name: 'account.update',
  reversal: 'reverse',
  run({ db, record, now }, { accountId: id, ...input }) {
    const before = requireAccount(db, id);
    const other = input.name === undefined ? undefined : accountByName(db).get(input.name);
    if (other && other.id !== id && input.name !== before.name) {
      throw new Failure('conflict', `There is an account named ${other.name} already.`, 'name');
    }
    refuseWhereContractsSay(db, id, input);
    applyAccount(db, record, id, input, now);
    return { title: `Changed ${input.name ?? before.name}`, accounts: [id], result: {} };
  },
};

export const removeAccount: Command<{ accountId: number }> = {
  name: 'account.remove',
  reversal: 'reverse',
  run({ db, record, now }, { accountId: id }) {
    const { name } = requireAccount(db, id);
    for (const rule of rulesOfAccount(db).all(id)) record.remove('mapping_rule', [rule.id]);
    for (const person of peopleOfAccount(db).all(id)) record.remove('person_note', [person.id]);
    for (const verdict of personVerdicts(db).all(id)) record.remove('person_verdict', [verdict.id]);
    for (const touch of touchesOfAccount(db).all(id)) record.remove('logged_touch', [touch.id]);
    for (const choice of choicesOfAccount(db).all(id)) record.remove('quiet_choice', [choice.id]);
    for (const task of tasksOfAccount(db).all(id)) record.remove('task', [task.id]);
    for (const entry of feedbackOfAccount(db).all(id)) record.remove('feedback', [entry.id]);
    for (const series of figureSeriesOfAccount(db).all(id)) record.remove('figure_series', [series.id]);
    removeContracts(db, record, id);
    dropMeetings(db, record, id);
    dropRuns(db, record, id);
    removeDocuments(db, record, id);
    removeQueue(db, record, id, now);
    record.remove('account', [id]);
    return { title: `Removed ${name} from the book`, accounts: [id], result: {} };
  },
};

function removeDocuments(db: Database, record: Recorder, account: number): void {
  for (const goal of goalsOfAccount(db).all(account)) record.remove('goal', [goal.id]);
  for (const section of sectionsOfAccount(db).all(account)) record.remove('document_section', [section.id]);
  for (const arranged of arrangementsOfAccount(db).all(account)) record.remove('document_arrangement', [arranged.id]);
  for (const gap of gapsOfAccount(db).all(account)) record.remove('document_gap', [gap.id]);
}

function removeContracts(db: Database, record: Recorder, account: number): void {
  for (const opening of openingsOfAccount(db).all(account)) dropOpening(db, record, opening.id);
  const contracts = contractsOfAccount(db).all(account);
  // Those that end with another one go first.
  for (const { id } of contracts.toSorted((a, b) => Number(b.ends_with !== null) - Number(a.ends_with !== null)))
    dropContract(db, record, id);
}

/** @throws Failure while a drafted touch is on its way: what happens to it has to be decided first. */
function removeQueue(db: Database, record: Recorder, account: number, now: number): void {
  const line = openLinesOfAccount(db)
    .all(account)
    .find((one) => queueStateOf(one, now) === 'approved');
  if (line) {
    throw new Failure(
      'conflict',
      `${line.name} is on its way. Take it back, or wait until it has left; nothing was changed.`,
    );
  }
  for (const item of itemsOfAccount(db).all(account)) {
    for (const edit of editsOfItem(db).all(item.id)) record.remove('queue_edit', [edit.id]);
    record.remove('queue_item', [item.id]);
  }
}

export const snoozeAccount: Command<{ accountId: number; until: number | null; why?: string | undefined }> = {
  name: 'account.snooze',
  reversal: 'reverse',
  run({ db, record, now }, { accountId: id, until, why }) {
    const { name } = requireAccount(db, id);
    if (until !== null && until <= now) {
      throw new Failure('invalid_input', 'A snooze ends in the future; choose a later time.', 'until');
    }
    record.update('account', [id], { snoozed_until: until, snooze_why: until === null ? null : (why ?? null) });
    return {
      title:
        until === null ? `Woke ${name}` : why === DONE_FOR_TODAY ? `Done with ${name} for today` : `Snoozed ${name}`,
      accounts: [id],
      ...(why === undefined ? {} : { why }),
      result: {},
    };
  },
};

export function insertAccount(
  db: Database,
  record: Recorder,
  input: AccountInput & { name: string },
  now: number,
): AccountId {
  const row = record.insert('account', { ...columnsOf(input), name: input.name, created_at: now });
  const id = accountId.parse(row.id);
  setValues(db, record, id, 'domain', input.domains, now);
  setValues(db, record, id, 'address', input.addresses, now);
  return id;
}

/** Fields left out stay; domains and addresses that are given replace those there were. */
export function applyAccount(db: Database, record: Recorder, id: number, input: AccountInput, now: number): void {
  const before = requireAccount(db, id);
  record.update('account', [id], columnsOf(input));
  if (input.arr !== undefined || input.renewalDate !== undefined) followAccount(db, record, id, before);
  setValues(db, record, id, 'domain', input.domains, now);
  setValues(db, record, id, 'address', input.addresses, now);
}

function columnsOf(input: AccountInput): Row {
  const row: Row = {};
  if (input.name !== undefined) row.name = input.name;
  if (input.externalId !== undefined) row.external_id = input.externalId;
  if (input.tier !== undefined) row.tier = input.tier;
  if (input.segment !== undefined) row.segment = input.segment;
  if (input.arr !== undefined) {
    row.arr_minor = input.arr?.minor ?? null;
    row.arr_currency = input.arr?.currency ?? null;
  }
  if (input.renewalDate !== undefined) row.renewal_date = input.renewalDate;
  if (input.owner !== undefined) row.owner = input.owner;
  if (input.notes !== undefined) row.notes = input.notes;
  if (input.statusLine !== undefined) row.status_line = input.statusLine;
  if (input.cadenceDays !== undefined) row.cadence_days = input.cadenceDays;
  if (input.fields !== undefined) row.fields = JSON.stringify(input.fields);
  return row;
}

function setValues(
  db: Database,
  record: Recorder,
  id: number,
  kind: 'domain' | 'address',
  values: readonly string[] | undefined,
  now: number,
): void {
  if (values === undefined) return;
  const wanted = new Set(
    values.filter((value) => value.trim() !== '').map(kind === 'domain' ? cleanDomain : cleanAddress),
  );
  for (const rule of rulesOfAccount(db).all(id)) {
    if (rule.kind !== kind) continue;
    if (wanted.has(rule.value)) wanted.delete(rule.value);
    else record.remove('mapping_rule', [rule.id]);
  }
  for (const value of wanted) claimValue(db, record, id, kind, value, now);
}

function claimValue(
  db: Database,
  record: Recorder,
  id: number,
  kind: 'domain' | 'address',
  value: string,
  now: number,
): void {
  if (kind === 'domain' && isFreeMail(value)) {
    throw new Failure(
      'invalid_input',
      `${value} is a free-mail provider that many clients share. Add the person’s full address instead.`,
      'domains',
    );
  }
  for (const rule of rulesOfValue(db).all(kind, value)) {
    if (rule.account_id !== null && rule.account_id !== id) {
      const owner = readAccount(db, rule.account_id).name;
      throw new Failure('conflict', `${value} already belongs to ${owner}. Take it off there first.`, `${kind}s`);
    }
    record.remove('mapping_rule', [rule.id]);
  }
  record.insert('mapping_rule', { kind, value, disposition: 'account', account_id: id, created_at: now });
}
