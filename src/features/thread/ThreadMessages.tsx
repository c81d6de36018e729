// The messages of a thread from oldest to newest: what was read is folded to one line, what was not and the newest stand
// open. A cursor moves through them with the keyboard.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MessageView, ThreadRow } from '../../../electron/contract/mail.ts';
import type { MessageRowId } from '../../../electron/contract/scalars.ts';
import { writeAbout } from '../../state/compose.ts';
import { useShownQuote } from '../../state/shown-quote.ts';
import { counted } from '../../ui/format.ts';
import { ReplyBar } from '../compose/ReplyBar.tsx';
import { Message } from './Message.tsx';
import { answered, foldedRuns, openAtFirst, startAt } from './text/folding.ts';
import { useThreadKeys } from './use-thread-keys.ts';

/** The message to read first begins no further down than this part of the pane. */
const START_BY = 0.4;

export function ThreadMessages({
  thread,
  messages,
  at,
}: {
  thread: ThreadRow;
  messages: readonly MessageView[];
  at: MessageRowId | null;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<MessageRowId>>(() => openAtFirst(messages, at));
  const [showRuns, setShowRuns] = useState(false);
  const [cursor, setCursor] = useState<MessageRowId | null>(() => startAt(messages, at));
  const [chosen, setChosen] = useState(false);

  // Mail that arrives while the thread is read is open: it was not read before.
  const newest = messages.at(-1)?.messageRowId ?? null;
  const lastNewest = useRef(newest);
  useEffect(() => {
    if (newest === null || newest === lastNewest.current) return;
    lastNewest.current = newest;
    setOpen((held) => new Set([...held, newest]));
  }, [newest]);

  const reveal = useCallback((messageRowId: MessageRowId, focus: boolean) => {
    const card = scroller.current?.querySelector<HTMLElement>(`[data-message="${messageRowId}"]`);
    card?.scrollIntoView({ block: 'start' });
    if (focus) card?.focus({ preventScroll: true });
  }, []);
  const start = useRef(cursor);
  useEffect(() => {
    const pane = scroller.current;
    const card = pane?.querySelector<HTMLElement>(`[data-message="${start.current}"]`);
    // What fits above it may stay in sight: the way there is read too.
    if (pane && card && card.offsetTop > pane.clientHeight * START_BY) card.scrollIntoView({ block: 'start' });
  }, []);

  // Words asked for from beside the thread, while it is open: their message opens, and marks them itself.
  const asked = useShownQuote((held) => held.asked);
  const lastAsked = useRef(asked);
  useEffect(() => {
    const { place } = useShownQuote.getState();
    if (asked === lastAsked.current || place?.threadId !== thread.threadId) return;
    lastAsked.current = asked;
    setShowRuns(true);
    setCursor(place.messageRowId);
    setChosen(true);
    setOpen((held) => new Set([...held, place.messageRowId]));
    if (place.quote === '') requestAnimationFrame(() => reveal(place.messageRowId, false));
  }, [asked, thread.threadId, reveal]);

  const toggle = (messageRowId: MessageRowId) =>
    setOpen((held) => {
      const next = new Set(held);
      if (!next.delete(messageRowId)) next.add(messageRowId);
      return next;
    });
  const answering = answered(messages, chosen ? cursor : null);
  const allOpen = messages.every((each) => open.has(each.messageRowId));
  useThreadKeys({
    thread,
    moveMessage(by) {
      const ids = messages.map((each) => each.messageRowId);
      const next = ids[ids.indexOf(cursor ?? (0 as MessageRowId)) + by];
      if (next === undefined) return;
      setShowRuns(true);
      setCursor(next);
      setChosen(true);
      requestAnimationFrame(() => reveal(next, true));
    },
    scroll: (by) => scroller.current?.scrollBy({ top: by * (scroller.current.clientHeight - 80) }),
    write: (kind) => answering && writeAbout(kind, { threadId: thread.threadId, messageRowId: answering.messageRowId }),
    toggle: () => cursor !== null && toggle(cursor),
    toggleAll: () =>
      setOpen(allOpen ? openAtFirst(messages, null) : new Set(messages.map((each) => each.messageRowId))),
  });

  const runs = showRuns ? new Map<MessageRowId, number>() : foldedRuns(messages, open);
  return (
    <div ref={scroller} data-reading-pane className="relative min-h-0 flex-1 overflow-y-auto px-5 pt-2 pb-[30vh]">
      <div className="mx-auto flex max-w-[46rem] flex-col">
        {messages.map((message) => {
          const hidden = runs.get(message.messageRowId);
          if (hidden === 0) return null;
          if (hidden !== undefined) {
            return (
              <button
                key={message.messageRowId}
                type="button"
                onClick={() => setShowRuns(true)}
                className="my-1 flex min-h-8 items-center gap-3 text-12 text-ink-3 hover:text-ink"
              >
                <span aria-hidden className="h-px flex-1 bg-line" />
                {counted(hidden, 'earlier message')}
                <span aria-hidden className="h-px flex-1 bg-line" />
              </button>
            );
          }
          return (
            <Message
              key={message.messageRowId}
              message={message}
              open={open.has(message.messageRowId)}
              current={messages.length > 1 && cursor === message.messageRowId}
              heard={cursor === message.messageRowId}
              onToggle={() => {
                setCursor(message.messageRowId);
                setChosen(true);
                toggle(message.messageRowId);
              }}
            />
          );
        })}
        {answering && <ReplyBar threadId={thread.threadId} message={answering} />}
      </div>
    </div>
  );
}
