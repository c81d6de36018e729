// What it costs against what it brings, with every input, the formula and a range. What the person did not fill in is a gap, and
// nothing is computed before all that the formula needs is there.
import type { DocumentBlock } from '../../../contract/documents.ts';
import type { Money } from '../../../contract/scalars.ts';
import { minorDigits } from '../../book/reference-rates.ts';
import { gap, moneyWords, numberWords, type Page, paragraph, type SectionSpec, table } from '../page.ts';
import { citeValue, isMixed } from './commercial.ts';

/** Working weeks of a year. */
const WEEKS = 46;
/** Of the hours saved: a cautious, the expected and a good case. */
export const RANGE = [0.6, 1, 1.25] as const;

type Input = 'people' | 'hours' | 'rate';

const prompts: Record<Input, readonly [string, string]> = {
  people: ['People who save time with it', 'Personen, die damit Zeit sparen'],
  hours: ['Hours each of them saves a week', 'Stunden, die jede davon in der Woche spart'],
  rate: ['What an hour of theirs costs', 'Was eine Stunde davon kostet'],
};

/** "1,5", "1.5", "EUR 45", "1.200": null where there is no number in it. */
export function amountIn(text: string): number | null {
  const [found] = /\d[\d.,' ]*/u.exec(text) ?? [];
  if (found === undefined) return null;
  const bare = found.replace(/[' ]/gu, '').replace(/[.,]+$/u, '');
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/u.test(bare) ? bare.replace(/[.,]/gu, '') : bare.replace(/,(?=\d+$)/u, '.');
  const value = Number(plain);
  return Number.isFinite(value) && value > 0 ? value : null;
}

export interface RoiInputs {
  readonly cost: number;
  readonly people: number;
  readonly hours: number;
  readonly rate: number;
}

/** Per year, in units of the currency. */
export function roiOf({ cost, people, hours, rate }: RoiInputs, share: number) {
  const benefit = people * hours * share * WEEKS * rate;
  return { benefit, net: benefit - cost, roi: (benefit - cost) / cost, months: (cost / benefit) * 12 };
}

function inputsOf(page: Page): { values: Partial<Record<Input, number>>; missing: Input[] } {
  const values: Partial<Record<Input, number>> = {};
  const missing: Input[] = [];
  for (const input of ['people', 'hours', 'rate'] as const) {
    const value = amountIn(page.filled('inputs', prompts[input]) ?? '');
    if (value === null) missing.push(input);
    else values[input] = value;
  }
  return { values, missing };
}

/** Null where there is none to reckon with: nothing is paid, or in several currencies, whose sum is no price. */
function costOf(page: Page): Money | null {
  const { arr } = page.facts.account;
  return arr === null || arr.minor <= 0 || isMixed(page) ? null : arr;
}

function missingCost(page: Page): string {
  return isMixed(page)
    ? page.say(
        'What it costs a year: the contracts are in several currencies, so work it out in one of them',
        'Was es im Jahr kostet: die Verträge sind in mehreren Währungen, rechnen Sie in einer davon',
      )
    : page.say(
        'What it costs a year: enter the yearly value of the account',
        'Was es im Jahr kostet: tragen Sie den jährlichen Wert des Kunden ein',
      );
}

const citeYours = (page: Page): string[] =>
  page.cite.own('yours:inputs', page.say('Inputs given by hand', 'Von Hand eingetragene Werte'));

const citeRule = (page: Page): string[] =>
  page.cite.own('rule:roi', page.say('Assumption of this calculation', 'Annahme dieser Rechnung'));

export const inputs: SectionSpec = {
  key: 'inputs',
  title: ['Inputs', 'Eingangswerte'],
  blocks(page) {
    const arr = costOf(page);
    const { values, missing } = inputsOf(page);
    const given = (['people', 'hours', 'rate'] as const).flatMap((input) => {
      const value = values[input];
      if (value === undefined) return [];
      const unit = input === 'rate' ? ` ${arr?.currency ?? ''}` : '';
      return [
        {
          cells: [page.say(...prompts[input]), `${numberWords(value, page.language, 2)}${unit}`],
          sources: citeYours(page),
        },
      ];
    });
    const rows = [
      ...(arr === null
        ? []
        : [
            {
              cells: [page.say('Cost a year', 'Kosten im Jahr'), moneyWords(arr, page.language)],
              sources: citeValue(page),
            },
          ]),
      ...given,
      {
        cells: [page.say('Working weeks a year (assumed)', 'Arbeitswochen im Jahr (Annahme)'), String(WEEKS)],
        sources: citeRule(page),
      },
    ];
    return [
      ...table(
        [
          [page.say('Input', 'Eingabe'), 0.66],
          [page.say('Value', 'Wert'), 0.34, 'right'],
        ],
        rows,
      ),
      ...(arr === null ? [gap(missingCost(page))] : []),
      ...missing.map((input) => gap(page.say(...prompts[input]))),
    ];
  },
};

export const result: SectionSpec = {
  key: 'result',
  title: ['Result', 'Ergebnis'],
  blocks(page) {
    const arr = costOf(page);
    const { values } = inputsOf(page);
    const { people, hours, rate } = values;
    const formula = paragraph(
      page.say(
        `Benefit a year = people × hours a week × ${WEEKS} weeks × cost of an hour. Return = (benefit − cost) ÷ cost. The range takes ${RANGE.map((share) => `${share * 100} %`).join(', ')} of the hours.`,
        `Nutzen im Jahr = Personen × Stunden in der Woche × ${WEEKS} Wochen × Kosten einer Stunde. Rendite = (Nutzen − Kosten) ÷ Kosten. Die Spanne rechnet mit ${RANGE.map((share) => `${share * 100} %`).join(', ')} der Stunden.`,
      ),
      citeRule(page),
    );
    if (arr === null || people === undefined || hours === undefined || rate === undefined) {
      return [
        formula,
        paragraph(
          page.say(
            'The result appears once all inputs are there.',
            'Das Ergebnis erscheint, sobald alle Werte da sind.',
          ),
          citeRule(page),
        ),
      ];
    }
    const digits = minorDigits(arr.currency);
    const cost = arr.minor / 10 ** digits;
    const cases = RANGE.map((share) => roiOf({ cost, people, hours, rate }, share));
    const money = (value: number) =>
      moneyWords({ minor: Math.round(value) * 10 ** digits, currency: arr.currency }, page.language);
    const sources = [...citeYours(page), ...citeValue(page)];
    const row = (name: string, cell: (one: (typeof cases)[number]) => string) => ({
      cells: [name, ...cases.map(cell)],
      sources,
    });
    const blocks: DocumentBlock[] = [
      ...table(
        [
          ['', 0.31],
          [page.say('Cautious', 'Vorsichtig'), 0.23, 'right'],
          [page.say('Expected', 'Erwartet'), 0.23, 'right'],
          [page.say('Good', 'Gut'), 0.23, 'right'],
        ],
        [
          row(page.say('Benefit a year', 'Nutzen im Jahr'), ({ benefit }) => money(benefit)),
          row(page.say('Cost a year', 'Kosten im Jahr'), () => money(cost)),
          row(page.say('Net', 'Saldo'), ({ net }) => money(net)),
          row(page.say('Return', 'Rendite'), ({ roi }) => `${numberWords(Math.round(roi * 100), page.language)} %`),
          row(page.say('Paid back after', 'Amortisiert nach'), ({ months }) => {
            const words = numberWords(months, page.language, 1);
            return words === '1' ? page.say('1 month', '1 Monat') : page.say(`${words} months`, `${words} Monaten`);
          }),
        ],
      ),
      {
        type: 'chart',
        form: 'bar',
        title: page.say('Benefit and cost a year', 'Nutzen und Kosten im Jahr'),
        unit: arr.currency,
        labels: [page.say('Cautious', 'Vorsichtig'), page.say('Expected', 'Erwartet'), page.say('Good', 'Gut')],
        series: [
          { name: page.say('Benefit', 'Nutzen'), values: cases.map(({ benefit }) => Math.round(benefit)) },
          { name: page.say('Cost', 'Kosten'), values: cases.map(() => Math.round(cost)) },
        ],
        sources,
      },
    ];
    return [formula, ...blocks];
  },
};
