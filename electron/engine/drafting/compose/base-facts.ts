// What every letter may state because the book holds it: names, the renewal, what the account is worth, the times that are
// offered; and how each is written in the letter's language.
import type { Database } from 'better-sqlite3';
import type { DraftFact } from '../../../contract/touch-drafts.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import type { AccountRow } from '../../store/queries/accounts.ts';
import { readSettings } from '../../store/queries/settings.ts';
import type { Known } from './letter.ts';
import { type LetterLanguage, sayAppointment, sayDay, sayMoney } from './say-day.ts';

export interface BaseFacts extends Known {
  readonly facts: readonly DraftFact[];
}

export interface Names {
  readonly own: string;
  readonly to: string;
}

const ACCOUNT = 'account:name';

export function baseFacts(
  db: Database,
  account: AccountRow,
  names: Names,
  language: LetterLanguage,
  now: LocalNow,
): BaseFacts {
  const [first, second] = offeredTimes(db, now);
  const facts: DraftFact[] = [
    { factId: ACCOUNT, kind: 'account', text: account.name, sources: [{ from: 'account', field: 'name' }] },
    {
      factId: 'person:to',
      kind: 'person',
      text: names.to,
      sources: [{ from: 'account', field: 'person' }],
    },
    { factId: 'person:own', kind: 'person', text: names.own, sources: [{ from: 'user' }] },
  ];
  const slots: Record<string, string> = { account: account.name };
  const factIds: Record<string, readonly string[]> = { account: [ACCOUNT] };
  if (account.renewal_date !== null) {
    slots.renewal = sayDay(account.renewal_date, language, now);
    factIds.renewal = ['account:renewal_date'];
    facts.push({
      factId: 'account:renewal_date',
      kind: 'date',
      text: `Renewal on ${account.renewal_date}`,
      sources: [{ from: 'account', field: 'renewal_date' }],
    });
  }
  if (account.arr_minor !== null && account.arr_currency !== null) {
    slots.arr = sayMoney(account.arr_minor, account.arr_currency, language);
    factIds.arr = ['account:arr'];
    facts.push({
      factId: 'account:arr',
      kind: 'figure',
      text: slots.arr,
      sources: [{ from: 'account', field: 'arr' }],
    });
  }
  for (const [index, time] of [first, second].entries()) {
    const name = index === 0 ? 'first_time' : 'second_time';
    const factId = `calendar:${index + 1}`;
    slots[name] = sayAppointment(time.day, time.time, language);
    factIds[name] = [factId];
    facts.push({
      factId,
      kind: 'date',
      text: `${time.day} ${time.time}`,
      sources: [{ from: 'calendar', date: time.day }],
    });
  }
  return { slots, factIds, facts };
}

const DAY = 86_400_000;
/** So many days from now the first offer may lie at the earliest. */
const NOTICE_DAYS = 4;

interface Time {
  readonly day: string;
  readonly time: string;
}

/** Two times within the user's working hours: a morning, and an afternoon two working days later. */
function offeredTimes(db: Database, { now, timeZone }: LocalNow): readonly [Time, Time] {
  const { weekdays, start, end } = readSettings(db).workingHours;
  const days: string[] = [];
  for (let ahead = NOTICE_DAYS; days.length < 3; ahead += 1) {
    const day = isoDayOf(now + ahead * DAY, timeZone);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
    if (weekdays.includes(weekday)) days.push(day);
  }
  const [first = '', , third = ''] = days;
  const opens = Number(start.slice(0, 2));
  const closes = Number(end.slice(0, 2));
  const hour = (at: number) =>
    `${String(Math.min(Math.max(at, opens), Math.max(opens, closes - 1))).padStart(2, '0')}:00`;
  return [
    { day: first, time: hour(10) },
    { day: third, time: hour(14) },
  ];
}
