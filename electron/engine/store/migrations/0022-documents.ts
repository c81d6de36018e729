// What the person says about documents: goals of accounts, sections in their own words, order and omissions, gaps they filled.
// All journaled. Documents themselves are made of facts whenever they are opened.
export const documents = `
CREATE TABLE goal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  name TEXT NOT NULL,               -- what the customer wants to reach
  measure TEXT NOT NULL DEFAULT '', -- how it is measured
  start_value TEXT NOT NULL DEFAULT '', -- as written: "46 min"
  target TEXT NOT NULL DEFAULT '',
  current TEXT NOT NULL DEFAULT '',
  due TEXT,                         -- YYYY-MM-DD
  owner TEXT NOT NULL DEFAULT '',   -- who answers for it at the customer
  state TEXT NOT NULL CHECK (state IN ('open', 'on_track', 'behind', 'reached', 'dropped')),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX goal_by_account ON goal(account_id);

CREATE TABLE document_section (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  kind TEXT NOT NULL,
  edition TEXT NOT NULL CHECK (edition IN ('internal', 'client')),
  language TEXT NOT NULL CHECK (language IN ('en', 'de')),
  name TEXT NOT NULL,               -- the section's key
  title TEXT NOT NULL,
  blocks TEXT NOT NULL,             -- JSON, documentBlock[]
  facts TEXT NOT NULL,              -- digest of what the facts said when it was written
  edited_at INTEGER NOT NULL,
  UNIQUE (account_id, kind, edition, language, name)
) STRICT;

-- The order and the hidden sections of one edition.
CREATE TABLE document_arrangement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  kind TEXT NOT NULL,
  edition TEXT NOT NULL CHECK (edition IN ('internal', 'client')),
  sequence TEXT NOT NULL,           -- JSON, keys; what is not named keeps its place behind what stood before it
  hidden TEXT NOT NULL,             -- JSON, keys
  UNIQUE (account_id, kind, edition)
) STRICT;

-- What the person wrote into a gap. Written in the customer's edition it stands in both, in the internal one only there.
CREATE TABLE document_gap (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  kind TEXT NOT NULL,
  edition TEXT NOT NULL CHECK (edition IN ('internal', 'client')),
  section TEXT NOT NULL,
  prompt TEXT NOT NULL,
  name TEXT NOT NULL,               -- the words
  filled_at INTEGER NOT NULL,
  UNIQUE (account_id, kind, section, prompt, edition)
) STRICT;
`;
