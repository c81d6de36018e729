// What no rule names: sentences which the learned model of their language takes for a signal or a promise, with the same conditions
// that rules have on how a sentence is meant. Rules go first: where one has found a kind of signal in the message the model is not asked
// for it, nor for another kind of the same sort where one has read the sentence.
import type { FindingKind } from '../../../contract/findings.ts';
import type { Found, ReadableMessage, Sentence } from '../finding.ts';
import { inShort } from '../in-short.ts';
import { addressAfter } from '../people/named-address.ts';
import { isMeant } from './meant-by-learned.ts';
import { LEARNED_RULE, promiseIn } from './promise-in.ts';
import { type LikelyKind, ownModel, type SentenceModel } from './sentence-model.ts';
import { learnedLanguages } from './word-sequences.ts';

/** For a second kind of the same sort in a sentence. */
const VERY_LIKELY = 0.9;
const ALL_BUT_IMPOSSIBLE = 0.005;
/** Shorter ones say something only beside others. */
const LEAST_WORDS = 4;

/** Who leaves, and what is promised, is said in so few and so common words that the model knows too little of them. */
const saidPlainly: ReadonlySet<FindingKind> = new Set(['role_change', 'commitment']);

/**
 * Without what rules found in words that the model holds for all but impossible: most often they speak of something else ("two
 * offers for the catering"). Only where the model has read enough to know.
 */
export function withoutUnlikely(message: ReadableMessage, ruled: readonly Found[]): readonly Found[] {
  if (message.language !== 'en') return ruled;
  return ruled.filter(({ kind, start }) => {
    if (saidPlainly.has(kind)) return true;
    const sentence = message.sentences.find((one) => one.start === start);
    const likelihood = sentence ? ownModel('en').likelihood(sentence.plain, kind) : null;
    return likelihood === null || likelihood >= ALL_BUT_IMPOSSIBLE;
  });
}

interface Said extends LikelyKind {
  readonly index: number;
}

/** `known` is what rules found in the message. */
export function learnedFindings(message: ReadableMessage, known: readonly Found[]): readonly Found[] {
  if (message.automatic !== null) return [];
  const language = learnedLanguages.find((one) => one === message.language);
  if (language === undefined) return [];
  const model = ownModel(language);
  const promises: Found[] = [];
  const best = new Map<FindingKind, Said>();
  for (const [index, sentence] of message.sentences.entries()) {
    const likely = likelyIn(model, sentence);
    if (likely.some(({ kind }) => kind === 'commitment')) promises.push(...promiseIn(message, sentence, known));
    // What we write to a customer is no sign of the customer.
    if (message.by === 'us') continue;
    for (const { kind, likelihood } of signalsIn(likely, sentence, message.sentAt, known)) {
      if (likelihood > (best.get(kind)?.likelihood ?? 0)) best.set(kind, { kind, likelihood, index });
    }
  }
  return [...promises, ...[...best.values()].flatMap((said) => foundOf(message, said) ?? [])];
}

function likelyIn(model: SentenceModel, { plain, text, marks }: Sentence): readonly LikelyKind[] {
  if (plain.split(' ').length < LEAST_WORDS || isTitle(text)) return [];
  const likely = model.likelyKinds(plain);
  return marks.courtesy ? [] : likely;
}

function signalsIn(
  likely: readonly LikelyKind[],
  { plain, start }: Sentence,
  sentAt: number,
  known: readonly Found[],
): readonly LikelyKind[] {
  if (likely.length === 0) return [];
  const ruled = new Set(known.filter((one) => one.start === start).map(({ kind }) => sortOf(kind)));
  const sorts = new Set<string>();
  const kept: LikelyKind[] = [];
  for (const one of likely) {
    if (one.kind === 'commitment') continue;
    if (known.some(({ kind }) => kind === one.kind)) continue;
    if (ruled.has(sortOf(one.kind)) || (sorts.has(sortOf(one.kind)) && one.likelihood < VERY_LIKELY)) continue;
    if (!isMeant(one.kind, plain, sentAt)) continue;
    sorts.add(sortOf(one.kind));
    kept.push(one);
  }
  return kept;
}

/** A name with a title or a number, as it stands under a letter: most of its words have capitals. */
function isTitle(text: string): boolean {
  const words = text.split(' ');
  return words.filter((word) => /^[\p{Lu}\d+(]/u.test(word)).length > words.length / 2;
}

/** One thing is said once: as growth, as danger, or of a person. */
const sortOf = (kind: FindingKind): string => (kind === 'role_change' ? kind : kind.replace(/\..*/u, ''));

function foundOf(message: ReadableMessage, { kind, index }: Said): Found | null {
  const sentence = message.sentences[index];
  if (!sentence) return null;
  return {
    kind,
    quote: sentence.text,
    start: sentence.start,
    what: inShort(sentence.text),
    due: null,
    returnDate: null,
    successor: kind === 'role_change' ? addressAfter(message, index) : null,
    rule: LEARNED_RULE,
  };
}
