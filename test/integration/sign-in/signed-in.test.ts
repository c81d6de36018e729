// What a sign-in is worth afterwards: tokens that end, are refused or taken back, providers that are away, and the way out.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildMail } from '../../support/imap-messages.ts';
import { testNow } from '../../support/open-test-engine.ts';
import { KIM, SAM, type SignInBench, startSignInBench } from '../../support/sign-in-bench.ts';

const HOUR = 3_600_000;

let bench: SignInBench;
beforeAll(async () => {
  bench = await startSignInBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.open());
afterEach(() => bench.engine.close());

const messages = async () => (await bench.engine.client.call('app.status', {})).messages;
const statusOf = async (mailboxId: number) =>
  (await bench.engine.client.call('sync.status', {})).mailboxes.find((each) => each.mailboxId === mailboxId);

describe('a mailbox that is signed in', () => {
  it('gets another token before the old one ends, and when the server refuses it earlier', async () => {
    await bench.signedIn();
    const before = bench.provider.asked.length;
    await bench.engine.client.call('sync.run', {});
    expect(bench.provider.asked.length).toBe(before);
    bench.engine.clock.set(testNow + HOUR - 60_000);
    await bench.engine.client.call('sync.run', {});
    expect(bench.provider.asked.slice(before)).toEqual(['refresh_token']);
    bench.provider.expireAccess();
    await bench.engine.client.call('sync.run', {});
    expect(bench.provider.asked.slice(before)).toEqual(['refresh_token', 'refresh_token']);
  });

  it('whose sign-in was revoked asks for another, keeps everything, and goes on after it', async () => {
    const { mailboxId } = await bench.signedIn();
    await bench.engine.client.call('sync.run', {});
    bench.provider.revoke(SAM);
    await expect(bench.engine.client.call('sync.run', {})).rejects.toMatchObject({
      code: 'auth_needed',
      message: expect.stringMatching(/Ours wants you to sign in again for sam@ours\.example.*stay here/),
    });
    expect(await statusOf(mailboxId)).toMatchObject({ state: 'auth_needed' });
    const before = bench.provider.asked.length;
    await bench.reopen();
    await expect(bench.engine.client.call('sync.run', {})).rejects.toMatchObject({ code: 'auth_needed' });
    expect(bench.provider.asked.length).toBe(before);
    expect(await messages()).toBe(1);

    await bench.dovecot.append(SAM, 'INBOX', buildMail({ id: `later-${before}` }));
    expect(await bench.signedIn({ mailboxId })).toMatchObject({ mailboxId, entryId: null });
    await bench.engine.client.call('sync.run', {});
    expect(await messages()).toBeGreaterThan(1);
    expect((await bench.engine.client.call('mailbox.list', {})).mailboxes).toHaveLength(1);
  });

  it('stays signed in while its provider can’t be reached', async () => {
    const { mailboxId } = await bench.signedIn();
    bench.provider.expireAccess();
    bench.provider.misbehave.token = () => ({ status: 503, contentType: 'text/html', body: '<h1>later</h1>' });
    await expect(bench.engine.client.call('sync.run', {})).rejects.toMatchObject({
      code: 'offline',
      message: expect.stringMatching(/can’t be reached/),
    });
    bench.provider.misbehave.token = undefined;
    await bench.engine.client.call('sync.run', {});
    expect((await statusOf(mailboxId))?.problem).toBeNull();
  });

  it('does not disturb another one while both renew', async () => {
    await bench.signedIn();
    await bench.signedIn({ address: KIM });
    for (let hour = 1; hour <= 3; hour += 1) {
      bench.engine.clock.set(testNow + hour * HOUR);
      const { problems } = await bench.engine.client.call('sync.run', {});
      expect(problems).toEqual([]);
    }
    await bench.reopen();
    expect((await bench.engine.client.call('sync.run', {})).problems).toEqual([]);
  });

  it('is signed out at its provider and here when it is removed', async () => {
    const { mailboxId } = await bench.signedIn();
    await bench.engine.client.call('mailbox.remove', { mailboxId, confirmAddress: SAM });
    expect(bench.provider.asked.at(-1)).toBe('revoke');
    expect(await bench.secrets.get(`sign-in:${mailboxId}`)).toBeNull();
  });

  it('takes a password instead when given one that works, and the sign-in back when that is undone', async () => {
    const { mailboxId } = await bench.signedIn();
    const { entryId } = await bench.engine.client.call('mailbox.update', { mailboxId, password: 'unused' });
    bench.provider.expireAccess();
    const before = bench.provider.asked.length;
    await bench.engine.client.call('sync.run', {});
    expect(bench.provider.asked.length).toBe(before);
    await bench.engine.client.call('journal.undo', { entryId: Number(entryId) });
    await bench.engine.client.call('sync.run', {});
    expect(bench.provider.asked.length).toBeGreaterThan(before);
  });

  it('was one with a password before', async () => {
    const imap = { host: '127.0.0.1', port: bench.dovecot.port, security: 'none' as const };
    const { mailboxId } = await bench.engine.client.call('mailbox.add', { address: SAM, password: 'unused', imap });
    await expect(bench.engine.client.call('mailbox.signIn', { address: SAM })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await bench.signedIn({ mailboxId })).entryId).toBeTypeOf('number');
    expect((await bench.engine.client.call('mailbox.list', {})).mailboxes).toMatchObject([{ auth: 'oauth2' }]);
    await bench.engine.client.call('sync.run', {});
  });
});
