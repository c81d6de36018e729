// When each account is to hear from us, by tier: four weeks of working days across, accounts down, a mark for each touchpoint.
// The load of each day stands at its head, so that a heavy one is seen before it comes.
import { useMemo } from 'react';
import type { Touchpoint } from '../../../electron/contract/day.ts';
import type { AccountId, Tier } from '../../../electron/contract/scalars.ts';
import { useTouchpoints } from '../../state/day.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go, type Route } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { isoDateInWords, tierInWords } from '../../ui/format.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';

const DAYS = 28;
const TIERS: readonly (Tier | null)[] = ['enterprise', 'business', 'standard', null];

interface Line {
  readonly accountId: AccountId;
  readonly name: string;
  readonly tier: Tier | null;
  /** Heads the accounts of its tier. */
  readonly first: boolean;
  readonly ofDay: ReadonlyMap<string, readonly Touchpoint[]>;
}

export function TouchpointCalendar() {
  const { data, failure } = useTouchpoints(DAYS);
  const lines = useMemo(() => linesOf(data?.touchpoints ?? []), [data]);
  const cursor = useListCursor<AccountId>({
    scope: 'Touchpoints',
    ids: lines.map(({ accountId }) => accountId),
    open: (accountId) => go({ screen: 'account', accountId }),
    rowCommands: [
      {
        id: 'touchpoint.draft',
        title: 'Draft a touch',
        keys: ['w'],
        run: (accountId) => {
          const line = lines.find((each) => each.accountId === accountId);
          if (line) openOverlay({ kind: 'draft-touch', accountId, name: line.name });
        },
      },
      {
        id: 'touchpoint.first',
        title: 'Open what comes first',
        keys: ['p'],
        run: (accountId) => {
          const line = lines.find((each) => each.accountId === accountId);
          const [first] = [...(line?.ofDay.values() ?? [])].flat();
          go(first ? placeOf(first) : { screen: 'account', accountId });
        },
      },
    ],
  });
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={12} />;
  if (lines.length === 0)
    return (
      <EmptyState title="Nothing is due in the next four weeks">
        Touchpoints come from the rhythm of each tier, renewals, reviews, meetings, promises and tasks.
      </EmptyState>
    );
  const load = new Map<string, number>();
  for (const each of data.touchpoints) load.set(each.day, (load.get(each.day) ?? 0) + 1);
  // A day off stands here only where something falls on it.
  const shown = [...new Set([...data.workdays, ...load.keys()])].sort();
  return (
    <VirtualList
      label="Touchpoints by account"
      className="@container"
      items={lines}
      idOf={({ accountId }) => accountId}
      rowLabel={inWords}
      rowHeight={32}
      cursor={cursor.index}
      onCursor={({ accountId }) => cursor.set(accountId)}
      onOpen={({ accountId }) => go({ screen: 'account', accountId })}
      header={<Head days={shown} load={load} today={data.from} />}
      renderRow={(line) => <Row line={line} days={shown} />}
      footer={<Legend />}
    />
  );
}

function linesOf(touchpoints: readonly Touchpoint[]): Line[] {
  const byAccount = Map.groupBy(touchpoints, ({ accountId }) => accountId);
  return TIERS.flatMap((tier) =>
    [...byAccount]
      .filter(([, own]) => (own[0]?.tier ?? null) === tier)
      .map(([accountId, own], index) => ({
        accountId,
        name: own[0]?.name ?? '',
        tier,
        first: index === 0,
        ofDay: Map.groupBy(own, ({ day }) => day),
      })),
  );
}

/** The month where it begins. */
function monthAt(day: string, before: string | undefined): string {
  return before?.slice(0, 7) === day.slice(0, 7) ? '' : isoDateInWords(day).replace(/[\d\s.,]/g, '');
}

const NAME = 'w-44 shrink-0 @5xl:w-56';

function Head({ days, load, today }: { days: readonly string[]; load: ReadonlyMap<string, number>; today: string }) {
  // What is overdue stands on today and would make every other day look light.
  const most = Math.max(4, ...[...load].filter(([day]) => day !== today).map(([, count]) => count));
  return (
    <div className="flex items-end border-b bg-canvas px-5 pt-2 pb-1">
      <span className={classes(NAME, 'text-12 text-ink-3')}>Touchpoints a day</span>
      <div className="flex min-w-0 flex-1">
        {days.map((day, index) => {
          const count = load.get(day) ?? 0;
          const monday = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
          return (
            <div
              key={day}
              className={classes('flex min-w-0 flex-1 flex-col items-center gap-0.5', monday && 'border-l')}
              title={`${isoDateInWords(day)}: ${count}`}
            >
              <span aria-hidden className="flex h-6 items-end">
                <span
                  className="block w-2 rounded-t-sm bg-accent/40"
                  style={{ height: `${Math.min(24, Math.round((count / most) * 24))}px` }}
                />
              </span>
              <span className="tnum h-4 text-[0.6875rem] text-ink-3">{count > 0 ? count : ''}</span>
              <span className={classes('tnum text-12', day === today ? 'font-semibold text-accent' : 'text-ink-2')}>
                {Number(day.slice(8))}
              </span>
              <span className="h-4 text-[0.6875rem] text-ink-3">{monthAt(day, days[index - 1])}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Row({ line, days }: { line: Line; days: readonly string[] }) {
  return (
    <>
      {line.first && <p className="px-5 pt-3 pb-1 text-12 font-semibold text-ink-2">{tierInWords(line.tier)}</p>}
      <div className="flex min-h-8 items-center px-5">
        <span className={classes(NAME, 'truncate pr-3')}>{line.name}</span>
        <div className="flex min-w-0 flex-1 self-stretch">
          {days.map((day) => {
            const monday = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
            return (
              <div
                key={day}
                className={classes('flex min-w-0 flex-1 items-center justify-center gap-0.5', monday && 'border-l')}
              >
                {(line.ofDay.get(day) ?? []).slice(0, 2).map((each) => (
                  <Mark key={`${each.what} ${each.text}`} of={each} />
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** Each kind has a shape of its own; overdue is filled in the colour for attention, and says so. */
function Mark({ of }: { of: Touchpoint }) {
  const colour = of.overdue ? 'fill-attention stroke-attention' : SHAPES[of.what].colour;
  return (
    <svg viewBox="0 0 10 10" className={classes('size-2.5 shrink-0', colour)} strokeWidth="1.4" role="img">
      <title>{`${of.overdue ? 'Overdue. ' : ''}${WORDS[of.what]}: ${of.text}`}</title>
      <path d={SHAPES[of.what].path} />
    </svg>
  );
}

const CIRCLE = 'M5 1.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 1 0 0-7.6Z';
const SHAPES: Readonly<Record<Touchpoint['what'], { readonly path: string; readonly colour: string }>> = {
  rhythm: { path: CIRCLE, colour: 'fill-accent stroke-accent' },
  later: { path: CIRCLE, colour: 'fill-none stroke-line-strong' },
  renewal: { path: 'M5 .8 9.2 5 5 9.2.8 5Z', colour: 'fill-ink stroke-ink' },
  review: { path: 'M1.5 1.5h7v7h-7Z', colour: 'fill-none stroke-ink-2' },
  meeting: { path: 'M1.5 1.5h7v7h-7Z', colour: 'fill-ink-2 stroke-ink-2' },
  promise: { path: 'M5 1 9 8.6H1Z', colour: 'fill-ink-2 stroke-ink-2' },
  task: { path: 'M1.5 5.2 4 7.8 8.5 2.4', colour: 'fill-none stroke-ink-2' },
};
const WORDS: Readonly<Record<Touchpoint['what'], string>> = {
  rhythm: 'By the rhythm',
  later: 'By the rhythm after that',
  renewal: 'Renewal touch',
  review: 'Review due',
  meeting: 'Meeting',
  promise: 'Promised',
  task: 'Task',
};

function Legend() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 px-5 py-4 text-12 text-ink-2" aria-label="What the marks are">
      {(Object.keys(WORDS) as Touchpoint['what'][]).map((what) => (
        <li key={what} className="flex items-center gap-1.5">
          <svg
            viewBox="0 0 10 10"
            className={classes('size-2.5', SHAPES[what].colour)}
            strokeWidth="1.4"
            aria-hidden="true"
          >
            <path d={SHAPES[what].path} />
          </svg>
          {WORDS[what]}
        </li>
      ))}
      <li className="text-attention">Overdue stands on today</li>
    </ul>
  );
}

function inWords({ name, tier, ofDay }: Line): string {
  const all = [...ofDay.values()].flat();
  const said = all.slice(0, 4).map((each) => `${isoDateInWords(each.day)}, ${WORDS[each.what].toLowerCase()}`);
  return `${name}, ${tierInWords(tier)}: ${said.join('; ')}`;
}

function placeOf(one: Touchpoint): Route {
  if (one.meetingId !== null) return { screen: 'meeting', meetingId: one.meetingId };
  if (one.renewalId !== null) return { screen: 'renewal', renewalId: one.renewalId };
  return one.what === 'task' ? { screen: 'tasks' } : { screen: 'account', accountId: one.accountId };
}
