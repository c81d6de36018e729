// An address as it may stand in an SMTP envelope and a header: one spelling, nothing in it that could end the line or the
// command, the domain in ASCII (RFC 5891).
import { domainToASCII } from 'node:url';

export interface EnvelopeAddress {
  readonly address: string;
  /** Letters beyond ASCII before the `@`: needs a server with SMTPUTF8 (RFC 6531). */
  readonly needsUtf8: boolean;
}

// RFC 5321 4.5.3.1
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;
/** dot-atom of RFC 5322 3.2.3, with the letters RFC 6532 adds. */
const localPart =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+)*$/iu;
const quotedLocal = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"$/;
const domainName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Null where it is no address that mail can be sent to. */
export function envelopeAddress(text: string): EnvelopeAddress | null {
  const trimmed = text.trim();
  // Controls, invisible and bidirectional characters have no place in an address and could show another than is used.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>]/u.test(trimmed) || !trimmed.isWellFormed()) return null;
  const at = trimmed.lastIndexOf('@');
  if (at < 1) return null;
  const local = trimmed.slice(0, at);
  if (Buffer.byteLength(local) > MAX_LOCAL) return null;
  if (local.startsWith('"') ? !quotedLocal.test(local) : !localPart.test(local) || /\s/u.test(local)) return null;
  const domain = domainToASCII(trimmed.slice(at + 1).toLowerCase());
  if (domain.length > MAX_DOMAIN || !domainName.test(domain)) return null;
  return { address: `${local}@${domain}`, needsUtf8: /[^\x20-\x7e]/.test(local) };
}
