// The feedback log: what customers said of us, in mail and outside of it, with how it was resolved and how long that took.
import { useState } from 'react';
import type { Feedback } from '../../../electron/contract/feedback.ts';
import { useCommands } from '../../state/commands.ts';
import { type FeedbackView, removeFeedback, resolveFeedback, useFeedback } from '../../state/feedback.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { go } from '../../state/route.ts';
import { openQuote } from '../../state/shown-quote.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { FeedbackRow } from './FeedbackRow.tsx';
import { NewFeedbackDialog } from './NewFeedbackDialog.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';

const NONE: readonly Feedback[] = [];

function openFeedback(entry: Feedback): void {
  if (entry.evidence) openQuote(entry.evidence);
  else go({ screen: 'account', accountId: entry.accountId });
}

export function FeedbackScreen() {
  const [view, setView] = useState<FeedbackView>('open');
  const [asked, setAsked] = useState<Feedback | 'new' | null>(null);
  const { data, failure } = useFeedback(view);
  const entries = data?.feedback ?? NONE;
  const act = (id: string, run: (entry: Feedback) => void) => {
    const entry = entries.find((each) => each.feedbackId === id);
    if (entry) run(entry);
  };
  const cursor = useListCursor({
    scope: 'Feedback',
    ids: entries.map((each) => each.feedbackId),
    open: (id) => act(id, openFeedback),
    rowCommands: [
      {
        id: 'feedback.resolve',
        title: 'Resolve, or open again',
        keys: ['e'],
        run: (id) =>
          act(id, (entry) => {
            if (entry.resolvedAt === null) setAsked(entry);
            else void resolveFeedback(entry, null);
          }),
      },
      {
        id: 'feedback.remove',
        title: 'Take out of the log',
        keys: ['#', 'Delete'],
        run: (id) => act(id, (entry) => void removeFeedback(entry)),
      },
    ],
  });
  useCommands('Feedback, all', [
    { id: 'feedback.new', title: 'Write down feedback', keys: ['n'], run: () => setAsked('new') },
  ]);

  return (
    <>
      <ScreenHeader title="Feedback" aside={data && figuresInWords(data)}>
        <Button keys="n" onClick={() => setAsked('new')}>
          Write down
        </Button>
      </ScreenHeader>
      <div className="flex shrink-0 items-center border-b px-5 py-1.5">
        <Segmented
          label="Which feedback"
          value={view}
          onChange={setView}
          choices={[
            { value: 'open', label: 'Open', count: data?.open },
            { value: 'resolved', label: 'Resolved', count: data?.resolved },
            { value: 'all', label: 'All' },
          ]}
        />
      </div>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={8} />)}
      {data && entries.length === 0 && (
        <EmptyState title={view === 'open' ? 'Nothing waits to be resolved' : 'Nothing is in the log yet'}>
          Concerns, requests and praise that are read in mail stand here with their words; what was said elsewhere, and
          survey answers, you write down.
        </EmptyState>
      )}
      {entries.length > 0 && (
        <VirtualList
          label="Feedback"
          className="@container"
          items={entries}
          idOf={(entry) => entry.feedbackId}
          rowLabel={(entry) => `${entry.accountName}: ${entry.text}`}
          rowHeight={64}
          rowClassName="border-b"
          cursor={cursor.index}
          onCursor={(entry) => cursor.set(entry.feedbackId)}
          onOpen={openFeedback}
          renderRow={(entry) => <FeedbackRow entry={entry} />}
        />
      )}
      {asked === 'new' && <NewFeedbackDialog onClose={() => setAsked(null)} />}
      {asked !== null && asked !== 'new' && <ResolveDialog entry={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function figuresInWords(log: { open: number; resolved: number; medianDaysToResolve: number | null }): string {
  const median = log.medianDaysToResolve;
  const parts = [
    `${log.open} open`,
    `${log.resolved} resolved`,
    median === null ? '' : `in ${counted(median, 'day')} at the median`,
  ];
  return parts.filter(Boolean).join(' · ');
}
