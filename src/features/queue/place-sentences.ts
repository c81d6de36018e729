// Finds the sentences of the plan in the draft as it stands now, so that each can show what it rests on; what the person
// wrote or changed stands between them without a source. Gaps are marked wherever they are.
import type { PlannedSentence } from '../../../electron/contract/touch-drafts.ts';

export interface DraftRun {
  /** Where it begins in the text. */
  readonly at: number;
  readonly text: string;
  /** Index in the plan's sentences; null for words of the person's own. */
  readonly sentence: number | null;
  /** It waits for the person: `[[...]]`. */
  readonly gap: boolean;
}

const GAP = /\[\[[^[\]]*\]\]/g;

export function placeSentences(text: string, sentences: readonly PlannedSentence[]): readonly DraftRun[] {
  const runs: DraftRun[] = [];
  let from = 0;
  sentences.forEach((sentence, index) => {
    const words = sentence.text.trim();
    const at = words === '' ? -1 : text.indexOf(words, from);
    if (at < 0) return;
    runs.push(...withGaps(text.slice(from, at), from, null), ...withGaps(words, at, index));
    from = at + words.length;
  });
  return [...runs, ...withGaps(text.slice(from), from, null)];
}

function withGaps(text: string, start: number, sentence: number | null): DraftRun[] {
  const runs: DraftRun[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(GAP)) {
    if (index > from) runs.push({ at: start + from, text: text.slice(from, index), sentence, gap: false });
    runs.push({ at: start + index, text: words, sentence, gap: true });
    from = index + words.length;
  }
  if (from < text.length) runs.push({ at: start + from, text: text.slice(from), sentence, gap: false });
  return runs;
}

/** The first gap at or after `from`, else the first of all; null where everything is filled in. */
export function nextGap(text: string, from = 0): { readonly start: number; readonly end: number } | null {
  const found = [...text.matchAll(GAP)];
  const chosen = found.find(({ index }) => index >= from) ?? found[0];
  return chosen ? { start: chosen.index, end: chosen.index + chosen[0].length } : null;
}
