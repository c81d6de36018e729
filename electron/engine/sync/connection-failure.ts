// Every way a mail connection can fail, as the one sentence that helps: what happened and what to do about it.
import { networkInterfaces } from 'node:os';
import { Failure } from '../../contract/failure.ts';
import type { ServerSettings } from '../../contract/mailbox.ts';
import { isLoopback, probeGreeting } from './probe-greeting.ts';

export interface ConnectionTarget extends Pick<ServerSettings, 'host' | 'port' | 'security'> {
  /** Logged in with an OAuth 2 access token instead of a password. */
  readonly withToken?: boolean;
}

/** @throws Failure `tls_required` before a byte is sent. */
export function refusePlainText({ host, security }: ConnectionTarget): void {
  if (security !== 'none' || isLoopback(host)) return;
  throw new Failure(
    'tls_required',
    `Tend connects to ${host} only over an encrypted connection, so nothing was sent. Choose TLS (usually port 993) or STARTTLS (usually port 143).`,
  );
}

interface Trouble {
  readonly code?: unknown;
  readonly authenticationFailed?: unknown;
  readonly serverResponseCode?: unknown;
  readonly tlsFailed?: unknown;
  readonly message?: unknown;
}

const untrusted = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'CERT_REVOKED',
  'CERT_REJECTED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
]);
const unanswered = new Set(['CONNECT_TIMEOUT', 'ETIMEDOUT', 'ETIMEOUT', 'UPGRADE_TIMEOUT', 'ESOCKETTIMEDOUT']);
const closed = new Set(['EConnectionClosed', 'NoConnection', 'ECONNRESET', 'EPIPE', 'StateLogout', 'ECONNABORTED']);

/** What went wrong while connecting or logging in. May look once more at what answers on the port, sending no secret. */
export async function connectionFailure(error: unknown, target: ConnectionTarget): Promise<Failure> {
  if (error instanceof Failure) return error;
  const trouble: Trouble = typeof error === 'object' && error !== null ? error : {};
  const code = typeof trouble.code === 'string' ? trouble.code : '';
  const where = `${target.host}, port ${target.port}`;
  // A line that is cut during the log-in says nothing about it.
  if (trouble.authenticationFailed === true && !closed.has(code)) return loginFailure(trouble, target);
  if (target.withToken && trouble.message === 'Unsupported authentication mechanism') {
    return new Failure(
      'unsupported',
      `${target.host} takes no sign-in through the browser here. Log in with a password, or ask whoever runs the server.`,
    );
  }
  if (untrusted.has(code)) return certificateFailure(code, target);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_NODATA' || code === 'EAI_NONAME') {
    return nameFailure(code, target);
  }
  if (code === 'ENETUNREACH' || code === 'ENETDOWN' || code === 'EADDRNOTAVAIL') return offline(target);
  if (code === 'EHOSTUNREACH' || code === 'EHOSTDOWN') {
    return new Failure(
      'timed_out',
      `${target.host} can’t be reached from here. Check the server name, then try again.`,
    );
  }
  if (code === 'ECONNREFUSED') {
    return new Failure(
      'no_imap',
      `Nothing is listening at ${where}. Check the port: IMAP usually answers on 993 with TLS or 143 with STARTTLS.`,
    );
  }
  if (unanswered.has(code)) return timedOut(target);
  if (code === 'GREETING_TIMEOUT') return (await probeGreeting(target)) === 'other' ? notImap(where) : timedOut(target);
  if (trouble.tlsFailed === true || isTlsProtocolError(code)) return withoutTls(error, target);
  if (code.startsWith('ClosedAfterConnect') || closed.has(code)) {
    const seen = await probeGreeting(target);
    if (seen === 'imap') return brokenOff(target);
    return notImap(where);
  }
  return notImap(where);
}

/** What broke a connection that had worked. */
export function interruption(error: unknown, target: ConnectionTarget): Failure {
  if (error instanceof Failure) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return unanswered.has(code) ? timedOut(target) : brokenOff(target);
}

/** Whether an error speaks of the connection rather than of one folder or command. */
export function isInterruption(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return unanswered.has(code) || closed.has(code) || code.startsWith('ParserError') || code === 'InvalidResponse';
}

/** The line went dead after it had worked. */
export function brokenOff({ host }: ConnectionTarget): Failure {
  return new Failure(
    'offline',
    `The connection to ${host} broke off. Everything received so far is kept; the next sync goes on from there.`,
  );
}

function loginFailure(trouble: Trouble, { host, withToken }: ConnectionTarget): Failure {
  const code = typeof trouble.serverResponseCode === 'string' ? trouble.serverResponseCode.toUpperCase() : '';
  if (code === 'PRIVACYREQUIRED' || trouble.message === 'Login is disabled') {
    return new Failure('tls_required', `${host} takes no password on this unencrypted connection. Choose TLS instead.`);
  }
  // RFC 5530: the server can't check the password right now, which says nothing about it.
  if (code === 'UNAVAILABLE' || code === 'INUSE' || code === 'SERVERBUG' || code === 'LIMIT') {
    return new Failure('offline', `${host} can’t log anyone in at the moment. Nothing was lost; try again later.`);
  }
  if (withToken) {
    return new Failure(
      'auth_needed',
      `${host} did not accept the sign-in. Sign in again, as the owner of this mailbox; if that changes nothing, IMAP may be switched off for it.`,
    );
  }
  return new Failure(
    'auth_needed',
    `${host} did not accept this user name and password. Check both; some providers want an app password made in their security settings.`,
  );
}

function certificateFailure(code: string, { host }: ConnectionTarget): Failure {
  const why =
    code === 'CERT_HAS_EXPIRED'
      ? 'has expired'
      : code === 'CERT_NOT_YET_VALID'
        ? 'is not valid yet; this computer’s clock may be wrong'
        : code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH'
          ? 'was made out to another server name'
          : 'comes from nobody this computer trusts';
  return new Failure(
    'certificate_untrusted',
    `The certificate of ${host} ${why}. The password was not sent. Check the server name, or ask whoever runs the server.`,
  );
}

function nameFailure(code: string, target: ConnectionTarget): Failure {
  // Names that never exist (RFC 6761) prove nothing about the network.
  const reserved = /\.(invalid|test|example|localhost)\.?$/i.test(target.host);
  if (code === 'EAI_AGAIN' && !reserved && !hasNetwork()) return offline(target);
  return new Failure(
    'host_not_found',
    `No server named ${target.host} could be found. Check the spelling, and that this computer is online.`,
  );
}

function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));
}

function offline({ host }: ConnectionTarget): Failure {
  return new Failure(
    'offline',
    `This computer has no connection to ${host} at the moment. Nothing was lost; try again when it is online.`,
  );
}

function timedOut({ host, port }: ConnectionTarget): Failure {
  return new Failure(
    'timed_out',
    `${host} did not answer on port ${port} in time. Check the server name and port, or try again later.`,
  );
}

function notImap(where: string): Failure {
  return new Failure('no_imap', `What answers at ${where} is not an IMAP server. Check the server name and port.`);
}

function isTlsProtocolError(code: string): boolean {
  return (
    code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'STARTTLS_INJECTION'
  );
}

async function withoutTls(error: unknown, target: ConnectionTarget): Promise<Failure> {
  const seen = await probeGreeting({ ...target, security: 'none' });
  if (seen === 'other' || seen === 'unreachable') return notImap(`${target.host}, port ${target.port}`);
  const detail = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (seen === 'silent' && target.security === 'tls') {
    return new Failure(
      'tls_required',
      `${target.host} could not agree on an encrypted connection on port ${target.port}${detail ? ` (${detail})` : ''}. The password was not sent.`,
    );
  }
  return new Failure(
    'tls_required',
    `${target.host} offers no encryption on port ${target.port}, so the password was not sent. Try TLS on port 993 or STARTTLS on port 143, or ask whoever runs the server.`,
  );
}
