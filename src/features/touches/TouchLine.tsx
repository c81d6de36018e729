// One touch: which way it went, about what, who and when; a mail opens its thread.
import { ArrowDownLeft, ArrowUpRight, type LucideIcon, Phone, Users } from 'lucide-react';
import type { Touch } from '../../../electron/contract/account.ts';
import { removeTouch } from '../../state/account.ts';
import { hashOf } from '../../state/route.ts';
import { RelativeTime } from '../../ui/Figures.tsx';

const KINDS: Record<Touch['kind'], { readonly icon: LucideIcon; readonly words: string }> = {
  mail_in: { icon: ArrowDownLeft, words: 'From them' },
  mail_out: { icon: ArrowUpRight, words: 'From us' },
  call: { icon: Phone, words: 'Call' },
  meeting: { icon: Users, words: 'Meeting' },
};

export function TouchLine({ touch, wide }: { touch: Touch; wide?: boolean }) {
  const { icon: Icon, words } = KINDS[touch.kind];
  const subject = touch.subject || (touch.threadId === null ? words : 'No subject');
  const { touchId } = touch;
  return (
    <li className="group flex min-h-6 min-w-0 items-center gap-2.5">
      <Icon
        size={13}
        aria-label={words}
        className={touch.kind === 'mail_in' ? 'shrink-0 text-ink-2' : 'shrink-0 text-ink-3'}
      />
      {wide && <span className="w-40 shrink-0 truncate text-ink-2">{touch.who}</span>}
      {touch.threadId === null ? (
        <span className="min-w-0 flex-1 truncate" title={`${words}: ${touch.who}`}>
          {subject}
        </span>
      ) : (
        <a
          href={hashOf({ screen: 'inbox', threadId: touch.threadId })}
          className="min-w-0 flex-1 truncate hover:underline"
          title={`${words}: ${touch.who}`}
        >
          {subject}
        </a>
      )}
      {touchId !== null && wide && (
        <button
          type="button"
          onClick={() => void removeTouch(touchId, words.toLowerCase())}
          className="shrink-0 rounded-sm px-1 text-12 text-ink-3 opacity-0 group-hover:opacity-100 hover:text-ink focus-visible:opacity-100"
        >
          Remove
        </button>
      )}
      <RelativeTime at={touch.at} className="shrink-0 text-12 text-ink-3" />
    </li>
  );
}
