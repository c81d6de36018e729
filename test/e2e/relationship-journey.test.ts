// What Tend read from the mail, as a person meets it: the account's health and promises at a glance, the sentence behind one
// of them marked in its message, a signal dismissed with one key and brought back with another.
import { afterEach, describe, expect, it } from 'vitest';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { openInElectron, whyNoElectron } from './support/electron-journey.ts';
import {
  emptyDataFolder,
  type Journey,
  type OpenJourney,
  type OwnedFolder,
  PATIENCE_MS,
  SAMPLE_NOW,
  SAMPLE_TIME_ZONE,
  sampleDataFolder,
} from './support/journey.ts';

/** Of the largest port, which waits for a report that was promised for Wednesday. */
const PROMISE = 'You will have the full root cause report by Wednesday, reviewed by our head of engineering.';

let folder: OwnedFolder | undefined;
let journey: Journey | undefined;

afterEach(async () => {
  await journey?.close();
  journey = undefined;
  folder?.remove();
});

// The desktop window opens the sample book itself, the browser host has it from before.
const hosts: readonly [string, boolean, OpenJourney, boolean][] = [
  ['a browser', hasChromium(), openInBrowser, false],
  ['the desktop window', whyNoElectron() === null, openInElectron, true],
];

/** The words that the window marks under a name, in the document itself. */
const marked = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString().replace(/\s+/g, ' '));

describe.each(hosts)('an account read from its mail in %s', (_name, possible, open, sample) => {
  it.skipIf(!possible)('shows health and promises, why, and a signal dismissed and brought back', async () => {
    folder = sample ? emptyDataFolder() : sampleDataFolder();
    journey = await open({ dataFolder: folder.path, sample, now: SAMPLE_NOW, timeZone: SAMPLE_TIME_ZONE });
    const { page } = journey;

    await page.getByRole('link', { name: /^Book/ }).click();
    await page.getByRole('row').filter({ hasText: 'Quayside Ports' }).click();
    await page.getByRole('heading', { name: 'Quayside Ports', level: 1 }).waitFor();

    await page.getByText(/of 100, (high|medium) confidence/).waitFor();
    await page
      .getByRole('img', { name: /^Health \d+ of 100/ })
      .first()
      .waitFor();
    const owed = page.getByRole('list', { name: 'What you owe' });
    const promise = owed.getByRole('listitem').filter({ hasText: 'root cause report' });
    await promise.filter({ hasText: /overdue, by (18 Nov|Nov 18), 2 d over/ }).waitFor();

    await promise.getByRole('button', { name: /^Why promise/ }).click();
    await page.getByRole('dialog').getByText(PROMISE).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await promise.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: /ETA screens down/ })
      .first()
      .waitFor();
    const patient = { timeout: PATIENCE_MS };
    await expect.poll(() => page.evaluate(marked, 'tend-shown'), patient).toEqual([PROMISE]);
    // What was read in the message comes with an answer of its own.
    await expect.poll(() => page.evaluate(marked, 'tend-read'), patient).toContain(PROMISE);

    await page.goBack();
    const signals = page.getByRole('list', { name: 'Signals', exact: true });
    const first = signals.getByRole('listitem').first();
    await first.waitFor();
    const said = (await first.getAttribute('aria-label')) ?? '';
    const same = signals.getByLabel(said, { exact: true });
    const before = await same.count();
    await first.focus();
    await page.keyboard.press('x');
    await page.getByText(/It will not come back/).waitFor();
    await expect.poll(() => same.count(), patient).toBe(before - 1);
    await page.keyboard.press('z');
    await expect.poll(() => same.count(), patient).toBe(before);
  });
});
