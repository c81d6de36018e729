// What is read from a message's source only when somebody opens it: its HTML, made safe, its invitation, and the
// content of attachments.

import { invitationOf, type ReadInvitation } from '../calendar/invitation.ts';
import { type SafeHtml, safeHtml } from '../html/safe-html.ts';
import { joinFlowedText } from '../text/flowed-text.ts';
import { type ParsedMail, readMime } from './mime.ts';

const MAX_CALENDAR = 1024 * 1024;

/** Null where the message has no HTML, or none that can be read. */
export async function readHtml(raw: Uint8Array): Promise<SafeHtml | null> {
  const mail = await read(raw);
  if (typeof mail?.html !== 'string' || mail.html === '') return null;
  const pictures = mail.attachments.filter((part) => part.cid && /^image\//i.test(part.contentType));
  return safeHtml(mail.html, (id) => {
    const part = pictures.find((each) => each.cid === id);
    return part ? `data:${part.contentType.toLowerCase()};base64,${part.content.toString('base64')}` : null;
  });
}

const FLOWED = /^(content-type:[ \t]*text\/plain\b(?:[^\r\n]|\r?\n[ \t]){0,500}?\bformat[ \t]*=[ \t]*"?)flowed/gim;

/** The text of a message that was sent as format=flowed, joined as RFC 3676 has it; null for any other. */
export async function readFlowedText(raw: Uint8Array): Promise<string | null> {
  const source = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  // The library joins quoted lines with their marks, so it is told that the text is not flowed.
  const fixed = source.replace(FLOWED, '$1fixed ');
  if (fixed === source) return null;
  const text = (await read(Buffer.from(fixed, 'latin1')))?.text;
  return text === undefined ? null : joinFlowedText(text, /;\s*delsp\s*=\s*"?yes/i.test(source));
}

/** What the message's calendar part says; null where it has none, or none that can be read. */
export async function readInvitation(raw: Uint8Array): Promise<ReadInvitation | null> {
  const parts = (await read(raw))?.attachments ?? [];
  const part =
    parts.find((each) => /^text\/calendar$/i.test(each.contentType)) ??
    parts.find((each) => /^application\/ics$/i.test(each.contentType) || /\.ics$/i.test(each.filename ?? ''));
  return part && part.content.length <= MAX_CALENDAR ? invitationOf(decoded(part)) : null;
}

function decoded({ headers, content }: ParsedMail['attachments'][number]): string {
  const type = headers.get('content-type');
  const charset = typeof type === 'object' && 'params' in type ? type.params.charset : undefined;
  try {
    return new TextDecoder(charset || 'utf-8').decode(content);
  } catch {
    return new TextDecoder().decode(content);
  }
}

/** The decoded content of the attachment at a position of the parsed message. */
export async function readAttachment(raw: Uint8Array, position: number): Promise<Uint8Array | null> {
  return (await read(raw))?.attachments[position]?.content ?? null;
}

async function read(raw: Uint8Array): Promise<ParsedMail | null> {
  try {
    return await readMime(raw);
  } catch {
    return null;
  }
}
