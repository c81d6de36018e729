// Finds the servers that go with a mail address: the provider's table first, then what the domain says of itself in DNS
// and in its autoconfig file. Nothing secret is sent anywhere, and no answer is trusted that would do without encryption.
import { resolveMx, resolveSrv } from 'node:dns/promises';
import type { Discovered, ServerSettings } from '../../../contract/mailbox.ts';
import { readAutoconfig } from './autoconfig-xml.ts';
import { type KnownProvider, providerOfDomain, providerOfExchanger } from './known-providers.ts';

export interface SrvRecord {
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

/** The network as discovery sees it; every function may fail, which counts as "nothing there". */
export interface DiscoveryNetwork {
  resolveMx(domain: string): Promise<readonly { readonly exchange: string; readonly priority: number }[]>;
  resolveSrv(name: string): Promise<readonly SrvRecord[]>;
  /** The body of an https address, null where there is none. */
  fetchText(url: string, signal: AbortSignal): Promise<string | null>;
}

export const realNetwork: DiscoveryNetwork = {
  resolveMx,
  resolveSrv,
  async fetchText(url, signal) {
    const answer = await fetch(url, { signal, redirect: 'follow', headers: { accept: 'text/xml, application/xml' } });
    return answer.ok && answer.url.startsWith('https://') ? await answer.text() : null;
  },
};

const STEP_MS = 4000;

/** What can be found in the network; signing in is not the network's to say. */
export type FoundSettings = Omit<Discovered, 'signIn'>;

export async function discoverSettings(
  address: string,
  network: DiscoveryNetwork = realNetwork,
  stepMs = STEP_MS,
): Promise<FoundSettings> {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  const known = providerOfDomain(domain);
  if (known) return ofProvider(known, address);
  if (!/^(?:[a-z0-9_-]+\.)+[a-z0-9-]+$/i.test(domain)) return nothing(address);
  const query = encodeURIComponent(address);
  const [exchangers, fromDns, ...configs] = await Promise.all([
    inTime(stepMs, () => network.resolveMx(domain)),
    fromSrv(domain, network, stepMs),
    ...[
      `https://autoconfig.${domain}/mail/config-v1.1.xml?emailaddress=${query}`,
      `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
    ].map((url) => inTime(stepMs, (signal) => network.fetchText(url, signal))),
  ]);
  const provider = [...(exchangers ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .map(({ exchange }) => providerOfExchanger(exchange))
    .find((found) => found !== null);
  if (provider) return ofProvider(provider, address);
  if (fromDns.imap) return { ...nothing(address), ...fromDns, source: 'srv' };
  for (const config of configs) {
    const read = config ? readAutoconfig(config, address) : null;
    if (read?.imap) {
      return {
        ...nothing(address),
        imap: read.imap,
        smtp: read.smtp,
        username: read.username ?? address,
        source: 'autoconfig',
      };
    }
  }
  return nothing(address);
}

/** RFC 6186 and RFC 8314: implicit TLS is asked for first. */
async function fromSrv(domain: string, network: DiscoveryNetwork, stepMs: number) {
  const ask = (service: string) => inTime(stepMs, () => network.resolveSrv(`_${service}._tcp.${domain}`));
  const [imaps, imap, submissions, submission] = await Promise.all(
    ['imaps', 'imap', 'submissions', 'submission'].map(ask),
  );
  return {
    imap: best(imaps, 'tls') ?? best(imap, 'starttls'),
    smtp: best(submissions, 'tls') ?? best(submission, 'starttls'),
  };
}

/** Lowest priority first, then the heaviest (RFC 2782); a target of "." says that there is no such service. */
function best(records: readonly SrvRecord[] | null | undefined, security: 'tls' | 'starttls'): ServerSettings | null {
  const [first] = [...(records ?? [])]
    .filter(({ name, port }) => name !== '' && name !== '.' && port > 0)
    .sort((a, b) => a.priority - b.priority || b.weight - a.weight);
  return first ? { host: first.name.replace(/\.$/, '').toLowerCase(), port: first.port, security } : null;
}

function ofProvider({ name, imap, smtp, advice, username }: KnownProvider, address: string): FoundSettings {
  const login = username === 'address' ? address : address.slice(0, address.lastIndexOf('@'));
  return { imap, smtp, username: login, source: 'provider', provider: name, advice };
}

function nothing(address: string): FoundSettings {
  return { imap: null, smtp: null, username: address, source: 'none', provider: null, advice: null };
}

async function inTime<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const abort = new AbortController();
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => {
    abort.abort();
    resolve(null);
  }, ms);
  try {
    return await Promise.race([work(abort.signal).catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
