// Labels are IMAP keywords (RFC 3501 2.3.2), which are atoms: a label's name is written so that it is one, in the way other
// mail programs do (spaces as underscores, other letters in modified UTF-7), and read back. Pure.
import { Failure } from '../../../contract/failure.ts';

const MAX_KEYWORD = 100;
/** Keywords that programs set for themselves. */
const machines = new Set(['junk', 'nonjunk', 'notjunk', 'junkrecorded', 'forwarded', 'redirected', 'mdnsent']);

/** @throws Failure `invalid_input` for a name that no label can have. */
export function labelKeyword(name: string): string {
  const clean = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const keyword = toAtom(clean);
  if (keyword === '' || /^[\\$]/.test(keyword) || machines.has(keyword.toLowerCase())) {
    throw new Failure(
      'invalid_input',
      'A label is a few letters or words; this name is taken by mail programs.',
      'add',
    );
  }
  if (keyword.length > MAX_KEYWORD) throw new Failure('invalid_input', 'That label is too long.', 'add');
  return keyword;
}

/** The labels among a message's keywords, as people wrote them. */
export function labelsIn(keywords: string): string[] {
  return keywords
    .split(' ')
    .filter((keyword) => keyword !== '' && !/^[\\$]/.test(keyword) && !machines.has(keyword.toLowerCase()))
    .map(fromAtom);
}

/** What may stand in an atom as it is; `&` begins modified UTF-7 (RFC 3501 5.1.3), `_` stands for a space. */
function toAtom(text: string): string {
  return text.replace(/[^\w.,:;!?#=+@<>|~'`^/-]+|_+/gu, (run) => {
    return run === ' ' ? '_' : coded(run);
  });
}

function fromAtom(keyword: string): string {
  return keyword.replaceAll('_', ' ').replace(/&([A-Za-z0-9+,]+)-/g, (whole, letters: string) => {
    const bytes = Buffer.from(letters.replaceAll(',', '/'), 'base64');
    if (bytes.length % 2 === 1) return whole;
    const text = bytes.swap16().toString('utf16le');
    // Somebody else's keyword that only looks like it stays as it is.
    return coded(text) === whole ? text : whole;
  });
}

const coded = (text: string) =>
  `&${Buffer.from(text, 'utf16le').swap16().toString('base64').replaceAll('/', ',').replace(/=+$/, '')}-`;
