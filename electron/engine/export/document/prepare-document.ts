// A document as it is about to be set: every text clean of what no file can hold, its sources numbered in the order in which they
// are first named, and nothing internal in what the customer reads: such a document is refused, not mended.
import {
  type DocumentBlock,
  type DocumentSource,
  sourcesOfBlock,
  type TendDocument,
} from '../../../contract/documents.ts';
import { Failure } from '../../../contract/failure.ts';
import { gapsIn } from './document-text.ts';

/** A text and what it rests on. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly string[];
}
export interface NumberedSource extends DocumentSource {
  readonly number: number;
}
export interface SourceMark {
  /** `7` or `7–11`. */
  readonly text: string;
  /** Where it leads. */
  readonly number: number;
}
export interface PreparedDocument {
  readonly document: TendDocument;
  /** Those that a statement names, in the order of their numbers. */
  readonly sources: readonly NumberedSource[];
  /** What stands behind a statement: the numbers of its sources, ascending, three in a row or more as a span. */
  marksOf(ids: readonly string[]): SourceMark[];
  /** Places still to be filled in. */
  readonly gaps: number;
}

/** @throws Failure `invalid_input` where the client's edition holds what is internal. */
export function prepareDocument(asked: TendDocument): PreparedDocument {
  const document = cleaned(asked) as TendDocument;
  refuseInternal(document);
  const byId = new Map(document.sources.map((source) => [source.id, source]));
  const numbers = new Map<string, number>();
  for (const { blocks } of document.sections) {
    for (const id of blocks.flatMap(sourcesOfBlock)) {
      if (byId.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1);
    }
  }
  const sources = [...numbers].flatMap(([id, number]) => {
    const source = byId.get(id);
    return source ? [{ ...source, number }] : [];
  });
  return {
    document,
    sources,
    marksOf: (ids) => marks([...new Set(ids.flatMap((id) => numbers.get(id) ?? []))].sort((one, other) => one - other)),
    gaps: document.sections.reduce((sum, { blocks }) => sum + blocks.reduce((count, one) => count + gapsOf(one), 0), 0),
  };
}

function refuseInternal({ edition, sections, sources }: TendDocument): void {
  if (edition !== 'client') return;
  const section = sections.find(({ internal }) => internal);
  const used = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(sourcesOfBlock)));
  if (section === undefined && !sources.some(({ id, internal }) => internal && used.has(id))) return;
  throw new Failure(
    'invalid_input',
    section === undefined
      ? 'The customer’s edition rests on something internal. Nothing was exported; take that statement out, or choose the internal edition.'
      : `The customer’s edition holds the internal section “${section.title}”. Nothing was exported; hide it, or choose the internal edition.`,
    'edition',
  );
}

function gapsOf(block: DocumentBlock): number {
  switch (block.type) {
    case 'paragraph':
      return gapsIn(block.text);
    case 'bullets':
      return block.items.reduce((sum, { text }) => sum + gapsIn(text), 0);
    case 'figures':
      return block.items.reduce((sum, { value, note }) => sum + gapsIn(value) + gapsIn(note), 0);
    case 'table':
      return block.rows.reduce((sum, { cells }) => sum + cells.reduce((count, cell) => count + gapsIn(cell), 0), 0);
    case 'timeline':
      return block.items.reduce((sum, { title, text }) => sum + gapsIn(title) + gapsIn(text), 0);
    case 'people':
    case 'chart':
      return 0;
    case 'gap':
      return 1;
  }
}

/** Controls, halves of letters, and what turns the direction of reading: in no text of any format. */
const NEVER = /[\p{Cc}\p{Cs}\p{Cn}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.normalize('NFC').replace(/\s+/gu, ' ').replace(NEVER, '');
  }
  if (Array.isArray(value)) return value.map(cleaned);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
  }
  return value;
}

function marks(numbers: readonly number[]): SourceMark[] {
  const runs = numbers.reduce<number[][]>((all, number) => {
    const run = all.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else all.push([number]);
    return all;
  }, []);
  return runs.flatMap((run) => {
    const [first = 0] = run;
    return run.length > 2
      ? [{ text: `${first}–${run.at(-1) ?? first}`, number: first }]
      : run.map((number) => ({ text: String(number), number }));
  });
}
