// Turns the rows of a CSV into accounts to be, merging rows of the same company. What can't be read is said by line and
// left out; the rest of the row still counts.
import type { ImportField } from '../../contract/account.ts';
import { Failure } from '../../contract/failure.ts';
import type { AccountInput } from '../book/account-input.ts';
import { cleanAddress, cleanDomain } from '../book/mapping-values.ts';
import { domainOf, isFreeMail, registrableDomain } from '../mail/people/addresses.ts';
import { isMonthly } from './match-columns.ts';
import type { Csv, CsvRow } from './read-csv.ts';
import { type DayOrder, dayOrderOf, readDate, readMoney, readSegment, readTier } from './read-values.ts';

export interface LineProblem {
  readonly line: number;
  readonly sentence: string;
}

/** An account as one or more rows of the file say it is. Only what the file fills is set. */
export interface AccountDraft {
  readonly line: number;
  name: string;
  externalId: string | null;
  input: AccountInput;
  readonly domains: Set<string>;
  readonly addresses: Set<string>;
  readonly people: { address: string; name: string; title: string }[];
}

export interface AccountDrafts {
  readonly drafts: AccountDraft[];
  readonly skipped: number;
  readonly problems: LineProblem[];
}

export function readAccountRows(csv: Csv, columns: readonly ImportField[], defaultCurrency: string): AccountDrafts {
  const problems: LineProblem[] = [...csv.problems];
  const byKey = new Map<string, AccountDraft>();
  const drafts: AccountDraft[] = [];
  const order = dayOrder(csv, columns, defaultCurrency);
  let skipped = 0;
  if (!columns.includes('name')) {
    throw new Failure(
      'invalid_input',
      'No column holds the accounts’ names. Choose which one does; nothing was imported.',
      'columns',
    );
  }
  for (const row of csv.rows) {
    const draft = draftOf(row, csv.headers, columns, { defaultCurrency, order, problems });
    if (!draft) {
      skipped += 1;
      continue;
    }
    const keys = [draft.externalId && `id ${draft.externalId}`, `name ${draft.name.toLowerCase()}`].filter(
      (key) => key !== null && key !== '',
    );
    const same = draft.externalId ? byKey.get(`id ${draft.externalId}`) : byKey.get(`name ${draft.name.toLowerCase()}`);
    if (same) merge(same, draft);
    else drafts.push(draft);
    for (const key of keys) if (key && !byKey.has(key)) byKey.set(key, same ?? draft);
  }
  return { drafts, skipped, problems };
}

interface Reading {
  readonly defaultCurrency: string;
  readonly order: DayOrder;
  readonly problems: LineProblem[];
}

function draftOf(
  row: CsvRow,
  headers: readonly string[],
  columns: readonly ImportField[],
  reading: Reading,
): AccountDraft | null {
  const cell = (field: ImportField) => row.cells[columns.indexOf(field)] ?? '';
  const name = cell('name').slice(0, 300);
  if (name === '') {
    reading.problems.push({ line: row.line, sentence: 'The row has no account name and was skipped.' });
    return null;
  }
  const draft: AccountDraft = {
    line: row.line,
    name,
    externalId: cell('externalId') || null,
    input: {},
    domains: new Set(),
    addresses: new Set(),
    people: [],
  };
  const say = (sentence: string) => reading.problems.push({ line: row.line, sentence });
  const currency = /^[A-Za-z]{3}$/.test(cell('currency')) ? cell('currency').toUpperCase() : reading.defaultCurrency;
  const fields: Record<string, string> = {};
  for (const [index, field] of columns.entries()) {
    const value = row.cells[index] ?? '';
    if (value === '') continue;
    if (field === 'custom') fields[headers[index] ?? `Column ${index + 1}`] = value.slice(0, 2000);
    else if (field === 'arr') {
      const money = readMoney(value, currency);
      const times = isMonthly(headers[index] ?? '') ? 12 : 1;
      if (money) draft.input = { ...draft.input, arr: { ...money, minor: money.minor * times } };
      else say(`“${short(value)}” is not an amount; ARR was left as it was.`);
    } else if (field === 'renewalDate') {
      const date = readDate(value, reading.order);
      if (date) draft.input = { ...draft.input, renewalDate: date };
      else say(`“${short(value)}” is not a date; the renewal was left as it was.`);
    } else if (field === 'tier') {
      const tier = readTier(value);
      if (tier) draft.input = { ...draft.input, tier };
      else {
        fields[headers[index] ?? 'Tier'] = value;
        say(`“${short(value)}” is not a tier Tend knows (enterprise, business, standard); it was kept as a field.`);
      }
    } else if (field === 'segment') {
      const segment = readSegment(value);
      if (segment) draft.input = { ...draft.input, segment };
      else fields[headers[index] ?? 'Segment'] = value;
    } else if (field === 'owner') draft.input = { ...draft.input, owner: value.slice(0, 300) };
    else if (field === 'notes') draft.input = { ...draft.input, notes: value.slice(0, 20_000) };
    else if (field === 'domain') readDomains(value, draft, say);
  }
  for (const [index, field] of columns.entries()) {
    if (field === 'address')
      readAddresses(row.cells[index] ?? '', draft, { name: cell('contactName'), title: cell('contactRole') }, say);
  }
  if (Object.keys(fields).length > 0) draft.input = { ...draft.input, fields };
  return draft;
}

function readDomains(value: string, draft: AccountDraft, say: (sentence: string) => void): void {
  for (const part of value.split(/[;,\s]+/).filter((text) => text !== '')) {
    try {
      const domain = cleanDomain(part.includes('@') ? domainOf(part) : part);
      if (isFreeMail(domain)) say(`${domain} is a free-mail provider that many clients share; it was left out.`);
      else draft.domains.add(domain);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      say(`“${short(part)}” is not a mail domain; it was left out.`);
    }
  }
}

/** People on free-mail become addresses of the account; a company address gives the company's domain. */
function readAddresses(
  value: string,
  draft: AccountDraft,
  contact: { name: string; title: string },
  say: (sentence: string) => void,
): void {
  const parts = value.split(/[;,\s]+/).filter((text) => text !== '');
  for (const part of parts) {
    let address: string;
    try {
      address = cleanAddress(part);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      say(`“${short(part)}” is not a mail address; it was left out.`);
      continue;
    }
    const domain = registrableDomain(domainOf(address));
    if (isFreeMail(domain)) draft.addresses.add(address);
    else if (draft.domains.size === 0) draft.domains.add(domain);
    else if (
      ![...draft.domains].some((known) => domainOf(address) === known || domainOf(address).endsWith(`.${known}`))
    ) {
      draft.addresses.add(address);
    }
    if (parts.length === 1 && (contact.name !== '' || contact.title !== '')) draft.people.push({ address, ...contact });
  }
}

function merge(into: AccountDraft, from: AccountDraft): void {
  into.input = { ...into.input, ...from.input, fields: { ...into.input.fields, ...from.input.fields } };
  for (const domain of from.domains) into.domains.add(domain);
  for (const address of from.addresses) into.addresses.add(address);
  into.people.push(...from.people);
}

function dayOrder(csv: Csv, columns: readonly ImportField[], currency: string): DayOrder {
  const index = columns.indexOf('renewalDate');
  return dayOrderOf(
    csv.rows.map((row) => row.cells[index] ?? ''),
    currency,
  );
}

function short(value: string): string {
  return value.length > 40 ? `${value.slice(0, 37)}…` : value;
}
