// Drafted touches. What was drafted stays as it was (queue_draft) and marks its draft as one of the queue, whatever is undone;
// what was decided about it (queue_item, queue_edit, mode_rule) is journaled. Whether it is on its way or has left is read from
// outgoing and delivery: a touch that is taken back waits again without anything else being changed.
export const queue = `
CREATE TABLE queue_draft (
  draft_id INTEGER PRIMARY KEY REFERENCES draft(id) ON DELETE CASCADE,
  account_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reason_key TEXT NOT NULL,         -- empty where it needs no reason
  why TEXT NOT NULL,                -- why now, in words
  plan TEXT NOT NULL,               -- JSON DraftPlan
  recipients TEXT NOT NULL,         -- as in draft
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  due_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX queue_draft_by_reason ON queue_draft(account_id, kind, reason_key);

CREATE TABLE queue_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft_id INTEGER NOT NULL UNIQUE REFERENCES draft(id) ON DELETE CASCADE,
  account_id INTEGER NOT NULL REFERENCES account(id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,               -- "Check-in to Acme", for the journal
  asked_by TEXT NOT NULL CHECK (asked_by IN ('user', 'rule')),
  mode TEXT CHECK (mode IN ('manual', 'copilot', 'autopilot')), -- the user's word about this one; null follows the rules
  -- On its way is read from outgoing; sent is written once it has left for good.
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'snoozed', 'paused', 'rejected', 'stopped', 'sent')),
  state_why TEXT,
  state_at INTEGER,
  state_message_id TEXT,            -- RFC 5322 Message-ID of the mail that stopped or paused it
  reject_reason TEXT,
  until INTEGER,                    -- snoozed or paused
  approved_by TEXT CHECK (approved_by IN ('user', 'autopilot')),
  approved_at INTEGER,
  approved_unedited INTEGER,
  edited_at INTEGER,                -- the newest queue_edit
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX queue_item_by_account ON queue_item(account_id, id);
CREATE INDEX queue_item_by_state ON queue_item(state, until);
CREATE INDEX queue_item_approved ON queue_item(kind, approved_by, approved_at) WHERE approved_at IS NOT NULL;

-- Words changed in the queue, before and after: the draft follows these rows, also when they are undone.
CREATE TABLE queue_edit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  queue_item_id INTEGER NOT NULL REFERENCES queue_item(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  recipients_before TEXT NOT NULL,
  recipients TEXT NOT NULL,
  subject_before TEXT NOT NULL,
  subject TEXT NOT NULL,
  text_before TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX queue_edit_by_item ON queue_edit(queue_item_id, id);

-- How far the program goes by itself; null is any. The rule that names the most wins.
CREATE TABLE mode_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailbox_id INTEGER REFERENCES mailbox(id) ON DELETE CASCADE,
  kind TEXT,
  tier TEXT CHECK (tier IN ('enterprise', 'business', 'standard')),
  mode TEXT NOT NULL CHECK (mode IN ('manual', 'copilot', 'autopilot'))
) STRICT;
CREATE UNIQUE INDEX mode_rule_by_subject ON mode_rule(ifnull(mailbox_id, 0), ifnull(kind, ''), ifnull(tier, ''));

-- Kept beside the journal, so that undo does not forget it: what the watch over each touch has seen, and that Autopilot had
-- its one try at it.
CREATE TABLE queue_watch (
  draft_id INTEGER PRIMARY KEY REFERENCES draft(id) ON DELETE CASCADE,
  seen TEXT NOT NULL DEFAULT '',     -- marks of the mail that was weighed; the same mail stops a touch once
  autopilot_at INTEGER,
  autopilot_why TEXT                -- why it was left to the user; null where it was let go
) STRICT;
`;
