// The passes of a day: which was begun, its lines in their order and what was made of each. The lists are the user's; the
// time somebody was at a pass and what was told outside the window are the program's own notes.
export const day = `
CREATE TABLE day_pass (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  day TEXT NOT NULL,                -- the user's calendar day
  name TEXT NOT NULL,               -- the pass
  began_at INTEGER NOT NULL,
  ended_at INTEGER,
  later INTEGER NOT NULL,           -- what did not fit when it was begun
  UNIQUE (day, name)
) STRICT;

CREATE TABLE day_pass_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pass_id INTEGER NOT NULL REFERENCES day_pass(id),
  item_key TEXT NOT NULL,
  position INTEGER NOT NULL,
  account_id INTEGER,
  name TEXT NOT NULL,               -- its title, for when what it is about is gone
  item TEXT NOT NULL,               -- JSON, dayItem as it was settled
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'left')),
  state_at INTEGER,
  why TEXT,
  UNIQUE (pass_id, item_key)
) STRICT;

CREATE TABLE day_pass_time (
  pass_id INTEGER PRIMARY KEY,      -- no reference: taking back the beginning of a pass leaves its time behind
  spent_ms INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE notice_told (
  notice_key TEXT PRIMARY KEY,
  told_at INTEGER NOT NULL
) STRICT;
CREATE INDEX notice_told_by_time ON notice_told(told_at);
`;
