import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../electron/engine/export/report.ts';
import { toRuns } from '../../../electron/engine/export/report-faces.ts';
import { reportPdf } from '../../../electron/engine/export/report-pdf.ts';

const report = (lines: Report['sections'][number]['lines']): Report => ({
  title: 'Audit of the book',
  sentences: ['Two accounts.'],
  at: Date.parse('2026-11-20T10:00:00Z'),
  foot: 'Audit',
  sections: [{ title: 'Gaps', sentence: 'Some.', lines }],
});
const pagesOf = (bytes: Buffer) => Number(/\/Count (\d+)/.exec(bytes.toString('latin1'))?.[1]);

describe('the runs of a text', () => {
  it('are cut by the scripts of the faces, and put together again say the same', () => {
    const { runs, unprintable } = toRuns('Łódź and Привет, Καλημέρα', 'regular');
    expect(runs.map(({ text }) => text).join('')).toBe('Łódź and Привет, Καλημέρα');
    expect(new Set(runs.map(({ face }) => face)).size).toBeGreaterThan(2);
    expect(unprintable).toBe(false);
  });

  it('stand a question mark for what no face has, and say so', () => {
    expect(toRuns('株式会社 Acme', 'strong')).toMatchObject({ unprintable: true, runs: [{ text: '???? Acme' }] });
  });

  it('hold nothing that turns or hides what stands around it', () => {
    expect(toRuns('Ac\u202eme\u0000\u200b', 'regular').runs).toEqual([{ face: 'latin regular', text: 'Acme' }]);
  });
});

describe('a report printed', () => {
  it('is a PDF, and the same report is the same file but for its id', async () => {
    const strip = (bytes: Buffer) =>
      bytes
        .toString('latin1')
        .replace(/\/ID \[.*?\]/s, '')
        .replace(/[A-Z]{6}\+/g, '');
    const [one, two] = [await reportPdf(report([])), await reportPdf(report([]))];
    expect(one.subarray(0, 5).toString()).toBe('%PDF-');
    expect(strip(one)).toBe(strip(two));
  });

  it('turns the page as often as it must', async () => {
    const line = { name: 'Acme', text: 'Silent for 41 days', figures: '€1' };
    expect(pagesOf(await reportPdf(report([line])))).toBe(1);
    expect(pagesOf(await reportPdf(report(Array.from({ length: 200 }, () => line))))).toBeGreaterThan(5);
  });

  it('follows nothing that a name says', async () => {
    const bytes = await reportPdf(
      report([{ name: ') /JS (app.alert(1)) /URI (http://evil.example', text: 'https://evil.example', figures: '' }]),
    );
    const text = bytes.toString('latin1');
    expect(text).not.toMatch(/\/URI|\/JavaScript|\/JS\b|\/Annots|\/OpenAction/);
  });

  it('prints any text without failing', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 120 }), { numRuns: 60, seed: 7 });
    const bytes = await reportPdf(
      report(texts.map((text, index) => ({ name: texts.at(-index) ?? '', text, figures: text }))),
    );
    expect(bytes.subarray(-6).toString()).toContain('EOF');
  });

  it('breaks a word that is wider than its column', async () => {
    const bytes = await reportPdf(report([{ name: 'x'.repeat(300), text: 'y'.repeat(500), figures: '' }]));
    const streams = [...bytes.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body]) => {
      try {
        return inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    });
    const page = streams.find((stream) => stream.includes(' Tm'));
    expect((page?.match(/ Tm/g) ?? []).length).toBeGreaterThan(8);
  });
});
