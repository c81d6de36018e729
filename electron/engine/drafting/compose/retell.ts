// Says in our words what a sentence of theirs said: "We are hiring at Oslo" becomes "you are hiring at Oslo", "I will send you
// the plan by Friday" becomes "send you the plan". English only, and only where the grammar can't go wrong; else it is quoted.

/** Points at something outside of the sentence, or at a day that is another one by now. */
const pointing =
  /\b(?:both|it|its|it's|this|that|that's|these|those|they|them|their|they're|he|him|his|she|her|here|there|yesterday|today|tomorrow|tonight|now|then|ago|next|last|morning|afternoon|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|finally|news)\b/iu;
const you = /\byou(?:r|rs|'re|'ve|'ll|'d|rself)?\b/iu;
const firstPerson = /^(?:we|i|our|my|we're|we've|we'll|i'm|i've|i'll)\b/iu;
const smallStart =
  /^(?:the|a|an|some|all|most|many|our|my|we|in|at|from|for|with|on|since|after|before|both|half|every|two|three|four|five|six)\b/iu;

const swaps: Readonly<Record<string, string>> = {
  we: 'you',
  i: 'you',
  us: 'you',
  me: 'you',
  our: 'your',
  my: 'your',
  ours: 'yours',
  mine: 'yours',
  ourselves: 'yourselves',
  myself: 'yourself',
  "we're": 'you are',
  "i'm": 'you are',
  "we've": 'you have',
  "i've": 'you have',
  "we'll": 'you will',
  "i'll": 'you will',
  "we'd": 'you would',
  "i'd": 'you would',
};

/** What follows "you mentioned that"; null where the words should be quoted. `names` are known to be names. */
export function retold(quote: string, names: ReadonlySet<string>): string | null {
  const text = quote.replace(/[’‘]/gu, "'");
  if (/[?!;:()]/u.test(text) || pointing.test(text) || you.test(text)) return null;
  const first = text.split(' ')[0] ?? '';
  const startsSmall = firstPerson.test(text) || smallStart.test(text);
  if (!startsSmall && !names.has(first.toLowerCase())) return null;
  const words = text.split(' ').map((word, index, all) => {
    const [, bare = '', tail = ''] = /^([\p{L}']+)(.*)$/u.exec(word) ?? [];
    const lower = bare.toLowerCase();
    const before = all[index - 1]?.toLowerCase();
    if (before === 'i' && lower === 'am') return `are${tail}`;
    if (before === 'i' && lower === 'was') return `were${tail}`;
    // "US" and "May I" are not "us" and "I" of somebody.
    if (bare === 'US' || (lower === 'i' && bare !== 'I')) return word;
    const swapped = swaps[lower];
    if (swapped !== undefined) return `${swapped}${tail}`;
    return index === 0 && startsSmall ? lower + tail : word;
  });
  return words.join(' ');
}

const promise =
  /^(?:(?:[\p{L} ']{2,30}, )?)(?:i'll|i will|we'll|we will|i am going to|we are going to) (?:also |then |gladly )?(?<rest>[\p{Ll}].*)$/iu;
const dayPhrase =
  /,? (?:by|before|until|within|no later than|on|at the latest|this|early|later|first thing|end of)\b(?=.*\b(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|day|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december)).*$/iu;
const unfinished = /\b(?:at|of|for|to|with|in|on|the|a|an|and|or|from|have|be|will|you|your)$/iu;

/** What follows "I promised to"; null where the words should be quoted. */
export function promisedWords(quote: string): string | null {
  const rest = promise.exec(quote.replace(/[’‘]/gu, "'"))?.groups?.rest;
  if (rest === undefined) return null;
  const bare = rest
    .replace(dayPhrase, '')
    .trim()
    .replace(/[,;]+$/u, '');
  if (/[?!;:()]/u.test(bare) || pointing.test(bare) || unfinished.test(bare)) return null;
  // "look into the gaps and told the team": a second verb in another form would not follow "to".
  if (/\band (?:have|has|had|i|we|he|she|\p{L}+ed)\b/iu.test(bare) || /^(?:be|have)\b/iu.test(bare)) return null;
  const words = bare.split(' ').length;
  return words >= 3 && words <= 16 ? bare : null;
}
