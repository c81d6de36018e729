// The main job, as a person does it, in both windows: add the mailbox, watch the mail come in, import the accounts, read Today
// with its reasons, open a thread beside its account, correct whose it is, undo that, search. Real Dovecot behind it.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generateSampleBook } from '../../electron/engine/sample/generate-sample-book.ts';
import { type Dovecot, dovecotInstalled, startDovecot } from '../support/dovecot.ts';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { openInElectron, whyNoElectron } from './support/electron-journey.ts';
import { emptyDataFolder, type Journey, type OpenJourney, type OwnedFolder } from './support/journey.ts';

const now = '2026-11-20T10:00:00Z';
const book = generateSampleBook({ seed: 7, now: Date.parse(now), timeZone: 'Europe/Berlin' });
const user = book.owner.address;

let dovecot: Dovecot;
let folder: OwnedFolder;
let csv: string;
let journey: Journey | undefined;

if (!dovecotInstalled) console.warn('SKIPPED: the core journey needs Dovecot (apt-get install dovecot-imapd).');

beforeAll(async () => {
  if (!dovecotInstalled) return;
  dovecot = await startDovecot();
  dovecot.addUser(user, 'a password');
  for (const { name, messages } of book.folders) {
    dovecot.deliver(
      user,
      name,
      messages.map((message) => ({
        raw: Buffer.from(message.raw),
        at: new Date(message.receivedAt),
        flags: message.flags.includes('\\Seen') ? 'S' : '',
      })),
    );
  }
});
afterAll(() => dovecot?.stop());
beforeEach(() => {
  folder = emptyDataFolder();
  csv = join(folder.path, '..', `accounts-${process.pid}.csv`);
  writeFileSync(csv, book.accountsCsv);
});
afterEach(async () => {
  await journey?.close();
  journey = undefined;
  folder.remove();
  rmSync(csv, { force: true });
});

const hosts: readonly [string, boolean, OpenJourney][] = [
  ['a browser', dovecotInstalled && hasChromium(), openInBrowser],
  ['the desktop window', dovecotInstalled && whyNoElectron() === null, openInElectron],
];

async function addMailbox(page: Page): Promise<void> {
  await page.getByLabel('Mail address').fill(user);
  await page.getByLabel('Password').fill('not the password');
  await page.getByLabel('Server to read mail (IMAP)').waitFor();
  await page.getByLabel('Server to read mail (IMAP)').fill(dovecot.host);
  await page.getByLabel('Port').first().fill(String(dovecot.port));
  await page.getByLabel('Security').first().click();
  await page.getByRole('option', { name: 'None (local only)' }).click();
  await page.getByRole('button', { name: 'Add mailbox' }).click();
  await page.getByText('did not accept this user name and password').waitFor();
  await page.getByLabel('Password').fill('a password');
  await page.getByRole('button', { name: 'Add mailbox' }).click();
}

async function importAccounts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import accounts from CSV' }).click();
  await page.locator('input[type=file]').setInputFiles(csv);
  await page.getByRole('button', { name: 'Import 25 accounts' }).click();
  await page.getByText('25 new').first().waitFor();
}

describe.each(hosts)('the main job in %s', (_name, possible, open) => {
  it.skipIf(!possible)(
    'goes from a mailbox to a book in order, a thread with its account, a correction, undo and search',
    async () => {
      journey = await open({ dataFolder: folder.path, now, timeZone: 'Europe/Berlin' });
      const { page } = journey;

      await addMailbox(page);
      await page.getByRole('heading', { name: 'Who are your accounts?' }).waitFor();
      await page.getByText(/messages are here/).waitFor();
      await importAccounts(page);

      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: /^Today/ }).click();
      const first = page.getByRole('row').first();
      await first.filter({ hasText: 'Halvorsen Freight' }).waitFor();
      expect(await first.textContent()).toMatch(/Halvorsen Freight.*Silent for 41 days.*Renewal in 58 days/s);

      await page.getByRole('link', { name: /^Inbox/ }).click();
      await page.getByText('Rail wagons in the cost explorer').first().click();
      const rail = page.getByRole('complementary').filter({ hasText: 'Ostrava Steelworks' });
      await rail.getByText('Ostrava Steelworks').first().waitFor();
      await rail.getByText('You owe').first().waitFor();

      await page.keyboard.press('m');
      const dialog = page.getByRole('dialog');
      await dialog.getByPlaceholder('Name of the account').fill('Kestrel');
      await dialog.getByRole('option', { name: /Kestrel Tyres/, selected: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('complementary').filter({ hasText: 'Kestrel Tyres' }).first().waitFor();
      await page.keyboard.press('z');
      await page.getByRole('complementary').filter({ hasText: 'Ostrava Steelworks' }).first().waitFor();

      await page.keyboard.press('/');
      await page.getByLabel('Search mail').fill('from:sigrid budget');
      const hit = page.getByText('A number for your budget talks').first();
      await hit.waitFor();
      expect(await page.locator('mark').count()).toBeGreaterThan(0);

      await page.getByRole('link', { name: /^Activity/ }).click();
      await page
        .getByRole('button', { name: /Undid: Assigned a thread to Kestrel Tyres/ })
        .first()
        .waitFor();
    },
  );
});
