// The book as a CRM would export it, so that the sample comes in through the real CSV import.
import { DateTime } from 'luxon';
import type { AccountSpec } from './cast.ts';

const header = [
  'Record ID',
  'Company name',
  'Domain',
  'Tier',
  'ARR',
  'Currency',
  'Renewal date',
  'Segment',
  'Account owner',
  'Notes',
];

export function accountsCsv(accounts: readonly AccountSpec[], owner: string, now: number, timeZone: string): string {
  const today = DateTime.fromMillis(now, { zone: timeZone });
  const rows = accounts.map((account, index) => [
    String(48_120_031 + index * 7919),
    account.name,
    [account.domain, ...(account.otherDomains ?? [])].join('; '),
    account.tier,
    String(account.arr),
    account.currency,
    today.plus({ days: account.renewalInDays }).toISODate() ?? '',
    account.segment,
    owner,
    account.notes,
  ]);
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** RFC 4180. */
function field(text: string): string {
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
