// What the user has to do, chose for quiet accounts, and keeps of what customers said. What mail gives rise to is read from
// the findings; a row here says what the user made of it, under a key that survives a rebuild.
export const tasks = `
CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_key TEXT UNIQUE,           -- what it came from; null for a task by hand
  source TEXT NOT NULL CHECK (source IN ('hand', 'commitment', 'signal', 'drift', 'quiet')),
  account_id INTEGER REFERENCES account(id),
  anchor TEXT,                      -- the Message-ID of a message of its thread
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  due TEXT,                         -- a calendar day
  remind_at INTEGER,
  impact TEXT CHECK (impact IN ('high', 'low')),
  urgency TEXT CHECK (urgency IN ('high', 'low')),
  edited TEXT NOT NULL DEFAULT '',  -- what the user changed of it, space separated; the rest follows what it came from
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'removed')),
  state_at INTEGER,
  snoozed_until INTEGER,
  snooze_mode TEXT CHECK (snooze_mode IN ('date', 'no_reply')),
  snooze_after INTEGER,             -- an answer is what was sent after this
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX task_by_account ON task(account_id);
CREATE INDEX task_by_state ON task(state, state_at);
CREATE INDEX task_by_reminder ON task(remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX task_by_snooze ON task(snoozed_until) WHERE snoozed_until IS NOT NULL;

-- Every choice ever made for a quiet account; the newest counts, for the silence it was made in.
CREATE TABLE quiet_choice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  choice TEXT NOT NULL CHECK (choice IN ('check_in', 'resource', 'light_note', 'snooze', 'leave')),
  chosen_at INTEGER NOT NULL,
  silent_since INTEGER NOT NULL,    -- when their last word was sent
  until INTEGER,
  why TEXT,
  task_id INTEGER
) STRICT;
CREATE INDEX quiet_choice_by_account ON quiet_choice(account_id, id);

CREATE TABLE feedback (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_key TEXT UNIQUE,           -- the finding it came from; null when written down by hand
  account_id INTEGER NOT NULL REFERENCES account(id),
  kind TEXT NOT NULL CHECK (kind IN ('concern', 'request', 'survey', 'praise')),
  who TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL,               -- what was said
  at INTEGER NOT NULL,
  score REAL,
  resolution TEXT,
  resolved_at INTEGER,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX feedback_by_account ON feedback(account_id);
`;
