// Opens IMAP connections the one way Tend does: TLS or nothing, except to this very machine.
import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import { Failure } from '../../../contract/failure.ts';
import type { ServerSettings } from '../../../contract/mailbox.ts';
import { accessTokenFor } from '../token-source.ts';
import { type ConnectTimeouts, usualTimeouts } from './connect-timeouts.ts';
import { type ConnectionTarget, connectionFailure, endedByServer, refusePlainText } from './connection-failure.ts';
import { isLoopback } from './probe-greeting.ts';
import { readable } from './server-word.ts';
import { Alerts, type TriedConnection } from './tried-connection.ts';

export interface ImapLogin {
  readonly imap: ServerSettings;
  readonly username: string;
  readonly password: string;
  /** Names the sign-in whose access tokens log in; the password is not used then. */
  readonly tokens?: string | undefined;
}

export interface ConnectOptions {
  /** This mailbox was reached with these settings before, so a failure is not about them. */
  readonly workedBefore?: boolean;
  /** What the server wants its users to see (RFC 3501 7.1 [ALERT]). */
  onAlert?(words: string): void;
  /** Where a connection for the same login may wait to be used. */
  readonly tried?: TriedConnection;
}

/** Runs `work` with a logged-in connection and closes it whatever happens. @throws Failure when connecting fails. */
export async function withConnection<T>(
  login: ImapLogin,
  signal: AbortSignal,
  work: (client: ImapFlow) => Promise<T>,
  timeouts: ConnectTimeouts = usualTimeouts,
  options: ConnectOptions = {},
): Promise<T> {
  refusePlainText(login.imap);
  signal.throwIfAborted();
  const client =
    options.tried?.take(login, options.onAlert) ?? (await openConnection(login, signal, timeouts, options));
  try {
    const answer = await onLine(client, login, signal, work);
    await client.logout().catch(() => undefined);
    return answer;
  } finally {
    client.close();
  }
}

/** Runs `work` with a new connection and, when that went well, leaves it open with `tried`. @throws Failure when connecting fails. */
export async function tryConnection<T>(
  login: ImapLogin,
  signal: AbortSignal,
  work: (client: ImapFlow) => Promise<T>,
  timeouts: ConnectTimeouts,
  tried: TriedConnection,
): Promise<T> {
  refusePlainText(login.imap);
  signal.throwIfAborted();
  const alerts = new Alerts();
  const client = await openConnection(login, signal, timeouts, { onAlert: alerts.hear });
  try {
    const answer = await onLine(client, login, signal, work);
    tried.keep(login, client, alerts);
    return answer;
  } catch (error) {
    client.close();
    throw error;
  }
}

async function onLine<T>(
  client: ImapFlow,
  login: ImapLogin,
  signal: AbortSignal,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const cut = () => client.close();
  signal.addEventListener('abort', cut, { once: true });
  try {
    signal.throwIfAborted();
    return await work(client);
  } catch (error) {
    throw endedByServer(error, client.byeReason, login.imap) ?? error;
  } finally {
    signal.removeEventListener('abort', cut);
  }
}

/** A refused token is replaced once: servers drop them before their time, and clocks go wrong. */
async function openConnection(
  login: ImapLogin,
  signal: AbortSignal,
  timeouts: ConnectTimeouts,
  options: ConnectOptions,
): Promise<ImapFlow> {
  const { tokens } = login;
  if (tokens === undefined) return logIn(login, { pass: login.password }, signal, timeouts, options);
  const accessToken = await accessTokenFor(tokens, null, signal);
  try {
    return await logIn(login, { accessToken }, signal, timeouts, options);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'auth_needed') throw error;
    const fresh = await accessTokenFor(tokens, accessToken, signal);
    return await logIn(login, { accessToken: fresh }, signal, timeouts, options);
  }
}

async function logIn(
  login: ImapLogin,
  secret: { readonly pass: string } | { readonly accessToken: string },
  signal: AbortSignal,
  timeouts: ConnectTimeouts,
  { workedBefore = false, onAlert }: ConnectOptions,
): Promise<ImapFlow> {
  const { host, port, security } = login.imap;
  const target: ConnectionTarget = { host, port, security, withToken: 'accessToken' in secret, workedBefore };
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    // A server name must not be an address (RFC 6066 3).
    ...(isIP(host) === 0 ? { servername: host } : {}),
    auth: { user: login.username, ...secret },
    logger: alertListener(onAlert),
    qresync: true,
    disableAutoIdle: true,
    disableCompression: isLoopback(host),
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.idleMs,
    clientInfo: { name: 'Tend' },
  });
  // Without a listener a late socket error would end the thread; what was running is rejected by itself.
  client.on('error', () => undefined);
  const cut = () => client.close();
  signal.addEventListener('abort', cut, { once: true });
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    signal.throwIfAborted();
    throw await connectionFailure(error, target);
  } finally {
    signal.removeEventListener('abort', cut);
  }
}

/** The library hands untagged codes it has no use for to its log alone. Nothing else of what it logs is looked at. */
function alertListener(onAlert: ((words: string) => void) | undefined) {
  if (!onAlert) return false;
  const nothing = () => undefined;
  const hear = (entry: { readonly src?: string; readonly msg?: string }) => {
    if (entry.src !== 's' || entry.msg === undefined) return;
    const words = /^\S+ (?:OK|NO|BAD|BYE) \[ALERT\](.*)$/is.exec(entry.msg)?.[1];
    if (words !== undefined) onAlert(readable(words));
  };
  return { trace: nothing, debug: hear, info: nothing, warn: nothing, error: nothing, fatal: nothing };
}
