// Reviews: who is due for one, what is offered and agreed, what was held, and the calendars that say when there is time.
import { useState } from 'react';
import type { DueReview, MeetingRow } from '../../../electron/contract/meetings.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useCommands } from '../../state/commands.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { proposeReview, proposeReviews, useCalendars, useDueReviews, useMeetings } from '../../state/meetings.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go, hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { type Selection, useSelection } from '../inbox/use-selection.ts';
import { CalendarSetup } from './CalendarSetup.tsx';
import { DueLine, MeetingLine } from './MeetingLine.tsx';

type View = 'due' | 'ahead' | 'past' | 'calendar';
const BATCH = 10;
const ROW = 56;
const write = () => openOverlay({ kind: 'new-meeting' });

export function ReviewsScreen() {
  const due = useDueReviews();
  const meetings = useMeetings();
  const calendars = useCalendars().data;
  const open = (due.data ?? []).filter((one) => one.meetingId === null);
  const ahead = (meetings.data ?? []).filter((one) => one.state === 'proposed' || one.state === 'scheduled');
  const past = (meetings.data ?? []).filter((one) => one.state === 'held' || one.state === 'cancelled');
  const [chosen, setView] = useState<View | null>(null);
  const view = chosen ?? (ahead.length > 0 ? 'ahead' : 'due');
  const marked = useSelection(open.map((one) => one.accountId));
  const first = marked.size > 0 ? marked.ids : open.slice(0, BATCH).map((one) => one.accountId);
  const proposeFirst = () => {
    marked.clear();
    void proposeReviews(first);
  };
  useCommands('Reviews, all', [
    {
      id: 'reviews.batch',
      title: `Propose times to those marked, or the first ${BATCH}`,
      keys: ['Shift+A'],
      when: () => first.length > 0,
      run: proposeFirst,
    },
    { id: 'reviews.new', title: 'A meeting of any kind', keys: ['n'], run: write },
    { id: 'reviews.due', title: 'Who is due', keys: ['1'], run: () => setView('due') },
    { id: 'reviews.ahead', title: 'Offered and agreed', keys: ['2'], run: () => setView('ahead') },
    { id: 'reviews.past', title: 'Held and called off', keys: ['3'], run: () => setView('past') },
    { id: 'reviews.calendar', title: 'Your calendar', keys: ['4'], run: () => setView('calendar') },
  ]);
  const failure = due.failure ?? meetings.failure;
  const loaded = due.data !== null && meetings.data !== null;

  return (
    <>
      <ScreenHeader
        title="Reviews"
        aside={loaded && `${counted(open.length, 'account')} due · ${ahead.length} under way`}
      >
        <Button keys="n" tone="quiet" onClick={write}>
          New meeting
        </Button>
        {view === 'due' && first.length > 0 && (
          <Button keys="Shift+A" onClick={proposeFirst}>
            {marked.size > 0 ? `Propose to those marked (${marked.size})` : `Propose to the first ${first.length}`}
          </Button>
        )}
      </ScreenHeader>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-1.5">
        <Segmented
          label="Which reviews"
          value={view}
          onChange={setView}
          choices={[
            { value: 'due', label: 'Due', count: due.data ? open.length : undefined },
            { value: 'ahead', label: 'Offered and agreed', count: meetings.data ? ahead.length : undefined },
            { value: 'past', label: 'Held', count: meetings.data ? past.length : undefined },
            { value: 'calendar', label: 'Calendar' },
          ]}
        />
        {calendars?.length === 0 && view !== 'calendar' && (
          <p className="ml-auto text-12 text-ink-3">
            No calendar is known: times are offered by working hours alone.{' '}
            <button
              type="button"
              className="underline underline-offset-2 hover:text-accent"
              onClick={() => setView('calendar')}
            >
              Add yours
            </button>
          </p>
        )}
      </div>
      {!loaded && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={8} />)}
      {loaded && view === 'due' && <DueList due={open} marked={marked} />}
      {loaded && view === 'ahead' && <MeetingList meetings={ahead} label="Offered and agreed" />}
      {loaded && view === 'past' && <MeetingList meetings={past} label="Held" />}
      {view === 'calendar' && <CalendarSetup />}
    </>
  );
}

function DueList({ due, marked }: { due: readonly DueReview[]; marked: Selection<AccountId> }) {
  const act = (id: number, run: (one: DueReview) => void) => {
    const found = due.find((one) => one.accountId === id);
    if (found) run(found);
  };
  const openAccount = (one: DueReview) => go({ screen: 'account', accountId: one.accountId });
  const cursor = useListCursor<number>({
    scope: 'Due for a review',
    ids: due.map((one) => one.accountId),
    open: (id) => act(id, openAccount),
    rowCommands: [
      {
        id: 'reviews.mark',
        title: 'Mark, to propose to several at once',
        keys: ['x'],
        run: (id) => act(id, (one) => marked.toggle(one.accountId)),
      },
      {
        id: 'reviews.propose',
        title: 'Propose times',
        keys: ['p'],
        run: (id) => act(id, (one) => void proposeReview(one.accountId, one.accountName)),
      },
    ],
  });
  if (due.length === 0) {
    return (
      <EmptyState title="Nobody is due for a review">
        Reviews come round by tier; how often is said under Calendar. What was held counts, also what you only logged.
      </EmptyState>
    );
  }
  return (
    <VirtualList
      label="Due for a review"
      className="@container"
      items={due}
      idOf={(one) => one.accountId}
      rowLabel={(one) => `${one.accountName}: ${one.why}`}
      rowHeight={ROW}
      rowClassName="border-b"
      cursor={cursor.index}
      onCursor={(one) => cursor.set(one.accountId)}
      onOpen={openAccount}
      renderRow={(one) => (
        <DueLine
          due={one}
          marked={marked.has(one.accountId)}
          onMark={() => marked.toggle(one.accountId)}
          onPropose={() => void proposeReview(one.accountId, one.accountName)}
        />
      )}
    />
  );
}

function MeetingList({ meetings, label }: { meetings: readonly MeetingRow[]; label: string }) {
  const open = (one: MeetingRow) => go({ screen: 'meeting', meetingId: one.meetingId });
  const cursor = useListCursor<number>({
    scope: label,
    ids: meetings.map((one) => one.meetingId),
    open: (id) => {
      const found = meetings.find((one) => one.meetingId === id);
      if (found) open(found);
    },
  });
  if (meetings.length === 0) {
    return (
      <EmptyState title="No meeting is here yet">
        Propose times to an account that is due; its invitation waits in the{' '}
        <a className="underline underline-offset-2" href={hashOf({ screen: 'queue' })}>
          queue
        </a>{' '}
        until you let it go.
      </EmptyState>
    );
  }
  return (
    <VirtualList
      label={label}
      className="@container"
      items={meetings}
      idOf={(one) => one.meetingId}
      rowLabel={(one) => `${one.name} with ${one.accountName}: ${one.next}`}
      rowHeight={ROW}
      rowClassName="border-b"
      cursor={cursor.index}
      onCursor={(one) => cursor.set(one.meetingId)}
      onOpen={open}
      renderRow={(one) => <MeetingLine meeting={one} />}
    />
  );
}
