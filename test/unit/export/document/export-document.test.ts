import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../../electron/contract/document-exports.ts';
import type { DocumentBlock } from '../../../../electron/contract/documents.ts';
import { documentWords } from '../../../../electron/engine/export/document/document-words.ts';
import { exportDocument } from '../../../../electron/engine/export/document/export-document.ts';
import { faceMetrics } from '../../../../electron/engine/export/document/face-metrics.ts';
import { planSlides } from '../../../../electron/engine/export/document/pptx/plan-slides.ts';
import { BODY } from '../../../../electron/engine/export/document/pptx/slide-plan.ts';
import { prepareDocument } from '../../../../electron/engine/export/document/prepare-document.ts';
import { readZip } from '../../../../electron/engine/export/read-zip.ts';
import { richDocument } from '../../../support/documents/rich-document.ts';

const formats: readonly DocumentFormat[] = ['pdf', 'pptx', 'docx', 'md'];
const { DOMParser } = new JSDOM('').window;

async function parts(format: DocumentFormat, document = richDocument()): Promise<Map<string, string>> {
  const { content } = await exportDocument(document, format);
  return new Map(readZip(content).map((part) => [part.name, part.content.toString('utf8')]));
}

function isWellFormed(xml: string): boolean {
  return new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') === null;
}

describe('a document as a file', () => {
  it.each(formats)('is the same bytes each time as %s', async (format) => {
    const [one, other] = [await exportDocument(richDocument(), format), await exportDocument(richDocument(), format)];
    expect(one.content.equals(other.content)).toBe(true);
    expect(one.gaps).toBe(4);
  });

  it.each(formats)(
    'is refused as %s when the customer’s edition holds an internal section or source',
    async (format) => {
      const internal = richDocument();
      await expect(exportDocument({ ...internal, edition: 'client' }, format)).rejects.toMatchObject({
        code: 'invalid_input',
        field: 'edition',
      });
      const client = richDocument({ edition: 'client' });
      const sources = client.sources.map((source, index) => ({ ...source, internal: index === 1 }));
      await expect(exportDocument({ ...client, sources }, format)).rejects.toMatchObject({ code: 'invalid_input' });
    },
  );

  it.each(['pdf', 'pptx', 'docx'] as const)('stops as %s when it is asked to', async (format) => {
    const stop = AbortSignal.abort();
    await expect(exportDocument(richDocument(), format, stop)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('what is about to be set', () => {
  it('has its title section on the cover, in no list of contents, and what it asks for among the gaps', () => {
    const document = richDocument();
    const title = {
      key: 'title',
      title: 'About this document',
      blocks: [
        { type: 'paragraph' as const, text: 'Internal edition.', sources: [] },
        { type: 'paragraph' as const, text: 'It looks back on August.', sources: ['figure:nps'] },
        { type: 'gap' as const, prompt: 'Date and participants' },
      ],
      internal: false,
      edited: false,
    };
    const prepare = (section: typeof title) =>
      prepareDocument({ ...document, sections: [section, ...document.sections] });
    const { cover, document: set, sources, gaps } = prepare(title);
    expect(cover).toEqual(title.blocks.slice(1));
    expect(set.sections.map(({ key }) => key)).not.toContain('title');
    expect(sources[0]?.id).toBe('figure:nps');
    expect(gaps).toBe(5);
    // In the person's words nothing is taken away, and what is too long for a cover stays a section.
    expect(prepare({ ...title, edited: true }).cover).toEqual(title.blocks);
    const long = { type: 'gap' as const, prompt: 'Date and participants '.repeat(20) };
    expect(prepare({ ...title, blocks: [...title.blocks, long] }).document.sections[0]?.key).toBe('title');
  });

  it('names the people of the map in one table: the document’s own where it has one', () => {
    const document = richDocument();
    const map = document.sections.find(({ key }) => key === 'people');
    if (map?.blocks[0]?.type !== 'people') throw new Error('the document has no map');
    const { people } = map.blocks[0];
    const own: DocumentBlock = {
      type: 'table',
      columns: [
        { title: '', align: 'right', share: 0.1 },
        { title: 'Name', align: 'left', share: 0.9 },
      ],
      rows: people.map(({ name }, index) => ({ cells: [String(index + 1), name], sources: [] })),
    };
    const tables = (blocks: DocumentBlock[]) =>
      prepareDocument({ ...document, sections: [{ ...map, blocks }] }).document.sections[0]?.blocks.slice(1);
    expect(tables([...map.blocks, own])).toEqual([own]);
    expect(tables([...map.blocks])).toMatchObject([{ type: 'table', rows: { length: people.length } }]);
  });
});

describe('a PDF', () => {
  it('has its faces within, bookmarks of every section, links and pages', async () => {
    const { content } = await exportDocument(richDocument(), 'pdf');
    const raw = content.toString('latin1');
    expect(raw.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(7);
    expect(raw).toContain('/FontFile');
    expect(raw.match(/\/Subtype \/Link/g)?.length).toBeGreaterThan(40);
    expect(raw).toContain('/Outlines');
    expect(raw).toContain('https://status.northwind.example/security?q=1');
  });
});

describe('the days of a document', () => {
  const sourceOf = (says: string, at: number) => ({ id: 's', says, at, messageRowId: null, internal: false });
  const withSource = (says: string, at: number, timeZone: string) =>
    prepareDocument(
      richDocument({
        at,
        timeZone,
        sources: [sourceOf(says, at)],
        sections: [
          {
            key: 'one',
            title: 'One',
            internal: false,
            edited: false,
            blocks: [{ type: 'paragraph', text: 'So it is.', sources: ['s'] }],
          },
        ],
      }),
    );

  it.each([
    ['Pacific/Auckland', '21 November 2026', '21 Nov 2026'],
    ['Europe/Berlin', '20 November 2026', '20 Nov 2026'],
    ['America/Los_Angeles', '20 November 2026', '20 Nov 2026'],
  ])('are those of the person in %s', (timeZone, cover, beside) => {
    const { asOf, sources } = withSource('A goal', Date.UTC(2026, 10, 20, 12, 30), timeZone);
    expect([asOf, sources[0]?.day]).toEqual([`As of ${cover}`, beside]);
  });

  it('stand once where a source says its own', () => {
    const { sources } = withSource('Ann, 20 Nov 2026: “Slots”', Date.UTC(2026, 10, 20, 12), 'Europe/Berlin');
    expect(sources[0]?.day).toBe('');
  });
});

describe('a deck', () => {
  it('is well-formed throughout and says what the document says', async () => {
    const all = await parts('pptx');
    for (const [name, xml] of all) {
      if (/\.(?:xml|rels)$/.test(name)) expect(isWellFormed(xml), name).toBe(true);
    }
    const slides = [...all].filter(([name]) => /slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(slides.length).toBe(17);
    const said = slides.join('');
    for (const { title } of richDocument().sections) expect(said).toContain(title);
    expect(said).toContain('王小明');
    expect(said).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('has the properties of a paragraph once, before its runs', async () => {
    for (const [name, xml] of await parts('pptx')) {
      if (!/slides\/slide\d+\.xml$/.test(name)) continue;
      for (const paragraph of xml.match(/<a:p>.*?<\/a:p>/gs) ?? []) {
        expect(paragraph.match(/<a:pPr/g)?.length ?? 0).toBeLessThan(2);
        expect(paragraph.indexOf('<a:pPr'), paragraph).toBeLessThan(6);
      }
    }
  });

  it('has charts with the document’s figures, and nothing where there is no value', async () => {
    const all = await parts('pptx');
    const [line, bar] = [all.get('ppt/charts/chart1.xml') ?? '', all.get('ppt/charts/chart2.xml') ?? ''];
    const values = (xml: string) =>
      [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([cached]) =>
        [...cached.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, value]) => [
          Number(at),
          Number(value),
        ]),
      );
    expect(values(line)[0]?.map(([, value]) => value)).toEqual([
      98, 104, 120, 161, 170, 182, 190, 186, 150, 201, 219, 228,
    ]);
    expect(values(line)[1]?.map(([at]) => at)).toEqual([0, 1, 2, 3, 6, 7, 8, 9, 10, 11]);
    expect(values(bar).map((row) => row.length)).toEqual([6, 5]);
  });

  it('names in the notes of a slide what it rests on', async () => {
    const notes = [...(await parts('pptx'))].filter(([name]) => /notesSlide\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(notes.length).toBe(17);
    expect(notes.join('')).toContain('Figures imported from usage-2026.csv');
  });

  it('never lets a piece run over its slide or over another', async () => {
    const { measure } = await faceMetrics();
    const words = documentWords('en');
    const text = fc.lorem({ maxCount: 60 });
    const block: fc.Arbitrary<DocumentBlock> = fc.oneof(
      fc.record({ type: fc.constant('paragraph' as const), text, sources: fc.constant<string[]>([]) }),
      fc.record({
        type: fc.constant('bullets' as const),
        items: fc.array(fc.record({ text, sources: fc.constant<string[]>(['a']) }), { minLength: 1, maxLength: 20 }),
      }),
      fc.record({ type: fc.constant('gap' as const), prompt: text }),
      fc.constant<DocumentBlock>({
        type: 'chart' as const,
        form: 'bar' as const,
        title: 'T',
        unit: '',
        labels: ['a'],
        series: [{ name: 's', values: [1] }],
        sources: [],
      }),
      fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 30 }).map((rows) => ({
        type: 'table' as const,
        columns: [
          { title: 'One', align: 'left' as const, share: 0.2 },
          { title: 'Two', align: 'left' as const, share: 0.8 },
        ],
        rows: rows.map((cells) => ({ cells, sources: [] })),
      })),
      fc.constant<DocumentBlock>(richDocument().sections[4]?.blocks[0] ?? { type: 'gap' as const, prompt: '' }),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const slides = planSlides({ key: 'k', title: 'T', blocks, internal: false, edited: false }, measure, words);
        for (const { pieces } of slides) {
          for (const [index, piece] of pieces.entries()) {
            expect(piece.y).toBeGreaterThanOrEqual(BODY.top);
            expect(piece.y + piece.h).toBeLessThanOrEqual(BODY.top + BODY.height + 0.5);
            expect(piece.x + piece.w).toBeLessThanOrEqual(BODY.left + BODY.width + 0.5);
            for (const other of pieces.slice(index + 1)) {
              const apart =
                piece.x + piece.w <= other.x + 0.5 ||
                other.x + other.w <= piece.x + 0.5 ||
                piece.y + piece.h <= other.y + 0.5 ||
                other.y + other.h <= piece.y + 0.5;
              expect(apart, `${piece.kind} and ${other.kind}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});

describe('a Word document', () => {
  it('is well-formed, with headings, a repeated table heading, native charts and the map as a drawing', async () => {
    const all = await parts('docx');
    for (const [name, xml] of all) {
      if (/\.(?:xml|rels)$/.test(name)) expect(isWellFormed(xml), name).toBe(true);
    }
    const text = all.get('word/document.xml') ?? '';
    expect(text.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(9);
    expect(text).toContain('<w:tblHeader');
    expect(text).toContain('王小明');
    expect([...all.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(3);
    expect([...all.keys()].some((name) => name.endsWith('.svg'))).toBe(true);
    const ids = [...text.matchAll(/<wp:docPr\b[^>]*?\bid="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = [...text.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(anchors.length).toBeGreaterThan(30);
    for (const anchor of anchors) expect(text).toContain(`w:name="${anchor}"`);
  });
});

describe('Markdown', () => {
  it('keeps text from being markup, and has a plot for each chart and map', async () => {
    const all = await parts('md');
    const text = [...all].find(([name]) => name.endsWith('.md'))?.[1] ?? '';
    expect(text).toContain('\\<script\\>');
    expect(text).toContain('\\|pipe\\|');
    expect(text).toContain('| Leeds | 41\u00a0% | 96\u00a0% |');
    const plots = [...all.keys()].filter((name) => name.startsWith('plots/'));
    expect(plots).toHaveLength(4);
    for (const plot of plots) {
      expect(text).toContain(`(${plot})`);
      expect(isWellFormed(all.get(plot) ?? '')).toBe(true);
    }
  });

  it('is in the document’s language', async () => {
    const [, text = ''] = [...(await parts('md', richDocument({ language: 'de', edition: 'client' })))][0] ?? [];
    expect(text).toContain('## Quellen');
    expect(text).toContain('Unsere eigenen Notizen und Einschätzungen sind nicht Teil dieser Ausgabe.');
    expect(text).not.toContain('Relationship health');
  });
});
