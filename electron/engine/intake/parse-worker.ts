// The worker program of the parse pool: reads a batch of messages, packs their sources, answers, waits for the next.
import { parseMessage } from '../mail/mime/parse-message.ts';
import type { ParsedMessage } from '../mail/mime/parsed-message.ts';
import type { Parcel } from '../threads/batch-messages.ts';
import { answerBatches } from '../threads/batch-worker.ts';
import { compressSource } from './message-source.ts';
import { type ParseBatch, type ParsedBatch, packBytes } from './parse-batch.ts';
import { usualMail } from './usual-mail.ts';

// This thread starts while the connection is still being made, and is ready when mail comes.
answerBatches(readBatch, async () => {
  for (const raw of usualMail()) await readBatch({ bytes: new Uint8Array(raw), lengths: [raw.byteLength] });
});

/** Messages of a batch overlap: the MIME library yields to the event loop many times for each. */
async function readBatch({ bytes, lengths }: ParseBatch): Promise<Parcel<ParsedBatch>> {
  let at = 0;
  const raws = lengths.map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
  const read = await Promise.all(raws.map((raw) => parseMessage(raw)));
  const sources = raws.map((raw) => compressSource(raw));
  const pieces: Uint8Array[] = [];
  for (const [index, source] of sources.entries()) {
    const message = read[index];
    if (message) pieces.push(message.identity, source);
  }
  const packed = packBytes(pieces);
  const messages = read.map(withoutIdentity);
  return {
    content: { messages, bytes: packed, lengths: sources.map((source) => source.byteLength) },
    handedOver: [packed.buffer],
  };
}

function withoutIdentity({ identity: _packed, ...message }: ParsedMessage): Omit<ParsedMessage, 'identity'> {
  return message;
}
