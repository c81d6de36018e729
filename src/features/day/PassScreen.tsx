// One pass: its lines in order at the left, at the right what the line under the cursor is about with its one next action,
// done in place by a key. It ends: what is through leaves the list, and an empty list says what came of it and what is next.
import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import type { DayItem, Pass } from '../../../electron/contract/day.ts';
import type { PassKind } from '../../../electron/contract/pass-kinds.ts';
import { useCommands } from '../../state/commands.ts';
import { beginPass, endPass, markLine, usePass, usePassPlace, useTimeAtPass } from '../../state/day.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go } from '../../state/route.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Trouble } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { LinePane } from './LinePane.tsx';
import { PassEnd } from './PassEnd.tsx';
import { PassLine } from './PassLine.tsx';
import { finishedOf, isOverTime, lineInWords, outcomeInWords, timeInWords } from './pass-words.ts';
import { SweepBanner } from './SweepBanner.tsx';

const back = () => go({ screen: 'day' });

export function PassScreen({ kind }: { kind: PassKind }) {
  const { data, failure } = usePass(kind);
  useTimeAtPass(data?.passId ?? null, data?.state === 'under_way', kind);
  useCommands('Pass', [{ id: 'pass.back', title: 'Back to the day', keys: ['Escape'], run: back, keyOnly: true }]);
  return (
    <>
      <ScreenHeader
        title={data?.title ?? 'Pass'}
        aside={data && <Progress pass={data} />}
        back={
          <IconButton label="Back to the day" keys="Escape" onClick={back}>
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        }
      >
        {data?.state === 'under_way' && data.counts.open > 0 && (
          <Button tone="quiet" keys="Shift+E" onClick={() => void leave(data)}>
            End it here
          </Button>
        )}
      </ScreenHeader>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />)}
      {data?.proof && <SweepBanner proof={data.proof} />}
      {data && <Body key={`${kind} ${data.state}`} pass={data} />}
    </>
  );
}

function Body({ pass }: { pass: Pass }) {
  const open = pass.items.filter(({ state }) => state === 'open');
  if (pass.state === 'under_way' && open.length > 0) return <Lines pass={pass} open={open} />;
  if (pass.state === 'not_begun') return <Preview pass={pass} />;
  return <PassEnd pass={pass} onNext={() => void goToNext(pass)} />;
}

async function leave(pass: Pass): Promise<void> {
  if (await endPass(pass)) back();
}

/** Ends this one where it is through, and goes to the next. */
async function goToNext(pass: Pass): Promise<void> {
  if (pass.state === 'under_way' && !(await endPass(pass))) return;
  go(pass.next === null ? { screen: 'day' } : { screen: 'pass', kind: pass.next });
}

function Preview({ pass }: { pass: Pass }) {
  const begin = () => void beginPass(pass.kind);
  const cursor = useListCursor<string>({
    scope: 'Pass, before it is begun',
    ids: pass.items.map(({ key }) => key),
    open: begin,
  });
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b px-5 py-3">
        <p className="min-w-0 flex-1 text-ink-2">
          {pass.purpose} About {Math.max(1, Math.round(pass.expectedMinutes))} minutes.
          {pass.later > 0 && ` ${pass.later} more would follow with more time.`}
        </p>
        <Button tone="main" keys="Enter" onClick={begin}>
          Begin
        </Button>
      </div>
      <VirtualList
        label={`${pass.title}, not begun`}
        className="@container"
        items={pass.items}
        idOf={({ key }) => key}
        rowLabel={lineInWords}
        rowHeight={56}
        cursor={cursor.index}
        onCursor={({ key }) => cursor.set(key)}
        onOpen={({ key }) => cursor.set(key)}
        renderRow={(item) => <PassLine item={item} heading={headingOf(item, pass.items)} />}
      />
    </>
  );
}

function Lines({ pass, open }: { pass: Pass; open: readonly DayItem[] }) {
  const cursor = useListCursor<string>({
    scope: 'Pass, the list',
    ids: open.map(({ key }) => key),
    initial: usePassPlace.getState()[pass.kind] ?? null,
  });
  const item = open[cursor.index];
  const key = item?.key ?? null;
  const { set } = cursor;
  // The line that took the place of one that left is held from then on, however the list is ordered anew.
  useEffect(() => {
    if (key === null) return;
    set(key);
    usePassPlace.setState({ [pass.kind]: key });
  }, [key, set, pass.kind]);
  const about = item && item.accountId !== null ? { accountId: item.accountId, name: item.accountName } : null;
  useCommands('Pass, any line', [
    {
      id: 'pass.done',
      title: 'Done with this line',
      // Done is E on Today and in the tasks; a draft is edited with it.
      keys: item?.queueItemId == null ? ['d', 'e'] : ['d'],
      run: () => item && void markLine(pass, item, 'done'),
    },
    {
      id: 'pass.left',
      title: 'Leave it for another time',
      keys: ['x'],
      run: () => item && void markLine(pass, item, 'left'),
    },
    { id: 'pass.end', title: 'End the pass here', keys: ['Shift+E'], run: () => void leave(pass) },
    {
      id: 'pass.snooze',
      title: 'Snooze the account',
      keys: ['Shift+H'],
      when: () => about !== null,
      run: () => about && openOverlay({ kind: 'snooze', ...about }),
    },
    {
      id: 'pass.log',
      title: 'Log a call or meeting',
      keys: ['Shift+L'],
      when: () => about !== null,
      run: () => about && openOverlay({ kind: 'log-touch', ...about }),
    },
  ]);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col @3xl/shell:flex-row">
      <div className="flex max-h-44 min-h-0 shrink-0 flex-col border-b @3xl/shell:max-h-none @3xl/shell:w-76 @3xl/shell:border-r @3xl/shell:border-b-0 @min-[100rem]/shell:w-96">
        <VirtualList
          label={pass.title}
          items={open}
          idOf={(each) => each.key}
          rowLabel={lineInWords}
          rowHeight={60}
          cursor={cursor.index}
          onCursor={(each) => cursor.set(each.key)}
          onOpen={(each) => cursor.set(each.key)}
          renderRow={(each) => <PassLine item={each} heading={headingOf(each, open)} />}
          footer={<p className="px-5 py-3 text-12 text-ink-3">{footOf(pass)}</p>}
        />
      </div>
      {item && <LinePane key={item.key} pass={pass} item={item} open={open} />}
    </div>
  );
}

/** The name and size of a batch, over its first line. */
function headingOf(item: DayItem, items: readonly DayItem[]): string | null {
  if (item.batch === '') return null;
  const batch = items.filter((each) => each.batch === item.batch);
  return batch[0]?.key === item.key ? `${item.batch} · ${batch.length}` : null;
}

function footOf(pass: Pass): string {
  const through = finishedOf(pass) === 0 ? '' : `${outcomeInWords({ counts: { ...pass.counts, open: 0 } })}. `;
  const later = pass.later > 0 ? ` ${pass.later} more did not fit and come another day.` : '';
  return `${through}That is the whole list.${later}`;
}

function Progress({ pass }: { pass: Pass }) {
  const { all } = pass.counts;
  const done = finishedOf(pass);
  if (pass.state === 'not_begun' || pass.state === 'empty') return <span className="tnum">{timeInWords(pass)}</span>;
  return (
    <span className="tnum flex items-center gap-2.5">
      <span>
        {done} of {all}
      </span>
      <span aria-hidden className="h-1 w-20 overflow-hidden rounded-full bg-cursor">
        <span
          className="block h-full rounded-full bg-accent transition-[width] duration-150"
          style={{ width: `${all === 0 ? 0 : (done / all) * 100}%` }}
        />
      </span>
      <span className={classes(isOverTime(pass) && 'text-attention')}>{timeInWords(pass)}</span>
    </span>
  );
}
