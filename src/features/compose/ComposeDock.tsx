// What is written under a thread: the pane in the thread's own column, so that the account's context stays beside it; a tab
// for each where there are several; and before any is begun, the ways to begin.
import { useState } from 'react';
import type { ThreadRow } from '../../../electron/contract/mail.ts';
import { bringToFront, useDesk } from '../../state/desk.ts';
import { classes } from '../../ui/classes.ts';
import { ComposePane } from './ComposePane.tsx';
import { writingName } from './writing-names.ts';

export function ComposeDock({ thread }: { thread: ThreadRow }) {
  const [large, setLarge] = useState(false);
  const open = useDesk((desk) => desk.open);
  const front = useDesk((desk) => desk.front);
  const here = open.filter((each) => each.threadId === thread.threadId);
  const shown = here.find((each) => each.key === front) ?? here.at(-1);
  if (!shown) return null;
  return (
    <div
      className={classes(
        'flex min-h-0 shrink-0 flex-col border-t border-line-strong',
        large ? 'basis-[calc(100%-3rem)]' : 'basis-[clamp(17rem,52%,34rem)]',
      )}
    >
      {here.length > 1 && (
        <div
          role="tablist"
          aria-label="Being written here"
          className="flex shrink-0 gap-0.5 border-b bg-side px-3 pt-1"
        >
          {here.map((each) => (
            <button
              key={each.key}
              type="button"
              role="tab"
              aria-selected={each === shown}
              onClick={() => bringToFront(each.key)}
              className={classes(
                'h-7 max-w-56 truncate rounded-t-md px-2.5 text-12',
                each === shown ? 'bg-raised font-medium text-ink' : 'text-ink-2 hover:text-ink',
              )}
            >
              {writingName(each)}
            </button>
          ))}
        </div>
      )}
      <ComposePane
        key={shown.key}
        writing={shown}
        threadAccounts={thread.accountIds}
        large={large}
        onLarge={() => setLarge(!large)}
        onClosed={() => setLarge(false)}
      />
    </div>
  );
}
