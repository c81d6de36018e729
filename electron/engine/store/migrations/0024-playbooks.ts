// Playbooks that run over accounts. What was started, done, decided, answered and attached is journaled. The text of a playbook is
// kept with the first run of it, so that editing its file changes nothing that runs; the bytes of files lie beside, by their hash.
export const playbooks = `
CREATE TABLE playbook_version (
  version TEXT PRIMARY KEY,         -- SHA-256 of the text
  text TEXT NOT NULL,
  kept_at INTEGER NOT NULL
) STRICT;

CREATE TABLE playbook_choice (
  playbook_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  automatic INTEGER NOT NULL
) STRICT;

CREATE TABLE playbook_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  playbook_id TEXT NOT NULL,
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  started_by TEXT NOT NULL,         -- the kind of trigger
  reason TEXT NOT NULL,             -- never twice for an account and playbook
  why TEXT NOT NULL,
  message_id TEXT,                  -- RFC 5322 Message-ID of the mail it rests on
  quote TEXT,
  roles TEXT NOT NULL,              -- JSON: MailAddress or null by role
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled')),
  start_day TEXT NOT NULL,          -- YYYY-MM-DD
  renewal_day TEXT,                 -- what days before the renewal were last counted from
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  end_why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX playbook_run_by_reason ON playbook_run(account_id, playbook_id, reason);
CREATE INDEX playbook_run_by_state ON playbook_run(state, id);

CREATE TABLE run_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES playbook_run(id),
  step_key TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'open', 'sent', 'answered', 'done', 'skipped')),
  round INTEGER NOT NULL DEFAULT 1,
  passed INTEGER NOT NULL DEFAULT 0, -- skipped by the program
  why TEXT NOT NULL DEFAULT '',
  outcome TEXT,
  person TEXT,                      -- JSON of MailAddress where it is not whoever has the role
  due TEXT,                         -- YYYY-MM-DD
  due_by_hand INTEGER NOT NULL DEFAULT 0,
  opened_at INTEGER,
  sent_at INTEGER,
  ended_at INTEGER,
  task_id INTEGER,
  UNIQUE (run_id, step_key)
) STRICT;
CREATE INDEX run_step_by_task ON run_step(task_id) WHERE task_id IS NOT NULL;

CREATE TABLE run_value (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES playbook_run(id),
  step_key TEXT NOT NULL,
  field TEXT NOT NULL,
  name TEXT NOT NULL,
  answer TEXT NOT NULL,             -- JSON
  source TEXT NOT NULL,             -- JSON
  confirmed INTEGER NOT NULL,
  UNIQUE (run_id, step_key, field)
) STRICT;

CREATE TABLE run_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES playbook_run(id),
  step_key TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  came_from TEXT NOT NULL CHECK (came_from IN ('disk', 'mail', 'document')),
  who TEXT,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX run_file_by_run ON run_file(run_id, step_key);

CREATE TABLE run_file_content (
  sha256 TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;
`;
