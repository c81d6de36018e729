// Cuts a snippet at its matches. Matches may touch or overlap; every character comes back once and in order.
export interface MarkedRun {
  readonly text: string;
  readonly marked: boolean;
}

export function markedRuns(text: string, matches: readonly (readonly [number, number])[]): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = 0;
  const put = (end: number, marked: boolean) => {
    if (end <= at) return;
    runs.push({ text: text.slice(at, end), marked });
    at = end;
  };
  for (const [start, end] of matches.toSorted((a, b) => a[0] - b[0])) {
    put(Math.min(start, text.length), false);
    put(Math.min(end, text.length), true);
  }
  put(text.length, false);
  return runs;
}
