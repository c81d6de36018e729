// Calendar files against a parser of somebody else's, with code and zone tables of its own: what we write means the same there,
// and what it understands of other programs' files is what we understand.
import ical, { type CalendarResponse, type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { busyTimes } from '../../../../electron/engine/mail/calendar/busy-times.ts';
import { readCalendarFile } from '../../../../electron/engine/mail/calendar/calendar-file.ts';
import { invitationOf } from '../../../../electron/engine/mail/calendar/invitation.ts';
import { type WrittenInvitation, writeInvitation } from '../../../../electron/engine/mail/calendar/write-invitation.ts';

const review: WrittenInvitation = {
  method: 'REQUEST',
  uid: 'c77@northbeam.example',
  sequence: 0,
  stamp: Date.parse('2026-10-20T08:00:00Z'),
  start: Date.parse('2026-10-27T09:00:00Z'),
  end: Date.parse('2026-10-27T10:00:00Z'),
  title: 'Jahresgespräch; Ziele, Ergebnisse 🚢 und was im nächsten Jahr mit dem Terminal geschehen soll',
  description: 'Agenda\n- Summary (5 min)\n- Goals \\ next',
  location: 'https://meet.example.com/abc?d=1;2',
  organizer: { name: 'Maya Lindqvist', address: 'maya@northbeam.example' },
  attendees: [
    { name: 'Ann Doe', address: 'ann@acme.example', answer: 'unanswered' },
    { name: 'Sita Rai', address: 'sita@acme.example', answer: 'accepted' },
  ],
};

function eventsOf(text: string): VEvent[] {
  const read: CalendarResponse = ical.sync.parseICS(text);
  return Object.values(read).filter((one): one is VEvent => one?.type === 'VEVENT');
}

function eventOf(text: string): VEvent {
  const [event, ...more] = eventsOf(text);
  if (!event || more.length > 0) throw new Error('not one event');
  return event;
}

function allSteps<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Else//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'UID:else@x.example',
  'DTSTAMP:20261001T000000Z',
  ...lines,
  'END:VEVENT',
];

function startsOfOurs(text: string, timeZone = 'Europe/Berlin'): string[] {
  const file = allSteps(readCalendarFile(text));
  if (!file) throw new Error('not read');
  const window = { from: Date.parse('2026-10-01T00:00:00Z'), to: Date.parse('2026-12-01T00:00:00Z'), timeZone };
  return allSteps(busyTimes(file, { ...window, own: new Set() })).map(({ start }) => new Date(start).toISOString());
}

function startsOfTheirs(text: string): string[] {
  const [from, to] = [new Date('2026-10-01T00:00:00Z'), new Date('2026-12-01T00:00:00Z')];
  return eventsOf(text)
    .flatMap((one) => ical.expandRecurringEvent(one, { from, to }))
    .map(({ start }) => start.toISOString())
    .sort();
}

describe('what we write', () => {
  it.each([
    ['an invitation', review, 'REQUEST', 'CONFIRMED'],
    [
      'its change',
      { ...review, sequence: 3, start: review.start + 90_000_000, end: review.end + 90_000_000 },
      'REQUEST',
      'CONFIRMED',
    ],
    ['its end', { ...review, sequence: 4, method: 'CANCEL' as const }, 'CANCEL', 'CANCELLED'],
  ])('means the same to another program: %s', (_name, written, method, status) => {
    const read = eventOf(writeInvitation(written));
    expect(read).toMatchObject({
      uid: written.uid,
      method,
      status,
      sequence: written.sequence,
      summary: written.title,
      description: written.description,
      location: written.location,
    });
    expect([read.start.getTime(), read.end?.getTime()]).toEqual([written.start, written.end]);
    expect(JSON.stringify(read.organizer)).toContain('maya@northbeam.example');
    expect(JSON.stringify(read.attendee)).toMatch(/ann@acme\.example.*sita@acme\.example/);
  });

  it('is at the same instant on either side of a change of the clocks', () => {
    for (const start of [
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
      '2027-03-28T00:59:00Z',
      '2027-03-28T01:00:00Z',
    ]) {
      const at = Date.parse(start);
      expect(eventOf(writeInvitation({ ...review, start: at, end: at + 1_800_000 })).start.getTime()).toBe(at);
    }
  });
});

const vtimezone = (name: string) => [
  'BEGIN:VTIMEZONE',
  `TZID:${name}`,
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('what other programs write', () => {
  it.each([
    [
      'a weekly hour over the change to winter time',
      calendar(
        ...event(
          'DTSTART;TZID=Europe/Berlin:20261019T100000',
          'DTEND;TZID=Europe/Berlin:20261019T110000',
          'RRULE:FREQ=WEEKLY;COUNT=3',
        ),
      ),
      ['2026-10-19T08:00:00.000Z', '2026-10-26T09:00:00.000Z', '2026-11-02T09:00:00.000Z'],
    ],
    [
      'Outlook’s name of a zone, with the zone described',
      calendar(
        ...vtimezone('W. Europe Standard Time'),
        ...event('DTSTART;TZID=W. Europe Standard Time:20261024T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'),
      ),
      ['2026-10-24T08:00:00.000Z', '2026-10-25T09:00:00.000Z'],
    ],
    [
      'an hour in Kathmandu',
      calendar(...event('DTSTART;TZID=Asia/Kathmandu:20261027T144500', 'DURATION:PT1H')),
      ['2026-10-27T09:00:00.000Z'],
    ],
    [
      'an hour of New York in the week in which only Europe has changed its clocks',
      calendar(
        ...event('DTSTART;TZID=Eastern Standard Time:20261020T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ),
      ['2026-10-20T13:00:00.000Z', '2026-10-27T13:00:00.000Z', '2026-11-03T14:00:00.000Z'],
    ],
    [
      'a series with an occurrence left out and one moved',
      calendar(
        ...event('DTSTART:20261102T100000Z', 'DURATION:PT30M', 'RRULE:FREQ=DAILY;COUNT=4', 'EXDATE:20261103T100000Z'),
        ...event('RECURRENCE-ID:20261104T100000Z', 'DTSTART:20261104T150000Z', 'DURATION:PT30M'),
      ),
      ['2026-11-02T10:00:00.000Z', '2026-11-04T15:00:00.000Z', '2026-11-05T10:00:00.000Z'],
    ],
  ])('is at the same times to both: %s', (_name, text, expected) => {
    expect(startsOfOurs(text)).toEqual(expected);
    expect(startsOfTheirs(text)).toEqual(expected);
  });

  it('takes whole days as days in both', () => {
    const text = calendar(...event('DTSTART;VALUE=DATE:20261105', 'DTEND;VALUE=DATE:20261107', 'SUMMARY:Leave'));
    expect(startsOfOurs(text, 'Asia/Kathmandu')).toEqual(['2026-11-04T18:15:00.000Z']);
    const { start, datetype } = eventOf(text);
    expect([datetype, start.getFullYear(), start.getMonth(), start.getDate()]).toEqual(['date', 2026, 10, 5]);
  });
});

/** As the three large calendars answer an invitation. */
const google = (partstat: string) =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:REPLY',
    ...event(
      'DTSTART:20261027T090000Z',
      'DTEND:20261027T100000Z',
      'ORGANIZER;CN=Maya Lindqvist:mailto:maya@northbeam.example',
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};CN=ann\r\n @acme.example;X-NUM-GUESTS=0:mailto:ann@acme.example`,
      'SEQUENCE:1',
      'STATUS:CONFIRMED',
      'SUMMARY:Review',
    ),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const outlook = (method: string, partstat: string, start: string, end: string) =>
  [
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'PRODID:Microsoft Exchange Server 2010',
    'VERSION:2.0',
    ...vtimezone('W. Europe Standard Time'),
    ...event(
      `ATTENDEE;PARTSTAT=${partstat};CN=Ann Doe:MAILTO:Ann@acme.example`,
      'COMMENT;LANGUAGE=en-US:Could we\\, please\\n',
      'SUMMARY;LANGUAGE=en-US:New Time Proposed: Review',
      `DTSTART;TZID=W. Europe Standard Time:${start}`,
      `DTEND;TZID=W. Europe Standard Time:${end}`,
      'SEQUENCE:1',
      'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    ),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const apple = (partstat: string) =>
  [
    'BEGIN:VCALENDAR',
    'CALSCALE:GREGORIAN',
    'METHOD:REPLY',
    'PRODID:-//Apple Inc.//macOS 15.1//EN',
    'VERSION:2.0',
    ...event(
      `ATTENDEE;CN="Ann Doe";CUTYPE=INDIVIDUAL;EMAIL="ann@acme.example";PARTSTAT=\r\n ${partstat}:mailto:ann@acme.example`,
      'DTEND;TZID=Europe/Berlin:20261027T110000',
      'DTSTART;TZID=Europe/Berlin:20261027T100000',
      'ORGANIZER;CN="Maya Lindqvist":mailto:maya@northbeam.example',
      'SEQUENCE:1',
    ),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('what other programs answer', () => {
  it.each([
    ['Google, yes', google('ACCEPTED'), 'reply', 'accepted', '2026-10-27T09:00:00.000Z'],
    ['Google, no', google('DECLINED'), 'reply', 'declined', '2026-10-27T09:00:00.000Z'],
    [
      'Outlook, yes',
      outlook('REPLY', 'ACCEPTED', '20261027T100000', '20261027T110000'),
      'reply',
      'accepted',
      '2026-10-27T09:00:00.000Z',
    ],
    [
      'Outlook, no',
      outlook('REPLY', 'DECLINED', '20261027T100000', '20261027T110000'),
      'reply',
      'declined',
      '2026-10-27T09:00:00.000Z',
    ],
    [
      'Outlook, another time',
      outlook('COUNTER', 'TENTATIVE', '20261023T150000', '20261023T160000'),
      'counter',
      'tentative',
      '2026-10-23T13:00:00.000Z',
    ],
    ['Apple, yes', apple('ACCEPTED'), 'reply', 'accepted', '2026-10-27T09:00:00.000Z'],
    ['Apple, perhaps', apple('TENTATIVE'), 'reply', 'tentative', '2026-10-27T09:00:00.000Z'],
    ['Apple, no', apple('DECLINED'), 'reply', 'declined', '2026-10-27T09:00:00.000Z'],
  ])('is read as both read it: %s', (_name, text, method, answer, start) => {
    const ours = invitationOf(text);
    expect(ours).toMatchObject({
      method,
      uid: 'else@x.example',
      sequence: 1,
      when: { kind: 'time', start: Date.parse(start) },
      invited: [{ address: 'ann@acme.example', answer }],
    });
    const theirs = eventOf(text);
    expect(theirs).toMatchObject({ uid: 'else@x.example', method: method.toUpperCase() });
    expect(theirs.start.toISOString()).toBe(start);
    expect(JSON.stringify(theirs.attendee)).toContain(answer.toUpperCase());
  });
});
