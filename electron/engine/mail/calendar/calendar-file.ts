// Reads a calendar file (RFC 5545) as far as it says when somebody is busy. It may be large and may be hostile: each event is
// read by itself, so that a broken one costs only itself, and nothing in it is evaluated that could go on for ever.
import ICAL from 'ical.js';
import { DateTime, Duration } from 'luxon';
import { normaliseAddress } from '../people/addresses.ts';
import { parseRule, type RepeatRule } from './recurrence.ts';
import { afterDuration, parameter, ruleOf, textOf, type WallTime, wallTime, wallTimes } from './wall-time.ts';

export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  readonly start: WallTime;
  readonly end: WallTime | null;
  readonly rule: RepeatRule | null;
  readonly more: readonly WallTime[];
  readonly except: readonly WallTime[];
  /** The occurrence of a series that this takes the place of. */
  readonly instead: WallTime | null;
  /** `free` takes no time, but may take the place of an occurrence that did. */
  readonly shows: 'busy' | 'tentative' | 'free';
  /** Lower case addresses of those who declined. */
  readonly declined: readonly string[];
}

export interface CalendarFile {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  /** Holds the zones that the file describes. */
  readonly zones: ICAL.Component;
  /** Events that can't be read. */
  readonly unread: number;
  /** Events that repeat in a way that is not read; their first time counts. */
  readonly unknownRules: number;
}

export const MAX_CALENDAR_BYTES = 8 * 1024 * 1024;
const MAX_ENTRIES = 20_000;
const MAX_ZONES = 50;
const MAX_LINE = 20_000;

/** Null for what is no calendar. */
export function readCalendarFile(text: string): CalendarFile | null {
  if (text.length > MAX_CALENDAR_BYTES || !/^\s*\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) return null;
  const parts = partsOf(text);
  const zones = componentOf(['BEGIN:VCALENDAR', ...parts.zones.slice(0, MAX_ZONES).flat(), 'END:VCALENDAR']);
  const entries: CalendarEntry[] = [];
  let unread = 0;
  let unknownRules = 0;
  for (const lines of parts.events.slice(0, MAX_ENTRIES)) {
    const read = entriesOf(componentOf(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR']));
    if (read.length === 0) unread += 1;
    for (const entry of read) {
      entries.push(entry);
      if (entry.rule === null && lines.some((line) => /^RRULE[;:]/i.test(line))) unknownRules += 1;
    }
  }
  return {
    name: parts.name,
    entries,
    zones: zones ?? new ICAL.Component('vcalendar'),
    unread: unread + Math.max(0, parts.events.length - MAX_ENTRIES),
    unknownRules,
  };
}

interface Parts {
  readonly name: string;
  readonly zones: string[][];
  readonly events: string[][];
}

/** The lines of each zone and each event; alarms and descriptions are left out, they say nothing of time. */
function partsOf(text: string): Parts {
  const zones: string[][] = [];
  const events: string[][] = [];
  let name = '';
  let open: { readonly kind: string; readonly lines: string[] } | null = null;
  let inside = 0;
  for (const line of unfolded(text)) {
    const [, mark, kind = ''] = /^(BEGIN|END):\s*([\w-]+)/i.exec(line) ?? [];
    const upper = kind.toUpperCase();
    if (open === null) {
      const isWanted = upper === 'VEVENT' || upper === 'VTIMEZONE' || upper === 'VFREEBUSY';
      if (mark?.toUpperCase() === 'BEGIN' && isWanted) open = { kind: upper, lines: [line] };
      else name ||= /^X-WR-CALNAME[^:]*:(.*)$/i.exec(line)?.[1]?.slice(0, 200).trim() ?? '';
      continue;
    }
    if (mark && upper === open.kind && mark.toUpperCase() === 'END') {
      (open.kind === 'VTIMEZONE' ? zones : events).push([...open.lines, line]);
      open = null;
      inside = 0;
      continue;
    }
    if (open.kind !== 'VTIMEZONE' && mark) inside += mark.toUpperCase() === 'BEGIN' ? 1 : -1;
    else if (inside <= 0 && line.length <= MAX_LINE && !/^(?:DESCRIPTION|X-ALT-DESC|ATTACH)[;:]/i.test(line)) {
      open.lines.push(line);
    }
  }
  return { name, zones, events };
}

/** RFC 5545 3.1. */
function* unfolded(text: string): Generator<string> {
  let held = '';
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line)) {
      if (held.length < MAX_LINE) held += line.slice(1);
      continue;
    }
    if (held !== '') yield held;
    held = line;
  }
  if (held !== '') yield held;
}

function componentOf(lines: readonly string[]): ICAL.Component | null {
  try {
    const parsed: unknown = ICAL.parse(lines.join('\r\n'));
    return Array.isArray(parsed) ? new ICAL.Component(parsed) : null;
  } catch {
    return null;
  }
}

function entriesOf(calendar: ICAL.Component | null): CalendarEntry[] {
  const [part] = calendar?.getAllSubcomponents() ?? [];
  if (!part) return [];
  try {
    return part.name === 'vfreebusy' ? freeBusyOf(part) : eventOf(part);
  } catch {
    return [];
  }
}

function eventOf(event: ICAL.Component): CalendarEntry[] {
  const start = wallTime(event.getFirstProperty('dtstart'));
  if (!start) return [];
  return [
    {
      uid: textOf(event, 'uid', 500),
      title: textOf(event, 'summary', 300),
      start,
      end: wallTime(event.getFirstProperty('dtend')) ?? afterDuration(event, start),
      rule: parseRule(ruleOf(event)),
      more: event.getAllProperties('rdate').flatMap(wallTimes).slice(0, 1000),
      except: event.getAllProperties('exdate').flatMap(wallTimes).slice(0, 2000),
      instead: wallTime(event.getFirstProperty('recurrence-id')),
      shows: showsOf(event),
      declined: event
        .getAllProperties('attendee')
        .slice(0, 300)
        .filter((one) => parameter(one, 'partstat').toUpperCase() === 'DECLINED')
        .map((one) => normaliseAddress(String(one.getFirstValue() ?? '').replace(/^mailto:/i, ''))),
    },
  ];
}

function showsOf(event: ICAL.Component): CalendarEntry['shows'] {
  const status = textOf(event, 'status', 30).toUpperCase();
  const outlook = textOf(event, 'x-microsoft-cdo-busystatus', 30).toUpperCase();
  const isFree = outlook === 'FREE' || outlook === 'WORKINGELSEWHERE';
  if (status === 'CANCELLED' || isFree || textOf(event, 'transp', 30).toUpperCase() === 'TRANSPARENT') return 'free';
  return status === 'TENTATIVE' || outlook === 'TENTATIVE' ? 'tentative' : 'busy';
}

/** A calendar that shares no more than when somebody is busy (RFC 5545 3.6.4). */
function freeBusyOf(part: ICAL.Component): CalendarEntry[] {
  return part.getAllProperties('freebusy').flatMap((property) => {
    const kind = parameter(property, 'fbtype').toUpperCase();
    const [, , , ...values]: unknown[] = property.toJSON();
    return values.flatMap((value): CalendarEntry[] => {
      const [from = '', to = ''] = Array.isArray(value) ? value.map(String) : String(value).split('/');
      const start = DateTime.fromISO(from, { zone: 'utc' });
      const end = to.startsWith('P') ? start.plus(Duration.fromISO(to)) : DateTime.fromISO(to, { zone: 'utc' });
      if (!start.isValid || !end.isValid || kind === 'FREE') return [];
      const shows = kind === 'BUSY-TENTATIVE' ? 'tentative' : 'busy';
      const at = (clock: DateTime): WallTime => ({ clock, day: false, utc: true, tzid: null });
      const nothing = { uid: '', title: '', rule: null, more: [], except: [], instead: null, declined: [] };
      return [{ start: at(start), end: at(end), shows, ...nothing }];
    });
  });
}
