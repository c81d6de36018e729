// Which app registration is used, and which descriptions of a provider are not believed.
import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../electron/engine/sign-in/authorize.ts';
import { type RegistrationSources, readRegistrations } from '../../../electron/engine/sign-in/registrations.ts';
import { knownProvider } from '../../../electron/engine/sign-in/sign-in-providers.ts';

const nothing: RegistrationSources = { environment: {}, file: null, stored: {} };
const read = (over: Partial<RegistrationSources>) => readRegistrations({ ...nothing, ...over });
const summary = (over: Partial<RegistrationSources>) =>
  read(over).map(({ provider, clientId, clientSecret, source }) => [provider.id, clientId, clientSecret, source]);

const described = {
  id: 'mail-host',
  name: 'Mail Host',
  clientId: 'theirs',
  issuer: 'https://login.host.example',
  authorizationEndpoint: 'https://login.host.example/authorize',
  tokenEndpoint: 'https://login.host.example/token',
  scopes: ['imap'],
  domains: ['Host.example'],
};
const fileOf = (over: object) => JSON.stringify({ providers: [{ ...described, ...over }] });

describe('app registrations', () => {
  it('do not come with the program', () => {
    expect(summary({})).toEqual([
      ['google', null, null, null],
      ['microsoft', null, null, null],
    ]);
  });

  it('are taken from the environment before the file, and from the file before the settings', () => {
    const stored = { google: { clientId: 'settings' }, microsoft: { clientId: 'settings' } };
    const file = JSON.stringify({ google: { clientId: 'file', clientSecret: 'f' } });
    const environment = { TEND_GOOGLE_CLIENT_ID: 'env', TEND_GOOGLE_CLIENT_SECRET: 'e', TEND_MICROSOFT_CLIENT_ID: ' ' };
    expect(summary({ stored })[0]).toEqual(['google', 'settings', null, 'settings']);
    expect(summary({ stored, file })[0]).toEqual(['google', 'file', 'f', 'file']);
    expect(summary({ stored, file, environment })).toEqual([
      ['google', 'env', 'e', 'environment'],
      ['microsoft', 'settings', null, 'settings'],
    ]);
  });

  it('of Microsoft are for any company unless a tenant is named', () => {
    const [, any] = read({});
    const [, one] = read({ stored: { microsoft: { clientId: 'x', tenant: 'ours.example' } } });
    expect(any?.provider.tokenEndpoint).toBe('https://login.microsoftonline.com/common/oauth2/v2.0/token');
    expect(one?.provider.tokenEndpoint).toBe('https://login.microsoftonline.com/ours.example/oauth2/v2.0/token');
  });

  it('of other providers come with their description', () => {
    const found = read({ file: fileOf({}) }).at(-1);
    expect(found).toMatchObject({ clientId: 'theirs', source: 'file', provider: { domains: ['host.example'] } });
  });

  it.each([
    ['not JSON', '{'],
    ['an unknown part', '{"gogle": {"clientId": "x"}}'],
    ['a token endpoint without encryption', fileOf({ tokenEndpoint: 'http://login.host.example/token' })],
    ['a script for an address', fileOf({ authorizationEndpoint: 'javascript:alert(1)' })],
    ['an address that only looks like this machine', fileOf({ tokenEndpoint: 'http://127.0.0.1.evil.example/token' })],
    ['a password in an address', fileOf({ tokenEndpoint: 'http://x:y@127.0.0.1/token' })],
    ['the id of a known provider', fileOf({ id: 'google' })],
    ['the same id twice', JSON.stringify({ providers: [described, described] })],
    ['a name too many', fileOf({ extra: 1 })],
  ])('are refused in a sentence when the file has %s', (_case, file) => {
    expect(() => read({ file })).toThrow(/sign-in\.json in the data folder can’t be used: .*nothing was changed/);
  });

  it('may be of a server on this very machine, which needs no encryption', () => {
    expect(read({ file: fileOf({ tokenEndpoint: 'http://127.0.0.1:8080/token' }) })).toHaveLength(3);
  });
});

describe('the page to sign in on', () => {
  const asks = (id: 'google' | 'microsoft') =>
    new URL(
      pageAddress(
        { provider: knownProvider(id), clientId: 'mine', address: 'maya@acme.com' },
        'state',
        'challenge',
        'http://127.0.0.1:5000',
      ),
    );

  it.each([
    ['google', 'https://accounts.google.com', 'https://mail.google.com/'],
    [
      'microsoft',
      'https://login.microsoftonline.com',
      'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access',
    ],
  ] as const)('of %s is asked for mail and something lasting, with PKCE', (id, origin, scope) => {
    const page = asks(id);
    expect(page.origin).toBe(origin);
    expect(Object.fromEntries(page.searchParams)).toMatchObject({
      client_id: 'mine',
      scope,
      response_type: 'code',
      code_challenge: 'challenge',
      code_challenge_method: 'S256',
      state: 'state',
      login_hint: 'maya@acme.com',
    });
  });

  it('keeps its own parameters whatever a description says', () => {
    const provider = {
      ...knownProvider('google'),
      parameters: { state: 'theirs', redirect_uri: 'https://evil.example' },
    };
    const page = new URL(
      pageAddress({ provider, clientId: 'mine', address: 'a@b.c' }, 'ours', 'c', 'http://127.0.0.1:1'),
    );
    expect(page.searchParams.getAll('state')).toEqual(['ours']);
    expect(page.searchParams.getAll('redirect_uri')).toEqual(['http://127.0.0.1:1']);
  });
});
