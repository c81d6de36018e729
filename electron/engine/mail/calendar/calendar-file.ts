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
  /** Of that one and of all that follow (RFC 5545 3.2.13). */
  readonly onward: boolean;
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
/** Characters of one event, and of all zones: what is parsed in one go. */
const MAX_PART = 100_000;
/** What is read between two rests; a few milliseconds. */
const LINES_A_STEP = 2000;
const EVENTS_A_STEP = 10;

/**
 * Null for what is no calendar. In steps: a calendar may hold years of an office, and whoever reads one on a thread that
 * answers others rests at each.
 */
export function* readCalendarFile(text: string): Generator<undefined, CalendarFile | null> {
  if (text.length > MAX_CALENDAR_BYTES || !/^\s*\uFEFF?\s*BEGIN:VCALENDAR/i.test(text.slice(0, 1000))) return null;
  const parts = yield* partsOf(text);
  const entries: CalendarEntry[] = [];
  let unread = parts.unread;
  let unknownRules = 0;
  for (const [index, lines] of parts.events.entries()) {
    if (index % EVENTS_A_STEP === 0) yield;
    const read = yield* entriesOf(componentOf(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR']));
    if (read.length === 0) unread += 1;
    for (const entry of read) {
      entries.push(entry);
      if (entry.rule === null && lines.some((line) => /^RRULE[;:]/i.test(line))) unknownRules += 1;
    }
  }
  yield;
  const zones = componentOf(['BEGIN:VCALENDAR', ...parts.zones.flat(), 'END:VCALENDAR']);
  return { name: parts.name, entries, zones: zones ?? new ICAL.Component('vcalendar'), unread, unknownRules };
}

interface Parts {
  readonly name: string;
  readonly zones: string[][];
  readonly events: string[][];
  /** Too long, or too many. */
  readonly unread: number;
}

interface OpenPart {
  readonly kind: string;
  readonly lines: string[];
  length: number;
}

/** The lines of each zone and each event; alarms and descriptions are left out, they say nothing of time. */
function* partsOf(text: string): Generator<undefined, Parts> {
  const zones: string[][] = [];
  const events: string[][] = [];
  let name = '';
  let open: OpenPart | null = null;
  let inside = 0;
  let seen = 0;
  let unread = 0;
  let zoneLength = 0;
  const close = ({ kind, lines, length }: OpenPart): void => {
    if (kind === 'VTIMEZONE') {
      zoneLength += length;
      if (zones.length < MAX_ZONES && zoneLength <= MAX_PART) zones.push(lines);
    } else if (length > MAX_PART || events.length >= MAX_ENTRIES) unread += 1;
    else events.push(lines);
  };
  for (const line of unfolded(text)) {
    seen += 1;
    if (seen % LINES_A_STEP === 0) yield;
    const [, mark, kind = ''] = /^(BEGIN|END):\s*([\w-]+)/i.exec(line) ?? [];
    const upper = kind.toUpperCase();
    if (open === null) {
      const isWanted = upper === 'VEVENT' || upper === 'VTIMEZONE' || upper === 'VFREEBUSY';
      if (mark?.toUpperCase() === 'BEGIN' && isWanted) open = { kind: upper, lines: [line], length: 0 };
      else name ||= /^X-WR-CALNAME[^:]*:(.*)$/i.exec(line)?.[1]?.slice(0, 200).trim() ?? '';
      continue;
    }
    if (mark && upper === open.kind && mark.toUpperCase() === 'END') {
      open.lines.push(line);
      close(open);
      open = null;
      inside = 0;
      continue;
    }
    if (open.kind !== 'VTIMEZONE' && mark) inside += mark.toUpperCase() === 'BEGIN' ? 1 : -1;
    else if (inside <= 0 && line.length <= MAX_LINE && !/^(?:DESCRIPTION|X-ALT-DESC|ATTACH)[;:]/i.test(line)) {
      open.length += line.length;
      if (open.length <= MAX_PART) open.lines.push(line);
    }
  }
  return { name, zones, events, unread };
}

/** RFC 5545 3.1. */
function* unfolded(text: string): Generator<string> {
  let held = '';
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
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

function* entriesOf(calendar: ICAL.Component | null): Generator<undefined, CalendarEntry[]> {
  const [part] = calendar?.getAllSubcomponents() ?? [];
  if (!part) return [];
  try {
    return part.name === 'vfreebusy' ? yield* freeBusyOf(part) : eventOf(part);
  } catch {
    return [];
  }
}

function eventOf(event: ICAL.Component): CalendarEntry[] {
  const start = wallTime(event.getFirstProperty('dtstart'));
  if (!start) return [];
  const place = event.getFirstProperty('recurrence-id');
  return [
    {
      uid: textOf(event, 'uid', 500),
      title: textOf(event, 'summary', 300),
      start,
      end: wallTime(event.getFirstProperty('dtend')) ?? afterDuration(event, start),
      rule: parseRule(ruleOf(event)),
      more: event.getAllProperties('rdate').flatMap(wallTimes).slice(0, 1000),
      except: event.getAllProperties('exdate').flatMap(wallTimes).slice(0, 2000),
      instead: wallTime(place),
      onward: place !== null && parameter(place, 'range').toUpperCase() === 'THISANDFUTURE',
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
function* freeBusyOf(part: ICAL.Component): Generator<undefined, CalendarEntry[]> {
  const found: CalendarEntry[] = [];
  for (const property of part.getAllProperties('freebusy')) {
    const kind = parameter(property, 'fbtype').toUpperCase();
    const [, , , ...values]: unknown[] = property.toJSON();
    for (const [index, value] of values.entries()) {
      if (index % 100 === 0) yield;
      const [from = '', to = ''] = Array.isArray(value) ? value.map(String) : String(value).split('/');
      const start = DateTime.fromISO(from, { zone: 'utc' });
      const end = to.startsWith('P') ? start.plus(Duration.fromISO(to)) : DateTime.fromISO(to, { zone: 'utc' });
      if (!start.isValid || !end.isValid || kind === 'FREE') continue;
      const shows = kind === 'BUSY-TENTATIVE' ? 'tentative' : 'busy';
      const at = (clock: DateTime): WallTime => ({ clock, day: false, utc: true, tzid: null });
      const nothing = {
        uid: '',
        title: '',
        rule: null,
        more: [],
        except: [],
        instead: null,
        onward: false,
        declined: [],
      };
      found.push({ start: at(start), end: at(end), shows, ...nothing });
    }
  }
  return found;
}
