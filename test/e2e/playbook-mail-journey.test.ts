// A step that a client answers by real mail, in both windows: from the letter in the queue to approved and sent, their answer on the
// server, read back into the form beside what they wrote, and counted when the person says so.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { calls } from '../../electron/contract/contract.ts';
import { fileSecrets } from '../../electron/engine/hosts/file-secrets.ts';
import { joinInstance } from '../../electron/engine/hosts/join-instance.ts';
import { type Client, createClient } from '../../electron/rpc/client.ts';
import { type Dovecot, dovecotInstalled, startDovecot } from '../support/dovecot.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { type SmtpDouble, startSmtpDouble } from '../support/smtp-double.ts';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { openInElectron, whyNoElectron } from './support/electron-journey.ts';
import { emptyDataFolder, type Journey, type OpenJourney, type OwnedFolder, PATIENCE_MS } from './support/journey.ts';

const DAY = 86_400_000;
const password = 'secret words';
const PATIENT = { timeout: PATIENCE_MS };
const TOM = 'Tom Berg <tom@acme.example>';

let dovecot: Dovecot;
let smtp: SmtpDouble;
let folder: OwnedFolder;
let journey: Journey | undefined;
let client: Client<typeof calls, Record<never, never>> | undefined;
let users = 0;
let user = '';

if (!dovecotInstalled) console.warn('SKIPPED: the journey of a playbook by mail needs Dovecot.');

beforeAll(async () => {
  if (!dovecotInstalled) return;
  dovecot = await startDovecot();
});
afterAll(() => dovecot?.stop());
beforeEach(async () => {
  folder = emptyDataFolder();
  smtp = await startSmtpDouble();
});
afterEach(async () => {
  client?.close();
  client = undefined;
  await journey?.close();
  journey = undefined;
  await smtp.stop();
  folder.remove();
});

/** A review whose survey is the next to be asked. */
async function prepare(): Promise<void> {
  users += 1;
  user = `maya${users}@ours.example`;
  dovecot.addUser(user, password);
  const now = Date.now();
  await write({
    id: 'hello@acme.example',
    subject: 'Hello',
    at: now - 30 * DAY,
    text: 'Hello Maya,\n\nit went well.\n\nTom',
  });
  const engine = await openTestEngine({ folder: folder.path, now, deps: { secrets: fileSecrets(folder.path) } });
  const { call } = engine.client;
  const { accountId } = await call('account.create', { name: 'Acme', domains: ['acme.example'] });
  await call('mailbox.add', {
    address: user,
    displayName: 'Maya Lind',
    password,
    imap: { host: dovecot.host, port: dovecot.port, security: 'none' },
    smtp: { host: '127.0.0.1', port: smtp.port, security: 'none' },
  });
  await call('sync.run', {});
  const { runId } = await call('run.start', { accountId, playbookId: 'quarterly-review' });
  for (const stepKey of ['data', 'deck']) await call('run.skip', { runId, stepKey, why: 'Known to both' });
  await engine.close({ keep: true });
}

async function write(letter: {
  id: string;
  subject: string;
  at: number;
  text: string;
  answers?: string;
}): Promise<void> {
  const lines = [
    `From: ${TOM}`,
    `To: Maya Lind <${user}>`,
    `Subject: ${letter.subject}`,
    `Message-ID: <${letter.id}>`,
    ...(letter.answers ? [`In-Reply-To: ${letter.answers}`, `References: ${letter.answers}`] : []),
    `Date: ${new Date(letter.at).toUTCString().replace('GMT', '+0000')}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...letter.text.split('\n'),
    '',
  ];
  await dovecot.append(user, 'INBOX', lines.join('\r\n'), { date: new Date(letter.at), flags: [] });
}

const hosts: readonly [string, boolean, OpenJourney][] = [
  ['a browser', dovecotInstalled && hasChromium(), openInBrowser],
  ['the desktop window', dovecotInstalled && whyNoElectron() === null, openInElectron],
];

describe.each(hosts)('a survey of a review in %s', (_name, possible, open) => {
  it.skipIf(!possible)('leaves through the queue, is answered by mail, and counts when it is confirmed', async () => {
    await prepare();
    journey = await open({ dataFolder: folder.path, timeZone: 'Europe/Berlin' });
    const { page } = journey;
    await page.getByRole('link', { name: /^Playbooks/ }).click();
    const row = page.getByRole('row', { name: /^Quarterly business review with Acme/ });
    await row.click();
    await page.getByText('Your view before the review').first().waitFor();
    // It was drafted by the engine already, or is now.
    const waits = page.getByText(/The mail that asks Tom Berg waits in the/).first();
    await waits
      .or(page.getByRole('button', { name: /^Ask by mail/ }))
      .first()
      .waitFor();
    if (!(await waits.isVisible())) await page.keyboard.press('m');
    await waits.waitFor();

    await page.keyboard.press('m');
    const draft = page.getByRole('region', { name: /^Draft to Acme/ });
    await draft.getByText('How satisfied are you with working with us').first().waitFor();
    await page.keyboard.press('a');
    await page.getByText(/^Sending to Tom Berg/).waitFor();
    const port = await joinInstance(folder.path);
    if (!port) throw new Error('the window’s engine does not answer on its data folder');
    client = createClient<typeof calls, Record<never, never>>(port);
    await client.call('outgoing.run', { held: true });
    await vi.waitFor(() => expect(smtp.taken).toHaveLength(1), PATIENT);
    const asked = smtp.taken[0]?.raw.toString() ?? '';
    expect(smtp.taken[0]?.to).toEqual(['tom@acme.example']);

    await write({
      id: 'answer@acme.example',
      subject: 'Re: Your view before the review',
      answers: /^Message-ID:\s*(<[^>]+>)/im.exec(asked)?.[1] ?? '',
      at: Date.now(),
      text: 'Hi Maya,\n\n1. 9/10\n2. Fewer stops at the border.\n\nBest,\nTom',
    });
    await page.keyboard.press('Shift+R');
    await page.getByRole('link', { name: /^Playbooks/ }).click();
    await row.filter({ hasText: 'Answered: yours to confirm' }).click();

    // What was understood stands beside what was written, and nothing of it counts yet.
    await page.getByRole('region', { name: 'Answer of Tom Berg' }).waitFor();
    await page.getByText('9/10').first().waitFor();
    await page.getByRole('radio', { name: '9', exact: true, checked: true }).waitFor();
    expect(await page.getByLabel('What matters most to you next quarter (needed)').inputValue()).toBe(
      'Fewer stops at the border.',
    );
    await page.keyboard.press('d');
    await page
      .locator('button[data-step="meeting"][aria-expanded="true"]')
      .filter({ hasText: 'Hold the review' })
      .waitFor();
    const { figures } = await client.call('figure.list', {});
    expect(figures).toMatchObject([{ metric: 'csat', value: 89 }]);
  });
});
