// Playbooks: those that run with whose move each is, those that are over, what there is, and what would start.
import type { RunRow } from '../../../electron/contract/runs.ts';
import { useCommands } from '../../state/commands.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go, type PlaybookView } from '../../state/route.ts';
import { startDue, useRuns } from '../../state/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { PlaybookList } from './PlaybookList.tsx';
import { moveOf } from './playbook-in-words.ts';
import { RunLine } from './RunLine.tsx';
import { WouldStart } from './WouldStart.tsx';

const VIEWS: readonly PlaybookView[] = ['running', 'over', 'all', 'due'];
const show = (view: PlaybookView) => go({ screen: 'playbooks', view });
const start = () => openOverlay({ kind: 'start-playbook' });

export function PlaybooksScreen({ view }: { view: PlaybookView }) {
  const { data, failure } = useRuns();
  const running = data?.filter(({ state }) => state === 'running') ?? [];
  const over = data?.filter(({ state }) => state !== 'running') ?? [];
  const late = running.filter(({ now }) => now.some(({ overdue }) => overdue)).length;
  useCommands('Playbooks', [
    { id: 'playbooks.start', title: 'Start a playbook', keys: ['n'], run: start },
    { id: 'playbooks.startDue', title: 'Start what is due now', keys: ['Shift+S'], run: () => void startDue() },
    ...VIEWS.map((each, at) => ({
      id: `playbooks.${each}`,
      title: TITLES[each],
      keys: [String(at + 1)],
      run: () => show(each),
    })),
  ]);
  return (
    <>
      <ScreenHeader
        title="Playbooks"
        aside={data && `${counted(running.length, 'running', 'running')}${late > 0 ? `, ${late} late` : ''}`}
      >
        {view === 'due' && (
          <Button tone="quiet" keys="Shift+S" onClick={() => void startDue()}>
            Start what is switched on
          </Button>
        )}
        <Button keys="n" onClick={start}>
          Start one
        </Button>
      </ScreenHeader>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-1.5">
        <Segmented
          label="Which playbooks"
          value={view}
          onChange={show}
          choices={[
            { value: 'running', label: TITLES.running, count: data ? running.length : undefined },
            { value: 'over', label: TITLES.over, count: data ? over.length : undefined },
            { value: 'all', label: TITLES.all },
            { value: 'due', label: TITLES.due },
          ]}
        />
      </div>
      {view === 'all' && <PlaybookList />}
      {view === 'due' && <WouldStart />}
      {!data && (view === 'running' || view === 'over') && <Loading failure={failure?.message ?? null} />}
      {data && view === 'running' && <RunList key="running" runs={running} label={TITLES.running} />}
      {data && view === 'over' && <RunList key="over" runs={over} label={TITLES.over} />}
    </>
  );
}

const TITLES: Record<PlaybookView, string> = {
  running: 'Running',
  over: 'Over',
  all: 'What there is',
  due: 'What would start',
};

function Loading({ failure }: { failure: string | null }) {
  return failure === null ? <Skeleton rows={8} /> : <Trouble sentence={failure} />;
}

function RunList({ runs, label }: { runs: readonly RunRow[]; label: string }) {
  const open = (run: RunRow) => go({ screen: 'run', runId: run.runId });
  const cursor = useListCursor<number>({
    scope: label,
    ids: runs.map(({ runId }) => runId),
    open: (id) => {
      const found = runs.find(({ runId }) => runId === id);
      if (found) open(found);
    },
  });
  if (runs.length === 0) {
    return (
      <EmptyState title={label === TITLES.running ? 'No playbook runs' : 'No playbook is over yet'}>
        A playbook takes an account through its steps: a review, a renewal, a disputed bill. Start one by hand, or let
        it start by itself under “{TITLES.all}”.
      </EmptyState>
    );
  }
  return (
    <VirtualList
      label={label}
      className="@container"
      items={runs}
      idOf={({ runId }) => runId}
      rowLabel={rowLabel}
      rowHeight={56}
      rowClassName="border-b"
      cursor={cursor.index}
      onCursor={({ runId }) => cursor.set(runId)}
      onOpen={open}
      renderRow={(run) => <RunLine run={run} />}
    />
  );
}

function rowLabel(run: RunRow): string {
  const [step] = run.now;
  return `${run.name} with ${run.accountName}${step ? `: ${moveOf(step)}, ${step.title}` : ''}`;
}
