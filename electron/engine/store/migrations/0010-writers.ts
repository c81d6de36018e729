// Who wrote each touch lies beside it, so that the people of an account are counted from an index and not from its mail.
export const writers = `
ALTER TABLE message_account ADD COLUMN writer TEXT NOT NULL DEFAULT '';
DROP INDEX message_account_touch;
CREATE INDEX message_account_touch ON message_account(account_id, touch, sent_at, writer) WHERE touch IS NOT NULL;
`;
