// Reads what a standing is scored with: settings, cadence, calls and meetings, imported figures, coverage, who is away.
import type { Database } from 'better-sqlite3';
import type { Settings } from '../../../contract/app.ts';
import type { FigureMetric } from '../../../contract/figures.ts';
import type { Segment, Tier } from '../../../contract/scalars.ts';
import { statement } from '../../store/statement.ts';
import type { SilenceProof } from '../coverage.ts';
import { type Pauses, pausesOf } from '../findings/pauses.ts';
import type { LocalNow } from '../local-time.ts';
import { cadenceOf } from './cadence.ts';
import type { DatedFigure } from './figure-scores.ts';
import type { Scale } from './score.ts';

const figureRows = statement<[], { account_id: number; metric: FigureMetric; day: string; value: number }>(
  'SELECT account_id, metric, day, value FROM figure ORDER BY account_id, day',
);
const loggedRows = statement<[], { account_id: number; at: number }>(
  'SELECT account_id, at FROM logged_touch ORDER BY account_id, at',
);
const figuresOf = statement<[number], { metric: FigureMetric; day: string; value: number }>(
  'SELECT metric, day, value FROM figure WHERE account_id = ? ORDER BY day',
);
const loggedOf = statement<[number], { at: number }>('SELECT at FROM logged_touch WHERE account_id = ? ORDER BY at');
const writerOf = statement<[number], { from_address: string }>('SELECT from_address FROM message WHERE id = ?');

export interface AccountTerms {
  readonly id: number;
  readonly tier: Tier | null;
  readonly segment: Segment | null;
  readonly cadence_days: number | null;
}

interface ScaleInput {
  readonly account: AccountTerms;
  readonly settings: Settings;
  readonly silence: SilenceProof;
  readonly clock: LocalNow;
  readonly lastInMessage: number | null;
}

interface Dated {
  readonly figures: readonly DatedFigure[];
  readonly logged: readonly number[];
}

/** What was imported and logged, of all accounts at once. */
export function readDated(db: Database): (account: number) => Dated {
  const figures = Map.groupBy(figureRows(db).all(), (row) => row.account_id);
  const logged = Map.groupBy(loggedRows(db).all(), (row) => row.account_id);
  return (account) => ({
    figures: figures.get(account) ?? [],
    logged: (logged.get(account) ?? []).map(({ at }) => at),
  });
}

export function readDatedOf(db: Database, account: number): Dated {
  return {
    figures: figuresOf(db).all(account),
    logged: loggedOf(db)
      .all(account)
      .map(({ at }) => at),
  };
}

export function scaleOf(
  db: Database,
  { account, settings, silence, clock, lastInMessage }: ScaleInput,
  dated: Dated,
  away: Pauses = pausesOf(db, account.id, clock),
): Scale {
  return {
    ...dated,
    cadenceDays: cadenceOf({ own: account.cadence_days, tier: account.tier, segment: account.segment }, settings),
    weights: settings.healthWeights[account.segment ?? 'none'],
    timeZone: clock.timeZone,
    knownUntil: silence.known ? Number.POSITIVE_INFINITY : silence.coveredUntil,
    pausedSince: pausedSince(db, away, lastInMessage),
  };
}

function pausedSince(db: Database, { all }: Pauses, lastInMessage: number | null): number | null {
  if (lastInMessage === null) return null;
  if (all.length === 0) return null;
  const writer = writerOf(db).get(lastInMessage)?.from_address;
  return all.find(({ address }) => address === writer)?.since ?? null;
}
