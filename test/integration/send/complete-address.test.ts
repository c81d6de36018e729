// Whom to write to, completed from the sample book's mail.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: 3 });
});
afterAll(() => engine.close());

const complete = async (query: string, more: object = {}) =>
  (await engine.client.call('compose.completeAddress', { query, limit: 50, ...more })).people;

test('everyone found fits what was typed, by address, name or account', async () => {
  const { rows } = await engine.client.call('book.list', {});
  const account = rows[0];
  const { people } = await engine.client.call('account.get', { accountId: Number(account?.accountId) });
  const person = people.find((each) => each.name.includes(' '));
  const last = person?.name.split(' ').at(-1) ?? '';
  for (const query of [
    person?.address.slice(0, 5) ?? '',
    person?.name.slice(0, 4) ?? '',
    last.toLowerCase(),
    account?.name ?? '',
  ]) {
    const found = await complete(query);
    expect(
      found.map((each) => each.address),
      query,
    ).toContain(person?.address);
  }
  const [best] = await complete(person?.name ?? '');
  expect(best).toMatchObject({ address: person?.address, accountName: account?.name });
});

test('the people of the account at hand come first', async () => {
  const { rows } = await engine.client.call('book.list', {});
  for (const row of rows.slice(0, 3)) {
    const [first] = await complete('', { accountId: row.accountId });
    expect(first?.accountId).toBe(row.accountId);
  }
});

test('machines, oneself and who is named already never come', async () => {
  const all = new Set<string>();
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') for (const each of await complete(letter)) all.add(each.address);
  expect(all.size).toBeGreaterThan(50);
  const { mailboxes } = await engine.client.call('mailbox.list', {});
  expect([...all].filter((address) => /no-?reply|bounce|notification|mailer-daemon/.test(address))).toEqual([]);
  expect([...all]).not.toContain(mailboxes[0]?.address);
  const [one] = all;
  expect((await complete(one ?? '', { exclude: [one] })).map((each) => each.address)).not.toContain(one);
});

test('what was typed is only ever looked for, whatever is in it', async () => {
  for (const query of [
    '"',
    '" OR people:"a',
    'a* NOT b',
    '%',
    '\\',
    'x'.repeat(320),
    "'; DROP TABLE draft; --",
    '()',
    ':',
  ]) {
    await expect(complete(query)).resolves.toBeInstanceOf(Array);
  }
  expect(engine.bugs).toEqual([]);
});
