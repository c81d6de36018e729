// Which things deserve attention now, and in which order. Pure.
//
// score = 100 x value x criticality. Of a concern or a renewal, criticality is the weight of its reason in the book over 0.60,
// the most that any reason weighs; of a fall of health, the points lost over 50. An account whose first touch lies within 90
// days has 0.30 (0.45 in its first 30, when habits form); one of the upper quarter of the book's value whose first touch lies
// within 180 days has 0.40, because what was just won is lost most easily. Young is only said where mail goes back at least
// 90 days further than that first touch: a mailbox that was just added knows no beginnings.
import type { Alert } from '../../../contract/alerts.ts';
import type { BookRow, ReasonKind } from '../../../contract/book.ts';
import { daysSince, type LocalNow } from '../local-time.ts';

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

function ofBeginning(row: BookRow, { of, mailFrom }: Beginnings, upper: number, clock: LocalNow): Alert[] {
  const first = of.get(row.accountId);
  if (first === undefined || mailFrom === null || first - mailFrom < 90 * DAY) return [];
  const age = daysSince(first, clock);
  const shared = { reason: null, since: first, rule: ALERT_RULE, threadId: null, messageRowId: null };
  const found: Alert[] = [];
  const text = `Day ${age + 1} since the first mail`;
  if (age < 90) found.push({ ...based(row, age < 30 ? 0.45 : 0.3), ...shared, group: 'first_90_days', text });
  if (age < 180 && row.arr !== null && row.value >= upper)
    found.push({
      ...based(row, 0.4),
      ...shared,
      group: 'high_value_new',
      text: `${text}; among the most valuable quarter`,
    });
  return found;
}

function based(row: BookRow, criticality: number): Pick<Alert, 'accountId' | 'name' | 'criticality' | 'score'> {
  return { accountId: row.accountId, name: row.name, criticality, score: 100 * row.value * criticality };
}
