// A letter while it is written: sentences with their parts, the facts they rest on, and at the end the text and the plan's view
// of it.
import type { PlannedSentence } from '../../../contract/touch-drafts.ts';
import type { Voice } from '../voice/read-voice.ts';
import type { Chooser } from './choose-parts.ts';
import { canFill, fillPart, type PartVoice, type Slots, slotsOf } from './fill-part.ts';

export type Role = PlannedSentence['role'];

/** What a slot says, and the facts that say so. */
export interface Known {
  readonly slots: Slots;
  readonly factIds: Readonly<Partial<Record<string, readonly string[]>>>;
}

export interface Letter {
  /** Adds a sentence of one of the parts, and answers it; null where none can be filled. */
  say(
    role: Role,
    place: string,
    parts: readonly string[] | undefined,
    known: Known,
    always?: readonly string[],
  ): string | null;
  /** Begins a paragraph with the next sentence. */
  paragraph(): void;
  /** A sentence of its own making. */
  add(role: Role, text: string, factIds: readonly string[]): void;
  done(): { readonly text: string; readonly sentences: PlannedSentence[] };
}

export function startLetter(voice: Voice, spoken: PartVoice, chooser: Chooser, swap: (text: string) => string): Letter {
  const sentences: PlannedSentence[] = [];
  const paragraphs: string[][] = [];
  let open: string[] = [];
  const add: Letter['add'] = (role, text, factIds) => {
    sentences.push({ role, text, factIds: [...new Set(factIds)] });
    open.push(text);
  };
  const close = () => {
    if (open.length > 0) paragraphs.push(open);
    open = [];
  };
  return {
    say(role, place, parts, known, always = []) {
      const part = chooser.choose(place, parts ?? [], fitting(parts ?? [], known.slots));
      if (part === null) return null;
      const facts = slotsOf(part).flatMap((name) => known.factIds[name.replace('.', '')] ?? []);
      const filled = fillPart(part, known.slots, spoken);
      // What they wrote is quoted as they wrote it.
      const text = part.includes('{quote') ? filled : swap(filled);
      add(role, text, [...always, ...facts]);
      return text;
    },
    paragraph: close,
    add,
    done() {
      close();
      const head: PlannedSentence[] =
        voice.greeting === '' ? [] : [{ role: 'greeting', text: voice.greeting, factIds: [] }];
      const foot: PlannedSentence[] =
        voice.signOff === '' ? [] : [{ role: 'sign_off', text: voice.signOff, factIds: [] }];
      const body = paragraphs.map((one) => one.join(one.some(standsAlone) ? '\n' : ' '));
      const text = [voice.greeting, ...body, voice.signOff].filter((part) => part !== '').join('\n\n');
      return { text, sentences: [...head, ...sentences, ...foot] };
    },
  };
}

/** Answers to several questions are a line each. */
const standsAlone = (text: string): boolean => text.includes('[[');

/** What is told in our own words reads better than what is quoted, where there are words enough to choose from. */
function fitting(parts: readonly string[], slots: Slots): (part: string) => boolean {
  const told = parts.filter((part) => /\{(?:told|promised)\}/u.test(part) && canFill(part, slots));
  return told.length >= 2 ? (part) => told.includes(part) : (part) => canFill(part, slots);
}
