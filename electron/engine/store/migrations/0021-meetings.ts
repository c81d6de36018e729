// The user's calendar and the meetings with accounts. Which calendars there are, what was agreed, noted and decided is journaled;
// what a calendar held when it was last fetched, which drafts belong to a meeting, and what calendars answered is kept beside,
// so that undo neither loses nor invents it.
export const meetings = `
CREATE TABLE calendar_source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'feed')),
  name TEXT NOT NULL,
  place TEXT NOT NULL,              -- the file's name, or the host of the feed: its address is a secret and kept as one
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE calendar_content (
  source_id INTEGER PRIMARY KEY,
  text TEXT,                        -- as last fetched; null before the first time
  etag TEXT,
  last_modified TEXT,
  fetched_at INTEGER,
  tried_at INTEGER,
  problem TEXT
) STRICT;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  template_id TEXT NOT NULL,
  is_review INTEGER NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  mailbox_id INTEGER,               -- the one it is written from
  state TEXT NOT NULL CHECK (state IN ('proposed', 'scheduled', 'held', 'cancelled')),
  state_why TEXT,
  state_at INTEGER NOT NULL,
  start_at INTEGER,                 -- null until a time is agreed
  end_at INTEGER,
  their_zone TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  invited TEXT NOT NULL,            -- JSON of MailAddress
  uid TEXT NOT NULL UNIQUE,         -- RFC 5545, the same through every change
  sequence INTEGER NOT NULL DEFAULT 0,
  plan TEXT NOT NULL,               -- JSON: objectives, agenda, preparation and follow-up with what is done
  notes TEXT NOT NULL DEFAULT '',
  touch_id INTEGER,                 -- the touch it was logged as once held
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_by_account ON meeting(account_id, start_at);
CREATE INDEX meeting_by_state ON meeting(state, start_at);

-- A time that was offered is not offered to anybody else while it may be taken.
CREATE TABLE meeting_offer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting(id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  withdrawn_at INTEGER
) STRICT;
CREATE INDEX meeting_offer_by_meeting ON meeting_offer(meeting_id, start_at);
CREATE INDEX meeting_offer_open ON meeting_offer(start_at) WHERE withdrawn_at IS NULL;

CREATE TABLE meeting_action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting(id),
  name TEXT NOT NULL,               -- what is to be done
  owner TEXT NOT NULL CHECK (owner IN ('us', 'them')),
  who TEXT NOT NULL DEFAULT '',
  due TEXT,                         -- a calendar day
  done_at INTEGER,
  task_id INTEGER,                  -- ours are tasks too
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_action_by_meeting ON meeting_action(meeting_id, id);

-- What is known of how somebody meets: their clock, and whether they would rather choose a time by a link.
CREATE TABLE meeting_person (
  address TEXT PRIMARY KEY,         -- lower case
  time_zone TEXT,
  prefers TEXT NOT NULL DEFAULT 'times' CHECK (prefers IN ('times', 'link'))
) STRICT;

CREATE TABLE meeting_draft (
  draft_id INTEGER PRIMARY KEY REFERENCES draft(id) ON DELETE CASCADE,
  meeting_id INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_draft_by_meeting ON meeting_draft(meeting_id, purpose, sequence);

CREATE TABLE meeting_answer (
  message_id TEXT NOT NULL,         -- RFC 5322 Message-ID of the mail that brought it
  uid TEXT NOT NULL,
  address TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('accepted', 'declined', 'tentative', 'delegated', 'counter')),
  sequence INTEGER NOT NULL,
  start_at INTEGER,                 -- the time they propose instead
  end_at INTEGER,
  comment TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (message_id, address)
) STRICT;
CREATE INDEX meeting_answer_by_uid ON meeting_answer(uid, at);
-- Up to which message calendar parts were looked at.
CREATE TABLE meeting_answers_read (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  message_id INTEGER NOT NULL
) STRICT;
`;
