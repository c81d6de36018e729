// A trouble that later mail shows to be over is settled; so it is where the person says it.
export const settledTroubles = `
ALTER TABLE message_finding RENAME TO message_finding_before;
DROP INDEX message_finding_by_account;
DROP INDEX message_finding_by_kind;
DROP INDEX message_finding_by_key;
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
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'answered', 'settled')),
  state_why TEXT,
  state_message_id INTEGER,
  state_at INTEGER,                 -- when that message was sent
  same_as TEXT,                     -- finding_key of the one that speaks of the same event or promise
  PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO message_finding SELECT * FROM message_finding_before;
DROP TABLE message_finding_before;
CREATE INDEX message_finding_by_account ON message_finding(account_id, kind, sent_at);
CREATE INDEX message_finding_by_kind ON message_finding(kind, sent_at);
CREATE INDEX message_finding_by_key ON message_finding(finding_key);

ALTER TABLE finding_state RENAME TO finding_state_before;
CREATE TABLE finding_state (
  finding_key TEXT PRIMARY KEY,
  state TEXT CHECK (state IN ('confirmed', 'dismissed', 'kept', 'dropped', 'answered', 'settled')),
  why TEXT,
  kind TEXT,                        -- the corrections; null leaves what was read
  what TEXT,
  due TEXT,                         -- '' says that there is no day
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO finding_state SELECT * FROM finding_state_before;
DROP TABLE finding_state_before;
`;
