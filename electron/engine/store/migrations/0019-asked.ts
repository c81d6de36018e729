// What a message asks is read once, when it comes in, instead of every time its thread is derived.
export const asked = `
ALTER TABLE message ADD COLUMN asks INTEGER NOT NULL DEFAULT 0;      -- its newest text asks its reader for something
ALTER TABLE message ADD COLUMN asks_rule INTEGER NOT NULL DEFAULT 0; -- the version of the rules that said so; 0 is none
`;
