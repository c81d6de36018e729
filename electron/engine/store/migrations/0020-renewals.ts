// What was agreed with an account and until when, what is prepared for each renewal, what came of it, and the openings for more.
// All of it is the user's and journaled. A renewal is a contract's term: `term` counts those before it, so that what was said of
// one renewal never speaks for the next.
export const renewals = `
CREATE TABLE contract (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  name TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('term', 'monthly', 'evergreen')),
  start_date TEXT,
  end_date TEXT,                    -- the day it renews; null where it goes on without one
  anchor INTEGER NOT NULL CHECK (anchor BETWEEN 1 AND 31), -- the day of the month it keeps to
  term_months INTEGER,
  notice_days INTEGER,
  auto_renews INTEGER NOT NULL DEFAULT 0,
  amount_minor INTEGER,
  amount_currency TEXT,
  amount_per TEXT NOT NULL DEFAULT 'year' CHECK (amount_per IN ('year', 'month', 'term')),
  billing TEXT CHECK (billing IN ('monthly', 'quarterly', 'yearly', 'upfront')),
  ends_with INTEGER REFERENCES contract(id),
  notes TEXT NOT NULL DEFAULT '',
  term INTEGER NOT NULL DEFAULT 0,
  lost_on TEXT,
  created_at INTEGER NOT NULL,
  CHECK ((amount_minor IS NULL) = (amount_currency IS NULL))
) STRICT;
CREATE INDEX contract_by_account ON contract(account_id, id);
CREATE INDEX contract_by_companion ON contract(ends_with) WHERE ends_with IS NOT NULL;

-- What the person says of the renewal of a term.
CREATE TABLE renewal_plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract(id),
  account_id INTEGER NOT NULL REFERENCES account(id),
  term INTEGER NOT NULL,
  name TEXT NOT NULL,               -- of the contract, for the journal
  stage TEXT,                       -- null follows the calendar
  path TEXT CHECK (path IN ('runway', 'at_risk')), -- null follows what they said
  path_on TEXT,                     -- the day it left the runway
  path_why TEXT NOT NULL DEFAULT '',
  likely REAL,                      -- null follows the formula
  next_step TEXT NOT NULL DEFAULT '',
  next_step_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  ticked TEXT NOT NULL DEFAULT '[]' -- JSON: keys of the checklist
) STRICT;
CREATE UNIQUE INDEX renewal_plan_by_term ON renewal_plan(contract_id, term);
CREATE INDEX renewal_plan_by_account ON renewal_plan(account_id);

CREATE TABLE renewal_touch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract(id),
  account_id INTEGER NOT NULL REFERENCES account(id),
  term INTEGER NOT NULL,
  name TEXT NOT NULL,
  days INTEGER NOT NULL CHECK (days IN (120, 90, 60, 30)),
  state TEXT NOT NULL CHECK (state IN ('done', 'skipped')),
  day TEXT NOT NULL,
  at INTEGER NOT NULL,
  why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX renewal_touch_by_term ON renewal_touch(contract_id, term, days);
CREATE INDEX renewal_touch_by_account ON renewal_touch(account_id);

CREATE TABLE renewal_outcome (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  contract_id INTEGER NOT NULL REFERENCES contract(id),
  term INTEGER NOT NULL,
  name TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('renewed', 'expanded', 'downgraded', 'lost')),
  decided_on TEXT NOT NULL,
  renewal_day TEXT,
  before_minor INTEGER,
  before_currency TEXT,
  after_minor INTEGER,
  after_currency TEXT,
  new_end TEXT,
  reason TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX renewal_outcome_by_account ON renewal_outcome(account_id, at);
CREATE INDEX renewal_outcome_by_contract ON renewal_outcome(contract_id);
CREATE INDEX renewal_outcome_by_day ON renewal_outcome(decided_on);

CREATE TABLE opening (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  name TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('qualify', 'educate', 'propose', 'close')),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'won', 'lost')),
  amount_minor INTEGER,
  amount_currency TEXT,
  expected_on TEXT,
  next_step TEXT NOT NULL DEFAULT '',
  next_step_on TEXT,
  people TEXT NOT NULL DEFAULT '[]', -- JSON: addresses
  notes TEXT NOT NULL DEFAULT '',
  signal_key TEXT UNIQUE,            -- finding_key of the event it came from: never two of one event
  message_id TEXT,                   -- RFC 5322 Message-ID of the mail it came from
  quote TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  closed_on TEXT,
  closed_why TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  CHECK ((amount_minor IS NULL) = (amount_currency IS NULL))
) STRICT;
CREATE INDEX opening_by_account ON opening(account_id, id);
CREATE INDEX opening_by_state ON opening(state, id);

-- The log of an opening: every move with a word about it.
CREATE TABLE opening_move (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  opening_id INTEGER NOT NULL REFERENCES opening(id),
  account_id INTEGER NOT NULL REFERENCES account(id),
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  from_stage TEXT,
  to_stage TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX opening_move_by_opening ON opening_move(opening_id, id);
`;
