// Where mail comes to a thread, only what it may change is settled anew. Whatever comes, in whatever order, what stands is what
// settling the whole account would have brought.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deriveAccounts } from '../../../electron/engine/book/derive-accounts.ts';
import { deriveStale } from '../../../electron/engine/book/derive-stale.ts';
import { markAllAccountsStale, staleAccounts, staleThreads } from '../../../electron/engine/book/stale-accounts.ts';
import { removeLocations } from '../../../electron/engine/intake/removal.ts';
import type { Store } from '../../../electron/engine/store/open-store.ts';
import { readAllHere } from '../../support/reading.ts';
import { strictLog } from '../../support/strict-log.ts';
import { INBOX, intake, mailBytes, openTestStore, SENT, type TestStore, write } from '../intake/intake-store.ts';

const zone = { timeZone: 'Europe/Berlin' };
const START = Date.UTC(2026, 0, 5, 9);
const HOUR = 3_600_000;

function openBook(): TestStore {
  const store = openTestStore();
  store.db.exec(`
    INSERT INTO own_address (address, mailbox_id, origin) VALUES ('me@us.test', 1, 'mailbox');
    INSERT INTO account (id, name, created_at) VALUES (1, 'Acme', 0), (2, 'Bolt', 0);
    INSERT INTO mapping_rule (kind, value, disposition, account_id, created_at) VALUES
      ('domain', 'acme.test', 'account', 1, 0), ('domain', 'bolt.test', 'account', 2, 0);
  `);
  return store;
}

const sentences = [
  'I will send you the pricing proposal tomorrow.',
  'Please find the pricing proposal attached.',
  'I sent the pricing proposal to your colleague this morning.',
  'We will share the migration plan for the Leeds office by Friday.',
  'We have shared the migration plan for the Leeds office with your team.',
  'Thank you for the migration plan for the Leeds office, we received it.',
  'I will get back to you.',
  'I will look into it and let you know.',
  'Thanks!',
  'Could you tell us when the training starts?',
  'Which plan do you recommend? And how many seats are left?',
  'I am out of the office until 3 March and will answer after my return.',
  'We are very unhappy with the support of the last weeks.',
  'Our budget for this has been approved.',
  'The dashboard is down since this morning and nobody can work.',
  'We have fixed the dashboard.',
  'The dashboard works again.',
  'Everything is back to normal on our side.',
  'The weather was fine in Leeds.',
];

const arrival = fc.record({
  ours: fc.boolean(),
  writer: fc.constantFrom('ann@acme.test', 'tom@acme.test', 'eva@bolt.test'),
  said: fc.uniqueArray(fc.nat(sentences.length - 1), { minLength: 1, maxLength: 4 }),
  /** Answers the message so many before it; begins a thread where there is none. */
  answers: fc.option(fc.nat(6), { freq: 4 }),
  hours: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 400, max: 1600 }) },
  ),
  /** Before it, the message so many before it goes. */
  removes: fc.option(fc.nat(5), { freq: 8 }),
});
type Arrival = typeof arrival extends fc.Arbitrary<infer T> ? T : never;

interface Course {
  readonly thread_id: number;
  /** The thread of the message that settled it. */
  readonly state_thread_id: number | null;
  readonly message_id: number;
  readonly kind: string;
  readonly quote: string;
  readonly state: string;
  readonly state_why: string | null;
  readonly state_message_id: number | null;
  readonly same_as: string | null;
}
const standing = (db: Store): Course[] =>
  db
    .prepare<[], Course>(
      `SELECT f.message_id, m.thread_id, f.kind, f.quote, f.state, f.state_why, f.state_message_id, f.same_as,
         s.thread_id AS state_thread_id
       FROM message_finding f JOIN message m ON m.id = f.message_id LEFT JOIN message s ON s.id = f.state_message_id
       ORDER BY f.message_id, f.position`,
    )
    .all();

const seen = { partly: 0, kept: 0, keptElsewhere: 0, same: 0, answered: 0, settled: 0 };

async function inStep(db: Store): Promise<void> {
  while (deriveStale(db, { limit: 5 }) > 0);
  await readAllHere(db, zone.timeZone);
  const [stale] = staleAccounts(db, 1, 'all');
  if (stale && staleThreads(db, stale) !== null) seen.partly += 1;
  while (deriveAccounts(db, 'all', zone, strictLog));
}

async function correspond(db: Store, arrivals: readonly Arrival[]): Promise<void> {
  const ids: { readonly id: string; readonly folderId: number; readonly uid: number }[] = [];
  let at = START;
  for (const [index, one] of arrivals.entries()) {
    at += one.hours * HOUR;
    const gone = one.removes === null ? undefined : ids.at(-1 - one.removes);
    if (gone) db.transaction(() => removeLocations(db, gone.folderId, [gone.uid])).immediate();
    const before = one.answers === null ? undefined : ids.at(-1 - one.answers);
    const id = `m${index}@course.test`;
    const raw = mailBytes({
      id,
      from: one.ours ? 'Maya <me@us.test>' : one.writer,
      to: one.ours ? one.writer : 'me@us.test',
      subject: before ? 'Re: Work' : `Work ${index}`,
      date: new Date(at).toUTCString(),
      ...(before ? { inReplyTo: before.id } : {}),
      body: one.said.map((each) => sentences[each]).join('\r\n\r\n'),
    });
    const folderId = one.ours ? SENT : INBOX;
    const message = await intake(raw, { folderId, uid: index + 1, receivedAt: at });
    write(db, [message]);
    ids.push({ id, folderId, uid: index + 1 });
    await inStep(db);
    const stands = standing(db);
    db.transaction(() => markAllAccountsStale(db, 'findings')).immediate();
    while (deriveAccounts(db, 'all', zone, strictLog));
    expect(stands).toEqual(standing(db));
    seen.kept += stands.filter(({ state }) => state === 'kept').length;
    seen.keptElsewhere += stands.filter(
      ({ state, thread_id: said, state_thread_id: done }) => state === 'kept' && said !== done,
    ).length;
    seen.answered += stands.filter(({ state }) => state === 'answered').length;
    seen.settled += stands.filter(({ state }) => state === 'settled').length;
    seen.same += stands.filter(({ same_as: same }) => same !== null).length;
  }
}

it('settling a few threads brings what settling the whole account brings', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arrival, { minLength: 4, maxLength: 28 }), async (arrivals) => {
      const store = openBook();
      try {
        await correspond(store.db, arrivals);
      } finally {
        store.close();
      }
    }),
    { numRuns: 80, seed: 4 },
  );
  // A world in which nothing is ever kept, the same or settled in part would agree too.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(8);
});
