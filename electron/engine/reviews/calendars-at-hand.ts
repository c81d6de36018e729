// The user's calendars as they were last had: read once for as long as they stay the same, fetched anew now and then, and kept
// where they can't be.
import type { Database } from 'better-sqlite3';
import type { CalendarSource } from '../../contract/calendars.ts';
import { calendarId } from '../../contract/calendars.ts';
import { Failure } from '../../contract/failure.ts';
import { inTurns } from '../book/in-turns.ts';
import { readOwnSide } from '../book/sides.ts';
import type { BusyTime, BusyWindow } from '../mail/calendar/busy-times.ts';
import type { CalendarFile } from '../mail/calendar/calendar-file.ts';
import {
  type CalendarRow,
  calendarContent,
  calendarRows,
  type FetchRow,
  fetchOf,
  putContent,
  putFetch,
} from '../store/queries/calendars.ts';
import { untilAborted } from '../until-aborted.ts';
import { type FeedState, type Fetched, fetchFeed } from './fetch-feed.ts';

export interface CalendarsAtHand {
  list(): Promise<CalendarSource[]>;
  busy(window: { readonly from: number; readonly to: number; readonly timeZone: string }): Promise<BusyTime[]>;
  /** Null for what is no calendar. */
  read(text: string): Promise<CalendarFile | null>;
  /** What a file holds, read already. */
  keep(id: number, text: string, file: CalendarFile, now: number): void;
  /** Fetches the feeds that were last asked before `since`; what can't be had keeps what it held. True where one changed. */
  refresh(now: number, since: number, signal: AbortSignal): Promise<boolean>;
}

interface Needed {
  /** A feed's address; null where it is not kept any more. */
  address(id: number): Promise<string | null>;
  readonly fetch?: (address: string, known: FeedState, signal: AbortSignal) => Promise<Fetched>;
}

export function createCalendars(db: Database, { address, fetch = fetchFeed }: Needed): CalendarsAtHand {
  const known = new Map<number, { readonly at: number | null; readonly file: Promise<CalendarFile | null> }>();
  // A start without a calendar does not wait for what reads one.
  const read = async (text: string) => {
    const { readCalendarFile } = await import('../mail/calendar/calendar-file.ts');
    return inTurns(readCalendarFile(text));
  };

  function fileOf(id: number, at: number | null): Promise<CalendarFile | null> {
    const held = known.get(id);
    if (held && held.at === at) return held.file;
    const text = calendarContent(db).get(id)?.text ?? null;
    const file = text === null ? Promise.resolve(null) : read(text);
    known.set(id, { at, file });
    return file;
  }

  async function sourceOf(row: CalendarRow): Promise<CalendarSource> {
    const fetched = fetchOf(db).get(row.id);
    const file = await fileOf(row.id, fetched?.fetched_at ?? null);
    return {
      calendarId: calendarId.parse(row.id),
      kind: row.kind,
      name: row.name,
      place: row.place,
      events: file?.entries.length ?? 0,
      fetchedAt: fetched?.fetched_at ?? null,
      problem: fetched?.problem ?? (file === null ? 'It was not fetched yet.' : partlyRead(file)),
    };
  }

  async function fetchOne(row: CalendarRow, now: number, signal: AbortSignal): Promise<boolean> {
    const before = fetchOf(db).get(row.id) ?? nothingFetched(row.id);
    try {
      const url = await untilAborted(address(row.id), signal);
      if (url === null)
        throw new Failure('auth_needed', 'The address of this calendar is not kept here. Add it again.');
      const got = await fetch(url, { etag: before.etag, lastModified: before.last_modified }, signal);
      if (!got.changed) {
        putFetch(db).run({ ...before, fetched_at: now, tried_at: now, problem: null });
        // The same text under a newer time.
        const held = known.get(row.id);
        if (held && held.at === before.fetched_at) known.set(row.id, { at: now, file: held.file });
        return before.problem !== null;
      }
      const { text, etag, lastModified } = got;
      const file = await read(text);
      if (file === null) throw new Failure('invalid_input', NO_CALENDAR);
      const isSame = text === calendarContent(db).get(row.id)?.text;
      keep(row.id, text, file, now, { etag, last_modified: lastModified });
      return !isSame;
    } catch (error) {
      // Whoever stopped it did not find the calendar out of reach.
      signal.throwIfAborted();
      if (!(error instanceof Failure)) throw error;
      putFetch(db).run({ ...before, tried_at: now, problem: error.message });
      return before.problem !== error.message;
    }
  }

  function keep(
    id: number,
    text: string,
    file: CalendarFile,
    now: number,
    version: Pick<FetchRow, 'etag' | 'last_modified'> = { etag: null, last_modified: null },
  ): void {
    putContent(db).run({ source_id: id, text, fetched_at: now, tried_at: now, problem: null, ...version });
    known.set(id, { at: now, file: Promise.resolve(file) });
  }

  /** Those of several accounts in a row are looked for in one and the same window. */
  let lastBusy: { readonly key: string; readonly times: Promise<BusyTime[]> } | null = null;

  async function busyOf(
    held: readonly { readonly id: number; readonly at: number | null }[],
    window: BusyWindow,
  ): Promise<BusyTime[]> {
    const found: BusyTime[] = [];
    if (held.length === 0) return found;
    const { busyTimes } = await import('../mail/calendar/busy-times.ts');
    for (const { id, at } of held) {
      const file = await fileOf(id, at);
      if (file) found.push(...(await inTurns(busyTimes(file, window))));
    }
    return found.sort((a, b) => a.start - b.start);
  }

  return {
    list: () => Promise.all(calendarRows(db).all().map(sourceOf)),
    busy(window) {
      const own = readOwnSide(db).addresses;
      const held = calendarRows(db)
        .all()
        .map(({ id }) => ({ id, at: fetchOf(db).get(id)?.fetched_at ?? null }));
      const key = JSON.stringify([window, [...own], held]);
      if (lastBusy?.key === key) return lastBusy.times;
      const times = busyOf(held, { ...window, own });
      lastBusy = { key, times };
      // What failed is asked anew.
      times.catch(() => {
        if (lastBusy?.times === times) lastBusy = null;
      });
      return times;
    },
    read,
    keep,
    async refresh(now, since, signal) {
      const due = calendarRows(db)
        .all()
        .filter((row) => row.kind === 'feed' && (fetchOf(db).get(row.id)?.tried_at ?? 0) < since);
      // Side by side: a server that is silent keeps nobody from the calendars of others.
      const looks = await Promise.allSettled(due.map((row) => fetchOne(row, now, signal)));
      return looks.map(outcomeOf).includes(true);
    },
  };
}

function outcomeOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

const nothingFetched = (id: number): FetchRow => ({
  source_id: id,
  etag: null,
  last_modified: null,
  fetched_at: null,
  tried_at: null,
  problem: null,
});

export const NO_CALENDAR = 'This is not a calendar file (.ics), or one that can’t be read.';

function partlyRead({ unread, unknownRules }: CalendarFile): string | null {
  if (unread > 0) return `${unread} ${unread === 1 ? 'entry' : 'entries'} can’t be read and were left out.`;
  if (unknownRules === 0) return null;
  return `${unknownRules} repeat in a way that is not read; of these only the first time counts.`;
}
