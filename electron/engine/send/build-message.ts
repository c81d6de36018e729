// Makes the bytes of a message, once. The same bytes go to the server in every try and into every copy; only the sender's
// own copies carry a Bcc line, put before bytes that never had one.
import { DateTime } from 'luxon';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { DraftKind } from '../../contract/compose.ts';
import type { MailAddress } from '../../contract/scalars.ts';
import { htmlText } from '../mail/html/html-text.ts';
import { cleanWrittenHtml, escapeHtml, quoteBlock, textAsHtml } from '../mail/html/written-html.ts';
import { envelopeAddress } from './envelope-address.ts';
import { flowedText } from './flowed-text.ts';
import { quotedText } from './quote-original.ts';
import { isMessageId } from './reply-rules.ts';

export interface WrittenMessage {
  readonly kind: DraftKind;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly signature: string;
  /** The original below; `html` is safe already, with pictures as data. */
  readonly quote: { readonly heading: string; readonly text: string; readonly html: string | null } | null;
  readonly attachments: readonly WrittenAttachment[];
  /** Without brackets. */
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly date: number;
  readonly timeZone: string;
  /** Marks a copy in the server's Drafts as ours. */
  readonly draftMark?: string;
}

export interface WrittenAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly inline: boolean;
  readonly contentId: string | null;
  readonly content: Buffer;
}

export interface BuiltMessage {
  /** What goes to the server for sending. */
  readonly source: Buffer;
  /** `Bcc: ...` with its line end, or empty. */
  readonly bccHeader: string;
}

export async function buildMessage(message: WrittenMessage): Promise<BuiltMessage> {
  const text = plainText(message);
  const { html, pictures } = cidPictures(htmlBody(message), message.messageId);
  const inlineIds = new Set([...html.matchAll(/\bsrc="cid:([^"]+)"/g)].map((found) => found[1]));
  const composed = new MailComposer({
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
    from: person(message.from),
    to: message.to.map(person),
    cc: message.cc.map(person),
    subject: headerText(message.subject),
    messageId: `<${message.messageId}>`,
    ...(message.inReplyTo !== null && isMessageId(message.inReplyTo) ? { inReplyTo: `<${message.inReplyTo}>` } : {}),
    ...(message.references.length > 0
      ? { references: message.references.filter(isMessageId).map((id) => `<${id}>`) }
      : {}),
    date: headerDate(message.date, message.timeZone),
    ...(message.draftMark === undefined ? {} : { headers: { 'X-Tend-Draft': message.draftMark } }),
    alternatives: [
      {
        contentType: 'text/plain; charset=utf-8; format=flowed',
        content: text,
        contentTransferEncoding: encodingOf(text),
      },
      { contentType: 'text/html; charset=utf-8', content: html, contentTransferEncoding: 'quoted-printable' },
      // RFC 6047 2.4: what is to be answered stands beside the text, where programs look for it; the file is for all others.
      ...message.attachments.flatMap(calendarPart),
    ],
    attachments: [...message.attachments.map((each) => attached(each, inlineIds)), ...pictures],
  }).compile();
  const source = await composed.build();
  return { source, bccHeader: await bccHeader(message) };
}

async function bccHeader({ bcc }: WrittenMessage): Promise<string> {
  if (bcc.length === 0) return '';
  // Folded and encoded by the same code as To and Cc.
  const node = new MailComposer({ bcc: bcc.map(person), text: '' }).compile();
  node.keepBcc = true;
  const head = node.buildHeaders();
  const line = /^Bcc:.*(?:\r?\n[ \t].*)*/im.exec(head)?.[0] ?? '';
  return `${line.replace(/\r?\n/g, '\r\n')}\r\n`;
}

function plainText(message: WrittenMessage): string {
  const written = message.html === null ? message.text : htmlText(cleanWrittenHtml(message.html));
  const blocks = [written.replace(/\r\n?/g, '\n').trimEnd()];
  if (message.signature.trim() !== '') blocks.push(`-- \n${message.signature.trimEnd()}`);
  if (message.quote) blocks.push(quotedText(message.kind, message.quote.heading, message.quote.text));
  return flowedText(blocks.join('\n\n'));
}

function htmlBody(message: WrittenMessage): string {
  const parts = [message.html === null ? textAsHtml(message.text) : cleanWrittenHtml(message.html)];
  if (message.signature.trim() !== '') parts.push(`<div>-- <br>\n${textAsHtml(message.signature)}\n</div>`);
  if (message.quote) {
    const heading = `<p>${escapeHtml(message.quote.heading).replaceAll('\n', '<br>\n')}</p>`;
    const original = message.quote.html ?? textAsHtml(message.quote.text);
    parts.push(heading, message.kind === 'forward' ? original : quoteBlock(original));
  }
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n${parts.join('\n')}\n</body></html>\n`;
}

/** Pictures that stood in the original's HTML become parts again: data addresses are shown by few programs. */
function cidPictures(html: string, messageId: string) {
  const pictures: { cid: string; contentType: string; filename: string; content: Buffer }[] = [];
  const domain = messageId.slice(messageId.lastIndexOf('@') + 1);
  const replaced = html.replace(/\bsrc="data:(image\/[a-z.+-]+);base64,([^"]*)"/gi, (_, type: string, data: string) => {
    const number = pictures.length + 1;
    const cid = `quoted-${number}.${messageId.slice(0, 24)}@${domain}`;
    const filename = `image-${number}.${type.split('/')[1]?.replace('jpeg', 'jpg') ?? 'img'}`;
    pictures.push({ cid, contentType: type.toLowerCase(), filename, content: Buffer.from(data, 'base64') });
    return `src="cid:${cid}"`;
  });
  return { html: replaced, pictures };
}

const schedulingType = /^text\/calendar; charset=utf-8; method=(?:REQUEST|CANCEL)$/;

function calendarPart({ contentType, content }: WrittenAttachment) {
  return schedulingType.test(contentType) ? [{ contentType, content, contentTransferEncoding: 'base64' }] : [];
}

function attached(each: WrittenAttachment, used: ReadonlySet<string | undefined>) {
  const contentType = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/i.test(each.contentType)
    ? each.contentType
    : schedulingType.test(each.contentType)
      ? 'application/ics'
      : 'application/octet-stream';
  const inline = each.inline && each.contentId !== null && used.has(each.contentId);
  return {
    filename: fileName(each.fileName),
    contentType,
    content: each.content,
    contentDisposition: inline ? 'inline' : 'attachment',
    ...(inline && each.contentId !== null ? { cid: each.contentId } : {}),
    // A message inside a message is bytes like any other file: as message/rfc822 it may not be encoded (RFC 2046 5.2.1).
    ...(contentType.toLowerCase() === 'message/rfc822' ? {} : { contentTransferEncoding: 'base64' }),
  };
}

/** A name, never a path, and nothing in it that could end a header. */
export function fileName(name: string): string {
  const clean = headerText(name.split(/[/\\]/).pop() ?? '').replace(/[\p{Cf}"<>|:*?]/gu, '_');
  return clean.slice(0, 200).trim() || 'attachment';
}

/** One line of well-formed text: no control character gets near a header. */
export function headerText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .toWellFormed()
    .trim();
}

function person({ name, address }: MailAddress): { name: string; address: string } {
  return { name: headerText(name), address: envelopeAddress(address)?.address ?? '' };
}

/** RFC 5322 3.3 in the writer's zone. */
export function headerDate(at: number, timeZone: string): string {
  const local = DateTime.fromMillis(at, { zone: timeZone });
  return (local.isValid ? local : DateTime.fromMillis(at, { zone: 'utc' }))
    .setLocale('en-US')
    .toFormat('ccc, dd LLL yyyy HH:mm:ss ZZZ');
}

/** 7bit keeps what was typed readable in the source; anything else is quoted-printable (RFC 2045 6.7). */
function encodingOf(text: string): string {
  return /^[\t\r\n\x20-\x7e]*$/.test(text) && text.split('\r\n').every((line) => line.length <= 78)
    ? '7bit'
    : 'quoted-printable';
}
