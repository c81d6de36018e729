// One subject of a long page: a heading with a quiet note, and what can be done about it.
import type { ReactNode } from 'react';

export function ScreenSubject({
  title,
  note,
  action,
  children,
}: {
  title: string;
  note?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="flex min-w-0 flex-col gap-1.5">
      <div className="flex min-h-7 flex-wrap items-center gap-x-2.5">
        <h2 className="text-13 font-semibold">{title}</h2>
        {note && <span className="text-12 text-ink-3">{note}</span>}
        <div className="ml-auto flex items-center gap-1">{action}</div>
      </div>
      {children}
    </section>
  );
}
