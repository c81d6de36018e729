// The worker's side of a batch pool: takes batches one after the other and answers each, once the program is ready.
import { parentPort, type TransferListItem } from 'node:worker_threads';
import type { AnsweredBatch, GivenBatch, Parcel, WorkerReady } from './batch-messages.ts';
import { listenUntilEnd } from './end-thread.ts';
import { type Rank, stepBack } from './step-back.ts';

/** @param warmUp - What a first batch should not have to wait for; batches that come meanwhile wait behind it. */
export function answerBatches<Question, Answer>(
  answer: (question: Question) => Parcel<Answer> | Promise<Parcel<Answer>>,
  warmUp: () => unknown,
  rank: Rank = 'behindAnswers',
): void {
  const port = parentPort;
  if (!port) throw new Error('a batch worker runs as a worker thread');
  stepBack(rank);
  // One that fails has cost nothing but time.
  let last: Promise<unknown> = Promise.resolve()
    .then(warmUp)
    .catch(() => undefined);
  listenUntilEnd(port, ({ id, question }: GivenBatch<Question>) => {
    last = last
      .then(() => answer(question))
      .then(({ content, handedOver }) => {
        const answered: AnsweredBatch<Answer> = { id, answer: content };
        port.postMessage(answered, handedOver as TransferListItem[]);
      });
  });
  const ready: WorkerReady = 'ready';
  port.postMessage(ready);
}
