// What grew: expansion revenue, openings won, and what is still open (capability I4).
import { dayWords } from '../../book/day-words.ts';
import { amountText } from '../../book/explain-place.ts';
import { startOfDay } from '../../book/local-time.ts';
import type { ReportFacts } from '../facts.ts';
import type { FigureDefinition } from '../figure.ts';
import { holds, type Period } from '../period.ts';
import { AMOUNTS, inside, outcomeRow } from './renewals.ts';

const SAME_DEAL_DAYS = 60;

const expansionRevenue: FigureDefinition = {
  id: 'expansion_revenue',
  title: 'Expansion revenue',
  unit: 'money',
  way: 'sum',
  better: 'more',
  definition:
    'Yearly revenue added within these days: what renewals added, and openings that were won. A won opening of the very amount that a renewal of the account added within 60 days is the same deal and counts once.',
  formula: 'sum of (after − before) of expanded renewals + sum of won openings',
  rows(facts, period) {
    const { currency } = facts;
    const grown = facts.outcomes.flatMap((one) => {
      if (one.outcome !== 'expanded' || one.before === null || one.after === null) return [];
      const more = inside(one.after, one.before.currency) - one.before.minor;
      return more <= 0 ? [] : [{ one, more: inside({ minor: more, currency: one.before.currency }, currency) }];
    });
    const won = wonIn(facts, period);
    const same = ({ accountId, value, at }: { accountId: number | null; value?: number; at: number }) =>
      grown.some(
        ({ one, more }) =>
          one.accountId === accountId && more === value && Math.abs(one.at - at) <= SAME_DEAL_DAYS * 86_400_000,
      );
    const rows = won.flatMap((row) => (row.value === undefined ? [] : [{ ...row, counts: !same(row) }]));
    const without = won.length - rows.length;
    return {
      rows: [
        ...grown
          .filter(({ one }) => holds(period, one.decidedOn))
          .map(({ one, more }) => ({ ...outcomeRow(one), value: more, note: 'Added at the renewal' })),
        ...rows.map((row) => ({
          ...row,
          note: row.counts ? 'Opening won' : 'The same deal as a renewal; counted once',
        })),
      ],
      note: without === 0 ? null : `${without} won without an amount ${without === 1 ? 'is' : 'are'} not in it.`,
    };
  },
};

function wonIn({ openings, currency, timeZone }: ReportFacts, period: Period) {
  return openings.flatMap(({ accountId, name, state, amount, closedOn }) =>
    state !== 'won' || closedOn === null || !holds(period, closedOn)
      ? []
      : [
          {
            at: startOfDay(closedOn, timeZone),
            accountId,
            text: name,
            ...(amount === null ? {} : { value: inside(amount, currency) }),
          },
        ],
  );
}

const openingsWon: FigureDefinition = {
  id: 'openings_won',
  title: 'Openings won',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition: 'Openings that were closed within these days, and won.',
  formula: 'won ÷ (won + lost)',
  rows: ({ openings, timeZone }, period) => ({
    rows: openings.flatMap(({ accountId, name, state, amount, closedOn }) =>
      state === 'open' || closedOn === null || !holds(period, closedOn)
        ? []
        : [
            {
              at: startOfDay(closedOn, timeZone),
              accountId,
              text: name,
              counts: state === 'won',
              note: [state === 'won' ? 'Won' : 'Lost', amount === null ? '' : amountText(amount)]
                .filter((part) => part !== '')
                .join(', '),
            },
          ],
    ),
  }),
};

const openingsAhead: FigureDefinition = {
  id: 'openings_ahead',
  title: 'Open openings, as likely',
  unit: 'money',
  way: 'sum',
  better: 'more',
  ofNow: true,
  definition: `Openings that are open now, each by how often one of its stage is won; those rates are assumptions, not your own. ${AMOUNTS}`,
  formula: 'sum of (amount × likelihood of its stage)',
  rows: ({ openings, currency, now }) => {
    const open = openings.filter(({ state }) => state === 'open');
    const without = open.filter(({ amount }) => amount === null).length;
    return {
      rows: open.map(({ accountId, name, amount, likely, expectedOn }) => ({
        at: now,
        accountId,
        text: name,
        ...(amount === null ? {} : { value: Math.round(inside(amount, currency) * likely) }),
        note: [
          amount === null ? 'No amount' : `${amountText(amount)} × ${Math.round(likely * 100)}%`,
          expectedOn === null ? '' : `expected ${dayWords(expectedOn)}`,
        ]
          .filter((part) => part !== '')
          .join(', '),
      })),
      note:
        without === 0
          ? null
          : `${without} without an amount ${without === 1 ? 'is' : 'are'} in the rows, not in the sum.`,
    };
  },
};

export const openingFigures = [expansionRevenue, openingsWon, openingsAhead];
