// Text in and out of the blocks of a section: a line that stays keeps its sources, a changed or new one has none.
import type { DocumentBlock } from '../../../electron/contract/documents.ts';

type Paragraph = Extract<DocumentBlock, { type: 'paragraph' }>;
type Bullets = Extract<DocumentBlock, { type: 'bullets' }>;

export function withText(block: Paragraph, text: string): Paragraph {
  return text === block.text ? block : { ...block, text, sources: [] };
}

export const linesOf = ({ items }: Bullets): string => items.map(({ text }) => text).join('\n');

export function withLines(block: Bullets, text: string): Bullets {
  const known = new Map(block.items.map((item) => [item.text, item]));
  return { ...block, items: text.split('\n').map((line) => known.get(line) ?? { text: line, sources: [] }) };
}

/** Without the lines that say nothing. */
export function trimmed(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.flatMap((block): DocumentBlock[] => {
    if (block.type === 'paragraph') return block.text.trim() === '' ? [] : [block];
    if (block.type === 'table') {
      const rows = block.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      return rows.length === 0 ? [] : [{ ...block, rows }];
    }
    if (block.type !== 'bullets') return [block];
    const items = block.items.filter(({ text }) => text.trim() !== '');
    return items.length === 0 ? [] : [{ ...block, items }];
  });
}
