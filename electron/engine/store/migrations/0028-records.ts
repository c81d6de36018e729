// What goes to a system of record and what never does. That an export was made is the user's and journaled; what it held lies
// beside and counts for as long as the export does, so that undo forgets all of it by one row.
export const records = `
CREATE TABLE crm_export (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  system TEXT NOT NULL,
  name TEXT NOT NULL,               -- what it held, in words
  row_count INTEGER NOT NULL,
  exported_at INTEGER NOT NULL
) STRICT;
CREATE INDEX crm_export_by_system ON crm_export(system, id);

CREATE TABLE crm_exported (
  export_id INTEGER NOT NULL,       -- no reference: an export that is taken back keeps what it held for when it counts again
  object TEXT NOT NULL,
  stable_id TEXT NOT NULL,
  digest TEXT NOT NULL,             -- of the row as it was; empty for what never changes
  PRIMARY KEY (export_id, object, stable_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE never_export (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('address', 'thread')),
  value TEXT NOT NULL,              -- an address, lower case, or the Message-ID of a message of the thread
  created_at INTEGER NOT NULL,
  UNIQUE (kind, value)
) STRICT;

-- What the program remembers for itself and nobody undoes, like where the last backup went.
CREATE TABLE program_note (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
