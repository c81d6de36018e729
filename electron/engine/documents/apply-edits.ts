// Lays over a document of facts what the person made of it: gaps they filled, sections in their own words, the order, what they
// hid. What the facts say now stays beside an edited section, with whether it is another thing than when it was written.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { DocumentPart } from '../../contract/document-calls.ts';
import {
  type DocumentBlock,
  type DocumentLine,
  type DocumentSection,
  type DocumentSource,
  documentBlock,
  type TendDocument,
} from '../../contract/documents.ts';
import {
  arrangementOf,
  type GapRow,
  gapsOfDocument,
  type SectionRow,
  sectionsOfDocument,
} from '../store/queries/documents.ts';
import { sourcesOf } from './cited.ts';

const blocksText = z.array(documentBlock);
const keysText = z.array(z.string());

export interface EditedDocument {
  readonly document: TendDocument;
  readonly parts: DocumentPart[];
}

/** Changes when the section would read differently; not when it merely counts another day. */
export function factsDigest({ title, blocks }: Pick<DocumentSection, 'title' | 'blocks'>): string {
  const text = JSON.stringify([title, blocks]).replace(/\d+ (?:days?|Tagen?)\b/gu, '');
  return createHash('sha256').update(text).digest('base64url');
}

export function applyEdits(db: Database, ofFacts: TendDocument): EditedDocument {
  const { accountId: account, kind, edition, language } = ofFacts;
  const fills = gapsOfDocument(db).all({ account, kind, edition });
  const own = new Map(
    sectionsOfDocument(db)
      .all({ account, kind, edition, language })
      .map((row) => [row.name, row]),
  );
  const arranged = arrangementOf(db).get({ account, kind, edition });
  const hidden = new Set(arranged ? keysText.parse(JSON.parse(arranged.hidden)) : []);
  const order = arranged ? keysText.parse(JSON.parse(arranged.sequence)) : [];
  const yours = new Map<string, DocumentSource>();
  const entries = inOrder(ofFacts.sections, order).map((facts) => {
    const row = own.get(facts.key);
    const filled = withFills(facts, fills, language, yours);
    const section = row ? withFills(written(row, facts, language, yours), fills, language, yours) : filled;
    const words = [...wordsIn(fills, facts.key).values()].map(({ prompt, name }) => ({ prompt, text: name }));
    return { section, part: { ...partOf(section, row, facts, filled, hidden.has(facts.key)), filled: words } };
  });
  const sections = entries.filter(({ part }) => !part.hidden).map(({ section }) => section);
  const sources = sourcesOf(sections, [...ofFacts.sources, ...yours.values()]);
  return { document: { ...ofFacts, sections, sources }, parts: entries.map(({ part }) => part) };
}

function partOf(
  section: DocumentSection,
  row: SectionRow | undefined,
  facts: DocumentSection,
  filled: DocumentSection,
  hidden: boolean,
): Omit<DocumentPart, 'filled'> {
  return {
    key: section.key,
    title: section.title,
    hidden,
    edited: row !== undefined,
    editedAt: row?.edited_at ?? null,
    facts: row === undefined ? null : filled,
    newer: row !== undefined && row.facts !== factsDigest(facts),
    gaps: gapsIn(section),
  };
}

/** What is named comes in the order named; the rest follows what it followed before. */
export function inOrder(sections: readonly DocumentSection[], order: readonly string[]): DocumentSection[] {
  const rank = new Map(order.map((key, index) => [key, index]));
  let last = -1;
  const placed = sections.map((section, index) => {
    const at = rank.get(section.key);
    if (at !== undefined) last = at;
    return { section, at: at ?? last, follows: at === undefined ? index + 1 : 0 };
  });
  return placed.sort((a, b) => a.at - b.at || a.follows - b.follows).map(({ section }) => section);
}

function citeYours(key: string, language: 'en' | 'de', at: number, yours: Map<string, DocumentSource>): string {
  const id = `yours:${key}`;
  const says = language === 'de' ? 'Von Hand geschrieben' : 'Written by hand';
  if (!yours.has(id)) yours.set(id, { id, says, at, messageRowId: null, internal: false });
  return id;
}

/** The person's own words rest on the person where they name no source. */
function written(
  row: SectionRow,
  facts: DocumentSection,
  language: 'en' | 'de',
  yours: Map<string, DocumentSource>,
): DocumentSection {
  const id = citeYours(row.name, language, row.edited_at, yours);
  const rests = <T extends DocumentLine>(line: T): T => (line.sources.length === 0 ? { ...line, sources: [id] } : line);
  const blocks = blocksText.parse(JSON.parse(row.blocks)).map((block): DocumentBlock => {
    if (block.type === 'paragraph') return rests(block);
    if (block.type === 'bullets') return { ...block, items: block.items.map(rests) };
    return block;
  });
  return { ...facts, title: row.title, blocks, edited: true };
}

/** By prompt; the first of each, which is the edition's own. */
function wordsIn(fills: readonly GapRow[], section: string): Map<string, GapRow> {
  const ofSection = fills.filter((one) => one.section === section);
  return new Map(ofSection.toReversed().map((one) => [one.prompt, one]));
}

function withFills(
  section: DocumentSection,
  fills: readonly GapRow[],
  language: 'en' | 'de',
  yours: Map<string, DocumentSource>,
): DocumentSection {
  const byPrompt = wordsIn(fills, section.key);
  if (byPrompt.size === 0) return section;
  const blocks = section.blocks.map((block): DocumentBlock => {
    if (block.type !== 'gap') return block;
    const fill = byPrompt.get(block.prompt);
    if (!fill) return block;
    return { type: 'paragraph', text: fill.name, sources: [citeYours(section.key, language, fill.filled_at, yours)] };
  });
  return { ...section, blocks };
}

const inlineGap = /\[\[([^\]]+)\]\]/gu;

export function gapsIn({ blocks }: Pick<DocumentSection, 'blocks'>): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'gap') return [block.prompt];
    const texts =
      block.type === 'paragraph' ? [block.text] : block.type === 'bullets' ? block.items.map(({ text }) => text) : [];
    return texts.flatMap((text) => [...text.matchAll(inlineGap)].map(([, prompt = '']) => prompt));
  });
}
