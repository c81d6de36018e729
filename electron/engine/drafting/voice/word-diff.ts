// What was changed between two texts, word by word: how far they are apart, and the runs of words that were replaced.
export interface Replaced {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Of longer texts the beginnings are compared: the table below is as large as their product. */
const MOST_WORDS = 600;

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Words changed, of the longer text: 0 is untouched, 1 is another text. */
export function wordDistance(drafted: string, sent: string): number {
  const from = wordsOf(drafted).slice(0, MOST_WORDS);
  const to = wordsOf(sent).slice(0, MOST_WORDS);
  const most = Math.max(from.length, to.length);
  return most === 0 ? 0 : (tableOf(from, to)[0] ?? 0) / most;
}

/** Runs that differ, in order; a run that was only cut or only added has one empty side. */
export function replacedRuns(drafted: string, sent: string): Replaced[] {
  const from = wordsOf(drafted).slice(0, MOST_WORDS);
  const to = wordsOf(sent).slice(0, MOST_WORDS);
  const table = tableOf(from, to);
  const width = to.length + 1;
  const runs: { from: string[]; to: string[] }[] = [];
  let open: { from: string[]; to: string[] } | null = null;
  for (let i = 0, j = 0; i < from.length || j < to.length; ) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      open = null;
      i += 1;
      j += 1;
      continue;
    }
    if (!open) {
      open = { from: [], to: [] };
      runs.push(open);
    }
    const here = table[i * width + j] ?? 0;
    const both = i < from.length && j < to.length && (table[(i + 1) * width + j + 1] ?? 0) === here - 1;
    const cut = !both && i < from.length && (table[(i + 1) * width + j] ?? 0) === here - 1;
    if (both || cut) {
      open.from.push(from[i] ?? '');
      i += 1;
    }
    if (!cut) {
      open.to.push(to[j] ?? '');
      j += 1;
    }
  }
  return runs;
}

/** Edits needed from every pair of positions to both ends. */
function tableOf(from: readonly string[], to: readonly string[]): Uint16Array {
  const width = to.length + 1;
  const table = new Uint16Array((from.length + 1) * width);
  for (let i = from.length; i >= 0; i -= 1) {
    for (let j = to.length; j >= 0; j -= 1) {
      const at = i * width + j;
      if (i === from.length) table[at] = to.length - j;
      else if (j === to.length) table[at] = from.length - i;
      else if (from[i] === to[j]) table[at] = table[at + width + 1] ?? 0;
      else {
        table[at] = 1 + Math.min(table[at + width] ?? 0, table[at + 1] ?? 0, table[at + width + 1] ?? 0);
      }
    }
  }
  return table;
}
