// The few views of the book, and the filter that is typed.
import type { BookRow } from '../../../electron/contract/book.ts';
import { turnOf } from '../../ui/format.ts';

export type BookView = 'all' | 'owed' | 'silent' | 'falling' | 'unknown' | 'renewing' | 'snoozed';

const BOOK_VIEWS: readonly { readonly value: BookView; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'owed', label: 'You owe' },
  { value: 'silent', label: 'Too quiet' },
  { value: 'falling', label: 'Falling' },
  { value: 'unknown', label: 'Not known' },
  { value: 'renewing', label: 'Renewing' },
  { value: 'snoozed', label: 'Snoozed' },
];

const RENEWING_DAYS = 120;

const IN_VIEW: Record<BookView, (row: BookRow) => boolean> = {
  all: () => true,
  owed: (row) => turnOf(row) === 'ours',
  silent: (row) => row.daysSilent !== null && row.daysSilent > row.cadenceDays,
  falling: (row) => row.health.drop !== null,
  unknown: (row) => row.silence.verdict === 'not_known',
  renewing: (row) => row.renewalInDays !== null && row.renewalInDays >= 0 && row.renewalInDays <= RENEWING_DAYS,
  snoozed: (row) => row.snoozedUntil !== null,
};

export function filterBook(rows: readonly BookRow[], view: BookView, text: string): readonly BookRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!IN_VIEW[view](row)) return false;
    const held = `${row.name} ${row.owner} ${row.reasons.join(' ')} ${row.nextAction}`.toLowerCase();
    return words.every((word) => held.includes(word));
  });
}

export function viewCounts(rows: readonly BookRow[]): Record<BookView, number> {
  const counted = (view: BookView) => rows.filter(IN_VIEW[view]).length;
  return {
    all: counted('all'),
    owed: counted('owed'),
    silent: counted('silent'),
    falling: counted('falling'),
    unknown: counted('unknown'),
    renewing: counted('renewing'),
    snoozed: counted('snoozed'),
  };
}

/** What is not known, and what falls, has a view only while there is such a thing. */
const ONLY_WHILE_THERE: ReadonlySet<BookView> = new Set(['unknown', 'falling']);

export function shownViews(counts: Record<BookView, number>, chosen: BookView) {
  return BOOK_VIEWS.filter(({ value }) => !ONLY_WHILE_THERE.has(value) || counts[value] > 0 || chosen === value).map(
    (each) => ({ ...each, count: counts[each.value] }),
  );
}
