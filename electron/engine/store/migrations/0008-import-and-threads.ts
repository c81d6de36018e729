// How far an import from files has come, so that it goes on after a kill where it was, and which parts of a thread that is
// held together by a subject hang together by ids.
export const importAndThreads = `
CREATE TABLE mail_import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox(id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  staged INTEGER NOT NULL DEFAULT 0, -- a copy of our own, made of what was dropped into the window
  started_at INTEGER NOT NULL,
  exported_at INTEGER,              -- when the files were written, as the person said
  UNIQUE (mailbox_id, path)
) STRICT;

-- Kept while the import is not finished; a file that changed since is read from its beginning.
CREATE TABLE mail_import_file (
  import_id INTEGER NOT NULL REFERENCES mail_import(id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  size INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  read_to INTEGER NOT NULL,         -- bytes whose messages are here
  messages INTEGER NOT NULL,        -- how many those are
  PRIMARY KEY (import_id, file)
) STRICT, WITHOUT ROWID;

-- Null in threads that hang together by ids alone, which is nearly all of them.
ALTER TABLE thread_anchor ADD COLUMN part INTEGER;
CREATE INDEX thread_anchor_by_part ON thread_anchor(part) WHERE part IS NOT NULL;
`;
