// A document as it is about to be set: every text clean of what no file can hold, its sources numbered in the order in which they
// are first named, and nothing internal in what the customer reads: such a document is refused, not mended.
import {
  type DocumentBlock,
  type DocumentSection,
  type DocumentSource,
  sourcesOfBlock,
  type TendDocument,
} from '../../../contract/documents.ts';
import { Failure } from '../../../contract/failure.ts';
import { dayOf } from './dates.ts';
import { gapsIn } from './document-text.ts';
import { dayInWords, documentWords } from './document-words.ts';
import { withLegends } from './people-legend.ts';

/** A text and what it rests on. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly string[];
}
export interface NumberedSource extends DocumentSource {
  readonly number: number;
  /** In words; empty where it has none, or says it itself. */
  readonly day: string;
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
  /** What the document says of itself, beside whose edition it is: on its cover, in no section. */
  readonly cover: readonly CoverBlock[];
  /** Places still to be filled in. */
  readonly gaps: number;
  /** “As of 20 November 2026” */
  readonly asOf: string;
}
export type CoverBlock = Extract<DocumentBlock, { type: 'paragraph' | 'gap' }>;

/** @throws Failure `invalid_input` where the client's edition holds what is internal. */
export function prepareDocument(asked: TendDocument): PreparedDocument {
  const whole = cleaned(asked) as TendDocument;
  refuseInternal(whole);
  const words = documentWords(whole.language);
  const cover = coverOf(whole.sections);
  const document = {
    ...whole,
    sections: whole.sections
      .slice(cover === null ? 0 : 1)
      .map((section) => ({ ...section, blocks: withLegends(section.blocks, words) })),
  };
  const byId = new Map(document.sources.map((source) => [source.id, source]));
  const numbers = new Map<string, number>();
  const blocks = [...(cover ?? []), ...document.sections.flatMap((section) => section.blocks)];
  for (const id of blocks.flatMap(sourcesOfBlock)) {
    if (byId.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  const sources = [...numbers].flatMap(([id, number]) => {
    const source = byId.get(id);
    return source ? [{ ...source, number, day: dayBeside(source, document) }] : [];
  });
  return {
    document,
    sources,
    marksOf: (ids) => marks([...new Set(ids.flatMap((id) => numbers.get(id) ?? []))].sort((one, other) => one - other)),
    cover: cover ?? [],
    gaps: blocks.reduce((sum, one) => sum + gapsOf(one), 0),
    asOf: words.asOf(dayInWords(dayOf(document.at, document.timeZone), document.language)),
  };
}

function dayBeside({ at, says }: DocumentSource, { timeZone, language }: TendDocument): string {
  if (at === null) return '';
  const day = dayInWords(dayOf(at, timeZone), language, 'short');
  return says.includes(day) ? '' : day;
}

const ON_COVER = { blocks: 3, letters: 320 } as const;

/** Null where the first section is no title, or more than a cover holds. Whose edition it is the cover says by itself. */
function coverOf([first]: readonly DocumentSection[]): CoverBlock[] | null {
  if (first?.key !== 'title') return null;
  const blocks = first.edited ? first.blocks : first.blocks.slice(1);
  const plain = blocks.filter((one) => one.type === 'paragraph' || one.type === 'gap');
  const letters = plain.reduce((sum, one) => sum + (one.type === 'gap' ? one.prompt : one.text).length, 0);
  const fits = plain.length === blocks.length && plain.length <= ON_COVER.blocks && letters <= ON_COVER.letters;
  return fits ? plain : null;
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
