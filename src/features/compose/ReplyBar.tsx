// Under the newest message: the ways to answer, drafts that were put away, and messages of this thread that are on their way.
import { Forward, Reply, ReplyAll } from 'lucide-react';
import type { MessageView } from '../../../electron/contract/mail.ts';
import type { ThreadId } from '../../../electron/contract/scalars.ts';
import { openDraft, writeAbout } from '../../state/compose.ts';
import { useDesk } from '../../state/desk.ts';
import { useDrafts } from '../../state/drafts.ts';
import { useOutgoing } from '../../state/outgoing.ts';
import { Button } from '../../ui/Button.tsx';
import { RelativeTime } from '../../ui/Figures.tsx';
import { OutgoingState } from './OutgoingState.tsx';
import { kindInWords } from './writing-names.ts';

export function ReplyBar({ threadId, message }: { threadId: ThreadId; message: MessageView }) {
  const open = useDesk((desk) => desk.open);
  const drafts = useDrafts(threadId).data?.drafts ?? [];
  const outgoing = (useOutgoing(threadId).data ?? []).filter((each) => each.messageRowId === null);
  const away = drafts.filter((each) => !open.some((writing) => writing.draft?.draftId === each.draftId));
  const about = { threadId, messageRowId: message.messageRowId };
  return (
    <div className="flex flex-col gap-4 pt-2">
      {outgoing.map((each) => (
        <article
          key={each.outgoingId}
          aria-label={`You, on its way: ${each.subject}`}
          className="border-l-2 border-line-strong pl-3.5"
        >
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-semibold">You</span>
            <OutgoingState outgoing={each} />
          </p>
          <p className="reading mt-1 line-clamp-6 break-words whitespace-pre-wrap text-ink-2">{each.text}</p>
        </article>
      ))}
      {away.map((each) => (
        <button
          key={each.draftId}
          type="button"
          onClick={() => void openDraft(each.draftId)}
          className="-mx-2 flex min-h-9 items-center gap-3 rounded-md px-2 text-left hover:bg-hover"
        >
          <span className="shrink-0 font-medium text-attention">Draft</span>
          <span className="min-w-0 flex-1 truncate text-ink-3">
            {kindInWords(each.kind)}: {each.snippet || 'No text yet'}
          </span>
          <RelativeTime at={each.savedAt} className="shrink-0 text-12 text-ink-3" />
        </button>
      ))}
      <div className={open.some((each) => each.threadId === threadId) ? 'hidden' : 'flex flex-wrap gap-2'}>
        <Button icon={<Reply size={14} aria-hidden />} keys="r" onClick={() => writeAbout('reply', about)}>
          Reply
        </Button>
        {message.to.length + message.cc.length > 1 && (
          <Button icon={<ReplyAll size={14} aria-hidden />} keys="a" onClick={() => writeAbout('reply_all', about)}>
            Reply to all
          </Button>
        )}
        <Button icon={<Forward size={14} aria-hidden />} keys="f" onClick={() => writeAbout('forward', about)}>
          Forward
        </Button>
      </div>
    </div>
  );
}
