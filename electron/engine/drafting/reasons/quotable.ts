// Which sentence of a mail may be said back to its writer, and how much of it. Whatever could carry more than words (links,
// addresses, numbers of accounts, markup, marks of our own) is never taken into a draft.

const MIN_WORDS = 4;
const MAX_WORDS = 30;
const MAX_LENGTH = 190;

const carries =
  /https?:|www\.|@|\[\[|\]\]|\{|\}|<|>|`|\||\d[\d\s-]{7,}\d|\bIBAN\b|password|passwort|mot de passe|contraseña/iu;
/** Says nothing to whoever does not have the sentence before it in mind. */
const leansOn =
  /^(?:(?:and|but|so|or|also|then|yes|no|not|it|its|it's|that|that's|this|these|those|they|they're|he|she|both|two|three|one|some|others?|nobody|none|same|such|there|which|who|who's|let me|und|aber|das|dies|dieser|diese|dieses|es|er|sie haben das|nein|ja|beide|zwei|dort|et|mais|cela|ça|ce|c'est|ils|elles|oui|non|y|pero|eso|esto|ellos|sí)\b|\d+[.)])/iu;
const opener =
  /^(?:(?:PS|P\.S\.|NB|FYI)[:,.]?|(?:great|good|sure|yes|ok|okay|thanks|thank you|understood|of course|perfect|right|agreed|hi|hello|gern|gerne|ja|danke|klar|natürlich|merci|oui|gracias|sí|claro)(?: [\p{Lu}][\p{L}]+)?[,;:!.])\s+/iu;
/** Stands for something outside of the sentence, wherever in it. */
const dangling =
  /\b(?:it|its|it's|them|they|they're|these|those|both|this|that|that's|he|she|him|his|her|there|es|sie|ihn|ihm|das|dies\p{L}*|dort|ça|cela|ils|elles|eux|eso|esto|ellos|ellas)\b(?! (?:we|i|you|wir|ich|nous|je)\b)/iu;

export interface Quotable {
  readonly quote: string;
  readonly mark: string;
}

/** Null for what should not be quoted. `alone` asks that it can be understood without what stood before it. */
export function quotable(written: string, alone = true): Quotable | null {
  const text = afterColon(written.replace(/\s+/gu, ' ').trim().replace(opener, ''));
  const bare = text.replace(/[.…!?,;:\s]+$/u, '').replace(/[“”„«»"]/gu, "'");
  const mark = /[?!]\s*$/u.exec(text)?.[0].trim() ?? '';
  const words = bare.split(' ').length;
  if (words < MIN_WORDS || carries.test(bare) || (alone && leansOn.test(bare))) return null;
  if (words <= MAX_WORDS && bare.length <= MAX_LENGTH) return { quote: capital(bare), mark };
  const cut = clauseOf(bare);
  return cut === null ? null : { quote: capital(cut), mark: '' };
}

/** Whether it can be understood by whoever does not have the mail before them. */
export const standsByItself = (quote: string): boolean => !dangling.test(quote);

/** "News I have been sitting on: we are opening two sites" is about what stands behind the colon. */
function afterColon(text: string): string {
  const at = text.indexOf(': ');
  if (at < 0) return text;
  const rest = text.slice(at + 2);
  return at < 70 && rest.split(' ').length >= 6 && !/^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(rest) ? capital(rest) : text;
}

/** Up to the last comma or semicolon that leaves a sentence of some length. */
function clauseOf(text: string): string | null {
  const start = text.slice(0, MAX_LENGTH);
  for (const end of [...start.matchAll(/[;,:] /gu)].map(({ index }) => index).reverse()) {
    const words = start.slice(0, end).split(' ').length;
    if (words >= 8 && words <= MAX_WORDS) return start.slice(0, end);
  }
  return null;
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}

/** The subject of a thread as a name for it; null where it would not serve as one. */
export function topicOf(subject: string): string | null {
  const bare = subject
    .replace(/^(?:\s*(?:re|aw|sv|antw|wg|fw|fwd|tr|rv|ref)(?:\[\d+\])?:\s*)+/iu, '')
    .replace(/[“”„«»"]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!,;:]+$/u, '');
  const words = bare.split(' ').length;
  if (bare === '' || words > 10 || bare.length > 70 || carries.test(bare)) return null;
  return bare;
}
