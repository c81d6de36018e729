// Opens IMAP connections the one way Tend does: TLS or nothing, except to this very machine.
import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import type { ServerSettings } from '../../contract/mailbox.ts';
import { type ConnectionTarget, connectionFailure, refusePlainText } from './connection-failure.ts';
import { isLoopback } from './probe-greeting.ts';

export interface ImapLogin {
  readonly imap: ServerSettings;
  readonly username: string;
  readonly password: string;
}

export interface ConnectTimeouts {
  readonly connectMs: number;
  readonly greetingMs: number;
  readonly idleMs: number;
}
export const usualTimeouts: ConnectTimeouts = { connectMs: 15_000, greetingMs: 10_000, idleMs: 120_000 };

/** Runs `work` with a logged-in connection and closes it whatever happens. @throws Failure when connecting fails. */
export async function withConnection<T>(
  login: ImapLogin,
  signal: AbortSignal,
  work: (client: ImapFlow) => Promise<T>,
  timeouts: ConnectTimeouts = usualTimeouts,
): Promise<T> {
  const { host, port, security } = login.imap;
  const target: ConnectionTarget = { host, port, security };
  refusePlainText(target);
  signal.throwIfAborted();
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    // A server name must not be an address (RFC 6066 3).
    ...(isIP(host) === 0 ? { servername: host } : {}),
    auth: { user: login.username, pass: login.password },
    logger: false,
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
    try {
      await client.connect();
    } catch (error) {
      signal.throwIfAborted();
      throw await connectionFailure(error, target);
    }
    const answer = await work(client);
    await client.logout().catch(() => undefined);
    return answer;
  } finally {
    signal.removeEventListener('abort', cut);
    client.close();
  }
}
