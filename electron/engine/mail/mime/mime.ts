// The one place that calls the MIME library, with everything it could make of a body turned off: what Tend needs beyond
// the parts it makes itself, within limits.
import type { ParsedMail } from 'mailparser';
import type { MailOutline } from './mail-outline.ts';
import { quickMime } from './quick-mime.ts';

export type { ParsedMail };

/** Rejects on headers beyond a megabyte and on thousands of parts; callers fall back to the headers alone. */
export async function readMime(raw: Uint8Array): Promise<ParsedMail> {
  // Loaded when a mail needs it, which little does: it prepares patterns for every domain there is, in each of our threads.
  const { simpleParser } = await import('mailparser');
  return simpleParser(asBuffer(raw), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    keepCidLinks: true,
  });
}

/** What parsing keeps of a message: ordinary mail takes the quick reader, everything else the library. */
export async function readOutline(raw: Uint8Array): Promise<MailOutline> {
  return quickMime(asBuffer(raw)) ?? readMime(raw);
}

function asBuffer(raw: Uint8Array): Buffer {
  return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
}

const HEAD_LIMIT = 128 * 1024;
const MAX_LINE = 16 * 1024;

/** The header block alone, as a message without a body, for mail whose MIME structure can't be read. */
export function headOnly(raw: Uint8Array): Uint8Array {
  const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, HEAD_LIMIT)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const kept: string[] = [];
  let keeping = false;
  for (const line of text.slice(0, end).split(/\r?\n/)) {
    const continues = /^[ \t]/.test(line);
    if (!continues) keeping = /^[!-9;-~]+[ \t]*:/.test(line) && !/^content-/i.test(line);
    if (keeping && line.length <= MAX_LINE) kept.push(line);
  }
  return Buffer.from(`${kept.join('\r\n')}\r\n\r\n`, 'latin1');
}
