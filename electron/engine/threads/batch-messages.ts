// What passes between a batch pool and its workers.

/** What is sent, and which of its buffers are handed over instead of copied. */
export interface Parcel<Content> {
  readonly content: Content;
  readonly handedOver: readonly ArrayBuffer[];
}

export interface GivenBatch<Question> {
  readonly id: number;
  readonly question: Question;
}

export interface AnsweredBatch<Answer> {
  readonly id: number;
  readonly answer: Answer;
}

/** A worker's first word: without it, what failed was the program and not what it was given. */
export type WorkerReady = 'ready';
