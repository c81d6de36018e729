// Transfer encodings for the quick reader, strict: what is not exactly as RFC 2045 has it is null.

export type TransferEncoding = 'identity' | 'quoted-printable' | 'base64';

export function transferEncoding(field: string | undefined): TransferEncoding | null {
  switch (field?.toLowerCase() ?? '') {
    case '':
    case '7bit':
    case '8bit':
    case 'binary':
      return 'identity';
    case 'quoted-printable':
      return 'quoted-printable';
    case 'base64':
      return 'base64';
    default:
      return null;
  }
}

export function decodeBody(body: Buffer, encoding: TransferEncoding): Buffer | null {
  if (encoding === 'identity') return body;
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return base64Size(body) === null ? null : Buffer.from(body.toString('latin1'), 'base64');
}

/** Bytes after decoding, without decoding where they can be counted. */
export function decodedSize(body: Buffer, encoding: TransferEncoding): number | null {
  if (encoding === 'base64') return base64Size(body);
  return decodeBody(body, encoding)?.length ?? null;
}

/** RFC 3676 4 without DelSp, on the bytes before their charset, as the library does it: the last line end is lost. */
export function joinFlowed(body: Buffer): Buffer {
  const paragraphs: string[] = [];
  let pieces: string[] = [];
  for (const [index, line] of body.toString('latin1').split(/\r?\n/).entries()) {
    const last = pieces.at(-1) ?? '';
    const softBreak = last.endsWith(' ') && !(pieces.length === 1 && last === '-- ');
    if (!softBreak && index > 0) {
      paragraphs.push(pieces.join(''));
      pieces = [];
    }
    if (line !== '') pieces.push(line);
  }
  if (pieces.length > 0) paragraphs.push(pieces.join(''));
  return Buffer.from(paragraphs.join('\n').replace(/^ /gm, ''), 'latin1');
}

const significant = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/') {
  significant[character.charCodeAt(0)] = 1;
}

function base64Size(body: Buffer): number | null {
  let count = 0;
  let padding = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (significant[byte] === 1) {
      if (padding > 0) return null;
      count += 1;
    } else if (byte === 0x3d) padding += 1;
    else if (byte !== 0x0d && byte !== 0x0a) return null;
  }
  if (padding > 2 || (count + padding) % 4 !== 0) return null;
  return ((count + padding) / 4) * 3 - padding;
}

function decodeQuotedPrintable(body: Buffer): Buffer | null {
  const result = Buffer.allocUnsafe(body.length);
  let length = 0;
  // White space at the end of a line is dropped, encoded white space is not: nothing before this may be taken back.
  let kept = 0;
  for (let at = 0; at < body.length; ) {
    const byte = body[at] ?? 0;
    at += 1;
    if (byte === 0x3d) {
      const value = hexValue(body[at]) * 16 + hexValue(body[at + 1]);
      if (value >= 0) {
        result[length++] = value;
        kept = length;
        at += 2;
        continue;
      }
      // A soft line break, perhaps with white space that a relay added. Any other lone = is the library's to judge.
      while (body[at] === 0x20 || body[at] === 0x09) at += 1;
      if (body[at] === 0x0d && body[at + 1] === 0x0a) at += 2;
      else if (body[at] === 0x0a) at += 1;
      else if (at < body.length) return null;
      kept = length;
      continue;
    }
    if (byte === 0x0a || byte === 0x0d) {
      while (length > kept && isBlank(result[length - 1])) length -= 1;
      result[length++] = byte;
      kept = length;
      continue;
    }
    result[length++] = byte;
  }
  while (length > kept && isBlank(result[length - 1])) length -= 1;
  return result.subarray(0, length);
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

/** Far below zero for what is no hexadecimal digit, so that no sum with one is a byte. */
function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1000;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57;
  return -1000;
}
