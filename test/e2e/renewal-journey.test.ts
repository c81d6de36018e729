// The months before a contract as a person lives through them, in both windows, with a real Dovecot and a real SMTP server: a
// renewal is opened offline, its pack prepared and saved in four formats, the review offered; online it leaves, and what the
// customer answers is recorded.
import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isoDayOf } from '../../electron/engine/book/local-time.ts';
import { readZip } from '../../electron/engine/export/read-zip.ts';
import { fileSecrets } from '../../electron/engine/hosts/file-secrets.ts';
import { type Cable, layCable } from '../support/cable.ts';
import { checkICalendar } from '../support/check-icalendar.ts';
import { type Dovecot, dovecotInstalled, startDovecot } from '../support/dovecot.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { type SmtpDouble, startSmtpDouble, type TakenMail } from '../support/smtp-double.ts';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { openInElectron, whyNoElectron } from './support/electron-journey.ts';
import { emptyDataFolder, type Journey, type OpenJourney, type OwnedFolder } from './support/journey.ts';

const DAY = 86_400_000;
const ZONE = 'Europe/Berlin';
const password = 'secret words';
const ann = 'Ann Berg <ann@northwind.example>';
const words = 'Four of six depots plan their day on the board.';

let dovecot: Dovecot;
let smtp: SmtpDouble;
let cables: { readonly imap: Cable; readonly smtp: Cable };
let folder: OwnedFolder;
let journey: Journey | undefined;
let users = 0;
let user = '';

if (!dovecotInstalled) console.warn('SKIPPED: the journey of a renewal needs Dovecot (apt-get install dovecot-imapd).');

beforeAll(async () => {
  if (dovecotInstalled) dovecot = await startDovecot();
});
afterAll(() => dovecot?.stop());
beforeEach(async () => {
  folder = emptyDataFolder();
  smtp = await startSmtpDouble();
  if (!dovecotInstalled) return;
  cables = { imap: await layCable(dovecot), smtp: await layCable({ host: '127.0.0.1', port: smtp.port }) };
});
afterEach(async () => {
  await journey?.close();
  journey = undefined;
  await cables?.imap.stop();
  await cables?.smtp.stop();
  await smtp.stop();
  folder.remove();
});

async function deliver(where: 'INBOX' | 'Sent', at: number, head: Record<string, string>, body: string): Promise<void> {
  const date = new Date(at).toUTCString().replace('GMT', '+0000');
  const fields = { 'Content-Type': 'text/plain; charset=utf-8', ...head, Date: date };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  await dovecot.append(user, where, [...lines, '', ...body.split('\n'), ''].join('\r\n'), {
    date: new Date(at),
    flags: ['\\Seen'],
  });
}

/** An account whose contract ends in 62 days, with mail of both sides, a goal and nothing that was prepared. */
async function prepare(): Promise<void> {
  users += 1;
  user = `maya${users}@ours.example`;
  const me = `Maya Lind <${user}>`;
  dovecot.addUser(user, password);
  const now = Date.now();
  const first = { From: ann, To: me, Subject: 'Rollout in Leeds', 'Message-ID': '<leeds@northwind.example>' };
  await deliver('INBOX', now - 40 * DAY, first, 'Hello Maya,\n\nthe rollout in Leeds went well.\n\nAnn');
  const answer = {
    From: me,
    To: ann,
    Subject: 'Re: Rollout in Leeds',
    'Message-ID': '<answer@ours.example>',
    'In-Reply-To': first['Message-ID'],
    References: first['Message-ID'],
  };
  await deliver('Sent', now - 39 * DAY, answer, 'Hi Ann,\n\ngood to hear. Hull comes next.\n\nBest regards,\nMaya');
  const engine = await openTestEngine({
    folder: folder.path,
    now,
    timeZone: ZONE,
    deps: { secrets: fileSecrets(folder.path) },
  });
  const { client } = engine;
  const { accountId } = await client.call('account.create', {
    name: 'Northwind',
    domains: ['northwind.example'],
    tier: 'enterprise',
    arr: { minor: 14_800_000, currency: 'EUR' },
    renewalDate: isoDayOf(now + 62 * DAY, ZONE),
  });
  await client.call('goal.create', { accountId, text: 'All six depots on one board', target: '6', current: '4' });
  await client.call('settings.update', { sendHoldSeconds: 0 });
  await client.call('mailbox.add', {
    address: user,
    displayName: 'Maya Lind',
    password,
    imap: { host: dovecot.host, port: cables.imap.port, security: 'none' },
    smtp: { host: '127.0.0.1', port: cables.smtp.port, security: 'none' },
  });
  await client.call('sync.run', {});
  await engine.close({ keep: true });
}

async function keys(page: Page, ...pressed: string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

const textOf = (file: Buffer) =>
  readZip(file)
    .map(({ content }) => content.toString('utf8'))
    .join('\n');

/** The calendar file of a mail that was taken. */
async function calendarOf({ raw }: TakenMail): Promise<string> {
  const { attachments } = await simpleParser(raw);
  const file = attachments.find(
    ({ contentType }) => contentType === 'text/calendar' || contentType === 'application/ics',
  );
  return file?.content.toString('utf8') ?? '';
}

const hosts: readonly [string, boolean, OpenJourney][] = [
  ['a browser', dovecotInstalled && hasChromium(), openInBrowser],
  ['the desktop window', dovecotInstalled && whyNoElectron() === null, openInElectron],
];

describe.each(hosts)('a renewal in %s', (_name, possible, open) => {
  it.skipIf(!possible)(
    'is prepared offline, its review is offered online and what they answer is recorded',
    async () => {
      await prepare();
      cables.imap.pull();
      cables.smtp.pull();
      journey = await open({ dataFolder: folder.path, timeZone: ZONE });
      const { page } = journey;
      await page.getByRole('link', { name: /^Renewals/ }).waitFor();

      // The renewal, 62 days out.
      await keys(page, 'g', 'r');
      await page.getByRole('link', { name: 'Northwind' }).waitFor();
      await keys(page, 'j', 'k', 'Enter');
      await page.getByRole('heading', { name: 'Renewal of Northwind' }).waitFor();
      await page.getByText('62 days').first().waitFor();
      await keys(page, 'a');
      // Not the heading of the renewal, which names the account too.
      await page.getByRole('heading', { name: 'Northwind', exact: true }).first().waitFor();

      // Its pack: a section in the person's words, then a file of each format.
      await keys(page, 'e');
      const summary = page.getByRole('region', { name: 'Executive summary' });
      await summary.waitFor();
      await keys(page, 'j', 'i');
      await summary.getByRole('textbox', { name: 'List, one point a line' }).click();
      await keys(page, 'Control+End');
      await page.keyboard.type(`\n${words}`);
      await keys(page, 'Control+Enter');
      await summary.getByText('in your words').waitFor();
      await summary.getByText(words).waitFor();
      const { saved } = journey;
      const save = (key: string) => saved(() => page.keyboard.press(key));
      const [pdf, pptx, docx, md] = [await save('1'), await save('2'), await save('3'), await save('4')];
      expect([pdf, pptx, docx, md].map(({ name }) => name.replace(/^.*\d{4}-\d{2}-\d{2}/, ''))).toEqual([
        '.pdf',
        '.pptx',
        '.docx',
        '.zip',
      ]);
      expect(pdf.content.toString('latin1', 0, 5)).toBe('%PDF-');
      expect(pdf.content.toString('latin1')).toContain('%%EOF');
      for (const file of [pptx, docx, md]) expect(textOf(file.content), file.name).toContain(words);

      // The touch of the runway that waits already gives way: two mails at once would be too much.
      const draft = page.getByRole('region', { name: /^Draft to Northwind/ });
      await keys(page, 'g', 'w');
      await draft.getByRole('heading', { level: 2 }).waitFor();
      await keys(page, 'r');
      await page.getByRole('dialog', { name: 'Why not?' }).waitFor();
      await keys(page, '1');
      await page.getByText('No draft waits for you').waitFor();

      // The review, offered into the queue and let go of while no server can be reached.
      await keys(page, 'g', 'm');
      await page.getByRole('grid', { name: 'Due for a review' }).waitFor();
      await keys(page, 'p');
      await page.getByRole('grid', { name: 'Offered and agreed' }).waitFor();
      await keys(page, 'g', 'w');
      await draft.getByRole('heading', { level: 2 }).waitFor();
      await keys(page, 'a');
      await page.getByText('That was the queue').waitFor();
      expect(smtp.taken).toEqual([]);

      // Online it leaves by itself.
      cables.imap.plugIn();
      cables.smtp.plugIn();
      await keys(page, 'Shift+R');
      await vi.waitFor(() => expect(smtp.taken).toHaveLength(1), { timeout: 90_000, interval: 250 });
      expect(smtp.taken[0]?.to).toEqual(['ann@northwind.example']);

      // They choose the first time; the invitation with its calendar file follows.
      await keys(page, 'g', 'm');
      await page.getByRole('grid', { name: 'Offered and agreed' }).waitFor();
      await keys(page, 'Enter');
      await page.getByRole('button', { name: 'They chose it' }).first().waitFor();
      await keys(page, '1');
      await page.getByText('Confirmation with the calendar entry').waitFor();
      await keys(page, 'g', 'w');
      await draft.getByRole('heading', { level: 2 }).waitFor();
      await keys(page, 'a');
      await vi.waitFor(() => expect(smtp.taken).toHaveLength(2), { timeout: 90_000, interval: 250 });
      const [, confirmed] = smtp.taken;
      if (!confirmed) throw new Error('no confirmation left');
      const { method, values } = checkICalendar(await calendarOf(confirmed));
      expect(method).toBe('REQUEST');

      // Their calendar accepts; it stands on the meeting.
      const reply = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Northwind//Calendar//EN',
        'METHOD:REPLY',
        'BEGIN:VEVENT',
        `UID:${values.get('UID') ?? ''}`,
        `DTSTAMP:${values.get('DTSTAMP') ?? ''}`,
        `DTSTART:${values.get('DTSTART') ?? ''}`,
        `SEQUENCE:${values.get('SEQUENCE') ?? '0'}`,
        `ORGANIZER:mailto:${user}`,
        'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@northwind.example',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\n');
      await deliver(
        'INBOX',
        Date.now(),
        {
          From: ann,
          To: user,
          Subject: 'Accepted: Business review',
          'Message-ID': '<accepted@northwind.example>',
          'MIME-Version': '1.0',
          'Content-Type': 'text/calendar; method=REPLY; charset=utf-8',
        },
        reply,
      );
      await page.getByRole('link', { name: /^Reviews/ }).click();
      await page.getByRole('button', { name: /^Offered and agreed/ }).click();
      await page.getByRole('grid', { name: 'Offered and agreed' }).getByRole('row').first().click();
      await keys(page, 'Shift+R');
      await page.getByText('accepted', { exact: true }).waitFor();

      // And the renewal itself is won.
      await keys(page, 'g', 'r');
      // The reviews have a link of that name too; this stands above the renewals alone, once they are there.
      await page.getByLabel('How to see them').waitFor();
      await page.getByRole('link', { name: 'Northwind' }).waitFor();
      await keys(page, 'r');
      await page.getByRole('dialog', { name: 'What came of the renewal of Northwind' }).waitFor();
      await page.getByRole('button', { name: 'Record as renewed' }).click();
      await page.getByText('Northwind: renewed.').waitFor();
    },
  );
});
