// How long the packs of a whole book take, and what they cost in memory: the review pack of each of the 25 accounts of the sample
// book in one batch of every format, beside some packs each alone. Whether calls are answered meanwhile is measured by their wait.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentFormat } from '../../electron/contract/document-exports.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { openSampleEngine } from '../eval/drafts/open-book.ts';
import { testNow } from '../support/open-test-engine.ts';
import { bars } from './bars.ts';
import { type EngineUnderTest, openEngineUnderTest } from './engine-under-test.ts';
import { type Figure, percentile, ratioFigure, timeFigure } from './figures.ts';

const pack = { kind: 'review_pack', edition: 'client' } as const;
const ALONE = 6;

export async function documentFigures(): Promise<Figure[]> {
  const sample = await openSampleEngine();
  const { rows } = await sample.client.call('book.list', {});
  await sample.close({ keep: true });
  const target = mkdtempSync(join(tmpdir(), 'tend-packs-'));
  try {
    const ids = rows.map(({ accountId }) => accountId);
    const alone = await oneByOne(sample.folder, ids);
    const batch = await inOneBatch(sample.folder, ids, target);
    return [
      ...batch.perPack.map(([format, took]) =>
        timeFigure(`packs of ${ids.length} accounts as ${format}, each`, took, bars.packMs),
      ),
      ratioFigure(
        'a pack of a batch / one alone, all formats',
        batch.perPack.reduce((sum, [, took]) => sum + took, 0) / alone.perPack,
        bars.packOfBatchToAlone,
      ),
      ratioFigure(
        `memory of the batches (${batch.peakMegabytes.toFixed(0)} MB) / of ${ALONE + 1} packs alone, peak`,
        batch.peakMegabytes / alone.peakMegabytes,
        bars.packMemoryToAlone,
      ),
      timeFigure('wait of a call during a batch, 99 of 100', percentile(batch.waits, 0.99), bars.packWaitMs),
    ];
  } finally {
    rmSync(target, { recursive: true, force: true });
    rmSync(sample.folder, { recursive: true, force: true });
  }
}

/** A few accounts' packs in every format, each asked for by itself, in an engine of its own. */
async function oneByOne(folder: string, accountIds: readonly AccountId[]) {
  const engine = openEngineUnderTest(folder, testNow);
  const [first, ...rest] = accountIds.slice(0, ALONE + 1);
  if (first === undefined) throw new Error('the sample book is empty');
  const all = async (accountId: AccountId) => {
    for (const format of documentFormat.options) {
      await engine.client.call('document.export', { ...pack, accountId, format });
    }
  };
  await all(first);
  const started = performance.now();
  for (const accountId of rest) await all(accountId);
  const perPack = (performance.now() - started) / rest.length;
  const { peakMegabytes } = await engine.close();
  return { perPack, peakMegabytes };
}

async function inOneBatch(folder: string, accountIds: AccountId[], target: string) {
  const engine = openEngineUnderTest(folder, testNow);
  const [first] = accountIds;
  if (first === undefined) throw new Error('the sample book is empty');
  // What is loaded with the first document is no part of a pack.
  for (const format of documentFormat.options) {
    await engine.client.call('document.export', { ...pack, accountId: first, format });
  }
  const perPack: [string, number][] = [];
  const waits: number[] = [];
  for (const format of documentFormat.options) {
    const running = { on: true };
    const asking = askMeanwhile(engine, running, waits);
    const started = performance.now();
    const { documents } = await engine.client.call('document.exportBatch', {
      ...pack,
      accountIds,
      format,
      path: join(target, format),
    });
    perPack.push([format, (performance.now() - started) / documents.length]);
    running.on = false;
    await asking;
    if (documents.length !== accountIds.length) throw new Error(`${documents.length} of ${accountIds.length} packs`);
  }
  const { peakMegabytes } = await engine.close();
  return { perPack, waits, peakMegabytes };
}

/** As a window does that is worked in: one call after the other. */
async function askMeanwhile({ client }: EngineUnderTest, running: { on: boolean }, waits: number[]): Promise<void> {
  while (running.on) {
    const started = performance.now();
    await client.call('settings.get', {});
    waits.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
