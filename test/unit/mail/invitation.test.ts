// What a calendar part says is read without evaluating anything in it, by every way programs name a time zone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitationOf } from '../../../electron/engine/mail/calendar/invitation.ts';

const calendar = (event: readonly string[], around: readonly string[] = []) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REQUEST',
    ...around,
    'BEGIN:VEVENT',
    'UID:u1',
    'SUMMARY:Review\\, fourth quarter',
    ...event,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const at = (text: string) => Date.parse(text);

const ownZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Our office',
  'BEGIN:STANDARD',
  'DTSTART:16011104T020000',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010311T020000',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('an invitation', () => {
  it.each([
    ['an IANA name', 'DTSTART;TZID=Europe/Berlin:20261124T160000', at('2026-11-24T15:00Z'), 'Europe/Berlin'],
    [
      'a Windows name',
      'DTSTART;TZID="W. Europe Standard Time":20261124T160000',
      at('2026-11-24T15:00Z'),
      'Europe/Berlin',
    ],
    [
      'a vendor’s path',
      'DTSTART;TZID=/mozilla.org/2007/America/New_York:20260724T100000',
      at('2026-07-24T14:00Z'),
      'America/New_York',
    ],
    ['UTC', 'DTSTART:20261124T150000Z', at('2026-11-24T15:00Z'), null],
    ['its own description, in summer', 'DTSTART;TZID=Our office:20260720T100000', at('2026-07-20T14:00Z'), '-04:00'],
    ['its own description, in winter', 'DTSTART;TZID=Our office:20261220T100000', at('2026-12-20T15:00Z'), '-05:00'],
    [
      'its own description, on the day it turns',
      'DTSTART;TZID=Our office:20261101T100000',
      at('2026-11-01T15:00Z'),
      '-05:00',
    ],
  ])('is at its time by %s', (_name, start, instant, zone) => {
    expect(invitationOf(calendar([start], ownZone))?.when).toEqual({
      kind: 'time',
      start: instant,
      end: null,
      zone,
      floating: false,
    });
  });

  it('ends by its end or by how long it takes', () => {
    const end = (line: string) => invitationOf(calendar(['DTSTART:20261124T150000Z', line]))?.when;
    expect(end('DTEND:20261124T160000Z')).toMatchObject({ end: at('2026-11-24T16:00Z') });
    expect(end('DURATION:PT45M')).toMatchObject({ end: at('2026-11-24T15:45Z') });
    expect(end('DTEND:20261124T140000Z')).toMatchObject({ end: null });
  });

  it('is of whole days, the last one included', () => {
    expect(invitationOf(calendar(['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261126']))?.when).toEqual({
      kind: 'days',
      first: '2026-11-24',
      last: '2026-11-25',
    });
  });

  it('without a zone is at everybody’s own clock', () => {
    expect(invitationOf(calendar(['DTSTART:20261124T150000']))?.when).toMatchObject({ floating: true, zone: null });
  });

  it.each([
    ['99999999999999999999', 2 ** 31 - 1],
    ['-3', 0],
    ['soon', 0],
  ])('takes %s for a sequence that can be kept', (sequence, kept) => {
    const read = invitationOf(calendar(['DTSTART:20261124T150000Z', `SEQUENCE:${sequence}`]));
    expect(read?.sequence).toBe(kept);
  });

  it('tells who is asked, who answered what, where, and how often', () => {
    const read = invitationOf(
      calendar([
        'DTSTART:20261124T150000Z',
        'ORGANIZER;CN="Jana Weber":mailto:Jana@Acme.example',
        'ATTENDEE;CN=Tom;PARTSTAT=ACCEPTED;ROLE=OPT-PARTICIPANT:MAILTO:tom@acme.example',
        'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:maya@tidewater.example',
        'LOCATION:https://zoom.us/j/1?pwd=2',
        'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270301T000000Z',
        'SEQUENCE:2',
        'STATUS:TENTATIVE',
      ]),
    );
    expect(read).toMatchObject({
      method: 'request',
      title: 'Review, fourth quarter',
      sequence: 2,
      tentative: true,
      organizer: { name: 'Jana Weber', address: 'jana@acme.example' },
      invited: [
        { name: 'Tom', address: 'tom@acme.example', answer: 'accepted', optional: true },
        { address: 'maya@tidewater.example', answer: 'unanswered', optional: false },
      ],
      joinUrl: 'https://zoom.us/j/1?pwd=2',
      repeats: 'Every 2 weeks on Monday and Thursday, until 2027-03-01',
    });
  });

  it.each([
    ['METHOD:CANCEL', { method: 'cancel', cancelled: true }],
    ['METHOD:REPLY', { method: 'reply', cancelled: false }],
    ['METHOD:COUNTER', { method: 'counter', cancelled: false }],
    ['X-NOTHING:1', { method: 'publish', cancelled: false }],
  ])('says with %s what it wants', (line, expected) => {
    expect(invitationOf(calendar([]).replace('METHOD:REQUEST', line))).toMatchObject(expected);
  });

  it('offers no address to join at but those of meeting rooms', () => {
    const join = (place: string) => invitationOf(calendar([`LOCATION:${place}`]))?.joinUrl;
    expect(join('https://zoom.us.evil.test/j/1')).toBeNull();
    expect(join('https://user@zoom.us/j/1')).toBeNull();
    expect(join('http://zoom.us/j/1')).toBeNull();
    expect(join('https://acme.zoom.us/j/1.')).toBe('https://acme.zoom.us/j/1');
  });

  it('is evaluated nowhere, whatever rules it brings', () => {
    const endless = ownZone.map((line) => line.replace(/FREQ=YEARLY;.*/, 'FREQ=SECONDLY;INTERVAL=1'));
    expect(
      invitationOf(calendar(['DTSTART;TZID=Our office:20261124T150000', 'RRULE:FREQ=SECONDLY'], endless)),
    ).toMatchObject({ repeats: 'Repeats', when: { kind: 'time' } });
  });

  it('is null for what is no calendar, and never throws', () => {
    expect(invitationOf('')).toBeNull();
    expect(invitationOf('BEGIN:VCALENDAR')).toBeNull();
    expect(invitationOf('x'.repeat(2_000_000))).toBeNull();
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'BEGIN:VEVENT',
        'DTSTART:1',
        'DTSTART;TZID=x:20261124T999999',
        'END:X',
        'ATTENDEE:',
        'RRULE:',
        'DURATION:P',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        invitationOf(calendar(lines));
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});
