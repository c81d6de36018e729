// How each sentence is meant: asked, denied, supposed, past, to come, somebody else's words, or only polite. Marks are for the
// sentence as a whole; a detector that needs to know what exactly is denied looks at its own clause.

import { courtesy as courtesyPhrases, disclaimer, thanksOnly, withoutOffers } from '../mail/text/ask-phrases.ts';
import { latinPattern } from '../mail/text/latin-pattern.ts';
import { lookFor, spotted, type Words, wordsIn } from '../mail/text/word-beginnings.ts';
import type { Language, Sentence, SentenceMarks } from './finding.ts';
import { type Mark, type Screens, screens } from './mark-signs.ts';
import type { SplitSentence } from './sentences.ts';

/** Four words or more between quotation marks are somebody's speech; fewer are a name or irony. */
const speech = /"[^"\s]+(?:\s+[^"\s]+){3,}"/u;
const quoteBegin = latinPattern(/(?:^|[\s(])["'](?=\p{L})[^"']{25,}["'](?=[\s.,;:)!?]|$)/u);

const mayBeFooter = lookFor(
  'intended received confidential environment printing unsubscribe opt view delete reply privacy notify irrtüm vertraulich diese message destinatario bitte',
);

const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|moin|servus|bonjour|bonsoir|salut|ch[eè]re?s?|hola|buen(?:os|as) (?:d[ií]as|tardes|noches)|estimad[oa]s?)\b(?:,? (?:(?:mrs?|ms|dr|prof|sra?)\.|[^\s.!?:;,]+)){0,4}[\s,!:-]*$/u;
/** The line by which a letter ends. */
const signOff = latinPattern(
  /^(?:(?:(?:with |my |our )?(?:very |many )?(?:best|kind(?:est)?|warm(?:est)?)(?: (?:regards|wishes))?|(?:best |kind |warm )?regards|(?:yours )?(?:sincerely|faithfully|truly)|yours|cheers|all the best|take care|thanks(?: again| so much| a lot)?|thank you|many thanks|talk soon|mit (?:(?:freundlichen|besten|herzlichen|lieben) )?gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|herzliche|liebe|schöne|freundliche) gr(?:ü|ue)(?:ß|ss)e[^.,]{0,25}|(?:lg|vg|mfg|bg)|gruß|grüße|(?:bien )?(?:cordialement|amicalement|à vous)|(?:sincères |meilleures )?salutations|belle journée|bonne journée|(?:un )?(?:cordial )?saludos?(?: cordiales)?|un abrazo|atentamente|muchas gracias|merci|vielen dank|danke)(?: (?:and|und|from) \p{L}+(?: \p{L}+)?)?)[\s,.!-]*(?:\p{L}+)?[\s,.!]*$/u,
);
const wish = latinPattern(
  /^(?:(?:i |we )?(?:wish(?:ing)?|wünsch\p{L}*) (?:you|ihnen|dir|euch)\b|(?:have|enjoy) (?:a|an|your|the)\b[^.]{0,50}$|(?:(?:i|we)(?:'m| am|'re| are)? )?(?:really )?look(?:ing)? forward to (?:(?:hear|see|meet|speak|talk|work|catch|chat|connect|host|welcom|join)\w*|it|our|the|your (?:reply|response|feedback|thoughts))\b[^.]{0,80}$|(?:see|speak|talk) (?:to )?(?:you|u) (?:soon|then|there|later|tomorrow|on|next)\b[^.]{0,30}$|(?:happy|schöne[sn]?|frohe|bonnes?|feliz|felices) \p{L}+[^.]{0,30}$|(?:i )?hope (?:this|you|all|everything|your)\b[^.]{0,90}$|(?:it was )?(?:a )?(?:great|good|nice|lovely|pleasure) (?:to (?:meet|see|talk|speak|chat)|meeting|seeing|talking|speaking|chatting)\b[^.]{0,60}$|ich freue mich auf\b[^.]{0,60}$|wir freuen uns auf\b[^.]{0,60}$|quedo (?:a|atent)\b[^.]{0,60}$|(?:dans l'attente|au plaisir)\b[^.]{0,80}$|(?:nous restons|je reste|restant) à (?:votre|ta) disposition\b)/u,
);
const resumes =
  /^(?:p\.? ?p?\.? ?s\.?\b|n\.?b\.?\b|one (?:more|other|last) (?:thing|point|question)|oh,? and|also\b|btw\b|by the way|almost forgot|update:|edit:)/u;

const isGreeting = spotted(greeting);
const isSignOff = spotted(signOff);
const isWish = spotted(wish);
const isThanks = spotted(thanksOnly);
const isResumed = spotted(resumes);
const isPolite = courtesyPhrases.map((pattern) => spotted(pattern));

/** Sentences in order of the message. */
export function markSentences(sentences: readonly SplitSentence[], language: Language): Sentence[] {
  const spoken = screens[language];
  let over = false;
  return sentences.map((sentence, index) => {
    const { plain } = sentence;
    const words = wordsIn(plain);
    if (isResumed(plain, words)) over = false;
    else if (plain.length < 60 && index > 0 && isSignOff(plain, words))
      over ||= !thanks.test(plain) || isEnd(sentences, index);
    return new MarkedSentence(sentence, words, spoken, over);
  });
}

/** Marked when somebody asks how it is meant: of most sentences nobody does, and to tell is the dearest part of reading. */
class MarkedSentence implements Sentence {
  readonly text: string;
  readonly plain: string;
  readonly start: number;
  readonly paragraph: number;
  readonly words: Words;
  readonly marks: SentenceMarks;

  constructor({ text, plain, start, paragraph }: SplitSentence, words: Words, spoken: Screens, over: boolean) {
    this.text = text;
    this.plain = plain;
    this.start = start;
    this.paragraph = paragraph;
    this.words = words;
    this.marks = new Marks(plain, this.words, spoken, over);
  }
}

class Marks implements SentenceMarks {
  readonly #plain: string;
  readonly #words: Words;
  readonly #spoken: Screens;
  readonly #over: boolean;
  readonly #known = new Map<keyof SentenceMarks, boolean>();

  constructor(plain: string, words: Words, spoken: Screens, over: boolean) {
    this.#plain = plain;
    this.#words = words;
    this.#spoken = spoken;
    this.#over = over;
  }

  get question(): boolean {
    return isAsked(this.#plain);
  }
  get negated(): boolean {
    return this.#tell('negated', () => this.#says('negated'));
  }
  get hypothetical(): boolean {
    return this.#tell('hypothetical', () => this.#says('hypothetical'));
  }
  get past(): boolean {
    return this.#tell('past', () => this.#says('past'));
  }
  get future(): boolean {
    return this.#tell('future', () => this.#says('future'));
  }
  get reported(): boolean {
    return this.#tell('reported', () => this.#says('reported') || isSpeech(this.#plain));
  }
  get courtesy(): boolean {
    return this.#over || this.#tell('courtesy', () => isCourtesy(this.#plain, this.#words));
  }

  #says(mark: Mark): boolean {
    return this.#spoken[mark](this.#words).some(({ pattern }) => pattern.test(this.#plain));
  }

  #tell(mark: keyof SentenceMarks, find: () => boolean): boolean {
    const told = this.#known.get(mark);
    if (told !== undefined) return told;
    const is = find();
    this.#known.set(mark, is);
    return is;
  }
}

const thanks = /^(?:many |vielen |muchas )*(?:thank|danke|dank|merci|gracias|cheers)/u;

/** Thanks end a letter only where no prose comes after them. */
function isEnd(sentences: readonly SplitSentence[], at: number): boolean {
  return !sentences
    .slice(at + 1)
    .some(({ plain }) => /[.?!]$/u.test(plain) && plain.split(' ').length >= 5 && !disclaimer.test(plain));
}

/** Ends with a question mark, whatever closes after it. */
function isAsked(plain: string): boolean {
  let at = plain.length - 1;
  while (at > 0 && `"') \n\t`.includes(plain[at] ?? 'x')) at -= 1;
  return plain[at] === '?' || plain[at] === '？';
}

function isSpeech(plain: string): boolean {
  return (plain.includes('"') && speech.test(plain)) || (plain.includes("'") && quoteBegin.test(plain));
}

function isCourtesy(plain: string, words: Words): boolean {
  if (isGreeting(plain, words) || isThanks(plain, words) || isSignOff(plain, words) || isWish(plain, words))
    return true;
  if (isPolite.some((is) => is(plain, words))) return true;
  if (mayBeFooter(words) && disclaimer.test(plain)) return true;
  const rest = withoutOffers(plain, words);
  return rest !== plain && !/\p{L}{2,}.*\p{L}{2,}/u.test(rest);
}
