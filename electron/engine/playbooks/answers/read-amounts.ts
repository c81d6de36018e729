// Reads a number, an amount and a day out of somebody's words. One of each is taken; two, or a range, are left to the person.
import type { AnswerValue } from '../../../contract/runs.ts';
import { namedDays, writingOf } from '../../findings/dates/named-days.ts';
import { languageOf } from '../../findings/language.ts';
import { plainOf } from '../../findings/sentences.ts';
import { readMoney, readNumber } from '../../records/read-values.ts';
import { numberWord } from './answer-words.ts';
import { asksBack, clear, conditionIn, likely, notYet, unclear, type ValueReading } from './value-reading.ts';

export interface WrittenWhen {
  readonly sentAt: number;
  /** IANA zone of the writer. */
  readonly timeZone: string;
}

const amount =
  /(?<![\p{L}\d.,])\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?:\s?(?:k|m|mio|mn|bn)(?![\p{L}]))?(?![\d%])/giu;
const range = /\d\s*(?:-|–|—|to|bis|à|a)\s*\d/u;
const APPROXIMATE =
  /(?<!\p{L})(?:about|around|approx\p{L}*|roughly|circa|ca\.?|etwa|ungefähr|rund|environ|unos|unas|aproximadamente|~)(?!\p{L})/iu;

export function readAmount(text: string): ValueReading {
  const plain = plainOf(text);
  const numbers = [...new Set([...plain.matchAll(amount)].flatMap(([words]) => numberIn(words) ?? []))];
  if (numbers.length === 0) {
    const worded = numberWord(plain.trim().replace(/[.!]$/u, ''));
    return worded === null ? none(text, 'No number is in it.') : clear(worded);
  }
  if (numbers.length === 1 && minus.test(text)) return unclear('A minus stands before it.', numbers);
  return one(text, numbers, numbers.length > 1 && range.test(plain));
}

export function readAmountOfMoney(text: string, currency: string): ValueReading {
  const found = [...text.matchAll(money)]
    .map(([words]) => readMoney(words.trim(), currency))
    .filter((one) => one !== null);
  const distinct = found.filter((one, at) => found.findIndex((other) => other.minor === one.minor) === at);
  if (distinct.length === 0) return none(text, 'No amount is in it.');
  return minus.test(text) ? unclear('A minus stands before it.', distinct) : one(text, distinct, false);
}

/** The one of a list has a gap behind it. */
const minus = /(?<![\p{L}\d.,])[-−](?=(?:[A-Z]{3}\s?|[€£$])?\d)/u;

const money =
  /(?:(?:[A-Z]{3}|[CA]?\$|[€£¥₹₩₺₪]|zł)\s?)?(?<![\p{L}\d.,])\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d{1,2})?(?:\s?(?:k|m|mio|mn|bn)(?![\p{L}]))?(?:\s?(?:[A-Z]{3}(?!\p{L})|\$|€|£|zł))?(?![\d%])/gu;

/** The day of a span is its end, which is not what somebody says who names two. */
const twoDays =
  /\s(?:or|to|until|till|through|and|oder|bis|und|ou|au|et|o|al|hasta|y)\s|(?<!\d)\d{1,2}\s?[-–]\s?\d{1,2}(?=\.?\s?\p{L})/u;

export function readDay(text: string, written: WrittenWhen): ValueReading {
  const plain = plainOf(text);
  const named = namedDays(plain, writingOf({ text, ...written }, languageOf(plain)));
  const days = [...new Set(named.map(({ day }) => day))];
  if (days.length === 0) return none(text, 'No day is in it.');
  return named.some(({ words }) => twoDays.test(words))
    ? unclear('They named more than one day.', days)
    : one(text, days, false);
}

function numberIn(words: string): number | null {
  const scaled = /^(.*?)\s?(k|m|mio|mn|bn)$/iu.exec(words);
  const value = readNumber(scaled?.[1] ?? words);
  const times = { k: 1e3, m: 1e6, mio: 1e6, mn: 1e6, bn: 1e9 }[(scaled?.[2] ?? '').toLowerCase()] ?? 1;
  return value === null ? null : value * times;
}

function none(text: string, why: string): ValueReading {
  return notYet(text) ?? unclear(asksBack(text) ? 'They asked something back.' : why);
}

function one(text: string, values: readonly AnswerValue[], isRange: boolean): ValueReading {
  const [value] = values;
  if (value === undefined) return unclear('Nothing is in it.');
  if (values.length > 1) return unclear(isRange ? 'They gave a range.' : 'More than one is in it.', values);
  const held = notYet(text);
  if (held) return { ...held, candidates: [value] };
  const words = conditionIn(text);
  const isBare = text.trim().split(/\s+/u).length <= 5 && !APPROXIMATE.test(text);
  const found = isBare
    ? clear(value)
    : likely(value, APPROXIMATE.test(text) ? 'They said about how much.' : 'The only one among other words.');
  return words === null ? found : { ...found, condition: words };
}
