// What was kept, grown and lost, and what is ahead (capability I4). What prevented churn is claimed with care: see its definition.
import type { Money } from '../../../contract/scalars.ts';
import { dayWords, dayWordsOf } from '../../book/day-words.ts';
import { amountText } from '../../book/explain-place.ts';
import { startOfDay } from '../../book/local-time.ts';
import { roughAmount } from '../../book/reference-rates.ts';
import type { OutcomeFact, ReportFacts } from '../facts.ts';
import type { FigureDefinition, FigureRow } from '../figure.ts';
import { holds, type Period } from '../period.ts';

const WORDS: Readonly<Record<OutcomeFact['outcome'], string>> = {
  renewed: 'Renewed',
  expanded: 'Renewed and expanded',
  downgraded: 'Renewed, smaller',
  lost: 'Lost',
};

const decided = ({ outcomes }: ReportFacts, period: Period): OutcomeFact[] =>
  outcomes.filter(({ decidedOn }) => holds(period, decidedOn));

export const outcomeRow = (one: OutcomeFact): FigureRow => ({
  at: one.at,
  accountId: one.accountId,
  text: `${one.name}: ${said(one)}`,
  renewalId: `contract:${one.contractId}`,
});

function said({ outcome, before, after }: OutcomeFact): string {
  const amounts = [before, after].flatMap((amount) => (amount ? [amountText(amount)] : []));
  if (outcome === 'lost') return amounts[0] === undefined ? 'lost' : `lost, ${amounts[0]} a year`;
  const words = WORDS[outcome].toLowerCase();
  return amounts.length === 2 ? `${words}, ${amounts[0]} to ${amounts[1]} a year` : words;
}

export const inside = (amount: Money, currency: string): number => roughAmount(amount, currency).minor;
/** Never more than there was: growth is counted elsewhere. */
const keptOf = (before: Money, after: Money | null): number =>
  after === null ? 0 : Math.min(before.minor, inside(after, before.currency));

const renewalRate: FigureDefinition = {
  id: 'renewal_rate',
  title: 'Renewal rate',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition:
    'Contracts whose renewal was decided within these days, and that went on, whole, larger or smaller. A renewal whose day passed without a word recorded is not decided.',
  formula: 'went on ÷ decided',
  rows: (facts, period) => ({
    rows: decided(facts, period).map((one) => ({ ...outcomeRow(one), counts: one.outcome !== 'lost' })),
  }),
};

const retention = (grown: boolean): FigureDefinition['rows'] =>
  function rows(facts, period) {
    const known = decided(facts, period).filter(({ before }) => before !== null);
    const without = decided(facts, period).length - known.length;
    return {
      rows: known.map((one) => {
        const before = one.before ?? { minor: 0, currency: facts.currency };
        const minor = grown && one.after ? inside(one.after, before.currency) : keptOf(before, one.after);
        return {
          ...outcomeRow(one),
          value: inside({ minor, currency: before.currency }, facts.currency),
          of: inside(before, facts.currency),
          counts: minor >= before.minor,
        };
      }),
      note: without === 0 ? null : `${without} without an amount ${without === 1 ? 'is' : 'are'} not in it.`,
    };
  };

const grossRetention: FigureDefinition = {
  id: 'gross_retention',
  title: 'Gross retention',
  unit: 'share',
  way: 'part',
  better: 'more',
  ofMoney: true,
  definition:
    'Of the yearly revenue whose renewal was decided within these days, what stayed. Growth does not count; what a smaller contract leaves out and what was lost is gone.',
  formula: 'revenue that stayed, without growth ÷ revenue before',
  rows: retention(false),
};

const netRetention: FigureDefinition = {
  id: 'net_retention',
  title: 'Net retention',
  unit: 'share',
  way: 'part',
  better: 'more',
  ofMoney: true,
  definition: 'The same with what was added at the renewal.',
  formula: 'revenue after, with growth ÷ revenue before',
  rows: retention(true),
};

const churnPrevented: FigureDefinition = {
  id: 'churn_prevented',
  title: 'Churn prevented',
  unit: 'money',
  way: 'sum',
  better: 'more',
  definition:
    'Yearly revenue that stayed, without growth, of renewals decided within these days, where in the 120 days before they spoke of leaving, named a competitor, escalated, or lost our champion, or you took the renewal off the runway as at risk, and we wrote, called or met after that and before the decision. It says that they stayed after a sign and after we had turned to them. That they would have left otherwise, and that we were the reason, nobody can know. A bad score alone is no sign.',
  formula: 'sum of the revenue that stayed where a sign, our touch and the decision followed one another',
  ofMail: true,
  rows(facts, period) {
    const signed = decided(facts, period).flatMap((one) => (one.sign === null ? [] : [{ one, sign: one.sign }]));
    const rows = signed.flatMap(({ one, sign }): FigureRow[] => {
      if (one.before === null) return [];
      const minor = inside({ minor: keptOf(one.before, one.after), currency: one.before.currency }, facts.currency);
      const reached = sign.reachedOutAt;
      return [
        {
          ...outcomeRow(one),
          value: minor,
          counts: one.outcome !== 'lost' && reached !== null && minor > 0,
          note: `${dayWordsOf(sign.at, facts.timeZone)}: ${sign.text}; ${reached === null ? 'no touch of ours between that and the decision' : `we turned to them on ${dayWordsOf(reached, facts.timeZone)}`}${one.outcome === 'lost' ? '; lost all the same' : ''}`,
          messageRowId: sign.messageRowId,
          threadId: sign.threadId,
        },
      ];
    });
    const lost = rows.filter(({ counts }) => counts !== true).length;
    return {
      rows,
      note: lost === 0 ? null : `Of ${rows.length} with such a sign, ${lost} ${lost === 1 ? 'does' : 'do'} not count.`,
    };
  },
};

const AHEAD_DAYS = 90;
export const AMOUNTS = 'Amounts are a year’s; other currencies are put into one by rough fixed rates.';

const ahead = (atRisk: boolean): FigureDefinition['rows'] =>
  function rows({ renewals, currency, timeZone }) {
    const chosen = renewals.filter((one) => one.inDays <= AHEAD_DAYS && (!atRisk || one.atRisk));
    const without = chosen.filter(({ amount }) => amount === null).length;
    return {
      rows: chosen.map((one) => ({
        at: startOfDay(one.day, timeZone),
        accountId: one.accountId,
        text: one.inDays < 0 ? `Was to renew on ${dayWords(one.day)}` : `Renews on ${dayWords(one.day)}`,
        ...(one.amount === null ? {} : { value: inside(one.amount, currency) }),
        note: one.why,
        renewalId: one.renewalId,
      })),
      note:
        without === 0
          ? null
          : `${without} without an amount ${without === 1 ? 'is' : 'are'} in the rows, not in the sum.`,
    };
  };

const renewalsAhead: FigureDefinition = {
  id: 'renewals_ahead',
  title: 'Renewing in 90 days',
  unit: 'money',
  way: 'sum',
  better: 'neither',
  ofNow: true,
  definition: `What renews within ${AHEAD_DAYS} days from today, and what should have and is not decided. ${AMOUNTS}`,
  formula: 'sum of the yearly amounts',
  needs: ['renewals'],
  rows: ahead(false),
};

const renewalsAtRisk: FigureDefinition = {
  id: 'renewals_at_risk',
  title: 'Of these, at risk',
  unit: 'money',
  way: 'sum',
  better: 'less',
  ofNow: true,
  definition: `The part of it that the forecast calls at risk. ${AMOUNTS}`,
  formula: 'sum of the yearly amounts where the forecast says at risk',
  needs: ['renewals'],
  rows: ahead(true),
};

export const renewalFigures = [
  renewalRate,
  grossRetention,
  netRetention,
  churnPrevented,
  renewalsAhead,
  renewalsAtRisk,
];
