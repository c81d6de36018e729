// What signatures, answers and bounces tell of people (all derived), and what the user said about what was suggested of them.
export const people = `
-- Journaled. The verdict on a suggestion: it holds for what mail said before it.
CREATE TABLE person_verdict (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  address TEXT NOT NULL,            -- lower case
  subject TEXT NOT NULL,            -- 'left', or 'role:' and the role
  verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'dismiss')),
  at INTEGER NOT NULL,
  UNIQUE (account_id, address, subject)
) STRICT;

-- Derived ----------------------------------------------------------------------------------------------------------

-- A letter is read for its signature once per version of the rule; empty where it has none.
CREATE TABLE message_signature (
  message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  phone TEXT NOT NULL,
  company TEXT NOT NULL
) STRICT;

-- Whom mail could not reach, one row an address; a bounce that names nobody has a row with an empty one.
CREATE TABLE bounced (
  message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  for_good INTEGER NOT NULL,        -- the address is unknown, not merely full or slow
  sent_at INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (message_id, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX bounced_by_address ON bounced(address, sent_at);
CREATE INDEX message_bounces ON message(id) WHERE automatic = 'bounce';

CREATE TABLE person_fact (
  account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  title_message_id INTEGER,
  phone TEXT NOT NULL,
  company TEXT NOT NULL,
  reply_hours REAL,
  turns REAL,                       -- median of the mails in the threads they wrote in
  changes TEXT NOT NULL,            -- JSON PersonChange[], see book/people/person-facts.ts, the newest first
  roles TEXT NOT NULL,              -- JSON roles that are suggested, the clearest first
  PRIMARY KEY (account_id, address)
) STRICT, WITHOUT ROWID;
`;
