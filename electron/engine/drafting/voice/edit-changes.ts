// What a person changed about a draft, part by part: another greeting or sign-off, parts that were cut, an ask put in other
// words, words swapped inside a sentence. Pure; what they added of their own is theirs and is not kept.
import { z } from 'zod';
import type { MailAddress } from '../../../contract/scalars.ts';
import { type PlannedSentence, plannedSentence } from '../../../contract/touch-drafts.ts';
import { readManner } from '../../findings/manner/read-manner.ts';
import { splitSentences } from '../../findings/sentences.ts';
import { replacedRuns, wordsOf } from './word-diff.ts';

const role = plannedSentence.shape.role;

export const editChange = z.discriminatedUnion('what', [
  /** Forms, "Hi {first},"; as written where only the name was changed. */
  z.object({ what: z.literal('greeting'), from: z.string(), to: z.string() }),
  z.object({ what: z.literal('sign_off'), from: z.string(), to: z.string() }),
  /** The part had sentences in the draft and none of them was left. */
  z.object({ what: z.literal('cut'), role }),
  /** Kept; needed to know how often a part is cut. */
  z.object({ what: z.literal('kept'), role }),
  z.object({ what: z.literal('swap'), from: z.string(), to: z.string() }),
]);
export type EditChange = z.infer<typeof editChange>;
export const editChanges = z.array(editChange);

export interface EditedDraft {
  readonly sentences: readonly PlannedSentence[];
  readonly to: readonly MailAddress[];
  readonly drafted: string;
  readonly sent: string;
}

/** So much of its words have to be left for a sentence to count as kept. */
const ALIKE = 0.5;
const LONGEST_SWAP = 4;

export function changesBetween({ sentences, to, drafted, sent }: EditedDraft): EditChange[] {
  const changes: EditChange[] = [];
  const before = readManner({ text: drafted, to, own: nameUnder(drafted) });
  const after = readManner({ text: sent, to, own: nameUnder(drafted) });
  if (before && after) {
    if (before.greetingForm !== after.greetingForm)
      changes.push({ what: 'greeting', from: before.greetingForm, to: after.greetingForm });
    // Tom, who signs as Thomas.
    else if (before.greeting !== after.greeting)
      changes.push({ what: 'greeting', from: before.greeting, to: after.greeting });
    if (before.signOff !== after.signOff) changes.push({ what: 'sign_off', from: before.signOff, to: after.signOff });
  }
  const left = splitSentences(sent).map(({ text }) => text);
  const body = sentences.filter((one) => one.role !== 'greeting' && one.role !== 'sign_off' && one.role !== 'gap');
  const kept = new Map<PlannedSentence['role'], boolean>();
  for (const one of body) {
    const found = nearest(one.text, left);
    kept.set(one.role, (kept.get(one.role) ?? false) || found !== null);
    if (found !== null && found !== one.text) changes.push(...swapsBetween(one.text, found));
  }
  for (const [which, stays] of kept) changes.push({ what: stays ? 'kept' : 'cut', role: which });
  return changes;
}

/** The name below the drafted sign-off: how the writer is called in it. */
function nameUnder(drafted: string): string {
  const lines = drafted.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').at(-1) ?? '';
}

function nearest(sentence: string, left: readonly string[]): string | null {
  const words = bagOf(sentence);
  let best: string | null = null;
  let most = ALIKE;
  for (const other of left) {
    const others = bagOf(other);
    let shared = 0;
    for (const word of words) if (others.has(word)) shared += 1;
    const alike = (2 * shared) / Math.max(1, words.size + others.size);
    if (alike >= most) {
      best = other;
      most = alike;
    }
  }
  return best;
}

const bagOf = (text: string): Set<string> => new Set(wordsOf(text.toLowerCase().replace(/[^\p{L}\p{N}'’\s]/gu, ' ')));

/** Short runs alone; figures, and words that begin with a capital inside a sentence, belong to the one draft. */
function swapsBetween(from: string, to: string): EditChange[] {
  return replacedRuns(from, to).flatMap((run): EditChange[] => {
    const [before, after] = [run.from.join(' '), run.to.join(' ')].map((words) =>
      words.replace(/^[\s,;:]+|[\s,.;:!?]+$/gu, ''),
    );
    if (before === undefined || after === undefined || before === '' || before === after) return [];
    if (run.from.length > LONGEST_SWAP || run.to.length > LONGEST_SWAP || after === '') return [];
    if (/[\d"“”„[\]{}@/]/u.test(before + after) || /(?:^|\s)\p{Lu}\p{Ll}/u.test(` ${before} ${after}`)) return [];
    return [{ what: 'swap', from: before, to: after }];
  });
}
