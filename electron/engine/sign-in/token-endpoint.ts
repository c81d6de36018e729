// The questions to a provider's token endpoint, and every way they can go wrong, as the four kinds that matter to a person.
// Answers are hostile input: bounded in size and time, never followed elsewhere, never repeated in a sentence or a log.
import {
  AuthorizationResponseError,
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  type ClientAuth,
  ClientSecretPost,
  clockTolerance,
  customFetch,
  None,
  OperationProcessingError,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  processRevocationResponse,
  RESPONSE_IS_NOT_CONFORM,
  ResponseBodyError,
  refreshTokenGrantRequest,
  revocationRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi';
import type { Grant } from './grant.ts';
import { isOnThisMachine } from './registrations.ts';

/** `revoked`: only the person can help. `registration`: the app registration is wrong. The others pass by themselves. */
export type TroubleKind = 'revoked' | 'registration' | 'declined' | 'unreachable' | 'unreadable';

export class TokenTrouble extends Error {
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind) {
    super(kind);
    this.name = 'TokenTrouble';
    this.kind = kind;
  }
}

export interface TokenAnswer {
  readonly accessToken: string;
  readonly lifeMs: number | null;
  /** Null when the one there was stays good. */
  readonly refreshToken: string | null;
}

type Place = Pick<Grant, 'issuer' | 'tokenEndpoint' | 'revocationEndpoint' | 'clientId' | 'clientSecret'>;

const ANSWER_MS = 20_000;
const REVOKE_MS = 5_000;
const MAX_ANSWER_BYTES = 256 * 1024;
const MAX_TOKEN = 16 * 1024;
/** What a provider says beyond this is not believed: a token that long-lived is asked for anew each day. */
const MAX_LIFE_MS = 24 * 60 * 60_000;

export interface CodeToRedeem extends Place {
  readonly namesIssuer: boolean;
  readonly parameters: URLSearchParams;
  readonly state: string;
  readonly redirectUri: string;
  readonly verifier: string;
}

/** Checks state and issuer of what came back (RFC 6749 10.12, RFC 9207) and redeems its code. @throws TokenTrouble */
export async function redeemCode(asked: CodeToRedeem, signal: AbortSignal): Promise<TokenAnswer> {
  const server = serverOf(asked);
  return attempt(signal, ANSWER_MS, async (timed) => {
    const checked = validateAuthResponse(
      { ...server, authorization_response_iss_parameter_supported: asked.namesIssuer },
      clientOf(asked),
      asked.parameters,
      asked.state,
    );
    const { redirectUri, verifier } = asked;
    const response = await authorizationCodeGrantRequest(
      server,
      clientOf(asked),
      authOf(asked),
      checked,
      redirectUri,
      verifier,
      request(asked.tokenEndpoint, timed),
    );
    return answerOf(await processAuthorizationCodeResponse(server, clientOf(asked), response));
  });
}

/** @throws TokenTrouble */
export async function refreshGrant(
  grant: Place,
  refreshToken: string,
  signal: AbortSignal,
  answerMs = ANSWER_MS,
): Promise<TokenAnswer> {
  const server = serverOf(grant);
  return attempt(signal, answerMs, async (timed) => {
    const options = request(grant.tokenEndpoint, timed);
    const response = await refreshTokenGrantRequest(server, clientOf(grant), authOf(grant), refreshToken, options);
    return answerOf(await processRefreshTokenResponse(server, clientOf(grant), response));
  });
}

/** RFC 7009; a courtesy that must not hold anything up. @throws TokenTrouble */
export async function revokeGrant(grant: Place, refreshToken: string): Promise<void> {
  const { revocationEndpoint } = grant;
  if (revocationEndpoint === null) return;
  await attempt(new AbortController().signal, REVOKE_MS, async (timed) => {
    const options = request(revocationEndpoint, timed);
    const response = await revocationRequest(serverOf(grant), clientOf(grant), authOf(grant), refreshToken, options);
    await processRevocationResponse(response);
  });
}

function serverOf({ issuer, tokenEndpoint, revocationEndpoint }: Place): AuthorizationServer {
  return {
    issuer,
    token_endpoint: tokenEndpoint,
    ...(revocationEndpoint === null ? {} : { revocation_endpoint: revocationEndpoint }),
  };
}

/** Identity tokens are not asked for; one that comes unasked is not refused over a clock that is five minutes off. */
function clientOf({ clientId }: Place): Client {
  return { client_id: clientId, [clockTolerance]: 300 };
}

function authOf({ clientSecret }: Place): ClientAuth {
  return clientSecret === null ? None() : ClientSecretPost(clientSecret);
}

function request(endpoint: string, signal: AbortSignal) {
  return {
    signal,
    [customFetch]: boundedFetch,
    ...(isOnThisMachine(endpoint) ? { [allowInsecureRequests]: true } : {}),
  };
}

async function attempt<T>(signal: AbortSignal, ms: number, work: (timed: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await work(AbortSignal.any([signal, AbortSignal.timeout(ms)]));
  } catch (error) {
    signal.throwIfAborted();
    throw troubleOf(error);
  }
}

function troubleOf(error: unknown): TokenTrouble {
  if (error instanceof TokenTrouble) return error;
  if (error instanceof ResponseBodyError) {
    return new TokenTrouble(error.status === 429 ? 'unreachable' : kindOf(error.error));
  }
  if (error instanceof AuthorizationResponseError) {
    return new TokenTrouble(error.error === 'access_denied' ? 'declined' : kindOf(error.error));
  }
  // RFC 6749 5.2: a registration that is unknown or has the wrong secret.
  if (error instanceof WWWAuthenticateChallengeError) return new TokenTrouble('registration');
  if (error instanceof OperationProcessingError) {
    const { cause } = error;
    const status = error.code === RESPONSE_IS_NOT_CONFORM && cause instanceof Response ? cause.status : 0;
    return new TokenTrouble(status >= 500 || status === 429 || status === 408 ? 'unreachable' : 'unreadable');
  }
  // What fetch throws: no network, a name or certificate that is wrong, or out of time.
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return new TokenTrouble('unreachable');
  return new TokenTrouble(
    error instanceof TypeError && error.message === 'fetch failed' ? 'unreachable' : 'unreadable',
  );
}

/** RFC 6749 4.1.2.1 and 5.2; Microsoft and Google add `interaction_required` and the like. */
function kindOf(code: string): TroubleKind {
  switch (code) {
    case 'invalid_grant':
    case 'interaction_required':
    case 'login_required':
    case 'consent_required':
      return 'revoked';
    case 'temporarily_unavailable':
    case 'server_error':
    case 'slow_down':
      return 'unreachable';
    default:
      return 'registration';
  }
}

/** Only what RFC 6749 A.12 allows: a control character would end the line that the token is sent in. */
const TOKEN = /^[\x21-\x7e]+$/;

function answerOf(answer: TokenEndpointResponse): TokenAnswer {
  const { access_token: accessToken, token_type, expires_in, refresh_token: refreshToken } = answer;
  const isToken = (text: string) => text.length <= MAX_TOKEN && TOKEN.test(text);
  if (token_type !== 'bearer' || !isToken(accessToken)) throw new TokenTrouble('unreadable');
  if (refreshToken !== undefined && !isToken(refreshToken)) throw new TokenTrouble('unreadable');
  return {
    accessToken,
    lifeMs: expires_in === undefined ? null : Math.min(expires_in * 1000, MAX_LIFE_MS),
    refreshToken: refreshToken ?? null,
  };
}

async function boundedFetch(url: string, options: RequestInit): Promise<Response> {
  const answer = await fetch(url, options);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.byteLength;
    // Leaving the loop cancels the rest.
    if (size > MAX_ANSWER_BYTES) throw new TokenTrouble('unreadable');
    parts.push(part);
  }
  const { status, headers } = answer;
  const bodiless = status === 204 || status === 205 || status === 304;
  return new Response(bodiless ? null : Buffer.concat(parts), { status, headers });
}
