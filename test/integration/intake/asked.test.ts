// What a message asks is kept with it, and read anew when other rules said so.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deriveStale } from '../../../electron/engine/book/derive-stale.ts';
import { rebuildAfterRuleChange } from '../../../electron/engine/book/rule-version.ts';
import { ASKS_RULE } from '../../../electron/engine/mail/text/asks.ts';
import { intake, mailBytes, openTestStore, type TestStore, write } from './intake-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

const question = { id: 'q@acme.test', body: 'Could you send me the price of fifty more seats?' };
const asked = () => store.db.prepare('SELECT asks, asks_rule FROM message').all();
const moves = () => store.db.prepare('SELECT whose_move FROM thread_fact').pluck().all();
function derive(): void {
  while (deriveStale(store.db, { limit: 10 }) > 0);
}

it('is kept with a message as it comes in', async () => {
  write(store.db, [await intake(mailBytes(question)), await intake(mailBytes({ id: 't@acme.test' }), { uid: 2 })]);
  expect(asked()).toEqual([
    { asks: 1, asks_rule: ASKS_RULE },
    { asks: 0, asks_rule: ASKS_RULE },
  ]);
});

it('is read anew for mail that other rules read, and decides whose move it is', async () => {
  store.db.exec("INSERT INTO own_address (address, mailbox_id, origin) VALUES ('me@us.test', 1, 'mailbox')");
  write(store.db, [await intake(mailBytes(question))]);
  derive();
  rebuildAfterRuleChange(store.db, []);
  derive();
  expect(moves()).toEqual(['ours']);

  store.db.exec("UPDATE message SET asks = 0, asks_rule = 0; UPDATE derived_by SET version = 0 WHERE rule = 'asks'");
  rebuildAfterRuleChange(store.db, []);
  derive();
  expect(asked()).toEqual([{ asks: 1, asks_rule: ASKS_RULE }]);
  expect(moves()).toEqual(['ours']);
});
