// Who gets in at the browser host's door, and who does not.
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { Failure } from '../../../electron/contract/failure.ts';
import { type BrowserHost, startBrowserHost } from '../../../electron/engine/hosts/browser-host.ts';
import { createClient } from '../../../electron/rpc/client.ts';
import { socketPort } from '../../../electron/rpc/ports/socket-port.ts';
import { type echoCalls, echoEngine, type echoEvents } from '../../support/echo-engine.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TOKEN = 'the-token-of-this-run';
let port = 0;
let cookie = '';
let once = '';
let host: BrowserHost;
/** The engine of the host is there, or refused. */
let opened = Promise.withResolvers<void>();

beforeEach(async () => {
  opened = Promise.withResolvers();
  opened.promise.catch(() => undefined);
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'page/assets'), { recursive: true });
  writeFileSync(join(folder, 'page/index.html'), '<title>Tend</title>');
  writeFileSync(join(folder, 'page/assets/app.js'), 'started()');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  const engine = echoEngine();
  host = await startBrowserHost({
    rendererFolder: join(folder, 'page'),
    serve: (each) => engine.serve(each),
    ready: opened.promise,
    token: TOKEN,
  });
  onTestFinished(() => host.close());
  port = Number(new URL(host.address).port);
  cookie = `tend-${port}=${TOKEN}`;
  once = new URL(host.addressForOnce()).search;
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** With node:http, because fetch neither sends a Host of one's choice nor a path with dots in it. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the page of the browser host', () => {
  it('is shown to who has the cookie', async () => {
    const page = await ask('/', { Cookie: cookie });
    expect(page).toMatchObject({ status: 200, text: '<title>Tend</title>' });
    expect((await ask('/assets/app.js', { Cookie: `other=1; ${cookie}` })).text).toBe('started()');
  });

  it('gives the cookie for the token, one that scripts and other sites can’t use', async () => {
    const entrance = await ask(`/?token=${TOKEN}`);
    expect(entrance.status).toBe(200);
    expect(entrance.headers['set-cookie']).toEqual([`${cookie}; HttpOnly; SameSite=Strict; Path=/`]);
    expect(entrance.text).not.toContain(TOKEN);
  });

  it('takes the token of a started browser once', async () => {
    expect((await ask(`/${once}`)).headers['set-cookie']).toHaveLength(1);
    expect((await ask(`/${once}`)).status).toBe(401);
  });

  it.each([
    ['no token', '/', {}],
    ['a wrong token', '/?token=wrong', {}],
    ['an empty token', '/?token=', {}],
    ['a wrong cookie', '/', { Cookie: 'wrong=1' }],
    ['a token for another path', `/assets/app.js?token=${TOKEN}`, {}],
  ] as const)('is refused to who comes with %s', async (_case, path, headers) => {
    const answer = await ask(path, headers);
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is refused under another name, so that no page can reach it by pointing a name here', async () => {
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `localhost:${port}`]) {
      expect((await ask('/', { Cookie: cookie, Host: host })).status).toBe(421);
    }
  });

  it.each(['/../secret.js', '/%2e%2e/secret.js', '/assets/..%2f..%2fsecret.js', '/..%5csecret.js'])(
    'holds nothing outside its folder (%s)',
    async (path) => {
      const answer = await ask(path, { Cookie: cookie });
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain('secret');
    },
  );

  it('can only be read', async () => {
    expect((await ask('/', { Cookie: cookie }, 'POST')).status).toBe(405);
  });

  it('comes with a strict policy, unframed, unsniffed and not stored, refusals too', async () => {
    for (const headers of [{ Cookie: cookie }, {}] as Record<string, string>[]) {
      const answer = await ask('/', headers);
      expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });
});

describe('the engine behind the browser host', () => {
  function connect(path: string, headers: Record<string, string>): Promise<WebSocket | number> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    return new Promise((resolve, reject) => {
      socket.on('open', () => resolve(socket));
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', reject);
    });
  }
  const origin = () => `http://127.0.0.1:${port}`;

  it('answers a page that came before it, once it is there', async () => {
    const socket = await connect('/engine', { Cookie: cookie, Origin: origin() });
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const client = createClient<typeof echoCalls, typeof echoEvents>(socketPort(socket));
    let answered = false;
    const answer = client.call('echo.say', { text: 'early' }).then((said) => {
      answered = true;
      return said;
    });
    // The page is shown meanwhile: whoever is served now would have been answered before.
    expect((await ask('/', { Cookie: cookie })).status).toBe(200);
    expect(answered).toBe(false);
    opened.resolve();
    expect(await answer).toEqual({ text: 'early' });
    client.close();
  });

  it.each([
    [new Failure('newer_database', 'Written by a newer one.'), 'newer_database', 'Written by a newer one.'],
    [new Error('a secret of the inside'), 'internal', /^Tend could not be opened/],
  ] as const)('tells a page that came before it why it was refused: %s', async (reason, code, sentence) => {
    const socket = await connect('/engine', { Cookie: cookie, Origin: origin() });
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const client = createClient<typeof echoCalls, typeof echoEvents>(socketPort(socket));
    const early = client.call('echo.say', { text: 'early' });
    opened.reject(reason);
    const failure = { code, message: expect.stringMatching(sentence) };
    await expect(early).rejects.toMatchObject(failure);
    await expect(client.call('echo.say', { text: 'late' })).rejects.toMatchObject(failure);
    await host.refused;
    client.close();
  });

  it('answers the page', async () => {
    opened.resolve();
    const socket = await connect('/engine', { Cookie: cookie, Origin: origin() });
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const client = createClient<typeof echoCalls, typeof echoEvents>(socketPort(socket));
    expect(await client.call('echo.say', { text: 'hello' })).toEqual({ text: 'hello' });
    client.close();
  });

  it('is refused to a page of another origin, even with the cookie', async () => {
    for (const other of ['https://evil.example', 'null', `http://localhost:${port}`, `http://127.0.0.1:${port + 1}`]) {
      expect(await connect('/engine', { Cookie: cookie, Origin: other })).toBe(403);
    }
    expect(await connect('/engine', { Cookie: cookie })).toBe(403);
  });

  it('is refused without the cookie, under another name, and on another path', async () => {
    expect(await connect('/engine', { Origin: origin() })).toBe(401);
    expect(await connect(`/engine?token=${TOKEN}`, { Origin: origin() })).toBe(401);
    expect(await connect('/engine', { Cookie: cookie, Origin: origin(), Host: 'evil.example' })).toBe(421);
    expect(await connect('/other', { Cookie: cookie, Origin: origin() })).toBe(404);
  });

  it('hangs up on what is not a frame', async () => {
    opened.resolve();
    const socket = await connect('/engine', { Cookie: cookie, Origin: origin() });
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.send('{not json');
    await closed;
  });
});
