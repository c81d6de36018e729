// Every way a mail connection can fail, as the one sentence that helps: what happened and what to do about it.
import { networkInterfaces } from 'node:os';
import { Failure } from '../../../contract/failure.ts';
import type { ServerSettings } from '../../../contract/mailbox.ts';
import { isLoopback, probeGreeting } from './probe-greeting.ts';
import { asksToSlowDown, SlowDown, serverWord, wordOf } from './server-word.ts';

export interface ConnectionTarget extends Pick<ServerSettings, 'host' | 'port' | 'security'> {
  /** Logged in with an OAuth 2 access token instead of a password. */
  readonly withToken?: boolean;
  /** It was reached with these settings before: what is wrong now lies in between, not in them. */
  readonly workedBefore?: boolean;
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
  /** What the server said in its BYE. */
  readonly reason?: unknown;
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
    if (target.workedBefore === true) return unreachable(target);
    return new Failure(
      'no_imap',
      `Nothing is listening at ${target.host}, port ${target.port}. Check the port: IMAP usually answers on 993 with TLS or 143 with STARTTLS.`,
    );
  }
  if (unanswered.has(code)) return timedOut(target);
  if (code === 'GREETING_TIMEOUT')
    return (await probeGreeting(target)) === 'other' ? notImap(target) : timedOut(target);
  if (trouble.tlsFailed === true || isTlsProtocolError(code)) return withoutTls(error, target);
  if (code.startsWith('ClosedAfterConnect') || closed.has(code)) {
    const said = endedByServer(error, typeof trouble.reason === 'string' ? trouble.reason : undefined, target);
    if (said) return said;
    const seen = await probeGreeting(target);
    if (seen === 'imap') return brokenOff(target);
    if (target.workedBefore === true && seen !== 'other') return unreachable(target);
    return notImap(target);
  }
  return notImap(target);
}

/** What a server that said BYE gave as its reason (RFC 3501 7.1.5); null when `error` is of another kind. */
export function endedByServer(error: unknown, bye: string | undefined, { host }: ConnectionTarget): Failure | null {
  if (error instanceof Failure || !isInterruption(error) || bye === undefined || bye === '') return null;
  const word = wordOf(bye);
  if (asksToSlowDown(word)) return new SlowDown(host, word.text);
  const said = word.text === '' ? '' : `, saying “${word.text}”`;
  return new Failure('offline', `${host} ended the connection${said}. Everything received so far is kept.`);
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
  return (
    unanswered.has(code) ||
    closed.has(code) ||
    code.startsWith('ParserError') ||
    code.startsWith('ClosedAfterConnect') ||
    code === 'InvalidResponse' ||
    code === 'UnexpectedTag'
  );
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
  const word = serverWord(trouble);
  if (asksToSlowDown(word)) return new SlowDown(host, word.text);
  // RFC 5530: the server can't check the password right now, which says nothing about it.
  if (code === 'UNAVAILABLE' || code === 'INUSE' || code === 'SERVERBUG') {
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

function certificateFailure(code: string, { host, workedBefore }: ConnectionTarget): Failure {
  const why =
    code === 'CERT_HAS_EXPIRED'
      ? 'has expired'
      : code === 'CERT_NOT_YET_VALID'
        ? 'is not valid yet; this computer’s clock may be wrong'
        : code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH'
          ? 'was made out to another server name'
          : 'comes from nobody this computer trusts';
  if (workedBefore === true) {
    return new Failure(
      'certificate_untrusted',
      `The certificate of ${host} is another one now and ${why}. The password was not sent and no mail was read: a network’s sign-in page or somebody in between can look like this. Try another network, or ask whoever runs the server.`,
    );
  }
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

/** Whether this machine has any address but its own. */
export function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));
}

function offline({ host }: ConnectionTarget): Failure {
  return new Failure(
    'offline',
    `This computer has no connection to ${host} at the moment. Nothing was lost; try again when it is online.`,
  );
}

function unreachable({ host }: ConnectionTarget): Failure {
  return new Failure('offline', `${host} takes no connections at the moment. Everything received so far is kept.`);
}

function timedOut({ host, port, workedBefore }: ConnectionTarget): Failure {
  if (workedBefore === true) {
    return new Failure('timed_out', `${host} does not answer at the moment. Everything received so far is kept.`);
  }
  return new Failure(
    'timed_out',
    `${host} did not answer on port ${port} in time. Check the server name and port, or try again later.`,
  );
}

function notImap({ host, port, workedBefore }: ConnectionTarget): Failure {
  if (workedBefore === true) {
    return new Failure(
      'no_imap',
      `Something else answers in place of ${host}. This network may want you to sign in first: open any web page, or try another network. Nothing was sent.`,
    );
  }
  return new Failure(
    'no_imap',
    `What answers at ${host}, port ${port} is not an IMAP server. Check the server name and port.`,
  );
}

function isTlsProtocolError(code: string): boolean {
  return (
    code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'STARTTLS_INJECTION'
  );
}

async function withoutTls(error: unknown, target: ConnectionTarget): Promise<Failure> {
  const seen = await probeGreeting({ ...target, security: 'none' });
  if (seen === 'unreachable' && target.workedBefore === true) return unreachable(target);
  if (seen === 'other' || seen === 'unreachable') return notImap(target);
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
