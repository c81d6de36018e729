// The ranked book, remembered. What the person does shows in it at once. What mail changes is ranked in turns, between which
// other calls are answered, and until that is done the ranking before it is given: mail comes in for hours at a time, and
// nobody should wait for a ranking that the next message makes old.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import { statement } from '../store/statement.ts';
import type { LocalNow } from './local-time.ts';
import { finish, ranking, withWhatWaits } from './read-book.ts';
import { type Coverage, readCoverage } from './read-coverage.ts';
import { factsVersion } from './rule-version.ts';

export interface BookAtHand {
  rows(clock: LocalNow): BookRow[];
  /** Resolves when the ranking is that of the facts there are. */
  inStep(clock: LocalNow): Promise<void>;
  /** The engine itself changed facts: the next reading ranks anew before it answers. */
  forget(): void;
  close(): void;
}

interface Basis {
  readonly clock: LocalNow;
  /** What the user said and did. */
  readonly journal: number;
  /** What mail made of it: facts, what is known of the folders, and the minute. */
  readonly facts: string;
}
interface Ranked extends Basis {
  readonly rows: readonly BookRow[];
}

const MINUTE = 60_000;
// What is decided about drafts ranks nothing; mail that leaves does, by its facts.
const lastEntry = statement<[], { id: number }>(
  `SELECT id FROM journal_entry WHERE command NOT GLOB 'queue.*' AND command NOT GLOB 'draft.*' AND command NOT GLOB 'gate.*'
     AND command NOT GLOB 'outgoing.*' AND command NOT GLOB 'model.*' AND command NOT GLOB 'day.*' ORDER BY id DESC LIMIT 1`,
);

/** `onRanked` is told when a ranking made in turns has taken the place of an older one. */
export function createBookAtHand(db: Database, onRanked: () => void): BookAtHand {
  let ranked: Ranked | null = null;
  let inTurns: Promise<void> | null = null;
  let closed = false;

  function basisOf(clock: LocalNow, coverage: Coverage): Basis {
    const minute = Math.floor(clock.now / MINUTE);
    return {
      clock,
      journal: lastEntry(db).get()?.id ?? 0,
      facts: `${factsVersion(db)} ${minute} ${coverage.signature}`,
    };
  }

  async function rankInTurns(clock: LocalNow): Promise<void> {
    // Whoever asked is answered first.
    await nextTurn();
    if (closed) return;
    const coverage = readCoverage(db, clock.now);
    const basis = basisOf(clock, coverage);
    await nextTurn();
    if (closed) return;
    const steps = ranking(db, clock, coverage);
    for (;;) {
      await nextTurn();
      if (closed) return;
      const step = steps.next();
      if (!step.done) continue;
      // What the user did meanwhile was ranked at once, and is not overwritten by what began before it.
      if (ranked && ranked.journal > basis.journal) return;
      ranked = { ...basis, rows: step.value };
      onRanked();
      return;
    }
  }

  function startRanking(clock: LocalNow): Promise<void> {
    inTurns ??= rankInTurns(clock).finally(() => {
      inTurns = null;
    });
    return inTurns;
  }

  return {
    rows(clock) {
      const coverage = readCoverage(db, clock.now);
      const basis = basisOf(clock, coverage);
      if (!ranked || !mayStand(ranked, basis)) ranked = { ...basis, rows: finish(ranking(db, clock, coverage)) };
      // A full disk or a held file keeps the ranking there is; the next reading tries again.
      else if (ranked.facts !== basis.facts) void startRanking(clock).catch(() => undefined);
      return withWhatWaits(db, ranked.rows, clock.now);
    },
    async inStep(clock) {
      await inTurns?.catch(() => undefined);
      if (closed || ranked?.facts === basisOf(clock, readCoverage(db, clock.now)).facts) return;
      await startRanking(clock);
    },
    forget() {
      ranked = null;
    },
    close() {
      closed = true;
    },
  };
}

/** Whether a ranking may be given while a newer one is made: the user did nothing since, and it is of this minute or the last. */
function mayStand(ranked: Ranked, basis: Basis): boolean {
  return (
    ranked.journal === basis.journal &&
    ranked.clock.timeZone === basis.clock.timeZone &&
    Math.abs(ranked.clock.now - basis.clock.now) <= MINUTE
  );
}
