// What the window says in passing, at the bottom, with its undo in words.
import { type CSSProperties, useEffect, useState } from 'react';
import { Toaster, toast } from 'sonner';
import { Keys } from './Keys.tsx';

export function Toasts({ theme }: { theme: 'light' | 'dark' }) {
  return (
    <Toaster
      theme={theme}
      position="bottom-center"
      duration={6000}
      visibleToasts={3}
      gap={8}
      offset={{ bottom: 56 }}
      style={{ '--width': 'min(32rem, calc(100vw - 2rem))' } as CSSProperties}
      toastOptions={{ unstyled: true, className: 'w-full flex justify-center' }}
      containerAriaLabel="Messages"
    />
  );
}

export interface ToastNotice {
  readonly id: number;
  readonly text: string;
  readonly problem: boolean;
  /** What a problem comes down to. */
  readonly head: string;
  readonly undo: (() => void) | null;
  /** Milliseconds in which it can still be taken back; counted down, and gone with them. */
  readonly left?: (() => number) | null;
  /** `undo` takes an undo back, for which there is no key. */
  readonly again?: boolean;
}

/**
 * What is said next takes the place of what was said before; only what went wrong stays until it was read, and what leaves in
 * some seconds until it has left.
 */
let inPlace: number | null = null;

export function showToast(notice: ToastNotice): void {
  if (inPlace !== null) toast.dismiss(inPlace);
  inPlace = notice.problem || notice.left ? null : notice.id;
  toast.custom(
    (id) => (
      <div
        role={notice.problem ? 'alert' : 'status'}
        className="flex max-w-[32rem] items-center gap-3 rounded-md bg-raised px-3.5 py-2 font-sans text-13 text-ink shadow-float"
      >
        {notice.problem && <span className="shrink-0 font-medium text-risk">{notice.head}</span>}
        <span className="min-w-0">
          {notice.text}
          {notice.left && <Countdown left={notice.left} />}
        </span>
        {notice.undo && (
          <button
            type="button"
            className="flex shrink-0 items-center gap-1.5 rounded-sm font-medium text-accent hover:underline"
            onClick={() => {
              toast.dismiss(id);
              notice.undo?.();
            }}
          >
            {notice.again ? (
              'Do again'
            ) : (
              <>
                Undo <Keys of="z" />
              </>
            )}
          </button>
        )}
      </div>
    ),
    { id: notice.id, duration: notice.left ? Math.max(1000, notice.left()) : notice.problem ? 10_000 : 6000 },
  );
}

/** Spoken once: a screen reader that read every second aloud would say nothing else. */
function Countdown({ left }: { left(): number }) {
  const [seconds, setSeconds] = useState(() => secondsOf(left()));
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsOf(left())), 250);
    return () => clearInterval(timer);
  }, [left]);
  return (
    <span aria-hidden className="tnum">
      {' '}
      in {seconds} s
    </span>
  );
}

const secondsOf = (ms: number) => Math.max(0, Math.ceil(ms / 1000));
