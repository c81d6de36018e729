// The user's calendars as they were last had: read once for as long as they stay the same, fetched anew now and then, and kept
// where they can't be.
import type { Database } from 'better-sqlite3';
import type { CalendarSource } from '../../contract/calendars.ts';
import { calendarId } from '../../contract/calendars.ts';
import { Failure } from '../../contract/failure.ts';
import { readOwnSide } from '../book/sides.ts';
import { type BusyTime, busyTimes } from '../mail/calendar/busy-times.ts';
import { type CalendarFile, readCalendarFile } from '../mail/calendar/calendar-file.ts';
import { type CalendarRow, calendarContent, calendarRows, putContent } from '../store/queries/calendars.ts';
import { type FeedState, type Fetched, fetchFeed } from './fetch-feed.ts';

export interface CalendarsAtHand {
  list(): CalendarSource[];
  busy(window: { readonly from: number; readonly to: number; readonly timeZone: string }): BusyTime[];
  /** Fetches the feeds that were last asked before `since`; what can't be had keeps what it held. True where one changed. */
  refresh(now: number, since: number, signal: AbortSignal): Promise<boolean>;
}

interface Needed {
  /** A feed's address; null where it is not kept any more. */
  address(id: number): Promise<string | null>;
  readonly fetch?: (address: string, known: FeedState, signal: AbortSignal) => Promise<Fetched>;
}

export function createCalendars(db: Database, { address, fetch = fetchFeed }: Needed): CalendarsAtHand {
  const read = new Map<number, { readonly at: number | null; readonly file: CalendarFile | null }>();

  function fileOf({ id }: CalendarRow): CalendarFile | null {
    const content = calendarContent(db).get(id);
    const known = read.get(id);
    if (known && known.at === (content?.fetched_at ?? null)) return known.file;
    const file = content?.text == null ? null : readCalendarFile(content.text);
    read.set(id, { at: content?.fetched_at ?? null, file });
    return file;
  }

  function sourceOf(row: CalendarRow): CalendarSource {
    const content = calendarContent(db).get(row.id);
    const file = fileOf(row);
    return {
      calendarId: calendarId.parse(row.id),
      kind: row.kind,
      name: row.name,
      place: row.place,
      events: file?.entries.length ?? 0,
      fetchedAt: content?.fetched_at ?? null,
      problem: content?.problem ?? (file === null ? 'It was not fetched yet.' : partlyRead(file)),
    };
  }

  async function fetchOne(row: CalendarRow, now: number, signal: AbortSignal): Promise<boolean> {
    const held = calendarContent(db).get(row.id);
    const nothing = { text: null, etag: null, last_modified: null, fetched_at: null };
    const before = held ?? { ...nothing, source_id: row.id, tried_at: null, problem: null };
    try {
      const url = await address(row.id);
      if (url === null)
        throw new Failure('auth_needed', 'The address of this calendar is not kept here. Add it again.');
      const got = await fetch(url, { etag: before.etag, lastModified: before.last_modified }, signal);
      if (!got.changed) {
        putContent(db).run({ ...before, fetched_at: now, tried_at: now, problem: null });
        read.delete(row.id);
        return before.problem !== null;
      }
      if (readCalendarFile(got.text) === null) throw new Failure('invalid_input', NO_CALENDAR);
      const { text, etag, lastModified } = got;
      putContent(db).run({
        source_id: row.id,
        text,
        etag,
        last_modified: lastModified,
        fetched_at: now,
        tried_at: now,
        problem: null,
      });
      read.delete(row.id);
      return text !== before.text;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      putContent(db).run({ ...before, tried_at: now, problem: error.message });
      return before.problem !== error.message;
    }
  }

  return {
    list: () => calendarRows(db).all().map(sourceOf),
    busy(window) {
      const own = readOwnSide(db).addresses;
      return calendarRows(db)
        .all()
        .flatMap((row) => {
          const file = fileOf(row);
          return file ? busyTimes(file, { ...window, own }) : [];
        })
        .sort((a, b) => a.start - b.start);
    },
    async refresh(now, since, signal) {
      let changed = false;
      for (const row of calendarRows(db).all()) {
        const tried = calendarContent(db).get(row.id)?.tried_at ?? 0;
        if (row.kind === 'feed' && tried < since && !signal.aborted)
          changed = (await fetchOne(row, now, signal)) || changed;
      }
      return changed;
    },
  };
}

export const NO_CALENDAR = 'This is not a calendar file (.ics), or one that can’t be read.';

function partlyRead({ unread, unknownRules }: CalendarFile): string | null {
  if (unread > 0) return `${unread} ${unread === 1 ? 'entry' : 'entries'} can’t be read and were left out.`;
  if (unknownRules === 0) return null;
  return `${unknownRules} repeat in a way that is not read; of these only the first time counts.`;
}
