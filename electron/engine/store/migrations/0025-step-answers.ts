// Steps of playbooks that are asked by mail. What was asked and what the person said about an answer are journaled; what was read
// out of the mail that came is derived, and read anew where a step is asked again or its asking comes back.
export const stepAnswers = `
CREATE TABLE step_ask (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL,
  step_key TEXT NOT NULL,
  round INTEGER NOT NULL,
  name TEXT NOT NULL,
  draft_id INTEGER NOT NULL UNIQUE,
  mark TEXT NOT NULL UNIQUE,        -- the reference in the mail
  asked TEXT NOT NULL,              -- JSON AskedStep: the questions as they were put
  person TEXT NOT NULL,             -- JSON MailAddress
  inside INTEGER NOT NULL,          -- a colleague was asked
  files TEXT NOT NULL,              -- JSON: SHA-256 of what went with it
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX step_ask_by_step ON step_ask(run_id, step_key);

-- What the person said about a mail that was taken for an answer.
CREATE TABLE step_answer_word (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ask_id INTEGER NOT NULL,
  message_id TEXT NOT NULL,         -- RFC 5322 Message-ID
  name TEXT NOT NULL,
  word TEXT NOT NULL CHECK (word IN ('confirmed', 'not_this')),
  at INTEGER NOT NULL,
  UNIQUE (ask_id, message_id)
) STRICT;

-- Derived: one mail that answers, and what was read out of it.
CREATE TABLE step_answer (
  ask_id INTEGER NOT NULL,
  message_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  reading TEXT NOT NULL,            -- JSON KeptReading
  PRIMARY KEY (ask_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX step_answer_by_message ON step_answer(message_id);

-- Messages up to this row were looked at.
CREATE TABLE step_answers_read (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  message_id INTEGER NOT NULL
) STRICT;

CREATE TRIGGER step_ask_gone AFTER DELETE ON step_ask BEGIN
  DELETE FROM step_answer WHERE ask_id = OLD.id;
END;
-- An asking that comes back by undo may have been answered meanwhile.
CREATE TRIGGER step_ask_there AFTER INSERT ON step_ask BEGIN
  UPDATE step_answers_read SET message_id = min(message_id,
    ifnull((SELECT min(id) - 1 FROM message WHERE sent_at >= NEW.created_at - 86400000), message_id));
END;
`;
