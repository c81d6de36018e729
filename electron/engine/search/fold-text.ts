// Two spellings of a word that a person takes for the same: without capitals and accents, as the index folds them.

/** Lower case without accents, unit by unit so that positions stay those of the original text. */
export function foldText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is plain ASCII needs no folding
  return text.replace(/[^\u0000-\u007f]/g, foldUnit).replace(/[A-Z]+/g, (run) => run.toLowerCase());
}

const folded = new Map<string, string>();

function foldUnit(unit: string): string {
  let plain = folded.get(unit);
  if (plain === undefined) {
    plain = unit.normalize('NFD').charAt(0).toLowerCase();
    if (plain.length !== 1) plain = unit;
    folded.set(unit, plain);
  }
  return plain;
}
