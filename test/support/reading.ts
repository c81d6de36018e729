// Reads the mail of a test's store without another thread.
import type { LetterReader } from '../../electron/engine/book/findings/letter-reader.ts';
import { readLetter } from '../../electron/engine/book/findings/read-letter.ts';
import { createReading, type ReadingDeps } from '../../electron/engine/book/findings/read-messages.ts';
import type { Store } from '../../electron/engine/store/open-store.ts';
import { strictLog } from './strict-log.ts';

export const readerHere: LetterReader = { read: async (letter) => readLetter(letter), close: async () => undefined };

/** A step is over when `elapsed` says so: by default it never is. */
export function readingHere(
  db: Store,
  options: { readonly timeZone: string; readonly elapsed?: () => number },
): ReadingDeps {
  return {
    db,
    reader: readerHere,
    zone: { timeZone: options.timeZone },
    log: strictLog,
    elapsed: options.elapsed ?? (() => 0),
    write: (work) => work(),
  };
}

/** Until no message is left to read. */
export async function readAllHere(db: Store, timeZone: string): Promise<void> {
  const reading = createReading(readingHere(db, { timeZone }));
  while ((await reading.step(5)) > 0);
}
