// Who writes in the sample book and how accounts are described: the types behind the accounts, and Northbeam's own people.
import type { Correspondent } from './mime.ts';

export type Voice = 'warm' | 'plain' | 'formal' | 'brisk';
export type MailProgram = 'outlook' | 'gmail' | 'thunderbird' | 'phone';

export interface Person extends Correspondent {
  readonly first: string;
  readonly title: string;
  readonly company: string;
  readonly phone: string;
  readonly voice: Voice;
  readonly program: MailProgram;
  /** What their mail program puts before the subject of an answer. */
  readonly rePrefix: string;
}

export interface AccountSpec {
  readonly name: string;
  readonly domain: string;
  /** Domains of subsidiaries. */
  readonly otherDomains?: readonly string[];
  readonly tier: 'Enterprise' | 'Business' | 'Standard';
  readonly arr: number;
  readonly currency: string;
  readonly renewalInDays: number;
  readonly segment: 'White glove' | 'Growth' | 'Stable' | 'At risk';
  readonly notes: string;
  /** The first is the one who writes most. */
  readonly people: readonly Person[];
  readonly sites: readonly [string, string, ...string[]];
  readonly ordinary: {
    readonly threads: number;
    /** Days before now between which the ordinary correspondence lies. */
    readonly from: number;
    readonly until: number;
    /** Multiplies how long they take to answer, by days before now. */
    readonly pace?: (daysAgo: number) => number;
    /** How many sentences they write at most, by days before now. */
    readonly sentences?: (daysAgo: number) => number;
  };
  /** Minutes from UTC of the clocks at the customer; the user's own zone where missing. */
  readonly offset?: number;
}

export type PersonRow = readonly [name: string, title: string, voice: Voice, program: MailProgram, address?: string];

export function peopleOf(
  company: string,
  domain: string,
  pattern: 'first.last' | 'flast' | 'first',
  phone: string,
  rows: readonly PersonRow[],
  rePrefix = 'Re: ',
): Person[] {
  return rows.map(([name, title, voice, program, address], index) => ({
    name,
    first: name.split(' ')[0] ?? name,
    title,
    company,
    phone: `${phone}${20 + index * 3}`,
    voice,
    program,
    rePrefix,
    address: address ?? `${localPart(name, pattern)}@${domain}`,
  }));
}

function localPart(name: string, pattern: 'first.last' | 'flast' | 'first'): string {
  const plain = name
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase();
  const words = plain.split(' ').filter((word) => word !== '');
  const first = words[0] ?? '';
  const last = words.slice(1).join('');
  if (pattern === 'first') return first;
  return pattern === 'flast' ? `${first.slice(0, 1)}${last}` : `${first}.${last}`;
}

const northbeam = peopleOf('Northbeam', 'northbeam.example', 'first', '+46 8 555 01 ', [
  ['Maya Lindqvist', 'Account Manager', 'warm', 'thunderbird'],
  ['Jonas Ek', 'Support Lead', 'plain', 'thunderbird'],
  ['Priya Raman', 'Solutions Engineer', 'plain', 'gmail'],
  ['Tom Adeyemi', 'Finance', 'formal', 'outlook'],
  ['Hanne Kristoffersen', 'VP Customer Success', 'brisk', 'outlook'],
  ['Lucia Ferrari', 'Product Manager', 'warm', 'gmail'],
]);

const [first, ...others] = northbeam;
if (!first) throw new RangeError('the sample book needs its owner');
export const maya: Person = first;
/** The mailbox by which a sample book is known. */
export const SAMPLE_OWNER_ADDRESS = maya.address;
export const mates: readonly Person[] = others;
export function mateNamed(name: string): Person {
  const found = mates.find((person) => person.first === name);
  if (!found) throw new RangeError(`nobody at Northbeam is called ${name}`);
  return found;
}
