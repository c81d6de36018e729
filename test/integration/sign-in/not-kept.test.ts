// A password or a sign-in that can't be put away: the mailbox it was for is not left behind without one.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Failure } from '../../../electron/contract/failure.ts';
import { SAM, type SignInBench, startSignInBench } from '../../support/sign-in-bench.ts';

let bench: SignInBench;
beforeAll(async () => {
  bench = await startSignInBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.open());
afterEach(() => bench.engine.close());

const mailboxes = async () => (await bench.engine.client.call('mailbox.list', {})).mailboxes;
const locked = new Failure('auth_needed', 'The system keychain did not take the password. Unlock it and try again.');
const refuseOnce = (error: Error) => void vi.spyOn(bench.secrets, 'set').mockRejectedValueOnce(error);
const add = () =>
  bench.engine.client.call('mailbox.add', {
    address: SAM,
    password: 'unused',
    imap: { host: '127.0.0.1', port: bench.dovecot.port, security: 'none' },
  });

it.each([
  ['a locked keychain', locked, 'auth_needed', /^sam@ours\.example was not added: its password .*Unlock it/],
  [
    'a full disk',
    Object.assign(new Error('no space'), { code: 'ENOSPC' }),
    'disk_full',
    /^sam@ours\.example was not added: .*free some space/,
  ],
  ['a keychain without a word', new Error('secret words'), 'internal', /was not added: .*keychain/],
])(
  'a mailbox whose password is refused by %s is taken back, and can be added after that',
  async (_, error, code, message) => {
    refuseOnce(error);
    await expect(add()).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await mailboxes()).toEqual([]);
    const { mailboxId } = await add();
    expect(await mailboxes()).toMatchObject([{ mailboxId, address: SAM }]);
    expect(await bench.secrets.get(`mailbox:${mailboxId}`)).toBe('unused');
    expect((await bench.engine.client.call('sync.run', {})).problems).toEqual([]);
  },
);

it('a mailbox whose new sign-in can’t be put away is taken back, and can be signed in to after that', async () => {
  refuseOnce(locked);
  await expect(bench.signedIn()).rejects.toMatchObject({
    code: 'auth_needed',
    message: expect.stringMatching(/^sam@ours\.example was not added: its sign-in could not be kept/),
  });
  expect(await mailboxes()).toEqual([]);
  const { mailboxId } = await bench.signedIn();
  expect(await mailboxes()).toMatchObject([{ mailboxId, auth: 'oauth2' }]);
  expect((await bench.engine.client.call('sync.run', {})).problems).toEqual([]);
});

it('a mailbox with a password stays as it was when a sign-in or another password for it can’t be put away', async () => {
  const { mailboxId } = await add();
  const before = await mailboxes();
  refuseOnce(locked);
  await expect(bench.signedIn({ mailboxId })).rejects.toThrow(/sign-in of sam@ours\.example .*nothing was changed/);
  expect(await mailboxes()).toEqual(before);
  refuseOnce(locked);
  const changed = bench.engine.client.call('mailbox.update', { mailboxId, password: 'unused', displayName: 'Sam' });
  await expect(changed).rejects.toThrow(/password of sam@ours\.example .*nothing was changed/);
  expect(await mailboxes()).toEqual(before);
  expect((await bench.engine.client.call('sync.run', {})).problems).toEqual([]);
});
