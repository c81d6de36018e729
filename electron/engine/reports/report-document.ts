// A report as a document, so that it is set like every other one of the person's company: figures with their definitions, plots,
// lists. Internal: it is about the customers, not for them. Pure.
import type { DocumentBlock, DocumentBrand, TendDocument } from '../../contract/documents.ts';
import type { Report, ReportFigure, ReportList, ReportSeries } from '../../contract/reports.ts';
import { accountId } from '../../contract/scalars.ts';
import { dayWords, dayWordsOf } from '../book/day-words.ts';
import type { LocalNow } from '../book/local-time.ts';
import { minorDigits } from '../book/reference-rates.ts';
import { plain } from './figure-words.ts';

/** Longer lists are for the CSV: a page is read, not scrolled. */
const MAX_ROWS = 40;
const FIGURES_IN_A_ROW = 3;

export function reportDocument(report: Report, brand: DocumentBrand, { timeZone }: LocalNow): TendDocument {
  return {
    kind: 'executive_summary',
    edition: 'internal',
    // Of no one account: it stands nowhere in the file.
    accountId: accountId.parse(1),
    accountName: '',
    title: report.title,
    subtitle: `${dayWords(report.from)} to ${dayWords(report.to)}${report.before === null ? '' : `, compared with ${dayWords(report.before.from)} to ${dayWords(report.before.to)}`}`,
    language: 'en',
    at: report.at,
    timeZone,
    brand,
    sources: [],
    sections: report.sections.map(({ key, title, figures, series, lists }, index) => ({
      key,
      title,
      internal: true,
      edited: false,
      blocks: [
        ...(index === 0 ? report.sentences.map(paragraph) : []),
        ...rowsOfFigures(figures, report),
        ...series.flatMap(chart),
        ...lists.flatMap((list) => listBlocks(list, timeZone)),
        ...definitions(figures),
      ],
    })),
  };
}

/** Words that came from mail are never a place to be filled in. */
const shown = (text: string): string => text.replaceAll('[[', '[ [').replaceAll(']]', '] ]');
const paragraph = (text: string): DocumentBlock => ({ type: 'paragraph', text: shown(text), sources: [] });

function rowsOfFigures(figures: readonly ReportFigure[], { before }: Report): DocumentBlock[] {
  const items = figures.map((one) => {
    const against = before === null || one.change === null ? '' : `${one.change} against ${one.beforeText}`;
    return {
      label: one.title,
      value: one.text,
      note: shown([against, one.working].filter((part) => part !== '').join('; ')),
      sources: [],
    };
  });
  return Array.from({ length: Math.ceil(items.length / FIGURES_IN_A_ROW) }, (_, row) => ({
    type: 'figures',
    items: items.slice(row * FIGURES_IN_A_ROW, (row + 1) * FIGURES_IN_A_ROW),
  }));
}

function chart({ title, unit, currency, shape, points }: ReportSeries): DocumentBlock[] {
  // One point is no plot.
  if (points.filter(({ value }) => value !== null).length < 2) return [];
  const scale = unit === 'money' ? 10 ** minorDigits(currency ?? 'USD') : 1;
  const values = points.map(({ value }) => (value === null ? null : Math.round((value / scale) * 10) / 10));
  return [
    {
      type: 'chart',
      form: shape === 'bars' ? 'bar' : 'line',
      title,
      unit: unit === 'money' ? (currency ?? '') : unit === 'working_hours' ? 'h' : '',
      labels: points.map(({ from }) => dayWords(from).replace(/ \d{4}$/, '')),
      series: [{ name: title, values }],
      sources: [],
    },
  ];
}

function listBlocks({ title, sentence, rows }: ReportList, timeZone: string): DocumentBlock[] {
  const heading = paragraph(`${title}. ${sentence}`);
  if (rows.length === 0) return [heading];
  const left = rows.length - MAX_ROWS;
  return [
    heading,
    {
      type: 'table',
      columns: [
        { title: 'Account', align: 'left', share: 0.22 },
        { title: 'Day', align: 'left', share: 0.14 },
        { title: 'What', align: 'left', share: 0.48 },
        { title: 'Figure', align: 'right', share: 0.16 },
      ],
      rows: rows.slice(0, MAX_ROWS).map((row) => ({
        cells: [
          row.accountName,
          row.at === null ? '' : dayWordsOf(row.at, timeZone),
          [row.text, row.note].filter((part) => part !== '').join(' · '),
          row.valueText,
        ].map(shown),
        sources: [],
      })),
    },
    ...(left > 0 ? [paragraph(`And ${plain(left)} more, in the CSV.`)] : []),
  ];
}

const definitions = (figures: readonly ReportFigure[]): DocumentBlock[] =>
  figures.length === 0
    ? []
    : [
        {
          type: 'bullets',
          items: figures.map(({ title, definition, formula, note }) => ({
            text: shown(`${title}: ${definition} Formula: ${formula}.${note === null ? '' : ` ${note}`}`),
            sources: [],
          })),
        },
      ];
