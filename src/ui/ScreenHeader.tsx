// The line at the top of every screen: what it is, what it holds, what can be done.
import type { ReactNode } from 'react';

export function ScreenHeader({
  title,
  aside,
  back,
  children,
}: {
  title: string;
  /** Leads out of a screen that lies inside another. */
  back?: ReactNode;
  aside?: ReactNode;
  /** What can be done, at the right. */
  children?: ReactNode;
}) {
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-5 py-1.5">
      {back && <div className="-mr-2 -ml-2">{back}</div>}
      <h1 className="truncate text-15 font-semibold">{title}</h1>
      {aside && <div className="min-w-0 text-13 text-ink-3">{aside}</div>}
      <div className="ml-auto flex flex-wrap items-center gap-1.5">{children}</div>
    </header>
  );
}

export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <div className="flex min-h-7 items-center gap-2">
        <h2 className="text-12 font-semibold text-ink-2">{title}</h2>
        <div className="ml-auto flex items-center gap-1">{action}</div>
      </div>
      {children}
    </section>
  );
}
