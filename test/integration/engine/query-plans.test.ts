// The statements that run on every screen, every search and every mail that comes in never read a table of the mail from end
// to end. They are collected from a connection while the real code prepares them, and asked how SQLite would run them.
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBeginnings } from '../../../electron/engine/book/alerts/read-beginnings.ts';
import { readAudit } from '../../../electron/engine/book/audit/read-audit.ts';
import { createBehind } from '../../../electron/engine/book/derive-behind.ts';
import { deriveStale } from '../../../electron/engine/book/derive-stale.ts';
import { readSaidInMail } from '../../../electron/engine/book/feedback/read-said-in-mail.ts';
import { findingDeriver } from '../../../electron/engine/book/findings/finding-deriver.ts';
import { pausesOf, pausesOfBook } from '../../../electron/engine/book/findings/pauses.ts';
import {
  findingsOfAccount,
  findingsOfBook,
  findingsOfMessage,
  findingsOfThread,
} from '../../../electron/engine/book/findings/read-findings.ts';
import { unreadMessages } from '../../../electron/engine/book/findings/unread-messages.ts';
import { readDriftOf } from '../../../electron/engine/book/health/read-drift.ts';
import { readHealth, readHealthHistory } from '../../../electron/engine/book/health/read-health.ts';
import { relationshipDeriver } from '../../../electron/engine/book/health/relationship-deriver.ts';
import { toEnd } from '../../../electron/engine/book/in-turns.ts';
import { coverageOfThePast } from '../../../electron/engine/book/past/coverage-at.ts';
import { openMovesAt } from '../../../electron/engine/book/past/open-moves-at.ts';
import { readPeople } from '../../../electron/engine/book/people/read-people.ts';
import { readQuiet } from '../../../electron/engine/book/quiet/read-quiet.ts';
import { finish, readBook } from '../../../electron/engine/book/read-book.ts';
import { readCoverage } from '../../../electron/engine/book/read-coverage.ts';
import { readTouches } from '../../../electron/engine/book/read-touches.ts';
import { readResponses } from '../../../electron/engine/book/response/read-responses.ts';
import { readTaskSources } from '../../../electron/engine/book/tasks/read-task-sources.ts';
import { readTasks } from '../../../electron/engine/book/tasks/read-tasks.ts';
import { splitText } from '../../../electron/engine/mail/text/text-parts.ts';
import { createTurnReader, readTouchesOf } from '../../../electron/engine/reports/read/read-contact.ts';
import { readOutcomes } from '../../../electron/engine/reports/read/read-deals.ts';
import { readHealthFacts } from '../../../electron/engine/reports/read/read-health.ts';
import { readMeetingFacts, readPromises } from '../../../electron/engine/reports/read/read-work.ts';
import { parseQuery } from '../../../electron/engine/search/parse-query.ts';
import { searchMessages } from '../../../electron/engine/search/search-messages.ts';
import { runGate } from '../../../electron/engine/send/gate/run-gate.ts';
import { openStore, type Store } from '../../../electron/engine/store/open-store.ts';
import { folderSpan, placesInFolder } from '../../../electron/engine/store/queries/coverage.ts';
import { dueLanes, nextInLane, undecidedDeliveries } from '../../../electron/engine/store/queries/deliveries.ts';
import { messageByMessageId, readMessages } from '../../../electron/engine/store/queries/messages.ts';
import { readSettings } from '../../../electron/engine/store/queries/settings.ts';
import { listThreads, readThread } from '../../../electron/engine/store/queries/threads.ts';
import { listThreadsByAccount } from '../../../electron/engine/store/queries/threads-by-account.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { queueTouches } from '../../support/queued-touch.ts';
import { readingHere } from '../../support/reading.ts';
import { intake, mailBytes, write } from '../intake/intake-store.ts';

const clock = { now: testNow, timeZone: 'Europe/Berlin' };
const page = { limit: 50, offset: 0 };

let engine: TestEngine;
let db: Store;
let threadId: number;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', {});
  const { threads } = await engine.client.call('thread.list', { limit: 1 });
  threadId = threads[0]?.threadId ?? 0;
  db = openStore(join(engine.folder, 'tend.db'));
  // A search teaches its connection the function that its statements fold names with.
  searchMessages(db, parseQuery('from:anna', clock.timeZone), 1);
});
afterAll(async () => {
  db.close();
  await engine.close();
});

/** What is prepared while `work` runs, on a connection that has prepared nothing yet. */
async function preparedBy(work: (db: Store) => unknown): Promise<string[]> {
  const fresh = openStore(join(engine.folder, 'tend.db'));
  const collected: string[] = [];
  const prepare = fresh.prepare.bind(fresh) as (sql: string) => ReturnType<Database['prepare']>;
  Object.assign(fresh, {
    prepare(sql: string) {
      collected.push(sql);
      return prepare(sql);
    },
  });
  try {
    await work(fresh);
  } finally {
    fresh.close();
  }
  return collected;
}

const bigTables = [
  'message',
  'participant',
  'message_location',
  'message_account',
  'message_body',
  'message_read',
  'message_finding',
  'thread_anchor',
];

/** The big tables that SQLite would read row by row, without so much as an index to walk along. */
function fullScans(sql: string): string[] {
  const named = [...sql.matchAll(/[:@]([a-z]\w*)/gi)].map(([, name]) => [name ?? '', null]);
  const positional = sql.match(/\?/g)?.map(() => null) ?? [];
  const bound = named.length > 0 ? [Object.fromEntries(named)] : positional;
  const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...bound);
  return plan
    .map(({ detail }) => /^SCAN (\w+)$/.exec(detail)?.[1])
    .filter((alias) => alias !== undefined)
    .filter((alias) =>
      bigTables.some((table) => new RegExp(`\\b${table}\\s+(?:AS\\s+)?${alias}\\b`, 'i').test(sql) || table === alias),
    );
}

const filters = [
  {},
  { open: true },
  { inbox: true },
  { inbox: true, split: 'other' },
  { inbox: true, split: 'accounts' },
  { accountId: 1 },
  { accountId: 1, open: true },
  { snoozed: true },
  { folderId: 1 },
] as const;
const searches = [
  'renewal',
  '"renewal terms" pric*',
  'from:anna contract',
  'from:anna',
  'to:maya after:2026-06 before:2026-10',
  'account:halvorsen budget',
  'subject:renewal has:attachment',
  'invoice is:unread',
];

const paths: readonly (readonly [string, (db: Store) => unknown])[] = [
  ['the book', (at) => void readBook(at, clock)],
  ['a page of threads', (at) => filters.forEach((filter) => void listThreads(at, filter, page, testNow))],
  [
    'threads by account',
    (at) => {
      for (const inbox of [true, false])
        for (const open of [true, false]) listThreadsByAccount(at, { inbox, open }, new Map(), page, testNow);
    },
  ],
  [
    'reading',
    (at) => {
      readThread(at, threadId, testNow);
      readMessages(at, threadId, splitText);
      messageByMessageId(at).get('nobody@nowhere.example');
    },
  ],
  ['the audit of the book', (at) => void toEnd(readAudit(at, readBook(at, clock), clock))],
  [
    'a past day',
    (at) => {
      openMovesAt(at, clock.now - 100 * 86_400_000);
      coverageOfThePast(at, clock.now).of(1, clock.now - 100 * 86_400_000);
    },
  ],
  [
    'what was seen of the folders',
    (at) => {
      readCoverage(at, clock.now);
      folderSpan(at).get(1);
      placesInFolder(at).get(1);
    },
  ],
  [
    'the page of an account',
    (at) => {
      readPeople(at, 1, clock, true);
      readTouches(at, 1, clock.now, 200);
    },
  ],
  [
    'tasks, quiet accounts and feedback',
    (at) => {
      const book = readBook(at, clock);
      at.exec(`INSERT INTO task (source, account_id, anchor, name, snooze_mode, snooze_after, created_at)
        VALUES ('quiet', 1, NULL, 'One', 'no_reply', 0, ${testNow}), ('hand', 1, (SELECT message_id FROM message LIMIT 1), 'Two', 'no_reply', 0, 0)`);
      readTasks(at, clock, book, readTaskSources(at, clock));
      readQuiet(at, clock, book);
      readSaidInMail(at, clock);
    },
  ],
  [
    'reports',
    (at) => {
      const span = { start: clock.now - 90 * 86_400_000, end: clock.now };
      createTurnReader(at, clock, readSettings(at).workingHours)(1, span, readTouchesOf(at, 1, span));
      finish(readHealthFacts(at, clock, span.start, new Set([1])));
      readPromises(at, clock, span.start);
      readMeetingFacts(at, clock, span.start);
      readOutcomes(at, clock, '2026-01-01');
    },
  ],
  [
    'drift, health and alerts',
    (at) => {
      readDriftOf(at, 1, clock);
      readHealth(at, 1, clock);
      readHealthHistory(at, 1, 26, clock);
      readBeginnings(at);
      relationshipDeriver.derive(at, 1, clock, null);
      findingDeriver.derive(at, 1, clock, null);
      findingDeriver.derive(at, 1, clock, [1, 2]);
    },
  ],
  [
    'the check before sending, and what waits for an answer',
    (at) => {
      const place = { folder: engine.folder, mailboxId: 1, from: 'maya@northbeam.example', now: testNow };
      const to = { name: 'Ann', address: 'ann@acme.example' };
      const [item] = queueTouches(place, [{ accountId: 1, to, subject: 'Plan', text: 'Hi Ann,' }]);
      const draft = at
        .prepare<[unknown], { id: number }>('SELECT draft_id AS id FROM queue_item WHERE id = ?')
        .get(item);
      expect(runGate(at, { draftId: draft?.id ?? 0 }, clock).length).toBeGreaterThan(0);
      readResponses(at, clock, readBook(at, clock));
      dueLanes(at).all(testNow);
      nextInLane(at, { mailbox_id: 1, touch: 1 }, testNow);
      undecidedDeliveries(at).all(5);
    },
  ],
  ['search', (at) => searches.forEach((text) => void searchMessages(at, parseQuery(text, clock.timeZone), 50))],
  [
    'deriving',
    async (at) => {
      at.prepare('INSERT OR IGNORE INTO stale_thread (thread_id) VALUES (?)').run(threadId);
      deriveStale(at, { limit: 5 });
      at.prepare('INSERT OR IGNORE INTO stale_account (account_id) VALUES (1)').run();
      // A step is over after two looks at the clock; sixteen of them derive an account as well.
      let looks = 0;
      const { timeZone } = clock;
      const behind = createBehind(readingHere(at, { timeZone, elapsed: () => (looks += 1) }));
      for (let steps = 0; steps < 64; steps += 1) await behind.step(2);
    },
  ],
  [
    'what mail says',
    (at) => {
      findingsOfAccount(at, 1, clock);
      findingsOfBook(at, clock, { kinds: ['commitment'] });
      findingsOfMessage(at, 1, clock);
      findingsOfThread(at, threadId, clock);
      pausesOf(at, 1, clock);
      pausesOfBook(at, clock);
      unreadMessages(at, 1);
      return createBehind(readingHere(at, { timeZone: clock.timeZone })).readOne(1);
    },
  ],
];

describe('without reading a table of the mail from end to end', () => {
  it.each(paths)('comes %s', async (_name, work) => {
    const statements = await preparedBy(work);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((sql) => fullScans(sql).length > 0)).toEqual([]);
  });

  it('comes mail in', async () => {
    const batch = [await intake(mailBytes({ id: 'plan@acme.test', subject: 'Re: Renewal terms' }))];
    const statements = await preparedBy((at) => write(at, batch));
    expect(statements.length).toBeGreaterThan(10);
    expect(statements.filter((sql) => fullScans(sql).length > 0)).toEqual([]);
  });

  it('comes a common word in mail with attachments, past all mail without any', async () => {
    let found: readonly { readonly hasAttachment: boolean }[] = [];
    const statements = await preparedBy((at) => {
      found = searchMessages(at, parseQuery('maya has:attachment', clock.timeZone), 50).messages;
    });
    expect(statements.some((sql) => sql.includes('message_attached'))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ hasAttachment }) => hasAttachment)).toBe(true);
  });

  it('and the check does see a scan', () => {
    expect(fullScans('SELECT m.id FROM message m WHERE m.snippet = ?')).toEqual(['m']);
    expect(fullScans('SELECT count(*) FROM participant WHERE name = :name')).toEqual(['participant']);
  });
});
