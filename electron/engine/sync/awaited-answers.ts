// Questions this thread asked the engine's: each has a number, and its answer comes as a message.
import { Failure, type FailureShape } from '../../contract/failure.ts';

export class AwaitedAnswers<T> {
  readonly #awaited = new Map<number, PromiseWithResolvers<T>>();
  #last = 0;

  /** @param post Sends the question under its number. */
  ask(post: (request: number) => void): Promise<T> {
    this.#last += 1;
    const awaited = Promise.withResolvers<T>();
    this.#awaited.set(this.#last, awaited);
    post(this.#last);
    return awaited.promise;
  }

  /** Nobody may be waiting any more. */
  answer(request: number, answer: T): void {
    this.#awaited.get(request)?.resolve(answer);
    this.#awaited.delete(request);
  }

  refuse(request: number, { code, sentence }: FailureShape): void {
    this.#awaited.get(request)?.reject(new Failure(code, sentence));
    this.#awaited.delete(request);
  }

  /** No answer will come any more. */
  close(): void {
    const closed = { code: 'cancelled', sentence: 'The sync was stopped.' } as const;
    for (const request of [...this.#awaited.keys()]) this.refuse(request, closed);
  }
}
