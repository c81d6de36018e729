// The round trip through the system's browser: authorization code with PKCE (RFC 7636), a loopback redirect (RFC 8252), and
// a state that only this attempt knows. The browser is the person's own; no password ever passes through here.
import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomState } from 'oauth4webapi';
import { Failure } from '../../contract/failure.ts';
import type { Grant } from './grant.ts';
import { listenForRedirect } from './loopback-redirect.ts';
import { troubleFailure } from './sign-in-failure.ts';
import type { SignInProvider } from './sign-in-providers.ts';
import { redeemCode, type TokenAnswer, TokenTrouble } from './token-endpoint.ts';

export interface AuthorizeRequest {
  readonly provider: SignInProvider;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly address: string;
  readonly patienceMs: number;
  /** Called with the provider's page once the way back is open. */
  onPage(url: string): void;
}

/** @throws Failure; `timed_out` when nobody came back in time. Rejects with the signal's reason when stopped. */
export async function authorize(
  request: AuthorizeRequest,
  signal: AbortSignal,
): Promise<{ grant: Grant; answer: TokenAnswer }> {
  const { provider, clientId, clientSecret, address } = request;
  const state = generateRandomState();
  const verifier = generateRandomCodeVerifier();
  const redirect = await listenForRedirect(provider.redirectHost, state);
  const late = AbortSignal.timeout(request.patienceMs);
  try {
    const page = pageAddress(request, state, await calculatePKCECodeChallenge(verifier), redirect.uri);
    request.onPage(page);
    const parameters = await redirect.wait(AbortSignal.any([signal, late]));
    const place = placeOf(provider, clientId, clientSecret);
    const { namesIssuer } = provider;
    const code = { ...place, namesIssuer, parameters, state, redirectUri: redirect.uri, verifier };
    const answer = await redeemCode(code, signal);
    if (answer.refreshToken === null) throw withoutLasting(provider.name);
    const { id, name } = provider;
    const { refreshToken } = answer;
    return { grant: { version: 1, provider: id, name, address, ...place, refreshToken }, answer };
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) {
      throw new Failure(
        'timed_out',
        'Nobody came back from the browser in time, so nothing was changed. Sign in again.',
      );
    }
    if (error instanceof TokenTrouble) throw signInFailure(error, provider.name, address);
    throw error;
  } finally {
    redirect.close();
  }
}

/** Pure: the page to open in the browser. */
export function pageAddress(
  { provider, clientId, address }: Pick<AuthorizeRequest, 'provider' | 'clientId' | 'address'>,
  state: string,
  challenge: string,
  redirectUri: string,
): string {
  const page = new URL(provider.authorizationEndpoint);
  const asked = {
    ...provider.parameters,
    login_hint: address,
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: provider.scopes.join(' '),
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) page.searchParams.set(name, value);
  return page.href;
}

function placeOf(provider: SignInProvider, clientId: string, clientSecret: string | null) {
  const { issuer, tokenEndpoint, revocationEndpoint } = provider;
  return { issuer, tokenEndpoint, revocationEndpoint, clientId, clientSecret };
}

/** A code that was refused is no sign-in that was taken back. */
function signInFailure({ kind }: TokenTrouble, name: string, address: string): Failure {
  if (kind === 'revoked') {
    return new Failure('auth_needed', `${name} did not stand by its answer, so nothing was changed. Sign in again.`);
  }
  if (kind === 'unreadable') {
    return new Failure(
      'auth_needed',
      `What came back was not the answer of ${name} to this sign-in, so nothing was taken from it. Sign in again.`,
    );
  }
  return troubleFailure(kind, { name, address });
}

function withoutLasting(name: string): Failure {
  return new Failure(
    'unsupported',
    `${name} let Tend in for an hour only, not for good, so nothing was saved. Allow offline access in your app registration, then sign in again.`,
  );
}
