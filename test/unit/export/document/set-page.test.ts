// How a page is set: a source number stays with its word, the last figure of a line stands clear of the line, and a document of
// a page or two has no list of contents.
import { describe, expect, it } from 'vitest';
import { exportDocument } from '../../../../electron/engine/export/document/export-document.ts';
import { paletteOf } from '../../../../electron/engine/export/document/palette.ts';
import { chartPlot } from '../../../../electron/engine/export/document/plot/chart-plot.ts';
import { type Span, setLines } from '../../../../electron/engine/export/document/text-lines.ts';
import { richDocument } from '../../../support/documents/rich-document.ts';

const measure = (text: string) => [...text].length;

describe('a line', () => {
  const plain = { size: 9, weight: 'regular', colour: '#000' } as const;
  const marked: readonly Span[] = [
    { ...plain, text: 'seen on 17 November' },
    { ...plain, text: '\u00a013' },
  ];

  it('never begins with the number of a source whose word is on the line before', () => {
    const lines = setLines(marked, 20, measure).map(({ spans }) => spans.map(({ text }) => text).join(''));
    expect(lines).toEqual(['seen on 17', 'November\u00a013']);
  });

  it('ends at a blank, and not at one that holds its neighbours together', () => {
    const lines = setLines([{ ...plain, text: 'about 60\u00a0% of it' }], 9, measure);
    expect(lines.map(({ spans }) => spans[0]?.text)).toEqual(['about', '60\u00a0% of', 'it']);
  });
});

describe('the figure at the end of a line', () => {
  const document = richDocument();
  const style = { palette: paletteOf(document.brand), measure, language: 'en' } as const;
  const endOf = (values: number[]) => {
    const chart = { type: 'chart', form: 'line', title: 'Users', unit: '', labels: ['A', 'B', 'C', 'D'] } as const;
    const series = [{ name: 'Users', values }];
    const { marks } = chartPlot({ ...chart, labels: [...chart.labels], series, sources: [] }, 400, 160, style);
    const figure = marks.find((mark) => mark.kind === 'text' && mark.weight === 'strong');
    const point = marks.filter((mark) => mark.kind === 'circle').at(-1);
    if (figure?.kind !== 'text' || point?.kind !== 'circle') throw new Error('the line has no end');
    return figure.y - point.y;
  };

  it('stands above a line that rises to it, and below one that falls', () => {
    expect(endOf([10, 19, 12, 15])).toBeLessThan(0);
    expect(endOf([10, 18, 19, 15])).toBeGreaterThan(0);
  });
});

describe('a list of contents', () => {
  const sections = (count: number, paragraphs: number) =>
    Array.from({ length: count }, (_, index) => ({
      key: `part-${index}`,
      title: `Part ${index}`,
      internal: false,
      edited: false,
      blocks: Array.from({ length: paragraphs }, () => ({
        type: 'paragraph' as const,
        text: 'So it is. '.repeat(40),
        sources: [],
      })),
    }));
  const pagesOf = async (count: number, paragraphs: number) => {
    const whole = richDocument({ sections: sections(count, paragraphs), sources: [] });
    const { content } = await exportDocument(whole, 'pdf');
    return content.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  };

  it('is there where a reader would have to look for a section, and not on the way to the only page', async () => {
    expect(await pagesOf(6, 1)).toBe(2);
    // A cover, the contents, and what six sections of six paragraphs take.
    const long = await pagesOf(6, 6);
    expect(long).toBeGreaterThan(5);
    expect(long).toBe((await pagesOf(3, 12)) + 1);
  });
});
