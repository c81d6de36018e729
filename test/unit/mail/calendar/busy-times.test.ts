// When a calendar file says that somebody is busy: exceptions, moved occurrences, zones of every kind, whole days, what is free.
import { describe, expect, it } from 'vitest';
import { busyTimes } from '../../../../electron/engine/mail/calendar/busy-times.ts';
import { readCalendarFile } from '../../../../electron/engine/mail/calendar/calendar-file.ts';

const BERLIN = 'Europe/Berlin';

function busy(
  events: string,
  options: { from?: string; to?: string; timeZone?: string; zones?: string } = {},
): string[] {
  const { from = '2026-10-19', to = '2026-11-30', timeZone = BERLIN, zones = '' } = options;
  const text = `BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Mine\n${zones}${events}\nEND:VCALENDAR\n`;
  const file = allSteps(readCalendarFile(text));
  if (!file) throw new Error('not read');
  const window = { from: Date.parse(`${from}T00:00:00Z`), to: Date.parse(`${to}T00:00:00Z`), timeZone };
  return allSteps(busyTimes(file, { ...window, own: new Set(['maya@northbeam.example']) })).map(
    (one) => `${iso(one.start)}/${iso(one.end)}${one.tentative ? ' tentative' : ''}${one.allDay ? ' day' : ''}`,
  );
}
function allSteps<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
const iso = (at: number) => new Date(at).toISOString().slice(5, 16);
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT'].join('\n');

describe('busy times', () => {
  it('of a weekly hour keep their clock over the change to winter time', () => {
    expect(
      busy(
        event(
          'DTSTART;TZID=Europe/Berlin:20261019T100000',
          'DTEND;TZID=Europe/Berlin:20261019T110000',
          'RRULE:FREQ=WEEKLY;COUNT=3',
        ),
      ),
    ).toEqual(['10-19T08:00/10-19T09:00', '10-26T09:00/10-26T10:00', '11-02T09:00/11-02T10:00']);
  });

  it('leave out what is excepted, and follow what was moved or called off', () => {
    const series = event(
      'DTSTART;TZID=Europe/Berlin:20261102T100000',
      'DURATION:PT30M',
      'RRULE:FREQ=DAILY;UNTIL=20261106T090000Z',
      'EXDATE;TZID=Europe/Berlin:20261103T100000',
    );
    const moved = event(
      'RECURRENCE-ID;TZID=Europe/Berlin:20261104T100000',
      'DTSTART;TZID=Europe/Berlin:20261104T150000',
      'DTEND;TZID=Europe/Berlin:20261104T160000',
    );
    const off = event(
      'RECURRENCE-ID;TZID=Europe/Berlin:20261105T100000',
      'DTSTART;TZID=Europe/Berlin:20261105T100000',
      'STATUS:CANCELLED',
    );
    expect(busy(`${series}\n${moved}\n${off}`)).toEqual([
      '11-02T09:00/11-02T09:30',
      '11-04T14:00/11-04T15:00',
      '11-06T09:00/11-06T09:30',
    ]);
  });

  it('know the names that Windows gives to zones, and zones a file describes itself', () => {
    const nepal = event('DTSTART;TZID=Nepal Standard Time:20261102T100000', 'DURATION:PT1H');
    expect(busy(nepal)).toEqual(['11-02T04:15/11-02T05:15']);
    const zones = [
      'BEGIN:VTIMEZONE',
      'TZID:Our office',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE\n',
    ].join('\n');
    const ours = event('DTSTART;TZID=Our office:20261024T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2');
    expect(busy(ours, { zones })).toEqual(['10-24T08:00/10-24T09:00', '10-25T09:00/10-25T10:00']);
  });

  it('take whole days by the calendar of the user, wherever that is', () => {
    const leave = event('DTSTART;VALUE=DATE:20261105', 'DTEND;VALUE=DATE:20261107');
    expect(busy(leave)).toEqual(['11-04T23:00/11-06T23:00 day']);
    expect(busy(leave, { timeZone: 'Asia/Kathmandu' })).toEqual(['11-04T18:15/11-06T18:15 day']);
  });

  it('are not what is free, declined or called off; what is not certain says so', () => {
    const at = ['DTSTART:20261102T100000Z', 'DTEND:20261102T110000Z'];
    expect(busy(event(...at, 'TRANSP:TRANSPARENT'))).toEqual([]);
    expect(busy(event(...at, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'))).toEqual([]);
    expect(busy(event(...at, 'ATTENDEE;PARTSTAT=DECLINED:mailto:Maya@northbeam.example'))).toEqual([]);
    expect(busy(event(...at, 'STATUS:TENTATIVE'))).toEqual(['11-02T10:00/11-02T11:00 tentative']);
  });

  it('without a zone are by the clock of the user', () => {
    expect(busy(event('DTSTART:20261102T100000', 'DTEND:20261102T110000'))).toEqual(['11-02T09:00/11-02T10:00']);
  });

  it('of a calendar that shares no more than them are read too', () => {
    const shared = [
      'BEGIN:VFREEBUSY',
      'UID:x',
      'FREEBUSY;FBTYPE=BUSY:20261102T100000Z/20261102T110000Z,20261103T100000Z/PT30M',
      'END:VFREEBUSY',
    ].join('\n');
    expect(busy(shared)).toEqual(['11-02T10:00/11-02T11:00', '11-03T10:00/11-03T10:30']);
  });

  it('survive a broken event beside a good one', () => {
    const text = `BEGIN:VCALENDAR\n${event('this is no line')}\n${event('DTSTART:20261102T100000Z', 'DURATION:PT1H')}\nEND:VCALENDAR`;
    const file = allSteps(readCalendarFile(text));
    expect(file?.unread).toBe(1);
    expect(file?.entries).toHaveLength(1);
  });

  it('of what is no calendar are none', () => {
    expect(allSteps(readCalendarFile('<html>Sign in</html>'))).toBeNull();
  });

  describe('of a series that is changed from one occurrence on', () => {
    const series = event(
      'DTSTART;TZID=Europe/Berlin:20261019T100000',
      'DTEND;TZID=Europe/Berlin:20261019T110000',
      'RRULE:FREQ=WEEKLY;COUNT=5',
    );
    const onward = (...lines: string[]) =>
      event('RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261102T100000', ...lines);

    it('have the new hour and length from there on, by the clock of the change', () => {
      const later = onward('DTSTART;TZID=Europe/Berlin:20261103T143000', 'DTEND;TZID=Europe/Berlin:20261103T150000');
      expect(busy(`${series}\n${later}`)).toEqual([
        '10-19T08:00/10-19T09:00',
        '10-26T09:00/10-26T10:00',
        '11-03T13:30/11-03T14:00',
        '11-10T13:30/11-10T14:00',
        '11-17T13:30/11-17T14:00',
      ]);
    });

    it('end where the rest is called off, and keep what was moved alone', () => {
      const off = onward('DTSTART;TZID=Europe/Berlin:20261102T100000', 'STATUS:CANCELLED');
      const kept = event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20261109T100000',
        'DTSTART;TZID=Europe/Berlin:20261109T160000',
        'DURATION:PT15M',
      );
      expect(busy(`${series}\n${off}\n${kept}`)).toEqual([
        '10-19T08:00/10-19T09:00',
        '10-26T09:00/10-26T10:00',
        '11-09T15:00/11-09T15:15',
      ]);
    });

    it('follow the last of several changes, whatever clock its place is written by', () => {
      const first = onward('DTSTART;TZID=Europe/Berlin:20261102T120000', 'DURATION:PT1H');
      const second = event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20261109T090000Z',
        'DTSTART;TZID=America/New_York:20261109T090000',
        'DURATION:PT2H',
      );
      expect(busy(`${second}\n${series}\n${first}`, { from: '2026-11-01' })).toEqual([
        '11-02T11:00/11-02T12:00',
        '11-09T14:00/11-09T16:00',
        '11-16T14:00/11-16T16:00',
      ]);
    });
  });

  it('of the 29th of February come in leap years alone', () => {
    const leap = event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY');
    expect(busy(leap, { from: '2025-01-01', to: '2029-01-01', timeZone: 'UTC' })).toEqual([
      '02-29T00:00/03-01T00:00 day',
    ]);
  });

  it('of a calendar with years of an office are read in many small steps', () => {
    const one = event('DTSTART:20261102T100000Z', 'DURATION:PT1H', 'SUMMARY:Stand-up', 'DESCRIPTION:Notes');
    const reading = readCalendarFile(`BEGIN:VCALENDAR\n${Array(1000).fill(one).join('\n')}\nEND:VCALENDAR`);
    let steps = 0;
    for (let step = reading.next(); step.done !== true; step = reading.next()) steps += 1;
    expect(steps).toBeGreaterThanOrEqual(100);
  });

  it('leave out an event that is too long to be read in one go, and say so', () => {
    const endless = event('DTSTART:20261102T100000Z', ...Array(8000).fill('EXDATE:20261103T100000Z'));
    const file = allSteps(readCalendarFile(`BEGIN:VCALENDAR\n${endless}\nEND:VCALENDAR`));
    expect(file).toMatchObject({ entries: [], unread: 1 });
  });

  it('come back at once from a file that would repeat for ever', () => {
    const hostile = Array.from({ length: 300 }, () =>
      event('DTSTART:16000101T000000Z', 'DURATION:P300D', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
    ).join('\n');
    expect(busy(hostile)).toEqual([]);
  });
});
