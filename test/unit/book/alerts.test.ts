// Alerts of young accounts and of recent deals: by what was signed where that is known, else by their mail.
import { describe, expect, it } from 'vitest';
import type { BookRow } from '../../../electron/contract/book.ts';
import { type Beginnings, rankAlerts } from '../../../electron/engine/book/alerts/rank-alerts.ts';

const clock = { now: Date.parse('2026-11-20T10:00:00Z'), timeZone: 'Europe/Berlin' };
const DAY = 86_400_000;
const daysAgo = (days: number) => clock.now - days * DAY;
const row = (accountId: number, value: number) =>
  ({ accountId, name: `A${accountId}`, value, arr: { minor: 100, currency: 'EUR' }, why: [] }) as unknown as BookRow;
const rows = [row(1, 0.9), row(2, 0.5), row(3, 0.4), row(4, 0.3), row(5, 0.2)];
const told = (more: Partial<Beginnings>) =>
  rankAlerts(rows, { of: new Map(), mailFrom: daysAgo(400), signed: new Map(), grown: new Map(), ...more }, clock).map(
    ({ accountId, group, text }) => [accountId, group, text],
  );

describe('alerts of what is young', () => {
  it('count from the first contract, not from the first mail of a long sale', () => {
    const of = new Map([[3, daysAgo(250)]]);
    expect(told({ of, signed: new Map([[3, '2026-11-09']]) })).toEqual([
      [3, 'first_90_days', 'Day 12 of the first contract'],
    ]);
  });

  it('count from the first mail where nothing is signed, and where mail goes back longer than a sale takes', () => {
    expect(told({ of: new Map([[3, daysAgo(20)]]) })).toEqual([[3, 'first_90_days', 'Day 21 since the first mail']]);
    expect(told({ of: new Map([[3, daysAgo(399)]]), signed: new Map([[3, '2026-11-09']]) })).toEqual([]);
  });

  it('wait for a contract that is signed and has not begun', () => {
    expect(told({ signed: new Map([[3, '2026-12-01']]) })).toEqual([]);
  });

  it('name a recent deal of the upper quarter once, and of nobody else', () => {
    const grown = new Map([
      [1, { day: '2026-10-01', what: 'won', name: 'Second plant' }],
      [5, { day: '2026-10-01', what: 'expanded', name: 'Licences' }],
    ] as const);
    expect(told({ grown, signed: new Map([[1, '2026-07-01']]) })).toEqual([
      [1, 'high_value_new', expect.stringMatching(/^“Second plant” was won on .*; among the most valuable quarter$/)],
    ]);
    expect(told({ grown: new Map([[1, { day: '2026-01-01', what: 'expanded', name: 'Licences' }]]) })).toEqual([]);
  });
});
