// Playbooks by keys: a billing dispute from the client's mail to its closing, and a quarterly review from what its rhythm says to the
// debrief, the review in both windows; the core of a dispute in the desktop window.
import type { Page } from 'playwright-core';
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

let folder: OwnedFolder | undefined;
let journey: Journey | undefined;
afterEach(async () => {
  await journey?.close();
  journey = undefined;
  folder?.remove();
});

const hosts: readonly [string, boolean, OpenJourney][] = [
  ['a browser', hasChromium(), openInBrowser],
  ['the desktop window', whyNoElectron() === null, openInElectron],
];

const isOpen = (page: Page, title: string) =>
  page.locator('button[data-step][aria-expanded="true"]').filter({ hasText: title }).waitFor();
const toPlaybooks = async (page: Page) => {
  await page.keyboard.press('g');
  await page.keyboard.press('y');
  await page.getByRole('heading', { name: 'Playbooks', level: 1 }).waitFor();
};
/** Whatever has the caret gives the keys back. */
const leaveField = (page: Page) => page.keyboard.press('Escape');

async function begin(page: Page, playbook: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Start a playbook' });
  await dialog.getByRole('combobox', { name: 'Playbook' }).click();
  await page.getByRole('option', { name: playbook, exact: true }).click();
  await dialog.getByRole('button', { name: 'Start it' }).click();
  await page.getByRole('heading', { name: playbook, level: 1 }).waitFor();
}

async function dispute(page: Page): Promise<void> {
  await page.getByText('Invoice NB-4471 is not correct').first().click();
  const context = page.getByRole('complementary', { name: 'Account context' });
  await context.getByRole('link', { name: /^Billing dispute/ }).waitFor();
  await page.keyboard.press('Shift+Y');
  await begin(page, 'Billing dispute');
  await page.getByRole('button', { name: 'Open the mail' }).waitFor();
  await isOpen(page, 'What is disputed');
}

describe('playbooks', () => {
  it.skipIf(!hasChromium())('take a billing dispute from the client’s mail to its closing', async () => {
    folder = sampleDataFolder();
    journey = await openInBrowser({ dataFolder: folder.path, now: SAMPLE_NOW, timeZone: SAMPLE_TIME_ZONE });
    const { page } = journey;
    await page.getByRole('link', { name: /^Today/ }).waitFor();
    await page.evaluate(() => {
      window.location.hash = '#/search?q=NB-4471';
    });
    await dispute(page);

    // What the client says is filled in by hand where they say it otherwise than by mail; a missing answer is told.
    await page.keyboard.press('d');
    await page.getByRole('alert').filter({ hasText: 'still needs' }).waitFor();
    await page.keyboard.press('i');
    await page.keyboard.type('NB-4471');
    await page.getByLabel('Amount in dispute (needed)').fill('2425');
    await page.getByLabel('Cancelled before').check();
    await page.getByLabel('What happened (needed)').fill('Billed for feeds that were ended.');
    await page.getByLabel('What resolution do you expect (needed)').fill('A credit.');
    await leaveField(page);
    await page.keyboard.press('d');
    await isOpen(page, 'Documents for the dispute');
    await page.keyboard.press('x');
    await page.getByLabel('Why').fill('They lie with his first mail.');
    await page.keyboard.press('Enter');
    await isOpen(page, 'Look into it');

    // Taken back by one key, and done again: a to-do is ended by its key.
    await page.keyboard.press('d');
    await isOpen(page, 'How the dispute is settled');
    await page.keyboard.press('z');
    await isOpen(page, 'Look into it');
    await page.keyboard.press('d');
    await isOpen(page, 'How the dispute is settled');
    await page.keyboard.press('1');
    await isOpen(page, 'Tell the client');
    await page.keyboard.press('d');

    // They want it looked at again: it goes up, and finance decides a second time.
    await isOpen(page, 'Is this settled for you');
    await page.keyboard.press('2');
    await isOpen(page, 'Take it up');
    await page.keyboard.press('d');
    await isOpen(page, 'How the dispute is settled');
    await page.getByText('round 2').first().waitFor();
    await page.keyboard.press('2');
    await isOpen(page, 'Tell the client');
    await page.keyboard.press('d');
    await isOpen(page, 'Is this settled for you');
    await page.keyboard.press('1');
    await isOpen(page, 'Process the decision');
    await page.keyboard.press('d');
    await isOpen(page, 'The dispute is settled');
    await page.keyboard.press('d');
    await page.getByText('Done: every step has ended.').waitFor();
    await toPlaybooks(page);
    await page.keyboard.press('2');
    await page.getByRole('row', { name: /^Billing dispute with Cormorant Shipping/ }).waitFor();
  });

  describe.each(hosts)('in %s', (_name, possible, open) => {
    it.skipIf(!possible)('take a quarterly review from its rhythm to the debrief', async () => {
      folder = sampleDataFolder();
      journey = await open({ dataFolder: folder.path, now: SAMPLE_NOW, timeZone: SAMPLE_TIME_ZONE });
      const { page } = journey;
      await page.getByRole('link', { name: /^Today/ }).waitFor();
      await toPlaybooks(page);
      await page.keyboard.press('4');
      await page.getByRole('row', { name: /^Gantry Robotics: Quarterly business review/ }).waitFor();
      await page.keyboard.press('3');
      await page.getByRole('switch', { name: 'Quarterly business review starts by itself' }).click();
      await page.getByRole('switch', { name: 'Quarterly business review starts by itself', checked: true }).waitFor();
      await startDue(page);
      await page.keyboard.press('1');
      await page.getByRole('row', { name: /^Quarterly business review with Gantry Robotics/ }).click();

      await isOpen(page, 'Collect the figures of the quarter');
      await page.getByText('to confirm').first().waitFor();
      await page.getByLabel('Renewal date (needed)').fill('2027-03-01');
      await page.getByLabel('Yearly revenue (needed)').fill('48000');
      await page.getByLabel('Key wins (needed)').fill('The second line is live.');
      await leaveField(page);
      await page.keyboard.press('d');
      await isOpen(page, 'Prepare the review pack');
      await page
        .getByLabel('File for Prepare the review pack')
        .setInputFiles({ name: 'pack.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 pack') });
      await page.getByRole('list', { name: 'Files' }).getByText('pack.pdf').waitFor();
      await page.keyboard.press('d');

      // The survey leaves through the queue: its draft is there to be read, and nothing was sent.
      await isOpen(page, 'Your view before the review');
      await page
        .getByText(/The mail that asks .* waits in the/)
        .or(page.getByRole('button', { name: /^Ask by mail/ }))
        .first()
        .waitFor();
      if (await page.getByRole('button', { name: /^Ask by mail/ }).isVisible()) await page.keyboard.press('m');
      await page
        .getByText(/The mail that asks .* waits in the/)
        .first()
        .waitFor();
      await page.getByRole('radio', { name: '9', exact: true }).check();
      await page.getByLabel('What matters most to you next quarter (needed)').fill('Fewer stops.');
      await leaveField(page);
      await page.keyboard.press('d');
      for (const [title, key] of [
        ['Hold the review', 'd'],
        ['The action items we agreed on', 'd'],
        ['Debrief inside', 'd'],
      ] as const) {
        await isOpen(page, title);
        await page.keyboard.press(key);
      }
      await page.getByText('Done: every step has ended.').waitFor();
      await page.keyboard.press('a');
      await page.getByRole('heading', { name: 'Gantry Robotics', level: 1 }).waitFor();
      await page.getByText('None runs; 1 is over.').waitFor();
    });
  });

  it.skipIf(whyNoElectron() !== null)('have their core in the desktop window', async () => {
    folder = emptyDataFolder();
    journey = await openInElectron({
      dataFolder: folder.path,
      sample: true,
      now: SAMPLE_NOW,
      timeZone: SAMPLE_TIME_ZONE,
    });
    const { page } = journey;
    await page.getByRole('row').filter({ hasText: 'Halvorsen Freight' }).first().waitFor();
    await toPlaybooks(page);
    await page.getByRole('row', { name: /^Billing dispute with Cormorant Shipping/ }).click();
    await isOpen(page, 'Is this settled for you');
    await page.keyboard.press('1');
    await isOpen(page, 'Process the decision');
    await page.keyboard.press('d');
    await isOpen(page, 'The dispute is settled');
    await page.reload();
    await isOpen(page, 'The dispute is settled');
    await page.keyboard.press('d');
    await page.getByText('Done: every step has ended.').waitFor();
    await expect.poll(() => page.getByText('10 of 10 steps').count(), { timeout: PATIENCE_MS }).toBe(1);
  });
});

/** The engine looks every hour by itself; the palette asks for a look now. */
async function startDue(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Start what is due');
  await page
    .getByRole('option', { name: /Start what is due/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  // Where the engine's own look was first, nothing is left to start.
  await page.getByText(/^(?:Started \d+|Nothing is due)/).waitFor();
}
