// Whose move a thread was, through its whole life: what `moveOf` would have said after each of its messages, as spans of time.
// Pure. A span ends when a message changes whose move it is, or since when.
import type { WhoseMove } from '../../../contract/scalars.ts';
import type { SidedMessage } from '../derive-thread.ts';

export interface MoveSpan {
  /** From the message on that made it so. */
  readonly from: number;
  /** Null while it lasts. */
  readonly until: number | null;
  readonly whoseMove: Exclude<WhoseMove, 'none'>;
  /** Since when the other side waits. */
  readonly since: number;
  /** The message that asks. */
  readonly messageId: number;
}

/** `messages` are ordered by sentAt; spans without anybody's move are left out. */
export function moveHistory(messages: readonly SidedMessage[]): MoveSpan[] {
  const spans: MoveSpan[] = [];
  let open: Omit<MoveSpan, 'until'> | null = null;
  let runOf: SidedMessage['direction'] | null = null;
  const close = (until: number) => {
    if (open) spans.push({ ...open, until });
    open = null;
  };
  for (const { message, direction } of messages) {
    if (message.automatic || message.notReal || direction === 'internal') continue;
    if (runOf !== direction) close(message.sentAt);
    runOf = direction;
    // The first message of a run that asks counts; what follows from the same side changes nothing.
    if (open === null && message.asks) {
      open = {
        from: message.sentAt,
        whoseMove: direction === 'inbound' ? 'ours' : 'theirs',
        since: message.sentAt,
        messageId: message.id,
      };
    }
  }
  const last: Omit<MoveSpan, 'until'> | null = open;
  return last === null ? spans : [...spans, { ...(last as Omit<MoveSpan, 'until'>), until: null }];
}
