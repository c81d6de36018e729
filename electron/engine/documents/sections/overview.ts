// The account in a table: what the book holds of it. Notes, segment and rhythm are ours alone.
import type { Segment } from '../../../contract/scalars.ts';
import { bullets, line, longDay, moneyWords, type Page, paragraph, type SectionSpec, table } from '../page.ts';
import { citeRenewal, citeValue, mixedNote } from './commercial.ts';

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly sources: readonly string[];
}

function citeAccount(page: Page): string[] {
  return page.cite.own(
    'account:fields',
    page.say('The account, as it stands in the book', 'Der Kunde, wie er im Buch steht'),
    {
      internal: true,
    },
  );
}

const segments: Record<Segment, readonly [string, string]> = {
  white_glove: ['White glove', 'Intensivbetreuung'],
  growth: ['Growth', 'Wachstum'],
  stable: ['Stable', 'Stabil'],
  at_risk: ['At risk', 'Gefährdet'],
};

function ours(page: Page): Fact[] {
  const { account, row } = page.facts;
  const sources = citeAccount(page);
  const facts: (Fact | null)[] = [
    account.tier === null
      ? null
      : {
          name: page.say('Tier', 'Stufe'),
          value: account.tier.slice(0, 1).toUpperCase() + account.tier.slice(1),
          sources,
        },
    account.segment === null
      ? null
      : { name: page.say('Segment', 'Segment'), value: page.say(...segments[account.segment]), sources },
    account.arr === null
      ? null
      : {
          name: page.say('Yearly value', 'Jährlicher Wert'),
          value: [moneyWords(account.arr, page.language), mixedNote(page)].filter((part) => part !== '').join(', '),
          sources: citeValue(page),
        },
    {
      name: page.say('Rhythm', 'Rhythmus'),
      value: page.say(`a touch every ${row.cadenceDays} days`, `Kontakt alle ${row.cadenceDays} Tage`),
      sources,
    },
  ];
  return facts.filter((fact) => fact !== null);
}

export const overview: SectionSpec = {
  key: 'overview',
  title: ['Overview', 'Überblick'],
  blocks(page) {
    const { account } = page.facts;
    const shared: Fact[] = [
      ...(account.owner === ''
        ? []
        : [{ name: page.say('Account manager', 'Kundenbetreuung'), value: account.owner, sources: citeAccount(page) }]),
      ...(account.renewalDate === null
        ? []
        : [
            {
              name: page.say('Agreement until', 'Vertrag bis'),
              value: longDay(account.renewalDate, page.language),
              sources: citeRenewal(page),
            },
          ]),
    ];
    const rows = [...shared, ...(page.client ? [] : ours(page))];
    const notes = account.notes
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== '');
    return [
      ...table(
        [
          ['', 0.34],
          ['', 0.66],
        ],
        rows.map(({ name, value, sources }) => ({ cells: [name, value], sources })),
      ),
      ...(page.client || notes.length === 0
        ? []
        : [
            paragraph(page.say('Our notes:', 'Unsere Notizen:')),
            ...bullets(
              notes.map((text) =>
                line(
                  text,
                  page.cite.own('account:notes', page.say('Notes in the book', 'Notizen im Buch'), { internal: true }),
                ),
              ),
            ),
          ]),
    ];
  },
};
