// Fetches a picture that lies elsewhere, once the person asked for it. The engine does it and not the frame, because that
// is the more private way: no cookies, no referrer, no language, no cache that could be read back, one name for every
// reader; the frame keeps a policy under which it can reach no network at all, whatever a mail does to it; and an address
// of this machine's own network is never asked.
import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Failure } from '../../contract/failure.ts';
import { imageType } from './image-type.ts';
import { isPublicAddress } from './public-address.ts';

export interface FetchedImage {
  readonly contentType: string;
  readonly content: Uint8Array;
}

export type FetchImage = (url: string, signal: AbortSignal) => Promise<FetchedImage>;

export interface FetchImageOptions {
  readonly mayReach: (address: string) => boolean;
  /** Certificates to trust besides the system's; for tests. */
  readonly ca?: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

const REDIRECTS = 4;
const defaults: FetchImageOptions = { mayReach: isPublicAddress, timeoutMs: 20_000, maxBytes: 12 * 1024 * 1024 };
const unreachable = 'The image could not be loaded from the sender’s server.';

export function createFetchImage(given: Partial<FetchImageOptions> = {}): FetchImage {
  const options = { ...defaults, ...given };
  return async (address, signal) => {
    let url = encrypted(address);
    const ends = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]);
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const answer = await ask(url, options, ends);
      const next = redirectOf(answer, url);
      if (next === null) return picture(answer, await readAll(answer, options.maxBytes));
      answer.destroy();
      url = next;
    }
    throw new Failure('offline', unreachable);
  };
}

/** What a mail shows never travels readable for everybody on the way. */
function encrypted(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new Failure('offline', unreachable);
  const url = new URL(address, base?.href);
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (url.protocol !== 'https:' || url.username !== '') throw new Failure('offline', unreachable);
  return url;
}

function ask(url: URL, options: FetchImageOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !options.mayReach(host)) return Promise.reject(new Failure('offline', unreachable));
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      signal,
      // A connection that is kept would tie the pictures of two mails together.
      agent: false,
      lookup: guardedLookup(options.mayReach),
      ...(options.ca === undefined ? {} : { ca: options.ca }),
      headers: { Accept: 'image/*', 'User-Agent': 'Mozilla/5.0' },
    });
    asking.on('response', resolve);
    asking.on('error', () => reject(new Failure('offline', unreachable)));
    asking.end();
  });
}

/** The address that is judged is the one that is connected to; a name can't mean another a moment later. */
function guardedLookup(mayReach: (address: string) => boolean): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const allowed = found.filter(({ address }) => mayReach(address));
      const [first] = allowed;
      if (!first) return done(new Error('no public address'), []);
      if (options.all) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
}

function redirectOf(answer: IncomingMessage, from: URL): URL | null {
  const status = answer.statusCode ?? 0;
  if (status < 300 || status >= 400 || answer.headers.location === undefined) return null;
  return encrypted(answer.headers.location, from);
}

function readAll(answer: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    answer.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limit) answer.destroy(new Error('too large'));
    });
    answer.on('end', () => resolve(Buffer.concat(chunks)));
    answer.on('error', () => reject(new Failure('offline', unreachable)));
  });
}

function picture(answer: IncomingMessage, content: Buffer): FetchedImage {
  const contentType = answer.statusCode === 200 ? imageType(content) : null;
  if (contentType === null)
    throw new Failure('offline', 'What the sender’s server gave is not an image that is shown.');
  return { contentType, content };
}
