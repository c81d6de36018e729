// Endless white space says nothing, and patterns that look for what follows it would look from each of its places: a mail of nothing
// but blanks must not hold up the engine. Runs of it are shortened before anything is read.

const MOST_TEXT = 60_000;

/** Words and lines stay as they are; long gaps between them do not. */
export const tameText = (text: string): string =>
  text
    .slice(0, MOST_TEXT)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]{9,}/gu, '        ')
    .replace(/\n(?:[^\S\n]{0,8}\n){3,}/gu, '\n\n\n');
