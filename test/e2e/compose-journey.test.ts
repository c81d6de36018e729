// Answering a client, as a person does it, in both windows: the reply beside the account, kept through a reload, with a file,
// sent, taken back from another screen, sent again, and there in the thread. A real Dovecot and a real SMTP server behind it.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileSecrets } from '../../electron/engine/hosts/file-secrets.ts';
import { type Dovecot, dovecotInstalled, startDovecot } from '../support/dovecot.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { type SmtpDouble, startSmtpDouble } from '../support/smtp-double.ts';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { openInElectron, whyNoElectron } from './support/electron-journey.ts';
import { emptyDataFolder, type Journey, type OpenJourney, type OwnedFolder, PATIENCE_MS } from './support/journey.ts';

const now = '2026-11-20T10:00:00Z';
const password = 'secret words';

let dovecot: Dovecot;
let smtp: SmtpDouble;
let folder: OwnedFolder;
let journey: Journey | undefined;
let users = 0;

if (!dovecotInstalled) console.warn('SKIPPED: the journey of a reply needs Dovecot (apt-get install dovecot-imapd).');

beforeAll(async () => {
  if (dovecotInstalled) dovecot = await startDovecot();
});
afterAll(() => dovecot?.stop());
beforeEach(async () => {
  folder = emptyDataFolder();
  smtp = await startSmtpDouble();
});
afterEach(async () => {
  await journey?.close();
  journey = undefined;
  await smtp.stop();
  folder.remove();
});

/** A mailbox with one question of a client in it, and the client in the book. */
async function prepare(): Promise<void> {
  users += 1;
  const user = `maya${users}@ours.example`;
  dovecot.addUser(user, password);
  const question = [
    'From: Jana Weber <jana@acme.example>',
    `To: Maya Lind <${user}>`,
    'Subject: Renewal proposal',
    'Message-ID: <question@acme.example>',
    'Date: Thu, 19 Nov 2026 09:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Hello Maya,',
    '',
    'could you send the renewal proposal by Friday?',
    '',
    'Jana',
    '',
  ].join('\r\n');
  await dovecot.append(user, 'INBOX', question, { date: new Date('2026-11-19T09:00:00Z') });
  const secrets = fileSecrets(folder.path);
  const engine = await openTestEngine({ folder: folder.path, now: Date.parse(now), deps: { secrets } });
  await engine.client.call('account.create', { name: 'Acme Logistics', domains: ['acme.example'] });
  await engine.client.call('mailbox.add', {
    address: user,
    displayName: 'Maya Lind',
    password,
    imap: { host: dovecot.host, port: dovecot.port, security: 'none' },
    smtp: { host: '127.0.0.1', port: smtp.port, security: 'none' },
  });
  await engine.client.call('sync.run', {});
  await engine.close({ keep: true });
}

const hosts: readonly [string, boolean, OpenJourney][] = [
  ['a browser', dovecotInstalled && hasChromium(), openInBrowser],
  ['the desktop window', dovecotInstalled && whyNoElectron() === null, openInElectron],
];

describe.each(hosts)('answering a client in %s', (_name, possible, open) => {
  it.skipIf(!possible)('goes from the thread to the server, kept, taken back and sent', async () => {
    await prepare();
    journey = await open({ dataFolder: folder.path, now, timeZone: 'Europe/Berlin' });
    const { page } = journey;

    await page.getByRole('link', { name: /^Inbox/ }).click();
    await page.getByText('Renewal proposal').first().click();
    const rail = page.getByRole('complementary', { name: 'Account context' });
    await rail.getByText('Acme Logistics').first().waitFor();

    // What is typed right behind the key is text, not keys of the thread.
    await page.keyboard.press('r');
    await page.keyboard.type('Dear Jana,\n\nhere it is, as **promised**.');
    const pane = page.getByRole('region', { name: 'Reply' });
    await pane.getByRole('button', { name: /^Jana Weber/ }).waitFor();
    await pane.getByText('Saved', { exact: true }).waitFor();
    expect(await rail.isVisible()).toBe(true);

    await page.reload();
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.waitFor();
    expect(await text.inputValue()).toBe('Dear Jana,\n\nhere it is, as **promised**.');

    const file = { name: 'proposal.txt', mimeType: 'text/plain', buffer: Buffer.from('three years, fixed\n') };
    await pane.locator('input[type=file]').setInputFiles(file);
    await pane.getByText('19 byte').waitFor();
    await text.click();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Sending to Jana Weber/).waitFor();
    await page.getByRole('link', { name: /^Today/ }).click();
    const sending = page.getByRole('status').filter({ hasText: /^Sending to Jana Weber/ });
    await sending.getByRole('button', { name: /^Undo/ }).click();
    await text.waitFor();
    expect(await text.inputValue()).toBe('Dear Jana,\n\nhere it is, as **promised**.');
    await pane.getByText('proposal.txt').waitFor();
    expect(smtp.taken).toEqual([]);

    await text.click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Send now' }).click();
    await vi.waitFor(() => expect(smtp.taken).toHaveLength(1), { timeout: PATIENCE_MS });
    const [mail] = smtp.taken;
    const raw = mail?.raw.toString('utf8') ?? '';
    expect(mail?.to).toEqual(['jana@acme.example']);
    expect(raw).toMatch(/^In-Reply-To: <question@acme\.example>/m);
    expect(raw).toMatch(/^Subject: Re: Renewal proposal/m);
    expect(raw).toContain('<b>promised</b>');
    expect(raw).toContain('filename=proposal.txt');

    await page.getByRole('article', { name: /^You, open/ }).waitFor();
    await page.getByRole('link', { name: /^Drafts/ }).click();
    await page.getByText('No drafts').waitFor();
  });
});
