// The library: what the user hands on to customers, with tags that say whom it fits.
import { useState } from 'react';
import type { Resource } from '../../../electron/contract/templates.ts';
import { removeResource, useLibrary } from '../../state/templates.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ResourceDialog } from './ResourceDialog.tsx';

export function LibrarySettings() {
  const { data, failure } = useLibrary();
  const [open, setOpen] = useState<Resource | 'new' | null>(null);
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={6} />;
  return (
    <>
      <ScreenSubject
        title="Library"
        note={data.resources.length > 0 ? counted(data.resources.length, 'entry', 'entries') : undefined}
        action={<Button onClick={() => setOpen('new')}>Add</Button>}
      >
        {data.resources.length === 0 && (
          <p className="max-w-prose text-ink-2">
            Articles, recordings and notes worth handing on. Tag them with the words your customers use: when an account
            writes about one, it becomes a reason to write.
          </p>
        )}
        <ul aria-label="Library">
          {data.resources.map((one) => (
            <li key={one.resourceId} className="flex items-center gap-2 border-b py-1.5 last:border-0">
              <button
                type="button"
                onClick={() => setOpen(one)}
                className="-mx-2 min-w-0 flex-1 rounded-md px-2 py-1 text-left hover:bg-hover"
              >
                <span className="block truncate font-medium">{one.title}</span>
                <span className="block truncate text-12 text-ink-3">
                  {[one.tags.join(', '), one.url || one.note].filter(Boolean).join(' · ')}
                </span>
              </button>
              <Button onClick={() => void removeResource(one)} aria-label={`Remove ${one.title}`}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      </ScreenSubject>
      {open !== null && (
        <ResourceDialog resource={open === 'new' ? null : open} known={data.tags} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
