// RFC 2047 encoded words and the charsets of the quick reader, decoded as the library decodes them.

const word = /=\?([a-z0-9-]{1,20})\?([bq])\?([^? ]*)\?=/gi;
const base64Payload = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const quotedPayload = /^(?:[!-<>-~]|=[0-9A-Fa-f]{2})*$/;

export type Charset = 'utf-8' | 'windows-1252';

/** In headers the library reads ASCII as windows-1252, in bodies as UTF-8. */
export function headerCharset(name: string): Charset | null {
  switch (name.toLowerCase()) {
    case 'utf-8':
      return 'utf-8';
    case 'us-ascii':
    case 'iso-8859-1':
    case 'windows-1252':
      return 'windows-1252';
    default:
      return null;
  }
}

export function bodyCharset(name: string): Charset | null {
  switch (name.toLowerCase()) {
    case '':
    case 'utf-8':
    case 'utf8':
    case 'us-ascii':
    case 'ascii':
      return 'utf-8';
    case 'iso-8859-1':
    case 'windows-1252':
      return 'windows-1252';
    default:
      return null;
  }
}

// 0x80 to 0x9f; the five bytes windows-1252 leaves out become the replacement character.
const upper = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

export function decodeCharset(bytes: Buffer, charset: Charset): string {
  if (charset === 'utf-8') return bytes.toString();
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (character) => upper[character.charCodeAt(0) - 0x80] ?? '');
}

/** Null where something looks like an encoded word and is not a plain one. */
export function decodeWords(text: string): string | null {
  if (!text.includes('=?')) return text;
  let result = '';
  let end = 0;
  let kind = '';
  let run: { readonly charset: Charset; readonly bytes: Buffer[] } = { charset: 'utf-8', bytes: [] };
  for (const found of text.matchAll(word)) {
    const between = text.slice(end, found.index);
    if (between.includes('=?') || between.includes('?=')) return null;
    const charset = headerCharset(found[1] ?? '');
    const encoding = (found[2] ?? '').toUpperCase();
    const bytes = encoding === 'B' ? base64Bytes(found[3] ?? '') : quotedBytes(found[3] ?? '');
    if (charset === null || bytes === null) return null;
    // White space between two words is no text; words of one charset and encoding are joined before they are decoded,
    // so that a character may begin in one and end in the next.
    const follows = end > 0 && between.trim() === '';
    if (!follows || kind !== `${charset} ${encoding}`) {
      result += decodeRun(run) + (follows ? '' : between);
      run = { charset, bytes: [] };
      kind = `${charset} ${encoding}`;
    }
    run.bytes.push(bytes);
    end = found.index + found[0].length;
  }
  const rest = text.slice(end);
  return rest.includes('=?') || rest.includes('?=') ? null : result + decodeRun(run) + rest;
}

function decodeRun({ charset, bytes }: { readonly charset: Charset; readonly bytes: Buffer[] }): string {
  return bytes.length === 0 ? '' : decodeCharset(Buffer.concat(bytes), charset);
}

function base64Bytes(payload: string): Buffer | null {
  return base64Payload.test(payload) ? Buffer.from(payload, 'base64') : null;
}

function quotedBytes(payload: string): Buffer | null {
  if (!quotedPayload.test(payload)) return null;
  const text = payload
    .replaceAll('_', ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
