// The mail of a store read once more from its raw sources, by a road of its own: headers by hand, sides and accounts by domains,
// threads by the ids that mails name. Slow and plain, to hold what the product counts against.
import { zstdDecompressSync } from 'node:zlib';
import { DateTime, Interval } from 'luxon';
import type { Store } from '../../electron/engine/store/open-store.ts';

export interface RawMail {
  readonly row: number;
  readonly id: string;
  readonly at: number;
  readonly from: string;
  readonly outside: readonly string[];
  readonly side: 'us' | 'them' | 'inside';
  readonly automatic: boolean;
  /** What it asks is found by another room, and held by that room's own tests. */
  readonly asks: boolean;
  /** Of whom it is a touch. */
  readonly accounts: readonly number[];
  readonly thread: string;
}

interface SourceRow {
  readonly id: number;
  readonly source: Buffer;
  readonly received_at: number;
  readonly asks: number;
}

export function readRawMail(db: Store, ownDomain: string): RawMail[] {
  const rows = db
    .prepare(
      'SELECT m.id, r.source, m.received_at, m.asks FROM message m JOIN message_raw r ON r.message_id = m.id ORDER BY m.id',
    )
    .all() as SourceRow[];
  const domains = new Map(
    (
      db.prepare("SELECT value, account_id FROM mapping_rule WHERE kind = 'domain'").all() as {
        value: string;
        account_id: number;
      }[]
    ).map((rule) => [rule.value, rule.account_id]),
  );
  const accountOf = (address: string): number | undefined => {
    const labels = address.slice(address.indexOf('@') + 1).split('.');
    return labels.map((_, index) => domains.get(labels.slice(index).join('.'))).find((found) => found !== undefined);
  };
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  const mails = rows.map((row) => {
    const source = zstdDecompressSync(row.source).toString('latin1');
    const headers = headersOf(source);
    const id = idsIn(headers.get('message-id'))[0] ?? `row ${row.id}`;
    for (const named of [...idsIn(headers.get('references')), ...idsIn(headers.get('in-reply-to'))])
      if (rootOf(named) !== rootOf(id)) parent.set(rootOf(named), rootOf(id));
    const from = addressesIn(headers.get('from'))[0] ?? '';
    const own = (address: string) => address.endsWith(`@${ownDomain}`);
    const people = [from, ...['to', 'cc', 'bcc'].flatMap((name) => addressesIn(headers.get(name)))];
    const outside = [...new Set(people.filter((address) => address !== '' && !own(address)))];
    const side = !own(from) ? 'them' : outside.length > 0 ? 'us' : 'inside';
    const concerned = side === 'them' ? [accountOf(from)] : side === 'us' ? outside.map(accountOf) : [];
    const automatic = isAutomatic(headers) || /^content-type: text\/calendar;[^;]*;?\s*method="?reply/im.test(source);
    const written = Date.parse(headers.get('date') ?? '');
    return {
      row: row.id,
      id,
      // A clock that is years off is not believed.
      at: Math.abs(written - row.received_at) > 30 * 86_400_000 ? row.received_at : written,
      from,
      outside,
      side,
      automatic,
      asks: row.asks === 1,
      accounts: automatic ? [] : [...new Set(concerned.filter((account) => account !== undefined))],
    } satisfies Omit<RawMail, 'thread'>;
  });
  return mails.map((mail) => ({ ...mail, thread: rootOf(mail.id) })).sort((a, b) => a.at - b.at || a.row - b.row);
}

function headersOf(source: string): Map<string, string> {
  const head = source.slice(0, source.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, ' ');
  const found = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) found.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return found;
}

const idsIn = (value: string | undefined): string[] =>
  [...(value ?? '').matchAll(/<([^<>\s]+)>/g)].map(([, id]) => id ?? '');
const addressesIn = (value: string | undefined): string[] =>
  [...(value ?? '').matchAll(/[\w.+'-]+@[\w.-]+/g)].map(([address]) => address.toLowerCase());

function isAutomatic(headers: ReadonlyMap<string, string>): boolean {
  const says = (name: string, pattern: RegExp) => pattern.test(headers.get(name) ?? '');
  return (
    says('auto-submitted', /^auto/i) ||
    says('precedence', /bulk|list|junk|auto/i) ||
    headers.has('list-id') ||
    headers.has('list-unsubscribe') ||
    says('return-path', /^<>$/) ||
    says('from', /no-?reply|notification|mailer-daemon|postmaster|alerts?@|calendar/i)
  );
}

export interface RawTurn {
  readonly askedAt: number;
  readonly row: number;
  readonly answeredAt: number | null;
  /** None of ours had written in the thread before. */
  readonly first: boolean;
}

/** What they asked, each with our next mail in the thread. */
export function turnsIn(mails: readonly RawMail[], accounts: ReadonlySet<number>): RawTurn[] {
  const turns: RawTurn[] = [];
  for (const thread of Map.groupBy(mails, (mail) => mail.thread).values()) {
    const real = thread.filter((mail) => !mail.automatic && mail.side !== 'inside');
    let open: RawMail | null = null;
    let oursBefore = false;
    let firstOpen = false;
    const close = (answeredAt: number | null) => {
      if (open?.accounts.some((account) => accounts.has(account)))
        turns.push({ askedAt: open.at, row: open.row, answeredAt, first: firstOpen });
      open = null;
    };
    for (const mail of real) {
      if (mail.side === 'us') {
        if (open !== null) close(mail.at);
        oursBefore = true;
      } else if (open === null && mail.asks) {
        open = mail;
        firstOpen = !oursBefore;
      }
    }
    if (open !== null) close(null);
  }
  return turns;
}

/** Day by day, each cut to its opening hours. */
export function workingHours(from: number, to: number, zone: string): number {
  const asked = Interval.fromDateTimes(DateTime.fromMillis(from, { zone }), DateTime.fromMillis(to, { zone }));
  let hours = 0;
  for (
    let day = DateTime.fromMillis(from, { zone }).startOf('day');
    day.toMillis() <= to;
    day = day.plus({ days: 1 })
  ) {
    if (day.weekday > 5) continue;
    const open = Interval.fromDateTimes(day.set({ hour: 9 }), day.set({ hour: 17, minute: 30 }));
    hours += open.intersection(asked)?.length('hours') ?? 0;
  }
  return hours;
}
