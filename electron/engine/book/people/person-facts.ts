// What is kept per person of an account between two derivations, as rows and as they are read back.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { personChange, personRole } from '../../../contract/people.ts';
import { statement } from '../../store/statement.ts';

const rests = z.object({ messageId: z.number(), quote: z.string() });

const changes = z.array(
  z.object({
    kind: personChange.shape.kind,
    text: z.string(),
    successor: z.string().nullable(),
    at: z.number(),
    rule: z.string(),
    ...rests.shape,
  }),
);
export type KeptChange = z.infer<typeof changes>[number];

const roles = z.array(z.object({ role: personRole, why: z.string(), evidence: z.array(rests) }));
export type KeptRole = z.infer<typeof roles>[number];

export interface PersonFacts {
  readonly address: string;
  readonly name: string;
  readonly title: string;
  readonly title_message_id: number | null;
  readonly phone: string;
  readonly company: string;
  readonly reply_hours: number | null;
  readonly turns: number | null;
  /** The newest first. */
  readonly changes: readonly KeptChange[];
  readonly roles: readonly KeptRole[];
}

type Row = Omit<PersonFacts, 'changes' | 'roles'> & { readonly changes: string; readonly roles: string };

const ofAccount = statement<[number], Row>(
  `SELECT address, name, title, title_message_id, phone, company, reply_hours, turns, changes, roles
   FROM person_fact WHERE account_id = ?`,
);
const drop = statement<[number, string]>('DELETE FROM person_fact WHERE account_id = ? AND address = ?');
const put = statement<Row & { account: number }>(
  `INSERT OR REPLACE INTO person_fact (account_id, address, name, title, title_message_id, phone, company, reply_hours, turns, changes, roles)
   VALUES (:account, :address, :name, :title, :title_message_id, :phone, :company, :reply_hours, :turns, :changes, :roles)`,
);

export function readPersonFacts(db: Database, account: number): ReadonlyMap<string, PersonFacts> {
  return new Map(
    ofAccount(db)
      .all(account)
      .map((row) => [
        row.address,
        { ...row, changes: changes.parse(JSON.parse(row.changes)), roles: roles.parse(JSON.parse(row.roles)) },
      ]),
  );
}

/** What a new mail changes is one person of many: only who differs is written. */
export function putPersonFacts(db: Database, account: number, people: readonly PersonFacts[]): void {
  const before = new Map(
    ofAccount(db)
      .all(account)
      .map((row) => [row.address, textOf(row)]),
  );
  for (const one of people) {
    const row = { ...one, changes: JSON.stringify(one.changes), roles: JSON.stringify(one.roles) };
    if (before.get(one.address) !== textOf(row)) put(db).run({ ...row, account });
    before.delete(one.address);
  }
  for (const address of before.keys()) drop(db).run(account, address);
}

function textOf(row: Row): string {
  const { address, name, title, title_message_id, phone, company, reply_hours, turns, changes: did, roles: is } = row;
  return JSON.stringify([address, name, title, title_message_id, phone, company, reply_hours, turns, did, is]);
}
