// Who a writer is by the lines under the letter: name, title, phone, company. Read from what stands under the signature
// mark or, where a mail program sets none, under the line that is the writer's name. Only lines are looked at, each once.
import { isTitle, joinsNext } from './title-words.ts';

export interface LetterEnd {
  /** Without quotes. */
  readonly text: string;
  /** What stands under a signature mark; empty where there is none. */
  readonly signature: string;
  readonly fromName: string;
  readonly fromAddress: string;
}

export interface Signature {
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly company: string;
}

const MAX_LINES = 14;
const MAX_LINE = 160;

/** Null where the letter ends with nothing that tells of its writer. */
export function readSignature(letter: LetterEnd): Signature | null {
  // "Sent from my phone" stands under the mark, and the signature proper above it.
  return signatureIn(letter) ?? (letter.signature === '' ? null : signatureIn({ ...letter, signature: '' }));
}

function signatureIn(letter: LetterEnd): Signature | null {
  const lines = signatureLines(letter);
  if (lines.length === 0) return null;
  const domain = domainLabel(letter.fromAddress);
  const segments = lines.flatMap(segmentsOf);
  const companyAt = segments.findIndex((segment) => isCompany(segment, domain));
  const titleAt = segments.findIndex((segment, index) => index !== companyAt && isTitle(segment));
  const found = {
    name: nameIn(lines, letter.fromName, letter.fromAddress),
    title: titleFrom(segments, titleAt, companyAt),
    phone: phoneIn(lines),
    company: companyAt < 0 ? '' : (segments[companyAt] ?? ''),
  };
  return found.title === '' && found.phone === '' && found.company === '' ? null : found;
}

function signatureLines({ text, signature, fromName, fromAddress }: LetterEnd): string[] {
  if (/\p{L}{2}/u.test(signature)) return linesOf(signature).slice(0, MAX_LINES);
  const lines = linesOf(text).slice(-MAX_LINES);
  // The last line that is the writer's name begins the signature; a letter may name them above it, in its closing.
  const names = lines
    .map((line, index) => (isNameLine(line, fromName, fromAddress) ? index : -1))
    .filter((at) => at >= 0);
  for (const at of names.reverse()) {
    const block = lines.slice(at);
    if (block.length > 1 || segmentsOf(block[0] ?? '').length > 1) return block;
  }
  return [];
}

const linesOf = (text: string): string[] =>
  text
    .slice(-6000)
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/[*_\u200b]/g, '')
        .replace(/^(?:i\. ?[av]\.|ppa\.?)\s/iu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '' && line.length <= MAX_LINE);

const separator = /\s*[|·•‖¦]\s*|\s+[–—-]\s+|\s\/\/?\s|;\s+|,\s+/u;
const segmentsOf = (line: string): string[] =>
  line
    .replace(/\s+(?:@|at|bei|chez)\s+(?=\p{Lu})/gu, ', ')
    .split(separator)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');

const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
const wordsOf = (text: string): string[] => fold(text).match(/\p{L}+/gu) ?? [];

/** A short line whose first segment holds nothing but words of the writer's name or address, or begins with them. */
function isNameLine(line: string, fromName: string, fromAddress: string): boolean {
  const first = segmentsOf(line)[0] ?? '';
  const words = wordsOf(first);
  if (words.length === 0 || words.length > 5 || /[?!:@]|\d/.test(first)) return false;
  const known = new Set([...wordsOf(fromName), ...wordsOf(localPart(fromAddress))]);
  return words
    .filter((word) => word.length > 1 || words.length === 1)
    .every((word) => known.has(word) || academic.has(word));
}
const academic = new Set(['dr', 'prof', 'mba', 'phd', 'ing', 'dipl', 'msc', 'bsc', 'cpa', 'esq', 'mag', 'med']);

/** The fullest spelling of the writer's name that the lines have; empty where they have none. */
function nameIn(lines: readonly string[], fromName: string, fromAddress: string): string {
  const sender = wordsOf(fromName);
  const candidates = lines
    .slice(0, 4)
    .map((line) => segmentsOf(line)[0] ?? '')
    .filter((segment) => /^\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){1,3}$/u.test(segment) && !isTitle(segment));
  return candidates.find((segment) => sharesName(wordsOf(segment), sender, localPart(fromAddress))) ?? '';
}

function sharesName(words: readonly string[], sender: readonly string[], local: string): boolean {
  const folded = fold(local).replace(/[^a-z]/g, '');
  return words.some((word) => word.length > 2 && (sender.includes(word) || folded.includes(word)));
}

const legalForm =
  /(?:^|\s)(?:gmbh(?: & co\.? kg)?|ag|kg|se|ohg|ug|ltd\.?|limited|llc|llp|plc|inc\.?|incorporated|corp\.?|corporation|co\.|pty|b\.?v\.?|n\.?v\.?|s\.?a\.?r?\.?l?\.?|sas|s\.?l\.?u?\.?|s\.?p\.?a\.?|srl|oy|ab|aps|a\/s|as|k\.k\.|sp\. z o\.o\.)$/iu;

function isCompany(segment: string, domain: string): boolean {
  if (/[@\d]|https?:|www\.|\.\p{L}{2,3}$/iu.test(segment) && !legalForm.test(segment)) return false;
  if (segment.length > 70) return false;
  if (legalForm.test(segment)) return true;
  const compact = wordsOf(segment).join('');
  return (
    domain.length >= 3 &&
    compact.length >= 3 &&
    (compact === domain ||
      (compact.startsWith(domain) && domain.length >= 4) ||
      (domain.startsWith(compact) && compact.length >= 5))
  );
}

/** A bare rank takes what follows the comma: "Director, Customer Success". */
function titleFrom(segments: readonly string[], at: number, companyAt: number): string {
  const title = segments[at];
  if (title === undefined) return '';
  const next = segments[at + 1];
  const joined =
    next !== undefined && at + 1 !== companyAt && joinsNext(title) && /^\p{Lu}[\p{L}& ]{1,40}$/u.test(next);
  return joined ? `${title}, ${next}` : title;
}

const numberLabel =
  /^\s*(?:(?:t|p|m|o|d|tel|phone|telephone|ph|mobile|mob|cell|direct|office|desk|work|handy|mobil|telefon|fon|durchwahl|tél|téléphone|portable|teléfono|móvil|whatsapp)\b\.?\s*[.:]?\s*)/iu;
const fax = /\b(?:f|fax|telefax)\b\s*[.:]/iu;
const noPhone =
  /\b(?:vat|ust|iban|bic|hrb|reg|registration|siret|siren|nif|cif|invoice|order|ticket|po box|id|conference|meeting|passcode)\b/iu;
const digits = /(?:\+|\(?0|\(|\d)[\d\s()./-]{5,22}\d(?:\s?(?:ext|x|dw)\.?\s?\d{1,5})?/iu;

function phoneIn(lines: readonly string[]): string {
  for (const line of lines) {
    for (const segment of line.split(/\s*[|·•,;]\s*|\s{2,}|\s(?=(?:f|fax|m|mobile)\b\s*[.:])/iu)) {
      if (fax.test(segment) || noPhone.test(segment)) continue;
      const number = digits.exec(segment)?.[0].trim();
      if (number === undefined) continue;
      const count = number.replace(/\D/g, '').length;
      if (count < 7 || count > 17 || /^\d{1,4}[-./]\d{1,2}[-./]\d{2,4}$/.test(number)) continue;
      // Without a label a number needs the look of one: a plus, brackets, a trunk zero or the three groups of North America.
      if (numberLabel.test(segment) || /^(?:\+|\(|0[\d ]|\d{3}[-. ]\d{3}[-. ]\d{4})/.test(number)) return number;
    }
  }
  return '';
}

const localPart = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('@')));

/** `mail.lark-mills.co.uk` gives `larkmills`: the longest label that is no public ending. */
function domainLabel(address: string): string {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .split('.')
    .slice(0, -1);
  const label = labels.filter((one) => one.length > 3).at(-1) ?? labels.at(-1) ?? '';
  return fold(label).replace(/[^a-z]/g, '');
}
