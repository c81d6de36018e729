// Reads labelled mail as the product reads mail: quotes and signature are taken off, then all detectors see the rest.
import type { AutomaticKind, WhoseMove } from '../../electron/contract/scalars.ts';
import { asksByItself } from '../../electron/engine/book/findings/asks-by-itself.ts';
import type { Found } from '../../electron/engine/findings/finding.ts';
import { readMessage } from '../../electron/engine/findings/read-message.ts';
import { automaticVerdict } from '../../electron/engine/mail/people/automatic.ts';
import { asksSomething } from '../../electron/engine/mail/text/asks.ts';
import { newestText, splitText } from '../../electron/engine/mail/text/text-parts.ts';
import type { LabelledMessage } from './labelled-message.ts';

export interface ReadLabelled {
  readonly message: LabelledMessage;
  readonly found: readonly Found[];
  readonly whoseMove: WhoseMove;
}

export function readAll(messages: readonly LabelledMessage[]): ReadLabelled[] {
  return messages.map((message) => {
    const parts = splitText(message.text);
    const text = newestText(parts);
    const fromAddress = message.fromAddress ?? addressOf(message);
    // What a labelled message says of its headers, else what its subject alone tells.
    const automatic =
      message.automatic ??
      automaticVerdict({ headers: new Map(), fromAddress, subject: message.subject, calendarMethod: null })?.kind ??
      null;
    const signature = parts.filter(({ kind }) => kind === 'signature').map((part) => part.text);
    const { found } = readMessage({
      text,
      signature: signature.join('\n\n'),
      subject: message.subject,
      sentAt: Date.parse(message.date),
      timeZone: message.zone,
      by: message.from,
      fromName: message.fromName,
      fromAddress,
      automatic,
    });
    return { message, found, whoseMove: moveAfter(message.from, automatic, text, found) };
  });
}

function addressOf({ fromName, from }: LabelledMessage): string {
  const name = fromName
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.');
  return `${name}@${from === 'us' ? 'tend.example' : 'customer.example'}`;
}

/** Whose move it is when the message is the last of its thread. */
function moveAfter(
  from: LabelledMessage['from'],
  automatic: AutomaticKind | null,
  text: string,
  found: readonly Found[],
): WhoseMove {
  const machine = automatic !== null || found.some(({ kind }) => kind === 'automated');
  const asks = asksSomething(text) || (from === 'them' && found.some(({ kind }) => asksByItself(kind)));
  if (machine || !asks) return 'none';
  return from === 'them' ? 'ours' : 'theirs';
}

export function whoseMoveScore(read: readonly ReadLabelled[]) {
  const labelled = read.flatMap(({ message, whoseMove }) =>
    message.whoseMove ? [{ id: message.id, expected: message.whoseMove, found: whoseMove }] : [],
  );
  const misses = labelled.filter(({ expected, found }) => expected !== found);
  return { labels: labelled.length, right: labelled.length - misses.length, misses };
}
