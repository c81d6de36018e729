// Signing in through the browser as a person does it: the form, the provider's page in another tab, back, and the mail comes
// in; then the provider takes it back, and one click in Settings mends it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AuthorizationServer, startAuthorizationServer } from '../support/authorization-server.ts';
import { type Dovecot, dovecotInstalled, startDovecot } from '../support/dovecot.ts';
import { buildMail } from '../support/imap-messages.ts';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { emptyDataFolder, type Journey, type OwnedFolder } from './support/journey.ts';

const possible = dovecotInstalled && hasChromium();
const USER = 'sam@ours.example';
let provider: AuthorizationServer;
let dovecot: Dovecot;
let folder: OwnedFolder;
let journey: Journey | undefined;

beforeAll(async () => {
  if (!possible) return;
  provider = await startAuthorizationServer();
  dovecot = await startDovecot({ tokens: { introspectionUrl: provider.introspectionUrl, mechanisms: 'oauthbearer' } });
  dovecot.addUser(USER, 'unused');
  await dovecot.append(USER, 'INBOX', buildMail({ id: 'first@x.example', subject: 'The first of all' }));
});
afterAll(async () => {
  await dovecot?.stop();
  await provider?.close();
});
beforeEach(() => {
  folder = emptyDataFolder();
});
afterEach(async () => {
  await journey?.close();
  journey = undefined;
  folder.remove();
});

async function signIn(page: Page, decide: 'Allow' | 'Deny'): Promise<void> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Open the page of Ours' }).click();
  const other = await opened;
  await other.getByRole('link', { name: decide }).click();
  await other.getByText(decide === 'Allow' ? 'Go back to Tend' : 'Not signed in').waitFor();
  await other.close();
}

async function openInbox(page: Page): Promise<void> {
  await page.goto(new URL('/#/inbox', page.url()).href);
  await page.getByRole('button', { name: 'Everything else' }).click();
}

it.skipIf(!possible)('the mail comes in without a password, and again after the provider took it back', async () => {
  const imap = { host: '127.0.0.1', port: dovecot.port, security: 'none' };
  const described = { id: 'ours', name: 'Ours', domains: ['ours.example'], imap, ...provider.described };
  writeFileSync(join(folder.path, 'sign-in.json'), JSON.stringify({ providers: [described] }));
  journey = await openInBrowser({ dataFolder: folder.path });
  const { page } = journey;

  await page.getByLabel('Mail address').fill(USER);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Sign in with Ours' }).click();
  await signIn(page, 'Deny');
  await page.getByRole('alert').filter({ hasText: 'not to let Tend in' }).waitFor();
  await page.getByRole('button', { name: 'Sign in with Ours' }).click();
  await signIn(page, 'Allow');
  await page.getByRole('button', { name: 'Skip this for now' }).click();
  await openInbox(page);
  await page.getByText('The first of all').first().waitFor();

  // A server lets who is in stay in; after its restart everyone has to show what they have.
  provider.revoke(USER);
  await dovecot.restart();
  await page.goto(new URL('/#/settings/mailboxes', page.url()).href);
  await page.getByRole('button', { name: 'Sign in with Ours again' }).click();
  await signIn(page, 'Allow');
  // The word of the first time may still be on the screen.
  await page.getByRole('button', { name: 'Sign in with Ours again' }).waitFor({ state: 'detached' });
  await dovecot.append(USER, 'INBOX', buildMail({ id: 'second@x.example', subject: 'And the one after' }));
  await openInbox(page);
  await page.getByText('And the one after').first().waitFor();
  expect(provider.asked.filter((each) => each === 'authorization_code')).toHaveLength(2);
});
