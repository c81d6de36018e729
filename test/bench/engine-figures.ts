// What a synced engine is like to work with: how long calls wait while it syncs, how quickly it searches, starts, finds
// that nothing changed, and shows new mail.

import { bars } from './bars.ts';
import type { BenchServer } from './bench-server.ts';
import { type EngineUnderTest, openEngineUnderTest } from './engine-under-test.ts';
import { evictFiles } from './evict-files.ts';
import { type Figure, median, milliseconds, percentile, ratioFigure, timeFigure } from './figures.ts';
import { measureApprovals, noApprovals } from './measure-approval.ts';
import { measureDelivery } from './measure-delivery.ts';
import type { DerivationTimes } from './measure-derivation.ts';
import type { QueueTimes } from './measure-queue.ts';
import { measureSearch, searchOnce, type TypicalQuery, typicalQueries } from './measure-search.ts';
import { measureStart } from './measure-start.ts';
import type { SyncedEngine } from './measure-sync.ts';
import type { ReferenceTools } from './reference-tools.ts';

const REPEATS = 7;

export function waitFigures({ waits, bystander, took }: SyncedEngine): Figure[] {
  const all = [...waits.values()].flat();
  const asked: readonly (readonly [string, readonly number[]])[] = [
    ...waits,
    ['a process that does nothing', bystander],
  ];
  const byCall = asked.map(([name, times]) => ({
    name: `  ${name}, ${times.length} times`,
    value: `p50 ${milliseconds(median(times))}, p99 ${milliseconds(percentile(times, 0.99))}, max ${milliseconds(Math.max(...times))}`,
  }));
  return [
    { name: 'first sync while calls are made', value: milliseconds(took) },
    ...byCall,
    timeFigure('longest wait of a call', Math.max(...all), bars.waitMs),
  ];
}

export function derivationFigures(times: DerivationTimes, firstSyncMs: number): Figure[] {
  const { all, threads, reading, accounts, incremental, messages, ranked } = times;
  return [
    { name: 'first sync before it', value: milliseconds(firstSyncMs) },
    { name: 'derivation of everything', value: milliseconds(all) },
    { name: '  threads', value: milliseconds(threads) },
    { name: `  reading ${messages} messages`, value: milliseconds(reading) },
    { name: '  accounts', value: milliseconds(accounts) },
    ratioFigure('derivation of everything / first sync', all / firstSyncMs, bars.deriveToSync),
    { name: 'a new message, median', value: milliseconds(median(incremental)) },
    timeFigure(`a new message, ${ranked} accounts ranked, p95`, percentile(incremental, 0.95), bars.incrementalMs),
  ];
}

export function queueFigures({ touches, opened, shown, approved }: QueueTimes): Figure[] {
  return [
    timeFigure(`queue of ${touches}, opened, p95`, percentile(opened, 0.95), bars.queueMs),
    { name: '  the same', value: spread(opened) },
    { name: '  one of them, whole', value: spread(shown) },
    { name: '  one of them, approved', value: spread(approved) },
  ];
}

export async function approvalFigures(folder: string, now: number): Promise<Figure[]> {
  if (noApprovals !== null) return [{ name: 'approve to the next draft', value: noApprovals }];
  const { worked, handled, passed, frames } = await measureApprovals(folder, now);
  return [
    // The middle one: the slowest tell how much of the machine other programs took.
    timeFigure('approve to the next draft, work', median(worked), bars.frameMs),
    { name: '  the same', value: spread(worked) },
    { name: '  of it the key’s own script', value: spread(handled) },
    { name: '  with every wait, to the paint', value: spread(passed) },
    { name: '  there in the very next frame', value: `${frames.filter((n) => n === 1).length} of ${frames.length}` },
  ];
}

export async function searchFigures(engine: EngineUnderTest, tools: ReferenceTools | null): Promise<Figure[]> {
  const queries = await typicalQueries(engine);
  const { warm, typing } = await measureSearch(engine, queries);
  const all = [...warm.flat(), ...typing];
  const figures: Figure[] = [
    { name: 'search, ten queries', value: spread(warm.flat()) },
    { name: 'search, as typed', value: spread(typing) },
    timeFigure('search, all, p95', percentile(all, 0.95), bars.searchMs),
  ];
  if (!tools) return figures;
  const theirs = await notmuchTimes(tools, queries);
  const slowest = Math.max(...warm.map(median));
  return [
    ...figures,
    { name: 'notmuch, ten queries, slowest', value: milliseconds(Math.max(...theirs)) },
    ratioFigure('search, slowest query / notmuch', slowest / Math.max(...theirs), bars.warmSearchToReference),
  ];
}

async function notmuchTimes(tools: ReferenceTools, queries: readonly TypicalQuery[]): Promise<number[]> {
  const medians: number[] = [];
  for (const { notmuch } of queries) {
    const times: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) times.push((await tools.search(notmuch)).milliseconds);
    medians.push(median(times));
  }
  return medians;
}

/** Each query is asked of a new process whose files are out of the system's memory, and so is notmuch. */
export async function coldSearchFigures(
  dataFolder: string,
  now: number,
  queries: readonly TypicalQuery[],
  tools: ReferenceTools | null,
): Promise<Figure[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const query of queries) {
    evictFiles(dataFolder);
    const engine = openEngineUnderTest(dataFolder, now);
    await engine.client.call('app.status', {});
    const [took] = await searchOnce(engine, [query]).catch(() => [Number.NaN]);
    if (took !== undefined && !Number.isNaN(took)) ours.push(took);
    await engine.close();
    if (!tools) continue;
    evictFiles(tools.indexFolder);
    theirs.push((await tools.search(query.notmuch)).milliseconds);
  }
  const figures: Figure[] = [{ name: 'search, cold', value: spread(ours) }];
  if (!tools) return figures;
  return [
    ...figures,
    { name: 'notmuch, cold', value: spread(theirs) },
    ratioFigure(
      'search, cold, slowest query / notmuch',
      Math.max(...ours) / Math.max(...theirs),
      bars.coldSearchToReference,
    ),
  ];
}

export async function resyncFigures(engine: EngineUnderTest, tools: ReferenceTools | null): Promise<Figure[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const started = performance.now();
    await engine.client.call('sync.run', {});
    ours.push(performance.now() - started);
    if (tools) theirs.push((await tools.pull()).milliseconds);
  }
  const figures: Figure[] = [{ name: 'resync, nothing changed', value: milliseconds(median(ours)) }];
  if (!tools) return figures;
  return [
    ...figures,
    { name: 'mbsync, nothing changed', value: milliseconds(median(theirs)) },
    ratioFigure('resync / mbsync, nothing changed', median(ours) / median(theirs), bars.resyncToReference),
  ];
}

export async function deliveryFigures(server: BenchServer, dataFolder: string, now: number): Promise<Figure[]> {
  const engine = openEngineUnderTest(dataFolder, now, true);
  const times = await measureDelivery(server, engine);
  await engine.close();
  return [
    { name: 'new mail in the list after delivery', value: `p50 ${milliseconds(median(times))}` },
    timeFigure('  the slowest', Math.max(...times), bars.deliveryMs),
  ];
}

export async function startFigures(dataFolder: string, now: number, rounds: number): Promise<Figure[]> {
  const { answered, shown, bareProcess } = await measureStart(dataFolder, now, Math.max(3, rounds));
  const bare = median(bareProcess);
  const ofBare = (time: number) => `${(time / bare).toFixed(1)} x`;
  const toWindow = median(shown);
  return [
    { name: 'a process that does nothing', value: milliseconds(bare) },
    { name: `start to an answered Today (${ofBare(median(answered))})`, value: milliseconds(median(answered)) },
    shown.length === 0
      ? { name: 'start to Today on the screen', value: 'not measured: needs Chromium (apt-get install chromium)' }
      : timeFigure(`start to Today on the screen (${ofBare(toWindow)})`, toWindow, bars.interactiveMs),
  ];
}

function spread(times: readonly number[]): string {
  return `p50 ${milliseconds(median(times))}, p95 ${milliseconds(percentile(times, 0.95))}`;
}
