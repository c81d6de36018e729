// A whole day on the sample book, from the morning review to the sweep, in a browser and in the desktop window; the window
// still hears, after everything that was shown and loaded in it that day, what the system hands it.
import { afterEach, describe, expect, it } from 'vitest';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { openInElectron, whyNoElectron } from './support/electron-journey.ts';
import {
  type Journey,
  type OwnedFolder,
  PATIENCE_MS,
  SAMPLE_NOW,
  SAMPLE_TIME_ZONE,
  sampleDataFolder,
} from './support/journey.ts';
import { wholeDay } from './support/whole-day.ts';

let folder: OwnedFolder | undefined;
let journey: Journey | undefined;
afterEach(async () => {
  await journey?.close();
  journey = undefined;
  folder?.remove();
});

describe('a day that ends', () => {
  it.skipIf(!hasChromium())('goes in a browser from the morning review to the sweep by keys, and is done', async () => {
    folder = sampleDataFolder();
    journey = await openInBrowser({ dataFolder: folder.path, now: SAMPLE_NOW, timeZone: SAMPLE_TIME_ZONE });
    await wholeDay(journey.page);
  });

  it.skipIf(whyNoElectron() !== null)(
    'goes in the desktop window as in a browser, and a mail link begins a message at its end',
    async () => {
      folder = sampleDataFolder();
      const desktop = await openInElectron({
        dataFolder: folder.path,
        now: SAMPLE_NOW,
        timeZone: SAMPLE_TIME_ZONE,
      });
      journey = desktop;
      const { page } = desktop;
      await wholeDay(page);
      await desktop.handOver('mailto:ann@example.com?subject=From%20a%20page');
      await page.getByLabel('Subject').waitFor();
      await expect.poll(() => page.getByLabel('Subject').inputValue(), { timeout: PATIENCE_MS }).toBe('From a page');
      await page.getByText('ann@example.com').first().waitFor();
    },
  );
});
