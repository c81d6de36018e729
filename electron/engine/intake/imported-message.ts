// What a mail file says about a message besides the message: whether it was read, flagged or answered, and when it came.
import { readDate } from '../mail/mime/message-headers.ts';
import type { IntakeFlags } from './write-messages.ts';

const HEAD = 64 * 1024;
const DAY = 24 * 60 * 60 * 1000;

export interface ImportedState {
  readonly flags: IntakeFlags;
  /** Deleted in Thunderbird, and only waiting for its file to be compacted. */
  readonly expunged: boolean;
  /** The last server's stamp. */
  readonly receivedAt: number | null;
}

/** From the headers that mbox programs keep state in; mail without any was kept on purpose and counts as read. */
export function importedState(raw: Uint8Array): ImportedState {
  const head = headOf(raw);
  const status = field(head, 'status');
  const more = field(head, 'x-status') ?? '';
  const mozilla = Number.parseInt(field(head, 'x-mozilla-status') ?? '', 16);
  const labels = field(head, 'x-gmail-labels') ?? '';
  const bits = Number.isNaN(mozilla) ? null : mozilla;
  const keywords = (field(head, 'x-keywords') ?? field(head, 'x-mozilla-keys') ?? '')
    .split(/[\s,]+/)
    .filter((word) => /^[\w$.-]{1,60}$/.test(word));
  const known = status !== null || bits !== null || labels !== '';
  const received = field(head, 'received');
  return {
    flags: {
      seen: known
        ? (status ?? '').includes('R') || ((bits ?? 0) & 1) !== 0 || (labels !== '' && !/\bunread\b/i.test(labels))
        : true,
      flagged: more.includes('F') || ((bits ?? 0) & 4) !== 0 || /\bstarred\b/i.test(labels),
      answered: more.includes('A') || ((bits ?? 0) & 2) !== 0,
      draft: more.includes('T'),
      keywords: [...new Set(keywords)].sort().join(' '),
    },
    expunged: ((bits ?? 0) & 8) !== 0,
    receivedAt: received === null ? null : readDate(received.slice(received.lastIndexOf(';') + 1)),
  };
}

/**
 * The info part of a Maildir file name: `:2,` and one letter a flag, in ASCII order; the lower-case ones stand for the
 * folder's own keywords. What lies in `new` no program has shown yet.
 */
export function maildirFlags(fileName: string, isNew: boolean, keywords: readonly string[] = []): IntakeFlags {
  const letters = /[:;!]2,([A-Za-z]*)$/.exec(fileName)?.[1] ?? '';
  const named = [...letters].flatMap((letter) => keywords[letter.charCodeAt(0) - 97] ?? []);
  return {
    seen: !isNew && letters.includes('S'),
    flagged: letters.includes('F'),
    answered: letters.includes('R'),
    draft: letters.includes('D'),
    keywords: [...new Set([...named, ...(letters.includes('P') ? ['$Forwarded'] : [])])].sort().join(' '),
  };
}

/** When the message arrived: a server's stamp, the envelope's, or its own date unless that lies after the file's. */
export function arrival(stamps: {
  received: number | null;
  envelope: number | null;
  date: number | null;
  file: number;
}): number {
  const { received, envelope, date, file } = stamps;
  if (received !== null) return received;
  // Envelopes name no zone, so one that lies less than a day before the mail's own date says nothing against it.
  if (envelope !== null) return date !== null && date > envelope && date <= envelope + DAY ? date : envelope;
  return date !== null && date <= file + DAY ? date : file;
}

function headOf(raw: Uint8Array): string {
  const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, HEAD)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return text.slice(0, end).replace(/\r?\n[ \t]+/g, ' ');
}

function field(head: string, name: string): string | null {
  const found = new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(head);
  return found ? (found[1] ?? '').trim() : null;
}
