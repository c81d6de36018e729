// From the browser to mail on this machine: an engine, a strict authorization server and a Dovecot that takes its tokens.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDovecot } from '../../support/dovecot.ts';
import { SAM, type SignInBench, startSignInBench } from '../../support/sign-in-bench.ts';

let bench: SignInBench;
beforeAll(async () => {
  bench = await startSignInBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.open());
afterEach(() => bench.engine.close());

const messages = async () => (await bench.engine.client.call('app.status', {})).messages;

describe('signing in through the browser', () => {
  it('is offered for an address whose provider is known, and brings the mail in', async () => {
    expect((await bench.engine.client.call('mailbox.discover', { address: SAM })).signIn).toEqual({
      provider: 'ours',
      name: 'Ours',
      ready: true,
    });
    const { mailboxId, entryId } = await bench.signedIn();
    expect(entryId).toBeTypeOf('number');
    expect((await bench.engine.client.call('mailbox.list', {})).mailboxes).toMatchObject([
      { mailboxId, address: SAM, auth: 'oauth2', signInProvider: { provider: 'ours', name: 'Ours' } },
    ]);
    await bench.engine.client.call('sync.run', {});
    expect(await messages()).toBe(1);
    expect(bench.pages.map(({ step, opened }) => [step, opened])).toEqual([
      ['browser', false],
      ['checking', false],
    ]);
  });

  it('asks the page of the provider for exactly what is needed and tells it nothing secret', async () => {
    const { page, done } = await bench.signIn();
    const asked = Object.fromEntries(new URL(page).searchParams);
    expect(asked).toEqual({
      login_hint: SAM,
      client_id: bench.provider.clientId,
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      response_type: 'code',
      scope: 'imap smtp offline_access',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    const { text } = await bench.provider.visit(page);
    expect(text).toContain('Go back to Tend');
    expect(text).not.toContain(asked.state);
    await done;
  });

  it('leaves tokens with the passwords alone: not in the database, the journal, its answers or the log', async () => {
    await bench.signedIn();
    await bench.engine.client.call('sync.run', {});
    bench.provider.expireAccess();
    await bench.engine.client.call('sync.run', {});
    expect(bench.provider.given.length).toBeGreaterThan(2);
    const files = readdirSync(bench.engine.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const kept = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
    const said = JSON.stringify([
      bench.pages,
      bench.engine.bugs,
      await bench.engine.client.call('journal.list', {}),
      await bench.engine.client.call('mailbox.list', {}),
    ]);
    expect(bench.provider.given.filter((token) => kept.includes(token) || said.includes(token))).toEqual([]);
    expect(readFileSync(join(bench.secretFolder, 'secrets/passwords.json'), 'utf8')).toContain(
      bench.provider.given.at(-1),
    );
  });

  it('goes on in the next run of the program without the browser', async () => {
    await bench.signedIn();
    await bench.reopen();
    await bench.engine.client.call('sync.run', {});
    expect(await messages()).toBe(1);
  });

  it.each(['xoauth2', 'oauthbearer'])('works with a server that takes %s alone', async (mechanisms) => {
    const other = await startDovecot({ tokens: { introspectionUrl: bench.provider.introspectionUrl, mechanisms } });
    try {
      other.addUser(SAM, 'unused');
      const imap = { host: '127.0.0.1', port: other.port, security: 'none' as const };
      const done = bench.engine.client.call('mailbox.signIn', { address: SAM, imap, provider: 'ours', attempt: '1' });
      await bench.provider.visit(await bench.pageOf('1'));
      await done;
      expect((await bench.engine.client.call('sync.run', {})).folders.map(({ name }) => name)).toContain('INBOX');
    } finally {
      await other.stop();
    }
  });
});

describe('a sign-in that goes wrong changes nothing and says why', () => {
  afterEach(async () => {
    expect((await bench.engine.client.call('mailbox.list', {})).mailboxes).toEqual([]);
    expect(bench.engine.bugs).toEqual([]);
  });

  it('when the person says no', async () => {
    const { page, done } = await bench.signIn();
    await bench.provider.visit(page, 'deny');
    await expect(done).rejects.toMatchObject({
      code: 'cancelled',
      message: expect.stringMatching(/not to let Tend in/),
    });
  });

  it('when an answer comes with another state: it is not taken, and the right one still is', async () => {
    const { page, done } = await bench.signIn();
    bench.provider.misbehave.redirect = (back) => back.searchParams.set('state', 'x'.repeat(43));
    const wrong = await bench.provider.visit(page);
    expect(wrong.status).toBe(400);
    expect(wrong.text).toMatch(/not the answer Tend waits for/);
    bench.provider.misbehave.redirect = undefined;
    await bench.provider.visit(page, 'deny');
    await expect(done).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('when an answer names another issuer, whose code is never sent on', async () => {
    const { page, done } = await bench.signIn();
    const before = bench.provider.asked.length;
    bench.provider.misbehave.redirect = (back) => back.searchParams.set('iss', 'https://evil.example');
    await bench.provider.visit(page);
    await expect(done).rejects.toMatchObject({
      code: 'auth_needed',
      message: expect.stringMatching(/nothing was taken/),
    });
    expect(bench.provider.asked.length).toBe(before);
  });

  it('when the code was used by someone before', async () => {
    const { page, done } = await bench.signIn();
    bench.provider.misbehave.redirect = (back) => back.searchParams.set('code', 'used-before');
    await bench.provider.visit(page);
    await expect(done).rejects.toMatchObject({
      code: 'auth_needed',
      message: expect.stringMatching(/did not stand by/),
    });
  });

  it('when the provider does not take PKCE', async () => {
    bench.provider.misbehave.refuse = 'invalid_request';
    const { page, done } = await bench.signIn();
    await bench.provider.visit(page);
    await expect(done).rejects.toMatchObject({
      code: 'auth_needed',
      message: expect.stringMatching(/app registration/),
    });
  });

  it('when nothing lasting is given', async () => {
    bench.provider.misbehave.token = (proper) => {
      const reply = proper();
      const { refresh_token: _, ...rest } = JSON.parse(reply.body);
      return { ...reply, body: JSON.stringify(rest) };
    };
    const { page, done } = await bench.signIn();
    await bench.provider.visit(page);
    await expect(done).rejects.toMatchObject({ code: 'unsupported', message: expect.stringMatching(/not for good/) });
  });

  it('when the mail server does not take the token, as for someone else’s mailbox', async () => {
    const { page, done } = await bench.signIn();
    await bench.provider.visit(page.replace(encodeURIComponent(SAM), 'kim%40ours.example'));
    await expect(done).rejects.toMatchObject({ code: 'auth_needed', message: expect.stringMatching(/as the owner/) });
  });

  it('when it is stopped while the token endpoint says nothing', async () => {
    bench.provider.misbehave.token = () => null;
    const stop = new AbortController();
    const done = bench.engine.client.call('mailbox.signIn', { address: SAM, attempt: '1' }, { signal: stop.signal });
    done.catch(() => undefined);
    const before = bench.provider.asked.length;
    await bench.provider.visit(await bench.pageOf('1'));
    await expect.poll(() => bench.provider.asked.length).toBeGreaterThan(before);
    stop.abort();
    await expect(done).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('when no app registration is known', async () => {
    const done = bench.engine.client.call('mailbox.signIn', { address: 'sam@gmail.com' });
    await expect(done).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringMatching(/comes without one/),
    });
  });

  it('when the file that describes the provider can’t be read', async () => {
    writeFileSync(join(bench.engine.folder, 'sign-in.json'), '{"providers": [{"id": 5}]}');
    const done = bench.engine.client.call('mailbox.signIn', { address: SAM });
    await expect(done).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/sign-in\.json/),
    });
  });
});

it('the database holds who the provider is and nothing else of a sign-in', async () => {
  await bench.signedIn();
  const db = new Database(join(bench.engine.folder, 'tend.db'), { readonly: true });
  try {
    expect(db.prepare('SELECT sign_in FROM mailbox').all()).toEqual([{ sign_in: '{"provider":"ours","name":"Ours"}' }]);
  } finally {
    db.close();
  }
});
