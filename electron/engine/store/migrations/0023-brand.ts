// How documents look; one row, journaled. Apart from the settings, which are read all the time and should not carry a logo.
export const brand = `
CREATE TABLE brand (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,               -- the company's
  colour TEXT NOT NULL,
  accent TEXT NOT NULL,
  font TEXT NOT NULL,
  logo_type TEXT,
  logo TEXT                         -- base64
) STRICT;
`;
