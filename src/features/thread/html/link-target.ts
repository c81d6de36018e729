// Where a link of a mail leads, told apart from where it says it leads.
import { getDomain } from 'tldts';
import type { MailLink } from '../../../state/shown-link.ts';

export interface LinkTarget {
  /** The host in the form it is asked for, or the address of a mail; the part a person should look at. */
  readonly place: string;
  /** The whole of it around the place. */
  readonly before: string;
  readonly after: string;
  /** The other place that the link's text names; null where the text is honest or names none. */
  readonly says: string | null;
}

const SHOWN = 200;

/** Null for what no mail may open. */
export function linkTarget({ href, text }: MailLink): LinkTarget | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol === 'mailto:') {
    const [address = '', query = ''] = decoded(url.pathname + url.search).split('?');
    return {
      before: 'mail to ',
      place: address,
      after: query === '' ? '' : ' …',
      says: saysOtherAddress(text, address),
    };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const rest = `${url.pathname}${url.search}${url.hash}`;
  return {
    before: `${url.protocol}//`,
    place: url.host,
    after: rest === '/' ? '' : rest.length > SHOWN ? `${rest.slice(0, SHOWN)}…` : rest,
    says: saysOtherPlace(text, url.hostname),
  };
}

const NAMED_PLACE =
  /^[^\p{L}\p{N}]*(?:https?:\/\/)?(?:[^\s/@]*@)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,24})(?::\d+)?(?:[/?#]\S*)?[^\p{L}\p{N}]*$/iu;
const HOLDS_PLACE = /https?:\/\/((?:[\p{L}\p{N}-]+\.)+\p{L}{2,24})/iu;

/** Only a text that is an address, or holds one, says where a link leads; "our offer" says nothing. */
function saysOtherPlace(text: string, host: string): string | null {
  const shown = text
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
  const said = (NAMED_PLACE.exec(shown)?.[1] ?? HOLDS_PLACE.exec(shown)?.[1])?.toLowerCase();
  if (said === undefined) return null;
  const domain = getDomain(said, { allowPrivateDomains: true });
  // "report.final" is a file, and "Node.js" a name.
  if (domain === null || !isKnownEnding(said)) return null;
  return domain === getDomain(host, { allowPrivateDomains: true }) ? null : said;
}

function isKnownEnding(host: string): boolean {
  return (
    getDomain(host, { validateHostname: true }) !== null &&
    !/\.(?:js|md|sh|zip|mov|py|rs|pl|txt|html?|pdf)$/i.test(host)
  );
}

function saysOtherAddress(text: string, address: string): string | null {
  const said = /[\w.+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/iu.exec(text)?.[0];
  return said === undefined || said.toLowerCase() === address.toLowerCase() ? null : said;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).replace(/[\p{Cc}\p{Cf}]/gu, '');
  } catch {
    return text;
  }
}
