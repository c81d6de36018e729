// An account larger than any page: three hundred people who wrote, twelve contracts in five currencies. What is shown is capped
// and says how many more there are; every file is set, and the renewals keep each contract.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TendDocument } from '../../../electron/contract/documents.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const PEOPLE = 300;
const currencies = ['EUR', 'USD', 'CHF', 'GBP', 'JPY'] as const;
let engine: TestEngine;
let accountId: AccountId;

beforeAll(async () => {
  engine = await openTestEngine();
  const { client, folder } = engine;
  const mail = join(folder, 'their-mail');
  await mkdir(mail);
  for (let n = 0; n < PEOPLE; n += 1) {
    const date = new Date(testNow - (n + 1) * 3_600_000).toUTCString();
    const person = `"Given${n} Familyname-Anderson${n}" <person${n}@vast.example>`;
    const text = [
      `From: ${person}`,
      'To: maya@northbeam.example',
      `Date: ${date}`,
      `Message-ID: <m${n}@vast.example>`,
      `Subject: Question ${n}`,
      'Content-Type: text/plain',
      '',
      'Thank you, this works for us.',
      '',
    ].join('\r\n');
    await writeFile(join(mail, `${n}.eml`), text);
  }
  ({ accountId } = await client.call('account.create', { name: 'Vast', domains: ['vast.example'] }));
  await client.call('mail.import', { path: mail, address: 'maya@northbeam.example' });
  for (let n = 0; n < 12; n += 1) {
    await client.call('contract.create', {
      accountId,
      name: `Agreement ${n + 1} of a rather long name for the northern terminals`,
      form: 'term',
      start: '2025-01-01',
      end: `2027-${String(n + 1).padStart(2, '0')}-28`,
      amount: { minor: 1_000_000 * (n + 1), currency: currencies[n % 5] ?? 'EUR' },
      amountPer: 'year',
    });
  }
});
afterAll(() => engine.close());

const open = async (kind: TendDocument['kind'], edition: TendDocument['edition']) =>
  (await engine.client.call('document.get', { accountId, kind, edition, language: 'en' })).document;

describe('an account of three hundred people and twelve contracts', () => {
  it('has twelve people on its map, and says how many more there are, in both editions', async () => {
    const { people } = await engine.client.call('person.list', { accountId });
    expect(people).toHaveLength(PEOPLE);
    for (const edition of ['internal', 'client'] as const) {
      const document = await open('review_pack', edition);
      const words = JSON.stringify(document.sections.find(({ key }) => key === 'people'));
      expect(words).toContain('And 288 more people.');
      expect(words.match(/Familyname-Anderson/g)?.length).toBeLessThanOrEqual(24);
    }
  });

  it.each(['review_pack', 'account_plan'] as const)('is set as a whole in every format: %s', async (kind) => {
    for (const format of ['pdf', 'pptx', 'docx', 'md'] as const) {
      const asked = { accountId, kind, edition: 'internal', language: 'en', format } as const;
      const { bytes } = await engine.client.call('document.export', asked);
      expect(bytes, format).toBeGreaterThan(format === 'md' ? 1000 : 10_000);
    }
  });

  it('keeps each contract with its own currency, on the board and in the proposal', async () => {
    const { renewals } = await engine.client.call('renewal.list', {});
    const names = renewals.flatMap(({ contracts }) => contracts.map(({ name }) => name));
    expect(new Set(names).size).toBe(12);
    const proposal = JSON.stringify(await open('renewal_proposal', 'client'));
    for (const currency of currencies) expect(proposal).toContain(`${currency} `);
    expect(proposal.match(/Agreement \d+ of a rather long/g)?.length).toBeGreaterThanOrEqual(12);
  });
});
