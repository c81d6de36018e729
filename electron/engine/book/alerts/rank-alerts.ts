// Which things deserve attention now, and in which order. Pure.
//
// score = 100 x value x criticality. Of a concern or a renewal, criticality is the weight of its reason in the book over 0.60,
// the most that any reason weighs; of a fall of health, the points lost over 50. An account whose first touch lies within 90
// days has 0.30 (0.45 in its first 30, when habits form); one of the upper quarter of the book's value whose first touch lies
// within 180 days has 0.40, because what was just won is lost most easily. Young is only said where mail goes back at least
// 90 days further than that first touch: a mailbox that was just added knows no beginnings. A signature knows better than mail:
// where a first contract is written down its first day is the beginning, unless mail goes back more than a year before it, for then
// it is only the first that was written down. An account of the upper quarter that grew within 180 days, by a renewal for more or
// an opening won, has 0.40 as well: what was promised for it is still to be delivered.
import type { Alert } from '../../../contract/alerts.ts';
import type { BookRow, ReasonKind } from '../../../contract/book.ts';
import { dayWords } from '../day-words.ts';
import { daysSince, daysUntil, type LocalNow, startOfDay } from '../local-time.ts';

export const ALERT_RULE = 'alerts v1';

const DAY = 86_400_000;
const LEAST = 0.1;

const concerns: ReadonlySet<ReasonKind> = new Set<ReasonKind>([
  'owed',
  'silence',
  'no_contact',
  'waiting',
  'responsiveness',
  'depth',
  'breadth',
  'risks',
  'promises',
  'usage',
  'nps',
  'tickets',
]);

export interface Beginnings {
  /** The first touch of each account. */
  readonly of: ReadonlyMap<number, number>;
  /** The oldest touch of all. */
  readonly mailFrom: number | null;
  /** The first day of the first contract, where none was renewed yet. */
  readonly signed: ReadonlyMap<number, string>;
  /** The last time an account grew. */
  readonly grown: ReadonlyMap<number, Deal>;
}

export interface Deal {
  readonly day: string;
  readonly what: 'expanded' | 'won';
  /** Of the contract, or of the opening. */
  readonly name: string;
}

export function rankAlerts(rows: readonly BookRow[], beginnings: Beginnings, clock: LocalNow): Alert[] {
  const values = rows.map(({ value }) => value).sort((a, b) => b - a);
  const upper = values[Math.floor((values.length - 1) / 4)] ?? 1;
  return rows
    .flatMap((row) => [...ofReasons(row), ...ofBeginning(row, beginnings, upper, clock)])
    .filter(({ criticality }) => criticality >= LEAST)
    .sort((a, b) => b.score - a.score || a.accountId - b.accountId || (a.text < b.text ? -1 : 1));
}

function ofReasons(row: BookRow): Alert[] {
  return row.why.flatMap((reason): Alert[] => {
    const { kind, text, weight, rule, threadId, messageRowId } = reason;
    const group = kind === 'renewal' ? 'renewal' : concerns.has(kind) || kind === 'drop' ? 'concern' : null;
    if (group === null) return [];
    const drop = row.health.drop;
    const criticality = Math.min(1, kind === 'drop' ? ((drop?.from ?? 0) - (drop?.to ?? 0)) / 50 : weight / 0.6);
    const since = kind === 'owed' || kind === 'waiting' ? row.moveSince : kind === 'silence' ? row.lastInboundAt : null;
    return [{ ...based(row, criticality), group, reason: kind, text, since, rule, threadId, messageRowId }];
  });
}

function ofBeginning(row: BookRow, beginnings: Beginnings, upper: number, clock: LocalNow): Alert[] {
  const shared = { reason: null, rule: ALERT_RULE, threadId: null, messageRowId: null };
  const isValuable = row.arr !== null && row.value >= upper;
  const quarter = 'among the most valuable quarter';
  const found: Alert[] = [];
  const began = beginningOf(row.accountId, beginnings, clock);
  if (began !== null && began.age < 90) {
    const { age, since, text } = began;
    found.push({ ...based(row, age < 30 ? 0.45 : 0.3), ...shared, group: 'first_90_days', text, since });
  }
  const grown = beginnings.grown.get(row.accountId);
  const grownDays = grown === undefined ? -1 : -daysUntil(grown.day, clock);
  if (isValuable && grown !== undefined && grownDays >= 0 && grownDays < 180) {
    const said = grown.what === 'won' ? `“${grown.name}” was won` : `“${grown.name}” was renewed for more`;
    const text = `${said} on ${dayWords(grown.day)}; ${quarter}`;
    found.push({ ...based(row, 0.4), ...shared, group: 'high_value_new', text, since: startOf(grown.day, clock) });
  } else if (isValuable && began !== null && began.age < 180) {
    const { text, since } = began;
    found.push({ ...based(row, 0.4), ...shared, group: 'high_value_new', text: `${text}; ${quarter}`, since });
  }
  return found;
}

const startOf = (day: string, { timeZone }: LocalNow): number => startOfDay(day, timeZone);

/** Days since the beginning; null where none is known, or it is still to come. */
function beginningOf(
  account: number,
  { of, mailFrom, signed }: Beginnings,
  clock: LocalNow,
): { readonly age: number; readonly since: number; readonly text: string } | null {
  const first = of.get(account);
  const day = signed.get(account);
  if (day !== undefined) {
    const since = startOf(day, clock);
    if (first === undefined || first > since - 365 * DAY) {
      const age = -daysUntil(day, clock);
      return age < 0 ? null : { age, since, text: `Day ${age + 1} of the first contract` };
    }
  }
  if (first === undefined || mailFrom === null || first - mailFrom < 90 * DAY) return null;
  const age = daysSince(first, clock);
  return { age, since: first, text: `Day ${age + 1} since the first mail` };
}

function based(row: BookRow, criticality: number): Pick<Alert, 'accountId' | 'name' | 'criticality' | 'score'> {
  return { accountId: row.accountId, name: row.name, criticality, score: 100 * row.value * criticality };
}
