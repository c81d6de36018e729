// Writes RFC 5322 messages synchronously and quickly: the sample book and the benchmark corpus need tens of thousands.
import { quotedPrintable } from './quoted-printable.ts';

export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

export interface MessageFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
  /** Set for pictures that the HTML shows in place. */
  readonly contentId?: string;
}

export interface OutlineMessage {
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly cc?: readonly Correspondent[];
  readonly subject: string;
  /** Epoch milliseconds, and the offset of the sender's clock in minutes. */
  readonly date: number;
  readonly offset: number;
  /** Without angle brackets, like all ids here. */
  readonly messageId: string;
  readonly inReplyTo?: string | undefined;
  readonly references?: readonly string[];
  readonly text: string;
  readonly html?: string | undefined;
  readonly calendar?: { readonly method: string; readonly text: string } | undefined;
  readonly files?: readonly MessageFile[] | undefined;
  readonly headers?: readonly (readonly [string, string])[] | undefined;
  /** Makes boundaries; any text that is the same for the same message. */
  readonly token: string;
}

export function buildMessage(message: OutlineMessage): Uint8Array {
  const lines: string[] = [];
  for (const [name, value] of message.headers ?? []) lines.push(foldWords(`${name}: ${value}`));
  lines.push(`From: ${correspondents([message.from])}`);
  if (message.to.length > 0) lines.push(`To: ${correspondents(message.to)}`);
  if (message.cc && message.cc.length > 0) lines.push(`Cc: ${correspondents(message.cc)}`);
  lines.push(foldWords(`Subject: ${encodeHeaderText(message.subject)}`));
  lines.push(`Date: ${rfcDate(message.date, message.offset)}`);
  lines.push(`Message-ID: <${message.messageId}>`);
  if (message.inReplyTo !== undefined) lines.push(`In-Reply-To: <${message.inReplyTo}>`);
  if (message.references && message.references.length > 0) {
    lines.push(`References: ${message.references.map((id) => `<${id}>`).join('\r\n ')}`);
  }
  lines.push('MIME-Version: 1.0');
  return Buffer.from(`${lines.join('\r\n')}\r\n${body(message)}`, 'latin1');
}

function body(message: OutlineMessage): string {
  const text = textPart('plain', message.text);
  const alternatives = [text];
  if (message.html !== undefined) alternatives.push(textPart('html', message.html));
  if (message.calendar) alternatives.push(calendarPart(message.calendar));
  const readable = alternatives.length === 1 ? text : multipart('alternative', alternatives, `a${message.token}`);
  const files = message.files ?? [];
  if (files.length === 0) return readable;
  const inline = files.filter((file) => file.contentId !== undefined);
  const attached = files.filter((file) => file.contentId === undefined);
  const related =
    inline.length > 0 ? multipart('related', [readable, ...inline.map(filePart)], `r${message.token}`) : readable;
  return attached.length > 0 ? multipart('mixed', [related, ...attached.map(filePart)], `m${message.token}`) : related;
}

function textPart(subtype: string, text: string): string {
  const lines = text.replace(/\r?\n/g, '\r\n');
  const plain = /^[\t\r\n\x20-\x7e]*$/.test(lines) && !hasLongLine(lines);
  const head = `Content-Type: text/${subtype}; charset=${plain && subtype === 'plain' ? 'us-ascii' : 'utf-8'}`;
  if (plain) return `${head}\r\nContent-Transfer-Encoding: 7bit\r\n\r\n${lines}\r\n`;
  return `${head}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(lines)}\r\n`;
}

/** RFC 5322 2.1.1 allows 998 characters; programs encode long before that. */
function hasLongLine(text: string): boolean {
  let start = 0;
  for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n', start)) {
    if (end - start > 400) return true;
    start = end + 2;
  }
  return text.length - start > 400;
}

function calendarPart(calendar: { readonly method: string; readonly text: string }): string {
  const content = quotedPrintable(calendar.text.replace(/\r?\n/g, '\r\n'));
  return (
    `Content-Type: text/calendar; charset=utf-8; method=${calendar.method}\r\n` +
    `Content-Transfer-Encoding: quoted-printable\r\n\r\n${content}\r\n`
  );
}

function filePart(file: MessageFile): string {
  const name = fileName(file.name);
  const place = file.contentId === undefined ? 'attachment' : 'inline';
  const id = file.contentId === undefined ? '' : `Content-ID: <${file.contentId}>\r\n`;
  const base64 = Buffer.from(file.content).toString('base64').replace(/.{76}/g, '$&\r\n');
  return (
    `Content-Type: ${file.type}\r\nContent-Transfer-Encoding: base64\r\n${id}` +
    `Content-Disposition: ${place};\r\n ${name}\r\n\r\n${base64.replace(/\r\n$/, '')}\r\n`
  );
}

/** RFC 2231 for names outside ASCII. */
function fileName(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return `filename="${name.replace(/["\\]/g, '\\$&')}"`;
  return `filename*=utf-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}

function multipart(subtype: string, parts: readonly string[], token: string): string {
  const boundary = `=_${token}`;
  const joined = parts.map((part) => `--${boundary}\r\n${part}`).join('\r\n');
  return `Content-Type: multipart/${subtype};\r\n boundary="${boundary}"\r\n\r\n${joined}\r\n--${boundary}--\r\n`;
}

function correspondents(list: readonly Correspondent[]): string {
  return list.map(correspondent).join(',\r\n ');
}

function correspondent({ name, address }: Correspondent): string {
  if (name === '') return address;
  if (!/^[\x20-\x7e]*$/.test(name)) return `${encodeHeaderText(name)} <${address}>`;
  return /^[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*$/.test(name)
    ? `${name} <${address}>`
    : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`;
}

/** RFC 2047 encoded words, none longer than 75 characters, never splitting a character. */
export function encodeHeaderText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let chunk = '';
  for (const character of text) {
    if (Buffer.byteLength(chunk + character) > 42) {
      words.push(chunk);
      chunk = '';
    }
    chunk += character;
  }
  words.push(chunk);
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}

/** RFC 5322 2.2.3: a line may be broken before white space. */
function foldWords(line: string): string {
  if (line.length <= 76) return line;
  let width = 0;
  return line
    .split(' ')
    .map((word, index) => {
      if (index > 1 && width + word.length > 75) {
        width = word.length + 1;
        return `\r\n ${word}`;
      }
      width += word.length + 1;
      return index === 0 ? word : ` ${word}`;
    })
    .join('');
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function rfcDate(at: number, offset: number): string {
  const local = new Date(at + offset * 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(':');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  const day = `${DAYS[local.getUTCDay()]}, ${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]}`;
  return `${day} ${local.getUTCFullYear()} ${time} ${zone}`;
}
