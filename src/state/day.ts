// The passes of the day, the touchpoints ahead, and what the person does with both. A pass that is on the screen counts its
// time; where its person was in it is remembered, so that reading a mail and coming back finds the same line.
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { DayItem, Pass, PassId } from '../../electron/contract/day.ts';
import type { PassKind } from '../../electron/contract/pass-kinds.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createMarks, type Mark } from './marks.ts';
import { createResources, type Loaded } from './resource.ts';

const topics = [
  'day',
  'book',
  'accounts',
  'queue',
  'outgoing',
  'tasks',
  'reviews',
  'renewals',
  'findings',
  'feedback',
  'threads',
  'settings',
] as const;

const days = createResources<'today', CallOutput<'day.get'>>({ topics, ask: () => ask('day.get', {}) });
export const useDay = () => days.use('today');

interface LineMark extends Mark {
  readonly state: DayItem['state'];
  readonly why: string | null;
}
const marks = createMarks<string, LineMark>();
const markOf = (passId: PassId, key: string) => `${passId} ${key}`;

const passes = createResources<PassKind, Pass>({
  topics,
  keep: 2,
  ask: (kind) => marks.asking(() => ask('day.pass', { kind })),
});
marks.endWith(passes);

/** A pass as the person left it, whatever is still on its way. */
export function usePass(kind: PassKind): Loaded<Pass> {
  const loaded = passes.use(kind);
  const said = marks.use();
  return useMemo(() => {
    const { data } = loaded;
    if (!data || data.passId === null || said.size === 0) return loaded;
    const { passId } = data;
    const items = data.items.map((item) => {
      const mark = said.get(markOf(passId, item.key));
      return mark ? { ...item, state: mark.state, stateWhy: mark.why } : item;
    });
    return { ...loaded, data: { ...data, items, counts: countsOf(items) } };
  }, [loaded, said]);
}

const ahead = createResources<number, CallOutput<'touchpoint.list'>>({
  topics,
  ask: (count) => ask('touchpoint.list', { days: count }),
});
export const useTouchpoints = (count: number) => ahead.use(count);

/** The line of each pass that was last under the cursor. */
export const usePassPlace = create<Readonly<Partial<Record<PassKind, string>>>>(() => ({}));

export async function beginPass(kind: PassKind): Promise<boolean> {
  const outcome = await change('day.begin', { kind });
  if (outcome.done) await passes.load(kind);
  return outcome.done;
}

export async function endPass(pass: Pass): Promise<boolean> {
  if (pass.passId === null) return false;
  const outcome = await change('day.end', { passId: pass.passId }, { say: `${pass.title}: ended.` });
  return outcome.done;
}

export function goOnWithPass(pass: Pass) {
  return pass.passId === null
    ? Promise.resolve(null)
    : change('day.end', { passId: pass.passId, ended: false }, { say: `${pass.title} goes on.` });
}

export async function markLine(
  pass: Pass,
  item: DayItem,
  state: 'done' | 'left' | 'open',
  why?: string,
): Promise<void> {
  const { passId } = pass;
  if (passId === null) return;
  const say = { done: 'Done', left: 'Left for another time', open: 'Open again' }[state];
  const who = item.accountName === '' ? item.title : item.accountName;
  const name = markOf(passId, item.key);
  let mark: LineMark = { state, why: why ?? null, settled: false };
  const show = (next: LineMark) => {
    mark = next;
    marks.set([name], mark);
  };
  /** What was said of the line after this stands. */
  const isLatest = () => (marks.get(name) ?? mark) === mark;
  const outcome = await change(
    'day.mark',
    { passId, key: item.key, state, ...(why === undefined || why === '' ? {} : { why }) },
    {
      say: `${say}: ${who}.`,
      ahead() {
        show(mark);
        return () => {
          if (isLatest()) marks.set([name], null);
        };
      },
      // An answer asked for before the undo still says that it is done: as it was stays shown until a later one came.
      undone() {
        if (isLatest()) show({ state: item.state, why: item.stateWhy, settled: true });
      },
    },
  );
  if (!outcome.done || !isLatest()) return;
  show({ ...mark, settled: true });
  void passes.load(pass.kind);
}

function countsOf(items: readonly DayItem[]): Pass['counts'] {
  const count = (state: DayItem['state']) => items.filter((each) => each.state === state).length;
  return {
    all: items.length,
    open: count('open'),
    done: count('done'),
    settled: count('settled'),
    left: count('left'),
  };
}

/** Drafts an answer in the thread of a line; the line then shows the draft. What speaks against it, or null. */
export async function draftAnswer(item: DayItem): Promise<string | null> {
  if (item.accountId === null || item.threadId === null) return null;
  const outcome = await change(
    'queue.propose',
    { accountId: item.accountId, kind: 'reply', threadId: item.threadId },
    { say: '' },
  );
  if (!outcome.done) return null;
  const { queueItemId, missing, already } = outcome.output;
  return queueItemId === null ? (missing ?? already) : null;
}

const SEEN_EVERY_MS = 30_000;

/** Counts the time somebody is at a pass, while its screen is looked at. */
export function useTimeAtPass(passId: PassId | null, underWay: boolean, kind: PassKind): void {
  useEffect(() => {
    if (passId === null || !underWay) return;
    const seen = () => {
      if (document.visibilityState !== 'visible') return;
      ask('day.seen', { passId })
        .then(({ spentMinutes }) => passes.patch(kind, (held) => ({ ...held, spentMinutes })))
        // Time that is not counted is no loss; the engine says elsewhere that it is gone.
        .catch(() => undefined);
    };
    seen();
    const timer = setInterval(seen, SEEN_EVERY_MS);
    return () => {
      clearInterval(timer);
      seen();
    };
  }, [passId, underWay, kind]);
}
