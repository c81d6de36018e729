// Signals that no rule names: English sentences which the learned model takes for one, with the same conditions that rules have on
// how a sentence is meant. Rules go first: where one has found a kind in the message the model is not asked for it, nor for another
// kind of the same sort where one has read the sentence.
import type { FindingKind } from '../../../contract/findings.ts';
import type { Found, ReadableMessage, Sentence } from '../finding.ts';
import { inShort } from '../in-short.ts';
import { addressAfter } from '../people/named-address.ts';
import { isMeant } from './meant-by-learned.ts';
import { type LikelyKind, ownModel } from './sentence-model.ts';

const RULE = 'learned v1';
/** For a second kind of the same sort in a sentence. */
const VERY_LIKELY = 0.9;
/** Shorter ones say something only beside others. */
const LEAST_WORDS = 4;

interface Said extends LikelyKind {
  readonly index: number;
}

/** `known` is what rules found in the message. */
export function learnedSignals(message: ReadableMessage, known: readonly Found[]): readonly Found[] {
  if (message.by !== 'them' || message.automatic !== null || message.language !== 'en') return [];
  const best = new Map<FindingKind, Said>();
  for (const [index, sentence] of message.sentences.entries()) {
    for (const { kind, likelihood } of saidIn(sentence, message.sentAt, known)) {
      if (likelihood > (best.get(kind)?.likelihood ?? 0)) best.set(kind, { kind, likelihood, index });
    }
  }
  return [...best.values()].flatMap((said) => foundOf(message, said) ?? []);
}

function saidIn(sentence: Sentence, sentAt: number, known: readonly Found[]): readonly LikelyKind[] {
  const { plain, text, start } = sentence;
  if (plain.split(' ').length < LEAST_WORDS || isTitle(text)) return [];
  const likely = ownModel().likelyKinds(plain);
  if (likely.length === 0 || sentence.marks.courtesy) return [];
  const ruled = new Set(known.filter((one) => one.start === start).map(({ kind }) => sortOf(kind)));
  const sorts = new Set<string>();
  const kept: LikelyKind[] = [];
  for (const one of likely) {
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
    rule: RULE,
  };
}
