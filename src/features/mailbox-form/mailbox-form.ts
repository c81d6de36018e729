// What the person types to add a mailbox, what it becomes, and which field a failure is about.
import type { FailureCode } from '../../../electron/contract/failure.ts';
import type { Discovered, MailboxAddInput, ServerSettings } from '../../../electron/contract/mailbox.ts';

export interface ServerForm {
  readonly host: string;
  readonly port: string;
  readonly security: ServerSettings['security'];
}

export interface MailboxForm {
  readonly address: string;
  readonly password: string;
  /** Empty: the same as the address. */
  readonly username: string;
  readonly imap: ServerForm;
  readonly smtp: ServerForm;
}

export type MailboxField = 'address' | 'password' | 'username' | 'imap' | 'imapPort' | 'smtp';
export interface MailboxProblem {
  readonly field: MailboxField;
  readonly sentence: string;
}

export const EMPTY_MAILBOX: MailboxForm = {
  address: '',
  password: '',
  username: '',
  imap: { host: '', port: '993', security: 'tls' },
  smtp: { host: '', port: '465', security: 'tls' },
};

export const looksLikeAddress = (text: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text.trim());

const serverForm = (server: ServerSettings | null, before: ServerForm): ServerForm =>
  server ? { host: server.host, port: String(server.port), security: server.security } : before;

/**
 * Puts what was found into the form, leaving what the person has already typed. What was found for another address
 * `before` makes way: a password must not go to the servers of an address that is no longer there.
 */
export function withDiscovered(form: MailboxForm, found: Discovered, before: Discovered | null = null): MailboxForm {
  const server = (kind: 'imap' | 'smtp') => {
    const filled = serverForm(before?.[kind] ?? null, EMPTY_MAILBOX[kind]);
    const typed = form[kind].host !== '' && JSON.stringify(form[kind]) !== JSON.stringify(filled);
    return typed ? form[kind] : serverForm(found[kind], EMPTY_MAILBOX[kind]);
  };
  const typedName = form.username === before?.username ? '' : form.username;
  return {
    ...form,
    username: typedName || (found.username === form.address.trim() ? '' : found.username),
    imap: server('imap'),
    smtp: server('smtp'),
  };
}

/** The port that goes with the security, when the person has the other one's usual port. */
export function withSecurity(server: ServerForm, security: ServerForm['security'], kind: 'imap' | 'smtp'): ServerForm {
  const usual = {
    imap: { tls: '993', starttls: '143', none: '143' },
    smtp: { tls: '465', starttls: '587', none: '25' },
  };
  const isUsual = Object.values(usual[kind]).includes(server.port);
  return { ...server, security, port: isUsual ? usual[kind][security] : server.port };
}

function readServer(server: ServerForm): ServerSettings | null {
  const port = Number(server.port);
  if (server.host.trim() === '') return null;
  return { host: server.host.trim(), port, security: server.security };
}

type ReadForm<T> = { readonly ok: true; readonly input: T } | { readonly ok: false; readonly problem: MailboxProblem };

const refuse = (field: MailboxField, sentence: string) => ({ ok: false as const, problem: { field, sentence } });

export function readMailboxForm(form: MailboxForm): ReadForm<MailboxAddInput> {
  const read = readSignInForm(form);
  if (!read.ok) return read;
  if (form.password === '') return refuse('password', 'A password is needed.');
  return { ok: true, input: { ...read.input, password: form.password } };
}

/** All but the password, which a sign-in in the browser does without. */
export function readSignInForm(form: MailboxForm): ReadForm<Omit<MailboxAddInput, 'password'>> {
  const address = form.address.trim();
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(address))
    return refuse('address', 'Write your mail address, like you@company.com.');
  const imap = readServer(form.imap);
  const smtp = readServer(form.smtp);
  const badPort = (server: ServerSettings | null) =>
    server !== null && !(Number.isInteger(server.port) && server.port >= 1 && server.port <= 65535);
  if (badPort(imap)) return refuse('imapPort', 'A port is a number from 1 to 65535.');
  if (badPort(smtp)) return refuse('smtp', 'A port is a number from 1 to 65535.');
  return {
    ok: true,
    input: {
      address,
      ...(form.username.trim() ? { username: form.username.trim() } : {}),
      ...(imap ? { imap } : {}),
      ...(smtp ? { smtp } : {}),
    },
  };
}

const FIELD_OF_CODE: Partial<Record<FailureCode, MailboxField>> = {
  auth_needed: 'password',
  host_not_found: 'imap',
  tls_required: 'imap',
  certificate_untrusted: 'imap',
  timed_out: 'imap',
  no_imap: 'imap',
  offline: 'imap',
  conflict: 'address',
};

/** The engine names the field for what it could not read, and the code for what the server said. */
export function problemOf(failure: { code: FailureCode; message: string; field?: string | undefined }): MailboxProblem {
  const named = failure.field?.split('.') ?? [];
  const fields: readonly MailboxField[] = ['address', 'password', 'username', 'imap', 'smtp'];
  const known = fields.find((each) => each === named[0]);
  if (known === 'imap' && named[1] === 'port') return { field: 'imapPort', sentence: failure.message };
  return { field: known ?? FIELD_OF_CODE[failure.code] ?? 'address', sentence: failure.message };
}

const ABOUT_THE_SERVER: readonly FailureCode[] = ['host_not_found', 'tls_required', 'certificate_untrusted', 'no_imap'];

/** The field that a failed sign-in in the browser is about; null when it is about the sign-in itself. */
export function signInProblemOf(failure: Parameters<typeof problemOf>[0]): MailboxProblem | null {
  const aboutField = failure.field === 'address' || failure.field?.startsWith('imap') || failure.field === 'username';
  return aboutField || ABOUT_THE_SERVER.includes(failure.code) ? problemOf(failure) : null;
}
