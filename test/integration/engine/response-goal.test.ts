// Questions of accounts against the response goal, by the working calendar of the user: what is about to be missed comes
// first, holidays and nights do not count, and an answer ends it.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../../../electron/engine/store/open-store.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { intake, mailBytes, write } from '../intake/intake-store.ts';

let engine: TestEngine;
let db: Store;
let uid = 0;
/** A Friday, 15:00 in Berlin. */
const asked = Date.parse('2026-11-20T14:00:00Z');

beforeAll(async () => {
  engine = await openTestEngine({ now: asked });
  db = openStore(join(engine.folder, 'tend.db'));
  db.exec(`INSERT INTO mailbox (id, kind, address, created_at) VALUES (1, 'imap', 'me@us.test', 0);
    INSERT INTO own_address (address, mailbox_id, origin) VALUES ('me@us.test', 1, 'mailbox');
    INSERT INTO folder (id, mailbox_id, path, special_use, uid_validity) VALUES (1, 1, 'INBOX', 'inbox', 1), (2, 1, 'Sent', 'sent', 1)`);
  await engine.client.call('account.create', { name: 'Acme', domains: ['acme.test'] });
  await engine.client.call('account.create', { name: 'Globex', domains: ['globex.test'] });
});
afterAll(async () => {
  db.close();
  await engine.close();
});

async function arrives(mail: Parameters<typeof mailBytes>[0], at: number): Promise<void> {
  uid += 1;
  const folderId = mail.from === 'me@us.test' ? 2 : 1;
  write(db, [
    await intake(mailBytes({ date: new Date(at).toUTCString(), ...mail }), { folderId, uid, receivedAt: at }),
  ]);
}
const list = () => engine.client.call('response.list', {});

test('a question is due after the working hours of the goal, and is soon missed when a quarter of them is left', async () => {
  const body = 'Hello Maya,\r\n\r\ncan you send us the price list?\r\n\r\nTom';
  await arrives(
    { id: 'price@acme.test', from: 'Tom Berg <tom@acme.test>', to: 'me@us.test', subject: 'Prices', body },
    asked,
  );
  expect(await list()).toMatchObject({ goalHours: 4, missed: 0, soon: 0, working: true });
  const [waiting] = (await list()).waiting;
  expect(waiting).toMatchObject({
    accountName: 'Acme',
    who: 'Tom Berg',
    subject: 'Prices',
    askedAt: asked,
    // 2.5 hours are left on Friday, the rest is on Monday.
    dueAt: Date.parse('2026-11-23T09:30:00Z'),
    hoursLeft: 4,
    state: 'in_time',
    words: '4 working hours left of 4 working hours',
  });
  engine.clock.set(Date.parse('2026-11-23T08:45:00Z'));
  expect(await list()).toMatchObject({ soon: 1, nextAt: Date.parse('2026-11-23T09:30:00Z') });
  expect((await list()).waiting[0]).toMatchObject({ state: 'soon', words: '45 minutes left of 4 working hours' });
});

test('on a holiday nothing is missed, and taking the holiday away is undone like any change', async () => {
  const { client } = engine;
  const { workingHours } = await client.call('settings.get', {});
  const holidays = [{ day: '2026-11-23', name: 'Works outing' }];
  const { entryId } = await client.call('settings.update', { workingHours: { ...workingHours, holidays } });
  expect(await list()).toMatchObject({ soon: 0, working: false });
  expect((await list()).waiting[0]?.dueAt).toBe(Date.parse('2026-11-24T09:30:00Z'));
  await client.call('journal.undo', { entryId: Number(entryId) });
  expect(await list()).toMatchObject({ soon: 1, working: true });
});

test('what is about to be missed comes before what was missed, and an answer ends it', async () => {
  const late = Date.parse('2026-11-23T07:30:00Z');
  const body = 'Hello Maya,\r\n\r\nwhen does the training begin?\r\n\r\nEve';
  await arrives(
    { id: 'when@globex.test', from: 'Eve <eve@globex.test>', to: 'me@us.test', subject: 'Training', body },
    late,
  );
  engine.clock.set(Date.parse('2026-11-23T11:10:00Z'));
  const before = await list();
  expect(before.waiting.map(({ accountName, state }) => [accountName, state])).toEqual([
    ['Globex', 'soon'],
    ['Acme', 'missed'],
  ]);
  expect(before.waiting[1]?.words).toBe('1.5 working hours over the goal of 4 working hours');
  await arrives(
    {
      id: 'here@us.test',
      from: 'me@us.test',
      to: 'tom@acme.test',
      subject: 'Re: Prices',
      inReplyTo: 'price@acme.test',
      body: 'Hi Tom,\r\n\r\nhere it is.',
    },
    engine.clock.now(),
  );
  expect((await list()).waiting.map(({ accountName }) => accountName)).toEqual(['Globex']);
});
