// The last look before a message leaves: what was known when it was drafted, what each look said
// (gate_try; the journal notes it, too), and what the user let go nevertheless (gate_override, journaled).
export const sendGate = `
-- The newest message that was here when the draft was begun; what came later it does not know of.
ALTER TABLE draft ADD COLUMN known_to INTEGER NOT NULL DEFAULT 0;

-- No references: what was said of a message outlives its being taken back.
CREATE TABLE gate_try (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  outgoing_id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('go', 'wait', 'block')),
  looked_at INTEGER,                -- when the look at the mailbox that it rests on began
  next_at INTEGER,
  found TEXT NOT NULL,              -- JSON GateResult[] of the rules that had something to say
  passed TEXT NOT NULL              -- JSON, the names of the others
) STRICT;
CREATE INDEX gate_try_by_outgoing ON gate_try(outgoing_id, id);

CREATE TABLE gate_override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  outgoing_id INTEGER NOT NULL,
  name TEXT NOT NULL,               -- of the message, in words, for the journal
  rule TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  UNIQUE (outgoing_id, rule)
) STRICT;
`;
