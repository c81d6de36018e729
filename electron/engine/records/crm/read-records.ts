// Reads what an export holds out of the store, object by object, in steps between which other calls are answered. What is
// never exported is counted and left out here, so that nothing later in the way can forget it.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { BookRow } from '../../../contract/book.ts';
import type { CrmObject, CrmSystem } from '../../../contract/crm.ts';
import { type AccountId, mailAddress } from '../../../contract/scalars.ts';
import type { Task } from '../../../contract/tasks.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import { readPeople } from '../../book/people/read-people.ts';
import { minorDigits } from '../../book/reference-rates.ts';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import { readAccount } from '../../store/queries/accounts.ts';
import {
  addressesOfThread,
  type LoggedRow,
  loggedTouches,
  mailPeople,
  mailWords,
  namesOfAddress,
  neverRows,
  type TouchMailRow,
  threadOfAnchor,
  touchMails,
} from '../../store/queries/crm.ts';
import { directionFor, kindFor, plainPhone, priorityFor, splitName, stateFor, timeFor } from './crm-values.ts';
import { accountStableId, contactStableId, mailStableId, rowDigest, taskStableId, touchStableId } from './stable-id.ts';

export type Values = Readonly<Record<string, string | number | null>>;

export interface CrmRecord {
  readonly stableId: string;
  /** Changes when the row does; empty for what happened and does not change. */
  readonly digest: string;
  readonly values: Values;
}

export interface ReadInput {
  readonly db: Database;
  readonly system: CrmSystem;
  readonly clock: LocalNow;
  readonly book: readonly BookRow[];
  readonly tasks: () => readonly Task[];
  readonly since: number;
  readonly withText: boolean;
  /** Ids that are left out unseen. */
  skip(stableId: string): boolean;
}

export interface ObjectRead {
  readonly records: CrmRecord[];
  readonly withheld: number;
  readonly already: number;
  readonly later: number;
}

/** One file; systems refuse larger ones sooner or later, and the next export has the rest. */
export const ROWS_A_FILE = 20_000;
/** The longest text that a cell of a spreadsheet or a long text area of a system takes. */
const MAX_TEXT = 30_000;
const ROWS_A_STEP = 200;

export function readRecords(input: ReadInput, object: CrmObject): Generator<void, ObjectRead> {
  if (object === 'accounts') return readAccounts(input);
  if (object === 'contacts') return readContacts(input);
  return object === 'tasks' ? readTaskRows(input) : readActivities(input);
}

interface AccountRef {
  readonly account: string;
  readonly accountTendId: string;
  readonly accountExternalId: string;
}

function refOf(db: Database, id: AccountId): AccountRef {
  const { name, externalId, createdAt } = readAccount(db, id);
  return { account: name, accountTendId: accountStableId(id, createdAt), accountExternalId: externalId ?? '' };
}

function* readAccounts({ db, book, clock }: ReadInput): Generator<void, ObjectRead> {
  const records: CrmRecord[] = [];
  for (const row of byId(book)) {
    yield;
    const { arr, domains, ...account } = readAccount(db, row.accountId);
    const stableId = accountStableId(row.accountId, account.createdAt);
    const values: Values = {
      tendId: stableId,
      externalId: account.externalId,
      name: account.name,
      domain: domains[0] ?? '',
      tier: account.tier,
      segment: account.segment,
      arr: arr === null ? null : arr.minor / 10 ** minorDigits(arr.currency),
      currency: arr?.currency ?? null,
      renewalDate: account.renewalDate,
      owner: account.owner,
      health: row.health.score,
      lastTouch: row.lastTouchAt === null ? null : isoDayOf(row.lastTouchAt, clock.timeZone),
      status: account.statusLine,
      notes: account.notes,
    };
    records.push({ stableId, digest: rowDigest(values), values });
  }
  return { records, withheld: 0, already: 0, later: 0 };
}

function* readContacts({ db, book, clock }: ReadInput): Generator<void, ObjectRead> {
  const never = neverExported(db);
  const found = new Map<string, { readonly record: CrmRecord; readonly lastAt: number }>();
  const withheld = new Set<string>();
  for (const row of byId(book)) {
    yield;
    const ref = refOf(db, row.accountId);
    for (const person of readPeople(db, row.accountId, clock, row.silence.verdict === 'known')) {
      if (never.addresses.has(person.address)) {
        withheld.add(person.address);
        continue;
      }
      const lastAt = Math.max(person.lastInboundAt ?? 0, person.lastOutboundAt ?? 0);
      const stableId = contactStableId(person.address);
      // Of several accounts they belong to where they wrote last.
      if ((found.get(stableId)?.lastAt ?? -1) >= lastAt) continue;
      const { first, last } = splitName(person.name, person.address);
      const values: Values = {
        tendId: stableId,
        email: person.address,
        firstName: first,
        lastName: last,
        title: person.title,
        role: person.role?.replaceAll('_', ' ') ?? '',
        phone: plainPhone(person.phone),
        ...ref,
        primary: person.isPrimary ? 'yes' : 'no',
        left: person.left ? 'yes' : 'no',
        lastContact: lastAt === 0 ? null : isoDayOf(lastAt, clock.timeZone),
      };
      found.set(stableId, { record: { stableId, digest: rowDigest(values), values }, lastAt });
    }
  }
  const records = [...found.values()].map(({ record }) => record);
  return { records, withheld: withheld.size, already: 0, later: 0 };
}

function* readTaskRows({ db, system, tasks, clock }: ReadInput): Generator<void, ObjectRead> {
  const never = neverExported(db);
  const records: CrmRecord[] = [];
  let withheld = 0;
  for (const task of tasks()) {
    if (task.state === 'removed') continue;
    if (task.threadId !== null && isNever(db, task.threadId, never)) {
      withheld += 1;
      continue;
    }
    yield;
    const stableId = taskStableId(task.taskId, task.createdAt);
    const none: AccountRef = { account: '', accountTendId: '', accountExternalId: '' };
    const values: Values = {
      tendId: stableId,
      subject: task.title,
      due: task.due,
      status: stateFor(system, task.state === 'done' || task.state === 'answered'),
      priority: priorityFor(system, task),
      ...(task.accountId === null ? none : refOf(db, task.accountId)),
      created: isoDayOf(task.createdAt, clock.timeZone),
      notes: task.notes,
    };
    // Its field moves with the clock and is no change of the task.
    records.push({ stableId, digest: rowDigest({ ...values, priority: '' }), values });
  }
  return { records, withheld, already: 0, later: 0 };
}

type Happened = { readonly at: number; readonly ref: AccountRef; readonly stableId: string } & (
  | { readonly mail: TouchMailRow }
  | { readonly logged: LoggedRow }
);

/** A mail that belongs to several accounts is one activity, of the first of them. */
function* readActivities(input: ReadInput): Generator<void, ObjectRead> {
  const { db, book, clock, since, skip } = input;
  const never = neverExported(db);
  const span = { from: since, to: clock.now };
  const found = new Map<string, Happened>();
  const known = new Set<string>();
  let withheld = 0;
  for (const row of byId(book)) {
    yield;
    const ref = refOf(db, row.accountId);
    for (const mail of touchMails(db).all({ account: row.accountId, ...span })) {
      const stableId = mailStableId(mail.message_id);
      if (skip(stableId)) known.add(stableId);
      else if (!found.has(stableId)) found.set(stableId, { at: mail.sent_at, ref, stableId, mail });
    }
    for (const logged of loggedTouches(db).all({ account: row.accountId, ...span })) {
      const stableId = touchStableId(ref.accountTendId, logged.id, logged.kind);
      if (skip(stableId)) known.add(stableId);
      else found.set(stableId, { at: logged.at, ref, stableId, logged });
    }
  }
  const records: CrmRecord[] = [];
  let seen = 0;
  const happened = [...found.values()].sort((a, b) => a.at - b.at || (a.stableId < b.stableId ? -1 : 1));
  for (const one of happened) {
    if (records.length === ROWS_A_FILE) break;
    if (seen % ROWS_A_STEP === 0) yield;
    seen += 1;
    const values = 'mail' in one ? mailValues(input, one.mail, never) : loggedValues(input, one.logged, never);
    if (values === null) withheld += 1;
    else {
      const common = {
        tendId: one.stableId,
        at: timeFor(input.system, one.at, clock.timeZone),
        day: isoDayOf(one.at, clock.timeZone),
        status: stateFor(input.system, true),
      };
      records.push({ stableId: one.stableId, digest: '', values: { ...common, ...one.ref, ...values } });
    }
  }
  return { records, withheld, already: known.size, later: happened.length - seen };
}

/** Null where somebody takes part who is never exported, or the thread is not. */
function mailValues({ db, system, withText }: ReadInput, mail: TouchMailRow, never: Never): Values | null {
  if (never.threads.has(mail.thread_id)) return null;
  const people = mailPeople(db).all(mail.id);
  if (people.some(({ address }) => never.addresses.has(address.toLowerCase()))) return null;
  const of = (...roles: string[]) => people.filter(({ role }) => roles.includes(role)).map(({ address }) => address);
  const from = of('from')[0] ?? '';
  const words = mailWords(db).get(mail.id);
  return {
    kind: kindFor(system, mail.touch),
    subject: words?.subject ?? '',
    direction: directionFor(system, mail.touch),
    contact: mail.touch === 'mail_in' ? from : (of('to')[0] ?? ''),
    from,
    to: of('to', 'cc').join('; '),
    text: withText ? newestText(splitText(words?.text ?? '')).slice(0, MAX_TEXT) : '',
  };
}

const names = z.array(z.string());
const invitedPeople = z.array(mailAddress);

function loggedValues({ system }: ReadInput, touch: LoggedRow, never: Never): Values | null {
  const who = names.parse(JSON.parse(touch.people));
  const invited = touch.invited === null ? [] : invitedPeople.parse(JSON.parse(touch.invited));
  const addresses = [...invited.map(({ address }) => address), ...who.filter((one) => one.includes('@'))];
  if (addresses.some((address) => never.addresses.has(address.trim().toLowerCase()))) return null;
  if (who.some((name) => never.names.has(name.trim().toLowerCase()))) return null;
  return {
    kind: kindFor(system, touch.kind),
    subject: touch.subject,
    direction: '',
    contact: addresses[0] ?? '',
    from: '',
    to: who.join('; '),
    text: '',
  };
}

/** What was to be done in a thread names who wrote there. */
function isNever(db: Database, thread: number, never: Never): boolean {
  return (
    never.threads.has(thread) ||
    (never.addresses.size > 0 &&
      addressesOfThread(db)
        .all(thread)
        .some(({ address }) => never.addresses.has(address)))
  );
}

interface Never {
  readonly addresses: ReadonlySet<string>;
  /** As they are called in mail, for calls and meetings that name them so. */
  readonly names: ReadonlySet<string>;
  readonly threads: ReadonlySet<number>;
}

function neverExported(db: Database): Never {
  const rows = neverRows(db).all();
  const addresses = new Set(rows.filter(({ kind }) => kind === 'address').map(({ value }) => value));
  const threads = rows.flatMap(({ kind, value }) =>
    kind === 'thread' ? (threadOfAnchor(db).get(value)?.thread_id ?? []) : [],
  );
  const called = [...addresses].flatMap((address) =>
    namesOfAddress(db)
      .all(address)
      .map(({ name }) => name),
  );
  return { addresses, threads: new Set(threads), names: new Set(called.map((name) => name.trim().toLowerCase())) };
}

const byId = (book: readonly BookRow[]): BookRow[] => [...book].sort((a, b) => a.accountId - b.accountId);
