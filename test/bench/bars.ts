// What the figures have to be. Ratios are against another program's time in the same run, the rest in milliseconds.
export const bars = {
  syncToBareFetch: 6,
  syncToReference: 0.15,
  resyncToReference: 1,
  newestToBareFetch: 3,
  warmSearchToReference: 1,
  coldSearchToReference: 3,
  memoryToReference: 1.2,
  storedToMail: 2.1,
  searchMs: 30,
  interactiveMs: 1500,
  waitMs: 30,
  deliveryMs: 1500,
  deriveToSync: 0.5,
  incrementalMs: 20,
  queueMs: 100,
  draftMs: 50,
  playbooksMs: 100,
  /** One frame of a screen at 60 Hz. */
  frameMs: 16.7,
} as const;
