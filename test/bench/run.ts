// `npm run bench`: how much the engine adds to the least that mail costs, as ratios taken in one run, and whether the
// limits are kept. `-- --messages 2000 --rounds 1 --only sync,search,start,wait` makes it smaller.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { dovecotInstalled } from '../support/dovecot.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import type { CorpusOptions } from './corpus.ts';
import { type Figure, median, megabytes, milliseconds, percentile, printTable } from './figures.ts';
import { measureSearch } from './measure-search.ts';
import { measureStart } from './measure-start.ts';
import { firstSync, type SyncedEngine } from './measure-sync.ts';

const part = z.enum(['sync', 'search', 'start', 'wait']);
type Part = z.infer<typeof part>;
const count = z.coerce.number().int().min(1);
const bars = { syncRatio: 10, searchMs: 30, interactiveMs: 1500, waitMs: 50 } as const;

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '20000' },
    accounts: { type: 'string', default: '150' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: part.options.join(',') },
  },
});
const rounds = count.parse(values.rounds);
const parts = new Set<Part>(z.array(part).parse(values.only.split(',')));
const options: CorpusOptions = {
  seed: z.coerce.number().int().parse(values.seed),
  messages: count.parse(values.messages),
  accounts: count.parse(values.accounts),
  now: Date.parse('2026-11-20T10:00:00Z'),
};
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  if (!dovecotInstalled) throw new Error('The benchmark needs Dovecot: apt-get install dovecot-imapd.');
  say(`Writing ${options.messages} messages of ${options.accounts} accounts ...`);
  const server = await startBenchServer(options);
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'tend-bench-'));
    folders.push(folder);
    return folder;
  };
  try {
    const figures: Figure[] = [
      {
        name: 'mail',
        value: `${options.messages} messages, ${megabytes(server.bytes)}, median ${(server.typicalBytes / 1000).toFixed(1)} kB`,
      },
    ];
    if (parts.has('sync')) figures.push(...(await syncFigures(server, newFolder)));
    const folder = newFolder();
    say(parts.has('wait') ? 'First sync, with calls all the while ...' : 'First sync, to measure on ...');
    const synced = await firstSync(server, options, folder, parts.has('wait'));
    if (parts.has('wait')) figures.push(...waitFigures(synced));
    if (parts.has('search')) figures.push(...(await searchFigures(synced)));
    const { peakMegabytes } = await synced.engine.close();
    const stored = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    figures.push({ name: 'engine memory, peak', value: `${peakMegabytes.toFixed(0)} MB` });
    figures.push({ name: 'database / mail', value: `${(stored / server.bytes).toFixed(2)} (${megabytes(stored)})` });
    if (parts.has('start')) figures.push(...(await startFigures(folder)));
    printTable(figures);
    if (figures.some((figure) => figure.met === false)) process.exitCode = 1;
  } finally {
    await server.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

async function syncFigures(server: BenchServer, newFolder: () => string): Promise<Figure[]> {
  const bare: number[] = [];
  const whole: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    say(`Round ${round} of ${rounds}: bare fetch, then first sync ...`);
    bare.push(await server.bareFetch());
    const { engine, took } = await firstSync(server, options, newFolder(), false);
    whole.push(took);
    await engine.close();
  }
  const ratio = median(whole) / median(bare);
  return [
    { name: 'bare fetch, discarded', value: milliseconds(median(bare)) },
    { name: 'first sync', value: milliseconds(median(whole)) },
    {
      name: 'first sync / bare fetch',
      value: `${ratio.toFixed(2)} x`,
      bar: `<= ${bars.syncRatio} x`,
      met: ratio <= bars.syncRatio,
    },
  ];
}

function waitFigures({ waits, took }: SyncedEngine): Figure[] {
  const all = [...waits.values()].flat();
  const longest = Math.max(...all);
  const byCall = [...waits].map(([name, times]) => ({
    name: `  ${name}, ${times.length} times`,
    value: `p50 ${milliseconds(median(times))}, p99 ${milliseconds(percentile(times, 0.99))}, max ${milliseconds(Math.max(...times))}`,
  }));
  return [
    { name: 'first sync while calls are made', value: milliseconds(took) },
    ...byCall,
    {
      name: 'longest wait of a call',
      value: milliseconds(longest),
      bar: `< ${milliseconds(bars.waitMs)}`,
      met: longest < bars.waitMs,
    },
  ];
}

async function searchFigures({ engine }: SyncedEngine): Promise<Figure[]> {
  say('Searching ...');
  const { first, warm, typing, hits } = await measureSearch(engine);
  if (hits === 0) throw new Error('no query found anything');
  const p95 = percentile([...warm, ...typing], 0.95);
  const both = (times: readonly number[]) =>
    `p50 ${milliseconds(median(times))}, p95 ${milliseconds(percentile(times, 0.95))}`;
  return [
    { name: 'search, asked for the first time', value: both(first) },
    { name: 'search, ten queries', value: both(warm) },
    { name: 'search, as typed', value: both(typing) },
    {
      name: 'search, all',
      value: `p95 ${milliseconds(p95)}`,
      bar: `< ${milliseconds(bars.searchMs)}`,
      met: p95 < bars.searchMs,
    },
  ];
}

async function startFigures(folder: string): Promise<Figure[]> {
  say('Starting ...');
  const { interactive, bareProcess } = await measureStart(folder, options.now, Math.max(3, rounds));
  const start = median(interactive);
  return [
    { name: 'a process that does nothing', value: milliseconds(median(bareProcess)) },
    {
      name: 'start to an answered Today',
      value: `${milliseconds(start)} (${(start / median(bareProcess)).toFixed(1)} x)`,
      bar: `< ${milliseconds(bars.interactiveMs)}`,
      met: start < bars.interactiveMs,
    },
  ];
}

await main();
