// The message that stands for bytes nothing could be made of, apart from what makes something of them: who only waits for
// messages to be read need not load how it is done.
import { createHash } from 'node:crypto';
import type { ParsedMessage } from './parsed-message.ts';

/** @param notice A sentence for the person who finds it. */
export function unreadable(raw: Uint8Array, notice: string): ParsedMessage {
  return {
    messageId: null,
    inReplyTo: null,
    references: [],
    subject: '',
    from: { name: '', address: '' },
    participants: [],
    date: null,
    zoneMinutes: null,
    automatic: null,
    text: '',
    snippet: '',
    asks: false,
    hasHtml: false,
    attachments: [],
    identity: createHash('sha256').update(raw).digest(),
    notice,
  };
}
