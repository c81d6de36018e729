// Access tokens under load, bad clocks, lost keychains and people who sign in again in the middle of it.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Secrets } from '../../../electron/engine/deps.ts';
import { fileSecrets } from '../../../electron/engine/hosts/file-secrets.ts';
import { type AccessTokens, createAccessTokens, keyOfMailbox } from '../../../electron/engine/sign-in/access-tokens.ts';
import { type Grant, readGrant, writeGrant } from '../../../electron/engine/sign-in/grant.ts';
import { type TokenAnswer, TokenTrouble } from '../../../electron/engine/sign-in/token-endpoint.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const HOUR = 3_600_000;
const grantOf = (refreshToken: string): Grant => ({
  version: 1,
  provider: 'ours',
  name: 'Ours',
  address: 'sam@ours.example',
  issuer: 'https://login.example',
  tokenEndpoint: 'https://login.example/token',
  revocationEndpoint: null,
  clientId: 'mine',
  clientSecret: null,
  refreshToken,
});

/** A provider that takes each refresh token once, and takes everything back when one comes twice. */
function strictProvider() {
  const valid = new Set<string>();
  let made = 0;
  let questions = 0;
  let held: PromiseWithResolvers<void> | null = null;
  const provider = {
    trouble: null as TokenTrouble | null,
    lifeMs: HOUR as number | null,
    get questions() {
      return questions;
    },
    issue(): string {
      made += 1;
      valid.add(`refresh-${made}`);
      return `refresh-${made}`;
    },
    /** Questions wait until `release`. */
    hold() {
      held = Promise.withResolvers();
    },
    release() {
      held?.resolve();
      held = null;
    },
    async refresh(_grant: Grant, refreshToken: string): Promise<TokenAnswer> {
      questions += 1;
      await held?.promise;
      if (provider.trouble) throw provider.trouble;
      if (!valid.delete(refreshToken)) {
        valid.clear();
        throw new TokenTrouble('revoked');
      }
      const next = provider.issue();
      return { accessToken: `access-${made}`, lifeMs: provider.lifeMs, refreshToken: next };
    },
  };
  return provider;
}

let now = 0;
let secrets: Secrets;
let provider: ReturnType<typeof strictProvider>;
let warnings: string[];
let tokens: AccessTokens;
const key = keyOfMailbox(1);

function open(): AccessTokens {
  const log = { info: () => undefined, warn: (event: string) => void warnings.push(event) };
  return createAccessTokens({
    secrets,
    clock: { now: () => now, timeZone: () => 'UTC' },
    log,
    refresh: (grant, refreshToken) => provider.refresh(grant, refreshToken),
  });
}

beforeEach(async () => {
  now = 1_000_000;
  warnings = [];
  secrets = fileSecrets(temporaryFolder());
  provider = strictProvider();
  await secrets.set(key, writeGrant(grantOf(provider.issue())));
  tokens = open();
});

const kept = async (which = key) => readGrant((await secrets.get(which)) ?? '');

describe('access tokens', () => {
  it('are asked for once, however many want one at the same time', async () => {
    const given = await Promise.all(Array.from({ length: 20 }, () => tokens.get(key, null)));
    expect(new Set(given).size).toBe(1);
    expect(provider.questions).toBe(1);
  });

  it('are made anew before they end, and not before it is time', async () => {
    const first = await tokens.get(key, null);
    now += HOUR - 6 * 60_000;
    expect(await tokens.get(key, null)).toBe(first);
    now += 2 * 60_000;
    expect(await tokens.get(key, null)).not.toBe(first);
  });

  it('are made anew when a server refused one, once for all who were refused it', async () => {
    const refused = await tokens.get(key, null);
    const given = await Promise.all(Array.from({ length: 5 }, () => tokens.get(key, refused)));
    expect(new Set(given).size).toBe(1);
    expect(given[0]).not.toBe(refused);
    expect(await tokens.get(key, refused)).toBe(given[0]);
    expect(provider.questions).toBe(2);
  });

  it('whose life nobody told are used until they are refused', async () => {
    provider.lifeMs = null;
    const first = await tokens.get(key, null);
    now += 1000 * HOUR;
    expect(await tokens.get(key, null)).toBe(first);
  });

  it('survive a clock that jumps in either direction', async () => {
    const first = await tokens.get(key, null);
    now -= 24 * HOUR;
    const second = await tokens.get(key, null);
    expect(second).not.toBe(first);
    expect(await tokens.get(key, null)).toBe(second);
    now += 300 * HOUR;
    expect(await tokens.get(key, null)).not.toBe(second);
  });

  it('of a provider that is away are used as long as they live, and then it is said', async () => {
    const first = await tokens.get(key, null);
    provider.trouble = new TokenTrouble('unreachable');
    now += HOUR - 60_000;
    expect(await tokens.get(key, null)).toBe(first);
    await expect(tokens.get(key, first)).rejects.toMatchObject({ code: 'offline' });
    now += 120_000;
    await expect(tokens.get(key, null)).rejects.toMatchObject({ code: 'offline' });
    provider.trouble = null;
    expect(await tokens.get(key, null)).not.toBe(first);
  });

  it('are not to be had without a sign-in, or with one that was damaged', async () => {
    await expect(tokens.get(keyOfMailbox(9), null)).rejects.toMatchObject({ code: 'auth_needed' });
    await secrets.set(keyOfMailbox(9), '{"version":2}');
    await expect(open().get(keyOfMailbox(9), null)).rejects.toMatchObject({ code: 'auth_needed' });
  });
});

describe('a refresh token', () => {
  it('is put away before the access token that came with it is used', async () => {
    await tokens.get(key, null);
    expect((await kept())?.refreshToken).toBe('refresh-2');
    // Another run of the program, as after a crash at this very moment.
    expect(await open().get(key, null)).toBe('access-3');
  });

  it('that could not be put away is used from memory and put away with the next', async () => {
    const keychain = secrets;
    let locked = true;
    const set: Secrets['set'] = (...args) => (locked ? Promise.reject(new Error('locked')) : keychain.set(...args));
    secrets = { ...keychain, set };
    tokens = open();
    await tokens.get(key, null);
    expect(warnings).toEqual(['signIn.notSaved']);
    now += HOUR;
    locked = false;
    await tokens.get(key, null);
    expect((await kept())?.refreshToken).toBe('refresh-3');
  });

  it('that was taken back is forgotten, and nobody is asked about it again', async () => {
    provider.trouble = new TokenTrouble('revoked');
    await expect(tokens.get(key, null)).rejects.toMatchObject({ code: 'auth_needed' });
    provider.trouble = null;
    for (const each of [tokens, open()]) {
      await expect(each.get(key, null)).rejects.toMatchObject({ code: 'auth_needed' });
    }
    expect(provider.questions).toBe(1);
    expect((await kept())?.refreshToken).toBeNull();
  });

  it('is kept when the app registration is wrong: that can be mended', async () => {
    provider.trouble = new TokenTrouble('registration');
    await expect(tokens.get(key, null)).rejects.toMatchObject({
      code: 'auth_needed',
      message: expect.stringMatching(/registration/),
    });
    provider.trouble = null;
    expect(await tokens.get(key, null)).toBe('access-2');
  });

  it('of a new sign-in is not written over by a renewal that began before it', async () => {
    provider.hold();
    const waiting = tokens.get(key, null);
    await expect.poll(() => provider.questions).toBe(1);
    tokens.hold('attempt:1', grantOf('brand-new'), {
      accessToken: 'new-access',
      lifeMs: HOUR,
      refreshToken: 'brand-new',
    });
    await tokens.keepAs('attempt:1', key);
    provider.release();
    expect(await waiting).toBe('new-access');
    await tokens.settled();
    expect((await kept())?.refreshToken).toBe('brand-new');
  });

  it('of a new sign-in that can’t be put away leaves the one before as it was', async () => {
    const first = await tokens.get(key, null);
    const keychain = secrets;
    secrets = { ...keychain, set: () => Promise.reject(new Error('locked')) };
    const locked = open();
    expect(await locked.get(key, null)).not.toBe(first);
    const before = await locked.get(key, null);
    locked.hold('attempt:1', grantOf('brand-new'), {
      accessToken: 'new-access',
      lifeMs: HOUR,
      refreshToken: 'brand-new',
    });
    await expect(locked.keepAs('attempt:1', key)).rejects.toThrow('locked');
    expect(await locked.get(key, null)).toBe(before);
  });

  it('does not come back when its mailbox was removed during a renewal', async () => {
    provider.hold();
    const waiting = tokens.get(key, null);
    await expect.poll(() => provider.questions).toBe(1);
    await tokens.forget(key);
    provider.release();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect(await secrets.get(key)).toBeNull();
  });

  it('is never sent twice, whatever mailboxes, clocks and servers do', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('get' as const), mailbox: fc.integer({ min: 1, max: 3 }), refused: fc.boolean() }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: -HOUR, max: 2 * HOUR }) }),
      fc.record({ kind: fc.constant('restart' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        secrets = fileSecrets(temporaryFolder());
        provider = strictProvider();
        for (const mailbox of [1, 2, 3])
          await secrets.set(keyOfMailbox(mailbox), writeGrant(grantOf(provider.issue())));
        tokens = open();
        const asked: Promise<string>[] = [];
        for (const each of steps) {
          if (each.kind === 'wait') now += each.ms;
          if (each.kind === 'restart') {
            await Promise.all(asked);
            tokens = open();
          }
          if (each.kind === 'get') {
            const which = keyOfMailbox(each.mailbox);
            const before = each.refused ? await tokens.get(which, null) : null;
            asked.push(tokens.get(which, before), tokens.get(which, null));
          }
        }
        await Promise.all(asked);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});
