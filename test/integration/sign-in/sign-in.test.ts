// From the browser to mail on this machine: an engine, a strict authorization server and a Dovecot that takes its tokens.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignInProgress } from '../../../electron/contract/sign-in.ts';
import type { Secrets } from '../../../electron/engine/deps.ts';
import { fileSecrets } from '../../../electron/engine/hosts/file-secrets.ts';
import { type AuthorizationServer, startAuthorizationServer } from '../../support/authorization-server.ts';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { buildMail } from '../../support/imap-messages.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ADDRESS = 'sam@ours.example';
const HOUR = 3_600_000;

let provider: AuthorizationServer;
let dovecot: Dovecot;
let engine: TestEngine;
let secrets: Secrets;
let secretFolder: string;
let pages: SignInProgress[];

beforeAll(async () => {
  provider = await startAuthorizationServer();
  dovecot = await startDovecot({
    tokens: { introspectionUrl: provider.introspectionUrl, mechanisms: 'xoauth2 oauthbearer' },
  });
  const users = [ADDRESS, 'kim@ours.example'];
  for (const user of users) dovecot.addUser(user, 'unused');
  for (const user of users) await dovecot.append(user, 'INBOX', buildMail({ id: `first-${user}` }));
});
afterAll(async () => {
  await dovecot.stop();
  await provider.close();
});

beforeEach(async () => {
  provider.misbehave = {};
  provider.lifeSeconds = 3600;
  secretFolder = temporaryFolder();
  secrets = fileSecrets(secretFolder);
  engine = await openTestEngine({ deps: { secrets } });
  describeProvider();
  listen();
});
afterEach(() => engine.close());

function describeProvider(): void {
  const imap = { host: '127.0.0.1', port: dovecot.port, security: 'none' };
  const described = { id: 'ours', name: 'Ours', domains: ['ours.example'], imap, ...provider.described };
  writeFileSync(join(engine.folder, 'sign-in.json'), JSON.stringify({ providers: [described] }));
}

function listen(): void {
  pages = [];
  engine.client.on('signIn.progressed', (page) => void pages.push(page));
}

/** The page that the engine wants opened next. */
async function pageOf(attempt: string): Promise<string> {
  const find = () => pages.find((page) => page.attempt === attempt && page.url !== null)?.url;
  return expect
    .poll(find)
    .toBeTruthy()
    .then(() => find() ?? '');
}

async function signIn(input: { address?: string; mailboxId?: number } = { address: ADDRESS }) {
  const attempt = `${Math.max(0, ...pages.map(({ attempt }) => Number(attempt))) + 1}`;
  const done = engine.client.call('mailbox.signIn', { ...input, attempt });
  done.catch(() => undefined);
  const page = await Promise.race([pageOf(attempt), done.then(() => '')]);
  return { page, done };
}

async function signedIn(input?: { address?: string; mailboxId?: number }) {
  const { page, done } = await signIn(input);
  await provider.visit(page);
  return done;
}

const messages = async () => (await engine.client.call('app.status', {})).messages;
const problemOf = async (mailboxId: number) =>
  (await engine.client.call('sync.status', {})).mailboxes.find((each) => each.mailboxId === mailboxId);

describe('signing in through the browser', () => {
  it('is offered for an address whose provider is known, and brings the mail in', async () => {
    expect((await engine.client.call('mailbox.discover', { address: ADDRESS })).signIn).toEqual({
      provider: 'ours',
      name: 'Ours',
      ready: true,
    });
    const { mailboxId, entryId } = await signedIn();
    expect(entryId).toBeTypeOf('number');
    expect((await engine.client.call('mailbox.list', {})).mailboxes).toMatchObject([
      { mailboxId, address: ADDRESS, auth: 'oauth2', signInProvider: { provider: 'ours', name: 'Ours' } },
    ]);
    await engine.client.call('sync.run', {});
    expect(await messages()).toBe(1);
    expect(pages.map(({ step, opened }) => [step, opened])).toEqual([
      ['browser', false],
      ['checking', false],
    ]);
  });

  it('asks the page of the provider for exactly what is needed and tells it nothing secret', async () => {
    const { page, done } = await signIn();
    const asked = Object.fromEntries(new URL(page).searchParams);
    expect(asked).toEqual({
      login_hint: ADDRESS,
      client_id: provider.clientId,
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      response_type: 'code',
      scope: 'imap smtp offline_access',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    const { text } = await provider.visit(page);
    expect(text).toContain('Go back to Tend');
    expect(text).not.toContain(asked.state);
    await done;
  });

  it('leaves tokens with the passwords alone: not in the database, the journal, its answers or the log', async () => {
    await signedIn();
    await engine.client.call('sync.run', {});
    provider.expireAccess();
    await engine.client.call('sync.run', {});
    expect(provider.given.length).toBeGreaterThan(2);
    const files = readdirSync(engine.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const kept = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
    const said = JSON.stringify([
      pages,
      engine.bugs,
      await engine.client.call('journal.list', {}),
      await engine.client.call('mailbox.list', {}),
    ]);
    expect(provider.given.filter((token) => kept.includes(token) || said.includes(token))).toEqual([]);
    expect(readFileSync(join(secretFolder, 'secrets/passwords.json'), 'utf8')).toContain(provider.given.at(-1));
  });

  it('goes on in the next run of the program without the browser', async () => {
    await signedIn();
    engine = await engine.reopen();
    await engine.client.call('sync.run', {});
    expect(await messages()).toBe(1);
  });

  it.each(['xoauth2', 'oauthbearer'])('works with a server that takes %s alone', async (mechanisms) => {
    const other = await startDovecot({ tokens: { introspectionUrl: provider.introspectionUrl, mechanisms } });
    try {
      other.addUser(ADDRESS, 'unused');
      const imap = { host: '127.0.0.1', port: other.port, security: 'none' as const };
      const done = engine.client.call('mailbox.signIn', { address: ADDRESS, imap, provider: 'ours', attempt: '1' });
      await provider.visit(await pageOf('1'));
      await done;
      expect((await engine.client.call('sync.run', {})).folders.map(({ name }) => name)).toContain('INBOX');
    } finally {
      await other.stop();
    }
  });
});

describe('a sign-in that goes wrong changes nothing and says why', () => {
  afterEach(async () => {
    expect((await engine.client.call('mailbox.list', {})).mailboxes).toEqual([]);
    expect(engine.bugs).toEqual([]);
  });

  it('when the person says no', async () => {
    const { page, done } = await signIn();
    await provider.visit(page, 'deny');
    await expect(done).rejects.toMatchObject({
      code: 'cancelled',
      message: expect.stringMatching(/not to let Tend in/),
    });
  });

  it('when an answer comes with another state: it is not taken, and the right one still is', async () => {
    const { page, done } = await signIn();
    provider.misbehave.redirect = (back) => back.searchParams.set('state', 'x'.repeat(43));
    const wrong = await provider.visit(page);
    expect(wrong.status).toBe(400);
    expect(wrong.text).toMatch(/not the answer Tend waits for/);
    provider.misbehave.redirect = undefined;
    await provider.visit(page, 'deny');
    await expect(done).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('when an answer names another issuer, whose code is never sent on', async () => {
    const { page, done } = await signIn();
    const before = provider.asked.length;
    provider.misbehave.redirect = (back) => back.searchParams.set('iss', 'https://evil.example');
    await provider.visit(page);
    await expect(done).rejects.toMatchObject({
      code: 'auth_needed',
      message: expect.stringMatching(/nothing was taken/),
    });
    expect(provider.asked.length).toBe(before);
  });

  it('when the code was used by someone before', async () => {
    const { page, done } = await signIn();
    provider.misbehave.redirect = (back) => back.searchParams.set('code', 'used-before');
    await provider.visit(page);
    await expect(done).rejects.toMatchObject({
      code: 'auth_needed',
      message: expect.stringMatching(/did not stand by/),
    });
  });

  it('when the provider does not take PKCE', async () => {
    provider.misbehave.refuse = 'invalid_request';
    const { page, done } = await signIn();
    await provider.visit(page);
    await expect(done).rejects.toMatchObject({
      code: 'auth_needed',
      message: expect.stringMatching(/app registration/),
    });
  });

  it('when nothing lasting is given', async () => {
    provider.misbehave.token = (proper) => {
      const reply = proper();
      const { refresh_token: _, ...rest } = JSON.parse(reply.body);
      return { ...reply, body: JSON.stringify(rest) };
    };
    const { page, done } = await signIn();
    await provider.visit(page);
    await expect(done).rejects.toMatchObject({ code: 'unsupported', message: expect.stringMatching(/not for good/) });
  });

  it('when the mail server does not take the token, as for someone else’s mailbox', async () => {
    const { page, done } = await signIn();
    await provider.visit(page.replace(encodeURIComponent(ADDRESS), 'kim%40ours.example'));
    await expect(done).rejects.toMatchObject({ code: 'auth_needed', message: expect.stringMatching(/as the owner/) });
  });

  it('when it is stopped while the token endpoint says nothing', async () => {
    provider.misbehave.token = () => null;
    const stop = new AbortController();
    const done = engine.client.call('mailbox.signIn', { address: ADDRESS, attempt: '1' }, { signal: stop.signal });
    done.catch(() => undefined);
    const before = provider.asked.length;
    await provider.visit(await pageOf('1'));
    await expect.poll(() => provider.asked.length).toBeGreaterThan(before);
    stop.abort();
    await expect(done).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('when no app registration is known', async () => {
    const done = engine.client.call('mailbox.signIn', { address: 'sam@gmail.com' });
    await expect(done).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringMatching(/comes without one/),
    });
  });

  it('when the file that describes the provider can’t be read', async () => {
    writeFileSync(join(engine.folder, 'sign-in.json'), '{"providers": [{"id": 5}]}');
    const done = engine.client.call('mailbox.signIn', { address: ADDRESS });
    await expect(done).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/sign-in\.json/),
    });
  });
});

describe('a mailbox that is signed in', () => {
  it('gets another token before the old one ends, and when the server refuses it earlier', async () => {
    await signedIn();
    const before = provider.asked.length;
    await engine.client.call('sync.run', {});
    expect(provider.asked.length).toBe(before);
    engine.clock.set(testNow + HOUR - 60_000);
    await engine.client.call('sync.run', {});
    expect(provider.asked.slice(before)).toEqual(['refresh_token']);
    provider.expireAccess();
    await engine.client.call('sync.run', {});
    expect(provider.asked.slice(before)).toEqual(['refresh_token', 'refresh_token']);
  });

  it('whose sign-in was revoked asks for another, keeps everything, and goes on after it', async () => {
    const { mailboxId } = await signedIn();
    await engine.client.call('sync.run', {});
    provider.revoke(ADDRESS);
    await expect(engine.client.call('sync.run', {})).rejects.toMatchObject({
      code: 'auth_needed',
      message: expect.stringMatching(/Ours wants you to sign in again for sam@ours\.example.*stay here/),
    });
    expect(await problemOf(mailboxId)).toMatchObject({ state: 'auth_needed' });
    const before = provider.asked.length;
    engine = await engine.reopen();
    listen();
    await expect(engine.client.call('sync.run', {})).rejects.toMatchObject({ code: 'auth_needed' });
    expect(provider.asked.length).toBe(before);
    expect(await messages()).toBe(1);

    await dovecot.append(ADDRESS, 'INBOX', buildMail({ id: `later-${before}` }));
    expect(await signedIn({ mailboxId })).toMatchObject({ mailboxId, entryId: null });
    await engine.client.call('sync.run', {});
    expect(await messages()).toBeGreaterThan(1);
    expect((await engine.client.call('mailbox.list', {})).mailboxes).toHaveLength(1);
  });

  it('stays signed in while its provider can’t be reached', async () => {
    const { mailboxId } = await signedIn();
    provider.expireAccess();
    provider.misbehave.token = () => ({ status: 503, contentType: 'text/html', body: '<h1>later</h1>' });
    await expect(engine.client.call('sync.run', {})).rejects.toMatchObject({
      code: 'offline',
      message: expect.stringMatching(/can’t be reached/),
    });
    provider.misbehave.token = undefined;
    await engine.client.call('sync.run', {});
    expect((await problemOf(mailboxId))?.problem).toBeNull();
  });

  it('does not disturb another one while both renew', async () => {
    await signedIn();
    await signedIn({ address: 'kim@ours.example' });
    for (let hour = 1; hour <= 3; hour += 1) {
      engine.clock.set(testNow + hour * HOUR);
      const { problems } = await engine.client.call('sync.run', {});
      expect(problems).toEqual([]);
    }
    engine = await engine.reopen();
    expect((await engine.client.call('sync.run', {})).problems).toEqual([]);
  });

  it('is signed out at its provider and here when it is removed', async () => {
    const { mailboxId } = await signedIn();
    await engine.client.call('mailbox.remove', { mailboxId, confirmAddress: ADDRESS });
    expect(provider.asked.at(-1)).toBe('revoke');
    expect(await secrets.get(`sign-in:${mailboxId}`)).toBeNull();
  });

  it('takes a password instead when given one that works, and the sign-in back when that is undone', async () => {
    const { mailboxId } = await signedIn();
    const { entryId } = await engine.client.call('mailbox.update', { mailboxId, password: 'unused' });
    provider.expireAccess();
    const before = provider.asked.length;
    await engine.client.call('sync.run', {});
    expect(provider.asked.length).toBe(before);
    await engine.client.call('journal.undo', { entryId: Number(entryId) });
    await engine.client.call('sync.run', {});
    expect(provider.asked.length).toBeGreaterThan(before);
  });

  it('was one with a password before', async () => {
    const imap = { host: '127.0.0.1', port: dovecot.port, security: 'none' as const };
    const { mailboxId } = await engine.client.call('mailbox.add', { address: ADDRESS, password: 'unused', imap });
    await expect(engine.client.call('mailbox.signIn', { address: ADDRESS })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await signedIn({ mailboxId })).entryId).toBeTypeOf('number');
    expect((await engine.client.call('mailbox.list', {})).mailboxes).toMatchObject([{ auth: 'oauth2' }]);
    await engine.client.call('sync.run', {});
  });
});

it('the database holds who the provider is and nothing else of a sign-in', async () => {
  await signedIn();
  const db = new Database(join(engine.folder, 'tend.db'), { readonly: true });
  try {
    expect(db.prepare('SELECT sign_in FROM mailbox').all()).toEqual([{ sign_in: '{"provider":"ours","name":"Ours"}' }]);
  } finally {
    db.close();
  }
});
