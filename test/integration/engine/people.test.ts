// The people of an account through the calls: what signatures, farewells and bounces tell, and that the user has the last word.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { intake, mailBytes, write } from '../intake/intake-store.ts';

let engine: TestEngine;
let meridian: number;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', {});
  const { rows } = await engine.client.call('book.list', {});
  meridian = rows.find(({ name }) => name === 'Meridian Cold Chain')?.accountId ?? 0;
});
afterAll(() => engine.close());

const people = async () => (await engine.client.call('person.list', { accountId: meridian })).people;
async function person(name: string) {
  const found = (await people()).find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not there`);
  return found;
}

describe('the people of an account', () => {
  it('have names, titles and phones from their signatures, with the letter they were read from', async () => {
    const tamsin = await person('Tamsin Boateng');
    expect(tamsin).toMatchObject({ title: 'Cold Store Planner', company: 'Meridian Cold Chain', isPrimary: true });
    expect(tamsin.phone).toMatch(/^\+1 206 555/);
    expect(tamsin.titleEvidence?.quote).toBe('Cold Store Planner');
    expect(tamsin.replyHours).toBeGreaterThan(0);
  });

  it('leave with the words of their farewell and a successor, until the user says otherwise', async () => {
    const nora = await person('Nora Feldt');
    const elliott = await person('Elliott Marsh');
    expect(nora).toMatchObject({ left: true, isPrimary: false, quiet: null, suggestedRole: null });
    expect(nora.change).toMatchObject({ kind: 'leaving', successor: elliott.address });
    expect(nora.change?.evidence.quote).toBe('Friday is my last day at Meridian.');
    expect(elliott.change?.kind).toBe('came');

    const address = { accountId: meridian, address: nora.address };
    const denied = await engine.client.call('person.judge', { ...address, about: 'left', verdict: 'dismiss' });
    expect(await person('Nora Feldt')).toMatchObject({ left: false, change: null });
    await engine.client.call('journal.undo', { entryId: denied.entryId ?? 0 });
    expect((await person('Nora Feldt')).left).toBe(true);
    await engine.client.call('person.update', { ...address, left: false });
    expect((await person('Nora Feldt')).left).toBe(false);
  });

  it('have a role suggested with a reason, which is accepted or dismissed for good', async () => {
    const { address, suggestedRole } = await person('Elliott Marsh');
    expect(suggestedRole).toMatchObject({ role: 'decision_maker' });
    expect(suggestedRole?.evidence.length).toBeGreaterThan(0);
    const about = { accountId: meridian, address, about: 'role' as const };
    await engine.client.call('person.judge', { ...about, verdict: 'dismiss' });
    expect((await person('Elliott Marsh')).suggestedRole).toBeNull();
    await expect(engine.client.call('person.judge', { ...about, verdict: 'accept' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await engine.client.call('person.judge', { ...about, verdict: null });
    await engine.client.call('person.judge', { ...about, verdict: 'accept' });
    expect(await person('Elliott Marsh')).toMatchObject({ role: 'decision_maker', suggestedRole: null });
  });

  it('are gone when mail to them comes back for good', async () => {
    const { address } = await person('Elliott Marsh');
    const db = openStore(join(engine.folder, 'tend.db'));
    try {
      db.exec(`INSERT INTO mailbox (id, kind, address, created_at) VALUES (77, 'imap', 'me@us.test', 0);
        INSERT INTO folder (id, mailbox_id, path, special_use) VALUES (701, 77, 'INBOX', 'inbox')`);
      const flags = { seen: true, flagged: false, answered: false, draft: false, keywords: '' };
      const bounce = mailBytes({
        id: 'bounce@relay.test',
        from: 'mailer-daemon@relay.test',
        subject: 'Undelivered mail',
        date: new Date(testNow - 86_400_000).toUTCString(),
        body: `Your mail to ${address} was not delivered.\r\n550 5.1.1 ${address}: user unknown`,
      });
      write(db, [
        await intake(bounce, { mailboxId: 77, folderId: 701, uid: 1, flags, receivedAt: testNow - 86_400_000 }),
      ]);
    } finally {
      db.close();
    }
    const elliott = await person('Elliott Marsh');
    expect(elliott).toMatchObject({ left: true });
    expect(elliott.change?.evidence.quote).toContain('user unknown');
  });

  it('are named as of the time that is asked for', async () => {
    const clock = { now: testNow - 60 * 86_400_000 };
    const then = await engine.client.call('person.list', { accountId: meridian }, { clock });
    expect(then.people.find(({ name }) => name === 'Nora Feldt')).toMatchObject({ left: false, change: null });
  });
});

it('an account on whose side one person writes is flagged', async () => {
  const { rows } = await engine.client.call('book.list', {});
  const lists = await Promise.all(rows.map(({ accountId }) => engine.client.call('person.list', { accountId })));
  for (const { people: all, singleContact } of lists) {
    const year = testNow - 365 * 86_400_000;
    const writing = all.filter(({ left, lastInboundAt }) => !left && (lastInboundAt ?? 0) > year);
    if (singleContact !== null) expect(writing).toHaveLength(1);
    else expect(writing.length === 1 && (writing[0]?.messagesFrom ?? 0) >= 3).toBe(false);
  }
  expect(lists.some(({ singleContact }) => singleContact !== null)).toBe(true);
});
