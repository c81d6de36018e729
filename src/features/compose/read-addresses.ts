// Reads the mail addresses in what a person typed or pasted: one or many, with or without names, separated by commas,
// semicolons, lines or blanks. What is no address is handed back, so that nothing typed is lost.
import type { MailAddress } from '../../../electron/contract/scalars.ts';

const ADDRESS = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+$/;

export interface ReadAddresses {
  readonly addresses: readonly MailAddress[];
  readonly rest: string;
}

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

export function readAddresses(text: string): ReadAddresses {
  const addresses: MailAddress[] = [];
  const rest: string[] = [];
  let surname: string | null = null;
  for (const segment of segmentsOf(text)) {
    const whole: string = surname === null ? segment : `${surname}, ${segment}`;
    surname = null;
    if (!segment.includes('@')) {
      // "Weber, Jana <jana@…>" without quotes, as address books paste it: the name goes on behind the comma.
      surname = whole;
      continue;
    }
    const named = readNamed(whole);
    if (named) addresses.push(named);
    else {
      const words = readWords(segment);
      addresses.push(...words.addresses);
      if (words.rest) rest.push(words.rest);
    }
  }
  if (surname !== null) rest.push(surname);
  return { addresses: onceEach(addresses), rest: rest.join(', ') };
}

/** Splits where a separator stands outside quotes and angle brackets. */
function segmentsOf(text: string): string[] {
  const segments: string[] = [];
  let held = '';
  let quoted = false;
  let angled = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '<') angled = true;
    else if (!quoted && character === '>') angled = false;
    if (/[,;\n\r\t]/.test(character) && !quoted && !(angled && character === ',')) {
      segments.push(held);
      held = '';
      angled = false;
    } else held += character;
  }
  segments.push(held);
  return segments.map((each) => each.trim()).filter((each) => each !== '');
}

function readNamed(segment: string): MailAddress | null {
  const open = segment.lastIndexOf('<');
  if (open < 0 || !segment.endsWith('>')) {
    const bare = withoutScheme(segment);
    return isAddress(bare) ? { name: '', address: bare } : null;
  }
  const address = withoutScheme(segment.slice(open + 1, -1).trim());
  if (!isAddress(address)) return null;
  const name = segment
    .slice(0, open)
    .trim()
    .replace(/^["']+|["']+$/g, '')
    .replace(/\\(.)/g, '$1')
    .trim();
  return { name: name.toLowerCase() === address.toLowerCase() ? '' : name, address };
}

function readWords(segment: string): ReadAddresses {
  const words = segment.split(/\s+/).map((each) => withoutScheme(each.replace(/^[<(]+|[>).]+$/g, '')));
  return {
    addresses: words.filter(isAddress).map((address) => ({ name: '', address })),
    rest: words.some(isAddress) ? words.filter((each) => each.includes('@') && !isAddress(each)).join(' ') : segment,
  };
}

const withoutScheme = (text: string) => text.replace(/^mailto:/i, '');

function onceEach(addresses: readonly MailAddress[]): MailAddress[] {
  const seen = new Set<string>();
  return addresses.filter(({ address }) => {
    const key = address.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
