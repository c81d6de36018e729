// Two things a reader would stumble over: a heading without words above a table, and letters that the faces of a PDF lack.
import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../../electron/contract/document-exports.ts';
import type { TendDocument } from '../../../../electron/contract/documents.ts';
import { exportDocument } from '../../../../electron/engine/export/document/export-document.ts';
import {
  isPlain,
  textOfDocument,
  unprintableWords,
} from '../../../../electron/engine/export/document/unprintable-words.ts';
import { interSet } from '../../../../electron/engine/export/face-set.ts';
import { readZip } from '../../../../electron/engine/export/read-zip.ts';
import { richDocument } from '../../../support/documents/rich-document.ts';

function untitled(): TendDocument {
  const whole = richDocument();
  const columns = [0.4, 0.6].map((share) => ({ title: '', align: 'left' as const, share }));
  const block = { type: 'table' as const, columns, rows: [{ cells: ['Agreement until', '9 January'], sources: [] }] };
  const first = whole.sections.find(({ key, internal }) => key !== 'title' && !internal);
  if (!first) throw new Error('no section');
  return { ...whole, sections: [{ ...first, blocks: [block] }] };
}

async function partWith(words: string, format: DocumentFormat): Promise<string> {
  const { content } = await exportDocument(untitled(), format);
  const part = readZip(content).find(
    ({ name, content: bytes }) => /(?:slides\/slide\d+|document)\.xml$/.test(name) && bytes.includes(words),
  );
  return part?.content.toString('utf8') ?? '';
}

describe('a table whose columns have no titles', () => {
  it('begins with its first row, in Word and on a slide', async () => {
    const word = await partWith('Agreement until', 'docx');
    expect(word).toContain('Agreement until');
    expect(word).not.toContain('<w:tblHeader');
    const slide = await partWith('Agreement until', 'pptx');
    expect(slide.match(/<a:tr /g)).toHaveLength(1);
  });
});

describe('words that no face of a PDF has', () => {
  it('are found wherever they stand, each once, and none that a face has', () => {
    const text = textOfDocument({ ...richDocument(), accountName: 'شركة 株式会社 株式会社 Ελληνικά Żółć – „so“ €' });
    const found = unprintableWords(text, interSet);
    expect(found).toEqual(expect.arrayContaining(['شركة', '株式会社']));
    expect(new Set(found).size).toBe(found.length);
    expect(found.join(' ')).not.toMatch(/Ελληνικά|Żółć|so/);
    expect(isPlain('Plain – “words” of 5 €')).toBe(true);
  });
});
