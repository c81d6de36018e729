// Reads messages in other threads, because parsing is what a first sync waits for. A message that takes too long or brings
// its thread down is kept unread, with a sentence.
import { Failure } from '../../contract/failure.ts';
import type { ParsedMessage } from '../mail/mime/parsed-message.ts';
import { unreadable } from '../mail/mime/unreadable-message.ts';
import { type BatchWork, createBatchPool } from '../threads/batch-pool.ts';
import { compressSource } from './message-source.ts';
import { IDENTITY_BYTES, type ParseBatch, type ParsedBatch, packBytes } from './parse-batch.ts';

export interface ReadMail {
  readonly parsed: ParsedMessage;
  /** The source, zstd. */
  readonly compressed: Uint8Array;
}

export interface ParsePool {
  /** Starts its threads, which takes as long as opening a connection does: for those who know that mail is coming. */
  warm(): void;
  /** Always yields a message; rejects only when the pool is closed or its program can't be started. */
  parse(raw: Uint8Array): Promise<ReadMail>;
  close(): Promise<void>;
}

export interface ParsePoolOptions {
  /** How long one message may take, before what its size adds. */
  readonly messageLimitMs?: number;
  /** How long a thread may take until it is ready to read. */
  readonly startLimitMs?: number;
}

const tooSlowNotice = 'Reading this message took too long, so only its source was kept.';

export function createParsePool(workerFile: URL, size: number, options: ParsePoolOptions = {}): ParsePool {
  const { messageLimitMs, startLimitMs } = options;
  const pool = createBatchPool(workerFile, size, {
    ...parsing,
    batchMs: messageLimitMs ?? parsing.batchMs,
    startMs: startLimitMs ?? parsing.startMs,
  });
  return { warm: () => pool.warm(), parse: (raw) => pool.run(raw), close: () => pool.close() };
}

const parsing: BatchWork<Uint8Array, ReadMail, ParseBatch, ParsedBatch> = {
  batchJobs: 24,
  batchBytes: 1024 * 1024,
  // What is read while whoever asked is busy writing what was read before: more than one transaction takes.
  batchesAhead: 8,
  batchMs: 20_000,
  msPerByte: 1 / 1000,
  startMs: 60_000,
  restMs: null,
  heapMb: 2048,
  bytesOf: (raw) => raw.byteLength,
  pack(raws) {
    const bytes = packBytes(raws);
    return { content: { bytes, lengths: raws.map((raw) => raw.byteLength) }, handedOver: [bytes.buffer] };
  },
  unpack({ messages, bytes, lengths }) {
    let at = 0;
    return messages.map((message, index) => {
      const length = lengths[index] ?? 0;
      const identity = bytes.subarray(at, at + IDENTITY_BYTES);
      const compressed = bytes.subarray(at + IDENTITY_BYTES, at + IDENTITY_BYTES + length);
      at += IDENTITY_BYTES + length;
      return { parsed: { ...message, identity }, compressed };
    });
  },
  givenUp: (raw) => ({ parsed: unreadable(raw, tooSlowNotice), compressed: compressSource(raw) }),
  failing: {
    closed: () => new Failure('cancelled', 'Reading mail was stopped. What came in before stays.'),
    notStarted: () =>
      new Failure(
        'internal',
        'The part of Tend that reads mail could not be started. Nothing was lost; start Tend again.',
      ),
  },
};
