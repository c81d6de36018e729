// Turns the bytes of a message into what the store keeps. Any bytes at all give a message: what can't be read in full
// comes back with what could be, and a sentence that says so.
import { createHash } from 'node:crypto';
import type { MailAddress } from '../../../contract/scalars.ts';
import { htmlText } from '../html/html-text.ts';
import { normaliseAddress, normaliseName } from '../people/addresses.ts';
import { automaticVerdict } from '../people/automatic.ts';
import { asksSomething } from '../text/asks.ts';
import { newestText, splitText } from '../text/text-parts.ts';
import type { AttachmentOutline, MailOutline } from './mail-outline.ts';
import { firstHeader, type MessageHeaders, messageIds, readDate, readHeaders, readZone } from './message-headers.ts';
import { headOnly, readOutline } from './mime.ts';
import type { ParsedAttachment, ParsedMessage, Participant, ParticipantRole } from './parsed-message.ts';
import { decodeWords } from './quick-mime-words.ts';
import { unreadable } from './unreadable-message.ts';

const MAX_SUBJECT = 2000;
const MAX_TEXT = 2 * 1024 * 1024;
const MAX_REFERENCES = 200;
const MAX_PARTICIPANTS = 2000;
const MAX_ATTACHMENTS = 500;
const SNIPPET = 200;

const unreadableNotice = 'This message could not be read. Its source was kept as it arrived.';
const headersOnlyNotice =
  'The body of this message is damaged and could not be read. Its source was kept as it arrived.';
const emptyNotice = 'This message arrived empty.';
const longNotice = 'This message is very long; the first part of its text is shown and searched.';

export type MimeReader = (raw: Uint8Array) => Promise<MailOutline>;

export async function parseMessage(raw: Uint8Array, read: MimeReader = readOutline): Promise<ParsedMessage> {
  if (raw.byteLength === 0) return unreadable(raw, emptyNotice);
  try {
    return describe(await read(raw), raw, null);
  } catch {
    try {
      return describe(await read(headOnly(raw)), raw, headersOnlyNotice);
    } catch {
      return unreadable(raw, unreadableNotice);
    }
  }
}

function describe(mail: MailOutline, raw: Uint8Array, damage: string | null): ParsedMessage {
  const headers = readHeaders(mail.headerLines ?? []);
  const participants = readParticipants(mail, headers);
  const author = participants.find((one) => one.role === 'from') ?? participants.find((one) => one.role === 'sender');
  const from: MailAddress = author ? { name: author.name, address: author.address } : { name: '', address: '' };
  const subject = plain(typeof mail.subject === 'string' ? mail.subject : '', MAX_SUBJECT);
  const full = bodyText(mail);
  const text = full.slice(0, MAX_TEXT);
  const newest = newestText(splitText(text));
  const date = readDate(lastHeader(headers, 'date'));
  const messageId = messageIds(lastHeader(headers, 'message-id') ?? '', 1)[0] ?? null;
  const references = messageIds((headers.get('references') ?? []).join(' '), MAX_REFERENCES);
  const known =
    from.address !== '' || subject !== '' || text.trim() !== '' || date !== null || mail.attachments.length > 0;
  return {
    messageId,
    inReplyTo: messageIds(lastHeader(headers, 'in-reply-to') ?? '', 1)[0] ?? null,
    references,
    subject,
    from,
    participants,
    date,
    zoneMinutes: readZone(lastHeader(headers, 'date')),
    automatic: automaticVerdict({ headers, fromAddress: from.address, subject, calendarMethod: calendarMethod(mail) }),
    text,
    snippet: snippet(newest) || snippet(text),
    asks: asksSomething(newest),
    hasHtml: typeof mail.html === 'string' && mail.html.length > 0,
    attachments: mail.attachments.slice(0, MAX_ATTACHMENTS).map(describeAttachment),
    identity: identity({ messageId, date, from: from.address, subject, text }, raw),
    notice: damage ?? (known ? (full.length > MAX_TEXT ? longNotice : null) : unreadableNotice),
  };
}

interface IdentityParts {
  readonly messageId: string | null;
  readonly date: number | null;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

function identity(parts: IdentityParts, raw: Uint8Array): Uint8Array {
  const { messageId, date, from, subject, text } = parts;
  const digest = createHash('sha256');
  digest.update(`${messageId ?? ''}\0${date ?? ''}\0${from}\0${subject}\0${text.trim()}\0`);
  // Without an id or a date two different messages could share all the rest.
  if (messageId === null) digest.update(raw);
  return digest.digest();
}

const addressFields: readonly (readonly [string, ParticipantRole])[] = [
  ['from', 'from'],
  ['sender', 'sender'],
  ['reply-to', 'reply_to'],
  ['to', 'to'],
  ['cc', 'cc'],
  ['bcc', 'bcc'],
];

interface RawAddress {
  readonly name?: unknown;
  readonly address?: unknown;
  readonly group?: unknown;
}

function readParticipants(mail: MailOutline, headers: MessageHeaders): Participant[] {
  const participants: Participant[] = [];
  const seen = new Set<string>();
  const add = (role: ParticipantRole, list: unknown, depth: number): void => {
    if (!Array.isArray(list) || depth > 3) return;
    for (const entry of list as RawAddress[]) {
      if (participants.length >= MAX_PARTICIPANTS) return;
      if (entry.group) {
        add(role, entry.group, depth + 1);
        continue;
      }
      const address = normaliseAddress(typeof entry.address === 'string' ? entry.address : '');
      const written = typeof entry.name === 'string' ? entry.name : '';
      const name = normaliseName((role === 'from' && repairedName(written, headers)) || written, address);
      const key = `${role}\0${address || name}`;
      if ((address === '' && (name === '' || role !== 'from')) || seen.has(key)) continue;
      seen.add(key);
      participants.push({ role, name, address });
    }
  };
  for (const [field, role] of addressFields) {
    for (const value of asList(mail.headers.get(field))) {
      if (typeof value === 'object' && value !== null && 'value' in value) add(role, value.value, 0);
    }
  }
  return participants;
}

/** An encoded word with a parenthesis in it (RFC 2047 5 forbids that in names) is taken for a comment by the library. */
function repairedName(name: string, headers: MessageHeaders): string | null {
  if (!/=\?|\?=/.test(name)) return null;
  const whole = /^(.*?)<[^<>]*>$/s.exec(lastHeader(headers, 'from') ?? '')?.[1]?.trim();
  return whole ? decodeWords(whole) : null;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** RFC 5322 3.6 allows these once; where a broken sender wrote several, the library and we read the last. */
function lastHeader(headers: MessageHeaders, name: string): string | null {
  return headers.get(name)?.at(-1) ?? firstHeader(headers, name);
}

function bodyText(mail: MailOutline): string {
  const text = typeof mail.text === 'string' ? mail.text.slice(0, MAX_TEXT + 1) : '';
  const chosen = text.trim() === '' && typeof mail.html === 'string' ? htmlText(mail.html) : text;
  // Half a surrogate pair at the cut or in the source is not valid text for the database.
  return chosen.replaceAll('\0', '').toWellFormed();
}

function calendarMethod(mail: MailOutline): string | null {
  for (const part of mail.attachments) {
    if (!/^text\/calendar$/i.test(part.contentType ?? '')) continue;
    const type = part.headers.get('content-type');
    if (typeof type === 'object' && type !== null && 'params' in type && type.params.method)
      return type.params.method.toUpperCase();
    const inside = /^METHOD[ \t]*:[ \t]*([A-Z-]{1,20})/im.exec(part.content?.toString('latin1', 0, 4096) ?? '');
    if (inside?.[1]) return inside[1].toUpperCase();
  }
  return null;
}

function describeAttachment(part: AttachmentOutline): ParsedAttachment {
  return {
    fileName: plain(part.filename ?? '', 255).replace(/[\\/]/g, '_'),
    contentType: plain(part.contentType ?? 'application/octet-stream', 120).toLowerCase(),
    size: part.size ?? part.content?.byteLength ?? 0,
    inline: part.related === true || (part.contentDisposition === 'inline' && part.cid !== undefined),
    contentId: part.cid ? plain(part.cid, 500) : null,
    part: part.partId ?? null,
  };
}

function plain(text: string, limit: number): string {
  return text
    .slice(0, 4 * limit)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, limit)
    .toWellFormed();
}

function snippet(text: string): string {
  const beginning = text.slice(0, 8 * SNIPPET);
  const word = /\S+/g;
  let line = '';
  for (let found = word.exec(beginning); found && line.length < SNIPPET; found = word.exec(beginning)) {
    line += line === '' ? found[0] : ` ${found[0]}`;
  }
  return line.slice(0, SNIPPET).toWellFormed();
}
