// Everything that was changed: who, when, why, what it was before; undone with one key; and the proof that nobody altered
// the record.
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { JournalEntry } from '../../../electron/contract/journal.ts';
import type { EntryId } from '../../../electron/contract/scalars.ts';
import { undoEntry } from '../../state/change.ts';
import { useJournal, useVerification, verifyJournal } from '../../state/journal.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { count } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ActivityEntry } from './ActivityEntry.tsx';
import { ACTIVITY_VIEWS, type ActivityView, byDay, filterActivity } from './activity-list.ts';

const NONE: readonly JournalEntry[] = [];

export function ActivityScreen() {
  const [pages, setPages] = useState(1);
  const [view, setView] = useState<ActivityView>('all');
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<EntryId | null>(null);
  const { data, failure } = useJournal({ accountId: null, pages });
  const entries = filterActivity(data?.entries ?? NONE, view, text);
  const toggle = (entryId: EntryId) => setOpened((before) => (before === entryId ? null : entryId));
  const cursor = useListCursor({
    scope: 'Activity',
    ids: entries.map((each) => each.entryId),
    open: toggle,
    rowCommands: [
      {
        id: 'activity.undo',
        title: 'Undo this change',
        keys: ['Shift+U', 'x'],
        when: (id) => entries.some((each) => each.entryId === id && each.undoable && each.undoneBy === null),
        run: (id) => void undoEntry(id),
      },
    ],
  });
  return (
    <>
      <ScreenHeader title="Activity">
        <Verification />
      </ScreenHeader>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-1.5">
        <Segmented label="By whom" choices={ACTIVITY_VIEWS} value={view} onChange={setView} />
        <input
          type="search"
          value={text}
          aria-label="Filter what was changed"
          placeholder="Filter"
          onChange={(event) => setText(event.target.value)}
          className="ml-auto h-7 w-44 rounded-md border border-transparent bg-hover px-2 text-13 focus:border-line-strong focus:bg-raised"
        />
      </div>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />)}
      {data && entries.length === 0 && (
        <EmptyState title={data.entries.length === 0 ? 'Nothing was changed yet' : 'No change answers to that'}>
          Every change to the book, the mail and the settings is written down here with what it was before, and can be
          undone.
        </EmptyState>
      )}
      {entries.length > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto pb-6">
          {byDay(entries).map((day) => (
            <section key={day.label} aria-label={day.label}>
              <h2 className="sticky top-0 z-10 bg-canvas px-5 pt-4 pb-1 text-12 font-medium text-ink-3">{day.label}</h2>
              <ul>
                {day.entries.map((entry) => (
                  <ActivityEntry
                    key={entry.entryId}
                    entry={entry}
                    active={entry.entryId === cursor.id}
                    open={entry.entryId === opened}
                    onToggle={() => {
                      cursor.set(entry.entryId);
                      toggle(entry.entryId);
                    }}
                  />
                ))}
              </ul>
            </section>
          ))}
          {data?.more && (
            <div className="px-5 pt-3">
              <Button onClick={() => setPages(pages + 1)}>Show older changes</Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

function Verification() {
  const { result, running } = useVerification();
  return (
    <>
      {result && (
        <p role="status" className="flex items-center gap-1.5 text-12">
          {result.intact ? (
            <>
              <ShieldCheck size={14} aria-hidden className="text-good" />
              <span className="text-ink-2">{count(result.checked)} entries checked, none altered</span>
            </>
          ) : (
            <>
              <ShieldAlert size={14} aria-hidden className="text-risk" />
              <span className="font-medium text-risk">Altered at entry {result.firstBroken}</span>
            </>
          )}
        </p>
      )}
      <Button tone="quiet" busy={running} onClick={() => void verifyJournal()}>
        Check the record
      </Button>
    </>
  );
}
