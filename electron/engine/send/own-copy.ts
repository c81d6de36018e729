// The sender's own copy of a message: the bytes that left, behind a Bcc line that did not.

/** What a copy of the sender's own is made of. */
export function ownCopy(bccHeader: string, source: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(bccHeader, 'utf8'), source]);
}
