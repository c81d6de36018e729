// A reader for ordinary, well-formed mail in front of the MIME library, many times as fast. It gives what the library
// would give, field by field, or null at anything out of the ordinary; then the library reads the message.
import type { AttachmentOutline, HeaderLine, MailOutline } from './mail-outline.ts';
import { type QuickAddress, readAddresses } from './quick-mime-addresses.ts';
import { decodeBody, decodedSize, joinFlowed, transferEncoding } from './quick-mime-bodies.ts';
import { onlyField, readHeaderBlock, readStructured, type Structured } from './quick-mime-headers.ts';
import { bodyCharset, decodeCharset, decodeWords } from './quick-mime-words.ts';

const MAX_DEPTH = 5;
const MAX_PARTS = 200;
const LF = 10;
const CR = 13;
const DASH = 45;

/** None of these subtypes is treated specially by the library, beyond what is mirrored here. */
const multiparts = new Set(['multipart/mixed', 'multipart/alternative', 'multipart/related', 'multipart/signed']);
const addressFields = ['from', 'sender', 'reply-to', 'to', 'cc', 'bcc'] as const;
const noHeaders: AttachmentOutline['headers'] = new Map();

interface TextLeaf {
  readonly html: boolean;
  readonly alternative: boolean;
  readonly text: string;
}

interface Reading {
  readonly raw: Buffer;
  readonly texts: TextLeaf[];
  readonly attachments: AttachmentOutline[];
  parts: number;
}

/** Where a part stands. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  /** RFC 3501 6.4.5; empty for the message itself. */
  readonly number: string;
  /** Some part around this one is multipart/alternative or multipart/related. */
  readonly alternative: boolean;
  readonly related: boolean;
}

export function quickMime(raw: Buffer): MailOutline | null {
  if (raw.includes(0)) return null;
  const block = readHeaderBlock(raw, 0, raw.length);
  if (!block) return null;
  const headers = new Map<string, { readonly value: readonly QuickAddress[] }>();
  for (const name of addressFields) {
    const field = onlyField(block.lines, name);
    if (field === undefined) continue;
    const value = field === null ? null : readAddresses(field);
    if (value === null) return null;
    headers.set(name, { value });
  }
  const subjectField = onlyField(block.lines, 'subject');
  const subject = subjectField ? decodeWords(subjectField) : subjectField;
  if (subject === null) return null;
  const reading: Reading = { raw, texts: [], attachments: [], parts: 0 };
  const whole: Place = { start: block.end, end: raw.length, depth: 0, number: '', alternative: false, related: false };
  if (!readPart(reading, block.lines, whole)) return null;
  return {
    headerLines: block.lines,
    headers,
    subject,
    attachments: reading.attachments,
    ...joinTexts(reading.texts),
  };
}

/** Reads the part whose header is given and whose body is the place; false at anything unusual. */
function readPart(reading: Reading, lines: readonly HeaderLine[], place: Place): boolean {
  const typeField = onlyField(lines, 'content-type');
  const dispositionField = onlyField(lines, 'content-disposition');
  const encodingField = onlyField(lines, 'content-transfer-encoding');
  const contentId = onlyField(lines, 'content-id');
  if (typeField === null || dispositionField === null || encodingField === null || contentId === null) return false;
  // Without a type the library guesses one from the file name.
  if (typeField === undefined && dispositionField !== undefined) return false;
  const type = readStructured(typeField ?? 'text/plain');
  const disposition = dispositionField === undefined ? undefined : readStructured(dispositionField);
  const encoding = transferEncoding(encodingField);
  if (type === null || disposition === null || encoding === null) return false;

  if (multiparts.has(type.value)) {
    return encoding === 'identity' && disposition === undefined && readParts(reading, type, place);
  }
  if (!/^(?!multipart\/|message\/|text\/calendar$)[^/]+\/[^/]+$/.test(type.value) || type.params.has('boundary'))
    return false;
  if (disposition && disposition.value !== 'attachment' && disposition.value !== 'inline') return false;
  const body = reading.raw.subarray(place.start, place.end);

  const isText = type.value === 'text/plain' || type.value === 'text/html';
  if (isText && disposition?.value !== 'attachment') {
    const charset = bodyCharset(type.params.get('charset') ?? '');
    const decoded = decodeBody(body, encoding);
    const flowed = /^flowed$/i.test(type.params.get('format')?.trim() ?? '');
    if (charset === null || decoded === null || (flowed && type.params.has('delsp'))) return false;
    const bytes = flowed ? joinFlowed(decoded) : decoded;
    const text = decodeCharset(bytes, charset).replaceAll('\r\n', '\n');
    reading.texts.push({ html: type.value === 'text/html', alternative: place.alternative, text });
    return true;
  }

  const named = disposition?.params.get('filename') || type.params.get('name');
  const filename = named ? decodeWords(named) : undefined;
  // The library gives a nameless kind of file the type that its name suggests.
  if (filename === null || (filename && type.value === 'application/octet-stream')) return false;
  const size = decodedSize(body, encoding);
  if (size === null) return false;
  reading.attachments.push({
    contentType: type.value,
    filename,
    size,
    headers: noHeaders,
    partId: place.number || null,
    contentDisposition: disposition?.value,
    ...(contentId ? { cid: contentId.replace(/^<|>$/g, '').trim(), related: place.related } : {}),
  });
  return true;
}

function readParts(reading: Reading, type: Structured, place: Place): boolean {
  const boundary = type.params.get('boundary') ?? '';
  if (place.depth >= MAX_DEPTH || !/^[ -~]{0,69}[!-~]$/.test(boundary)) return false;
  const sections = splitParts(reading.raw, boundary, place);
  if (sections === null) return false;
  for (const [index, section] of sections.entries()) {
    reading.parts += 1;
    const block = readHeaderBlock(reading.raw, section.start, section.end);
    if (!block || reading.parts > MAX_PARTS) return false;
    const end = bodyEnd(reading.raw, block.end, section.end);
    if (end === null) return false;
    const within: Place = {
      start: block.end,
      // The line end before a delimiter is the delimiter's, but a multipart's own last line needs it.
      end: isMultipart(block.lines) ? section.end : end,
      depth: place.depth + 1,
      number: place.number === '' ? String(index + 1) : `${place.number}.${index + 1}`,
      alternative: place.alternative || type.value === 'multipart/alternative',
      related: place.related || type.value === 'multipart/related',
    };
    if (!readPart(reading, block.lines, within)) return false;
  }
  return true;
}

function isMultipart(lines: readonly HeaderLine[]): boolean {
  return /^multipart\//i.test(onlyField(lines, 'content-type') ?? '');
}

/** Null for a body of one empty line, which the library reads as nothing or as that line, by what follows it. */
function bodyEnd(raw: Buffer, start: number, delimiter: number): number | null {
  if (delimiter === start) return start;
  const end = raw[delimiter - 2] === CR && delimiter - 2 >= start ? delimiter - 2 : delimiter - 1;
  return end > start ? end : null;
}

interface Section {
  readonly start: number;
  readonly end: number;
}

/** The parts between the delimiters of one multipart, which has to be closed; what is before and after them is dropped. */
function splitParts(raw: Buffer, boundary: string, { start, end }: Place): Section[] | null {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const sections: Section[] = [];
  let opened = -1;
  for (let at = raw.indexOf(mark, start); at >= 0 && at < end; ) {
    // In the middle of a line it is text, after a lone CR a delimiter; either is rare enough.
    if (at > start && raw[at - 1] !== LF) return null;
    if (opened >= 0) sections.push({ start: opened, end: at });
    const tail = at + mark.length;
    const afterOpening = lineEnd(raw, tail);
    if (afterOpening === null) {
      const closes = raw[tail] === DASH && raw[tail + 1] === DASH;
      const ends = tail + 2 === raw.length || lineEnd(raw, tail + 2) !== null;
      return closes && ends && sections.length > 0 ? sections : null;
    }
    opened = afterOpening;
    at = raw.indexOf(mark, opened);
  }
  return null;
}

/** Where the next line begins, null where the line does not end here. */
function lineEnd(raw: Buffer, at: number): number | null {
  if (raw[at] === LF) return at + 1;
  return raw[at] === CR && raw[at + 1] === LF ? at + 2 : null;
}

/**
 * The library's way to join text parts: an HTML part outside of an alternative takes an empty place among the plain
 * texts, and a plain one among the HTML, wherever the message has both; so does a message that is HTML alone.
 */
function joinTexts(leaves: readonly TextLeaf[]): { text?: string; html?: string } {
  const hasText = leaves.some((leaf) => !leaf.html);
  const hasHtml = leaves.some((leaf) => leaf.html);
  const plain: string[] = [];
  const html: string[] = [];
  for (const leaf of leaves) {
    if (leaf.text === '') continue;
    if (leaf.html) html.push(leaf.text);
    else plain.push(leaf.text);
    if (leaf.alternative) continue;
    if (leaf.html && hasText) plain.push('');
    if (!leaf.html && hasHtml) html.push('');
  }
  return {
    ...(plain.length > 0 ? { text: plain.join('\n') } : {}),
    ...(html.length > 0 ? { html: html.join('<br/>\n') } : {}),
  };
}
