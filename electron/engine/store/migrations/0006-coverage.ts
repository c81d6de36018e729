// What was proven of each folder: a row says what the last comparison with the server (or the files an import read) showed.
// Every claim of silence rests on these rows; the folder's own cursor only says how far the sync believes it came.
export const coverage = `
CREATE TABLE folder_check (
  folder_id INTEGER PRIMARY KEY REFERENCES folder(id) ON DELETE CASCADE,
  covered_from INTEGER,             -- the oldest message of the folder, when the whole of it is here
  covered_until INTEGER,            -- everything that arrived before this instant was here when it was checked
  checked_at INTEGER NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('counts', 'uid_set', 'mod_sequence', 'files')),
  server_count INTEGER,             -- null for files
  local_count INTEGER NOT NULL,
  missing INTEGER NOT NULL DEFAULT 0, -- on the server and not here, after every attempt to bring it
  result TEXT NOT NULL CHECK (result IN ('agrees', 'repaired', 'differs')),
  problem TEXT,
  uid_set_at INTEGER,               -- when the sets of UIDs were last compared; null asks for it at the next pass
  uid_validity INTEGER,             -- whose UIDs those were
  repaired_at INTEGER,              -- the last time something was missing and was brought in
  repaired_count INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What became of the last attempt to bring a mailbox in step.
CREATE TABLE mailbox_state (
  mailbox_id INTEGER PRIMARY KEY REFERENCES mailbox(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('in_step', 'failed', 'login_needed')),
  problem TEXT
) STRICT;

-- Mail that was read from files before this table was here covers up to its newest message, and no further.
INSERT INTO folder_check (folder_id, covered_from, covered_until, checked_at, how, local_count, result)
SELECT f.id, min(m.received_at), max(m.received_at), max(m.received_at), 'files', count(*), 'agrees'
FROM folder f JOIN mailbox b ON b.id = f.mailbox_id AND b.kind = 'imported'
  JOIN message_location l ON l.folder_id = f.id JOIN message m ON m.id = l.message_id
GROUP BY f.id;
`;
