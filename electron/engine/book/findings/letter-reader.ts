// Reads letters in other threads: reading takes longer than anything else that is done with a message, and one on which a
// rule never comes to an end (its writer may have meant it to) must hold up nobody.
import { Failure } from '../../../contract/failure.ts';
import { type BatchWork, createBatchPool } from '../../threads/batch-pool.ts';
import type { Letter, LetterReading } from './read-letter.ts';

export interface LetterReader {
  /** @throws Failure when the reader is closed or its program can't be started; never because of the letter. */
  read(letter: Letter): Promise<LetterReading>;
  close(): Promise<void>;
}

export interface LetterReaderOptions {
  /** How long a few letters may take together, before what their size adds. */
  readonly limitMs?: number;
}

export function createLetterReader(workerFile: URL, threads: number, options: LetterReaderOptions = {}): LetterReader {
  const pool = createBatchPool(workerFile, threads, { ...reading, batchMs: options.limitMs ?? reading.batchMs });
  return { read: (letter) => pool.run(letter), close: () => pool.close() };
}

/** What stands for the reading of a letter that was given up. */
export const TOO_SLOW = 'reading took too long';

const reading: BatchWork<Letter, LetterReading, readonly Letter[], readonly LetterReading[]> = {
  batchJobs: 12,
  batchBytes: 512 * 1024,
  batchesAhead: 4,
  // A letter takes half a millisecond, the first ones a hundred times that.
  batchMs: 10_000,
  msPerByte: 1 / 1000,
  startMs: 60_000,
  // Its rules and models take some ten megabytes, and mail comes seldom once it is all here.
  restMs: 120_000,
  heapMb: 512,
  bytesOf: ({ text }) => text.length,
  pack: (letters) => ({ content: letters, handedOver: [] }),
  unpack: (readings) => readings,
  givenUp: () => ({ found: [], language: 'other', deeds: [], words: 0, broke: TOO_SLOW }),
  failing: {
    closed: () => new Failure('cancelled', 'Reading was stopped. What was not read is read at the next start.'),
    notStarted: () =>
      new Failure(
        'internal',
        'The part of Tend that reads what mail says could not be started. Nothing was lost; start Tend again.',
      ),
  },
};
