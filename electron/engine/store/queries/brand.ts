// How documents look: what the person chose over what they look like without a choice.
import type { Database } from 'better-sqlite3';
import { type DocumentBrand, documentBrand } from '../../../contract/documents.ts';
import { statement } from '../statement.ts';

interface BrandRow {
  readonly name: string;
  readonly colour: string;
  readonly accent: string;
  readonly font: string;
  readonly logo_type: string | null;
  readonly logo: string | null;
  readonly own_family: string | null;
}
const chosen = statement<[], BrandRow>(
  'SELECT name, colour, accent, font, logo_type, logo, own_family FROM brand WHERE id = 1',
);

const plainBrand: DocumentBrand = {
  company: '',
  colour: '#1f4d3a',
  accent: '#2f7d5b',
  logo: null,
  font: 'inter',
  ownFamily: null,
};

export function readBrand(db: Database): DocumentBrand {
  const row = chosen(db).get();
  if (!row) return plainBrand;
  const { name, colour, accent, font, logo_type, logo, own_family } = row;
  return documentBrand.parse({
    company: name,
    colour,
    accent,
    font,
    ownFamily: own_family,
    logo: logo === null ? null : { type: logo_type, content: logo },
  });
}

interface OwnFaceRow {
  readonly family: string;
  readonly regular: Buffer;
  readonly strong: Buffer | null;
}
const ownFace = statement<[], OwnFaceRow>(`
  SELECT b.own_family AS family, r.content AS regular, s.content AS strong
  FROM brand b JOIN brand_face r ON r.sha256 = b.own_regular LEFT JOIN brand_face s ON s.sha256 = b.own_strong
  WHERE b.id = 1
`);

/** The person's own face where documents are set in it. */
export function readOwnFace(db: Database): OwnFaceRow | null {
  return readBrand(db).font === 'own' ? (ownFace(db).get() ?? null) : null;
}

const keep = statement<[string, Uint8Array]>('INSERT OR IGNORE INTO brand_face (sha256, content) VALUES (?, ?)');

/** By its hash: kept once, and for as long as a change back to it can be wanted. */
export function keepFaceFile(db: Database, sha256: string, content: Uint8Array): void {
  keep(db).run(sha256, content);
}
