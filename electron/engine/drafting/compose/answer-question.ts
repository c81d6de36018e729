// Answers that the book or a promise of ours already holds: the day a term ends, the day something was promised for.
import type { Finding } from '../../../contract/findings.ts';
import type { DraftFact } from '../../../contract/touch-drafts.ts';
import { contentWords } from '../../findings/content-words.ts';
import { canFill, fillPart, type Slots } from './fill-part.ts';
import type { Desk } from './open-desk.ts';
import { sayDay } from './say-day.ts';

export interface KnownAnswer {
  readonly text: string;
  readonly facts: readonly DraftFact[];
}

const aboutTerm =
  /\b(?:renew\w*|term|contract|agreement|expir\w*|vertrag\p{L}*|laufzeit|verlänger\p{L}*|contrat|échéance|renouvel\p{L}*|contrato|vencim\p{L}*|renov\p{L}*)\b/iu;
const asksWhen =
  /\b(?:when|until when|how long|by what date|which day|what date|wann|bis wann|wie lange|quand|jusqu'à quand|cuándo|hasta cuándo)\b/iu;
/** So many of the words that say what it is about a question and a promise must share. */
const SHARED = 2;

/** Null where only the user knows. `promises` are ours and open. */
export function answerQuestion(
  desk: Desk,
  question: string,
  promises: readonly Finding[],
  slots: Slots,
): KnownAnswer | null {
  const { answer } = desk.words;
  if (!asksWhen.test(question)) return null;
  if (aboutTerm.test(question)) {
    const part = desk.chooser.choose('answer.renewal', answer.renewal, (one) => canFill(one, slots));
    const facts = desk.base.facts.filter(({ factId }) => factId === 'account:renewal_date');
    if (part !== null && facts.length > 0) return { text: fillPart(part, slots, desk.spoken), facts };
  }
  const wanted = contentWords(question);
  const promise = promises.find(
    ({ quote }) => [...contentWords(quote)].filter((word) => wanted.has(word)).length >= SHARED,
  );
  if (!promise?.due) return null;
  const due = { ...slots, due: sayDay(promise.due, desk.language, desk.now) };
  const part = desk.chooser.choose('answer.promise', answer.promise, (one) => canFill(one, due));
  if (part === null) return null;
  return {
    text: fillPart(part, due, desk.spoken),
    facts: [
      {
        factId: `finding:${promise.findingId}`,
        kind: 'promise',
        text: `${promise.quote} (${promise.due})`,
        sources: [{ from: 'message', ...promise.evidence }],
      },
    ],
  };
}
