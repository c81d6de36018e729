// Fills the slots of a part and gives it the voice: formal or familiar, with contractions or without. Quoted words are put in
// last, so that nothing in them is taken for a slot or changed.
import type { Slot } from './words/words.ts';

export type Slots = Partial<Record<Slot, string>>;

export interface PartVoice {
  readonly familiar: boolean;
  readonly contractions: boolean;
  /** English is the only one that contracts. */
  readonly english: boolean;
}

const slot = /\{([\w.]+)\}/gu;

export function slotsOf(part: string): string[] {
  return [...part.matchAll(slot)].map(([, name = '']) => name);
}

export function canFill(part: string, slots: Slots): boolean {
  return slotsOf(part).every((name) => slots[name as Slot] !== undefined);
}

export function fillPart(part: string, slots: Slots, voice: PartVoice): string {
  const spoken = part.replace(/\[([^|\]]*)\|([^\]]*)\]/gu, (_all, formal: string, familiar: string) =>
    voice.familiar ? familiar : formal,
  );
  const shaped = voice.english && voice.contractions ? contracted(spoken) : spoken;
  const ended = shaped.replace(/\{quote\}$/u, '{quote.}').replace(/\{quote\} (?=\p{Lu})/gu, '{quote.} ');
  const filled = ended.replace(slot, (all, name: string) => slots[name as Slot] ?? all);
  const text = filled.slice(0, 1).toLocaleUpperCase() + filled.slice(1);
  return /\{link\}$/u.test(part) && !/^https?:/iu.test(slots.link ?? '') ? fullStop(text) : text;
}

/** A note instead of a page is a sentence of its own. */
function fullStop(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bI am\b(?! (?:glad|there|here)\b\.)/gu, "I'm"],
  [/\bI have (?=(?:read|had|kept|been|made|understood|not|just)\b)/gu, "I've "],
  [/\bI will\b(?! [A-Z])/gu, "I'll"],
  [/\bI would\b/gu, "I'd"],
  [/\byou are (?=\w)/gu, "you're "],
  [/\byou have had\b/gu, "you've had"],
  [/\bYou have had\b/gu, "You've had"],
  [/\bit is (?=\w)/gu, "it's "],
  [/\bIt is (?=\w)/gu, "It's "],
  [/\bThat is (?=\w)/gu, "That's "],
  [/\bthat is (?=(?:overdue|late|enough)\b)/gu, "that's "],
  [/\bThere is (?=\w)/gu, "There's "],
  [/\bdo not\b/gu, "don't"],
  [/\bdoes not\b/gu, "doesn't"],
  [/\bdid not\b/gu, "didn't"],
  [/\bshould not\b/gu, "shouldn't"],
  [/\bwould not\b/gu, "wouldn't"],
  [/\bhas not\b/gu, "hasn't"],
  [/\bneed not\b/gu, "needn't"],
  [/\bis not\b/gu, "isn't"],
  [/\bLet us\b/gu, "Let's"],
];

function contracted(part: string): string {
  return contractions.reduce((text, [long, short]) => text.replace(long, short), part);
}
