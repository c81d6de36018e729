// What other systems and the account manager know of some of the sample's customers: usage month by month, opinion by quarter, and
// goals. Drawn from a stream of its own, so that the mail is the same with it or without.
import { DateTime } from 'luxon';
import type { Random } from './random.ts';

interface CustomerRecord {
  readonly account: string;
  /** Planned trips a month: a year ago, and now. */
  readonly usage: readonly [from: number, to: number];
  /** Net promoter score by quarter, oldest first. */
  readonly nps: readonly number[];
}

const records: readonly CustomerRecord[] = [
  { account: 'Aldgate Chemicals', usage: [5_200, 6_050], nps: [34, 38, 41] },
  { account: 'Bluefin Retail', usage: [1_900, 2_350], nps: [22, 30, 36] },
  { account: 'Castellan Grocers', usage: [9_400, 10_350], nps: [28, 31, 30] },
  { account: 'Halvorsen Freight', usage: [14_300, 13_600], nps: [41, 39, 33] },
  { account: 'Larkspur Health Supplies', usage: [6_100, 7_550], nps: [45, 47, 52] },
  { account: 'Meridian Cold Chain', usage: [2_600, 2_850], nps: [] },
  { account: 'Polder Bloemen', usage: [1_450, 1_780], nps: [51, 55, 58] },
  { account: 'Solace Pharma Distribution', usage: [8_200, 8_900], nps: [37, 35, 40] },
  { account: 'Torvald Outdoor', usage: [2_050, 2_900], nps: [48, 52, 56] },
  { account: 'Vantage Parcel', usage: [4_100, 4_020], nps: [] },
];
const MONTHS = 13;

/** One row a month and account, each on the last day of a month that is over. */
export function figuresCsv(random: Random, now: number, timeZone: string): string {
  const thisMonth = DateTime.fromMillis(now, { zone: timeZone }).startOf('month');
  const rows = records.flatMap(({ account, usage: [from, to], nps }) =>
    Array.from({ length: MONTHS }, (_, index) => {
      const back = MONTHS - 1 - index;
      const day = thisMonth.minus({ months: back }).minus({ days: 1 }).toISODate() ?? '';
      const level = from + ((to - from) * index) / (MONTHS - 1);
      const trips = Math.round((level * (0.97 + 0.06 * random.next())) / 10) * 10;
      const opinion = back % 3 === 0 ? nps[nps.length - 1 - back / 3] : undefined;
      return [account, day, String(trips), opinion === undefined ? '' : String(opinion)];
    }),
  );
  return [['Company name', 'Date', 'Usage', 'NPS'], ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

export interface SampleGoal {
  readonly account: string;
  readonly text: string;
  readonly measure: string;
  readonly start: string;
  readonly current: string;
  readonly target: string;
  readonly owner: string;
  /** Days from now. */
  readonly dueInDays: number;
  readonly state: 'open' | 'on_track' | 'behind' | 'reached';
}

export const sampleGoals: readonly SampleGoal[] = [
  {
    account: 'Larkspur Health Supplies',
    text: 'Shorter waits at the gate in Albany',
    measure: 'Minutes from arrival to dock',
    start: '44 min',
    current: '29 min',
    target: '25 min',
    owner: 'Grace Nakamura',
    dueInDays: 70,
    state: 'on_track',
  },
  {
    account: 'Larkspur Health Supplies',
    text: 'All three sites plan on one board',
    measure: 'Sites on the board',
    start: '1',
    current: '3',
    target: '3',
    owner: 'Terrence Hall',
    dueInDays: -20,
    state: 'reached',
  },
  {
    account: 'Castellan Grocers',
    text: 'Fewer empty kilometres between Valencia and Zaragoza',
    measure: 'Share of empty kilometres',
    start: '21 %',
    current: '17 %',
    target: '14 %',
    owner: 'Inés Castellà',
    dueInDays: 120,
    state: 'on_track',
  },
  {
    account: 'Castellan Grocers',
    text: 'Alerts only for what the night shift can act on',
    measure: 'Alerts a night',
    start: '38',
    current: '12',
    target: '10',
    owner: 'Rocío Marín',
    dueInDays: 30,
    state: 'on_track',
  },
  {
    account: 'Halvorsen Freight',
    text: 'Half-year report on freight cost that the board reads without questions',
    measure: 'Days from the close of books to the report',
    start: '9',
    current: '6',
    target: '3',
    owner: 'Sigrid Halvorsen Moe',
    dueInDays: 45,
    state: 'behind',
  },
  {
    account: 'Torvald Outdoor',
    text: 'Aarhus and Odense planned from their first day',
    measure: 'Sites set up before they open',
    start: '0',
    current: '0',
    target: '2',
    owner: 'Freja Lund',
    dueInDays: 150,
    state: 'open',
  },
];
