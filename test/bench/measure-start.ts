// From a program that does not run yet to Today: answered over the contract, and on the screen. The built program, as people
// start it; the browser runs already where the window is measured, because the desktop brings its own along.
import type { Calls, Events } from '../../electron/contract/contract.ts';
import { joinInstance } from '../../electron/engine/hosts/join-instance.ts';
import { createClient } from '../../electron/rpc/client.ts';
import { hasChromium, launchChromium, startHost } from '../e2e/support/browser-journey.ts';
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
      const host = await startHost(options);
      await answerToday(dataFolder);
      const answered = performance.now() - asked;
      await host.close();
      if (round < 0) continue;
      times.answered.push(answered);
      if (!browser) continue;
      const page = await browser.newPage();
      const opened = performance.now();
      const shownBy = await startHost(options);
      await page.goto(shownBy.address);
      await page.getByRole('grid', { name: 'Today' }).getByRole('row').first().waitFor();
      times.shown.push(performance.now() - opened);
      await page.close();
      await shownBy.close();
    }
    return times;
  } finally {
    await browser?.close();
  }
}

async function answerToday(dataFolder: string): Promise<void> {
  const port = await joinInstance(dataFolder);
  if (!port) throw new Error('the program does not answer on its data folder');
  const client = createClient<Calls, Events>(port);
  const { items } = await client.call('today.get', {});
  client.close();
  if (items.length === 0) throw new Error('Today is empty');
}
