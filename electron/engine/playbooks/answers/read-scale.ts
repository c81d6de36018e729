// Reads a place on a scale: "8", "8/10", "acht", "an 8, it was 6 last quarter". Another scale, a range or two numbers are left to
// the person.
import { plainOf } from '../../findings/sentences.ts';
import { numberWord } from './answer-words.ts';
import { asksBack, clear, conditionIn, likely, notYet, unclear, type ValueReading } from './value-reading.ts';

export interface Scale {
  readonly min: number;
  readonly max: number;
}

interface Said {
  readonly value: number;
  readonly outOf: number | null;
  readonly isPast: boolean;
}

const before =
  /(?:\(|\bwas|\bwere|\bfrom|\binstead of|\brather than|\bnot|\blast (?:quarter|time|year|month)|\bpreviously|\bformerly|\bwar|\bvon|\bstatt|\bnicht|\bletzte\p{L}* \p{L}+|\bvorher|\bétait|\bau lieu de|\bpas|\bantes|\bera|\ben vez de)(?: an?| a| still| only| noch| bei| eine?)?[:\s]*$/u;
const after =
  /^\s*(?:last|before|previously|in the (?:last|previous)|letzte|vorher|avant|la dernière|antes|la última)(?!\p{L})/u;
const range = /(?<![\d.,/])(\d+(?:[.,]\d+)?)\s*(?:-|–|—|to|or|bis|oder|à|ou|a|o|\/\/)\s*(\d+(?:[.,]\d+)?)(?![\d.,%])/u;
const counted =
  /(?<![\p{L}\d.,/#-])(\d{1,3}(?:[.,]\d{1,2})?|\p{L}{2,6})(?:\s*(?:\/|out of|of|von|sur|de|aus)\s*(\d{1,3}|ten|zehn|dix|diez|five|fünf|cinq|cinco))?(?![\p{L}\d%])/gu;

export function readScale(text: string, scale: Scale): ValueReading {
  const plain = plainOf(text);
  const spread = range.exec(plain);
  if (spread && !/^\s*\d+\s*(?:of|von|sur|de|aus)/u.test(spread[0])) {
    const ends = [number(spread[1] ?? ''), number(spread[2] ?? '')].filter((one) => fits(one, scale));
    if (ends.length === 2) return unclear('They gave a range.', ends);
  }
  const all = saidIn(plain);
  const now = all.filter(({ isPast }) => !isPast);
  const said = now.length > 0 ? now : all;
  const other = said.find(({ outOf }) => outOf !== null && outOf !== scale.max);
  if (other) return unclear(`They answered out of ${other.outOf}; the question is from ${scale.min} to ${scale.max}.`);
  const exact = said.filter(({ outOf }) => outOf !== null);
  const counts = [...new Set((exact.length > 0 ? exact : said).map(({ value }) => value))];
  const fitting = counts.filter((one) => fits(one, scale));
  if (counts.length === 0) {
    return notYet(text) ?? unclear(asksBack(text) ? 'They asked something back.' : 'No number is in it.');
  }
  if (counts.length > 1) return unclear('More than one number is in it.', fitting);
  const [value] = fitting;
  if (value === undefined) return unclear(`The number is not between ${scale.min} and ${scale.max}.`);
  if (!Number.isInteger(value)) return unclear('The number lies between two.', [Math.floor(value), Math.ceil(value)]);
  const held = notYet(text);
  if (held) return { ...held, candidates: [value] };
  if (said.every(({ isPast }) => isPast)) return unclear('The number is one of before.', [value]);
  const words = conditionIn(text);
  const found = isBare(text) || exact.length > 0 ? clear(value) : likely(value, 'A number among other words.');
  return words === null ? found : { ...found, condition: words };
}

const fits = (value: number, { min, max }: Scale): boolean => value >= min && value <= max;

const isBare = (text: string): boolean => text.trim().split(/\s+/u).length <= 4;

function saidIn(plain: string): Said[] {
  const found: Said[] = [];
  for (const match of plain.matchAll(counted)) {
    const [all, said = '', outOf] = match;
    const value = number(said);
    if (Number.isNaN(value)) continue;
    // "one thing", "un problème": a word counts where nothing but the number is said, or a scale is.
    const isWord = !/\d/u.test(said);
    if (isWord && outOf === undefined && plain.trim().replace(/[.!]$/u, '').split(/\s+/u).length > 2) continue;
    found.push({
      value,
      outOf: outOf === undefined ? null : number(outOf),
      isPast: before.test(plain.slice(0, match.index)) || after.test(plain.slice(match.index + all.length)),
    });
  }
  return found;
}

function number(text: string): number {
  return /\d/u.test(text) ? Number(text.replace(',', '.')) : (numberWord(text) ?? Number.NaN);
}
