// How much the product is used and what its users say of it: imported figures, as charts, with the change in words.
import type { DocumentBlock, DocumentLine } from '../../../contract/documents.ts';
import type { FigureMetric } from '../../../contract/figures.ts';
import type { FigureRow } from '../../store/queries/figures.ts';
import { gap, line, longDay, monthOf, numberWords, type Page, paragraph, type SectionSpec, shortDay } from '../page.ts';

const POINTS = 13;

/** The newest figures of a metric, oldest first. */
export function figuresOf(page: Page, metric: FigureMetric, most = POINTS): FigureRow[] {
  return page.facts.figures.filter((one) => one.metric === metric).slice(-most);
}

export function citeFigures(page: Page, metric: FigureMetric, rows: readonly FigureRow[]): string[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const from = shortDay(first.day, page.language);
  const to = shortDay(last.day, page.language);
  const span = first === last ? to : page.say(`${from} to ${to}`, `${from} bis ${to}`);
  return page.cite.own(
    `figure:${metric}`,
    page.say(
      `Imported figures, ${nameOfMetric(page, metric)}: ${span}`,
      `Importierte Kennzahlen, ${nameOfMetric(page, metric)}: ${span}`,
    ),
    { at: Date.parse(`${last.day}T00:00:00Z`) },
  );
}

export function nameOfMetric(page: Page, metric: FigureMetric): string {
  switch (metric) {
    case 'usage':
      return page.say('usage', 'Nutzung');
    case 'nps':
      return page.say('net promoter score', 'Net Promoter Score');
    case 'nps_rating':
      return page.say('likelihood to recommend, 0 to 10', 'Weiterempfehlung, 0 bis 10');
    case 'csat':
      return page.say('satisfaction', 'Zufriedenheit');
    case 'tickets':
      return page.say('open tickets', 'offene Tickets');
  }
}

/** "Usage rose by 18 %, from 1,200 (31 August 2026) to 1,420 (31 October 2026)." */
export function changeLine(page: Page, metric: FigureMetric, since?: string): DocumentLine | null {
  const all = page.facts.figures.filter((one) => one.metric === metric);
  const last = all.at(-1);
  const first = since === undefined ? all.slice(-POINTS)[0] : (all.findLast(({ day }) => day <= since) ?? all[0]);
  if (!first || !last) return null;
  const sources = citeFigures(page, metric, all.slice(all.indexOf(first)));
  const name = capital(nameOfMetric(page, metric));
  const [now, then] = [numberWords(last.value, page.language, 1), numberWords(first.value, page.language, 1)];
  const [on, from] = [longDay(last.day, page.language), longDay(first.day, page.language)];
  if (first === last) return line(page.say(`${name}: ${now} on ${on}.`, `${name}: ${now} am ${on}.`), sources);
  if (first.value === last.value) {
    return line(
      page.say(`${name}: ${now} on ${on}, as on ${from}.`, `${name}: ${now} am ${on}, wie am ${from}.`),
      sources,
    );
  }
  const rose = last.value > first.value;
  const share = metric === 'usage' && first.value > 0 ? Math.round(Math.abs(last.value / first.value - 1) * 100) : null;
  const by = share === null || share === 0 ? '' : page.say(` by ${share} %`, ` um ${share} %`);
  return line(
    page.say(
      `${name} ${rose ? 'rose' : 'fell'}${by}, from ${then} on ${from} to ${now} on ${on}.`,
      `${name} ${rose ? 'stieg' : 'sank'}${by}, von ${then} am ${from} auf ${now} am ${on}.`,
    ),
    sources,
  );
}

export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}

function chartOf(page: Page, metric: FigureMetric, form: 'line' | 'bar'): DocumentBlock[] {
  const rows = figuresOf(page, metric);
  if (rows.length < 2) return [];
  const name = capital(nameOfMetric(page, metric));
  const months = rows.map(({ day }) => monthOf(day, page.language));
  return [
    {
      type: 'chart',
      form,
      title: name,
      unit: '',
      // More than one figure a month: the day says more.
      labels: new Set(months).size === months.length ? months : rows.map(({ day }) => shortDay(day, page.language)),
      series: [{ name, values: rows.map(({ value }) => value) }],
      sources: citeFigures(page, metric, rows),
    },
  ];
}

const OPINIONS = ['nps', 'nps_rating', 'csat'] as const;

export const adoption: SectionSpec = {
  key: 'adoption',
  title: ['Adoption and usage', 'Nutzung'],
  blocks(page) {
    const change = changeLine(page, 'usage');
    const spoken = OPINIONS.map((metric) => changeLine(page, metric)).filter((one) => one !== null);
    const tickets = changeLine(page, 'tickets');
    const opinion = OPINIONS.find((metric) => figuresOf(page, metric).length > 1);
    const blocks = [
      ...(change === null ? [] : [paragraph(change.text, change.sources)]),
      ...chartOf(page, 'usage', 'line'),
      ...spoken.map(({ text, sources }) => paragraph(text, sources)),
      ...(opinion === undefined ? [] : chartOf(page, opinion, 'bar')),
      ...(tickets === null ? [] : [paragraph(tickets.text, tickets.sources)]),
    ];
    if (change === null) {
      blocks.unshift(
        gap(
          page.say(
            'Usage in this period, against the one before',
            'Nutzung in diesem Zeitraum, verglichen mit dem davor',
          ),
        ),
      );
    } else {
      blocks.push(
        gap(
          page.say(
            'What stands behind the change, and which teams do not use it yet',
            'Was hinter der Entwicklung steht, und welche Teams noch fehlen',
          ),
        ),
      );
    }
    return blocks;
  },
};
