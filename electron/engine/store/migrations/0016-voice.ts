// How the user writes: read from each of their letters (derived), corrected by them (journaled), and learned from what they
// changed about drafts before these left. Also their resources and the texts of their own templates (journaled).
export const voice = `
-- Derived: one row a letter of the user's own to somebody at an account. Figures and forms of words, never the letter.
CREATE TABLE letter_manner (
  message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  mailbox_id INTEGER NOT NULL,
  address TEXT NOT NULL,            -- the one it was written to, lower case; empty where it went to several
  sent_at INTEGER NOT NULL,
  language TEXT NOT NULL,
  register TEXT NOT NULL CHECK (register IN ('formal', 'neutral', 'casual')),
  greeting TEXT NOT NULL,           -- as written: "Hi Tom,"; empty for none
  greeting_form TEXT NOT NULL,      -- "Hi {first},"
  sign_off TEXT NOT NULL,           -- as written, the name on its own line; empty for none
  words INTEGER NOT NULL,           -- without greeting and sign-off; 0 where there was nothing to read
  sentences INTEGER NOT NULL,
  contracted INTEGER NOT NULL,      -- "we've"
  uncontracted INTEGER NOT NULL,    -- "we have", where it could have been
  exclamations INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  dashes INTEGER NOT NULL,
  phrases TEXT NOT NULL             -- JSON: the set phrases in it, in lower case
) STRICT;
CREATE INDEX letter_manner_by_mailbox ON letter_manner(mailbox_id, sent_at);
CREATE INDEX letter_manner_by_address ON letter_manner(address, sent_at);
CREATE INDEX letter_manner_by_sent ON letter_manner(sent_at);

-- Journaled. What the user says of their own voice, for one recipient or (address '') for all of a mailbox.
CREATE TABLE voice_correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox(id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,              -- JSON
  UNIQUE (mailbox_id, address, field)
) STRICT;

-- What became of each drafted touch that left: how far it was from the draft, and which parts were changed in which way.
CREATE TABLE draft_edit (
  draft_id INTEGER PRIMARY KEY REFERENCES draft(id) ON DELETE CASCADE,
  mailbox_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  address TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  at INTEGER NOT NULL,
  words INTEGER NOT NULL,           -- of the draft
  distance REAL NOT NULL,           -- words changed, of the longer text: 0 is untouched, 1 is another text
  changes TEXT NOT NULL             -- JSON, see drafting/voice/edit-changes.ts
) STRICT;
CREATE INDEX draft_edit_by_mailbox ON draft_edit(mailbox_id, at);

-- Journaled. What the user keeps to hand on: an article, a recording, a note.
CREATE TABLE resource (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  url TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  tags TEXT NOT NULL DEFAULT '[]',  -- JSON, lower case
  language TEXT,
  created_at INTEGER NOT NULL
) STRICT;

-- Journaled. The files of the user's own templates as the program wrote them; the files are the truth.
CREATE TABLE template_file (
  file TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;
`;
