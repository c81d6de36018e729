// How the accounts stand: health and where it goes, what is known of them, how much they bring (capabilities I4, I5).
import { dayWords } from '../../book/day-words.ts';
import { roughAmount } from '../../book/reference-rates.ts';
import type { ReportFacts } from '../facts.ts';
import type { FigureDefinition } from '../figure.ts';
import type { Period } from '../period.ts';

const FELL = 10;
/** Below this an account is at risk by its health. */
const AT_RISK = 50;

const HOW =
  'Health is computed as it would have been then: with the mail and the imported figures there were, and with the weights and rhythms of now; of the past, at the end of the last week that was over. An account of which it can’t be told is not in it.';

function scores({ health }: ReportFacts, period: Period) {
  return health.flatMap(({ accountId, at }) => {
    const after = at(period.end - 1);
    return after === null ? [] : [{ accountId, before: at(period.start - 1), after }];
  });
}

const meanHealth: FigureDefinition = {
  id: 'health',
  needs: ['health'],
  title: 'Health',
  unit: 'score',
  way: 'mean',
  better: 'more',
  definition: `The health of the accounts at the end of these days, 0 to 100, each account alike. ${HOW}`,
  formula: 'sum of scores ÷ accounts with a score',
  ofMail: true,
  rows: (facts, period) => ({
    rows: scores(facts, period).map(({ accountId, before, after }) => ({
      at: period.end - 1,
      accountId,
      text: before === null ? `${after}` : `${after}, from ${before} when these days began`,
      value: after,
    })),
  }),
};

function moves(facts: ReportFacts, period: Period) {
  return scores(facts, period).flatMap(({ accountId, before, after }) =>
    before === null
      ? []
      : [
          {
            at: period.end - 1,
            accountId,
            text: before === after ? `${after}, as before` : `From ${before} to ${after}`,
            value: after - before,
          },
        ],
  );
}

const healthTrend: FigureDefinition = {
  id: 'health_trend',
  needs: ['health'],
  title: 'Health trend',
  unit: 'points',
  way: 'mean',
  better: 'more',
  definition: `By how many points the health of the accounts moved from right before these days to their end; only accounts with a score at both. ${HOW}`,
  formula: 'sum of (score at the end − score before) ÷ accounts with both',
  ofMail: true,
  rows: (facts, period) => ({ rows: moves(facts, period) }),
};

const healthFalls: FigureDefinition = {
  id: 'health_falls',
  needs: ['health'],
  title: 'Accounts that fell',
  unit: 'count',
  way: 'count',
  better: 'less',
  definition: `Accounts whose health lies at least ${FELL} points lower at the end of these days than right before them. ${HOW}`,
  formula: `accounts with score before − score at the end is ${FELL} or more`,
  ofMail: true,
  rows: (facts, period) => ({ rows: moves(facts, period).filter(({ value }) => value <= -FELL) }),
};

const dataQuality: FigureDefinition = {
  id: 'data_quality',
  title: 'Data quality',
  unit: 'share',
  way: 'part',
  better: 'more',
  definition:
    'Of what the book rests on, how much is filled in: whose mail is theirs, the renewal date, the yearly revenue and the tier of each account. As it is now; of the past nothing is kept.',
  formula: 'fields that are filled ÷ (accounts × fields)',
  ofNow: true,
  rows: ({ accounts, now }) => ({
    rows: accounts.map(({ id, filled }) => {
      const fields = Object.entries(filled);
      const missing = fields.flatMap(([name, there]) => (there ? [] : [name]));
      return {
        at: now,
        accountId: id,
        text: missing.length === 0 ? 'All there' : `Missing: ${missing.join(', ')}`,
        value: fields.length - missing.length,
        of: fields.length,
        counts: missing.length === 0,
      };
    }),
  }),
};

const accountCount: FigureDefinition = {
  id: 'accounts',
  title: 'Accounts',
  unit: 'count',
  way: 'count',
  better: 'neither',
  definition: 'Accounts in the book now.',
  formula: 'accounts',
  ofNow: true,
  rows: ({ accounts, now }) => ({
    rows: accounts.map(({ id, tier }) => ({
      at: now,
      accountId: id,
      text: tier === null ? 'No tier' : `Tier: ${tier}`,
    })),
  }),
};

const amounts = ({ accounts, currency, now }: ReportFacts, of: (id: number) => string | null) =>
  accounts.flatMap(({ id, arr }) => {
    const text = of(id);
    return arr === null || text === null
      ? []
      : [{ at: now, accountId: id, text, value: roughAmount(arr, currency).minor }];
  });

const withoutAmount = ({ accounts }: ReportFacts): string | null => {
  const count = accounts.filter(({ arr }) => arr === null).length;
  return count === 0 ? null : `${count} ${count === 1 ? 'account has' : 'accounts have'} no revenue in the book.`;
};

const revenue: FigureDefinition = {
  id: 'revenue',
  title: 'Yearly revenue',
  unit: 'money',
  way: 'sum',
  better: 'more',
  definition:
    'The yearly revenue of all accounts as the book has it now. Other currencies are put into one by rough fixed rates.',
  formula: 'sum of the yearly revenue',
  ofNow: true,
  rows: (facts) => ({ rows: amounts(facts, () => 'Yearly revenue'), note: withoutAmount(facts) }),
};

const revenueAtRisk: FigureDefinition = {
  id: 'revenue_at_risk',
  needs: ['health'],
  title: 'Revenue at risk',
  unit: 'money',
  way: 'sum',
  better: 'less',
  definition: `The yearly revenue of accounts whose health at the end of these days is below ${AT_RISK}. Revenue is that of now. ${HOW}`,
  formula: `sum of the yearly revenue where health < ${AT_RISK}`,
  ofMail: true,
  rows(facts, period) {
    const low = new Map(
      scores(facts, period).flatMap((one) => (one.after < AT_RISK ? [[one.accountId, one.after]] : [])),
    );
    const rows = amounts(facts, (id) => {
      const score = low.get(id);
      return score === undefined
        ? null
        : `Health ${score} on ${dayWords(period.to < facts.today ? period.to : facts.today)}`;
    });
    return { rows: rows.map((row) => ({ ...row, at: period.end - 1 })), note: withoutAmount(facts) };
  },
};

export const standingFigures = [
  meanHealth,
  healthTrend,
  healthFalls,
  dataQuality,
  accountCount,
  revenue,
  revenueAtRisk,
];
