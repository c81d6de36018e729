// `npm run bench`: how much the engine adds to the least that mail costs, and how it stands beside mbsync and notmuch, as
// ratios taken in one run. `-- --messages 2000 --rounds 1 --only sync,wait,search` makes it smaller.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { bundlePrograms } from '../support/bundle-programs.ts';
import { dovecotInstalled } from '../support/dovecot.ts';
import { bars } from './bars.ts';
import { startBenchServer } from './bench-server.ts';
import {
  approvalFigures,
  coldSearchFigures,
  deliveryFigures,
  derivationFigures,
  queueFigures,
  resyncFigures,
  searchFigures,
  startFigures,
  waitFigures,
} from './engine-figures.ts';
import { type Figure, megabytes, printTable, ratioFigure } from './figures.ts';
import { measureDerivation } from './measure-derivation.ts';
import { documentFigures } from './measure-documents.ts';
import { draftFigures } from './measure-draft.ts';
import { playbookFigures } from './measure-playbooks.ts';
import { measureQueue } from './measure-queue.ts';
import { typicalQueries } from './measure-search.ts';
import { firstSync } from './measure-sync.ts';
import { missingTools, type ReferenceTools } from './reference-tools.ts';
import { type BenchRun, bareFetchFigures, newestFigures, referenceFigures } from './sync-figures.ts';

const part = z.enum([
  'sync',
  'reference',
  'newest',
  'wait',
  'derive',
  'search',
  'cold',
  'resync',
  'delivery',
  'start',
  'queue',
  'draft',
  'documents',
  'playbooks',
]);
type Part = z.infer<typeof part>;
const count = z.coerce.number().int().min(1);

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '20000' },
    accounts: { type: 'string', default: '150' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: part.options.join(',') },
  },
});
const parts = new Set<Part>(z.array(part).parse(values.only.split(',')));
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const folders: string[] = [];

async function main(): Promise<void> {
  // Drafts are written from the sample book: no server, no mail of a benchmark's size.
  if (values.only === 'draft') return tell(await draftFigures());
  if (values.only === 'documents') return tell(await documentFigures());
  if (values.only === 'playbooks') return tell(await playbookFigures());
  if (!dovecotInstalled) throw new Error('The benchmark needs Dovecot: apt-get install dovecot-imapd.');
  const options = {
    seed: z.coerce.number().int().parse(values.seed),
    messages: count.parse(values.messages),
    accounts: count.parse(values.accounts),
    now: Date.parse('2026-11-20T10:00:00Z'),
  };
  // Engine and threads are bundled as the product's are: what is measured is what people get.
  const removeBundles = await bundlePrograms([
    'engine-process',
    'sync-worker',
    'parse-worker',
    'reading-worker',
    'export-worker',
    'backup-worker',
  ]);
  say(`Writing ${options.messages} messages of ${options.accounts} accounts ...`);
  const server = await startBenchServer(options);
  const rounds = count.parse(values.rounds);
  const run: BenchRun = { server, options, rounds, newFolder, say };
  let tools: ReferenceTools | null = null;
  try {
    const size = `${options.messages} messages, ${megabytes(server.bytes)}`;
    const figures: Figure[] = [
      { name: 'mail', value: `${size}, median ${(server.typicalBytes / 1000).toFixed(1)} kB` },
    ];
    if (parts.has('sync')) figures.push(...(await bareFetchFigures(run)));
    let indexPeak = Number.NaN;
    if (parts.has('reference') && missingTools === null) {
      const reference = await referenceFigures(run);
      tools = reference.tools;
      indexPeak = reference.indexPeakMegabytes;
      figures.push(...reference.figures);
    } else if (parts.has('reference')) figures.push({ name: 'mbsync, notmuch', value: missingTools ?? '' });
    if (parts.has('newest')) figures.push(...(await newestFigures(run)));
    const folder = newFolder();
    say(parts.has('wait') ? 'First sync, with calls all the while ...' : 'First sync, to measure on ...');
    const synced = await firstSync(server, options, folder, parts.has('wait'));
    if (parts.has('wait')) figures.push(...waitFigures(synced));
    const queries = parts.has('cold') ? await typicalQueries(synced.engine) : [];
    if (parts.has('search')) {
      say('Searching ...');
      figures.push(...(await searchFigures(synced.engine, tools)));
    }
    if (parts.has('queue')) figures.push(...queueFigures(await measureQueue(synced.engine, folder, options.now)));
    if (parts.has('resync')) figures.push(...(await resyncFigures(synced.engine, tools)));
    const { peakMegabytes } = await synced.engine.close();
    figures.push({ name: 'engine memory, peak', value: `${peakMegabytes.toFixed(0)} MB` });
    if (parts.has('queue')) {
      say('Approving in the window ...');
      figures.push(...(await approvalFigures(folder, options.now)));
    }
    if (tools) figures.push(ratioFigure('engine memory / notmuch', peakMegabytes / indexPeak, bars.memoryToReference));
    const stored = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    figures.push(ratioFigure(`database / mail (${megabytes(stored)})`, stored / server.bytes, bars.storedToMail));
    if (parts.has('derive')) {
      say('Deriving anew ...');
      figures.push(...derivationFigures(await measureDerivation(folder, newFolder(), options.now), synced.took));
    }
    if (parts.has('cold')) {
      say('Searching cold ...');
      figures.push(...(await coldSearchFigures(folder, options.now, queries, tools)));
    }
    if (parts.has('start')) figures.push(...(await startFigures(folder, options.now, rounds)));
    if (parts.has('delivery')) {
      say('Delivering ...');
      figures.push(...(await deliveryFigures(server, folder, options.now)));
    }
    if (parts.has('draft')) figures.push(...(await draftFigures()));
    if (parts.has('documents')) figures.push(...(await documentFigures()));
    if (parts.has('playbooks')) figures.push(...(await playbookFigures()));
    tell(figures);
  } finally {
    await server.stop();
    tools?.remove();
    removeBundles();
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  }
}

function tell(figures: readonly Figure[]): void {
  printTable(figures);
  if (figures.some((figure) => figure.met === false)) process.exitCode = 1;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tend-bench-'));
  folders.push(folder);
  return folder;
}

await main();
