// How long a draft takes: every kind for every account of the sample book, composed by the engine's own door on a warm store.
import { touchKind } from '../../electron/contract/touch-drafts.ts';
import { composeTouch } from '../../electron/engine/drafting/compose/compose-touch.ts';
import { openStore } from '../../electron/engine/store/open-store.ts';
import { openSampleEngine } from '../eval/drafts/open-book.ts';
import { testNow } from '../support/open-test-engine.ts';
import { bars } from './bars.ts';
import { type Figure, median, percentile, timeFigure } from './figures.ts';

export async function draftFigures(): Promise<Figure[]> {
  const engine = await openSampleEngine();
  try {
    const { rows } = await engine.client.call('book.list', {});
    for (const { accountId } of rows) await engine.client.call('touch.reasons', { accountId, kind: 'check_in' });
    const times = timesOf(
      engine.folder,
      rows.map(({ accountId }) => accountId),
    );
    return [
      timeFigure(`draft, median of ${times.length}`, median(times), bars.draftMs),
      timeFigure('draft, 95 of 100', percentile(times, 0.95), bars.draftMs),
    ];
  } finally {
    await engine.close();
  }
}

/** Only those that a draft came of; the first round warms the statements up. */
function timesOf(folder: string, accounts: readonly number[]): number[] {
  const db = openStore(`${folder}/tend.db`, 2000);
  try {
    const now = { now: testNow, timeZone: 'Europe/Berlin' };
    const times: number[] = [];
    for (const round of [0, 1, 2]) {
      for (const kind of touchKind.options) {
        for (const accountId of accounts) {
          const started = performance.now();
          const made = composeTouch(db, { accountId, kind }, now);
          if (round > 0 && 'plan' in made) times.push(performance.now() - started);
        }
      }
    }
    return times;
  } finally {
    db.close();
  }
}
