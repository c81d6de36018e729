// Where the browser comes back to after a sign-in (RFC 8252 7.3): one address of this machine, on a port nobody can know
// beforehand, that takes one answer, the one that bears our state, and is gone.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { redirectPage } from './redirect-page.ts';

export interface LoopbackRedirect {
  readonly uri: string;
  /** What came back; rejects with the signal's reason. */
  wait(signal: AbortSignal): Promise<URLSearchParams>;
  close(): void;
}

export async function listenForRedirect(host: '127.0.0.1' | 'localhost', state: string): Promise<LoopbackRedirect> {
  const came = Promise.withResolvers<URLSearchParams>();
  came.promise.catch(() => undefined);
  // Not at the start: node:http as a module brings all of Node's fetch with it.
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Connection', 'close');
    const say = (status: number, page: keyof typeof redirectPage) => {
      response.statusCode = status;
      response.end(request.method === 'HEAD' ? undefined : redirectPage[page]);
    };
    // A page that points a name of its own at this port is not the browser coming back.
    if (request.headers.host !== `${host}:${port}`) {
      say(421, 'elsewhere');
      return;
    }
    if (request.method !== 'GET') {
      say(405, 'elsewhere');
      return;
    }
    const [path = '', query = ''] = splitOnce(request.url ?? '');
    if (path !== '/') {
      say(404, 'elsewhere');
      return;
    }
    const parameters = new URLSearchParams(query);
    // Whoever does not know the state has no say: not in what is taken, and not in when the waiting ends.
    if (!isOurs(parameters.getAll('state'), state)) {
      say(400, 'notOurs');
      return;
    }
    say(200, parameters.has('error') ? 'refused' : 'back');
    response.once('close', () => came.resolve(parameters));
  }

  return {
    uri: `http://${host}:${port}`,
    async wait(signal) {
      signal.throwIfAborted();
      const stop = () => came.reject(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
      try {
        return await came.promise;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function isOurs(states: readonly string[], state: string): boolean {
  const [given = ''] = states;
  const a = Buffer.from(given);
  const b = Buffer.from(state);
  return states.length === 1 && a.length === b.length && timingSafeEqual(a, b);
}

function splitOnce(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}
