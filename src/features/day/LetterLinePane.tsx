// A letter that a line rests on, read in place; a question is answered from here by a draft, which then stands here itself.
import { useState } from 'react';
import { draftAnswer } from '../../state/day.ts';
import { go } from '../../state/route.ts';
import { useThread } from '../../state/thread.ts';
import { dateTime } from '../../ui/format.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { MessageText } from '../thread/text/MessageText.tsx';
import type { LinePaneProps } from './LinePane.tsx';
import { PaneFrame } from './PaneFrame.tsx';

export function LetterLinePane({ pass, item }: LinePaneProps) {
  const { threadId, messageRowId } = item;
  const thread = useThread(threadId).data;
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<string | null>(null);
  const message =
    thread?.messages.find((each) => each.messageRowId === messageRowId) ??
    thread?.messages.findLast((each) => each.direction === 'inbound') ??
    thread?.messages.at(-1);
  const answer = async () => {
    if (busy) return;
    setBusy(true);
    setMissing(await draftAnswer(item));
    setBusy(false);
  };
  const read = () =>
    threadId === null
      ? go({ screen: 'feedback' })
      : go({ screen: 'inbox', threadId, ...(messageRowId === null ? {} : { messageRowId }) });
  const isQuestion = item.act === 'answer';
  return (
    <PaneFrame
      pass={pass}
      item={item}
      act={{ words: busy ? 'Drafting …' : item.actWords, run: isQuestion ? () => void answer() : read }}
    >
      {missing !== null && (
        <p role="status" className="rounded-md bg-attention-soft px-3 py-2">
          {missing} Open the thread with <kbd>t</kbd> and write it yourself.
        </p>
      )}
      {threadId !== null && !thread && <Skeleton rows={5} />}
      {message && (
        <article className="border-t pt-4">
          <p className="mb-3 text-12 text-ink-3">
            <span className="font-medium text-ink-2">{message.from.name || message.from.address}</span>,{' '}
            {dateTime(message.sentAt)}
          </p>
          <MessageText parts={message.parts} forwarded={false} />
        </article>
      )}
    </PaneFrame>
  );
}
