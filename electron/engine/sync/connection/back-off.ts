// How long to wait before trying again: longer each time, and never all clients of a server at the same moment. Pure.
export interface BackOff {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** @param tries How often it failed in a row, from 1. @param random Between 0 and 1: the jitter, up to half of the wait. */
export function backOffMs(tries: number, random: number, { firstMs, mostMs }: BackOff): number {
  const full = Math.min(mostMs, firstMs * 2 ** Math.min(Math.max(tries, 1) - 1, 30));
  return Math.round(full * (0.5 + random / 2));
}
