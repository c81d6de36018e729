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
}
const chosen = statement<[], BrandRow>('SELECT name, colour, accent, font, logo_type, logo FROM brand WHERE id = 1');

const plainBrand: DocumentBrand = { company: '', colour: '#1f4d3a', accent: '#2f7d5b', logo: null, font: 'inter' };

export function readBrand(db: Database): DocumentBrand {
  const row = chosen(db).get();
  if (!row) return plainBrand;
  const { name, colour, accent, font, logo_type, logo } = row;
  return documentBrand.parse({
    company: name,
    colour,
    accent,
    font,
    logo: logo === null ? null : { type: logo_type, content: logo },
  });
}
