// What a mailto link asks for, as the beginning of a draft (RFC 6068). A link is written by whoever wrote the page or the
// mail: it may name recipients, a subject and a text, which the person sees and sends or does not. Bcc, attachments and
// every other header are left out, as section 4 advises.
import type { MailAddress } from '../../../electron/contract/scalars.ts';
import { readAddresses } from './read-addresses.ts';

export interface AskedMail {
  readonly to: MailAddress[];
  readonly cc: MailAddress[];
  readonly subject: string;
  readonly text: string;
}

const MOST_ADDRESSES = 100;
const SUBJECT = 500;
const TEXT = 20_000;

/** Null for what is no mailto link. */
export function readMailto(href: string): AskedMail | null {
  if (!/^mailto:/i.test(href)) return null;
  const [path = '', query = ''] = splitOnce(href.slice('mailto:'.length).replace(/#.*$/s, ''), '?');
  const to = [decoded(path)];
  const cc: string[] = [];
  let subject = '';
  let text = '';
  for (const field of query.split(/&(?:amp;)?/)) {
    const [name = '', raw = ''] = splitOnce(field, '=');
    const value = decoded(raw);
    switch (decoded(name).toLowerCase()) {
      case 'to':
        to.push(value);
        break;
      case 'cc':
        cc.push(value);
        break;
      case 'subject':
        subject = oneLine(value).slice(0, SUBJECT);
        break;
      case 'body':
        text = [text, value.replace(/\r\n?/g, '\n')]
          .filter((part) => part !== '')
          .join('\n')
          .slice(0, TEXT);
        break;
    }
  }
  return { to: addressesIn(to), cc: addressesIn(cc), subject, text };
}

function addressesIn(lists: readonly string[]): MailAddress[] {
  return readAddresses(lists.map(oneLine).join(', ')).addresses.slice(0, MOST_ADDRESSES);
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** A plus is a plus here, unlike in forms. What is no valid encoding stays as it was written. */
function decoded(text: string): string {
  try {
    return visible(decodeURIComponent(text));
  } catch {
    return visible(text);
  }
}

/** Line breaks and tabs stay; other control and direction marks could hide what is sent. */
function visible(text: string): string {
  return text.replace(/[^\P{C}\n\r\t]/gu, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
