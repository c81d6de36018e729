// One conversation with a server for sending: connect, log in, hand one message over, and say exactly what is known
// afterwards. Whether the server may have the message is decided by one fact: whether its end went out.
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Failure } from '../../contract/failure.ts';
import type { ServerSettings } from '../../contract/mailbox.ts';
import {
  isAuthError,
  loginFailure,
  oversize,
  refusePlainText,
  type SmtpTrouble,
  serverAnswer,
  smtpConnectionFailure,
  troubleOf,
} from './smtp-failure.ts';

export type SmtpCredentials =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'token'; readonly accessToken: string };

export interface SmtpLogin {
  readonly smtp: ServerSettings;
  readonly username: string;
  /** Given the access token the server did not take, a fresh one; a password has no second form. */
  credentials(refused: string | null): Promise<SmtpCredentials>;
}

export interface SmtpTimeouts {
  readonly connectMs: number;
  readonly greetingMs: number;
  /** RFC 5321 4.5.3.2.6 gives a server ten minutes to answer the end of the message. */
  readonly answerMs: number;
}
export const usualSmtpTimeouts: SmtpTimeouts = { connectMs: 15_000, greetingMs: 30_000, answerMs: 10 * 60_000 };

export interface Handover {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: Uint8Array;
  /** Called, and done with, before the line that ends the message goes out. */
  beforeEnd(): void;
}

export interface ServerTraits {
  readonly sizeLimit: number | null;
  readonly smtputf8: boolean;
}

export interface RefusedRecipient {
  readonly address: string;
  readonly permanent: boolean;
  readonly sentence: string;
}

export type HandoverOutcome =
  | { readonly kind: 'accepted'; readonly accepted: readonly string[]; readonly refused: readonly RefusedRecipient[] }
  /** It has not left; `permanent` where trying again would end the same way. */
  | {
      readonly kind: 'refused';
      readonly permanent: boolean;
      readonly failure: Failure;
      readonly refused: readonly RefusedRecipient[];
    }
  /** The end of the message went out and no answer came. */
  | { readonly kind: 'unknown'; readonly failure: Failure };

/** Logs in and hands nothing over. @throws Failure */
export async function testSmtp(
  login: SmtpLogin,
  signal: AbortSignal,
  timeouts = usualSmtpTimeouts,
): Promise<ServerTraits> {
  const session = await openSession(login, signal, timeouts);
  session.end();
  return session.traits;
}

export async function handOver(
  login: SmtpLogin,
  handover: Handover,
  signal: AbortSignal,
  timeouts: SmtpTimeouts,
  onTraits: (traits: ServerTraits) => void,
): Promise<HandoverOutcome> {
  let session: Session;
  try {
    session = await openSession(login, signal, timeouts);
  } catch (error) {
    const failure = smtpConnectionFailure(error, login.smtp);
    return { kind: 'refused', permanent: false, failure, refused: [] };
  }
  try {
    onTraits(session.traits);
    const { sizeLimit, smtputf8 } = session.traits;
    if (sizeLimit !== null && handover.source.byteLength > sizeLimit) {
      return {
        kind: 'refused',
        permanent: true,
        failure: oversize(login.smtp.host, handover.source.byteLength, sizeLimit),
        refused: [],
      };
    }
    const foreign = smtputf8 ? [] : [handover.from, ...handover.to].filter((address) => /[^\x20-\x7e]/.test(address));
    if (foreign.length > 0) {
      const refused = foreign.map((address) => ({
        address,
        permanent: true,
        sentence: `${login.smtp.host} can’t take addresses with such letters before the @.`,
      }));
      const to = handover.to.filter((address) => !foreign.includes(address));
      if (to.length === 0 || foreign.includes(handover.from)) {
        return { kind: 'refused', permanent: true, failure: serverAnswer(login.smtp.host, { refused }), refused };
      }
      const outcome = await session.send({ ...handover, to });
      return outcome.kind === 'unknown' ? outcome : { ...outcome, refused: [...refused, ...outcome.refused] };
    }
    return await session.send(handover);
  } finally {
    session.end();
  }
}

interface Session {
  readonly traits: ServerTraits;
  send(handover: Handover): Promise<HandoverOutcome>;
  end(): void;
}

/** A refused token is replaced once: servers drop them before their time. */
async function openSession(login: SmtpLogin, signal: AbortSignal, timeouts: SmtpTimeouts): Promise<Session> {
  refusePlainText(login.smtp);
  const credentials = await login.credentials(null);
  try {
    return await openWith(login, credentials, signal, timeouts);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'auth_needed' || credentials.kind !== 'token') throw error;
    return openWith(login, await login.credentials(credentials.accessToken), signal, timeouts);
  }
}

async function openWith(
  login: SmtpLogin,
  credentials: SmtpCredentials,
  signal: AbortSignal,
  timeouts: SmtpTimeouts,
): Promise<Session> {
  const { host, port, security } = login.smtp;
  const { default: SmtpConnection } = await import('nodemailer/lib/smtp-connection');
  signal.throwIfAborted();
  const connection = new SmtpConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(isIP(host) === 0 ? { servername: host } : {}),
    // The machine's own name is nobody's business (RFC 5321 4.1.4 allows a literal).
    name: '[127.0.0.1]',
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.answerMs,
    allowInternalNetworkInterfaces: true,
  });
  let broken: ((error: unknown) => void) | null = null;
  connection.on('error', (error) => broken?.(error));
  const cut = () => connection.close();
  signal.addEventListener('abort', cut, { once: true });
  const end = () => {
    signal.removeEventListener('abort', cut);
    broken = null;
    connection.quit();
    connection.close();
  };
  const step = <T>(run: (done: (error: unknown, value?: T) => void) => void): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      broken = reject;
      connection.once('end', () => reject(Object.assign(new Error('ended'), { code: 'ECONNECTION' })));
      run((error, value) => (error ? reject(error) : resolve(value)));
    });
  try {
    await step<void>((done) => connection.connect((error) => done(error)));
    const greeting = connection.lastServerResponse || '';
    if (connection.allowsAuth) {
      const auth = await authOf(login.username, credentials);
      await step((done) => connection.login(auth, done));
    }
    return { traits: traitsOf(greeting), end, send: (handover) => send(connection, step, login.smtp, handover) };
  } catch (error) {
    end();
    signal.throwIfAborted();
    throw isAuthError(error) ? loginFailure(login.smtp, troubleOf(error)) : smtpConnectionFailure(error, login.smtp);
  }
}

type Step = <T>(run: (done: (error: unknown, value?: T) => void) => void) => Promise<T | undefined>;

async function send(
  connection: SMTPConnection,
  step: Step,
  server: ServerSettings,
  handover: Handover,
): Promise<HandoverOutcome> {
  let endWentOut = false;
  const body = Readable.from(
    (function* () {
      for (let at = 0; at < handover.source.byteLength; at += CHUNK) yield handover.source.subarray(at, at + CHUNK);
      // The library writes the ending line only after this has returned.
      handover.beforeEnd();
      endWentOut = true;
    })(),
    { objectMode: false, highWaterMark: CHUNK },
  );
  const envelope = { from: handover.from, to: [...handover.to], size: handover.source.byteLength };
  try {
    const info = await step<SentInfo>((done) => connection.send(envelope, body, done));
    if (!info) throw new Error('no answer');
    return { kind: 'accepted', accepted: info.accepted, refused: refusedOf(info.rejectedErrors ?? []) };
  } catch (error) {
    body.destroy();
    const trouble = troubleOf(error);
    const refused = refusedOf(trouble.rejectedErrors);
    // An answer to the end of the message is an answer, whatever it says; silence after it is not one.
    if (endWentOut && trouble.responseCode === null) {
      return { kind: 'unknown', failure: smtpConnectionFailure(error, server) };
    }
    if (trouble.responseCode === null && refused.length === 0) {
      return { kind: 'refused', permanent: false, failure: smtpConnectionFailure(error, server), refused };
    }
    const permanent = refused.length > 0 ? refused.every((each) => each.permanent) : trouble.permanent;
    return { kind: 'refused', permanent, failure: serverAnswer(server.host, { refused, trouble }), refused };
  }
}

const CHUNK = 64 * 1024;
type SentInfo = { accepted: string[]; rejectedErrors?: unknown[] | undefined };

function refusedOf(errors: readonly unknown[]): RefusedRecipient[] {
  return errors.map((error) => {
    const trouble: SmtpTrouble = troubleOf(error);
    return { address: trouble.recipient, permanent: trouble.permanent, sentence: trouble.sentence };
  });
}

function traitsOf(ehlo: string): ServerTraits {
  const size = /^250[ -]SIZE[ \t]+(\d{1,15})/im.exec(ehlo)?.[1];
  return {
    sizeLimit: size === undefined || size === '0' ? null : Number(size),
    smtputf8: /^250[ -]SMTPUTF8/im.test(ehlo),
  };
}

async function authOf(username: string, credentials: SmtpCredentials) {
  if (credentials.kind === 'password') return { user: username, pass: credentials.password };
  const { default: XOAuth2 } = await import('nodemailer/lib/xoauth2');
  return { user: username, oauth2: new XOAuth2({ user: username, accessToken: credentials.accessToken }) };
}
