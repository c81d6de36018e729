// Imports that were stopped, or that a crash ended: to go on with, or to let go.
import { forgetImport, importMail, useUnfinishedImports } from '../../state/mail-import.ts';
import { Button } from '../../ui/Button.tsx';
import { counted, dateTime } from '../../ui/format.ts';

export function UnfinishedImports() {
  const imports = (useUnfinishedImports().data ?? []).filter(({ running }) => !running);
  if (imports.length === 0) return null;
  return (
    <section aria-label="Not finished">
      <h3 className="mb-1 text-12 font-medium text-ink-2">Not finished</h3>
      <ul className="border-t">
        {imports.map(({ importId, address, path, startedAt, messages }) => (
          <li key={importId} className="flex items-center gap-3 border-b py-2">
            <div className="min-w-0 flex-1">
              <p className="truncate" title={path ?? undefined}>
                {path ?? 'Files that were dropped'}
              </p>
              <p className="tnum text-12 text-ink-2">
                {address}, {counted(messages, 'message')} since {dateTime(startedAt)}
              </p>
            </div>
            <Button tone="quiet" onClick={() => void forgetImport(importId)}>
              Let go
            </Button>
            <Button onClick={() => void importMail({ kind: 'unfinished', importId }, address)}>Go on</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
