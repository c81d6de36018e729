// A very large message is read without its files: header and text parts become a small message of their own, the files are
// remembered by their IMAP part numbers and fetched when someone opens them.
import type { MessageStructureObject } from 'imapflow';
import type { ParsedAttachment } from '../../mail/mime/parsed-message.ts';
import { messageWith } from '../connection/ask-folder.ts';
import type { FolderSession } from './folder-session.ts';
import { messageFlags } from './message-flags.ts';

/** Encoded bytes of each text part that are read; a multiple of 4, so that cut base64 still decodes. */
const TEXT_BYTES = 1_048_576;
const TEXT_PARTS = 8;

export async function fetchLargeMessage(session: FolderSession, folderId: number, uid: number): Promise<void> {
  const { client, intake, queue, mailboxId, clock } = session;
  const query = { uid: true, flags: true, internalDate: true, size: true, bodyStructure: true, headers: true };
  const outline = await messageWith(client, uid, query);
  if (!outline?.bodyStructure || !outline.headers) return;
  const leaves = leavesOf(outline.bodyStructure);
  const texts = leaves.filter(isText).slice(0, TEXT_PARTS);
  const bodyParts = texts.map((leaf) => ({ key: partOf(leaf), start: 0, maxLength: TEXT_BYTES }));
  const fetched = bodyParts.length > 0 ? await messageWith(client, uid, { uid: true, bodyParts }) : null;
  const contents = texts.map((leaf) => ({
    leaf,
    bytes: fetched?.bodyParts?.get(partOf(leaf)) ?? Buffer.alloc(0),
  }));
  const raw = smallMessage(outline.headers, contents);
  const date = outline.internalDate === undefined ? Number.NaN : new Date(outline.internalDate).getTime();
  const size = outline.size ?? raw.length;
  const place = {
    mailboxId,
    folderId,
    uid,
    flags: messageFlags(outline.flags),
    receivedAt: Number.isNaN(date) ? clock.now() : date,
    size,
  };
  const cut = contents.some(({ bytes }) => bytes.length >= TEXT_BYTES);
  const attachments = leaves.filter((leaf) => !texts.includes(leaf)).map(describe);
  const reading = intake.parse(raw).then(({ parsed }) => ({
    parsed: { ...parsed, attachments, notice: notice(size, cut) },
    compressed: null,
  }));
  await queue.add(place, raw.length, reading);
}

function notice(size: number, cut: boolean): string {
  const megabytes = Math.round(size / 1_000_000);
  const text = cut ? 'Only the beginning of its text' : 'Its text';
  return `This message is very large (${megabytes} MB). ${text} is kept here; its files are fetched from the server when you open them.`;
}

function leavesOf(node: MessageStructureObject): MessageStructureObject[] {
  return node.childNodes && node.childNodes.length > 0 && !node.type.startsWith('message/')
    ? node.childNodes.flatMap(leavesOf)
    : [node];
}

function isText(leaf: MessageStructureObject): boolean {
  return (leaf.type === 'text/plain' || leaf.type === 'text/html') && leaf.disposition !== 'attachment';
}

/** A message that is not multipart has one part, number 1 (RFC 3501 6.4.5). */
function partOf(leaf: MessageStructureObject): string {
  return leaf.part ?? '1';
}

function describe(leaf: MessageStructureObject): ParsedAttachment {
  const encoded = leaf.size ?? 0;
  return {
    fileName: leaf.dispositionParameters?.filename ?? leaf.parameters?.name ?? '',
    contentType: leaf.type,
    size: leaf.encoding?.toLowerCase() === 'base64' ? Math.floor((encoded * 57) / 78) : encoded,
    inline: leaf.disposition === 'inline',
    contentId: leaf.id?.replace(/^<|>$/g, '') ?? null,
    part: partOf(leaf),
  };
}

interface TextContent {
  readonly leaf: MessageStructureObject;
  readonly bytes: Buffer;
}

/** The message's own header with the text parts as its only content. */
function smallMessage(headers: Buffer, contents: readonly TextContent[]): Buffer {
  const boundary = boundaryFor(contents);
  const kept = headers
    .toString('latin1')
    .replace(/\r?\n(?=[ \t])/g, '\u0000')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !/^(content-[a-z-]+|mime-version)\s*:/i.test(line))
    .join('\r\n')
    .replaceAll('\u0000', '\r\n');
  const pieces: Buffer[] = [
    Buffer.from(
      `${kept}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n`,
      'latin1',
    ),
  ];
  for (const { leaf, bytes } of contents) {
    const charset = leaf.parameters?.charset?.replace(/[^\w.:-]/g, '');
    const type = charset ? `${leaf.type}; charset="${charset}"` : leaf.type;
    const encoding = leaf.encoding?.replace(/[^\w-]/g, '') ?? '7bit';
    pieces.push(
      Buffer.from(`--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    );
  }
  pieces.push(Buffer.from(`--${boundary}--\r\n`));
  return Buffer.concat(pieces);
}

/** A hostile part may hold any boundary one can guess. */
function boundaryFor(contents: readonly TextContent[]): string {
  for (let n = 0; ; n += 1) {
    const boundary = `tend-part-${n}`;
    if (!contents.some(({ bytes }) => bytes.includes(boundary))) return boundary;
  }
}
