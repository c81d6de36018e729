// The short reference in a step's mail, for answers that come as a mail of their own. It is made of letters and digits that nobody
// confuses or spells a word with, and is told apart from ticket numbers by its form.

const ALPHABET = 'BCDFGHJKLMNPQRTVWXZ2346789';
const form = /(?<![\p{L}\d-])([BCDFGHJKLMNPQRTVWXZ2346789]{4})-?([BCDFGHJKLMNPQRTVWXZ2346789]{3})(?![\p{L}\d-])/giu;

/** @param random At least seven bytes. */
export function newMark(random: Uint8Array): string {
  const letters = [...random.subarray(0, 7)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? 'B').join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Those that may be marks; each is looked up among those that were sent. */
export function marksIn(text: string): string[] {
  const found = [...text.slice(0, 100_000).matchAll(form)].map(([, first = '', second = '']) =>
    `${first}-${second}`.toUpperCase(),
  );
  return [...new Set(found)].slice(0, 50);
}
