// Holds what was found in labelled mail against its labels: right, wrong and missed, by kind.
import { type FindingKind, findingKind } from '../../electron/contract/findings.ts';
import type { Found } from '../../electron/engine/findings/finding.ts';
import type { Expectation, LabelledMessage } from './labelled-message.ts';

export interface Miss {
  readonly id: string;
  readonly kind: FindingKind;
  readonly how: 'missed' | 'wrong';
  readonly words: string;
}

export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly misses: readonly Miss[];
}

/** Of these a message may hold several; of every other kind it is enough to find it once. */
const counted: ReadonlySet<FindingKind> = new Set(['commitment', 'question']);

/** `of` names a kind or the beginning of kinds: `risk` means all risks. */
export const kindsOf = (of: string): readonly FindingKind[] =>
  findingKind.options.filter((kind) => kind === of || kind.startsWith(`${of}.`));

export function scoreOf(
  kinds: readonly FindingKind[],
  read: readonly { readonly message: LabelledMessage; readonly found: readonly Found[] }[],
): Score {
  const misses: Miss[] = [];
  let right = 0;
  for (const { message, found } of read) {
    for (const kind of kinds.filter((each) => message.speaksFor.has(each))) {
      const left = found.filter((one) => one.kind === kind);
      for (const expected of message.expect.filter((one) => one.kind === kind)) {
        const at = left.findIndex((one) => matches(message, expected, one));
        if (at < 0) misses.push({ id: message.id, kind, how: 'missed', words: wanted(message, expected) });
        else {
          right += 1;
          left.splice(at, counted.has(kind) ? 1 : left.length);
        }
      }
      const wrong = counted.has(kind) ? left : left.slice(0, 1);
      for (const one of wrong) misses.push({ id: message.id, kind, how: 'wrong', words: said(one) });
    }
  }
  const count = (how: Miss['how']) => misses.filter((miss) => miss.how === how).length;
  return { right, wrong: count('wrong'), missed: count('missed'), misses };
}

export const precision = ({ right, wrong }: Score): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Score): number => (right + missed === 0 ? 1 : right / (right + missed));

function matches(message: LabelledMessage, expected: Expectation, found: Found): boolean {
  if (expected.by !== message.from) return false;
  // A promise labelled without a day is one without a day.
  if (expected.kind === 'commitment' && (expected.due ?? null) !== (found.due?.day ?? null)) return false;
  if (expected.due !== undefined && expected.due !== found.due?.day) return false;
  // A message tells of one absence, in one sentence or in several.
  if (expected.returnDate !== undefined) return expected.returnDate === found.returnDate;
  if (expected.successor !== undefined && !sameWords(expected.successor, found.successor ?? '')) return false;
  return expected.what === undefined || shareWord(expected.what, `${found.what} ${found.quote}`);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}@.+-]{2,}/gu) ?? [];
const sameWords = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function shareWord(one: string, other: string): boolean {
  const there = new Set(wordsOf(other));
  const words = wordsOf(one);
  const telling = words.filter((word) => word.length > 3);
  return (telling.length > 0 ? telling : words).some((word) => there.has(word));
}

function wanted({ subject }: LabelledMessage, { what, due, returnDate, successor }: Expectation): string {
  return [what ?? subject, due && `due ${due}`, returnDate && `back ${returnDate}`, successor]
    .filter(Boolean)
    .join(', ');
}

function said({ quote, due, returnDate, successor }: Found): string {
  const facts = [due && `due ${due.day}`, returnDate && `back ${returnDate}`, successor].filter(Boolean).join(', ');
  return `"${quote.replace(/\s+/g, ' ').slice(0, 140)}"${facts ? ` ${facts}` : ''}`;
}
