// How a relationship stands: imported figures (journaled), and what is derived per account so that ranking the book reads one
// row an account: the touches counted, how the mail moved, and the same as of every past week.
export const relationship = `
CREATE TABLE figure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  metric TEXT NOT NULL CHECK (metric IN ('usage', 'nps', 'nps_rating', 'csat', 'tickets')),
  day TEXT NOT NULL,                -- YYYY-MM-DD
  value REAL NOT NULL,
  UNIQUE (account_id, metric, day)
) STRICT;

-- Derived ----------------------------------------------------------------------------------------------------------

-- Words of the newest text of what they wrote; counted once, the text never changes.
CREATE TABLE message_words (
  message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
  words INTEGER NOT NULL
) STRICT;

-- All of it is of the mail alone: what depends on today, on weights or on cadences is computed when it is read.
CREATE TABLE account_fact (
  account_id INTEGER PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE,
  newest_at INTEGER,                -- the newest touch by mail; facts hold for every instant since
  last_in INTEGER,
  last_out INTEGER,
  last_in_message INTEGER,
  last_in_from TEXT,
  people INTEGER NOT NULL,
  days TEXT NOT NULL,               -- JSON [[day since 1970 of UTC, touches by mail]]: of the half year before the newest
  ours TEXT NOT NULL,               -- JSON: instants of our last mails since their last word
  standing TEXT NOT NULL,           -- JSON, see book/health/standing.ts
  reasons TEXT NOT NULL             -- JSON [{text, messageRowId}]: movements for the worse, the clearest first
) STRICT;

CREATE TABLE health_week (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  week_start TEXT NOT NULL,         -- a Monday
  basis TEXT NOT NULL,              -- changes when what was there by the end of that week does
  standing TEXT NOT NULL,
  PRIMARY KEY (account_id, week_start)
) STRICT, WITHOUT ROWID;
`;
