// Writing and sending. What is being typed (draft) is kept at once and outside the journal; what the user decides about it
// (discarded_draft, outgoing, signature) is journaled; what became of a message on its way (delivery) is kept beside.
export const writingAndSending = `
-- Never deleted while the journal may name it; AUTOINCREMENT, so that no id is given twice.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('new', 'reply', 'reply_all', 'forward')),
  copy_message_id TEXT NOT NULL UNIQUE, -- Message-ID of its copies in the server's Drafts; the sent message gets another
  source_message_id TEXT,           -- Message-ID of what is answered or forwarded
  in_reply_to TEXT,
  reference_ids TEXT NOT NULL DEFAULT '[]', -- JSON, oldest first
  quote_heading TEXT,
  quote_text TEXT,
  from_address TEXT NOT NULL,
  recipients TEXT NOT NULL,         -- JSON {to, cc, bcc} of MailAddress
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT,
  signature TEXT NOT NULL,
  include_quote INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  -- The copy in the server's Drafts folder: which revision it holds and where it lies.
  copy_revision INTEGER,
  copy_folder TEXT,
  copy_uid_validity INTEGER,
  copy_uid INTEGER,
  notice TEXT
) STRICT;
CREATE INDEX draft_by_saved ON draft(saved_at DESC);
CREATE INDEX draft_by_source ON draft(source_message_id) WHERE source_message_id IS NOT NULL;

CREATE TABLE draft_attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft_id INTEGER NOT NULL REFERENCES draft(id) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  received INTEGER NOT NULL DEFAULT 0,
  inline INTEGER NOT NULL,
  content_id TEXT
) STRICT;
CREATE INDEX draft_attachment_by_draft ON draft_attachment(draft_id, id);

-- As they came, so that a chunk costs its own size and not the attachment's.
CREATE TABLE draft_attachment_chunk (
  attachment_id INTEGER NOT NULL REFERENCES draft_attachment(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,        -- the offset of its first byte
  content BLOB NOT NULL,
  PRIMARY KEY (attachment_id, position)
) STRICT;

CREATE TABLE discarded_draft (
  draft_id INTEGER PRIMARY KEY REFERENCES draft(id) ON DELETE CASCADE,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE signature (
  mailbox_id INTEGER PRIMARY KEY REFERENCES mailbox(id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

-- That a draft is to be sent, and what the user decided about it since.
CREATE TABLE outgoing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft_id INTEGER NOT NULL UNIQUE REFERENCES draft(id) ON DELETE CASCADE,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox(id) ON DELETE CASCADE,
  message_id TEXT NOT NULL UNIQUE,  -- without brackets; the same in every try and every copy
  created_at INTEGER NOT NULL,
  held_until INTEGER NOT NULL,
  decision TEXT CHECK (decision IN ('send_now', 'retry', 'arrived', 'send_again')),
  decided_at INTEGER
) STRICT;

-- What became of it. The rows of a message that was taken back go with its row in outgoing.
CREATE TABLE delivery (
  outgoing_id INTEGER PRIMARY KEY REFERENCES outgoing(id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('held', 'queued', 'handing_over', 'accepted', 'in_sent', 'refused', 'unknown')),
  next_at INTEGER,                  -- when the next step is due; null where a person or nothing is awaited
  attempts INTEGER NOT NULL DEFAULT 0,
  -- 1 once the end of the message may have gone out: from then on the server may have it, whatever happened next.
  past_return INTEGER NOT NULL DEFAULT 0,
  recipients TEXT NOT NULL,         -- JSON [{address, state, answer}]
  problem TEXT,
  problem_code TEXT,
  accepted_at INTEGER,
  message_row_id INTEGER REFERENCES message(id) ON DELETE SET NULL,
  sent_copy_tries INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX delivery_due ON delivery(next_at) WHERE next_at IS NOT NULL;
CREATE INDEX delivery_by_state ON delivery(state);

-- The bytes that go out, zstd, and the header line that only the sender's own copies carry.
CREATE TABLE outgoing_source (
  outgoing_id INTEGER PRIMARY KEY REFERENCES outgoing(id) ON DELETE CASCADE,
  source BLOB NOT NULL,
  bcc_header TEXT NOT NULL,
  size INTEGER NOT NULL
) STRICT;

-- What a mailbox's server for sending said of itself last time.
CREATE TABLE sending_server (
  mailbox_id INTEGER PRIMARY KEY REFERENCES mailbox(id) ON DELETE CASCADE,
  size_limit INTEGER,
  smtputf8 INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;
`;
