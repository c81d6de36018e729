// How a mailbox logs in. Nothing secret: what a sign-in left behind lies with the passwords.
export const signIn = `
ALTER TABLE mailbox ADD COLUMN sign_in TEXT; -- JSON {provider, name} of an OAuth 2 provider; null: logs in with a password
`;
