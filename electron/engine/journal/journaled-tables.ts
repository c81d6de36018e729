// The tables whose rows belong to the user: only these can be written by a command, and every write to them is recorded.
// The list is closed, so table and column names in the SQL below never come from outside.
import type { Database, Statement } from 'better-sqlite3';

export const journaledTables = {
  mailbox: { key: ['id'], subject: 'Mailbox' },
  own_address: { key: ['address', 'mailbox_id'], subject: 'Own address' },
  account: { key: ['id'], subject: 'Account' },
  mapping_rule: { key: ['id'], subject: 'Mapping' },
  person_note: { key: ['id'], subject: 'Person' },
  person_verdict: { key: ['id'], subject: 'What was suggested of' },
  logged_touch: { key: ['id'], subject: 'Touch' },
  thread_mark: { key: ['id'], subject: 'Thread' },
  mail_change: { key: ['id'], subject: 'Mail:' },
  setting: { key: ['name'], subject: 'Setting' },
  discarded_draft: { key: ['draft_id'], subject: 'Draft' },
  signature: { key: ['mailbox_id'], subject: 'Signature' },
  outgoing: { key: ['id'], subject: 'Message to send' },
  gate_override: { key: ['id'], subject: 'Let go nevertheless:' },
  image_sender: { key: ['id'], subject: 'Images from' },
  task: { key: ['id'], subject: 'Task' },
  quiet_choice: { key: ['id'], subject: 'Choice for a quiet account' },
  feedback: { key: ['id'], subject: 'Feedback' },
  figure_series: { key: ['id'], subject: 'Figures' },
  finding_state: { key: ['finding_key'], subject: 'Finding' },
  queue_item: { key: ['id'], subject: 'Drafted touch' },
  queue_edit: { key: ['id'], subject: 'Words of a draft' },
  mode_rule: { key: ['id'], subject: 'Mode' },
  voice_correction: { key: ['id'], subject: 'Voice:' },
  resource: { key: ['id'], subject: 'Resource' },
  contract: { key: ['id'], subject: 'Contract' },
  renewal_plan: { key: ['id'], subject: 'Renewal of' },
  renewal_touch: { key: ['id'], subject: 'Renewal touch' },
  renewal_outcome: { key: ['id'], subject: 'Outcome of' },
  opening: { key: ['id'], subject: 'Opening' },
  opening_move: { key: ['id'], subject: 'Log of' },
  calendar_source: { key: ['id'], subject: 'Calendar' },
  meeting: { key: ['id'], subject: 'Meeting' },
  meeting_offer: { key: ['id'], subject: 'Offered time' },
  meeting_action: { key: ['id'], subject: 'Action' },
  meeting_person: { key: ['address'], subject: 'How they meet:' },
  template_file: { key: ['file'], subject: 'Template' },
  goal: { key: ['id'], subject: 'Goal' },
  document_section: { key: ['id'], subject: 'Section' },
  document_arrangement: { key: ['id'], subject: 'Order of a document' },
  document_gap: { key: ['id'], subject: 'Words in a document' },
  brand: { key: ['id'], subject: 'How documents look:' },
  playbook_choice: { key: ['playbook_id'], subject: 'Playbook' },
  playbook_run: { key: ['id'], subject: 'Playbook' },
  run_step: { key: ['id'], subject: 'Step' },
  run_value: { key: ['id'], subject: 'Answer' },
  run_file: { key: ['id'], subject: 'File' },
  step_ask: { key: ['id'], subject: 'Asked:' },
  step_answer_word: { key: ['id'], subject: 'Answer to' },
  day_pass: { key: ['id'], subject: 'Pass of the day' },
  day_pass_item: { key: ['id'], subject: 'Line of a pass' },
  crm_export: { key: ['id'], subject: 'Export:' },
  never_export: { key: ['id'], subject: 'Never exported:' },
} as const;
export type JournaledTable = keyof typeof journaledTables;

export type Cell = string | number | null;
export type Row = Record<string, Cell>;

interface TableStatements {
  readonly columns: readonly string[];
  readonly select: Statement<Cell[], Row>;
  readonly insert: Statement<Cell[]>;
  readonly update: Statement<Cell[]>;
  readonly remove: Statement<Cell[]>;
}

const perConnection = new WeakMap<Database, Map<JournaledTable, TableStatements>>();

function statementsOf(db: Database, table: JournaledTable): TableStatements {
  const tables = perConnection.get(db) ?? new Map<JournaledTable, TableStatements>();
  perConnection.set(db, tables);
  const known = tables.get(table);
  if (known) return known;
  const columns = db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map((column) => column.name);
  const where = journaledTables[table].key.map((name) => `${name} = ?`).join(' AND ');
  const made: TableStatements = {
    columns,
    select: db.prepare(`SELECT * FROM ${table} WHERE ${where}`),
    insert: db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`),
    update: db.prepare(`UPDATE ${table} SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE ${where}`),
    remove: db.prepare(`DELETE FROM ${table} WHERE ${where}`),
  };
  tables.set(table, made);
  return made;
}

export function isJournaledTable(name: string): name is JournaledTable {
  return Object.hasOwn(journaledTables, name);
}

export function keyOf(table: JournaledTable, row: Row): Cell[] {
  return journaledTables[table].key.map((name) => row[name] ?? null);
}

export function readRow(db: Database, table: JournaledTable, key: readonly Cell[]): Row | null {
  return statementsOf(db, table).select.get(...key) ?? null;
}

/** Puts a row into the state given; null removes it. The caller records what was there before. */
export function writeRow(db: Database, table: JournaledTable, key: readonly Cell[], state: Row | null): void {
  const statements = statementsOf(db, table);
  if (state === null) {
    statements.remove.run(...key);
    return;
  }
  const values = statements.columns.map((name) => state[name] ?? null);
  if (statements.select.get(...key)) statements.update.run(...values, ...key);
  else statements.insert.run(...values);
}

/** Columns of a table, with their defaults filled by an actual insert. */
export function insertRow(db: Database, table: JournaledTable, values: Row): Row {
  const names = Object.keys(values);
  const known = new Set(statementsOf(db, table).columns);
  for (const name of names) if (!known.has(name)) throw new Error(`${table} has no column ${name}`);
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) RETURNING *`;
  const row = insertStatement(db, sql).get(...names.map((name) => values[name] ?? null));
  if (!row) throw new Error(`${table} kept no row`);
  return row;
}

const insertStatements = new WeakMap<Database, Map<string, Statement<Cell[], Row>>>();
function insertStatement(db: Database, sql: string): Statement<Cell[], Row> {
  const known = insertStatements.get(db) ?? new Map<string, Statement<Cell[], Row>>();
  insertStatements.set(db, known);
  let made = known.get(sql);
  if (!made) {
    made = db.prepare<Cell[], Row>(sql);
    known.set(sql, made);
  }
  return made;
}
