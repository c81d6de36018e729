// Which sources a document names, in the order in which they are first named.
import type { DocumentBlock, DocumentSection, DocumentSource } from '../../contract/documents.ts';

export function sourcesOf(sections: readonly DocumentSection[], named: readonly DocumentSource[]): DocumentSource[] {
  const byId = new Map(named.map((source) => [source.id, source]));
  const ids = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(citedBy)));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

function citedBy(block: DocumentBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'chart':
      return block.sources;
    case 'bullets':
    case 'figures':
    case 'timeline':
      return block.items.flatMap(({ sources }) => sources);
    case 'table':
      return block.rows.flatMap(({ sources }) => sources);
    case 'people':
      return block.people.flatMap(({ sources }) => sources);
    case 'gap':
      return [];
  }
}
