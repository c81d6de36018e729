// The day: its passes in order, how far each has come, and the one to go on with. Beside it, when each account is to hear
// from us.
import { useState } from 'react';
import type { PassSummary } from '../../../electron/contract/day.ts';
import type { PassKind } from '../../../electron/contract/pass-kinds.ts';
import { useCommands } from '../../state/commands.ts';
import { beginPass, useDay } from '../../state/day.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { go } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { Trouble } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { isOverTime, standingInWords, timeInWords } from './pass-words.ts';
import { TouchpointCalendar } from './TouchpointCalendar.tsx';

type View = 'passes' | 'touchpoints';

export function DayScreen() {
  const [view, setView] = useState<View>('passes');
  const { data, failure } = useDay();
  useCommands('Day', [
    {
      id: 'day.view',
      title: 'Passes, or touchpoints ahead',
      keys: ['v'],
      run: () => setView((held) => (held === 'passes' ? 'touchpoints' : 'passes')),
    },
  ]);
  return (
    <>
      <ScreenHeader title="Day" aside={view === 'passes' ? data?.sentence : 'When each account is to hear from you'}>
        <Segmented<View>
          label="What to see of the day"
          value={view}
          onChange={setView}
          choices={[
            { value: 'passes', label: 'Passes' },
            { value: 'touchpoints', label: 'Touchpoints' },
          ]}
        />
      </ScreenHeader>
      {view === 'touchpoints' && <TouchpointCalendar />}
      {view === 'passes' && !data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={6} />)}
      {view === 'passes' && data && <Passes passes={data.passes} next={data.next} />}
    </>
  );
}

function Passes({ passes, next }: { passes: readonly PassSummary[]; next: PassKind | null }) {
  const open = (kind: PassKind) => {
    const pass = passes.find((each) => each.kind === kind);
    if (!pass) return;
    if (pass.state === 'not_begun') void beginPass(kind).then((begun) => begun && go({ screen: 'pass', kind }));
    else go({ screen: 'pass', kind });
  };
  const cursor = useListCursor<PassKind>({
    scope: 'Day, the passes',
    ids: passes.map(({ kind }) => kind),
    initial: next,
    open,
    rowCommands: [
      {
        id: 'day.look',
        title: 'Look at the pass without beginning it',
        keys: ['p'],
        run: (kind) => go({ screen: 'pass', kind }),
      },
    ],
  });
  return (
    <VirtualList
      label="Passes of the day"
      className="@container"
      items={passes}
      idOf={({ kind }) => kind}
      rowLabel={(pass) => `${pass.title}: ${standingInWords(pass)}, ${timeInWords(pass)}. ${pass.purpose}`}
      rowHeight={64}
      rowClassName="border-b"
      cursor={cursor.index}
      onCursor={({ kind }) => cursor.set(kind)}
      onOpen={({ kind }) => open(kind)}
      renderRow={(pass) => <PassRow pass={pass} next={pass.kind === next} />}
      footer={
        <p className="px-5 py-4 text-12 text-ink-3">
          Enter begins a pass or goes on with it. The minutes are a plan, not a limit; how many is up to you, in
          Settings.
        </p>
      }
    />
  );
}

function PassRow({ pass, next }: { pass: PassSummary; next: boolean }) {
  const over = pass.state === 'ended' || pass.state === 'empty';
  return (
    <div className="flex items-center gap-4 px-5 py-2.5">
      <PassMark pass={pass} />
      <div className="min-w-0 flex-1">
        <p className={classes('font-medium', over && 'text-ink-2')}>
          {pass.title}
          {next && <span className="ml-2 text-12 font-normal text-accent">next</span>}
        </p>
        <p className="truncate text-ink-2">{pass.purpose}</p>
      </div>
      <div className="shrink-0 text-right">
        <p className="tnum">{standingInWords(pass)}</p>
        <p className={classes('tnum text-12', isOverTime(pass) ? 'text-attention' : 'text-ink-3')}>
          {timeInWords(pass)}
        </p>
      </div>
    </div>
  );
}

/** A ring that fills; a tick once it has ended; a dash where there is nothing in it. */
function PassMark({ pass }: { pass: PassSummary }) {
  const share = pass.counts.all === 0 ? 0 : 1 - pass.counts.open / pass.counts.all;
  const around = 2 * Math.PI * 8;
  return (
    <svg viewBox="0 0 20 20" className="size-5 shrink-0" aria-hidden="true">
      <circle cx="10" cy="10" r="8" fill="none" strokeWidth="1.5" className="stroke-line-strong" />
      {pass.state === 'empty' && <path d="M7 10h6" strokeWidth="1.5" className="stroke-ink-3" />}
      {pass.state === 'ended' && (
        <path d="M6.5 10.3 9 12.8l4.6-5.2" fill="none" strokeWidth="1.75" className="stroke-accent" />
      )}
      {pass.state === 'under_way' && (
        <circle
          cx="10"
          cy="10"
          r="8"
          fill="none"
          strokeWidth="2"
          strokeDasharray={`${share * around} ${around}`}
          transform="rotate(-90 10 10)"
          className="stroke-accent"
        />
      )}
    </svg>
  );
}
