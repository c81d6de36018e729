// Who wrote each touch lies beside it, so that the people of an account are found by an index and not in its mail.
export const writers = `
ALTER TABLE message_account ADD COLUMN writer TEXT NOT NULL DEFAULT '';
CREATE INDEX message_account_writer ON message_account(account_id, writer, sent_at) WHERE touch = 'mail_in';
`;
