// Meetings of the sample book's account manager with her customers, held and agreed, and her own calendar around them. None of
// them is the newest thing that happened with its account: what the mail says of whose move it is stands.
import { DateTime } from 'luxon';

export interface SampleMeeting {
  readonly account: string;
  readonly templateId: string;
  /** Days before now; negative ones are ahead. A weekend moves it to Monday. */
  readonly daysAgo: number;
  readonly hour: number;
  readonly state: 'held' | 'agreed';
  readonly place: string;
  readonly notes: string;
  readonly actions: readonly {
    readonly what: string;
    readonly owner: 'us' | 'them';
    readonly who: string;
    /** After the meeting. */
    readonly dueInDays: number;
    readonly done: boolean;
  }[];
}

export const sampleMeetings: readonly SampleMeeting[] = [
  {
    account: 'Solace Pharma Distribution',
    templateId: 'review',
    daysAgo: 79,
    hour: 10,
    state: 'held',
    place: 'Hanau, meeting room 2',
    notes:
      'Steering meeting for the third quarter.\nHanau and Göttingen are content. Linz wants temperature records before it joins.\nHenning Groß asks for a paper on every change; two weeks ahead is enough.',
    actions: [
      { what: 'Send the change papers for the autumn release', owner: 'us', who: '', dueInDays: 14, done: true },
      {
        what: 'Name who tests the records in Linz',
        owner: 'them',
        who: 'Katharina Vogelsang',
        dueInDays: 30,
        done: false,
      },
    ],
  },
  {
    account: 'Larkspur Health Supplies',
    templateId: 'review',
    daysAgo: 66,
    hour: 15,
    state: 'held',
    place: 'Video call',
    notes:
      'Waits at the gate in Albany are down from 44 to about 30 minutes.\nGrace wants to show the figures to her board before the year ends.',
    actions: [
      { what: 'Figures of the gate for the board, month by month', owner: 'us', who: '', dueInDays: 10, done: true },
      {
        what: 'Decide on the night shift at the second dock',
        owner: 'them',
        who: 'Terrence Hall',
        dueInDays: 45,
        done: true,
      },
    ],
  },
  {
    account: 'Castellan Grocers',
    templateId: 'review',
    daysAgo: 88,
    hour: 9,
    state: 'held',
    place: 'Valencia, head office',
    notes: 'Fewer alerts at night is what counts for them. Inés decides about the supplier portal with the renewal.',
    actions: [
      { what: 'List which alerts nobody acted on', owner: 'us', who: '', dueInDays: 12, done: true },
      {
        what: 'Say which suppliers join the portal next',
        owner: 'them',
        who: 'Inés Castellà',
        dueInDays: 60,
        done: false,
      },
    ],
  },
  {
    account: 'Torvald Outdoor',
    templateId: 'roadmap',
    daysAgo: 37,
    hour: 13,
    state: 'held',
    place: 'Video call',
    notes: 'Aarhus and Odense open in spring; both are to be planned from their first day.',
    actions: [{ what: 'Floor plans of both sites', owner: 'them', who: 'Freja Lund', dueInDays: 35, done: false }],
  },
  {
    account: 'Aldgate Chemicals',
    templateId: 'review',
    daysAgo: -12,
    hour: 10,
    state: 'agreed',
    place: 'Video call',
    notes: '',
    actions: [],
  },
  {
    account: 'Bluefin Retail',
    templateId: 'training',
    daysAgo: -6,
    hour: 14,
    state: 'agreed',
    place: 'Video call',
    notes: '',
    actions: [],
  },
];

/** The working day at or after that many days before now, at a full hour. */
export function sampleTime(now: number, timeZone: string, daysAgo: number, hour: number): number {
  let day = DateTime.fromMillis(now, { zone: timeZone }).startOf('day').minus({ days: daysAgo });
  while (day.weekday > 5) day = day.plus({ days: 1 });
  return day.set({ hour }).toMillis();
}

/** Her week as her calendar program would write it: what comes back, what moved, a day off, and what she will not be held to. */
export function sampleCalendar(now: number, timeZone: string): string {
  const today = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  const monday = today.minus({ weeks: 8 }).startOf('week');
  const next = today.startOf('week').plus({ weeks: 1 });
  const stamp = (day: DateTime, hour: number, minute = 0) => day.set({ hour, minute }).toFormat("yyyyMMdd'T'HHmmss");
  const zone = `TZID=${timeZone}`;
  const event = (uid: string, title: string, lines: readonly string[]) => [
    'BEGIN:VEVENT',
    `UID:${uid}@northbeam.example`,
    `DTSTAMP:${monday.toUTC().toFormat("yyyyMMdd'T'HHmmss'Z'")}`,
    `SUMMARY:${title}`,
    ...lines,
    'END:VEVENT',
  ];
  const span = (day: DateTime, from: readonly [number, number], to: readonly [number, number]) => [
    `DTSTART;${zone}:${stamp(day, ...from)}`,
    `DTEND;${zone}:${stamp(day, ...to)}`,
  ];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sample//Calendar//EN',
    'X-WR-CALNAME:Maya’s week',
    ...event('team', 'Team meeting', [...span(monday, [9, 30], [10, 0]), 'RRULE:FREQ=WEEKLY;BYDAY=MO']),
    ...event('team', 'Team meeting, later this once', [
      `RECURRENCE-ID;${zone}:${stamp(next, 9, 30)}`,
      ...span(next, [11, 0], [11, 30]),
    ]),
    ...event('pipeline', 'Forecast with sales', [
      ...span(monday.plus({ days: 3 }), [14, 0], [15, 0]),
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
    ]),
    ...event('school', 'School run', [
      ...span(monday, [16, 30], [17, 30]),
      'RRULE:FREQ=WEEKLY;BYDAY=TU,TH',
      'TRANSP:OPAQUE',
    ]),
    ...event('writing', 'Time to write, if nothing else comes up', [
      ...span(monday.plus({ days: 2 }), [9, 0], [11, 0]),
      'RRULE:FREQ=WEEKLY;BYDAY=WE',
      'STATUS:TENTATIVE',
    ]),
    ...event('off', 'Day off', [
      `DTSTART;VALUE=DATE:${next.plus({ days: 4 }).toFormat('yyyyMMdd')}`,
      `DTEND;VALUE=DATE:${next.plus({ days: 5 }).toFormat('yyyyMMdd')}`,
    ]),
    ...event('birthday', 'Birthday of Ruth', [
      `DTSTART;VALUE=DATE:${next.plus({ days: 1 }).toFormat('yyyyMMdd')}`,
      'TRANSP:TRANSPARENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
