// The ledger of what other systems got, what no export holds, and the rows of mail and touches that exports are made of.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { CrmObject, CrmSystem } from '../../../contract/crm.ts';
import { statement } from '../statement.ts';

export interface ExportRow {
  readonly id: number;
  readonly system: CrmSystem;
  readonly name: string;
  readonly row_count: number;
  readonly exported_at: number;
}

export const exportsOf = statement<[string], ExportRow>('SELECT * FROM crm_export WHERE system = ? ORDER BY id DESC');
const heldOf = statement<[number, string], { stable_id: string; digest: string }>(
  'SELECT stable_id, digest FROM crm_exported WHERE export_id = ? AND object = ?',
);
export const holdRow = statement<[number, string, string, string]>(
  'INSERT INTO crm_exported (export_id, object, stable_id, digest) VALUES (?, ?, ?, ?)',
);

/** What a system has, by stable id, with the digest of the row as it got it last. */
export function exportedTo(db: Database, system: CrmSystem, object: CrmObject): Map<string, string> {
  const held = new Map<string, string>();
  for (const { id } of exportsOf(db).all(system).reverse()) {
    for (const row of heldOf(db).all(id, object)) held.set(row.stable_id, row.digest);
  }
  return held;
}

export interface NeverRow {
  readonly id: number;
  readonly kind: 'address' | 'thread';
  readonly value: string;
  readonly created_at: number;
}
export const neverRows = statement<[], NeverRow>('SELECT * FROM never_export ORDER BY id');
export const neverRow = statement<[string, string], NeverRow>(
  'SELECT * FROM never_export WHERE kind = ? AND value = ?',
);
export const threadOfAnchor = statement<[string], { thread_id: number; subject: string }>(
  'SELECT a.thread_id, t.subject FROM thread_anchor a JOIN thread t ON t.id = a.thread_id WHERE a.message_id = ?',
);
export const anchorOfThread = statement<[number], { message_id: string; subject: string }>(
  `SELECT m.message_id, t.subject FROM thread t JOIN message m ON m.thread_id = t.id WHERE t.id = ?
   ORDER BY m.sent_at, m.id LIMIT 1`,
);
export const neverOfThread = statement<[number], { id: number }>(
  `SELECT n.id FROM thread_anchor a JOIN never_export n ON n.kind = 'thread' AND n.value = a.message_id
   WHERE a.thread_id = ?`,
);

export const namesOfAddress = statement<[string], { name: string }>(
  "SELECT DISTINCT name FROM participant WHERE address = ? AND name <> '' LIMIT 50",
);

export interface TouchMailRow {
  readonly id: number;
  readonly message_id: string;
  readonly thread_id: number;
  readonly touch: 'mail_in' | 'mail_out';
  readonly sent_at: number;
}
export const touchMails = statement<{ account: number; from: number; to: number }, TouchMailRow>(
  `SELECT m.id, m.message_id, m.thread_id, t.touch, t.sent_at FROM message_account t JOIN message m ON m.id = t.message_id
   WHERE t.account_id = :account AND t.touch IS NOT NULL AND t.sent_at BETWEEN :from AND :to ORDER BY t.sent_at, m.id`,
);
export const mailWords = statement<[number], { subject: string; text: string | null }>(
  'SELECT m.subject, b.text FROM message m LEFT JOIN message_body b ON b.message_id = m.id WHERE m.id = ?',
);
export const mailPeople = statement<[number], { role: string; address: string }>(
  'SELECT role, address FROM participant WHERE message_id = ? ORDER BY position',
);

/** Whoever wrote in a thread or was written to, in lower case. */
export const addressesOfThread = statement<[number], { address: string }>(
  `SELECT DISTINCT lower(p.address) AS address FROM message m JOIN participant p ON p.message_id = m.id
   WHERE m.thread_id = ?`,
);

export interface LoggedRow {
  readonly id: number;
  readonly kind: 'call' | 'meeting';
  readonly at: number;
  readonly subject: string;
  readonly people: string;
  /** JSON of MailAddress, of the meeting it was logged from. */
  readonly invited: string | null;
}
export const loggedTouches = statement<{ account: number; from: number; to: number }, LoggedRow>(
  `SELECT l.id, l.kind, l.at, l.subject, l.people,
     (SELECT g.invited FROM meeting g WHERE g.account_id = l.account_id AND g.touch_id = l.id) AS invited
   FROM logged_touch l WHERE l.account_id = :account AND l.at BETWEEN :from AND :to ORDER BY l.at, l.id`,
);

const settingNamed = statement<[string], { value: string }>('SELECT value FROM setting WHERE name = ?');
const headers = z.record(z.string(), z.record(z.string(), z.string().nullable()));
export type KeptHeaders = z.infer<typeof headers>;

/** The name of the row in `setting`. */
export const columnsSetting = (system: CrmSystem): string => `crm.${system}`;

/** Headers the person named, by object and field. */
export function keptHeaders(db: Database, system: CrmSystem): KeptHeaders {
  const row = settingNamed(db).get(columnsSetting(system));
  return row ? headers.parse(JSON.parse(row.value)) : {};
}

const kept = z.record(z.string(), z.string());
export const importSetting = (kind: 'accounts' | 'figures'): string => `import.${kind}`;

/** What columns of imported files were taken for, by header, as the person corrected them. */
export function keptColumns(db: Database, kind: 'accounts' | 'figures'): Readonly<Record<string, string>> {
  const row = settingNamed(db).get(importSetting(kind));
  return row ? kept.parse(JSON.parse(row.value)) : {};
}
