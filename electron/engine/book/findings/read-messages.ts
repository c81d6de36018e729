// Has messages read that the present rules have not read, the newest first: some are always with the reader while what it
// said of others is kept, a few milliseconds at a time. It can stop at any moment and goes on where it was.
import type { Database } from 'better-sqlite3';
import type { Log } from '../../deps.ts';
import type { Zone } from '../derive-accounts.ts';
import type { LetterReader } from './letter-reader.ts';
import { isRead, keepReading, letterOf, noteLetter } from './letter-rows.ts';
import type { Letter, LetterReading } from './read-letter.ts';
import { nextUnread } from './unread-messages.ts';

export interface ReadingDeps {
  readonly db: Database;
  readonly reader: LetterReader;
  readonly zone: Zone;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  elapsed(): number;
  /** Runs a transaction of this many milliseconds when its thread may. */
  write<T>(work: () => T): T;
}

export interface Reading {
  /**
   * Keeps for as long as the step may take what was read, and waits for it where nothing was yet.
   * @param account - Only this account's messages.
   * @returns how many messages, 0 when all are read.
   * @throws Failure where the reader can't be started or is closed.
   */
  step(budgetMs: number, account?: number): Promise<number>;
  /** A message that somebody asks about, whether it belongs to an account or not. */
  readOne(id: number): Promise<void>;
}

interface Read {
  readonly id: number;
  readonly letter: Letter;
  readonly reading: LetterReading;
}

/** With the reader at once: what keeps its threads busy while a step's are kept. */
const AHEAD = 128;

export function createReading({ db, reader, zone, log, elapsed, write }: ReadingDeps): Reading {
  const away = new Map<number, Promise<void>>();
  const back: Read[] = [];
  let failed: unknown = null;

  function send(account: number | undefined): void {
    const out = away.size + back.length;
    if (out > AHEAD / 2) return;
    const here = new Set(back.map(({ id }) => id));
    for (const id of nextUnread(db, account, AHEAD)) {
      if (!away.has(id) && !here.has(id)) away.set(id, readBack(id));
    }
  }

  async function readBack(id: number): Promise<void> {
    try {
      const letter = letterOf(db, id, zone.timeZone);
      if (!letter) return;
      const reading = await reader.read(letter);
      back.push({ id, letter, reading });
    } catch (error) {
      failed = error;
    } finally {
      away.delete(id);
    }
  }

  function keep(until: number): number {
    let kept = 0;
    const transaction = db.transaction(() => {
      for (const { id, letter, reading } of back) {
        if (reading.broke !== null) log.warn('reading.broke', { where: reading.broke });
        keepReading(db, id, letter.by, reading);
        kept += 1;
        if (elapsed() >= until) return;
      }
    });
    write(() => transaction.immediate());
    back.splice(0, kept);
    return kept;
  }

  return {
    async step(budgetMs, account) {
      const until = elapsed() + budgetMs;
      for (;;) {
        send(account);
        if (back.length > 0) return keep(until);
        if (away.size === 0) return 0;
        await Promise.race(away.values());
        if (failed !== null) {
          const error = failed;
          failed = null;
          throw error;
        }
      }
    },
    async readOne(id) {
      if (isRead(db, id)) return;
      write(() => db.transaction(() => noteLetter(db, id)).immediate());
      const letter = letterOf(db, id, zone.timeZone);
      if (!letter) return;
      const reading = await reader.read(letter);
      write(() => db.transaction(() => keepReading(db, id, letter.by, reading)).immediate());
    },
  };
}
