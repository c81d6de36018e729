// Writes an invitation, its change or its cancellation as a calendar file (RFC 5545, RFC 5546): one meeting, in UTC, so that no
// program has to know a zone to place it. Names and words come from people and mail; nothing in them can begin a line.

export interface WrittenInvitation {
  /** A change is a request with a greater sequence. */
  readonly method: 'REQUEST' | 'CANCEL';
  readonly uid: string;
  readonly sequence: number;
  /** When this was written, epoch milliseconds. */
  readonly stamp: number;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly organizer: Named;
  readonly attendees: readonly Attending[];
}

interface Named {
  readonly name: string;
  readonly address: string;
}
interface Attending extends Named {
  /** What is known of their answer; a change asks anew where the time moved. */
  readonly answer: 'unanswered' | 'accepted' | 'declined' | 'tentative';
}

const partstat = {
  unanswered: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
} as const;

export function writeInvitation(event: WrittenInvitation): string {
  const cancelled = event.method === 'CANCEL';
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Tend//Tend//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.method}`,
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `SEQUENCE:${Math.max(0, Math.floor(event.sequence))}`,
    `DTSTAMP:${instant(event.stamp)}`,
    `DTSTART:${instant(event.start)}`,
    `DTEND:${instant(event.end)}`,
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    ...(event.location === '' ? [] : [`LOCATION:${escapeText(event.location)}`]),
    `ORGANIZER${commonName(event.organizer.name)}:${mailto(event.organizer.address)}`,
    ...event.attendees.map((one) => attendee(one, cancelled)),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function attendee({ name, address, answer }: Attending, cancelled: boolean): string {
  const asks = cancelled || answer === 'accepted' ? '' : ';RSVP=TRUE';
  const state = `;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat[answer]}`;
  return `ATTENDEE${state}${asks}${commonName(name)}:${mailto(address)}`;
}

/** RFC 5545 3.2: a quoted parameter holds neither quotes nor control characters; RFC 6868 writes quotes another way. */
function commonName(name: string): string {
  const clean = oneLine(name).replaceAll('^', '^^').replaceAll('"', "^'");
  return clean === '' ? '' : `;CN="${clean}"`;
}

/** What would end the property or the address is written in percent. */
function mailto(address: string): string {
  const clean = oneLine(address).replace(/[\s"<>\\^`{|}%?#&]/gu, (mark) => encodeURIComponent(mark));
  return `mailto:${clean}`;
}

const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .toWellFormed()
    .trim();

/** RFC 5545 3.3.11. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/[\p{Zl}\p{Zp}]/gu, '\n')
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function instant(at: number): string {
  return new Date(at)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}Z$/, 'Z');
}

const MOST_OCTETS = 75;

/** RFC 5545 3.1: no line is longer than 75 octets, and none is cut inside a character. */
function fold(line: string): string {
  const lines: string[] = [];
  let held = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      lines.push(held);
      held = ' ';
      octets = 1;
    }
    held += character;
    octets += size;
  }
  return [...lines, held].join('\r\n');
}
