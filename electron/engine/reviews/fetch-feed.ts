// Fetches a calendar feed that the user named: over https, or over http on this machine alone; with limits of size, time and
// redirects, and not again while the server says that nothing changed.
import type { IncomingMessage } from 'node:http';
import { MAX_CALENDAR_CONTENT } from '../../contract/calendars.ts';
import { Failure } from '../../contract/failure.ts';

export interface FeedState {
  readonly etag: string | null;
  readonly lastModified: string | null;
}
export type Fetched = { readonly changed: false } | ({ readonly changed: true; readonly text: string } & FeedState);

export interface FeedLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

const REDIRECTS = 4;
const limits: FeedLimits = { timeoutMs: 20_000, maxBytes: MAX_CALENDAR_CONTENT };
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * @param base Where a redirect comes from: another machine sends nobody to this one.
 * @throws Failure `invalid_input` for an address that is not asked.
 */
export function feedAddress(text: string, base?: URL): URL {
  const spelled = text.replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(spelled, base?.href)) throw notAsked();
  const url = new URL(spelled, base?.href);
  const here = loopback.has(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) throw notAsked();
  if (here && base !== undefined && !loopback.has(base.hostname)) throw notAsked();
  return url;
}

function notAsked(): Failure {
  return new Failure(
    'invalid_input',
    'A calendar is followed by an address that begins with https:// or webcal://; nothing else is asked.',
    'url',
  );
}

/** @throws Failure `offline` where it can't be had now, `invalid_input` where it is too large. */
export async function fetchFeed(
  address: string,
  known: FeedState,
  signal: AbortSignal,
  { timeoutMs, maxBytes }: FeedLimits = limits,
): Promise<Fetched> {
  const ends = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  let url = feedAddress(address);
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const answer = await ask(url, known, ends);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && statusCode !== 304 && headers.location !== undefined) {
      answer.destroy();
      url = feedAddress(headers.location, url);
      continue;
    }
    if (statusCode === 304) {
      answer.destroy();
      return { changed: false };
    }
    if (statusCode !== 200) {
      answer.destroy();
      throw new Failure('offline', sentenceOf(statusCode));
    }
    const content = await readAll(answer, maxBytes);
    return {
      changed: true,
      text: new TextDecoder().decode(content),
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
    };
  }
  throw new Failure('offline', 'The calendar’s server sends from one address to the next without end.');
}

function sentenceOf(status: number): string {
  if (status === 401 || status === 403) return 'The calendar’s server wants a sign-in. Use its private feed address.';
  if (status === 404 || status === 410) return 'The calendar is no longer at this address.';
  return `The calendar’s server answered ${status}; it is asked again later.`;
}

const unreachable = () =>
  new Failure('offline', 'The calendar’s server can’t be reached now; it is asked again later.');

async function ask(url: URL, known: FeedState, signal: AbortSignal): Promise<IncomingMessage> {
  // Not at the start: node:http as a module brings all of Node's fetch with it.
  const { request } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
  return await new Promise((resolve, reject) => {
    const headers = {
      Accept: 'text/calendar, */*;q=0.1',
      'Accept-Encoding': 'identity',
      'User-Agent': 'Tend',
      ...(known.etag === null ? {} : { 'If-None-Match': known.etag }),
      ...(known.lastModified === null ? {} : { 'If-Modified-Since': known.lastModified }),
    };
    const asking = request(url, { signal, agent: false, headers });
    asking.on('response', resolve);
    asking.on('error', () => reject(unreachable()));
    asking.end();
  });
}

function readAll(answer: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    answer.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        answer.destroy();
        reject(new Failure('invalid_input', 'This calendar is larger than 8 MB. Export a shorter span of it.', 'url'));
      } else chunks.push(chunk);
    });
    answer.on('end', () => resolve(Buffer.concat(chunks)));
    answer.on('error', () => reject(unreachable()));
    answer.on('close', () => reject(unreachable()));
  });
}
