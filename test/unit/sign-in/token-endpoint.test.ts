// What a token endpoint may answer, and that nothing of it can do harm.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Grant } from '../../../electron/engine/sign-in/grant.ts';
import { refreshGrant, revokeGrant, TokenTrouble } from '../../../electron/engine/sign-in/token-endpoint.ts';
import {
  type AuthorizationServer,
  startAuthorizationServer,
  type TokenReply,
} from '../../support/authorization-server.ts';

let server: AuthorizationServer;
let grant: Grant;
beforeAll(async () => {
  server = await startAuthorizationServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.misbehave = {};
  grant = {
    version: 1,
    provider: 'ours',
    name: 'Ours',
    address: 'sam@ours.example',
    issuer: server.issuer,
    tokenEndpoint: server.described.tokenEndpoint,
    revocationEndpoint: server.described.revocationEndpoint,
    clientId: server.clientId,
    clientSecret: null,
    refreshToken: 'x',
  };
});

const never = new AbortController().signal;
const ask = () => refreshGrant(grant, 'x', never);
const kindOf = () =>
  ask().then(
    () => 'taken',
    (error: unknown) => (error instanceof TokenTrouble ? error.kind : error),
  );
const reply = (body: string, over: Partial<TokenReply> = {}) => {
  server.misbehave.token = () => ({ status: 200, contentType: 'application/json', body, ...over });
};
const good = { access_token: 'abc.DEF-1_2~3+/=', token_type: 'Bearer', expires_in: 3600 };

describe('an answer of the token endpoint', () => {
  it('is taken when it is as it should be, with a life of a day at most', async () => {
    reply(JSON.stringify(good));
    expect(await ask()).toEqual({ accessToken: good.access_token, lifeMs: 3_600_000, refreshToken: null });
    reply(JSON.stringify({ ...good, expires_in: 1e300, refresh_token: 'next' }));
    expect(await ask()).toEqual({ accessToken: good.access_token, lifeMs: 86_400_000, refreshToken: 'next' });
    reply(JSON.stringify({ access_token: 'a', token_type: 'bearer' }));
    expect(await ask()).toEqual({ accessToken: 'a', lifeMs: null, refreshToken: null });
  });

  it.each([
    ['no JSON', '<html>log in to the Wi-Fi</html>'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['JSON without end', '['.repeat(100_000)],
    ['a prototype', '{"__proto__": {"access_token": "a", "token_type": "bearer"}}'],
    ['a token that is a number', '{"access_token": 5, "token_type": "bearer"}'],
    [
      'a token that ends the line it is sent in',
      JSON.stringify({ ...good, access_token: 'a\u0001\u0001A LOGOUT\r\n' }),
    ],
    ['a token that is a book', JSON.stringify({ ...good, access_token: 'a'.repeat(20_000) })],
    ['an empty token', JSON.stringify({ ...good, access_token: '' })],
    ['another kind of token', JSON.stringify({ ...good, token_type: 'mac' })],
    ['a life before its birth', JSON.stringify({ ...good, expires_in: -1 })],
    ['a life that is no number', JSON.stringify({ ...good, expires_in: 'soon' })],
    ['a refresh token with a line break', JSON.stringify({ ...good, refresh_token: 'a\nb' })],
  ])('that holds %s is not taken', async (_case, body) => {
    reply(body);
    expect(await kindOf()).toBe('unreadable');
  });

  it('without end is not read to its end', async () => {
    reply(JSON.stringify({ ...good, padding: 'x'.repeat(2_000_000) }));
    expect(await kindOf()).toBe('unreadable');
  });

  it('that leads elsewhere is not followed', async () => {
    server.misbehave.token = () => ({ status: 302, contentType: 'text/plain', body: '' });
    expect(await kindOf()).toBe('unreadable');
  });

  it.each([
    ['invalid_grant', 400, 'revoked'],
    ['interaction_required', 400, 'revoked'],
    ['invalid_client', 401, 'registration'],
    ['unauthorized_client', 400, 'registration'],
    ['something_new', 400, 'registration'],
    ['temporarily_unavailable', 400, 'unreachable'],
    ['anything', 503, 'unreachable'],
    ['anything', 429, 'unreachable'],
  ])('with the error %s and status %i means %s', async (error, status, kind) => {
    reply(JSON.stringify({ error }), { status });
    expect(await kindOf()).toBe(kind);
  });

  it('that never comes is not waited for without end', async () => {
    server.misbehave.token = () => null;
    await expect(refreshGrant(grant, 'x', never, 30)).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('whatever it is, is an answer or one of the known troubles', async () => {
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .record({
          access_token: fc.anything(),
          token_type: fc.constantFrom('bearer', 'x', 1),
          expires_in: fc.anything(),
        })
        .map((it) => {
          try {
            return JSON.stringify(it);
          } catch {
            return '{}';
          }
        }),
    );
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(200, 201, 204, 400, 401, 500), async (text, status) => {
        reply(text, { status });
        expect(['taken', 'unreadable', 'unreachable', 'registration', 'revoked']).toContain(await kindOf());
      }),
      { seed: 11, numRuns: 60 },
    );
  }, 30_000);

  it('and its words are in no error', async () => {
    reply(JSON.stringify({ error: 'invalid_grant', error_description: 'secret words' }), { status: 400 });
    const error = await ask().catch((each: unknown) => each);
    expect(error instanceof Error && `${error.message} ${error.stack}`).not.toContain('secret words');
  });
});

describe('a provider', () => {
  it('that is not there is out of reach', async () => {
    grant = { ...grant, tokenEndpoint: 'http://127.0.0.1:1/token' };
    expect(await kindOf()).toBe('unreachable');
  });

  it('gets no secret without encryption, unless it is on this machine', async () => {
    grant = { ...grant, tokenEndpoint: 'http://login.example/token' };
    expect(await kindOf()).toBe('unreadable');
  });

  it('is told when a sign-in ends, where it listens', async () => {
    await revokeGrant(grant, 'x');
    expect(server.asked.at(-1)).toBe('revoke');
    await revokeGrant({ ...grant, revocationEndpoint: null }, 'x');
  });
});
