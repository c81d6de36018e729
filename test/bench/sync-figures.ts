// How much more a first sync costs than the least it could, and than the tools that are known for doing it well. Every
// round runs each of them once, so that a machine that slows down slows all of them.

import { bars } from './bars.ts';
import type { BenchServer } from './bench-server.ts';
import type { CorpusOptions } from './corpus.ts';
import { type Figure, median, milliseconds, ratioFigure } from './figures.ts';
import { bareNewest, newestOnScreen } from './measure-newest.ts';
import { firstSync } from './measure-sync.ts';
import { openReferenceTools, type ReferenceTools } from './reference-tools.ts';

export interface BenchRun {
  readonly server: BenchServer;
  readonly options: CorpusOptions;
  readonly rounds: number;
  newFolder(): string;
  say(line: string): void;
}

export async function bareFetchFigures({ server, options, rounds, newFolder, say }: BenchRun): Promise<Figure[]> {
  const bare: number[] = [];
  const whole: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    say(`Round ${round} of ${rounds}: bare fetch, then first sync ...`);
    bare.push(await server.bareFetch());
    const { engine, took } = await firstSync(server, options, newFolder(), false);
    whole.push(took);
    await engine.close();
  }
  return [
    { name: 'bare fetch, discarded', value: milliseconds(median(bare)) },
    { name: 'first sync', value: milliseconds(median(whole)) },
    ratioFigure('first sync / bare fetch', median(whole) / median(bare), bars.syncToBareFetch),
  ];
}

/** The tools are run once: they take minutes. A first sync right before and right after stands beside them. */
export async function referenceFigures(
  run: BenchRun,
): Promise<{ figures: Figure[]; tools: ReferenceTools; indexPeakMegabytes: number }> {
  const { server, options, newFolder, say } = run;
  const ours: number[] = [];
  const sync = async () => {
    const { engine, took } = await firstSync(server, options, newFolder(), false);
    ours.push(took);
    await engine.close();
  };
  say('First sync, then mbsync and notmuch, then first sync again ...');
  await sync();
  const tools = openReferenceTools(server);
  const pulled = await tools.pull();
  const indexed = await tools.index();
  await sync();
  const reference = pulled.milliseconds + indexed.milliseconds;
  return {
    tools,
    indexPeakMegabytes: indexed.peakMegabytes,
    figures: [
      { name: 'mbsync', value: milliseconds(pulled.milliseconds) },
      { name: 'notmuch new', value: `${milliseconds(indexed.milliseconds)}, ${indexed.peakMegabytes.toFixed(0)} MB` },
      ratioFigure('first sync / (mbsync + notmuch new)', median(ours) / reference, bars.syncToReference),
    ],
  };
}

export async function newestFigures({ server, options, rounds, newFolder, say }: BenchRun): Promise<Figure[]> {
  const bare: number[] = [];
  const shown: number[] = [];
  for (let round = 1; round <= Math.max(3, rounds); round += 1) {
    say(`The newest 200, round ${round} ...`);
    bare.push(await bareNewest(server));
    shown.push(await newestOnScreen(server, options, newFolder()));
  }
  return [
    { name: 'newest 200 fetched and discarded, from a cold start', value: milliseconds(median(bare)) },
    { name: 'newest 200 on the screen, from a cold start', value: milliseconds(median(shown)) },
    ratioFigure('newest 200, on the screen / discarded', median(shown) / median(bare), bars.newestToBareFetch),
  ];
}
