// The worker program of the letter reader: reads a few letters, answers, waits for the next.
import { answerBatches } from '../../threads/batch-worker.ts';
import { type Letter, readLetter } from './read-letter.ts';

answerBatches(
  (letters: readonly Letter[]) => ({ content: letters.map(readLetter), handedOver: [] }),
  () => undefined,
  'behindAll',
);
