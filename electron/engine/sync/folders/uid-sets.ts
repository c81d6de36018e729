// Sets of message numbers, the way IMAP writes them (RFC 3501 sequence-set). Pure.

/**
 * The fewest ranges that name all `wanted` out of `existing` (both ascending): gaps that hold no message cost nothing, so
 * a thousand scattered numbers are still one short command.
 */
export function coveringSet(wanted: readonly number[], existing: readonly number[]): string {
  const wants = new Set(wanted);
  const parts: string[] = [];
  let first: number | null = null;
  let last = 0;
  const close = () => {
    if (first !== null) parts.push(first === last ? `${first}` : `${first}:${last}`);
    first = null;
  };
  for (const uid of existing) {
    if (!wants.has(uid)) close();
    else {
      first ??= uid;
      last = uid;
    }
  }
  close();
  return parts.join(',');
}

/**
 * The numbers of a set, ascending. Null unless they are exactly `count`: a range may span numbers that nothing has, and an
 * answer that was not understood is not to be taken for an empty folder.
 */
export function numbersOf(set: string, count: number): number[] | null {
  const numbers = new Set<number>();
  for (const part of set === '' ? [] : set.split(',')) {
    const [, from, to = from] = /^(\d+)(?::(\d+))?$/.exec(part) ?? [];
    if (from === undefined) return null;
    const low = Math.min(Number(from), Number(to));
    const high = Math.max(Number(from), Number(to));
    if (high - low >= count) return null;
    for (let number = low; number <= high; number += 1) numbers.add(number);
    if (numbers.size > count) return null;
  }
  return numbers.size === count ? [...numbers].sort((a, b) => a - b) : null;
}

/** Newest first, `size` at a time, each window ascending. */
export function windowsDown(ascending: readonly number[], size: number): number[][] {
  const windows: number[][] = [];
  for (let end = ascending.length; end > 0; end -= size) windows.push(ascending.slice(Math.max(0, end - size), end));
  return windows;
}

export function without(all: readonly number[], taken: readonly number[]): number[] {
  const gone = new Set(taken);
  return all.filter((uid) => !gone.has(uid));
}
