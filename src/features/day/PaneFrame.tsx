// The frame of a line's pane: whose it is, why it is here, what it shows, and its one next action at the foot with the key.
import type { ReactNode } from 'react';
import type { DayItem, Pass } from '../../../electron/contract/day.ts';
import { useCommands } from '../../state/commands.ts';
import { markLine } from '../../state/day.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go, hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Money } from '../../ui/Figures.tsx';
import { tierInWords } from '../../ui/format.ts';

export interface PaneAct {
  readonly words: string;
  run(): void;
}

export function PaneFrame({
  pass,
  item,
  act,
  more,
  children,
}: {
  pass: Pass;
  item: DayItem;
  /** Enter. */
  act: PaneAct | null;
  /** Buttons beside it. */
  more?: ReactNode;
  children?: ReactNode;
}) {
  const onControl = () => document.activeElement?.matches('button, a[href], summary, select, input, textarea') ?? false;
  const { accountId, threadId, messageRowId } = item;
  const toThread = () =>
    threadId !== null && go({ screen: 'inbox', threadId, ...(messageRowId === null ? {} : { messageRowId }) });
  const draft = () => accountId !== null && openOverlay({ kind: 'draft-touch', accountId, name: item.accountName });
  useCommands('Pass, this line', [
    {
      id: 'line.act',
      title: act?.words ?? item.actWords,
      keys: ['Enter'],
      when: () => act !== null && !onControl(),
      run: () => act?.run(),
    },
    { id: 'line.thread', title: 'Open its thread', keys: ['t'], when: () => threadId !== null, run: toThread },
    {
      id: 'line.account',
      title: 'Open the account',
      keys: ['g c'],
      when: () => accountId !== null,
      run: () => accountId !== null && go({ screen: 'account', accountId }),
    },
    { id: 'line.draft', title: 'Draft a touch', keys: ['w'], when: () => accountId !== null, run: draft },
  ]);
  return (
    <section
      aria-label={item.accountName || item.title}
      className="@container/pane flex min-h-0 min-w-0 flex-1 flex-col bg-raised"
    >
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-[46rem] flex-col gap-5 px-6 py-6">
          <header>
            <p className="flex flex-wrap items-baseline gap-x-3 text-12 text-ink-3">
              {accountId !== null && (
                <a
                  href={hashOf({ screen: 'account', accountId })}
                  className="text-15 font-semibold text-ink hover:underline"
                >
                  {item.accountName}
                </a>
              )}
              {accountId !== null && <span>{tierInWords(item.tier)}</span>}
              {item.arr && <Money value={item.arr} short />}
            </p>
            <h2 className="mt-1 text-15">{item.title}</h2>
            <ul className="mt-1.5 flex flex-col gap-0.5 text-ink-2" aria-label="Why it is here">
              {item.why.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </header>
          {children}
        </div>
      </div>
      <footer className="flex shrink-0 flex-wrap items-center gap-1.5 border-t pane-gutter py-2">
        {act && (
          <Button tone="main" keys="Enter" onClick={act.run}>
            {act.words}
          </Button>
        )}
        {more}
        {threadId !== null && item.act !== 'open_thread' && (
          <Button keys="t" onClick={toThread}>
            Open the thread
          </Button>
        )}
        {accountId !== null && item.act !== 'draft' && (
          <Button keys="w" onClick={draft}>
            Draft a touch
          </Button>
        )}
        <span className="flex-1" />
        <Button tone="quiet" keys="x" onClick={() => void markLine(pass, item, 'left')}>
          Leave it
        </Button>
        <Button tone="quiet" keys="d" onClick={() => void markLine(pass, item, 'done')}>
          Done
        </Button>
      </footer>
    </section>
  );
}
