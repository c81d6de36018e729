// One spelling for every address and domain, so that mapping and search compare strings and nothing else.
import { domainToASCII } from 'node:url';
import { getDomain, getPublicSuffix } from 'tldts';
import { freeMailDomains } from './free-mail-domains.ts';

const MAX_ADDRESS = 320;
const MAX_NAME = 200;
// Controls, zero-width and bidirectional overrides: invisible, and good only for making one address look like another.
const invisible = /[\p{Cc}\p{Cf}]/gu;

/** Lower case, domain in ASCII (RFC 5891); a string without `@` comes back lower-cased, an empty one empty. */
export function normaliseAddress(raw: string): string {
  let text = raw
    .slice(0, 4 * MAX_ADDRESS)
    .replace(invisible, '')
    .trim();
  text = text
    .replace(/^mailto:/i, '')
    .replace(/^[<"'\s]+/, '')
    .replace(/[>"'\s.,;:]+$/, '');
  const at = text.lastIndexOf('@');
  if (at < 0) return text.replace(/\s+/g, '').toLowerCase().slice(0, MAX_ADDRESS);
  const local = text.slice(0, at).replaceAll('"', '').replace(/\s+/g, '').toLowerCase();
  const domain = normaliseDomain(text.slice(at + 1));
  return `${local}@${domain}`.slice(0, MAX_ADDRESS);
}

export function normaliseDomain(raw: string): string {
  const text = raw
    .replace(invisible, '')
    .replace(/\s+/g, '')
    .replace(/^[@.]+|\.+$/g, '')
    .toLowerCase();
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return domainToASCII(text) || text;
}

/** What follows the last `@`; empty where there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1);
}

/** The part of a domain that somebody registered: `mail.eu.acme.co.uk` gives `acme.co.uk`. */
export function registrableDomain(domain: string): string {
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain;
}

/** `co.uk`, `github.io`: everyone registers below it. */
export function isPublicSuffix(domain: string): boolean {
  return getPublicSuffix(domain, { allowPrivateDomains: true }) === domain;
}

export function isFreeMail(domain: string): boolean {
  return freeMailDomains.has(domain) || freeMailDomains.has(registrableDomain(domain));
}

/** A display name without quotes, controls and the habit of repeating the address. */
export function normaliseName(raw: string, address: string): string {
  let name = raw
    .slice(0, 4 * MAX_NAME)
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    .trim();
  for (const [open, close] of [
    ['"', '"'],
    ["'", "'"],
    ['“', '”'],
  ] as const) {
    if (name.length >= 2 && name.startsWith(open) && name.endsWith(close)) name = name.slice(1, -1).trim();
  }
  if (name.toLowerCase() === address || name.toLowerCase() === `<${address}>`) return '';
  return name.slice(0, MAX_NAME);
}
