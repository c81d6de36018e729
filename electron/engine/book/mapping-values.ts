// Domains and addresses as rules hold them: trimmed, lower case, ASCII, checked.
import { Failure } from '../../contract/failure.ts';
import { isPublicSuffix, normaliseAddress, normaliseDomain } from '../mail/people/addresses.ts';

/** Takes what people paste: a domain, a web address, "@acme.com". @throws Failure `invalid_input`. */
export function cleanDomain(text: string): string {
  const bare = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^@/, '')
    .replace(/[/?#:].*$/s, '')
    .replace(/^www\./i, '')
    .replace(/\.$/, '');
  const domain = normaliseDomain(bare);
  if (!/^([a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9-]{2,}$/.test(domain)) {
    throw new Failure(
      'invalid_input',
      `${JSON.stringify(text.slice(0, 80))} is not a mail domain like acme.com.`,
      'domains',
    );
  }
  if (isPublicSuffix(domain)) {
    throw new Failure(
      'invalid_input',
      `${domain} belongs to nobody: many companies register their names below it. Give the company’s own domain.`,
      'domains',
    );
  }
  return domain;
}

/** @throws Failure `invalid_input`. */
export function cleanAddress(text: string): string {
  const address = normaliseAddress(text.trim());
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(address)) {
    throw new Failure('invalid_input', `${JSON.stringify(text.slice(0, 80))} is not a mail address.`, 'addresses');
  }
  return address;
}
