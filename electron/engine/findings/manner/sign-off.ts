// How a letter ends: the closing words and the name under them, where a signature without its dashes follows as well.
import type { Language } from '../finding.ts';

export interface SignOff {
  /** As written, closing words and name on a line each; empty for none. */
  readonly words: string;
  readonly language: Language | null;
  /** Above 0 it is formal, below 0 casual. */
  readonly formality: number;
  /** The first of its lines; what is from here on is no prose. */
  readonly line: number;
}

interface Closing {
  readonly language: Language | null;
  readonly formality: number;
  readonly words: string;
}

const closings: readonly Closing[] = [
  {
    language: 'en',
    formality: -2,
    words:
      'cheers|thx|ta|talk soon|speak soon|later|xx?|take care|catch you later|thanks a bunch|thanks a million|hugs',
  },
  {
    language: 'en',
    formality: -1,
    words:
      'best|thanks|many thanks|thanks again|thanks so much|thanks a lot|thank you|all best|warmly|all the best|with thanks|have a (?:great|lovely|nice|good) (?:day|week|weekend|evening|one)|enjoy your (?:day|weekend|evening)|br|until then',
  },
  {
    language: 'en',
    formality: 0,
    words:
      'best regards|best wishes|regards|warm regards|warmest regards|rgds|kr|with best wishes|thanks and regards|thank you and best regards|many thanks and best regards',
  },
  {
    language: 'en',
    formality: 1,
    words: 'kind regards|kindest regards|with kind regards|with best regards|with warm regards|yours',
  },
  {
    language: 'en',
    formality: 3,
    words:
      'sincerely|yours sincerely|sincerely yours|yours faithfully|yours truly|respectfully|very truly yours|with kindest regards',
  },
  {
    language: 'de',
    formality: -2,
    words:
      'lg|liebe gr(?:ü|ue)(?:ß|ss)e|ciao|bis dann|bis bald|tschüss|danke dir|gru(?:ß|ss)|lieben gru(?:ß|ss)|liebe gr(?:ü|ue)(?:ß|ss)e und bis bald',
  },
  {
    language: 'de',
    formality: -1,
    words:
      'vg|viele gr(?:ü|ue)(?:ß|ss)e|sch(?:ö|oe)ne gr(?:ü|ue)(?:ß|ss)e|gr(?:ü|ue)(?:ß|ss)e|danke|vielen dank|danke und viele gr(?:ü|ue)(?:ß|ss)e|viele gr(?:ü|ue)(?:ß|ss)e aus \\p{L}+|herzliche gr(?:ü|ue)(?:ß|ss)e',
  },
  {
    language: 'de',
    formality: 0,
    words:
      'beste gr(?:ü|ue)(?:ß|ss)e|besten gru(?:ß|ss)|besten dank(?: und beste gr(?:ü|ue)(?:ß|ss)e)?|mit besten gr(?:ü|ue)(?:ß|ss)en|mit herzlichen gr(?:ü|ue)(?:ß|ss)en',
  },
  {
    language: 'de',
    formality: 2,
    words:
      'mfg|freundliche gr(?:ü|ue)(?:ß|ss)e|mit freundlichen gr(?:ü|ue)(?:ß|ss)en|mit freundlichem gru(?:ß|ss)|hochachtungsvoll',
  },
  { language: 'fr', formality: -2, words: 'à bientôt|a bientôt|bises|bisous|amitiés|à plus|à très vite|amicalement' },
  {
    language: 'fr',
    formality: -1,
    words: "merci|merci d'avance|merci beaucoup|bonne journée|bonne fin de journée|bien à toi",
  },
  {
    language: 'fr',
    formality: 1,
    words: 'cordialement|bien cordialement|cdlt|bien à vous|très cordialement|belle journée|excellente journée',
  },
  {
    language: 'fr',
    formality: 3,
    words: 'salutations distinguées|sincères salutations|meilleures salutations|respectueusement',
  },
  { language: 'es', formality: -2, words: 'un abrazo|abrazos|besos|hasta pronto|hasta luego' },
  { language: 'es', formality: -1, words: 'saludos|un saludo|gracias|muchas gracias|buen día' },
  {
    language: 'es',
    formality: 1,
    words: 'saludos cordiales|un cordial saludo|un saludo cordial|cordialmente|cordiales saludos',
  },
  { language: 'es', formality: 3, words: 'atentamente|le saluda atentamente|reciba un cordial saludo' },
  {
    language: 'other',
    formality: 0,
    words:
      'hälsningar|med vänliga hälsningar|mvh|vänligen|hilsen|vennlig hilsen|med venlig hilsen|groeten|groetjes|met vriendelijke groet(?:en)?|cordiali saluti|saluti|grazie|obrigad[oa]|abraços|atenciosamente|pozdrawiam|z poważaniem|tack',
  },
];

const patterns = closings
  .flatMap(({ words, ...how }) => alternatives(words).map((one) => ({ ...how, one })))
  // The longest first: "thanks again" is not "thanks" from somebody called Again.
  .sort((a, b) => b.one.length - a.one.length)
  .map(({ one, ...how }) => ({
    ...how,
    initial: one.charAt(0),
    pattern: new RegExp(`^(?:${one})(?:\\s*[,.!…–-]+|$|\\s)\\s*(.*)$`, 'iu'),
  }));

/** Splits at the bars outside of brackets. */
function alternatives(words: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of words) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === '|' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found;
}

/** How many lines from the end a closing may stand: below it there may be a signature without its dashes. */
const LINES_BELOW = 12;
const LONGEST_LINE = 60;

const NONE: SignOff = { words: '', language: null, formality: 0, line: Number.POSITIVE_INFINITY };

/** @param own How the writer is named in the header of the letter. */
export function findSignOff(lines: readonly string[], own: string): SignOff {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const near = filled.slice(-LINES_BELOW).reverse();
  for (const at of near) {
    const line = (lines[at] ?? '').trim();
    if (line.length > LONGEST_LINE) continue;
    const found = closingOf(line, own);
    if (!found) continue;
    const next = filled[filled.indexOf(at) + 1];
    const below = next === undefined || found.name !== '' ? '' : nameIn((lines[next] ?? '').trim(), own);
    const name = found.name !== '' ? found.name : below;
    // A word of thanks between two paragraphs closes nothing: below a closing there is a name or nothing but a signature.
    if (name === '' && next !== undefined && prose(lines, filled, next)) continue;
    return {
      words: name === '' ? found.closing : `${found.closing}\n${name}`,
      language: found.language,
      formality: found.formality,
      line: at,
    };
  }
  return nameAlone(lines, near, own);
}

interface FoundClosing {
  readonly closing: string;
  readonly name: string;
  readonly language: Language | null;
  readonly formality: number;
}

function closingOf(line: string, own: string): FoundClosing | null {
  const initial = line.charAt(0).toLowerCase();
  for (const { pattern, language, formality, initial: begins } of patterns) {
    const match = begins === initial ? pattern.exec(line) : null;
    if (!match) continue;
    const after = (match[1] ?? '').trim();
    const name = after === '' ? '' : nameIn(after, own);
    if (after !== '' && name === '') continue;
    const closing = after === '' ? line : line.slice(0, line.length - after.length).trim();
    return { closing, name, language, formality };
  }
  return null;
}

/** The line, where it is how the writer signs: a first name, the full one, an initial. */
function nameIn(line: string, own: string): string {
  const said = line.replace(/[.,!]+$/u, '').trim();
  const names = own.split(/\s+/).filter((name) => name !== '');
  const first = names[0] ?? '';
  const words = said.split(/\s+/);
  if (said === '' || words.length > 4) return '';
  const known = plain(words[0] ?? '') === plain(first) || plain(said) === plain(own);
  if (known) return words.every((word) => names.some((name) => plain(name) === plain(word))) ? said : '';
  // "M." and "ML", and short forms of the name: Tom, who is Thomas in the header.
  const initials = names.map((name) => name.charAt(0)).join('');
  if (/^\p{Lu}{1,3}$/u.test(said) && initials.toLowerCase().startsWith(said.toLowerCase())) return said;
  const short =
    words.length === 1 &&
    /^\p{Lu}\p{Ll}{1,7}$/u.test(said) &&
    first !== '' &&
    plain(first).startsWith(plain(said).slice(0, 2));
  return short ? said : '';
}

/** Prose below a line: more than a name, a title and a number. */
function prose(lines: readonly string[], filled: readonly number[], from: number): boolean {
  return filled.some((at) => at >= from && (lines[at] ?? '').trim().length > LONGEST_LINE);
}

function nameAlone(lines: readonly string[], near: readonly number[], own: string): SignOff {
  for (const at of near) {
    const line = (lines[at] ?? '').trim().replace(/^[–—-]\s*/u, '');
    const said = line.split(/\s+/).length <= 2 ? nameIn(line, own) : '';
    // The full name below it is that of a signature.
    if (said !== '' && plain(said) !== plain(own)) return { ...NONE, words: said, formality: -1, line: at };
  }
  return NONE;
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
