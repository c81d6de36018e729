import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentKind, documentKind } from '../../../electron/contract/documents.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { readZip } from '../../../electron/engine/export/read-zip.ts';
import { faceOfTheirs } from '../../support/documents/face-of-theirs.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

let engine: TestEngine;
let folder: string;
let accounts: AccountId[];
const pack = { kind: 'review_pack', edition: 'client' } as const;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', {});
  accounts = (await engine.client.call('book.list', {})).rows.map(({ accountId }) => accountId);
  folder = await mkdtemp(join(tmpdir(), 'tend-export-'));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

describe('document.exportBatch', () => {
  it('saves a file for every account of the sample book and says how far it is', async () => {
    const told: number[] = [];
    const end = engine.client.on('documents.progressed', ({ done }) => told.push(done));
    const made = await engine.client.call('document.exportBatch', {
      ...pack,
      accountIds: accounts,
      format: 'md',
      path: join(folder, 'all'),
    });
    end();
    expect(made.documents).toHaveLength(25);
    expect(made.problems).toEqual([]);
    expect((await readdir(join(folder, 'all'))).length).toBe(25);
    expect(told.at(-1)).toBe(25);
  });

  it('stands beside what is there, and says of which account there is nothing', async () => {
    const path = join(folder, 'twice');
    const [first = accounts[0]] = accounts;
    const nobody = 99_999 as AccountId;
    const asked = { ...pack, accountIds: [first as AccountId, nobody], format: 'pdf' as const, path };
    await engine.client.call('document.exportBatch', asked);
    const again = await engine.client.call('document.exportBatch', asked);
    expect(again.problems.map(({ accountId }) => accountId)).toEqual([nobody]);
    expect((await readdir(path)).length).toBe(2);
  });

  it('leaves nothing of itself when it is stopped', async () => {
    const path = join(folder, 'stopped');
    const stop = new AbortController();
    const end = engine.client.on('documents.progressed', ({ done }) => done === 2 && stop.abort());
    const asked = { ...pack, accountIds: accounts, format: 'pptx' as const, path };
    await expect(engine.client.call('document.exportBatch', asked, { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    end();
    await expect.poll(() => readdir(path).catch(() => 'gone')).toBe('gone');
  });
});

describe('accounts that are not like the others', () => {
  const written = async (accountId: number, kind: DocumentKind) => {
    const { document } = await engine.client.call('document.get', {
      accountId: accountId as AccountId,
      kind,
      edition: 'client',
      language: 'en',
    });
    return JSON.stringify(document.sections);
  };
  const deal = (accountId: AccountId, currency: string, minor: number, end: string | null) =>
    engine.client.call('contract.create', {
      accountId,
      name: `Deal ${currency}`,
      form: end === null ? 'evergreen' : 'term',
      start: '2024-02-29',
      end,
      amount: { minor, currency },
      amountPer: 'year',
    });

  it('names no sum of several currencies as a price, and says of one what it is', async () => {
    const { accountId } = await engine.client.call('account.create', { name: 'Five Currencies' });
    const amounts = { EUR: 100_000, USD: 0, JPY: 5_000_000, KWD: 1_234_567, CHF: 990_000 };
    for (const [currency, minor] of Object.entries(amounts)) await deal(accountId, currency, minor, '2028-02-29');
    const roi = await written(accountId, 'roi_analysis');
    expect(roi).toContain('several currencies');
    expect(roi).not.toMatch(/JPY|KWD/);
    const terms = await written(accountId, 'renewal_proposal');
    for (const currency of Object.keys(amounts)) expect(terms).toContain(`Deal ${currency}`);
  });

  it('lists a contract without an end, and computes no return on nothing paid', async () => {
    const { accountId } = await engine.client.call('account.create', { name: 'No end' });
    await deal(accountId, 'EUR', 0, null);
    expect(await written(accountId, 'renewal_proposal')).toContain('no end');
    expect(await written(accountId, 'review_pack')).toContain('goes on until one side ends it');
    const inputs = ['People who save time with it', 'Hours each of them saves a week', 'What an hour of theirs costs'];
    for (const prompt of inputs) {
      const gap = { kind: 'roi_analysis', edition: 'client', section: 'inputs', prompt, text: '20' } as const;
      await engine.client.call('document.fillGap', { accountId, ...gap });
    }
    expect(await written(accountId, 'roi_analysis')).not.toMatch(/Infinity|NaN|∞/);
  });

  it('makes every document of an account of which nothing is known but a name in three scripts', async () => {
    const name = 'Ελληνικά شركة 株式会社 🚢 <b>x</b> =1+1';
    const { accountId } = await engine.client.call('account.create', { name });
    for (const kind of documentKind.options) {
      const asked = { accountId, kind, edition: 'internal', language: 'de', format: 'pdf' } as const;
      const made = await engine.client.call('document.export', asked);
      expect(made.bytes).toBeGreaterThan(10_000);
      expect(made.fileName).not.toMatch(/[<>]/);
    }
  });
});

describe('the brand', () => {
  it('takes a face of the person’s own, sets documents in it, and refuses what is none', async () => {
    const { client } = engine;
    await expect(client.call('brand.update', { font: 'own' })).rejects.toMatchObject({ field: 'font' });
    const none = Buffer.from('no font').toString('base64');
    await expect(client.call('brand.takeFace', { regular: none, strong: null })).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'face',
    });
    const regular = faceOfTheirs().toString('base64');
    const { family, entryId } = await client.call('brand.takeFace', { regular, strong: null });
    const asked = { ...pack, accountId: accounts[0] as AccountId, format: 'docx' } as const;
    const file = await client.call('document.export', asked);
    const parts = readZip(Buffer.from(file.content ?? '', 'base64')).map(({ content }) => content.toString('utf8'));
    expect(parts.some((part) => part.includes(`="${family}"`))).toBe(true);
    await client.call('journal.undo', { entryId: Number(entryId) });
    expect(await client.call('brand.get', {})).toMatchObject({ font: 'inter', ownFamily: null });
  });

  it('is in the file, and a damaged logo is refused', async () => {
    await engine.client.call('brand.update', { company: 'Halden Systems', colour: '#123456' });
    const file = await engine.client.call('document.export', {
      ...pack,
      accountId: accounts[0] as AccountId,
      format: 'pptx',
    });
    const parts = readZip(Buffer.from(file.content ?? '', 'base64')).map(({ content }) => content.toString('utf8'));
    expect(parts.join('')).toContain('Halden Systems');
    expect(parts.join('')).toContain('123456');
    const content = Buffer.from('not a picture').toString('base64');
    await expect(engine.client.call('brand.update', { logo: { type: 'image/png', content } })).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'logo',
    });
    expect((await engine.client.call('brand.get', {})).logo).toBeNull();
  });
});
