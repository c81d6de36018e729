// The quiet bar: long work with its counts and a way to stop it, or what the window is waiting for. Nothing to say, no bar.
import type { ReactNode } from 'react';
import type { AppStatus } from '../../electron/contract/app.ts';
import { useConnection } from '../state/engine.ts';
import { useMailChanges } from '../state/filing.ts';
import { useMailboxes } from '../state/mailboxes.ts';
import { openOverlay } from '../state/overlays.ts';
import { reconnectNow } from '../state/reconnect.ts';
import { go, useRoute } from '../state/route.ts';
import { runSync, stopSync, summariseSync, tryNow, useSync } from '../state/sync.ts';
import { useToday } from '../state/today.ts';
import { useNow } from '../ui/Figures.tsx';
import { count, counted, nextTryInWords, timeLeft } from '../ui/format.ts';

export function QuietBar({ status }: { status: AppStatus }) {
  const lost = useConnection((connection) => connection.lost);
  const now = useNow();
  const summary = summariseSync(useSync((state) => state.mailboxes));
  const changes = useMailChanges().data;
  if (lost) {
    return (
      <Bar action={<BarButton onClick={reconnectNow}>Try again</BarButton>}>
        <span className="font-medium text-attention">Tend is not running.</span> What you see may be old; everything
        saved is safe. Open Tend again to go on.
      </Bar>
    );
  }
  switch (summary.kind) {
    case 'syncing':
      return (
        <Bar
          share={summary.total > 0 ? summary.done / summary.total : null}
          action={
            <>
              <CoverageButton />
              <BarButton onClick={() => void stopSync()}>Stop</BarButton>
            </>
          }
        >
          {summary.total > 0
            ? `Bringing in mail: ${count(summary.done)} of ${counted(summary.total, 'message')}`
            : 'Looking for new mail'}
          {summary.secondsLeft !== null && summary.total > 0 && `, ${timeLeft(summary.secondsLeft)}`}
        </Bar>
      );
    case 'stopped':
      return (
        <Bar
          action={
            <>
              <CoverageButton />
              <BarButton onClick={() => void runSync()}>Go on</BarButton>
            </>
          }
        >
          Syncing is stopped. {counted(status.messages, 'message')} are here; the rest waits.
        </Bar>
      );
    case 'waiting':
      return (
        <Bar
          action={
            <>
              <BarButton onClick={() => go({ screen: 'settings', section: 'mailboxes' })}>Mailboxes</BarButton>
              <BarButton onClick={() => void tryNow()}>Try now</BarButton>
            </>
          }
        >
          <span className="font-medium text-attention">{summary.offline ? 'Offline.' : 'Not in step.'}</span>{' '}
          {summary.sentence}
          {summary.nextTryAt !== null && ` ${nextTryInWords(summary.nextTryAt, now)}`}
          {changes && changes.waiting > 0 && ` ${counted(changes.waiting, 'change')} of mail will be sent then.`}
        </Bar>
      );
    case 'problem':
      return (
        <Bar
          action={
            <>
              <CoverageButton />
              <BarButton onClick={() => go({ screen: 'settings', section: 'mailboxes' })}>Mailboxes</BarButton>
              <BarButton onClick={() => void runSync()}>Try again</BarButton>
            </>
          }
        >
          <span className="font-medium text-attention">Not in step.</span> {summary.sentence}
        </Bar>
      );
    default:
      return changes && changes.total > 0 ? <NotGoneThrough total={changes.total} /> : <NotCovered status={status} />;
  }
}

function NotGoneThrough({ total }: { total: number }) {
  return (
    <Bar action={<BarButton onClick={() => openOverlay({ kind: 'mail-changes' })}>Show</BarButton>}>
      <span className="font-medium text-attention">Not as you left it.</span>{' '}
      {total === 1 ? 'A change of mail did not go through.' : `${count(total)} changes of mail did not go through.`}
    </Bar>
  );
}

/** Nothing runs and nothing failed, and still something was not seen. Without a mailbox there is nothing to wait for. */
function NotCovered({ status }: { status: AppStatus }) {
  const sentence = useToday().data?.coverage ?? null;
  const canCheck = useMailboxes().data?.some(({ kind }) => kind === 'imap') ?? false;
  const saidAbove = useRoute(({ route }) => route.screen === 'coverage' || route.screen === 'today');
  if (sentence === null || status.mailboxes === 0 || saidAbove) return null;
  return (
    <Bar
      action={
        <>
          <CoverageButton />
          {canCheck && <BarButton onClick={() => void runSync()}>Check now</BarButton>}
        </>
      }
    >
      <span className="font-medium text-attention">Not known yet.</span> {sentence}
    </Bar>
  );
}

function CoverageButton() {
  return <BarButton onClick={() => go({ screen: 'coverage' })}>Coverage</BarButton>;
}

function Bar({ share = null, action, children }: { share?: number | null; action: ReactNode; children: ReactNode }) {
  return (
    <div
      role="status"
      className="relative flex min-h-9 shrink-0 items-center gap-3 border-t bg-side px-5 text-12 text-ink-2"
    >
      {share !== null && (
        <span aria-hidden className="absolute top-0 left-0 h-px bg-accent" style={{ width: `${share * 100}%` }} />
      )}
      <p className="tnum min-w-0 flex-1 py-1">{children}</p>
      {action}
    </div>
  );
}

function BarButton({ onClick, children }: { onClick(): void; children: ReactNode }) {
  return (
    <button type="button" onClick={onClick} className="rounded-sm px-1.5 py-1 font-medium text-ink hover:bg-hover">
      {children}
    </button>
  );
}
