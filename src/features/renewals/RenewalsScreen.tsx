// What renews: as a board by stage, along the months, and as a pipeline with its sums.
import { useState } from 'react';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import type { Renewal } from '../../../electron/contract/renewals.ts';
import { useCommands } from '../../state/commands.ts';
import { type RowCommand, useListCursor } from '../../state/list-cursor.ts';
import { openOverlay } from '../../state/overlays.ts';
import { markTouch, placeRenewal, planRenewal, STAGES, useRenewals } from '../../state/renewals.ts';
import { go } from '../../state/route.ts';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { Keys } from '../../ui/Keys.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StillReading } from '../findings/StillReading.tsx';
import { PipelineView } from './PipelineView.tsx';
import { onBoard, RenewalBoard } from './RenewalBoard.tsx';
import { RenewalTimeline } from './RenewalTimeline.tsx';
import { RollingContracts } from './RollingContracts.tsx';
import { stageInWords } from './renewal-in-words.ts';

type View = 'board' | 'timeline' | 'pipeline';
const VIEWS: readonly View[] = ['board', 'timeline', 'pipeline'];

export function RenewalsScreen() {
  const { data, failure } = useRenewals();
  if (data) return <Loaded data={data} />;
  return (
    <>
      <ScreenHeader title="Renewals" />
      {failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />}
    </>
  );
}

/** The cursor begins at the first that is under way. */
function Loaded({ data }: { data: CallOutput<'renewal.list'> }) {
  const [view, setView] = useState<View>('board');
  const { renewals } = data;
  const shown = view === 'board' ? onBoard(renewals) : renewals;
  const find = (id: string, run: (renewal: Renewal) => void) => {
    const renewal = renewals.find((each) => each.renewalId === id);
    if (renewal) run(renewal);
  };
  const cursor = useListCursor({
    scope: 'Renewals',
    ids: view === 'pipeline' ? [] : shown.map((each) => each.renewalId),
    initial: shown.find(({ stage }) => stage !== 'ahead')?.renewalId ?? null,
    open: (id) => find(id, (renewal) => go({ screen: 'renewal', renewalId: renewal.renewalId })),
    rowCommands: renewalCommands(find),
  });
  useCommands('Renewals, all', [
    {
      id: 'renewals.view',
      title: 'Board, timeline or pipeline',
      keys: ['v'],
      run: () => setView((held) => VIEWS[(VIEWS.indexOf(held) + 1) % VIEWS.length] ?? 'board'),
    },
    { id: 'renewals.openings', title: 'Go to the openings', keys: [], run: () => go({ screen: 'openings' }) },
  ]);
  const due = renewals.filter(({ next }) => next?.state === 'due').length;
  return (
    <>
      <ScreenHeader
        title="Renewals"
        aside={
          data && `${counted(renewals.length, 'renewal')}${due > 0 ? `, ${counted(due, 'touch', 'touches')} due` : ''}`
        }
      />
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-1.5">
        <Segmented
          label="How to see them"
          value={view}
          onChange={setView}
          choices={[
            { value: 'board', label: 'Board' },
            { value: 'timeline', label: 'Timeline' },
            { value: 'pipeline', label: 'Pipeline' },
          ]}
        />
        {data.undated > 0 && (
          <p className="ml-auto text-12 text-ink-3">
            {counted(data.undated, 'account')} without a renewal date: write down a contract on the account’s page.
          </p>
        )}
        {view !== 'pipeline' && (
          <p className="ml-auto flex items-center gap-1.5 text-12 text-ink-3">
            <Keys of="[" />
            <Keys of="]" /> stage
            <Keys of="r" /> record
          </p>
        )}
      </div>
      <StillReading unread={data.unread} so="forecasts and checklists may change" />
      {view === 'pipeline' && <PipelineView currency="" />}
      {view !== 'pipeline' && renewals.length === 0 && (
        <EmptyState title="No renewal is known">
          A renewal stands here when an account has a renewal date or a contract with a day. Import accounts with one,
          or write a contract down on an account’s page.
        </EmptyState>
      )}
      {view === 'board' && renewals.length > 0 && (
        <RenewalBoard renewals={renewals} cursor={cursor.id} onCursor={cursor.set} />
      )}
      {view === 'timeline' && renewals.length > 0 && (
        <RenewalTimeline renewals={renewals} cursor={cursor.id} onCursor={cursor.set} />
      )}
      {view !== 'pipeline' && data.rolling.length > 0 && <RollingContracts contracts={data.rolling} />}
    </>
  );
}

function renewalCommands(find: (id: string, run: (renewal: Renewal) => void) => void): RowCommand<string>[] {
  const step = (id: string, by: number) =>
    find(id, (renewal) => {
      const at = (STAGES as readonly string[]).indexOf(renewal.stage);
      const next = STAGES[at + by];
      if (at >= 0 && next) void placeRenewal(renewal, next, stageInWords(next).toLowerCase());
    });
  return [
    { id: 'renewals.back', title: 'To the stage before', keys: ['['], run: (id) => step(id, -1) },
    { id: 'renewals.forth', title: 'To the next stage', keys: [']'], run: (id) => step(id, 1) },
    {
      id: 'renewals.record',
      title: 'Record what came of it',
      keys: ['r'],
      run: (id) => find(id, (renewal) => openOverlay({ kind: 'record-renewal', renewal })),
    },
    { id: 'renewals.draft', title: 'Draft the touch', keys: ['w'], run: (id) => find(id, draftTouch) },
    {
      id: 'renewals.done',
      title: 'The touch was done some other way',
      keys: ['d'],
      run: (id) =>
        find(id, (renewal) => {
          if (renewal.next?.state === 'due')
            void markTouch(
              renewal,
              { days: renewal.next.days, state: 'done' },
              `${renewal.accountName}: the ${renewal.next.days}-day touch is done.`,
            );
        }),
    },
    {
      id: 'renewals.atRisk',
      title: 'To the at-risk path, or back',
      keys: ['x'],
      run: (id) =>
        find(id, (renewal) => {
          const path = renewal.path === 'at_risk' ? 'runway' : 'at_risk';
          const said = path === 'at_risk' ? 'is on the at-risk path; its touches stop' : 'is back on its runway';
          void planRenewal(renewal, { path }, `${renewal.accountName} ${said}.`);
        }),
    },
    {
      id: 'renewals.account',
      title: 'Open the account',
      keys: ['a'],
      run: (id) => find(id, ({ accountId }) => go({ screen: 'account', accountId })),
    },
  ];
}

/** The touch that is due; where none is, the person chooses. */
export function draftTouch({ accountId, accountName, next }: Renewal): void {
  openOverlay({
    kind: 'draft-touch',
    accountId,
    name: accountName,
    ...(next?.state === 'due' ? { touch: next.kind } : {}),
  });
}
