// How well messages were put together, counted in pairs: of the pairs that were put into one thread, how many belong
// there (precision), and of those that belong together, how many were (recall).
import type { Random } from '../../electron/engine/sample/random.ts';

interface PairCounts {
  readonly together: number;
  readonly belonging: number;
  readonly both: number;
}
export interface PairScore extends PairCounts {
  readonly precision: number;
  readonly recall: number;
}

/** For each message the thread it was put into, and the one it belongs to. */
export function scorePairs(messages: readonly { readonly thread: number; readonly truth: string }[]): PairScore {
  const pairs = (key: (message: (typeof messages)[number]) => string) =>
    [...Map.groupBy(messages, key).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  return withRates({
    together: pairs(({ thread }) => String(thread)),
    belonging: pairs(({ truth }) => truth),
    both: pairs(({ thread, truth }) => `${thread} ${truth}`),
  });
}

export function addScores(scores: readonly PairCounts[]): PairScore {
  const sum = (count: keyof PairCounts) => scores.reduce((total, score) => total + score[count], 0);
  return withRates({ together: sum('together'), belonging: sum('belonging'), both: sum('both') });
}

function withRates(counts: PairCounts): PairScore {
  return { ...counts, precision: counts.both / counts.together, recall: counts.both / counts.belonging };
}

/**
 * What messages belong together by what they name, read with a reader that has nothing in common with ours: the bytes of
 * each message, and for each the name of its thread.
 */
export function threadsByIds(raws: readonly Uint8Array[]): string[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    const above = parent.get(id);
    return above === undefined || above === id ? id : rootOf(above);
  };
  const own = raws.map((raw, index) => {
    const head = unfoldedHead(raw);
    const id = idsIn(head, 'message-id').at(-1) ?? `message ${index}`;
    for (const named of [...idsIn(head, 'references'), ...idsIn(head, 'in-reply-to')]) {
      const [from, to] = [rootOf(named), rootOf(id)];
      if (from !== to) parent.set(from, to);
    }
    return id;
  });
  return own.map(rootOf);
}

/** As some programs send their answers: without a word about what they answer. */
export function withoutParents(raw: Uint8Array): Buffer {
  const [text, end] = split(raw);
  const head = text.slice(0, end).replace(/^(?:References|In-Reply-To):.*(?:\r\n[ \t].*)*\r\n/gim, '');
  return Buffer.from(head + text.slice(end), 'latin1');
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function split(raw: Uint8Array): [text: string, end: number] {
  const text = Buffer.from(raw).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return [text, end];
}

function unfoldedHead(raw: Uint8Array): string {
  const [text, end] = split(raw);
  return text.slice(0, end).replace(/\r?\n[ \t]+/g, ' ');
}

function idsIn(head: string, field: string): string[] {
  return [...head.matchAll(new RegExp(`^${field}[ \\t]*:(.*)$`, 'gim'))].flatMap(([, value = '']) =>
    [...value.matchAll(/<([^<>\s]+)>/g)].map(([, id = '']) => id),
  );
}
