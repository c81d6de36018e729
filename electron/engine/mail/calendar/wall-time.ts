// Times of a calendar file as they are written there, and the instant each stands for. The library's own values would evaluate
// the file's zone rules, which a hostile file could make endless: they are read here instead, one turn of the clock at a time.
import ICAL from 'ical.js';
import { DateTime, FixedOffsetZone, IANAZone, type Zone } from 'luxon';
import { ianaZone } from './calendar-zones.ts';

export interface WallTime {
  /** The clock as written, in UTC. */
  readonly clock: DateTime;
  readonly day: boolean;
  readonly utc: boolean;
  readonly tzid: string | null;
}

export function wallTime(property: ICAL.Property | null): WallTime | null {
  return property ? (wallTimes(property)[0] ?? null) : null;
}

/** Of a property that may name several. */
export function wallTimes(property: ICAL.Property): WallTime[] {
  // The jCal form is the text as it was written.
  const [, , type, ...values]: unknown[] = property.toJSON();
  const tzid = parameter(property, 'tzid');
  return values.flatMap((value) => {
    if (typeof value !== 'string') return [];
    const clock = DateTime.fromISO(value.replace(/Z$/, ''), { zone: 'utc' });
    if (!clock.isValid || clock.year < 1600 || clock.year > 2200) return [];
    return [{ clock, day: type === 'date', utc: value.endsWith('Z'), tzid: tzid === '' ? null : tzid }];
  });
}

export function afterDuration(event: ICAL.Component, start: WallTime): WallTime | null {
  const value = event.getFirstPropertyValue('duration');
  if (!(value instanceof ICAL.Duration)) return null;
  const seconds = value.toSeconds();
  return seconds > 0 && seconds < 400 * 86_400 ? { ...start, clock: start.clock.plus({ seconds }) } : null;
}

export function zoned(calendar: ICAL.Component, wall: WallTime): DateTime {
  if (wall.utc || wall.tzid === null) return wall.clock;
  const name = ianaZone(wall.tzid);
  const zone = name === null ? ownZone(calendar, wall) : IANAZone.create(name);
  return wall.clock.setZone(zone, { keepLocalTime: true });
}

const DAY = 86_400_000;
/** By zone and day: the offset that holds on it and around it; null where the clock turns. */
const steady = new Map<string, number | null>();
const MOST_STEADY = 5000;

/** As `zoned` would say, for whoever asks for thousands: what a zone's tables say is asked once a day. */
export function instantIn(zone: IANAZone, clock: DateTime): number {
  const at = clock.toMillis();
  const day = Math.floor(at / DAY);
  const key = `${zone.name} ${day}`;
  let offset = steady.get(key);
  if (offset === undefined) {
    if (steady.size >= MOST_STEADY) steady.clear();
    const [before, after] = [zone.offset((day - 1) * DAY), zone.offset((day + 2) * DAY)];
    offset = before === after ? before : null;
    steady.set(key, offset);
  }
  return offset === null ? clock.setZone(zone, { keepLocalTime: true }).toMillis() : at - offset * 60_000;
}

/** The offset by the file's own description of a zone: of its parts, the one whose latest turn before the time is latest. */
function ownZone(calendar: ICAL.Component, wall: WallTime): Zone {
  const described = calendar
    .getAllSubcomponents('vtimezone')
    .slice(0, 50)
    .find((each) => textOf(each, 'tzid', 200) === wall.tzid);
  let offset = 0;
  let turned = Number.NEGATIVE_INFINITY;
  for (const part of described?.getAllSubcomponents().slice(0, 100) ?? []) {
    const begun = wallTime(part.getFirstProperty('dtstart'));
    const to = part.getFirstPropertyValue('tzoffsetto');
    if (!begun || !(to instanceof ICAL.UtcOffset)) continue;
    const turn = latestTurn(begun.clock, ruleOf(part), wall.clock);
    if (turn !== null && turn > turned) {
      turned = turn;
      offset = to.toSeconds() / 60;
    }
  }
  return FixedOffsetZone.instance(offset);
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Zones turn once a year, on the nth weekday of a month; any other rule counts from its first turn alone. */
function latestTurn(first: DateTime, rule: string, before: DateTime): number | null {
  if (first > before) return null;
  const month = Number(/BYMONTH=(\d{1,2})/.exec(rule)?.[1]);
  const [, nth, weekday = ''] = /BYDAY=(-?\d)(\w\w)/.exec(rule) ?? [];
  if (!/FREQ=YEARLY/.test(rule) || !(month >= 1 && month <= 12) || nth === undefined) return first.toMillis();
  for (const year of [before.year, before.year - 1]) {
    const turn = nthWeekday(first.set({ year, day: 1, month }), Number(nth), weekdays.indexOf(weekday) + 1);
    if (turn <= before && turn >= first) return turn.toMillis();
  }
  return first.toMillis();
}

function nthWeekday(monthStart: DateTime, nth: number, weekday: number): DateTime {
  if (nth > 0) return monthStart.plus({ days: ((weekday - monthStart.weekday + 7) % 7) + 7 * (nth - 1) });
  const last = monthStart.endOf('month').startOf('day').set({ hour: monthStart.hour, minute: monthStart.minute });
  return last.minus({ days: ((last.weekday - weekday + 7) % 7) + 7 * (-nth - 1) });
}

export function ruleOf(event: ICAL.Component): string {
  const value = event.getFirstPropertyValue('rrule');
  return value === null ? '' : String(value).slice(0, 500);
}

export function parameter(property: ICAL.Property, name: string): string {
  const value: unknown = property.getFirstParameter(name);
  return typeof value === 'string' ? value : '';
}

export function textOf(component: ICAL.Component, name: string, limit: number): string {
  const value: unknown = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? '' : plain(String(value), limit);
}

export function plain(text: string, limit: number): string {
  return text
    .slice(0, limit)
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .toWellFormed();
}
