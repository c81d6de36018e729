// Whether the newest text of a message asks its reader for something: a question, or a request in words. This decides
// whose move it is, so courtesy ("How are you?"), offers ("any questions, just ask") and disclaimers must not count.
import {
  courtesy,
  disclaimer,
  isOffer,
  openQuestion,
  type Request,
  requestsIn,
  screenRequests,
  thanksOnly,
  withoutOffers,
} from './ask-phrases.ts';
import { type Words, wordsIn } from './word-beginnings.ts';

/** Raise it with every change to these rules that changes an answer: what messages asked is then read anew. */
export const ASKS_RULE = 4;

const MAX_TEXT = 40_000;
const MAX_SENTENCE = 600;

export function asksSomething(newest: string): boolean {
  const text = prose(newest.slice(0, MAX_TEXT));
  const possible = screenRequests(wordsIn(text));
  if (possible.length === 0 && !isMarked(text) && !opening.test(text)) return false;
  const requests = possible.length === 0 ? noRequests : new Set(requestsIn(text, possible));
  return paragraphs(text).some((sentences) => paragraphAsks(sentences, requests));
}

/** Whether a sentence in lower case is worth a closer look: most ask nothing, and all mail pays for finding that out. */
export function sentenceMayAsk(sentence: string, words: Words): boolean {
  if (isMarked(sentence) || screenRequests(words).length > 0) return true;
  return opening.test(sentence) && openQuestion.test(sentence.replace(greeting, ''));
}

const noRequests: ReadonlySet<Request> = new Set();

const isMarked = (text: string): boolean => text.includes('?') || text.includes('？');

function paragraphAsks(sentences: readonly string[], requests: ReadonlySet<Request>): boolean {
  for (const [index, sentence] of sentences.entries()) {
    if (!asks(sentence, requests)) continue;
    // "Any questions? Let me know." is one offer in two sentences.
    const before = sentences[index - 1];
    if (before !== undefined && bareAnswer.test(sentence) && isOffer(before)) continue;
    // What follows the first sentence of a footer in its paragraph is footer.
    return !sentences.slice(0, index + 1).some((one) => disclaimer.test(one));
  }
  return false;
}

const bareAnswer =
  /^(?:just |please |simply )*(?:let (?:me|us) know|ask|shout|call(?: me| us)?|reply|give (?:me|us) a (?:call|shout|ring))[\s.!:)]*$/i;

/** Without code, addresses of pages and of people, and other text in which a question mark asks nothing. */
function prose(text: string): string {
  let left = text.replace(/\r\n?/g, '\n');
  // Looking for one character is many times quicker than a pattern, and most mail has none of these.
  if (left.includes('`')) left = left.replace(/```[^`]{0,20000}(?:```|$)/g, '\n').replace(/`[^`\n]{1,300}`/g, ' ');
  if (left.includes('<')) left = left.replace(/<[^<>\s]{1,2000}>/g, ' ');
  if (left.includes(':')) {
    left = left.replace(/\b(?:https?|ftp|file|mailto|tel):[^\s<>"]+/gi, (link) => ` ${trailing(link)}`);
  }
  if (/www\./i.test(left)) left = left.replace(/\bwww\.[^\s<>"]+/gi, (link) => ` ${trailing(link)}`);
  if (left.includes('?')) {
    if (left.includes('/')) left = left.replace(/(?<![\w.])[\w-]+(?:\.[\w-]+){1,5}\/\S*\?\S+/g, ' ');
    left = left.replace(/\(\?+\)/g, ' ');
  }
  return left
    .replace(/^(?: {4}|\t).*[;{}=<>|$].*$/gm, '')
    .replace(/[‘’`´]/g, "'")
    .toLowerCase();
}

/** The full stop or question mark that ends the sentence, not the link. */
function trailing(link: string): string {
  return /[.!?]$/.exec(link.replace(/[)\]"']+$/, ''))?.[0] ?? '';
}

function paragraphs(text: string): string[][] {
  return text.split(/\n[ \t]*\n/).map(sentencesOf);
}

function sentencesOf(paragraph: string): string[] {
  const found: string[] = [];
  for (const block of unwrap(paragraph)) {
    // A mark ends a sentence when a space or the end follows: "v2.1" and "10.5k" go on.
    for (const piece of block.split(/(?<=[.!?…。？！][)"'”’*_]?)\s+|(?<=[。？！])/u)) {
      const sentence = piece.trim();
      if (sentence) found.push(sentence.length > MAX_SENTENCE ? sentence.slice(-MAX_SENTENCE) : sentence);
    }
  }
  return found;
}

/** Joins lines that a client wrapped; list items and short lines that stand for themselves stay apart. */
function unwrap(paragraph: string): string[] {
  const blocks: string[] = [];
  let open = '';
  let before = 0;
  for (const raw of paragraph.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const item = /^(?:[-*•·–—]|\(?\d{1,2}[.)]|[a-z][.)])\s+/i.test(line);
    const goesOn = open !== '' && !item && before >= 45 && !/[.!?:…]["')]?$/.test(open);
    if (goesOn) open = `${open} ${line}`;
    else {
      if (open) blocks.push(open);
      open = line.replace(/^(?:[-*•·–—]|\(?\d{1,2}[.)]|[a-z][.)])\s+/i, '');
    }
    before = line.length;
  }
  if (open) blocks.push(open);
  return blocks;
}

const greeting =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen)|liebe[rs]?|sehr geehrte[rs]?|moin|bonjour|bonsoir|salut|ch[eè]re?|hola|buen(?:os|as) (?:d[ií]as|tardes)|estimad[oa]s?)\b[^,.!?:;–—-]{0,50}[,!:;–—-]+\s*)+/iu;

/** Where a question without its mark may begin: a greeting or an offer may go before. */
const opening =
  /(?:^|[\n.,!?:;…–—-]\s*)(?:(?:so|and|but|also|ok|btw|by the way),? )*(?:(?:when|what|who|where|how)s?|why|which|do|did|are|have|will|would|could|can|were|may|should|shall|is|does|has|was)\b/;

function asks(raw: string, requests: ReadonlySet<Request>): boolean {
  const worthIt = isMarked(raw) || opening.test(raw);
  if (requests.size === 0 && !worthIt) return false;
  const words = wordsIn(raw);
  const possible = requests.size === 0 ? [] : screenRequests(words).filter((one) => requests.has(one));
  if (possible.length === 0 && !worthIt) return false;
  const cited = /["“”«»]/.test(raw) ? raw.replace(/["“”«»][^"“”«»]{1,200}["“”«»]/g, quoted) : raw;
  const sentence = cited
    .replace(greeting, '')
    .replace(/^[*_\s]+|[*_\s]+$/g, '')
    .trim();
  if (sentence === '' || thanksOnly.test(sentence)) return false;
  if (courtesy.some((pattern) => pattern.test(sentence))) return false;
  // "Leo, who would have thought" is said to somebody by name.
  const named = /^[^\s,.!?]{2,15}, (?=\p{L})/u.exec(sentence)?.[0];
  if (named !== undefined && courtesy.some((pattern) => pattern.test(sentence.slice(named.length)))) return false;
  const rest = withoutOffers(sentence, words)
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    .trim();
  if (!/\p{L}/u.test(rest)) return false;
  if (isMarked(rest)) return isQuestion(rest);
  return possible.some(({ pattern }) => pattern.test(rest)) || (rest.length <= 160 && openQuestion.test(rest));
}

/** What somebody else said is reported, not asked; a quoted word or title stays. */
function quoted(text: string): string {
  return /\?["“”«»]$/u.test(text) && text.includes(' ') ? ' ' : text;
}

function isQuestion(text: string): boolean {
  // The mark has to end a clause: "what?!" does, "a?b" does not.
  const mark = text.search(/[?？](?:[\s!?)"'”’*_:;.,]|$|-\s)/u);
  if (mark < 0) return false;
  const question = text.slice(0, mark);
  return /\p{L}/u.test(question) && !courtesy.some((pattern) => pattern.test(`${question}?`));
}
