// An empty screen says what will be there and how to fill it.
import type { ReactNode } from 'react';

export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-1.5 px-8 py-16 text-center">
      <p className="text-15 font-medium text-ink">{title}</p>
      {children && <div className="max-w-[52ch] text-13 text-ink-2">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}

/** What went wrong, what was kept, what to do: the engine's own sentence, with a way to try again. */
export function Trouble({ sentence, retry }: { sentence: string; retry?: ReactNode }) {
  return (
    <div role="alert" className="flex flex-1 flex-col items-center justify-center gap-3 px-8 py-16 text-center">
      <p className="max-w-[60ch] text-13 text-ink-2">{sentence}</p>
      {retry}
    </div>
  );
}
