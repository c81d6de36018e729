// The first schema. Three kinds of tables: what came from mail (mailbox .. attachment), what the user said (account ..
// setting, all journaled), and what is derived from both (message_fact .. thread_fact), which can be thrown away.
export const foundation = `
-- What came from mail -----------------------------------------------------------------------------------------------

CREATE TABLE mailbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('imap', 'imported')),
  address TEXT NOT NULL COLLATE NOCASE UNIQUE,
  display_name TEXT NOT NULL DEFAULT '',
  username TEXT NOT NULL DEFAULT '',
  imap TEXT,                        -- JSON ServerSettings
  smtp TEXT,                        -- JSON ServerSettings
  secret_store TEXT CHECK (secret_store IN ('keychain', 'file')),
  created_at INTEGER NOT NULL
) STRICT;

-- The user's own addresses: the mailbox's, aliases the user named, and senders seen in Sent folders.
CREATE TABLE own_address (
  address TEXT NOT NULL COLLATE NOCASE,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox(id) ON DELETE CASCADE,
  origin TEXT NOT NULL CHECK (origin IN ('mailbox', 'alias', 'sent')),
  PRIMARY KEY (address, mailbox_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE folder (
  id INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox(id) ON DELETE CASCADE,
  path TEXT NOT NULL,               -- decoded; the server's own separator
  delimiter TEXT NOT NULL DEFAULT '/',
  -- inbox | sent | drafts | archive | junk | trash | all | flagged | important | none (RFC 6154)
  special_use TEXT NOT NULL DEFAULT 'none',
  synced INTEGER NOT NULL DEFAULT 1, -- 0: a view of other folders, or not selectable
  uid_validity INTEGER,
  uid_next INTEGER,                 -- everything below was seen by the newest-first walk or later refreshes
  lowest_uid INTEGER,               -- the first sync walks down; everything at or above is here
  highest_modseq TEXT,              -- RFC 7162; 63 bits, kept as text
  first_sync_done INTEGER NOT NULL DEFAULT 0,
  covered_until INTEGER,            -- everything that arrived before this instant was seen
  problem TEXT,
  UNIQUE (mailbox_id, path)
) STRICT;

CREATE TABLE thread (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  subject_base TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  messages INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX thread_by_last ON thread(last_at DESC);

-- Which thread each Message-ID belongs to, also for messages that were only ever referred to.
CREATE TABLE thread_anchor (
  message_id TEXT PRIMARY KEY,
  thread_id INTEGER NOT NULL REFERENCES thread(id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_anchor_by_thread ON thread_anchor(thread_id);

CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox(id) ON DELETE CASCADE,
  thread_id INTEGER NOT NULL REFERENCES thread(id),
  identity BLOB NOT NULL,           -- digest over Message-ID and content: one message in several folders is one row
  message_id TEXT NOT NULL,         -- RFC 5322 Message-ID without brackets; made up from the identity when missing
  in_reply_to TEXT,
  subject TEXT NOT NULL,
  subject_base TEXT NOT NULL DEFAULT '', -- RFC 5256 base subject, empty where it is too short to thread by
  orphan_reply INTEGER NOT NULL DEFAULT 0, -- says it is a reply and names nothing it replies to
  from_name TEXT NOT NULL,
  from_address TEXT NOT NULL,       -- lower case
  sent_at INTEGER NOT NULL,         -- the Date header, or arrival where that can't be right
  date_doubtful INTEGER NOT NULL DEFAULT 0,
  received_at INTEGER NOT NULL,     -- INTERNALDATE
  automatic TEXT CHECK (automatic IN ('auto_reply', 'bulk', 'bounce', 'calendar_reply', 'notification')),
  automatic_why TEXT,
  size INTEGER NOT NULL,
  snippet TEXT NOT NULL,
  has_html INTEGER NOT NULL DEFAULT 0,
  has_attachment INTEGER NOT NULL DEFAULT 0,
  notice TEXT
) STRICT;
CREATE UNIQUE INDEX message_by_identity ON message(mailbox_id, identity);
CREATE INDEX message_by_message_id ON message(message_id);
CREATE INDEX message_by_thread ON message(thread_id, sent_at);
CREATE INDEX message_by_sent ON message(sent_at DESC);
CREATE INDEX message_by_subject ON message(subject_base, sent_at) WHERE subject_base <> '';
CREATE INDEX message_orphan_reply ON message(subject_base, sent_at) WHERE orphan_reply = 1;

CREATE TABLE participant (
  message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('from', 'sender', 'reply_to', 'to', 'cc', 'bcc')),
  name TEXT NOT NULL,
  address TEXT NOT NULL,            -- lower case
  domain TEXT NOT NULL,             -- lower case, the full host part
  PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_by_address ON participant(address, message_id);
CREATE INDEX participant_by_domain ON participant(domain, message_id);

CREATE TABLE message_location (
  folder_id INTEGER NOT NULL REFERENCES folder(id) ON DELETE CASCADE,
  uid INTEGER NOT NULL,
  message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
  seen INTEGER NOT NULL,
  flagged INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  draft INTEGER NOT NULL,
  keywords TEXT NOT NULL DEFAULT '', -- the other flags, sorted, space separated
  PRIMARY KEY (folder_id, uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_location_by_message ON message_location(message_id);
CREATE INDEX message_location_unseen ON message_location(message_id) WHERE seen = 0;

CREATE TABLE message_body (
  message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

-- The safe HTML of a message, made from the raw source when it is first opened; rule is the sanitiser's version.
CREATE TABLE message_html (
  message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
  rule INTEGER NOT NULL,
  html TEXT NOT NULL,
  remote_images INTEGER NOT NULL
) STRICT;

-- The message as received, zstd. Missing for very large ones, which are fetched again on demand.
CREATE TABLE message_raw (
  message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
  source BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,        -- its place in the order of the parsed message
  part TEXT,                        -- IMAP part number, for messages kept without source
  file_name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  inline INTEGER NOT NULL,
  content_id TEXT
) STRICT;
CREATE INDEX attachment_by_message ON attachment(message_id, position);

CREATE VIRTUAL TABLE message_text USING fts5(
  subject, people, body,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
-- Segments are merged by intake/tidy-text-index.ts, when nothing else is to be done; by itself only beyond 400 of them.
INSERT INTO message_text(message_text, rank) VALUES ('automerge', 0);
INSERT INTO message_text(message_text, rank) VALUES ('crisismerge', 400);

-- What the user said ------------------------------------------------------------------------------------------------
-- Its ids are never given twice: the journal names rows by them long after they are gone.

CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  external_id TEXT UNIQUE,
  name TEXT NOT NULL COLLATE NOCASE,
  tier TEXT CHECK (tier IN ('enterprise', 'business', 'standard')),
  segment TEXT CHECK (segment IN ('white_glove', 'growth', 'stable', 'at_risk')),
  arr_minor INTEGER,
  arr_currency TEXT,
  renewal_date TEXT,
  owner TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  status_line TEXT NOT NULL DEFAULT '',
  cadence_days INTEGER,
  fields TEXT NOT NULL DEFAULT '{}',
  snoozed_until INTEGER,
  snooze_why TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX account_by_name ON account(name);

-- Whose mail is whose. value is a domain, an address, or (for a thread) the Message-ID of any of its messages.
CREATE TABLE mapping_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('domain', 'address', 'thread')),
  value TEXT NOT NULL,
  disposition TEXT NOT NULL CHECK (disposition IN ('account', 'shared', 'ignored')),
  account_id INTEGER REFERENCES account(id),
  created_at INTEGER NOT NULL,
  CHECK ((disposition = 'account') = (account_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX mapping_rule_by_value ON mapping_rule(kind, value, ifnull(account_id, 0));
CREATE INDEX mapping_rule_by_account ON mapping_rule(account_id);

-- What the user corrected about a person; the rest of a person is read from the mail.
CREATE TABLE person_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  address TEXT NOT NULL,
  name TEXT,
  title TEXT,
  role TEXT,
  preferred_style TEXT,
  notes TEXT,
  is_primary INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0,
  UNIQUE (account_id, address)
) STRICT;

CREATE TABLE logged_touch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'meeting')),
  at INTEGER NOT NULL,
  subject TEXT NOT NULL,
  people TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX logged_touch_by_account ON logged_touch(account_id, at);

-- What the user did with a thread here. anchor is the Message-ID of one of its messages, so that it survives a rebuild.
CREATE TABLE thread_mark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  anchor TEXT NOT NULL UNIQUE,
  archived_at INTEGER,              -- mail that arrives later brings the thread back
  read_at INTEGER,                  -- what arrived before counts as read
  unread_at INTEGER,                -- marked unread here
  starred INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL               -- JSON
) STRICT;

CREATE TABLE journal_entry (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (actor IN ('user', 'rule', 'autopilot', 'sync')),
  command TEXT NOT NULL,
  title TEXT NOT NULL,
  why TEXT,
  reversal TEXT NOT NULL CHECK (reversal IN ('reverse', 'hold', 'never')),
  undoes INTEGER REFERENCES journal_entry(id),
  accounts TEXT NOT NULL DEFAULT '[]',
  hash TEXT NOT NULL                -- sha256 over the entry, its changes and the hash before it
) STRICT;
CREATE UNIQUE INDEX journal_entry_by_undoes ON journal_entry(undoes) WHERE undoes IS NOT NULL;

CREATE TABLE journal_change (
  entry_id INTEGER NOT NULL REFERENCES journal_entry(id),
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,            -- JSON of the primary key
  before TEXT,                      -- JSON of the row, null for an insert
  after TEXT,                       -- JSON of the row, null for a delete
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER journal_change_no_update BEFORE UPDATE ON journal_change BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER journal_change_no_delete BEFORE DELETE ON journal_change BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- What is derived ---------------------------------------------------------------------------------------------------

-- Threads whose facts are out of date. Written in the transaction of whatever made them so.
CREATE TABLE stale_thread (
  thread_id INTEGER PRIMARY KEY
) STRICT;

-- The version of the rules that made the facts here; another version in the program rebuilds them.
CREATE TABLE derived_by (
  rule TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE message_fact (
  message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound', 'internal')),
  touch INTEGER NOT NULL
) STRICT;

-- The accounts a message belongs to, the rule that says so, and whether it is a touch with that account.
CREATE TABLE message_account (
  account_id INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  touch TEXT CHECK (touch IN ('mail_in', 'mail_out')),
  PRIMARY KEY (account_id, sent_at, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_account_by_message ON message_account(message_id);
CREATE INDEX message_account_touch ON message_account(account_id, touch, sent_at) WHERE touch IS NOT NULL;

CREATE TABLE thread_fact (
  thread_id INTEGER PRIMARY KEY REFERENCES thread(id) ON DELETE CASCADE,
  whose_move TEXT NOT NULL CHECK (whose_move IN ('ours', 'theirs', 'none')),
  move_since INTEGER,
  move_message_id INTEGER,          -- the message that asks
  automatic INTEGER NOT NULL,       -- nothing but automatic mail
  has_attachment INTEGER NOT NULL,
  in_inbox INTEGER NOT NULL,        -- has mail in an inbox
  listed INTEGER NOT NULL,          -- has mail outside of junk, trash and drafts
  has_account INTEGER NOT NULL,
  last_message_id INTEGER NOT NULL
) STRICT;
CREATE INDEX thread_fact_lists ON thread_fact(in_inbox, listed, has_account, thread_id);
CREATE INDEX thread_fact_open ON thread_fact(move_since, listed, thread_id, whose_move, move_message_id)
  WHERE whose_move <> 'none';

CREATE TABLE thread_account (
  account_id INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  thread_id INTEGER NOT NULL REFERENCES thread(id) ON DELETE CASCADE,
  PRIMARY KEY (account_id, last_at, thread_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_account_by_thread ON thread_account(thread_id);
`;
