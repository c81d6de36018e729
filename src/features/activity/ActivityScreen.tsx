// Everything that was done: who, when, why, on what it rests, what it was before; filtered, undone with one key, exported; and
// the proof that nobody altered the record.
import { useState } from 'react';
import type { JournalEntry } from '../../../electron/contract/journal.ts';
import type { EntryId } from '../../../electron/contract/scalars.ts';
import { undoEntry } from '../../state/change.ts';
import { useCommands } from '../../state/commands.ts';
import { exportJournal, useJournal } from '../../state/journal.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { fromBase64, saveBytes } from '../thread/attachments/save-bytes.ts';
import { ActivityEntry } from './ActivityEntry.tsx';
import { ActivityFilter } from './ActivityFilter.tsx';
import { byDay, EVERYTHING, filterOf, isFiltered } from './activity-list.ts';
import { RecordCheck } from './RecordCheck.tsx';

const NONE: readonly JournalEntry[] = [];

export function ActivityScreen() {
  const [pages, setPages] = useState(1);
  const [choice, setChoice] = useState(EVERYTHING);
  const [opened, setOpened] = useState<EntryId | null>(null);
  const filter = filterOf(choice);
  const { data: found, failure } = useJournal({ filter, pages });
  const data = useHeld(found);
  const entries = data?.entries ?? NONE;
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
  const save = async (format: 'csv' | 'json') => {
    const file = await exportJournal(format, filter);
    if (file) saveBytes(fromBase64(file.content), file.fileName, window);
  };
  useCommands('Activity', [
    {
      id: 'activity.csv',
      title: 'Save what is shown of Activity as CSV',
      keys: ['Shift+V'],
      run: () => void save('csv'),
    },
    {
      id: 'activity.json',
      title: 'Save what is shown of Activity as JSON',
      keys: ['Shift+J'],
      run: () => void save('json'),
    },
  ]);
  return (
    <>
      <ScreenHeader title="Activity">
        <RecordCheck />
        <Button tone="quiet" keys="Shift+V" onClick={() => void save('csv')}>
          CSV
        </Button>
        <Button tone="quiet" keys="Shift+J" onClick={() => void save('json')}>
          JSON
        </Button>
      </ScreenHeader>
      <ActivityFilter
        choice={choice}
        onChange={(next) => {
          setPages(1);
          setChoice(next);
        }}
      />
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />)}
      {data && entries.length === 0 && (
        <EmptyState title={isFiltered(choice) ? 'Nothing answers to that' : 'Nothing was changed yet'}>
          Every change to the book, the mail and the settings, every draft, approval, check and send is written down
          here with what it was before and on what it rests.
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

/** What was shown last, until there is something to show instead. */
function useHeld<T>(next: T | null): T | null {
  const [held, setHeld] = useState(next);
  if (next !== null && next !== held) setHeld(next);
  return next ?? held;
}
