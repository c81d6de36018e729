// Mail for measuring: any number of messages of 150 accounts with the sizes and words of real correspondence, one after
// the other, so that no run holds them all; the same bytes for the same seed.

import { buildMessage, type Correspondent, type MessageFile } from '../../electron/engine/sample/mime.ts';
import { commercial } from '../../electron/engine/sample/phrases/commercial.ts';
import { meetings } from '../../electron/engine/sample/phrases/meetings.ts';
import { operations } from '../../electron/engine/sample/phrases/operations.ts';
import { reporting } from '../../electron/engine/sample/phrases/reporting.ts';
import { support } from '../../electron/engine/sample/phrases/support.ts';
import { createRandom, type Random } from '../../electron/engine/sample/random.ts';
import { choose, fill, keepPromise, wrap } from '../../electron/engine/sample/wording.ts';

export interface CorpusMessage {
  readonly folder: 'INBOX' | 'Sent' | 'Archive';
  readonly raw: Buffer;
  readonly at: Date;
  /** Maildir letters. */
  readonly flags: string;
}

export interface CorpusOptions {
  readonly seed: number;
  readonly messages: number;
  readonly accounts: number;
  readonly now: number;
}

export const corpusOwner: Correspondent = { name: 'Robin Vance', address: 'robin@vendor.example' };

interface Company {
  readonly name: string;
  readonly domain: string;
  readonly people: readonly Correspondent[];
  readonly threads: Thread[];
}
interface Thread {
  subject: string;
  references: string[];
  /** The bodies so far, the newest first, for quoting. */
  said: string;
  length: number;
}

const SPAN = 3 * 365 * 86_400_000;

export function* benchCorpus(options: CorpusOptions): Generator<CorpusMessage> {
  const random = createRandom(options.seed, 'corpus');
  const words = vocabulary(random);
  const noise = Buffer.from(random.hex(524_288), 'hex');
  const companies = companiesOf(options, words, random);
  for (let index = 0; index < options.messages; index += 1) {
    // Seconds are unique, as Maildir file names are made of them.
    const at = Math.floor((options.now - SPAN * (1 - index / options.messages)) / 1000) * 1000 - 60_000;
    // A few companies write most of the mail.
    const company = companies[Math.floor(companies.length * random.next() ** 2)];
    if (company) yield writeMessage({ company, at, index, words, noise, random, total: options.messages });
  }
}

/** The accounts of the corpus as a CSV for the real import. */
export function corpusCsv(options: CorpusOptions): string {
  const random = createRandom(options.seed, 'corpus');
  const words = vocabulary(random);
  random.hex(524_288);
  const rows = companiesOf(options, words, random).map((company, index) =>
    [
      company.name,
      company.domain,
      ['Enterprise', 'Business', 'Standard'][index % 3],
      String(5_000 + ((index * 7919) % 400_000)),
      'EUR',
      new Date(options.now + (((index * 37) % 360) + 3) * 86_400_000).toISOString().slice(0, 10),
    ].join(','),
  );
  return ['Company name,Domain,Tier,ARR,Currency,Renewal date', ...rows, ''].join('\r\n');
}

interface Moment {
  readonly company: Company;
  readonly at: number;
  readonly index: number;
  readonly total: number;
  readonly words: readonly string[];
  readonly noise: Buffer;
  readonly random: Random;
}

function writeMessage(moment: Moment): CorpusMessage {
  const { company, at, index, words, random } = moment;
  const kind = random.next();
  const ours = random.chance(0.33);
  const person = random.pick(company.people);
  const messageId = `${random.hex(16)}.${index}@${ours ? 'vendor.example' : company.domain}`;
  const common = { date: at, offset: 60, messageId, token: random.hex(16) };
  if (kind < 0.03) return newsletter(moment, common);

  const thread = nextThread(company, words, random);
  const own = wrap(prose(Math.round(600 * Math.exp(0.8 * normal(random))), words, random));
  const quoted = thread.said === '' ? '' : `\n\nOn an earlier day, ${person.name} wrote:\n${thread.said}`;
  const text = `Hi ${ours ? person.name.split(' ')[0] : 'Robin'},\n\n${own}\n\nBest,\n${ours ? 'Robin' : person.name}${quoted}`;
  const files = kind < 0.046 ? [attachment(moment)] : undefined;
  const html = random.chance(0.35)
    ? `<html><body><div style="font-family:Calibri,sans-serif;font-size:11pt">${text
        .split('\n')
        .map((line) => `<p style="margin:0">${line.replaceAll('<', '&lt;')}</p>`)
        .join('\n')}</div></body></html>`
    : undefined;
  const raw = buildMessage({
    ...common,
    from: ours ? corpusOwner : person,
    to: [ours ? person : corpusOwner],
    cc: random.chance(0.3) ? [random.pick(company.people)] : [],
    subject: thread.references.length === 0 ? thread.subject : `Re: ${thread.subject}`,
    inReplyTo: thread.references.at(-1),
    references: [...thread.references],
    text,
    html,
    files,
  });
  thread.references.push(messageId);
  thread.said = `${own}\n${thread.said}`
    .slice(0, 3_000)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  const folder = ours ? 'Sent' : index > moment.total * 0.6 ? 'INBOX' : 'Archive';
  return { folder, raw: asBuffer(raw), at: new Date(at), flags: ours || random.chance(0.97) ? 'S' : '' };
}

function newsletter(
  { at, words, random, index }: Moment,
  common: { date: number; offset: number; messageId: string; token: string },
): CorpusMessage {
  const blocks = Array.from({ length: random.int(28, 84) }, () => {
    const text = prose(420, words, random);
    return `<tr><td style="padding:18px 24px;border-top:1px solid #e4e4e4;font-family:Georgia,serif;font-size:16px;line-height:24px;color:#333"><h3 style="margin:0 0 6px">${sentence(words, random)}</h3>${text}<a href="https://news.example/${random.hex(12)}">Read on</a></td></tr>`;
  });
  const raw = buildMessage({
    ...common,
    from: { name: 'Trade Weekly', address: 'news@tradeweekly.example' },
    to: [corpusOwner],
    subject: `Trade Weekly ${index}`,
    text: prose(600, words, random),
    html: `<html><body><table width="600">${blocks.join('\n')}</table></body></html>`,
    headers: [
      ['List-Id', 'Trade Weekly <news.tradeweekly.example>'],
      ['Precedence', 'bulk'],
    ],
  });
  return { folder: 'INBOX', raw: asBuffer(raw), at: new Date(at), flags: 'S' };
}

function attachment({ noise, random, index }: Moment): MessageFile {
  const size = Math.round(4_000 * 50 ** random.next());
  const start = random.int(0, noise.length - size - 1);
  const [extension = 'bin', type = ''] = random.pick([
    ['pdf', 'application/pdf'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['png', 'image/png'],
  ]);
  return { name: `report-${index}.${extension}`, type, content: noise.subarray(start, start + size) };
}

function nextThread(company: Company, words: readonly string[], random: Random): Thread {
  const open = company.threads.length > 0 && random.chance(0.72) ? random.pick(company.threads) : undefined;
  if (open && open.references.length < open.length) return open;
  const subject = sentence(words, random).split(' ').slice(0, random.int(2, 7)).join(' ');
  const thread: Thread = { subject, references: [], said: '', length: random.int(2, 12) };
  company.threads.push(thread);
  if (company.threads.length > 6) company.threads.shift();
  return thread;
}

const topics = [...reporting, ...meetings, ...support, ...commercial, ...operations];

function prose(characters: number, words: readonly string[], random: Random): string {
  let text = '';
  while (text.length < characters) {
    const part = random.chance(0.25) ? topicText(words, random) : sentence(words, random);
    text += `${part}${random.chance(0.2) ? '\n\n' : ' '}`;
  }
  return text.trim();
}

function topicText(words: readonly string[], random: Random): string {
  const turn = random.pick(random.pick(topics).turns);
  const plain = keepPromise(choose(turn.text, random), () => 'Friday').text;
  const slots = new Proxy({}, { get: () => rare(words, random) });
  return fill(plain, slots);
}

function sentence(words: readonly string[], random: Random): string {
  const list = Array.from({ length: random.int(6, 18) }, () =>
    random.chance(0.5) ? random.pick(common) : rare(words, random),
  );
  const text = list.join(' ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${random.chance(0.15) ? '?' : '.'}`;
}

/** Log-uniform over the ranks, which is Zipf's law. */
function rare(words: readonly string[], random: Random): string {
  return words[Math.floor(words.length ** random.next()) - 1] ?? 'thing';
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

function vocabulary(random: Random): string[] {
  const heads = [
    'ba',
    'cor',
    'del',
    'fen',
    'gra',
    'hol',
    'lim',
    'mar',
    'nor',
    'pel',
    'qui',
    'ros',
    'sta',
    'tre',
    'vol',
    'wen',
  ];
  const tails = [
    'bin',
    'dor',
    'fex',
    'gan',
    'kel',
    'lor',
    'mis',
    'nal',
    'per',
    'ric',
    'sen',
    'tum',
    'var',
    'xon',
    'yel',
    'zim',
  ];
  const made = new Set<string>();
  while (made.size < 20_000) {
    made.add(
      random.pick(heads) +
        (random.chance(0.6) ? random.pick(heads) : '') +
        random.pick(tails) +
        (random.chance(0.5) ? random.pick(tails) : '') +
        (random.chance(0.3) ? random.pick(heads) : ''),
    );
  }
  return [...made];
}

const common =
  'the a of to and in we you for on with that this is are was be have not from at by it as our your will can if or but all when week site order truck report date invoice price team please check need next new last more time data load plan call back send know before after into over two three some other only also about which there'.split(
    ' ',
  );
const firstNames = [
  'Ada',
  'Ben',
  'Cleo',
  'Dirk',
  'Ela',
  'Finn',
  'Greta',
  'Hugo',
  'Iris',
  'Jan',
  'Käthe',
  'Luc',
] as const;

function companiesOf(options: CorpusOptions, words: readonly string[], random: Random): Company[] {
  return Array.from({ length: options.accounts }, (_, index) => {
    const name = `${capital(rare(words, random))} ${capital(rare(words, random))} ${index}`;
    const domain = `${name.toLowerCase().replace(/[^a-z0-9]/g, '')}.example`;
    const people = Array.from({ length: random.int(2, 5) }, (_unused, at) => {
      const last = rare(words, random);
      return { name: `${random.pick(firstNames)} ${capital(last)}`, address: `${last}${at}@${domain}` };
    });
    return { name, domain, people, threads: [] };
  });
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
