// What was kept of a flowed text has the marks of a quote in the middle of its lines, as the library joined it. Where a line
// looks like that, the quote is read again from the source, by the rules of format=flowed.
import type { MessageView } from '../../contract/mail.ts';
import { messageSource } from '../intake/read-message.ts';
import { readFlowedText } from '../mail/mime/message-content.ts';
import { splitText } from '../mail/text/text-parts.ts';
import type { Store } from '../store/open-store.ts';

const SHOWN_TEXT = 200_000;
/** Longer than a program would have broken it, with a mark inside. */
const JOINED_MARK = /^ ?>(?=.{78}).* ?>/m;

export function withFlowedQuotes(db: Store, messages: readonly MessageView[]): Promise<MessageView[]> {
  return Promise.all(
    messages.map(async (message) => {
      if (!message.parts.some(({ kind, text }) => kind === 'quote' && JOINED_MARK.test(text))) return message;
      const source = messageSource(db, message.messageRowId);
      const text = source && (await readFlowedText(source));
      return text ? { ...message, parts: splitText(text.slice(0, SHOWN_TEXT)) } : message;
    }),
  );
}
