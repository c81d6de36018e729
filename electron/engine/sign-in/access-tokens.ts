// Access tokens for whoever logs in. They live here, in memory; what they are made from lies with the passwords. One
// renewal at a time for each sign-in, however many ask; a new refresh token is put away before its access token is used.
import { Failure } from '../../contract/failure.ts';
import type { Clock, Log, Secrets } from '../deps.ts';
import { type Grant, isAlive, isDue, type LiveToken, readGrant, writeGrant } from './grant.ts';
import { refusedSignIn, troubleFailure } from './sign-in-failure.ts';
import { type TokenAnswer, TokenTrouble } from './token-endpoint.ts';

export interface AccessTokenDeps {
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
  /** @throws TokenTrouble */
  refresh(grant: Grant, refreshToken: string): Promise<TokenAnswer>;
}

interface Holding {
  grant: Grant | null;
  live: LiveToken | null;
  renewal: Promise<string> | null;
  /** The refresh token in memory is newer than the one put away. */
  unsaved: boolean;
}

export interface AccessTokens {
  /**
   * A token that should be good for a while. `refused` is one the server did not take, which is not given again.
   * @throws Failure `auth_needed` when only the person can help, `offline` when a later try can.
   */
  get(key: string, refused: string | null): Promise<string>;
  /** Begins to hold what a sign-in in the browser has brought, in place of anything before. Nothing is put away yet. */
  hold(key: string, grant: Grant, answer: TokenAnswer): void;
  /** Puts what is held for an attempt away as the mailbox's own; what was there before stays where that fails. */
  keepAs(attempt: string, key: string): Promise<void>;
  drop(key: string): void;
  /** Forgets it for good and says what there was. */
  forget(key: string): Promise<Grant | null>;
  /** Resolves when nothing is being renewed: a refresh token that arrives must still be put away. */
  settled(): Promise<void>;
}

export function createAccessTokens({ secrets, clock, log, refresh }: AccessTokenDeps): AccessTokens {
  const holdings = new Map<string, Holding>();

  function holdingOf(key: string): Holding {
    const known = holdings.get(key) ?? { grant: null, live: null, renewal: null, unsaved: false };
    holdings.set(key, known);
    return known;
  }

  /** A renewal may be overtaken by a new sign-in or a removal; what it brings is then nobody's. */
  const isCurrent = (key: string, holding: Holding) => holdings.get(key) === holding;

  async function save(key: string, holding: Holding, grant: Grant): Promise<void> {
    if (!isMailbox(key)) return;
    try {
      await secrets.set(key, writeGrant(grant));
      holding.unsaved = false;
    } catch {
      // A locked keychain must not cost the sign-in: it goes on from memory, and the next renewal tries again.
      holding.unsaved = true;
      log.warn('signIn.notSaved', { mailboxId: mailboxOf(key) });
    }
  }

  async function renew(key: string, holding: Holding): Promise<string> {
    const text = holding.grant || !isMailbox(key) ? null : await secrets.get(key);
    const grant = holding.grant ?? (text === null ? null : readGrant(text));
    if (!grant) {
      throw new Failure(
        'auth_needed',
        'Tend does not have the sign-in of this mailbox here. Sign in again in Settings.',
      );
    }
    holding.grant = grant;
    if (grant.refreshToken === null) throw refusedSignIn(grant);
    let answer: TokenAnswer;
    try {
      answer = await refresh(grant, grant.refreshToken);
    } catch (error) {
      if (!(error instanceof TokenTrouble)) throw error;
      if (error.kind === 'revoked' && isCurrent(key, holding)) {
        holding.grant = { ...grant, refreshToken: null };
        holding.live = null;
        log.warn('signIn.revoked', { mailboxId: mailboxOf(key) });
        await save(key, holding, holding.grant);
      }
      throw error.kind === 'revoked' ? refusedSignIn(grant) : troubleFailure(error.kind, grant);
    }
    if (!isCurrent(key, holding)) return answer.accessToken;
    const rotated = answer.refreshToken !== null && answer.refreshToken !== grant.refreshToken;
    holding.grant = rotated ? { ...grant, refreshToken: answer.refreshToken } : grant;
    if (rotated || holding.unsaved) await save(key, holding, holding.grant);
    // Removed while it was being put away: nothing may stay behind.
    if (!holdings.has(key) && isMailbox(key)) await secrets.delete(key);
    holding.live = { token: answer.accessToken, receivedAt: clock.now(), lifeMs: answer.lifeMs };
    return answer.accessToken;
  }

  return {
    async get(key, refused) {
      for (;;) {
        const holding = holdingOf(key);
        const { live } = holding;
        if (live && live.token !== refused && !isDue(live, clock.now())) return live.token;
        holding.renewal ??= renew(key, holding).finally(() => {
          holding.renewal = null;
        });
        try {
          const token = await holding.renewal;
          if (isCurrent(key, holding)) return token;
        } catch (error) {
          const passing = error instanceof Failure && error.code === 'offline';
          if (passing && live && live.token !== refused && isAlive(live, clock.now())) return live.token;
          if (isCurrent(key, holding)) throw error;
        }
        if (!holdings.has(key)) throw gone();
      }
    },
    hold(key, grant, { accessToken, lifeMs }) {
      holdings.set(key, {
        grant,
        live: { token: accessToken, receivedAt: clock.now(), lifeMs },
        renewal: null,
        unsaved: false,
      });
    },
    async keepAs(attempt, key) {
      const held = holdings.get(attempt);
      if (!held?.grant) throw gone();
      const former = holdings.get(key);
      // Whatever is being renewed under the old sign-in is overtaken from here on.
      holdings.set(key, held);
      holdings.delete(attempt);
      try {
        await secrets.set(key, writeGrant(held.grant));
      } catch (error) {
        // What was there before goes on; the new one would be gone with the next start of the program.
        if (isCurrent(key, held)) {
          if (former) holdings.set(key, former);
          else holdings.delete(key);
        }
        throw error;
      }
    },
    drop: (key) => void holdings.delete(key),
    async forget(key) {
      const held = holdings.get(key);
      holdings.delete(key);
      const text = await secrets.get(key).catch(() => null);
      await secrets.delete(key);
      return held?.grant ?? (text === null ? null : readGrant(text));
    },
    async settled() {
      await Promise.allSettled([...holdings.values()].map(({ renewal }) => renewal));
    },
  };
}

function gone(): Failure {
  return new Failure('cancelled', 'The mailbox was removed while it was signing in.');
}

const PREFIX = 'sign-in:';

export function keyOfMailbox(mailboxId: number): string {
  return `${PREFIX}${mailboxId}`;
}

function isMailbox(key: string): boolean {
  return key.startsWith(PREFIX);
}

function mailboxOf(key: string): number {
  return isMailbox(key) ? Number(key.slice(PREFIX.length)) : 0;
}
