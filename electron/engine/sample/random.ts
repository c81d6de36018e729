// A small seeded generator (sfc32), so that the same seed gives the same book on every machine and in every year.
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** Both ends included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Lower-case hexadecimal digits. */
  hex(digits: number): string;
  /** A stream of its own: drawing more from one part of the book leaves the other parts as they were. */
  fork(label: string): Random;
}

export function createRandom(seed: number, label = ''): Random {
  let a = seed | 0;
  let b = hash(label);
  let c = Math.floor(seed / 2 ** 32) ^ 0x9e3779b9;
  let d = 1;
  const word = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  // sfc32 needs some rounds before nearby seeds part ways.
  for (let round = 0; round < 15; round += 1) word();

  const random: Random = {
    next: () => word() / 2 ** 32,
    int: (low, high) => low + Math.floor((word() / 2 ** 32) * (high - low + 1)),
    chance: (probability) => word() / 2 ** 32 < probability,
    pick(list) {
      const item = list[Math.floor((word() / 2 ** 32) * list.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    hex(digits) {
      let text = '';
      while (text.length < digits) text += word().toString(16).padStart(8, '0');
      return text.slice(0, digits);
    },
    fork: (name) => createRandom(seed, `${label}/${name}`),
  };
  return random;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
