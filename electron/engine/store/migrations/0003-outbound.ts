// What the user does to mail, on its way to the server: the changes as the user made them (journaled), the operations that
// carry them out (in order, kept until the server answered), and snoozed threads.
export const outbound = `
-- A change the user made to messages of one folder. Undo takes the row away, which changes the mail back.
CREATE TABLE mail_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL,            -- in words, for the audit trail
  mailbox_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,       -- where the messages were
  kind TEXT NOT NULL CHECK (kind IN ('flag', 'move', 'delete')),
  flag TEXT,                        -- \\Seen, \\Flagged or a keyword
  is_set INTEGER NOT NULL DEFAULT 1,
  to_folder_id INTEGER,
  messages TEXT NOT NULL,           -- JSON array of identities, hexadecimal: row ids are given again, these never
  CHECK ((kind = 'flag') = (flag IS NOT NULL)),
  CHECK ((kind = 'move') = (to_folder_id IS NOT NULL))
) STRICT;

-- The outbox. Folders are named by number without a reference: an operation outlives its folder until it was told of.
CREATE TABLE remote_operation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailbox_id INTEGER NOT NULL REFERENCES mailbox(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('flag', 'move', 'delete')),
  folder_id INTEGER NOT NULL,
  uid INTEGER NOT NULL,             -- at uid_validity; negative while an earlier move has yet to give the number
  uid_validity INTEGER,
  flag TEXT,
  is_set INTEGER NOT NULL DEFAULT 1,
  to_folder_id INTEGER,
  identity BLOB NOT NULL,           -- the message, as message.identity
  queued_at INTEGER NOT NULL,
  -- waiting: to be sent. sending: sent perhaps, no answer yet. adrift: no longer where it was. refused: the server said no.
  -- overtaken: a change made elsewhere won; kept until the person has seen it.
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'adrift', 'refused', 'overtaken')),
  problem TEXT
) STRICT;
CREATE INDEX remote_operation_by_state ON remote_operation(mailbox_id, state);
CREATE INDEX remote_operation_by_place ON remote_operation(folder_id, uid);
CREATE INDEX remote_operation_by_target ON remote_operation(to_folder_id) WHERE to_folder_id IS NOT NULL;

-- A folder that a change of the user's made here; no server has it yet, and none ever will of imported mail.
ALTER TABLE folder ADD COLUMN to_create INTEGER NOT NULL DEFAULT 0;

-- Labels in use are read from this index.
CREATE INDEX message_location_keywords ON message_location(keywords) WHERE keywords <> '';

-- Mail in an inbox that a server keeps: archiving moves it away, so a mark alone never hides it.
ALTER TABLE thread_fact ADD COLUMN server_inbox INTEGER NOT NULL DEFAULT 0;

-- Read and starred are flags of messages now. What was marked so on imported mail stays so.
UPDATE message_location SET seen = 1 WHERE seen = 0 AND EXISTS (
  SELECT 1 FROM message m JOIN mailbox b ON b.id = m.mailbox_id AND b.kind = 'imported'
    JOIN thread_anchor a ON a.thread_id = m.thread_id JOIN thread_mark k ON k.anchor = a.message_id
  WHERE m.id = message_location.message_id AND k.read_at >= m.received_at);
UPDATE message_location SET flagged = 1 WHERE EXISTS (
  SELECT 1 FROM message m JOIN mailbox b ON b.id = m.mailbox_id AND b.kind = 'imported'
    JOIN thread_mark k ON k.anchor = m.message_id AND k.starred = 1
  WHERE m.id = message_location.message_id);
ALTER TABLE thread_mark DROP COLUMN read_at;
ALTER TABLE thread_mark DROP COLUMN unread_at;
ALTER TABLE thread_mark DROP COLUMN starred;
ALTER TABLE thread_mark ADD COLUMN snoozed_until INTEGER;
ALTER TABLE thread_mark ADD COLUMN snooze_mode TEXT CHECK (snooze_mode IN ('date', 'no_reply'));
-- What was received after this answers.
ALTER TABLE thread_mark ADD COLUMN snooze_after INTEGER;
CREATE INDEX thread_mark_snoozed ON thread_mark(snoozed_until) WHERE snoozed_until IS NOT NULL;
`;
