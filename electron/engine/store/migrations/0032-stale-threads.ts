// An account to which one thread came is not looked at as a whole by rules that can tell what one thread changes.
export const staleThreads = `
-- 0: only the threads in stale_account_thread changed. A mark that does not say so is of the whole account.
ALTER TABLE stale_account ADD COLUMN whole INTEGER NOT NULL DEFAULT 1;
CREATE TABLE stale_account_thread (
  account_id INTEGER NOT NULL REFERENCES stale_account(account_id) ON DELETE CASCADE,
  thread_id INTEGER NOT NULL,
  PRIMARY KEY (account_id, thread_id)
) STRICT, WITHOUT ROWID;

DROP TRIGGER message_account_gone;
CREATE TRIGGER message_account_gone AFTER DELETE ON message_account BEGIN
  INSERT INTO stale_account (account_id) VALUES (OLD.account_id)
  ON CONFLICT (account_id) DO UPDATE SET rule = '', whole = 1 WHERE rule <> '' OR whole = 0;
END;

-- Few mails say that something was done; only these keep promises made elsewhere.
CREATE INDEX message_read_deeds ON message_read(account_id, sent_at) WHERE deeds IS NOT NULL;
`;
