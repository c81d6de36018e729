// Every way a server for sending can say no, or say nothing, as the one sentence that helps. What a server writes is shown
// only as its codes: its text is not ours to repeat.
import { Failure } from '../../contract/failure.ts';
import type { ServerSettings } from '../../contract/mailbox.ts';

export interface SmtpTrouble {
  readonly code: string;
  readonly originalCode: string;
  readonly responseCode: number | null;
  /** RFC 3463, as in 5.1.1. */
  readonly enhanced: string | null;
  readonly permanent: boolean;
  readonly command: string;
  readonly recipient: string;
  readonly rejectedErrors: readonly unknown[];
  readonly sentence: string;
}

export function troubleOf(error: unknown): SmtpTrouble {
  const raw: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {};
  const text = (name: string) => (typeof raw[name] === 'string' ? raw[name] : '');
  const responseCode = typeof raw.responseCode === 'number' && raw.responseCode >= 200 ? raw.responseCode : null;
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(text('response'))?.[1] ?? null;
  const permanent = responseCode !== null && responseCode >= 500 && responseCode !== 503;
  return {
    code: text('code'),
    originalCode: text('originalCode'),
    responseCode,
    enhanced,
    permanent,
    command: text('command'),
    recipient: text('recipient'),
    rejectedErrors: Array.isArray(raw.rejectedErrors) ? raw.rejectedErrors : [],
    sentence: sentenceOf(responseCode, enhanced),
  };
}

export function isAuthError(error: unknown): boolean {
  const { code } = troubleOf(error);
  return code === 'EAUTH' || code === 'ENOAUTH';
}

/** @throws Failure `tls_required` before a byte is sent. */
export function refusePlainText({ host, security }: ServerSettings): void {
  if (security !== 'none' || isLoopback(host)) return;
  throw new Failure(
    'tls_required',
    `Tend sends through ${host} only over an encrypted connection, so nothing was sent. Choose TLS (usually port 465) or STARTTLS (usually port 587).`,
  );
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

export function loginFailure({ host }: Pick<ServerSettings, 'host'>, trouble: SmtpTrouble): Failure {
  // RFC 4954 4.7.0 and 454: the server can't check the password now, which says nothing about it.
  if (trouble.responseCode !== null && trouble.responseCode < 500) {
    return new Failure('offline', `${host} can’t log anyone in at the moment. The message is kept and tried again.`);
  }
  return new Failure(
    'auth_needed',
    `${host} did not accept this user name and password for sending. The message is kept; enter the password again in Settings, then it goes.`,
  );
}

export function oversize(host: string, size: number, limit: number): Failure {
  return new Failure(
    'invalid_input',
    `${host} takes messages up to ${megabytes(limit)} and this one has ${megabytes(size)}. It was not sent; take an attachment off or send a link instead.`,
    'attachments',
  );
}

export function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}

const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ALTNAME|HOSTNAME_MISMATCH|INVALID_CA/;

/** What kept the connection from coming up, or broke it. Nothing has left when this is said of the time before the end. */
export function smtpConnectionFailure(error: unknown, { host, port }: Pick<ServerSettings, 'host' | 'port'>): Failure {
  if (error instanceof Failure) return error;
  const trouble = troubleOf(error);
  const { code, originalCode } = trouble;
  if (untrusted.test(originalCode) || untrusted.test(code)) {
    return new Failure(
      'certificate_untrusted',
      `The certificate of ${host} can’t be trusted, so nothing was sent. The message is kept; check the server name in Settings.`,
    );
  }
  if (code === 'ETLS' || originalCode.startsWith('ERR_SSL') || originalCode === 'EPROTO') {
    return new Failure(
      'tls_required',
      `${host} could not agree on an encrypted connection on port ${port}, so nothing was sent. The message is kept; check the server’s port and encryption in Settings.`,
    );
  }
  if (code === 'EDNS' || originalCode === 'ENOTFOUND' || originalCode === 'EAI_AGAIN') {
    return new Failure('host_not_found', `${host} can’t be found from here right now. The message goes once it can.`);
  }
  if (originalCode === 'ECONNREFUSED') {
    return new Failure('offline', `Nothing answers at ${host}, port ${port}. The message is kept and tried again.`);
  }
  if (code === 'ETIMEDOUT') {
    return new Failure('timed_out', `${host} did not answer in time. The message is kept and tried again.`);
  }
  if (trouble.responseCode !== null) return serverAnswer(host, { trouble });
  return new Failure('offline', `The connection to ${host} broke off. The message is kept and tried again.`);
}

interface Said {
  readonly refused?: readonly { readonly address: string; readonly permanent: boolean; readonly sentence: string }[];
  readonly trouble?: SmtpTrouble;
}

/** The server understood and does not take it, now or at all. */
export function serverAnswer(host: string, { refused = [], trouble }: Said): Failure {
  const final = refused.filter((each) => each.permanent);
  if (final.length > 0) {
    const shown = final.slice(0, 3).map((each) => each.address);
    const more = final.length > shown.length ? ` and ${final.length - shown.length} more` : '';
    return new Failure(
      'invalid_input',
      `${host} refused ${shown.join(', ')}${more}: ${final[0]?.sentence ?? 'it gives no reason.'} Correct the address and send again.`,
      'to',
    );
  }
  if (refused.length > 0) {
    return new Failure('offline', `${host} does not take mail for some of the recipients now. It is tried again.`);
  }
  if (trouble && !trouble.permanent) {
    return new Failure('offline', `${host} does not take the message now: ${trouble.sentence} It is tried again.`);
  }
  const reason = trouble?.sentence ?? 'it gives no reason.';
  const sender = trouble?.command === 'MAIL FROM' && trouble.enhanced?.startsWith('5.3') === false;
  return new Failure(
    'invalid_input',
    `${host} refused ${sender ? 'the sender’s address' : 'the message'}: ${reason} It was not sent; nothing of it is lost.`,
    sender ? 'from' : undefined,
  );
}

const known: readonly (readonly [RegExp, string])[] = [
  [/^[45]\.1\.[1236]$/, 'there is no such mailbox.'],
  [/^[45]\.1\.[78]$/, 'it does not take mail from this sender.'],
  [/^[45]\.1\.10$|^[45]\.4\.4$/, 'that domain takes no mail.'],
  [/^[45]\.2\.1$/, 'the mailbox is closed.'],
  [/^[45]\.2\.2$/, 'the mailbox is full.'],
  [/^[45]\.[23]\.[34]$/, 'the message is too large.'],
  [/^[45]\.5\.3$/, 'there are too many recipients at once.'],
  [/^[45]\.7\.0$|^5\.7\.1$/, 'it is not allowed to send this.'],
  [/^[45]\.7\.\d+$/, 'its policy does not allow it.'],
];

function sentenceOf(code: number | null, enhanced: string | null): string {
  const said = known.find(([pattern]) => enhanced !== null && pattern.test(enhanced))?.[1];
  const number = code === null ? '' : ` (${enhanced ?? code})`;
  if (said) return `${said.slice(0, -1)}${number}.`;
  if (code === 550 || code === 551 || code === 553) return `there is no such mailbox${number}.`;
  if (code === 552 || code === 523) return `the message or the mailbox is too large${number}.`;
  if (code === 452) return `there are too many recipients at once, or no room${number}.`;
  if (code === 450 || code === 451 || code === 421) return `it asks to wait${number}.`;
  if (code === 554) return `its policy does not allow it${number}.`;
  return `it gives no reason${number}.`;
}
