// Which sources a document names, in the order in which they are first named.
import { type DocumentSection, type DocumentSource, sourcesOfBlock } from '../../contract/documents.ts';

export function sourcesOf(sections: readonly DocumentSection[], named: readonly DocumentSource[]): DocumentSource[] {
  const byId = new Map(named.map((source) => [source.id, source]));
  const ids = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(sourcesOfBlock)));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}
