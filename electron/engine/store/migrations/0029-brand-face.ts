// The person's own face of documents. Its files lie by their hash, apart from what is journaled: a change back to one needs no copy.
export const brandFace = `
CREATE TABLE brand_face (
  sha256 TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;
ALTER TABLE brand ADD COLUMN own_family TEXT;
ALTER TABLE brand ADD COLUMN own_regular TEXT;  -- into brand_face, as the next
ALTER TABLE brand ADD COLUMN own_strong TEXT;
`;
