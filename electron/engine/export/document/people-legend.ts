// What the numbers on the map of people stand for: a table right below it. A document that brings its own keeps that one alone.
import type { DocumentBlock } from '../../../contract/documents.ts';
import type { DocumentWords } from './document-words.ts';

type People = Extract<DocumentBlock, { type: 'people' }>;

export function withLegends(blocks: readonly DocumentBlock[], words: DocumentWords): DocumentBlock[] {
  return blocks.flatMap((block, index): DocumentBlock[] =>
    block.type !== 'people' || isLegendOf(block, blocks[index + 1]) ? [block] : [block, legendOf(block, words)],
  );
}

/** A table that names each by the number of its dot. */
function isLegendOf({ people }: People, next: DocumentBlock | undefined): boolean {
  if (next?.type !== 'table' || next.rows.length !== people.length) return false;
  return next.rows.every(({ cells }, index) => cells[0] === String(index + 1));
}

function legendOf({ people }: People, words: DocumentWords): DocumentBlock {
  return {
    type: 'table',
    columns: [
      { title: '', align: 'right', share: 0.05 },
      { title: words.name, align: 'left', share: 0.3 },
      { title: words.title, align: 'left', share: 0.37 },
      { title: words.role, align: 'left', share: 0.28 },
    ],
    rows: people.map(({ name, title, role, gone, sources }, index) => ({
      cells: [String(index + 1), name, title, [role, gone ? words.gone : ''].filter(Boolean).join(', ')],
      sources,
    })),
  };
}
