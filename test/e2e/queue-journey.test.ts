// The queue as a person lives with it, in both windows, with a real Dovecot and a real SMTP server behind it: a morning of ten
// drafts by keys alone; approving offline, and what was answered meanwhile stays while the rest leaves; a send undone in time.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { calls } from '../../electron/contract/contract.ts';
import { fileSecrets } from '../../electron/engine/hosts/file-secrets.ts';
import { joinInstance } from '../../electron/engine/hosts/join-instance.ts';
import { type Client, createClient } from '../../electron/rpc/client.ts';
import { type Cable, layCable } from '../support/cable.ts';
import { type Dovecot, dovecotInstalled, startDovecot } from '../support/dovecot.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { type SmtpDouble, startSmtpDouble } from '../support/smtp-double.ts';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { openInElectron, whyNoElectron } from './support/electron-journey.ts';
import { emptyDataFolder, type Journey, type OpenJourney, type OwnedFolder, PATIENCE_MS } from './support/journey.ts';

const DAY = 86_400_000;
const password = 'secret words';
const PATIENT = { timeout: PATIENCE_MS };

let dovecot: Dovecot;
let smtp: SmtpDouble;
let imapCable: Cable;
let smtpCable: Cable;
let folder: OwnedFolder;
let journey: Journey | undefined;
let client: Client<typeof calls, Record<never, never>> | undefined;
let users = 0;
let user = '';

if (!dovecotInstalled) console.warn('SKIPPED: the journeys of the queue need Dovecot (apt-get install dovecot-imapd).');

beforeAll(async () => {
  if (dovecotInstalled) dovecot = await startDovecot();
});
afterAll(() => dovecot?.stop());
beforeEach(async () => {
  folder = emptyDataFolder();
  smtp = await startSmtpDouble();
  if (!dovecotInstalled) return;
  imapCable = await layCable(dovecot);
  smtpCable = await layCable({ host: '127.0.0.1', port: smtp.port });
});
afterEach(async () => {
  client?.close();
  client = undefined;
  await journey?.close();
  journey = undefined;
  await imapCable?.stop();
  await smtpCable?.stop();
  await smtp.stop();
  folder.remove();
});

interface Letter {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly at: number;
  readonly answers?: string;
  readonly text: string;
}

async function deliver(where: 'INBOX' | 'Sent', letter: Letter): Promise<void> {
  const lines = [
    `From: ${letter.from}`,
    `To: ${letter.to}`,
    `Subject: ${letter.subject}`,
    `Message-ID: <${letter.id}>`,
    ...(letter.answers ? [`In-Reply-To: <${letter.answers}>`, `References: <${letter.answers}>`] : []),
    `Date: ${new Date(letter.at).toUTCString().replace('GMT', '+0000')}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...letter.text.split('\n'),
    '',
  ];
  await dovecot.append(user, where, lines.join('\r\n'), { date: new Date(letter.at), flags: ['\\Seen'] });
}

const reader = (at: number) => `Ann Berg <ann@acme${at}.example>`;
const company = (at: number) => `Acme ${String.fromCharCode(65 + at)}`;

/** Accounts that were each promised something for tomorrow, and a draft for each in the queue. */
async function prepare(count: number, holdSeconds: number): Promise<void> {
  users += 1;
  user = `maya${users}@ours.example`;
  const me = `Maya Lind <${user}>`;
  dovecot.addUser(user, password);
  const now = Date.now();
  const tomorrow = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(now + DAY);
  for (let at = 0; at < count; at += 1) {
    const hello = `hello@acme${at}.example`;
    await deliver('INBOX', {
      id: hello,
      from: reader(at),
      to: me,
      subject: `Rollout at site ${at + 1}`,
      at: now - 30 * DAY,
      text: 'Hello Maya,\n\nthe rollout went well here.\n\nAnn',
    });
    await deliver('Sent', {
      id: `promise@acme${at}.example`,
      from: me,
      to: reader(at),
      subject: `Re: Rollout at site ${at + 1}`,
      answers: hello,
      at: now - 20 * DAY,
      text: `Hi Ann,\n\nI will send you the usage report by ${tomorrow}.\n\nBest regards,\nMaya`,
    });
  }
  const engine = await openTestEngine({ folder: folder.path, now, deps: { secrets: fileSecrets(folder.path) } });
  const accounts = [];
  for (let at = 0; at < count; at += 1) {
    accounts.push(await engine.client.call('account.create', { name: company(at), domains: [`acme${at}.example`] }));
  }
  await engine.client.call('settings.update', { sendHoldSeconds: holdSeconds });
  await engine.client.call('mailbox.add', {
    address: user,
    displayName: 'Maya Lind',
    password,
    imap: { host: dovecot.host, port: imapCable.port, security: 'none' },
    smtp: { host: '127.0.0.1', port: smtpCable.port, security: 'none' },
  });
  await engine.client.call('sync.run', {});
  for (const { accountId } of accounts) {
    expect((await engine.client.call('queue.propose', { accountId, kind: 'check_in' })).missing).toBeNull();
  }
  await engine.close({ keep: true });
}

/** Beside the window, on the same engine: only for waiting and for ending the undo window. */
async function beside(): Promise<Client<typeof calls, Record<never, never>>> {
  const port = await joinInstance(folder.path);
  if (!port) throw new Error('the window’s engine does not answer on its data folder');
  client = createClient<typeof calls, Record<never, never>>(port);
  return client;
}

const receivers = () => smtp.taken.flatMap((mail) => mail.to).sort();

const hosts: readonly [string, boolean, OpenJourney][] = [
  ['a browser', dovecotInstalled && hasChromium(), openInBrowser],
  ['the desktop window', dovecotInstalled && whyNoElectron() === null, openInElectron],
];

describe.each(hosts)('the queue in %s', (_name, possible, open) => {
  async function openQueue() {
    journey = await open({ dataFolder: folder.path, timeZone: 'Europe/Berlin' });
    const { page } = journey;
    await page.getByRole('link', { name: /^Queue/ }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('w');
    await page.getByRole('grid', { name: 'Drafts to look at' }).waitFor();
    return page;
  }

  // Ten accounts with their mail are prepared first, and eight messages are sent after it.
  it.skipIf(!possible)('takes a morning of ten by keys alone, each as it was seen', { timeout: 240_000 }, async () => {
    await prepare(10, 120);
    const page = await openQueue();
    const draft = page.getByRole('region', { name: /^Draft to Acme/ });
    const began = performance.now();

    // One is edited, one rejected, one put aside; the others go as they are.
    await draft.getByRole('heading', { level: 2 }).waitFor();
    const first = (await draft.getAttribute('aria-label')) ?? '';
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Text' }).waitFor();
    await page.keyboard.type('\n\nPS: the coffee is on me.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => draft.getAttribute('aria-label'), PATIENT).not.toBe(first);
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: 'Why not?' }).waitFor();
    await page.keyboard.press('1');
    const left = page.getByRole('button', { name: /^To look at/ });
    await expect.poll(() => left.textContent(), PATIENT).toContain('8');
    await page.keyboard.press('h');
    await page.getByRole('dialog', { name: /^Snooze the draft/ }).waitFor();
    await page.keyboard.press('2');
    for (let waiting = 7; waiting > 0; waiting -= 1) {
      await expect.poll(() => left.textContent(), PATIENT).toContain(String(waiting));
      await draft.getByRole('heading', { level: 2 }).waitFor();
      await page.keyboard.press('a');
    }
    await page.getByText('That was the queue').waitFor();
    console.info(`A queue of ten was gone through in ${((performance.now() - began) / 1000).toFixed(1)} s.`);

    const engine = await beside();
    await vi.waitFor(
      async () => expect((await engine.call('queue.list', { state: 'approved' })).rows).toHaveLength(8),
      PATIENT,
    );
    expect(smtp.taken).toEqual([]);
    await engine.call('outgoing.run', { held: true });
    await vi.waitFor(() => expect(smtp.taken).toHaveLength(8), PATIENT);
    expect(new Set(receivers()).size).toBe(8);
    expect(smtp.taken.filter((mail) => mail.raw.toString().includes('PS: the coffee is on me.'))).toHaveLength(1);
  });

  it.skipIf(!possible)('approves offline; what was answered meanwhile stays, the rest leaves', async () => {
    await prepare(3, 0);
    const page = await openQueue();
    imapCable.pull();
    smtpCable.pull();
    for (const waiting of [3, 2, 1]) {
      await expect
        .poll(() => page.getByRole('button', { name: /^To look at/ }).textContent(), PATIENT)
        .toContain(String(waiting));
      await page
        .getByRole('region', { name: /^Draft to Acme/ })
        .getByRole('heading', { level: 2 })
        .waitFor();
      await page.keyboard.press('a');
    }
    await page.getByText('That was the queue').waitFor();
    await page.getByRole('button', { name: 'See what is on its way' }).click();
    await page.getByRole('grid', { name: 'Drafts on their way' }).waitFor();
    const engine = await beside();
    await vi.waitFor(async () => {
      const { rows } = await engine.call('queue.list', { state: 'approved' });
      expect(rows.map((row) => row.accountName).sort()).toEqual([0, 1, 2].map(company));
    }, PATIENT);
    expect(smtp.taken).toEqual([]);

    await deliver('INBOX', {
      id: 'meanwhile@acme1.example',
      from: reader(1),
      to: `Maya Lind <${user}>`,
      subject: 'Re: Rollout at site 2',
      answers: 'promise@acme1.example',
      at: Date.now(),
      text: 'Hi Maya,\n\nno need for the report any more, we found the figures.\n\nAnn',
    });
    imapCable.plugIn();
    smtpCable.plugIn();
    await page.keyboard.press('Shift+R');
    await vi.waitFor(() => expect(receivers()).toEqual(['ann@acme0.example', 'ann@acme2.example']), {
      timeout: 90_000,
      interval: 500,
    });
    // Whoever saw the answer first, the gate or the look over the queue, says so where the touch stands and in the record.
    const answered = /^Ann Berg wrote again in this conversation after this was drafted/;
    await vi.waitFor(
      async () => {
        const { rows } = await engine.call('queue.list', { state: 'all' });
        const kept = rows.find((row) => row.accountName === company(1));
        expect(['stopped', 'approved']).toContain(kept?.state);
        expect(kept?.stateWhy).toMatch(answered);
        expect(rows.filter((row) => row.state === 'sent')).toHaveLength(2);
        const { entries } = await engine.call('journal.list', { accountId: kept?.accountId, limit: 20 });
        const told = entries.filter(({ why }) => why !== null && answered.test(why));
        expect(told.map(({ command }) => command)[0]).toMatch(/^(?:gate\.checked|queue\.withdrawn)$/);
      },
      { ...PATIENT, interval: 500 },
    );
    expect(receivers()).not.toContain('ann@acme1.example');
  });

  it.skipIf(!possible)('takes a send back in time, and nothing has left', async () => {
    await prepare(2, 120);
    const page = await openQueue();
    const draft = page.getByRole('region', { name: /^Draft to Acme/ });
    await draft.getByRole('heading', { level: 2 }).waitFor();
    const first = (await draft.getAttribute('aria-label')) ?? '';
    await page.keyboard.press('a');
    await page.getByText(/^Sending to Ann Berg/).waitFor();
    await expect.poll(() => draft.getAttribute('aria-label'), PATIENT).not.toBe(first);
    await page.keyboard.press('z');
    await expect.poll(() => draft.getAttribute('aria-label'), PATIENT).toBe(first);
    const engine = await beside();
    expect((await engine.call('queue.list', { state: 'waiting' })).rows).toHaveLength(2);
    await engine.call('outgoing.run', { held: true });
    expect(smtp.taken).toEqual([]);
  });
});
