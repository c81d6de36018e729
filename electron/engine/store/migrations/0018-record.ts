// What makes the record of changes an audit: evidence beside what was done, how long the record is, and quick ways into it.
export const record = `
-- JSON: what a gate found, what a model call cost, which rule acted. Hashed with its entry where it is there.
ALTER TABLE journal_entry ADD COLUMN evidence TEXT;
CREATE INDEX journal_entry_by_command ON journal_entry(command, at);

-- One row: how far the record goes. Kept by triggers, so that nothing is appended past it, and never turned back.
CREATE TABLE journal_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entries INTEGER NOT NULL,
  changes INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO journal_head (id, entries, changes, hash)
SELECT 1, (SELECT count(*) FROM journal_entry), (SELECT count(*) FROM journal_change),
  coalesce((SELECT hash FROM journal_entry ORDER BY id DESC LIMIT 1), '${'0'.repeat(64)}');
CREATE TRIGGER journal_entry_counted AFTER INSERT ON journal_entry BEGIN
  UPDATE journal_head SET entries = entries + 1, hash = NEW.hash;
END;
CREATE TRIGGER journal_change_counted AFTER INSERT ON journal_change BEGIN
  UPDATE journal_head SET changes = changes + 1;
END;
CREATE TRIGGER journal_head_no_way_back BEFORE UPDATE ON journal_head
WHEN NEW.entries < OLD.entries OR NEW.changes < OLD.changes BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER journal_head_no_delete BEFORE DELETE ON journal_head BEGIN SELECT RAISE(ABORT, 'append only'); END;
`;
