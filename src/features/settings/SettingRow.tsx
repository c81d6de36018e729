// One setting: what it is and does at the left, the control at the right.
import type { ReactNode } from 'react';

export function SettingRow({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b py-3 last:border-0">
      <div className="min-w-60 flex-1">
        <p className="font-medium">{title}</p>
        {note && <p className="text-12 text-ink-2">{note}</p>}
      </div>
      <div className="flex items-center gap-2">{children}</div>
    </div>
  );
}
