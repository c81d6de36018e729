// What reading needs: the parts of the safe HTML that stand apart from it, and the senders whose images are always shown.
export const reading = `
ALTER TABLE message_html ADD COLUMN css TEXT NOT NULL DEFAULT '';
-- JSON: the remote images in the order of their numbers, and the Content-IDs that stand in the text.
ALTER TABLE message_html ADD COLUMN images TEXT NOT NULL DEFAULT '[]';
ALTER TABLE message_html ADD COLUMN inlined TEXT NOT NULL DEFAULT '[]';

-- Whose images are always shown; journaled.
CREATE TABLE image_sender (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL UNIQUE,     -- lower case
  created_at INTEGER NOT NULL
) STRICT;
`;
