// What a sign-in left behind and all that is needed to go on from it: the refresh token with the registration and the
// address it belongs to, so that it is never sent anywhere else. Kept with the passwords as one text.
import { z } from 'zod';

const grantShape = z.object({
  version: z.literal(1),
  provider: z.string(),
  name: z.string(),
  /** Whose mailbox it is, for sentences. */
  address: z.string(),
  issuer: z.string(),
  tokenEndpoint: z.string(),
  revocationEndpoint: z.string().nullable(),
  clientId: z.string(),
  clientSecret: z.string().nullable(),
  /** Null once the provider has said that it is worth nothing any more. */
  refreshToken: z.string().nullable(),
});
export type Grant = z.infer<typeof grantShape>;

export interface LiveToken {
  readonly token: string;
  readonly receivedAt: number;
  /** Null when the provider did not say. */
  readonly lifeMs: number | null;
}

export function writeGrant(grant: Grant): string {
  return JSON.stringify(grant);
}

/** Null for what is no grant of ours. */
export function readGrant(text: string): Grant | null {
  try {
    return grantShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Five minutes cover a slow log-in and clocks that disagree; a short-lived token is used for half its life. */
const EARLY_MS = 5 * 60_000;

/**
 * Whether another token should be fetched before this one is used. Only this machine's clock is asked, from the moment of
 * receipt: what the provider's says does not matter. A clock that was set back makes a token look unborn: it is due too.
 */
export function isDue({ receivedAt, lifeMs }: LiveToken, now: number): boolean {
  if (lifeMs === null) return false;
  return now < receivedAt || now >= receivedAt + lifeMs - Math.min(EARLY_MS, lifeMs / 2);
}

/** Whether it may still be tried when no other can be had. */
export function isAlive({ receivedAt, lifeMs }: LiveToken, now: number): boolean {
  return lifeMs === null || (now >= receivedAt && now < receivedAt + lifeMs);
}
