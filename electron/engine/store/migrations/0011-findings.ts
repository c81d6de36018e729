// What messages say (message_read, message_finding), what the user said about it (finding_state, journaled), and which
// accounts have to be derived anew (stale_account). A message is read once per version of the rules that read.
export const findings = `
-- Minutes east of UTC in the Date header: the zone in which the writer's "tomorrow" lies; null where it names none.
ALTER TABLE message ADD COLUMN zone_minutes INTEGER;

-- The messages that are worth reading, and the version of the rules that read each; 0 before the first time.
CREATE TABLE message_read (
  message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
  rule_version INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('us', 'them')),
  account_id INTEGER,               -- whose it is: the writer's account, or the first that it concerns; null once none does
  language TEXT,                    -- en | de | fr | es | other; null before it is read
  deeds TEXT                        -- JSON [{quote, words}]: sentences that say something was done or sent; null for none
) STRICT;
CREATE INDEX message_read_by_version ON message_read(rule_version, sent_at);
CREATE INDEX message_read_by_account ON message_read(account_id, sent_at);

CREATE TABLE message_finding (
  message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  finding_key TEXT NOT NULL,        -- digest over Message-ID, kind and quote: the same after every rebuild
  account_id INTEGER,               -- as in message_read
  sent_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('us', 'them')),
  who TEXT NOT NULL,
  address TEXT NOT NULL,            -- of who says it, lower case
  what TEXT NOT NULL,
  quote TEXT NOT NULL,
  due TEXT,
  return_date TEXT,
  successor TEXT,
  rule TEXT NOT NULL,
  -- What other mail makes of it, written by the account deriver 'findings'.
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'answered')),
  state_why TEXT,
  state_message_id INTEGER,
  state_at INTEGER,                 -- when that message was sent
  same_as TEXT,                     -- finding_key of the one that speaks of the same event or promise
  PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_finding_by_account ON message_finding(account_id, kind, sent_at);
CREATE INDEX message_finding_by_kind ON message_finding(kind, sent_at);
CREATE INDEX message_finding_by_key ON message_finding(finding_key);

-- What the user said about a finding; journaled. It outlives the finding, and holds again when the finding comes back.
CREATE TABLE finding_state (
  finding_key TEXT PRIMARY KEY,
  state TEXT CHECK (state IN ('confirmed', 'dismissed', 'kept', 'dropped', 'answered')),
  why TEXT,
  kind TEXT,                        -- the corrections; null leaves what was read
  what TEXT,
  due TEXT,                         -- '' says that there is no day
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Accounts whose derived rows are out of date. Urgent ones are those that a person is waiting for.
CREATE TABLE stale_account (
  account_id INTEGER PRIMARY KEY,
  urgent INTEGER NOT NULL DEFAULT 0,
  rule TEXT NOT NULL DEFAULT ''     -- the account derivers that are left, separated by spaces; empty for all of them
) STRICT;
CREATE INDEX stale_account_urgent ON stale_account(account_id) WHERE urgent = 1;

-- Mail that goes takes its accounts' standing with it, whichever way it goes.
CREATE TRIGGER message_account_gone AFTER DELETE ON message_account BEGIN
  INSERT INTO stale_account (account_id) VALUES (OLD.account_id)
  ON CONFLICT (account_id) DO UPDATE SET rule = '' WHERE rule <> '';
END;
`;
