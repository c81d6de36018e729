// How people write around what they say: greeting, opener, sign-off, signature, and how they quote what they answer.
import type { DateTime } from 'luxon';
import type { Person } from './cast.ts';
import { openers, postscripts } from './phrases/asides.ts';
import type { Random } from './random.ts';
import { fill, type Slots, wrap } from './wording.ts';

const greetings = {
  warm: ['Hi $to,', 'Hi $to!', 'Hello $to,', 'Good morning $to,'],
  plain: ['Hi $to,', 'Hi $to,', 'Hello $to,'],
  formal: ['Dear $to,', 'Dear $to,', 'Good afternoon $to,'],
  brisk: ['$to,', '', '', '$to -'],
} as const;

const goodbyes = {
  warm: ['Warmly,', 'All the best,', 'Have a lovely day,', 'Cheers,', 'Best wishes,'],
  plain: ['Best,', 'Thanks,', 'Best regards,', 'Regards,'],
  formal: ['Kind regards,', 'With kind regards,', 'Yours sincerely,'],
  brisk: ['Thx', 'BR', '', 'Regards'],
} as const;

/** The mail as its author typed it, signature included, quotes not. */
export function speak(author: Person, text: string, slots: Slots, first: boolean, random: Random): string {
  const parts: string[] = [];
  const greeting = fill(random.pick(greetings[author.voice]), slots);
  if (greeting !== '' && (first || author.voice !== 'brisk')) parts.push(greeting);
  if (author.voice !== 'brisk' && random.chance(author.voice === 'warm' ? 0.3 : 0.15)) {
    parts.push(`${fill(random.pick(openers[author.voice]), slots)} ${text}`);
  } else {
    parts.push(text);
  }
  const goodbye = random.pick(goodbyes[author.voice]);
  parts.push(goodbye === '' ? author.first : `${goodbye}\n${author.first}`);
  if (author.voice === 'warm' && random.chance(0.05)) parts.push(fill(random.pick(postscripts), slots));
  const body = author.program === 'thunderbird' ? wrap(parts.join('\n\n')) : parts.join('\n\n');
  const end = signature(author, first || author.program === 'outlook');
  return end === '' ? body : `${body}\n\n${end}`;
}

function signature(author: Person, full: boolean): string {
  if (author.program === 'phone') return 'Sent from my phone';
  if (author.voice === 'brisk' && !full) return '';
  const lines = [author.name, `${author.title}, ${author.company}`, `${author.phone} | ${domainOf(author.address)}`];
  return author.program === 'outlook' ? lines.join('\n') : `-- \n${lines.join('\n')}`;
}

export interface Quoted {
  readonly author: Person;
  readonly own: string;
  readonly at: DateTime;
  readonly to: string;
  readonly subject: string;
}

/** What stands below an answer: the mails before it, the newest first, each in the manner of whoever quoted it. */
export function quote(chain: readonly Quoted[], depth: number): string {
  const answer = chain.at(-1);
  const before = chain.at(-2);
  if (!answer || !before || depth === 0) return '';
  const below = quote(chain.slice(0, -1), depth - 1);
  const content = below === '' ? before.own : `${before.own}\n\n${below}`;
  if (answer.author.program === 'outlook') {
    const head = [
      '________________________________',
      `From: ${before.author.name} <${before.author.address}>`,
      `Sent: ${before.at.toFormat('cccc, d LLLL yyyy HH:mm')}`,
      `To: ${before.to}`,
      `Subject: ${before.subject}`,
    ];
    return `${head.join('\n')}\n\n${content}`;
  }
  return `${introduction(answer.author, before)}\n${content.split('\n').map(quoteLine).join('\n')}`;
}

export function introduction(author: Person, before: Quoted): string {
  const stamp = before.at.toFormat('ccc, d LLL yyyy, HH:mm');
  const who = `${before.author.name} <${before.author.address}>`;
  if (author.rePrefix === 'AW: ')
    return `Am ${before.at.toFormat('dd.LL.yyyy')} um ${before.at.toFormat('HH:mm')} schrieb ${who}:`;
  if (author.rePrefix === 'SV: ')
    return `Den ${before.at.toFormat('yyyy-LL-dd')} kl. ${before.at.toFormat('HH:mm')} skrev ${who}:`;
  return `On ${stamp}, ${who} wrote:`;
}

function quoteLine(line: string): string {
  if (line === '') return '>';
  return line.startsWith('>') ? `>${line}` : `> ${line}`;
}

export function domainOf(address: string): string {
  return address.slice(address.indexOf('@') + 1);
}
