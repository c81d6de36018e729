// Health at any instant of the past, from what is derived of each account and week: no mail is read for it.
import type { Database } from 'better-sqlite3';
import { pausesOfBook } from '../../book/findings/pauses.ts';
import { readWeeks } from '../../book/health/health-weeks.ts';
import { readDated, scaleOf } from '../../book/health/read-scale.ts';
import { isoDay, scoreAt, weekStartOf } from '../../book/health/score.ts';
import { type LocalNow, minutesEast } from '../../book/local-time.ts';
import { readAccountLines } from '../../book/read-account-lines.ts';
import { readCoverage } from '../../book/read-coverage.ts';
import { readSettings } from '../../store/queries/settings.ts';
import type { HealthFact } from '../facts.ts';

const WEEK = 7 * 86_400_000;
const ACCOUNTS_A_STEP = 10;

/** In steps between which other calls may be answered. `since` is the earliest instant that will be asked for. */
export function* readHealthFacts(
  db: Database,
  clock: LocalNow,
  since: number,
  chosen: ReadonlySet<number>,
): Generator<void, HealthFact[]> {
  const settings = readSettings(db);
  const lines = yield* readAccountLines(db, clock.now);
  const coverage = readCoverage(db, clock.now);
  const dated = readDated(db);
  const away = pausesOfBook(db, clock);
  const facts: HealthFact[] = [];
  for (const [index, { row, facts: known }] of lines.entries()) {
    if (index % ACCOUNTS_A_STEP === 0) yield;
    if (!chosen.has(row.id)) continue;
    const terms = {
      account: row,
      settings,
      silence: coverage.of(row.id),
      clock,
      lastInMessage: known.lastInMessage,
    };
    const scale = scaleOf(db, terms, dated(row.id), away(row.id));
    const weeks = readWeeks(db, row.id, isoDay(weekStartOf(since) - WEEK));
    const newestAt = known.newestAt ?? 0;
    const scored = (instant: number): number | null => {
      if (instant >= newestAt) return scoreAt(known.standing, instant, scale).score;
      // Weeks are kept by UTC; the person's ends with their own Sunday.
      const wall = instant + minutesEast(instant, clock.timeZone) * 60_000;
      const start = weekStartOf(wall + 1) - WEEK;
      const standing = weeks.get(isoDay(start));
      return standing === undefined ? null : scoreAt(standing, start + WEEK - 1, scale).score;
    };
    facts.push({ accountId: row.id, at: remembering(scored) });
  }
  return facts;
}

/** Several figures and their plot ask for the same instants. */
function remembering(scored: (instant: number) => number | null): (instant: number) => number | null {
  const known = new Map<number, number | null>();
  return (instant) => {
    const score = known.has(instant) ? (known.get(instant) ?? null) : scored(instant);
    known.set(instant, score);
    return score;
  };
}
