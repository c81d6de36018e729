// Reads the autoconfig file that mail domains publish for mail programs. Only the few elements that are needed are looked
// for; entities and document types are never expanded. Pure.
import type { ServerSettings } from '../../../contract/mailbox.ts';

export interface Autoconfig {
  readonly imap: ServerSettings | null;
  readonly smtp: ServerSettings | null;
  readonly username: string | null;
}

const MAX_LENGTH = 200_000;

export function readAutoconfig(xml: string, address: string): Autoconfig | null {
  if (xml.length > MAX_LENGTH || !/<clientConfig[\s>]/.test(xml)) return null;
  const imap = servers(xml, 'incomingServer', 'imap');
  const smtp = servers(xml, 'outgoingServer', 'smtp');
  if (!imap && !smtp) return null;
  return {
    imap: imap ? settingsOf(imap, address) : null,
    smtp: smtp ? settingsOf(smtp, address) : null,
    username: imap ? fill(element(imap, 'username'), address) : null,
  };
}

/** The first server of the kind that encrypts: what the domain's owner prefers stands first. */
function servers(xml: string, tag: string, type: string): string | null {
  const all = [...xml.matchAll(new RegExp(`<${tag}\\s+type=["']${type}["'][^>]*>([\\s\\S]*?)</${tag}>`, 'g'))];
  const bodies = all.map(([, body]) => body ?? '');
  return bodies.find((body) => /^(ssl|starttls)$/i.test(element(body, 'socketType'))) ?? null;
}

function settingsOf(body: string, address: string): ServerSettings | null {
  const host = fill(element(body, 'hostname'), address);
  const port = Number(element(body, 'port'));
  if (host === null || !/^[a-z0-9.-]+$/i.test(host) || !Number.isInteger(port) || port < 1 || port > 65535) return null;
  return { host, port, security: element(body, 'socketType').toLowerCase() === 'ssl' ? 'tls' : 'starttls' };
}

function element(body: string, tag: string): string {
  return (new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(body)?.[1] ?? '').trim();
}

function fill(pattern: string, address: string): string | null {
  if (pattern === '') return null;
  const at = address.lastIndexOf('@');
  return pattern
    .replaceAll('%EMAILADDRESS%', address)
    .replaceAll('%EMAILLOCALPART%', address.slice(0, at))
    .replaceAll('%EMAILDOMAIN%', address.slice(at + 1));
}
