// An OAuth 2 authorization server for tests, on a random loopback port: it keeps to the rules strictly (PKCE, one use per
// code, rotating refresh tokens whose reuse revokes the family) and breaks them in any way a test asks for.
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface TokenReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface AuthorizationServer {
  readonly issuer: string;
  readonly clientId: string;
  /** What the file `sign-in.json` says of it. */
  readonly described: {
    readonly issuer: string;
    readonly authorizationEndpoint: string;
    readonly tokenEndpoint: string;
    readonly revocationEndpoint: string;
    readonly clientId: string;
    readonly scopes: readonly string[];
  };
  readonly introspectionUrl: string;
  /** Every question to the token and revocation endpoints, by its grant type or `revoke`. */
  readonly asked: readonly string[];
  /** Every token that was given out, so that a test can look for them where they must not be. */
  readonly given: readonly string[];
  /** What the next pages and answers do instead of what they should; undefined puts things right again. */
  misbehave: {
    /** Changes the way back to the program. */
    redirect?: ((back: URL) => void) | undefined;
    /** Refuses the page with this error (RFC 6749 4.1.2.1). */
    refuse?: string | undefined;
    /** Says something else at the token endpoint, or what `proper` says with a change; null never answers. */
    token?: ((proper: () => TokenReply) => TokenReply | null) | undefined;
  };
  /** How long the tokens it gives are said to live; null does not say. */
  lifeSeconds: number | null;
  /** A person's browser: opens the page, allows, and goes where it is sent. Answers with where and what it saw there. */
  visit(page: string, decide?: 'allow' | 'deny'): Promise<{ back: URL; status: number; text: string }>;
  /** Access tokens given so far are worth nothing any more; what renews them is. */
  expireAccess(): void;
  /** Nothing given to this user is worth anything any more. */
  revoke(user: string): void;
  close(): Promise<void>;
}

interface Code {
  readonly user: string;
  readonly challenge: string;
  readonly redirectUri: string;
  family: Family | null;
}
interface Family {
  readonly user: string;
  refreshToken: string;
  readonly former: Set<string>;
  readonly access: Set<string>;
  revoked: boolean;
}

const CLIENT_ID = 'tend-under-test';
const SCOPES = ['imap', 'smtp', 'offline_access'];

export async function startAuthorizationServer(): Promise<AuthorizationServer> {
  const codes = new Map<string, Code>();
  const families: Family[] = [];
  const asked: string[] = [];
  const given: string[] = [];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  const made: AuthorizationServer = {
    issuer,
    clientId: CLIENT_ID,
    described: {
      issuer,
      authorizationEndpoint: `${issuer}/authorize`,
      tokenEndpoint: `${issuer}/token`,
      revocationEndpoint: `${issuer}/revoke`,
      clientId: CLIENT_ID,
      scopes: SCOPES,
    },
    introspectionUrl: `${issuer}/introspect`,
    asked,
    given,
    misbehave: {},
    lifeSeconds: 3600,
    async visit(page, decide = 'allow') {
      const opened = await fetch(page);
      if (opened.status !== 200) throw new Error(`the page answered ${opened.status}: ${await opened.text()}`);
      const decided = await fetch(`${page.replace('/authorize', '/decide')}&decision=${decide}`, {
        redirect: 'manual',
      });
      const back = new URL(decided.headers.get('location') ?? '');
      const seen = await fetch(back);
      return { back, status: seen.status, text: await seen.text() };
    },
    expireAccess() {
      for (const family of families) family.access.clear();
    },
    revoke(user) {
      for (const family of families) if (family.user === user) family.revoked = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    const body = new URLSearchParams(await textOf(request));
    if (url.pathname === '/authorize') return showPage(url, response);
    if (url.pathname === '/decide') return decide(url, response);
    if (url.pathname === '/token') return giveTokens(body, response);
    if (url.pathname === '/introspect') return introspect(body, response);
    if (url.pathname === '/revoke') return revokeToken(body, response);
    send(response, { status: 404, contentType: 'text/plain', body: 'nothing here' });
  }

  function showPage(url: URL, response: ServerResponse): void {
    const wrong = whatIsWrong(url.searchParams);
    if (wrong) {
      send(response, { status: 400, contentType: 'text/plain', body: wrong });
      return;
    }
    const query = url.search.replaceAll('&', '&amp;');
    const link = (decision: string, words: string) =>
      `<p><a href="/decide${query}&amp;decision=${decision}">${words}</a>`;
    const body = `<!doctype html><title>Sign in</title><h1>Let Tend read your mail?</h1>${link('allow', 'Allow')}${link('deny', 'Deny')}`;
    send(response, { status: 200, contentType: 'text/html', body });
  }

  function decide(url: URL, response: ServerResponse): void {
    const { searchParams: asks } = url;
    const redirectUri = asks.get('redirect_uri') ?? '';
    const back = new URL(redirectUri);
    back.searchParams.set('state', asks.get('state') ?? '');
    back.searchParams.set('iss', issuer);
    const refusal = made.misbehave.refuse ?? (asks.get('decision') === 'allow' ? null : 'access_denied');
    if (refusal !== null) {
      back.searchParams.set('error', refusal);
    } else {
      const code = secret();
      const user = asks.get('login_hint') ?? '';
      codes.set(code, { user, challenge: asks.get('code_challenge') ?? '', redirectUri, family: null });
      back.searchParams.set('code', code);
    }
    made.misbehave.redirect?.(back);
    response.writeHead(302, { location: back.href }).end();
  }

  function giveTokens(body: URLSearchParams, response: ServerResponse): void {
    asked.push(body.get('grant_type') ?? '');
    const proper = () => tokenReply(body);
    const reply = made.misbehave.token ? made.misbehave.token(proper) : proper();
    if (reply) send(response, reply);
  }

  function tokenReply(body: URLSearchParams): TokenReply {
    if (body.get('client_id') !== CLIENT_ID) return refused('invalid_client', 401);
    if (body.get('grant_type') === 'authorization_code') return redeemed(body);
    if (body.get('grant_type') === 'refresh_token') return renewed(body.get('refresh_token') ?? '');
    return refused('unsupported_grant_type');
  }

  function redeemed(body: URLSearchParams): TokenReply {
    const code = codes.get(body.get('code') ?? '');
    const proof = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || code.redirectUri !== body.get('redirect_uri') || code.challenge !== proof)
      return refused('invalid_grant');
    // RFC 6749 4.1.2: a code that comes twice was stolen; what it gave is taken back.
    if (code.family) {
      code.family.revoked = true;
      return refused('invalid_grant');
    }
    const family = {
      user: code.user,
      refreshToken: secret(),
      former: new Set<string>(),
      access: new Set<string>(),
      revoked: false,
    };
    code.family = family;
    families.push(family);
    return tokensOf(family);
  }

  function renewed(refreshToken: string): TokenReply {
    const reused = families.find((each) => each.former.has(refreshToken));
    if (reused) reused.revoked = true;
    const family = families.find((each) => each.refreshToken === refreshToken && !each.revoked);
    if (!family) return refused('invalid_grant');
    family.former.add(refreshToken);
    family.refreshToken = secret();
    return tokensOf(family);
  }

  function tokensOf(family: Family): TokenReply {
    const accessToken = secret();
    family.access.add(accessToken);
    given.push(accessToken, family.refreshToken);
    return json({
      access_token: accessToken,
      refresh_token: family.refreshToken,
      token_type: 'Bearer',
      scope: SCOPES.join(' '),
      ...(made.lifeSeconds === null ? {} : { expires_in: made.lifeSeconds }),
    });
  }

  /** RFC 7662. */
  function introspect(body: URLSearchParams, response: ServerResponse): void {
    const token = body.get('token') ?? '';
    const family = families.find((each) => each.access.has(token) && !each.revoked);
    send(response, json(family ? { active: true, username: family.user } : { active: false }));
  }

  /** RFC 7009. */
  function revokeToken(body: URLSearchParams, response: ServerResponse): void {
    asked.push('revoke');
    for (const family of families) if (family.refreshToken === body.get('token')) family.revoked = true;
    send(response, { status: 200, contentType: 'text/plain', body: '' });
  }

  return made;
}

function whatIsWrong(asks: URLSearchParams): string | null {
  if (asks.get('client_id') !== CLIENT_ID) return 'unknown client';
  if (asks.get('response_type') !== 'code') return 'only codes are given';
  if (asks.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(asks.get('code_challenge') ?? ''))
    return 'no PKCE';
  if ((asks.get('state') ?? '').length < 20) return 'no state to speak of';
  if (asks.get('scope') !== SCOPES.join(' ')) return 'other scopes';
  // RFC 8252 7.3: any port of the loopback address.
  if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(asks.get('redirect_uri') ?? '')) return 'not a loopback redirect';
  return null;
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}

function json(content: unknown, status = 200): TokenReply {
  return { status, contentType: 'application/json', body: JSON.stringify(content) };
}

function refused(error: string, status = 400): TokenReply {
  return json({ error, error_description: `Secret words of the server about ${error}` }, status);
}

function send(response: ServerResponse, { status, contentType, body }: TokenReply): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
