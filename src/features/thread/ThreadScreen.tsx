// One thread as it is read, with the context of its accounts beside it.
import type { ThreadId } from '../../../electron/contract/scalars.ts';
import { useThread } from '../../state/thread.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { ContextRail } from '../context-rail/ContextRail.tsx';

export function ThreadScreen({ threadId }: { threadId: ThreadId }) {
  const { data } = useThread(threadId);
  return (
    <div className="flex min-h-0 flex-1">
      <section className="flex min-w-0 flex-1 flex-col">
        <ScreenHeader title={data?.thread.subject ?? ''} />
        <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
          {data?.messages.map((message) => (
            <article key={message.messageRowId} className="reading mx-auto whitespace-pre-wrap">
              {message.parts.map((part) => part.text).join('\n')}
            </article>
          ))}
        </div>
      </section>
      <ContextRail accountIds={data?.thread.accountIds ?? []} threadId={threadId} />
    </div>
  );
}
