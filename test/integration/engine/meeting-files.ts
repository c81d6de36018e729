// Calendar files for the tests of meetings: the user's own week, and what a calendar answers.
/** Every weekday from nine to twelve is taken, and one day whole. */
export const busyCalendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'X-WR-CALNAME:Maya',
  'BEGIN:VEVENT',
  'UID:mornings',
  'DTSTART;TZID=W. Europe Standard Time:20261102T090000',
  'DTEND;TZID=W. Europe Standard Time:20261102T120000',
  'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:leave',
  'DTSTART;VALUE=DATE:20261124',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

const HOUR = 3_600_000;
const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

export function answerFile(by: { method: string; uid: string; from: string; start: number; status: string }): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `METHOD:${by.method}`,
    'BEGIN:VEVENT',
    `UID:${by.uid}`,
    `DTSTART:${stamp(by.start)}`,
    `DTEND:${stamp(by.start + HOUR)}`,
    `ATTENDEE;PARTSTAT=${by.status}:mailto:${by.from}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
}

/** Where somebody chooses a time by themselves. */
export const LINK = 'https://meet.northbeam.example/maya';

/** `Tue, 14:30` on a clock in Berlin. */
export const berlin = (at: number) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
