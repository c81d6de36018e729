// Accounts with their domains and addresses, as rows and as the contract shows them.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Account } from '../../../contract/account.ts';
import { Failure } from '../../../contract/failure.ts';
import { accountId, type Segment, type Tier } from '../../../contract/scalars.ts';
import { statement } from '../statement.ts';

export interface AccountRow {
  readonly id: number;
  readonly external_id: string | null;
  readonly name: string;
  readonly tier: Tier | null;
  readonly segment: Segment | null;
  readonly arr_minor: number | null;
  readonly arr_currency: string | null;
  readonly renewal_date: string | null;
  readonly owner: string;
  readonly notes: string;
  readonly status_line: string;
  readonly cadence_days: number | null;
  readonly fields: string;
  readonly snoozed_until: number | null;
  readonly created_at: number;
}

const byId = statement<[number], AccountRow>('SELECT * FROM account WHERE id = ?');
export const accountByName = statement<[string], AccountRow>(
  'SELECT * FROM account WHERE name = ? ORDER BY id LIMIT 1',
);
export const accountByExternalId = statement<[string], AccountRow>('SELECT * FROM account WHERE external_id = ?');

export const renewalDays = statement<[], Pick<AccountRow, 'id' | 'renewal_date'>>(
  'SELECT id, renewal_date FROM account',
);

export interface RuleRow {
  readonly id: number;
  readonly kind: 'domain' | 'address' | 'thread';
  readonly value: string;
  readonly disposition: 'account' | 'shared' | 'ignored';
  readonly account_id: number | null;
}
export const rulesOfAccount = statement<[number], RuleRow>(
  'SELECT id, kind, value, disposition, account_id FROM mapping_rule WHERE account_id = ? ORDER BY kind, value',
);
export const rulesOfValue = statement<[string, string], RuleRow>(
  'SELECT id, kind, value, disposition, account_id FROM mapping_rule WHERE kind = ? AND value = ? ORDER BY account_id',
);
export const peopleOfAccount = statement<[number], { id: number }>('SELECT id FROM person_note WHERE account_id = ?');
export const touchesOfAccount = statement<[number], { id: number }>('SELECT id FROM logged_touch WHERE account_id = ?');

const fieldsText = z.record(z.string(), z.string());

/** @throws Failure `not_found`. */
export function requireAccount(db: Database, id: number): AccountRow {
  const row = byId(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such account; it may have been removed.', 'accountId');
  return row;
}

export function readAccount(db: Database, id: number): Account {
  const row = requireAccount(db, id);
  const rules = rulesOfAccount(db).all(id);
  return {
    accountId: accountId.parse(row.id),
    externalId: row.external_id,
    name: row.name,
    tier: row.tier,
    segment: row.segment,
    arr: row.arr_minor === null ? null : { minor: row.arr_minor, currency: row.arr_currency ?? 'USD' },
    renewalDate: row.renewal_date,
    owner: row.owner,
    notes: row.notes,
    statusLine: row.status_line,
    cadenceDays: row.cadence_days,
    fields: fieldsText.parse(JSON.parse(row.fields)),
    domains: rules.filter((rule) => rule.kind === 'domain').map((rule) => rule.value),
    addresses: rules.filter((rule) => rule.kind === 'address').map((rule) => rule.value),
    createdAt: row.created_at,
    snoozedUntil: row.snoozed_until,
  };
}
