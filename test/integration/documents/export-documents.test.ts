import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { readZip } from '../../../electron/engine/export/read-zip.ts';
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

describe('the brand', () => {
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
