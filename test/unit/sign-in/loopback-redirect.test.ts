// The address the browser comes back to takes one answer, from whoever knows the state, and nothing else.
import { request } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LoopbackRedirect, listenForRedirect } from '../../../electron/engine/sign-in/loopback-redirect.ts';

const STATE = 'a-state-that-nobody-guesses';
let redirect: LoopbackRedirect;
beforeEach(async () => {
  redirect = await listenForRedirect('127.0.0.1', STATE);
});
afterEach(() => redirect.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(redirect.uri);
  return new Promise((resolve, reject) => {
    const headers = { host: options.host ?? host };
    const sent = request(
      { hostname, port, path, method: options.method ?? 'GET', headers, agent: false },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

const never = new AbortController().signal;

it('it is this machine and a port of its own each time', async () => {
  const other = await listenForRedirect('127.0.0.1', STATE);
  expect(redirect.uri).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(other.uri).not.toBe(redirect.uri);
  other.close();
});

it('the answer with the state is taken, and the page repeats nothing of it', async () => {
  const came = redirect.wait(never);
  const answer = await ask(`/?code=secret-code&state=${STATE}`);
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('Go back to Tend');
  expect(answer.text).not.toMatch(new RegExp(`secret-code|${STATE}`));
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  expect(answer.headers['referrer-policy']).toBe('no-referrer');
  expect((await came).get('code')).toBe('secret-code');
});

it.each([
  ['without a state', '/?code=x', 400, {}],
  ['with another state', '/?code=x&state=guess', 400, {}],
  ['with two states', `/?code=x&state=${STATE}&state=${STATE}`, 400, {}],
  ['on another path', `/other?code=x&state=${STATE}`, 404, {}],
  ['by another method', `/?code=x&state=${STATE}`, 405, { method: 'POST' }],
  ['under another name', `/?code=x&state=${STATE}`, 421, { host: 'evil.example' }],
])('what comes %s is not taken, and the waiting goes on', async (_case, path, status, options) => {
  const came = redirect.wait(never);
  expect((await ask(path, options)).status).toBe(status);
  await ask(`/?code=right&state=${STATE}`);
  expect((await came).get('code')).toBe('right');
});

it('a refusal is an answer too', async () => {
  const came = redirect.wait(never);
  expect((await ask(`/?error=access_denied&state=${STATE}`)).text).toContain('Not signed in');
  expect((await came).get('error')).toBe('access_denied');
});

it('who stops waiting is not held', async () => {
  const stop = new AbortController();
  const came = redirect.wait(stop.signal);
  stop.abort();
  await expect(came).rejects.toMatchObject({ name: 'AbortError' });
});
