// From a program that does not run yet to Today: answered to a terminal, and on the screen. The built program, as people
// start it; the browser runs already where the window is measured, because the desktop brings its own along.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { hasChromium, launchChromium, startHost } from '../e2e/support/browser-journey.ts';
import { builtProgram } from '../e2e/support/journey.ts';
import { buildProgram } from './build-program.ts';
import { bareProcess } from './engine-under-test.ts';

export interface StartTimes {
  readonly answered: readonly number[];
  /** Empty without Chromium. */
  readonly shown: readonly number[];
  readonly bareProcess: readonly number[];
}

export async function measureStart(dataFolder: string, now: number, rounds: number): Promise<StartTimes> {
  buildProgram();
  const times = { answered: [] as number[], shown: [] as number[], bareProcess: [] as number[] };
  const options = { dataFolder, now: new Date(now).toISOString(), timeZone: 'Europe/Berlin' };
  const browser = hasChromium() ? await launchChromium() : null;
  try {
    // The first start keeps what it compiled for those that follow, as an installed program has.
    for (let round = -1; round < rounds; round += 1) {
      times.bareProcess.push(await bareProcess());
      const asked = performance.now();
      await answerToday(options);
      const answered = performance.now() - asked;
      if (round < 0) continue;
      times.answered.push(answered);
      if (!browser) continue;
      const page = await browser.newPage();
      await page.addInitScript(noteFirstRow);
      const opened = performance.timeOrigin + performance.now();
      const shownBy = await startHost(options);
      await page.goto(shownBy.address);
      const drawnAt = await page.waitForFunction(() => Number(document.documentElement.dataset.drawnAt ?? 0));
      times.shown.push((await drawnAt.jsonValue()) - opened);
      await page.close();
      await shownBy.close();
    }
    return times;
  } finally {
    await browser?.close();
  }
}

/** In the page: when the frame with the first row of Today was drawn. Asking for it from outside comes late where all is busy. */
function noteFirstRow(): void {
  new MutationObserver((_changes, watcher) => {
    if (!document.querySelector('[role="grid"][aria-label="Today"] [role="row"]')) return;
    watcher.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        document.documentElement.dataset.drawnAt = String(performance.timeOrigin + performance.now());
      }),
    );
  }).observe(document, { subtree: true, childList: true });
}

const today = z.object({ items: z.array(z.unknown()).min(1) });

/** One call from a terminal: the program starts, answers and ends. */
async function answerToday({
  dataFolder,
  now,
  timeZone,
}: {
  dataFolder: string;
  now: string;
  timeZone: string;
}): Promise<void> {
  const words = ['call', 'today.get', '{}', '--data', dataFolder, '--now', now, '--tz', timeZone];
  const env = { ...process.env, TEND_SECRETS: 'file' };
  const { stdout } = await promisify(execFile)(process.execPath, [builtProgram, ...words], { env, maxBuffer: 2 ** 26 });
  today.parse(JSON.parse(stdout));
}
