// Reads an mbox file of any size message by message. A line that begins with "From " separates messages only after a blank
// line (or at the top), when it is written like an envelope and a header follows; anything else is somebody's sentence.
import { createReadStream } from 'node:fs';
import { readDate } from '../mail/mime/message-headers.ts';

export interface MboxMessage {
  readonly raw: Uint8Array;
  /** Of the envelope line, UTC; null where it names none. */
  readonly envelopeAt: number | null;
  /** A sentence when the message was too large to be taken whole. */
  readonly problem: string | null;
  /** Where in the file the next message begins. */
  readonly endsAt: number;
}

export interface MboxOptions {
  /** Where a message begins that was not read before. */
  readonly from?: number;
  readonly signal?: AbortSignal | undefined;
}

const MAX_MESSAGE = 192 * 1024 * 1024;
const CHUNK = 1024 * 1024;
/** An envelope line and the beginning of the header after it. */
const LOOK_AHEAD = 1200;
const LF = 0x0a;
const CR = 0x0d;

const asctime =
  /\b([A-Z][a-z]{2})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s+([A-Z]{1,5}|[+-]\d{4}|[A-Z]{3}[+-]\d{4}))?\s+(\d{4})\b(?:\s+([+-]\d{4}))?/;
const otherDate = /\d{1,2} [A-Z][a-z]{2} \d{4} \d{1,2}:\d{2}|\b\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/;

export async function* readMbox(file: string, options: MboxOptions = {}): AsyncGenerator<MboxMessage> {
  const { from = 0, signal } = options;
  let held: Buffer = Buffer.alloc(0);
  let endsAt = from;
  let pieces: Buffer[] = [];
  let taken = 0;
  let dropped = 0;
  let first = true;

  /** Moves body bytes out of `held`, so that a large message is never searched twice. */
  const take = (end: number): void => {
    const piece = held.subarray(0, end);
    held = held.subarray(end);
    endsAt += end;
    if (taken + piece.byteLength > MAX_MESSAGE) dropped += piece.byteLength;
    else {
      pieces.push(piece);
      taken += piece.byteLength;
    }
  };
  const finish = (): MboxMessage | null => {
    const message = pieces.length > 0 ? toMessage(Buffer.concat(pieces, taken), dropped, endsAt) : null;
    pieces = [];
    taken = 0;
    dropped = 0;
    return message;
  };

  const reading = { highWaterMark: CHUNK, start: from, ...(signal ? { signal } : {}) };
  for await (const chunk of createReadStream(file, reading)) {
    held = held.byteLength === 0 ? (chunk as Buffer) : Buffer.concat([held, chunk as Buffer]);
    if (first && held.byteLength < LOOK_AHEAD) continue;
    first = false;
    for (
      let at = nextSeparator(held, held.byteLength - LOOK_AHEAD);
      at >= 0;
      at = nextSeparator(held, held.byteLength - LOOK_AHEAD)
    ) {
      take(at);
      const message = finish();
      if (message) yield message;
    }
    // What could still turn out to be a separator stays; the blank line before it too.
    if (held.byteLength > 2 * LOOK_AHEAD) take(held.byteLength - LOOK_AHEAD - 4);
  }
  for (let at = nextSeparator(held, held.byteLength); at >= 0; at = nextSeparator(held, held.byteLength)) {
    take(at);
    const message = finish();
    if (message) yield message;
  }
  take(held.byteLength);
  const last = finish();
  if (last) yield last;
}

/** Where the next message begins after the first byte, looking no further than `limit`; -1 where none does. */
function nextSeparator(bytes: Buffer, limit: number): number {
  for (
    let at = bytes.indexOf('\nFrom ', 0, 'latin1');
    at >= 0 && at < limit;
    at = bytes.indexOf('\nFrom ', at + 1, 'latin1')
  ) {
    const before = bytes[at - 1] === CR ? at - 2 : at - 1;
    if (before >= 0 && bytes[before] === LF && isEnvelope(bytes.toString('latin1', at + 1, at + 1 + LOOK_AHEAD)))
      return at + 1;
  }
  return -1;
}

function isEnvelope(text: string): boolean {
  const end = text.indexOf('\n');
  if (end < 0 || end > 600) return false;
  const line = text.slice(0, end);
  if (!asctime.test(line) && !otherDate.test(line)) return false;
  return /^(?:[!-9;-~]+[ \t]*:|>?From |\r?\n|$)/.test(text.slice(end + 1));
}

function toMessage(bytes: Buffer, dropped: number, endsAt: number): MboxMessage | null {
  const isFrom = bytes.toString('latin1', 0, 5) === 'From ';
  const lineEnd = bytes.indexOf(LF);
  const envelope = isFrom ? bytes.toString('latin1', 0, lineEnd < 0 ? bytes.byteLength : lineEnd) : '';
  let raw = isFrom ? bytes.subarray(lineEnd < 0 ? bytes.byteLength : lineEnd + 1) : bytes;
  // The blank line before the next separator belongs to the file, not to the message.
  if (raw.at(-1) === LF && (raw.at(-2) === LF || (raw.at(-2) === CR && raw.at(-3) === LF))) {
    raw = raw.subarray(0, raw.at(-2) === CR ? -2 : -1);
  }
  if (raw.byteLength === 0) return null;
  return {
    raw: unescapeFrom(raw),
    envelopeAt: envelopeTime(envelope),
    problem: dropped > 0 ? 'A message was too large and only its beginning was read.' : null,
    endsAt,
  };
}

/** mboxrd and mboxo write a ">" before body lines that begin with "From ". */
function unescapeFrom(raw: Buffer): Uint8Array {
  if (!raw.includes('>From ', 0, 'latin1')) return raw;
  return Buffer.from(raw.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}

function envelopeTime(line: string): number | null {
  const found = asctime.exec(line);
  if (!found) return readDate(otherDate.exec(line) ? line.slice(5) : null);
  const [, month, day, time, zone, year, after] = found;
  return readDate(`${day} ${month} ${year} ${time} ${after ?? zone?.replace(/^[A-Z]{3}(?=[+-])/, '') ?? ''}`);
}
