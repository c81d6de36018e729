// Feeds over loopback: fetched once while nothing changed, with limits, and only from addresses that may be asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { feedAddress, fetchFeed } from '../../../electron/engine/reviews/fetch-feed.ts';

const nothing = { etag: null, lastModified: null };
const limits = { timeoutMs: 5000, maxBytes: 1000 };
const { signal } = new AbortController();
let stop: () => void = () => undefined;
afterEach(() => stop());

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stop = () => void server.close();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/calendar.ics`;
}

describe('a feed', () => {
  it('is fetched, and not again while its server says that nothing changed', async () => {
    const url = await serve((request, response) => {
      const same = request.headers['if-none-match'] === '"one"';
      response.writeHead(same ? 304 : 200, { ETag: '"one"' }).end(same ? undefined : 'BEGIN:VCALENDAR');
    });
    const first = await fetchFeed(url, nothing, signal, limits);
    expect(first).toEqual({ changed: true, text: 'BEGIN:VCALENDAR', etag: '"one"', lastModified: null });
    expect(await fetchFeed(url, { etag: '"one"', lastModified: null }, signal, limits)).toEqual({ changed: false });
  });

  it('that is too large is left off', async () => {
    const url = await serve((_request, response) => response.end('x'.repeat(2000)));
    await expect(fetchFeed(url, nothing, signal, limits)).rejects.toThrow(/larger than/);
  });

  it('that does not answer is given up', async () => {
    const url = await serve(() => undefined);
    await expect(fetchFeed(url, nothing, signal, { ...limits, timeoutMs: 50 })).rejects.toThrow(/can’t be reached/);
  });

  it('that sends on is followed a few times, and not to where nobody may ask', async () => {
    const round = await serve((_request, response) => response.writeHead(302, { Location: '/again.ics' }).end());
    await expect(fetchFeed(round, nothing, signal, limits)).rejects.toThrow(/without end/);
    stop();
    const away = await serve((_request, response) =>
      response.writeHead(302, { Location: 'http://192.168.1.1/' }).end(),
    );
    await expect(fetchFeed(away, nothing, signal, limits)).rejects.toThrow(/nothing else is asked/);
  });

  it('that wants a sign-in or is gone says so', async () => {
    for (const [status, words] of [
      [401, /sign-in/],
      [410, /no longer/],
      [500, /answered 500/],
    ] as const) {
      const url = await serve((_request, response) => response.writeHead(status).end());
      await expect(fetchFeed(url, nothing, signal, limits)).rejects.toThrow(words);
      stop();
    }
  });

  it('is asked over https; webcal is that by another name', () => {
    expect(feedAddress('webcal://calendar.example/a.ics').href).toBe('https://calendar.example/a.ics');
    for (const bad of ['http://calendar.example/a.ics', 'file:///etc/passwd', 'ftp://x/y', 'nonsense']) {
      expect(() => feedAddress(bad)).toThrow(/https/);
    }
  });

  it('on this machine is not where another machine sends us', () => {
    const far = new URL('https://calendar.example/a.ics');
    for (const here of ['http://127.0.0.1:8080/a.ics', 'https://localhost/a.ics'])
      expect(() => feedAddress(here, far)).toThrow(/https/);
    expect(feedAddress('/b.ics', new URL('http://127.0.0.1:8080/a.ics')).href).toBe('http://127.0.0.1:8080/b.ics');
  });
});
