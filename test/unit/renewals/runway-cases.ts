// The cases of the simulated runway: what the person does in each, and on which days which touch appears.
import type { RunwayTouch } from '../../../electron/contract/renewals.ts';
import type { Tier } from '../../../electron/contract/scalars.ts';

/** What the person does, by the days that are left. */
export interface Case {
  readonly name: string;
  readonly tier: Tier | null;
  readonly start: string;
  readonly months: number;
  readonly timeZone?: string;
  /** It renews by itself, and notice can be given until so many days before. */
  readonly notice?: number;
  /** Sends what is due this many days after it came up; null never does. */
  readonly sendsAfter?: number | null;
  /** Records the renewal at so many days left; on its day where nothing is said; null never. */
  readonly signsAt?: number | null;
  readonly losesAt?: number;
  /** Goes onto the at-risk path and comes back. */
  readonly atRisk?: readonly [from: number, to: number];
  readonly skips?: RunwayTouch['days'];
  /** Days on which the program is not opened. */
  readonly away?: readonly [from: string, to: string];
  /** The days, and of what kind, in three years. */
  readonly appears: readonly string[];
}

export const cases: readonly Case[] = [
  {
    name: 'a year, business: 90, 60 and 30 days before each day',
    tier: 'business',
    start: '2025-07-01',
    months: 12,
    appears: [
      '2026-04-02 90',
      '2026-05-02 60',
      '2026-06-01 30',
      '2027-04-02 90',
      '2027-05-02 60',
      '2027-06-01 30',
      '2028-04-02 90',
      '2028-05-02 60',
      '2028-06-01 30',
    ],
  },
  {
    name: 'a year, enterprise: 120 days before as well',
    tier: 'enterprise',
    start: '2025-07-01',
    months: 12,
    appears: [
      '2026-03-03 120',
      '2026-04-02 90',
      '2026-05-02 60',
      '2026-06-01 30',
      '2027-03-03 120',
      '2027-04-02 90',
      '2027-05-02 60',
      '2027-06-01 30',
      '2028-03-03 120',
      '2028-04-02 90',
      '2028-05-02 60',
      '2028-06-01 30',
    ],
  },
  {
    name: 'a year that renews by itself with 60 days of notice: the days count to the last for notice',
    tier: 'business',
    start: '2025-07-01',
    months: 12,
    notice: 60,
    appears: [
      '2026-02-01 90',
      '2026-03-03 60',
      '2026-04-02 30',
      '2027-02-01 90',
      '2027-03-03 60',
      '2027-04-02 30',
      '2028-02-02 90',
      '2028-03-03 60',
      '2028-04-02 30',
    ],
  },
  {
    name: 'three years: once, before the end, and at no anniversary',
    tier: 'business',
    start: '2025-03-15',
    months: 36,
    appears: ['2027-12-16 90', '2028-01-15 60', '2028-02-14 30'],
  },
  {
    name: 'a leap day: counted from 28 February in common years and from the 29th in leap years',
    tier: 'standard',
    start: '2024-02-29',
    months: 12,
    // The first day that is simulated lies in the time of a touch already.
    appears: [
      '2026-01-01 60',
      '2026-01-29 30',
      '2026-11-30 90',
      '2026-12-30 60',
      '2027-01-29 30',
      '2027-12-01 90',
      '2027-12-31 60',
      '2028-01-30 30',
      '2028-11-30 90',
      '2028-12-30 60',
    ],
  },
  {
    name: 'the end of a month: 31 January and half a year later 31 July',
    tier: 'standard',
    start: '2026-01-31',
    months: 6,
    appears: [
      '2026-05-02 90',
      '2026-06-01 60',
      '2026-07-01 30',
      '2026-11-02 90',
      '2026-12-02 60',
      '2027-01-01 30',
      '2027-05-02 90',
      '2027-06-01 60',
      '2027-07-01 30',
      '2027-11-02 90',
      '2027-12-02 60',
      '2028-01-01 30',
      '2028-05-02 90',
      '2028-06-01 60',
      '2028-07-01 30',
      '2028-11-02 90',
      '2028-12-02 60',
    ],
  },
  {
    name: 'a quarter: what would lie before its term is no touch',
    tier: 'enterprise',
    start: '2026-01-01',
    months: 3,
    signsAt: 0,
    appears: [
      '2026-01-01 90',
      '2026-01-31 60',
      '2026-03-02 30',
      '2026-04-02 90',
      '2026-05-02 60',
      '2026-06-01 30',
      '2026-07-03 90',
      '2026-08-02 60',
      '2026-09-01 30',
      '2026-10-03 90',
      '2026-11-02 60',
      '2026-12-02 30',
      '2027-01-01 90',
      '2027-01-31 60',
      '2027-03-02 30',
      '2027-04-02 90',
      '2027-05-02 60',
      '2027-06-01 30',
      '2027-07-03 90',
      '2027-08-02 60',
      '2027-09-01 30',
      '2027-10-03 90',
      '2027-11-02 60',
      '2027-12-02 30',
      '2028-01-02 90',
      '2028-02-01 60',
      '2028-03-02 30',
      '2028-04-02 90',
      '2028-05-02 60',
      '2028-06-01 30',
      '2028-07-03 90',
      '2028-08-02 60',
      '2028-09-01 30',
      '2028-10-03 90',
      '2028-11-02 60',
      '2028-12-02 30',
    ],
  },
  {
    name: 'signed at 45 days: the last touch of that term never comes, the next term begins anew',
    tier: 'business',
    start: '2025-07-01',
    months: 24,
    signsAt: 45,
    appears: ['2027-04-02 90', '2027-05-02 60'],
  },
  {
    name: 'lost at 70 days: nothing after',
    tier: 'business',
    start: '2025-07-01',
    months: 12,
    losesAt: 70,
    appears: ['2026-04-02 90'],
  },
  {
    name: 'at risk from 80 to 40 days: the touch at 60 comes once it is back, that at 30 on its day',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    sendsAfter: 2,
    atRisk: [80, 40],
    appears: ['2028-04-02 90', '2028-05-22 60', '2028-06-01 30'],
  },
  {
    name: 'at risk from 85 to 20 days: what went by then was not missed',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    sendsAfter: null,
    atRisk: [85, 20],
    appears: ['2028-04-02 90', '2028-06-11 30'],
  },
  {
    name: 'never sent: each stands until the next one’s day and is missed then',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    sendsAfter: null,
    appears: ['2028-04-02 90', '2028-05-02 60', '2028-06-01 30'],
  },
  {
    name: 'one that is not needed does not come',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    skips: 60,
    appears: ['2028-04-02 90', '2028-06-01 30'],
  },
  {
    name: 'away for forty days: what is still in its time comes on the first day back, the one before it is gone',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    away: ['2028-03-28', '2028-05-07'],
    appears: ['2028-05-07 60', '2028-06-01 30'],
  },
  {
    name: 'never recorded: nothing more after the day, and no next term is made up',
    tier: 'business',
    start: '2025-07-01',
    months: 12,
    signsAt: null,
    appears: ['2026-04-02 90', '2026-05-02 60', '2026-06-01 30'],
  },
  {
    name: 'the same days in Auckland and Honolulu: the person’s own midnight counts',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    timeZone: 'Pacific/Honolulu',
    appears: ['2028-04-02 90', '2028-05-02 60', '2028-06-01 30'],
  },
  {
    name: 'over the change of clocks in Auckland',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    timeZone: 'Pacific/Auckland',
    appears: ['2028-04-02 90', '2028-05-02 60', '2028-06-01 30'],
  },
];
