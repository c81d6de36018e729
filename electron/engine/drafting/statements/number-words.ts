// Figures written in words: "forty-five", "zwölf Prozent", "quatre-vingt-dix", "treinta y cinco mil". Up to a dozen they are
// ways of speaking ("two things") and are read as figures only as percentages.
import type { Language } from '../../findings/finding.ts';
import type { FoundFigure } from './figures.ts';

interface NumberWords {
  readonly values: ReadonlyMap<string, number>;
  /** Stands between two words of one number. */
  readonly joins: ReadonlySet<string>;
  readonly percent: RegExp;
  compound?(word: string): number | null;
}

const A_DOZEN = 12;

function valuesOf(small: string, tens: string, large: Readonly<Record<string, number>>): Map<string, number> {
  const words = small.split(' ').map((word, at) => [word, at + 1] as const);
  const rounds = tens.split(' ').map((word, at) => [word, (at + 2) * 10] as const);
  return new Map([...words, ...rounds, ...Object.entries(large)].filter(([word]) => word !== '-'));
}

const german = valuesOf(
  'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  { eins: 1, eine: 1, hundert: 100, tausend: 1000, million: 1_000_000, millionen: 1_000_000 },
);

const languages: Readonly<Record<Exclude<Language, 'other'>, NumberWords>> = {
  en: {
    values: valuesOf(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      'twenty thirty forty fifty sixty seventy eighty ninety',
      { hundred: 100, thousand: 1000, million: 1_000_000 },
    ),
    joins: new Set(['and']),
    percent: /^\s?(?:percent|per cent)(?!\p{L})/iu,
  },
  de: { values: german, joins: new Set(), percent: /^\s?prozent(?!\p{L})/iu, compound: germanCompound },
  fr: {
    values: valuesOf(
      'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - -',
      'vingt trente quarante cinquante soixante septante - nonante',
      { une: 1, vingts: 20, cent: 100, cents: 100, mille: 1000, million: 1_000_000, millions: 1_000_000 },
    ),
    joins: new Set(['et']),
    percent: /^\s?pour cent(?!\p{L})/iu,
  },
  es: {
    values: valuesOf(
      'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
      'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
      {
        ...{ un: 1, una: 1, veintiuno: 21, veintiún: 21, veintidós: 22, veintitrés: 23, veinticuatro: 24 },
        ...{ veinticinco: 25, veintiséis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29 },
        ...{ cien: 100, ciento: 100, doscientos: 200, doscientas: 200, trescientos: 300, trescientas: 300 },
        ...{ cuatrocientos: 400, quinientos: 500, mil: 1000, millón: 1_000_000, millones: 1_000_000 },
      },
    ),
    joins: new Set(['y']),
    percent: /^\s?por ciento(?!\p{L})/iu,
  },
};

/** "fünfundvierzig", "dreihundertzwanzig": one word. */
function germanCompound(word: string): number | null {
  const known = german.get(word);
  if (known !== undefined) return known;
  for (const [name, times] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const before = at === 0 ? 1 : germanCompound(word.slice(0, at));
    const rest = word.slice(at + name.length).replace(/^und/u, '');
    const after = rest === '' ? 0 : germanCompound(rest);
    return before === null || after === null ? null : before * times + after;
  }
  const at = word.indexOf('und');
  const unit = at < 0 ? undefined : german.get(word.slice(0, at));
  const tens = at < 0 ? undefined : german.get(word.slice(at + 3));
  return unit === undefined || tens === undefined || unit > 9 || tens < 20 ? null : unit + tens;
}

export function readNumberWords(text: string, language: Language): FoundFigure[] {
  const words = languages[language === 'other' ? 'en' : language];
  const found: FoundFigure[] = [];
  const tokens = [...text.matchAll(/\p{L}+/gu)];
  for (let at = 0; at < tokens.length; ) {
    const run = isRate(text, tokens[at]?.index ?? 0) ? null : runAt(text, tokens, at, words);
    if (run === null) {
      at += 1;
      continue;
    }
    at += run.length;
    const isPercent = words.percent.test(text.slice(run.end, run.end + 12));
    if (run.value > A_DOZEN || isPercent) {
      found.push({ words: text.slice(run.start, run.end), value: String(run.value), at: run.start });
    }
  }
  return found;
}

/** "pour cent" is no hundred. */
const isRate = (text: string, at: number): boolean =>
  /(?:^|\s)(?:per|pour|por)\s$/iu.test(text.slice(Math.max(0, at - 6), at));

interface Run {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** In words. */
  readonly length: number;
}

/** The number that begins with a word, with as many of the words behind it as belong to it. */
function runAt(text: string, tokens: readonly RegExpExecArray[], from: number, words: NumberWords): Run | null {
  const { values, joins, compound } = words;
  const numberOf = (word: string): number | null => values.get(word) ?? compound?.(word) ?? null;
  let total = 0;
  let part = 0;
  let run: Run | null = null;
  const start = tokens[from]?.index ?? 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const before = tokens[at - 1];
    const between = before ? text.slice(before.index + before[0].length, token.index) : '';
    if (at > from && !/^(?: |-)$/u.test(between)) break;
    const word = token[0].toLowerCase();
    if (run !== null && joins.has(word)) continue;
    const value = numberOf(word);
    if (value === null) break;
    if (value >= 1000) {
      total += Math.max(part, 1) * value;
      part = 0;
    } else if (value === 100) part = Math.max(part, 1) * 100;
    else part = part === 4 && value === 20 ? 80 : part + value;
    run = { start, end: token.index + token[0].length, value: total + part, length: at - from + 1 };
  }
  return run;
}
