// What an import would do to the book: which accounts it makes, which it changes, and what it can't take.
import type { Database } from 'better-sqlite3';
import { type ImportField, importField } from '../../contract/account.ts';
import { Failure } from '../../contract/failure.ts';
import {
  type AccountRow,
  accountByExternalId,
  accountByName,
  requireAccount,
  rulesOfValue,
} from '../store/queries/accounts.ts';
import { keptColumns } from '../store/queries/crm.ts';
import { matchColumns } from './match-columns.ts';
import { type AccountDraft, type LineProblem, readAccountRows } from './read-account-rows.ts';
import { type Csv, readCsv } from './read-csv.ts';

/** A book of accounts, not a table of everything: beyond this the file is surely another export. */
const MAX_ACCOUNTS = 5000;

export interface PlannedAccount {
  readonly draft: AccountDraft;
  /** The account it updates, or null when it is new. */
  readonly accountId: number | null;
}

export interface ImportPlan {
  readonly csv: Csv;
  readonly columns: readonly ImportField[];
  readonly accounts: readonly PlannedAccount[];
  readonly skipped: number;
  readonly problems: readonly LineProblem[];
  /** What the person said columns are; holds for the next file too. */
  readonly chosen: Readonly<Record<string, ImportField>> | undefined;
}

export interface ImportOptions {
  readonly columns?: Readonly<Record<string, ImportField>> | undefined;
  readonly currency?: string | undefined;
}

export function planImport(db: Database, bytes: Uint8Array, options: ImportOptions): ImportPlan {
  const csv = readCsv(bytes);
  const columns = matchColumns(csv.headers, { ...keptFields(db), ...options.columns });
  const { drafts, skipped, problems } = readAccountRows(csv, columns, options.currency ?? 'USD');
  if (drafts.length > MAX_ACCOUNTS) {
    throw new Failure(
      'invalid_input',
      `The file names ${drafts.length.toLocaleString('en')} accounts; a book holds up to ${MAX_ACCOUNTS.toLocaleString('en')}. Export just the accounts you look after. Nothing was imported.`,
    );
  }
  const names = new Set(drafts.map((draft) => draft.name.toLowerCase()));
  const claimed = new Map<string, AccountDraft>();
  const accounts = drafts.map((draft): PlannedAccount => {
    const existing = findExisting(db, draft, names);
    for (const [kind, values] of [
      ['domain', draft.domains],
      ['address', draft.addresses],
    ] as const) {
      for (const value of values) {
        const corrected = rulesOfValue(db).all(kind, value)[0]?.disposition;
        const other = claimed.get(value);
        const owner =
          ownerOf(db, kind, value, existing?.id ?? null) ?? (other === draft ? undefined : other && nameOf(other));
        if (corrected === 'shared' || corrected === 'ignored') {
          values.delete(value);
          const words = corrected === 'shared' ? 'shared between accounts' : 'ignored';
          problems.push({
            line: draft.line,
            sentence: `${value} was marked as ${words}; it stays so and was not given to ${draft.name}.`,
          });
        } else if (owner === undefined) claimed.set(value, draft);
        else {
          values.delete(value);
          problems.push({
            line: draft.line,
            sentence: `${value} already belongs to ${owner}; it was not given to ${draft.name}. Add single addresses for one of them, or mark it as shared.`,
          });
        }
      }
    }
    return { draft, accountId: existing?.id ?? null };
  });
  const sorted = problems.sort((a, b) => a.line - b.line);
  return { csv, columns, accounts, skipped, problems: sorted, chosen: options.columns };
}

function keptFields(db: Database): Record<string, ImportField> {
  const kept = Object.entries(keptColumns(db, 'accounts')).flatMap(([header, field]) => {
    const known = importField.safeParse(field);
    return known.success ? [[header, known.data] as const] : [];
  });
  return Object.fromEntries(kept);
}

function nameOf(draft: AccountDraft): string {
  return `${draft.name} (line ${draft.line})`;
}

/** The same record id, else the same name, else the account that has one of its domains and is not another row's. */
function findExisting(db: Database, draft: AccountDraft, names: ReadonlySet<string>): AccountRow | null {
  const fits = (row: AccountRow) => row.external_id === null || draft.externalId === null;
  const byId = draft.externalId === null ? undefined : accountByExternalId(db).get(draft.externalId);
  if (byId) return byId;
  const byName = accountByName(db).get(draft.name);
  if (byName && fits(byName)) return byName;
  for (const domain of draft.domains) {
    const id = rulesOfValue(db).all('domain', domain)[0]?.account_id;
    const row = id == null ? null : requireAccount(db, id);
    if (row && fits(row) && !names.has(row.name.toLowerCase())) return row;
  }
  return null;
}

function ownerOf(db: Database, kind: string, value: string, self: number | null): string | undefined {
  const other = rulesOfValue(db)
    .all(kind, value)
    .find((rule) => rule.account_id !== null && rule.account_id !== self);
  return other?.account_id == null ? undefined : requireAccount(db, other.account_id).name;
}
