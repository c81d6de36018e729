// Reads what a calendar part of a mail says: what, when by whose clock, where, who, and what is asked. Nothing in it is
// carried out, and a rule or zone in it that could keep this thread busy is not evaluated.
import ICAL from 'ical.js';
import { normaliseAddress } from '../people/addresses.ts';
import { ianaZone } from './calendar-zones.ts';
import { repeatsInWords } from './repeats-in-words.ts';
import { afterDuration, parameter, plain, ruleOf, textOf, type WallTime, wallTime, zoned } from './wall-time.ts';

export type InvitationMethod = 'request' | 'cancel' | 'reply' | 'counter' | 'publish';
export type Answer = 'accepted' | 'declined' | 'tentative' | 'delegated' | 'unanswered';

export interface Invited {
  readonly name: string;
  readonly address: string;
  readonly answer: Answer;
  readonly optional: boolean;
}

export type InvitationTime =
  | {
      readonly kind: 'time';
      readonly start: number;
      readonly end: number | null;
      /** The zone it was made in, IANA or an offset like +05:30; null where the file does not say. */
      readonly zone: string | null;
      /** Without any zone: the same clock time for everybody. `start` takes the clock for UTC. */
      readonly floating: boolean;
    }
  | { readonly kind: 'days'; readonly first: string; readonly last: string };

export interface ReadInvitation {
  readonly method: InvitationMethod;
  readonly uid: string;
  /** How often it was changed since it was first sent. */
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly tentative: boolean;
  readonly title: string;
  readonly when: InvitationTime | null;
  readonly repeats: string | null;
  /** Concerns one occurrence of a series. */
  readonly oneOfSeries: boolean;
  readonly location: string;
  readonly joinUrl: string | null;
  readonly organizer: { readonly name: string; readonly address: string } | null;
  readonly invited: readonly Invited[];
  readonly comment: string;
}

const MAX_TEXT = 256 * 1024;
const MAX_LINES = 10_000;
/** Of an INTEGER (RFC 5545 3.3.8). */
const MAX_SEQUENCE = 2 ** 31 - 1;
const MAX_INVITED = 300;
const methods: Readonly<Record<string, InvitationMethod>> = {
  REQUEST: 'request',
  ADD: 'request',
  REFRESH: 'request',
  CANCEL: 'cancel',
  REPLY: 'reply',
  COUNTER: 'counter',
  DECLINECOUNTER: 'counter',
};
const answers: Readonly<Record<string, Answer>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
  DELEGATED: 'delegated',
};

export function invitationOf(text: string): ReadInvitation | null {
  if (text.length > MAX_TEXT || text.split('\n').length > MAX_LINES) return null;
  try {
    const parsed: unknown = ICAL.parse(text.slice(Math.max(0, text.indexOf('BEGIN:VCALENDAR'))));
    if (!Array.isArray(parsed)) return null;
    const calendar = new ICAL.Component(Array.isArray(parsed[0]) ? parsed[0] : parsed);
    // The meeting itself before its changed occurrences.
    const events = calendar.getAllSubcomponents('vevent');
    const event = events.find((each) => !each.hasProperty('recurrence-id')) ?? events[0];
    return event ? describe(calendar, event) : null;
  } catch {
    return null;
  }
}

function describe(calendar: ICAL.Component, event: ICAL.Component): ReadInvitation {
  const method = methods[textOf(calendar, 'method', 30).toUpperCase()] ?? 'publish';
  const status = textOf(event, 'status', 30).toUpperCase();
  const location = textOf(event, 'location', 500);
  const organizer = event.getFirstProperty('organizer');
  const invited = event.getAllProperties('attendee').slice(0, MAX_INVITED);
  const when = timeOf(calendar, event);
  return {
    method,
    uid: textOf(event, 'uid', 500),
    sequence: Math.min(MAX_SEQUENCE, Math.max(0, Math.floor(Number(textOf(event, 'sequence', 20))) || 0)),
    cancelled: method === 'cancel' || status === 'CANCELLED',
    tentative: status === 'TENTATIVE',
    title: textOf(event, 'summary', 500),
    when,
    repeats: repeatsInWords(ruleOf(event)),
    oneOfSeries: event.hasProperty('recurrence-id'),
    location,
    joinUrl: joinUrl(event, location),
    organizer: organizer ? personOf(organizer) : null,
    invited: invited.map((property) => ({
      ...personOf(property),
      answer: answers[parameter(property, 'partstat').toUpperCase()] ?? 'unanswered',
      optional: /^(?:OPT-PARTICIPANT|NON-PARTICIPANT)$/i.test(parameter(property, 'role')),
    })),
    comment: textOf(event, 'comment', 1000),
  };
}

function timeOf(calendar: ICAL.Component, event: ICAL.Component): InvitationTime | null {
  const start = wallTime(event.getFirstProperty('dtstart'));
  if (!start) return null;
  const end = wallTime(event.getFirstProperty('dtend')) ?? afterDuration(event, start);
  if (start.day) {
    // RFC 5545 3.6.1: the end of whole days is the day after.
    const last = end?.clock.minus({ days: 1 });
    return {
      kind: 'days',
      first: start.clock.toISODate() ?? '',
      last: (last && last > start.clock ? last : start.clock).toISODate() ?? '',
    };
  }
  const at = (wall: WallTime) => zoned(calendar, wall).toMillis();
  const { zoneName } = zoned(calendar, start);
  const known = start.tzid === null ? (start.utc ? calendarZone(calendar) : null) : zoneName;
  const endAt = end && !end.day ? at(end) : null;
  return {
    kind: 'time',
    start: at(start),
    end: endAt !== null && endAt >= at(start) ? endAt : null,
    zone: known === null ? null : offsetOrName(known),
    floating: start.tzid === null && !start.utc,
  };
}

function calendarZone(calendar: ICAL.Component): string | null {
  const named = textOf(calendar, 'x-wr-timezone', 100);
  const zone = named === '' ? null : ianaZone(named);
  return zone === 'UTC' ? null : zone;
}

function offsetOrName(zone: string): string {
  const [, sign, hours = '0', minutes = '00'] = /^UTC([+-])(\d{1,2})(?::(\d{2}))?$/.exec(zone) ?? [];
  return sign === undefined ? zone : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

const meetingHosts =
  /^(?:[\w-]+\.)*(?:zoom\.us|meet\.google\.com|teams\.microsoft\.com|teams\.live\.com|webex\.com|gotomeeting\.com|whereby\.com|meet\.jit\.si|chime\.aws|bluejeans\.com)$/i;

function joinUrl(event: ICAL.Component, location: string): string | null {
  const said = ['x-google-conference', 'x-microsoft-skypeteamsmeetingurl', 'url'].map((name) =>
    textOf(event, name, 2000),
  );
  const places = [...said, location, textOf(event, 'description', 20_000)].join(' \n ');
  for (const [found] of places.matchAll(/https:\/\/[^\s<>"'\\]{4,1500}/g)) {
    const url = found.replace(/[.,;)\]]+$/, '');
    if (URL.canParse(url) && meetingHosts.test(new URL(url).hostname) && new URL(url).username === '') return url;
  }
  return null;
}

function personOf(property: ICAL.Property): { name: string; address: string } {
  const value = String(property.getFirstValue() ?? '').slice(0, 400);
  const address = normaliseAddress(value.replace(/^mailto:/i, ''));
  return { name: plain(parameter(property, 'cn'), 200).replace(/^["']|["']$/g, ''), address };
}
