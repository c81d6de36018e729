// What passes between the parse pool and its workers: many messages at a time, their bytes side by side in one buffer that
// is handed over instead of copied. (A cloned view would drag along the whole network buffer it looks into.)
import type { ParsedMessage } from '../mail/mime/parsed-message.ts';

export interface ParseBatch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The length of each message, in order. */
  readonly lengths: readonly number[];
}

export interface ParsedBatch {
  /** Without their identities, which are in `bytes`. */
  readonly messages: readonly Omit<ParsedMessage, 'identity'>[];
  /** Per message its identity (32 bytes) and its compressed source. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The length of each compressed source, in order. */
  readonly lengths: readonly number[];
}

export const IDENTITY_BYTES = 32;

export function packBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}
