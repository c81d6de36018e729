// What the thread is about, whose move it is, and what can be done with all of it.
import {
  AlarmClock,
  Archive,
  ArchiveRestore,
  ArrowLeft,
  FileDown,
  FolderInput,
  MailOpen,
  PanelRight,
  Star,
  Tag,
  Trash2,
} from 'lucide-react';
import type { ThreadRow } from '../../../electron/contract/mail.ts';
import { useNever } from '../../state/records.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Since, WhoseMove } from '../../ui/Figures.tsx';
import { counted } from '../../ui/format.ts';
import type { ContextToggle } from '../context-rail/use-context-toggle.ts';
import {
  archiveAndGoOn,
  backToList,
  exportThread,
  fileThread,
  starThread,
  trashAndGoOn,
  unreadAndBack,
} from './thread-acts.ts';

export function ThreadHeading({ thread, context }: { thread: ThreadRow; context: ContextToggle }) {
  const never = useNever().data?.threads.some(({ threadId }) => threadId === thread.threadId) ?? false;
  return (
    <header className="@container flex min-h-12 shrink-0 items-center gap-3 border-b px-3 py-1.5">
      <IconButton label="Back to the list" keys="Escape" onClick={backToList}>
        <ArrowLeft size={16} aria-hidden />
      </IconButton>
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-15 font-semibold" title={thread.subject}>
          {thread.subject || 'No subject'}
          {thread.labels.map((label) => (
            <span key={label} className="ml-2 rounded-sm bg-cursor px-1.5 py-0.5 text-12 font-normal text-ink-2">
              {label}
            </span>
          ))}
        </h1>
      </div>
      <p className="flex shrink-0 items-center gap-1.5 text-12 text-ink-3">
        {never && <span className="mr-2">Never exported</span>}
        <MoveLine thread={thread} />
      </p>
      <div className="flex shrink-0 items-center">
        <IconButton
          label={thread.starred ? 'Take the star off' : 'Star'}
          keys="s"
          pressed={thread.starred}
          onClick={() => starThread(thread)}
        >
          <Star size={16} aria-hidden className={thread.starred ? 'fill-current' : undefined} />
        </IconButton>
        <IconButton label="Mark unread and go back" keys="u" onClick={() => unreadAndBack(thread.threadId)}>
          <MailOpen size={16} aria-hidden />
        </IconButton>
        <IconButton label="Snooze and go on" keys="h" onClick={() => fileThread(thread, 'snooze')}>
          <AlarmClock size={16} aria-hidden />
        </IconButton>
        <IconButton label="Label" keys="l" onClick={() => fileThread(thread, 'label')}>
          <Tag size={16} aria-hidden />
        </IconButton>
        <IconButton label="Move to a folder and go on" keys="v" onClick={() => fileThread(thread, 'move')}>
          <FolderInput size={16} aria-hidden />
        </IconButton>
        <IconButton label="Export the thread" onClick={() => exportThread(thread)}>
          <FileDown size={16} aria-hidden />
        </IconButton>
        <IconButton label="Move to Trash and go on" keys="#" onClick={() => trashAndGoOn(thread)}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={thread.archived ? 'Move back to the inbox' : 'Archive and go on'}
          keys="e"
          onClick={() => archiveAndGoOn(thread)}
        >
          {thread.archived ? <ArchiveRestore size={16} aria-hidden /> : <Archive size={16} aria-hidden />}
        </IconButton>
        <IconButton
          label={context.shown ? 'Hide the account’s context' : 'Show the account’s context'}
          keys="]"
          pressed={context.shown}
          onClick={context.toggle}
        >
          <PanelRight size={16} aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}

function MoveLine({ thread }: { thread: ThreadRow }) {
  if (thread.automatic) return <span>Automatic mail, nobody's move</span>;
  if (thread.whoseMove === 'none') return <span>{counted(thread.messages, 'message')}, nobody's move</span>;
  return (
    <>
      <WhoseMove move={thread.whoseMove} />
      {thread.moveSince !== null && <Since at={thread.moveSince} className="hidden @md:inline" />}
    </>
  );
}
