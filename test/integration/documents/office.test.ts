// Every export opens in the programs that people have: LibreOffice and poppler set its pages, and what stands on them is what
// the document says. One account and one document written to be difficult, both editions, both languages.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../electron/contract/document-exports.ts';
import type { DocumentBlock, DocumentEdition, TendDocument } from '../../../electron/contract/documents.ts';
import { documentWords } from '../../../electron/engine/export/document/document-words.ts';
import { exportDocument } from '../../../electron/engine/export/document/export-document.ts';
import { prepareDocument } from '../../../electron/engine/export/document/prepare-document.ts';
import { readZip } from '../../../electron/engine/export/read-zip.ts';
import {
  openedFiles,
  openInOffice,
  type PdfPages,
  readPdf,
  whyNoOffice,
} from '../../support/documents/office-programs.ts';
import { richDocument } from '../../support/documents/rich-document.ts';
import { openTestEngine } from '../../support/open-test-engine.ts';

const why = whyNoOffice();
if (why !== null) {
  console.warn(`SKIPPED: no export was opened in an office program: ${why}.`);
}

const formats = ['pdf', 'pptx', 'docx'] as const satisfies readonly DocumentFormat[];
type Paged = (typeof formats)[number];
interface Case {
  readonly name: string;
  readonly document: TendDocument;
}

let folder: string;
let cases: Case[] = [];
let said = '';
const opened = new Map<string, PdfPages>();
/** The parts of each deck and letter as it was written. */
const written = new Map<string, ReadonlyMap<string, string>>();

async function documentsToOpen(): Promise<Case[]> {
  const engine = await openTestEngine();
  try {
    await engine.client.call('sample.open', { seed: 7 });
    const { rows } = await engine.client.call('book.list', {});
    const account = rows.find(({ name }) => name.startsWith('Castellan')) ?? rows[0];
    if (!account) throw new Error('the sample book is empty');
    const get = async (kind: TendDocument['kind'], edition: DocumentEdition, language: TendDocument['language']) => ({
      name: `${kind}-${edition}-${language}`,
      document: (await engine.client.call('document.get', { accountId: account.accountId, kind, edition, language }))
        .document,
    });
    return [
      await get('review_pack', 'internal', 'de'),
      await get('review_pack', 'client', 'en'),
      await get('renewal_proposal', 'client', 'de'),
      { name: 'difficult-internal-en', document: richDocument() },
    ];
  } finally {
    await engine.close();
  }
}

beforeAll(async () => {
  if (why !== null) return;
  folder = await mkdtemp(join(tmpdir(), 'tend-office-'));
  cases = await documentsToOpen();
  const files: string[] = [];
  for (const { name, document } of cases) {
    for (const format of formats) {
      const { content } = await exportDocument(document, format);
      const file = join(folder, `${name}-${format}.${format}`);
      await writeFile(file, content);
      if (format === 'pdf') opened.set(`${name}-pdf`, await readPdf(file));
      else {
        written.set(`${name}-${format}`, new Map(readZip(content).map((part) => [part.name, part.content.toString()])));
        files.push(file);
      }
    }
  }
  ({ said } = await openInOffice(files, folder));
  for (const file of await openedFiles(folder)) {
    opened.set(basename(file, '.pdf'), await readPdf(join(folder, 'opened', file)));
  }
});
afterAll(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** Letters and digits alone: lines break, ligatures and blanks differ from program to program. */
const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

function pagesOf(name: string, format: Paged): PdfPages {
  const found = opened.get(`${name}-${format}`);
  if (!found) throw new Error(`${name}.${format} could not be opened. LibreOffice said: ${said}`);
  return found;
}

/** What a reader must find: every title, and the text of every paragraph, point and cell. */
function wordsOf({ sections }: TendDocument): string[] {
  return sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsIn)]);
}

function wordsIn(block: DocumentBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.text];
    case 'bullets':
      return block.items.map(({ text }) => text);
    case 'figures':
      return block.items.flatMap(({ label, value }) => [label, value]);
    case 'timeline':
      return block.items.map(({ title }) => title);
    case 'chart':
      return [block.title];
    case 'gap':
      return [block.prompt];
    case 'table':
      return block.rows.flatMap(({ cells }) => cells);
    case 'people':
      return block.people.map(({ name }) => name);
  }
}

describe.skipIf(why !== null)('every export', () => {
  it.each(formats)('opens as %s without complaint and says all that the document says', (format) => {
    for (const { name, document } of cases) {
      const { pages, complaints } = pagesOf(name, format);
      expect(complaints, name).toBe('');
      const { document: set, cover } = prepareDocument(document);
      const text = bare(pages.join(' ').replace(/[\u00b2\u00b3\u00b9\u2070-\u2079]/gu, ''));
      for (const words of wordsOf(set)) {
        // The number of a source may stand between two lines of it: halves are looked for.
        const whole = bare(words.replaceAll('[[', '').replaceAll(']]', ''));
        const middle = Math.floor(whole.length / 2);
        const parts = whole.length > 60 ? [whole.slice(0, 24), whole.slice(middle, middle + 16)] : [whole.slice(0, 30)];
        for (const part of parts) expect(text.includes(part), `“${words}” in ${name}.${format}`).toBe(true);
      }
      const words = documentWords(document.language);
      const first = bare(pages[0] ?? '');
      for (const line of [document.title, document.accountName, words.edition[document.edition]]) {
        expect(first, `the cover of ${name}.${format}`).toContain(bare(line));
      }
      for (const block of cover) expect(first).toContain(bare(block.type === 'gap' ? block.prompt : block.text));
    }
  });

  it.each(formats)('has as %s the pages it should have, and none that is empty', (format) => {
    for (const { name, document } of cases) {
      const { pages } = pagesOf(name, format);
      for (const [index, page] of pages.entries()) {
        expect(bare(page).length, `page ${index + 1} of ${name}.${format}`).toBeGreaterThan(10);
      }
      if (format === 'pptx') {
        const slides = [...(written.get(`${name}-pptx`)?.keys() ?? [])].filter((part) =>
          /slides\/slide\d+\.xml$/.test(part),
        );
        expect(pages.length, name).toBe(slides.length);
      } else {
        // Paper holds a good deal more than nothing, and a section is not spread over many pages.
        expect(pages.length, name).toBeGreaterThan(Math.ceil(document.sections.length / 5));
        expect(pages.length, name).toBeLessThan(document.sections.length * 2 + 4);
      }
    }
  });

  it('brings its faces along as PDF, each of which can be read back as text', () => {
    for (const { name } of cases) {
      const { faces } = pagesOf(name, 'pdf');
      expect(faces.length, name).toBeGreaterThan(0);
      for (const face of faces) expect(face, name).toMatchObject({ embedded: true, readable: true });
    }
  });

  it('says in the customer’s edition nothing of what is internal, on no page of any format', () => {
    for (const { name, document } of cases.filter((one) => one.document.edition === 'client')) {
      for (const format of formats) {
        const text = pagesOf(name, format).pages.join('\n').replaceAll(document.accountName, '');
        expect(text, `${name}.${format}`).not.toMatch(
          /\b(?:Health|Forecast|Zustand der Beziehung|Prognose:|Champion)\b/u,
        );
      }
    }
  });
});
