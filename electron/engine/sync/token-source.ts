// Where this thread's connections get OAuth 2 access tokens from. The engine's thread alone holds what they are made of;
// here a token lives as long as it takes to log in.
import { Failure } from '../../contract/failure.ts';
import { untilAborted } from '../until-aborted.ts';

/**
 * A token for the sign-in that `tokens` names. `refused` is the one that the server did not take, so that another is made.
 * @throws Failure `auth_needed` when only the person can help, `offline` when a later try can.
 */
export type TokenSource = (tokens: string, refused: string | null) => Promise<string>;

let source: TokenSource = async () => {
  throw new Failure('internal', 'This part of Tend has no sign-ins. Nothing was changed.');
};

export function setTokenSource(next: TokenSource): void {
  source = next;
}

export async function accessTokenFor(tokens: string, refused: string | null, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  return untilAborted(source(tokens, refused), signal);
}
