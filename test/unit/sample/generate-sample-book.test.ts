import { simpleParser } from 'mailparser';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateSampleBook, type SampleBook } from '../../../electron/engine/sample/generate-sample-book.ts';
import type { StoryKind } from '../../../electron/engine/sample/stories.ts';

const now = Date.parse('2026-11-20T10:00:00Z');
const options = { seed: 7, now, timeZone: 'Europe/Stockholm' };
const DAY = 86_400_000;

const kinds: readonly StoryKind[] = [
  'quiet_big',
  'loud_tiny',
  'renewal_talks',
  'champion_left',
  'expansion',
  'escalation',
  'owed_reply',
  'waiting_on_them',
  'healthy_rhythm',
  'never_contacted',
  'overtouched',
  'usage_falling',
  'billing_dispute',
  'onboarding',
  'shared_consultant',
  'subsidiary',
  'free_mail_person',
  'wrong_clock',
  'competitor_named',
];

interface Headers {
  readonly id: string;
  readonly from: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly date: number;
  readonly receivedAt: number;
  readonly automatic: boolean;
  readonly folder: string;
  readonly text: string;
}

function readHeaders(folder: string, message: SampleBook['folders'][number]['messages'][number]): Headers {
  const text = Buffer.from(message.raw).toString('latin1');
  const head = text.slice(0, text.indexOf('\r\n\r\n')).replace(/\r\n /g, ' ');
  const value = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '';
  const idsIn = (list: string) => [...list.matchAll(/<([^>]+)>/g)].map((match) => match[1] ?? '');
  return {
    id: idsIn(value('Message-ID'))[0] ?? '',
    from: /<?([^<>\s]+@[^<>\s]+)>?$/.exec(value('From'))?.[1] ?? '',
    inReplyTo: idsIn(value('In-Reply-To'))[0] ?? null,
    references: idsIn(value('References')),
    date: Date.parse(value('Date')),
    receivedAt: message.receivedAt,
    automatic: /^(?:Auto-Submitted|List-Id):/m.test(head),
    folder,
    text,
  };
}

let book: SampleBook;
let mails: Headers[];
let byId: Map<string, Headers>;
const story = (kind: StoryKind) => {
  const found = book.stories.find((entry) => entry.kind === kind);
  if (!found) throw new Error(`no story ${kind}`);
  return found;
};

beforeAll(() => {
  book = generateSampleBook(options);
  mails = book.folders.flatMap((folder) => folder.messages.map((message) => readHeaders(folder.name, message)));
  byId = new Map(mails.map((mail) => [mail.id, mail]));
});

describe('the sample book', () => {
  it('is the same to the last byte for the same seed, now and zone', () => {
    const again = generateSampleBook(options);
    expect(again.accountsCsv).toBe(book.accountsCsv);
    expect(again.stories).toEqual(book.stories);
    for (const [index, folder] of book.folders.entries()) {
      const other = again.folders[index]?.messages ?? [];
      expect(other.length).toBe(folder.messages.length);
      const differs = folder.messages.findIndex(
        (message, at) => Buffer.compare(message.raw, other[at]?.raw ?? Buffer.alloc(0)) !== 0,
      );
      expect(differs).toBe(-1);
    }
  });

  it('is another book for another seed', () => {
    const other = generateSampleBook({ ...options, seed: 8 });
    const first = (from: SampleBook) => Buffer.from(from.folders[1]?.messages[0]?.raw ?? []).toString();
    expect(first(other)).not.toBe(first(book));
  });

  it.each([
    ['2026-03-29T00:30:00Z', 'Europe/Berlin', 1],
    ['2026-11-01T09:59:59.999Z', 'America/Los_Angeles', 2],
    ['2027-01-04T10:00:00Z', 'Pacific/Kiritimati', 2 ** 40 + 3],
    ['2024-02-29T18:29:00Z', 'Asia/Kolkata', -4],
  ])('ends at its now in every zone and on every kind of day: %s in %s', (instant, timeZone, seed) => {
    const elsewhere = generateSampleBook({ seed, now: Date.parse(instant), timeZone });
    const all = elsewhere.folders.flatMap((folder) =>
      folder.messages.map((message) => readHeaders(folder.name, message)),
    );
    expect(all.length).toBeGreaterThan(2_700);
    const at = new Map(all.map((mail) => [mail.id, mail.receivedAt]));
    const wrong = all.filter(
      (mail) =>
        mail.receivedAt > Date.parse(instant) ||
        (mail.inReplyTo !== null && (at.get(mail.inReplyTo) ?? Number.POSITIVE_INFINITY) > mail.receivedAt),
    );
    expect(wrong.map((mail) => mail.id)).toEqual([]);
  });

  it('holds about 3,000 mails of fourteen months, none later than now', () => {
    expect(mails.length).toBeGreaterThan(2_700);
    expect(mails.length).toBeLessThan(3_300);
    expect(Math.max(...mails.map((mail) => mail.receivedAt))).toBeLessThanOrEqual(now);
    const oldest = Math.min(...mails.map((mail) => mail.receivedAt));
    expect((now - oldest) / DAY).toBeGreaterThan(400);
    expect((now - oldest) / DAY).toBeLessThan(440);
  });

  it('has a CSV of 25 accounts that parses, with the agreed columns', () => {
    const parsed = Papa.parse<Record<string, string>>(book.accountsCsv, { header: true, skipEmptyLines: true });
    expect(parsed.errors).toEqual([]);
    expect(parsed.data).toHaveLength(25);
    expect(parsed.meta.fields).toEqual([
      'Record ID',
      'Company name',
      'Domain',
      'Tier',
      'ARR',
      'Currency',
      'Renewal date',
      'Segment',
      'Account owner',
      'Notes',
    ]);
    for (const row of parsed.data) {
      expect(row['Renewal date']).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(Number(row.ARR)).toBeGreaterThan(0);
    }
    expect(new Set(parsed.data.map((row) => row['Record ID'])).size).toBe(25);
  });

  it('tells every story, about accounts of the CSV and mails that exist', () => {
    expect(new Set(book.stories.map((entry) => entry.kind))).toEqual(new Set(kinds));
    for (const entry of book.stories) {
      expect(book.accountsCsv).toContain(entry.account);
      expect(entry.messageIds.filter((id) => !byId.has(id))).toEqual([]);
    }
  });

  it('uses no address, Message-ID or link outside .example', () => {
    const strangers = new Set<string>();
    for (const mail of mails) {
      const readable = mail.text.replace(/=\r\n/g, '');
      for (const match of readable.matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)) {
        if (!match[1]?.endsWith('.example')) strangers.add(match[0]);
      }
      for (const match of readable.matchAll(/https?:\/\/([\w.-]+)/g)) {
        if (!match[1]?.endsWith('.example')) strangers.add(match[0]);
      }
    }
    expect([...strangers]).toEqual([]);
  });

  it('leaves no slot, choice or promise mark unfilled', () => {
    const left = mails.filter((mail) => {
      const decoded = mail.text.replace(/=\r\n/g, '').replace(/=24/g, '$');
      return /\$[a-z]|\[\[|\{[^{}]*\|/.test(decoded.slice(decoded.indexOf('\r\n\r\n')));
    });
    expect(left.map((mail) => mail.id)).toEqual([]);
  });
});

describe('its threads', () => {
  it('have unique Message-IDs, and References that resolve, oldest first, ending in the parent', () => {
    expect(byId.size).toBe(mails.length);
    for (const mail of mails) {
      expect(mail.references.at(-1) ?? null).toBe(mail.inReplyTo);
      let previous = 0;
      for (const id of mail.references) {
        const parent = byId.get(id);
        expect(parent, `${mail.id} refers to ${id}`).toBeDefined();
        expect(parent?.receivedAt ?? 0).toBeGreaterThanOrEqual(previous);
        previous = parent?.receivedAt ?? 0;
      }
    }
  });

  it('run from single mails to a dozen', () => {
    const longest = Math.max(...mails.map((mail) => mail.references.length + 1));
    expect(longest).toBeGreaterThanOrEqual(8);
    expect(longest).toBeLessThanOrEqual(14);
  });
});

describe('its stories', () => {
  const human = (domain: string) =>
    mails
      .filter((mail) => mail.from.endsWith(`@${domain}`) && !mail.automatic)
      .sort((a, b) => a.receivedAt - b.receivedAt);

  it('leave the quiet big account silent for exactly 41 days, though machines answered since', () => {
    const quiet = story('quiet_big');
    const last = human(quiet.domain).at(-1);
    expect(last?.id).toBe(quiet.facts.lastHumanInbound);
    expect(Math.floor((now - (last?.receivedAt ?? 0)) / DAY)).toBeGreaterThanOrEqual(40);
    const machines = mails.filter((mail) => mail.from.endsWith(`@${quiet.domain}`) && mail.automatic);
    expect(machines.some((mail) => mail.receivedAt > (last?.receivedAt ?? 0))).toBe(true);
  });

  it('end the owed thread with their question and the waiting one with ours', () => {
    for (const [kind, ours] of [
      ['owed_reply', false],
      ['escalation', false],
      ['waiting_on_them', true],
    ] as const) {
      const { facts, messageIds } = story(kind);
      expect(messageIds.at(-1)).toBe(facts.asks);
      expect(byId.get(String(facts.asks))?.from === book.owner.address).toBe(ours);
      expect(mails.filter((mail) => mail.inReplyTo === facts.asks)).toEqual([]);
    }
  });

  it('never wrote to the account nobody wrote to', () => {
    const { domain } = story('never_contacted');
    expect(mails.filter((mail) => mail.text.includes(`@${domain}`))).toEqual([]);
  });

  it('claim a date far ahead of arrival where the clock is wrong', () => {
    const mail = byId.get(story('wrong_clock').messageIds[0] ?? '');
    expect((mail?.date ?? 0) - (mail?.receivedAt ?? 0)).toBeGreaterThan(300 * DAY);
  });

  it('know promises of both sides, kept, late, overdue and open', () => {
    const seen = new Set(book.commitments.map((promise) => `${promise.by} ${promise.outcome}`));
    for (const by of ['ours', 'theirs']) {
      for (const outcome of ['kept', 'kept_late', 'overdue', 'open']) expect(seen).toContain(`${by} ${outcome}`);
    }
    for (const promise of book.commitments) {
      expect(byId.has(promise.messageId)).toBe(true);
      if (promise.keptBy !== null) expect(byId.has(promise.keptBy)).toBe(true);
    }
  });
});

it('mailparser reads every mail: sender, subject, date, text and whole attachments', { timeout: 60_000 }, async () => {
  const promised = new Map(book.commitments.map((promise) => [promise.messageId, promise.sentence]));
  for (const folder of book.folders) {
    for (const message of folder.messages) {
      const mail = await simpleParser(Buffer.from(message.raw), { skipTextLinks: true, skipHtmlToText: true });
      const id = mail.messageId?.slice(1, -1) ?? '';
      expect(byId.has(id)).toBe(true);
      expect(mail.from?.value[0]?.address).toBe(byId.get(id)?.from);
      expect(mail.subject ?? '').not.toBe('');
      expect(mail.text?.trim() ?? '').not.toBe('');
      expect(mail.text).not.toMatch(/\uFFFD/);
      expect(Number.isNaN(mail.date?.getTime())).toBe(false);
      for (const file of mail.attachments) {
        if (file.contentType !== 'text/calendar') expect(file.filename ?? '').not.toBe('');
        if (file.contentType === 'application/pdf')
          expect(file.content.toString('latin1')).toMatch(/^%PDF-1\.4\n[\s\S]*%%EOF\n$/);
      }
      const sentence = promised.get(id);
      if (sentence !== undefined) expect(mail.text?.replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' '));
    }
  }
});
