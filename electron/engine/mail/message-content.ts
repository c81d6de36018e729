// What is read from a message's source only when somebody opens it: its HTML, made safe, and the content of attachments.
import { type ParsedMail, readMime } from './mime.ts';
import { type SafeHtml, safeHtml } from './safe-html.ts';

/** Null where the message has no HTML, or none that can be read. */
export async function readHtml(raw: Uint8Array, options: { readonly remoteImages: boolean }): Promise<SafeHtml | null> {
  const mail = await read(raw);
  if (typeof mail?.html !== 'string' || mail.html === '') return null;
  const images = new Map<string, string>();
  for (const part of mail.attachments) {
    if (part.cid && /^image\//i.test(part.contentType)) {
      images.set(part.cid, `data:${part.contentType.toLowerCase()};base64,${part.content.toString('base64')}`);
    }
  }
  return safeHtml(mail.html, { remoteImages: options.remoteImages, cid: (id) => images.get(id) ?? null });
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
