// One message: folded to a line, or open with its sender, its text and what is attached.
import type { MessageView } from '../../../electron/contract/mail.ts';
import { classes } from '../../ui/classes.ts';
import { RelativeTime } from '../../ui/Figures.tsx';
import { automaticInWords } from './automatic-in-words.ts';
import { MessageBody } from './MessageBody.tsx';
import { MessageHead } from './MessageHead.tsx';

export function Message({
  message,
  open,
  current,
  heard,
  onToggle,
}: {
  message: MessageView;
  open: boolean;
  current: boolean;
  /** The keys of a message are this one's. */
  heard: boolean;
  onToggle(): void;
}) {
  const who = message.direction === 'outbound' ? 'You' : message.from.name || message.from.address;
  return (
    <article
      data-message={message.messageRowId}
      aria-label={`${who}, ${open ? 'open' : 'folded'}`}
      aria-current={current || undefined}
      tabIndex={-1}
      className={classes(
        'relative scroll-mt-2 border-b outline-none last:border-0',
        current &&
          'before:absolute before:top-2.5 before:-left-3.5 before:h-5 before:w-0.5 before:rounded-full before:bg-accent',
      )}
    >
      {open ? (
        <div className="pt-3 pb-6">
          <MessageHead message={message} who={who} onFold={onToggle} />
          {(message.notice || message.dateDoubtful) && <Notices message={message} />}
          <MessageBody message={message} heard={heard} />
        </div>
      ) : (
        <button
          type="button"
          aria-expanded={false}
          onClick={onToggle}
          className="-mx-2 flex min-h-9 w-[calc(100%+1rem)] items-center gap-3 rounded-md px-2 text-left hover:bg-hover"
        >
          <span className="w-36 shrink-0 truncate text-ink-2">{who}</span>
          <span className="min-w-0 flex-1 truncate text-ink-3">
            {message.automatic && <span className="text-ink-2">{automaticInWords(message.automatic)} · </span>}
            {message.snippet || 'No text'}
          </span>
          <RelativeTime at={message.sentAt} className="shrink-0 text-12 text-ink-3" />
        </button>
      )}
    </article>
  );
}

function Notices({ message }: { message: MessageView }) {
  return (
    <div role="note" className="mb-3 rounded-md bg-attention-soft px-3 py-2 text-13 text-ink">
      {message.notice && <p>{message.notice}</p>}
      {message.dateDoubtful && <p>Its own date can't be right, so the time shown is when it arrived.</p>}
    </div>
  );
}
