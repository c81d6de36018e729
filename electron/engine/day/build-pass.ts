// A pass as it is shown: before it is begun, what it would hold; after, the lines it was begun with and what became of each.
// Pure. A line whose reason is gone is settled by itself; what came since joins where the pass takes things up.

import type { Settings } from '../../contract/app.ts';
import { type DayItem, dayItem, type Pass, type PassState, passId } from '../../contract/day.ts';
import type { PassKind } from '../../contract/pass-kinds.ts';
import type { PassItemRow, PassRow } from '../store/queries/day.ts';
import type { Candidate } from './candidate.ts';
import { fitPass, sum, together } from './fit-pass.ts';
import { minutesOf, planOf } from './pass-plans.ts';
import { takesUp } from './passes/all-passes.ts';

export interface KeptPass {
  readonly row: PassRow;
  readonly items: readonly PassItemRow[];
  readonly spentMs: number;
}

export type BuiltPass = Omit<Pass, 'proof' | 'next'>;

export function buildPass(
  kind: PassKind,
  candidates: readonly Candidate[],
  kept: KeptPass | null,
  settings: Pick<Settings, 'passMinutes'>,
): BuiltPass {
  const plan = minutesOf(kind, settings);
  const { title, purpose } = planOf(kind);
  const { items, later } =
    kept === null ? fresh(candidates, plan.most) : { items: begun(kind, candidates, kept), later: kept.row.later };
  const counts = {
    all: items.length,
    open: count(items, 'open'),
    done: count(items, 'done'),
    settled: count(items, 'settled'),
    left: count(items, 'left'),
  };
  return {
    kind,
    title,
    purpose,
    state: stateOf(kept, counts),
    passId: kept === null ? null : passId.parse(kept.row.id),
    plan,
    expectedMinutes: sum(items.filter(({ state }) => state === 'open')),
    spentMinutes: Math.round((kept?.spentMs ?? 0) / 6000) / 10,
    counts,
    later,
    beganAt: kept?.row.began_at ?? null,
    endedAt: kept?.row.ended_at ?? null,
    items,
  };
}

function stateOf(kept: KeptPass | null, { all, open }: Pass['counts']): PassState {
  if (kept !== null) return kept.row.ended_at === null ? 'under_way' : 'ended';
  return all === 0 && open === 0 ? 'empty' : 'not_begun';
}

function fresh(candidates: readonly Candidate[], minutes: number): { items: DayItem[]; later: number } {
  const { chosen, later } = fitPass(candidates, minutes);
  return { items: chosen.map((line) => itemOf(line, { state: 'open', stateWhy: null, cameIn: false })), later };
}

function begun(kind: PassKind, candidates: readonly Candidate[], { row, items }: KeptPass): DayItem[] {
  const now = new Map(candidates.map((line) => [line.key, line]));
  const held = new Set(items.map((each) => each.item_key));
  const listed = items.map((each) => {
    const line = now.get(each.item_key);
    const was = dayItem.parse(JSON.parse(each.item));
    // What was marked keeps the words it was marked under; what is open says how it stands now.
    if (each.state !== 'open') return { ...was, state: each.state, stateWhy: each.why };
    if (line) return itemOf(line, { state: 'open', stateWhy: null, cameIn: was.cameIn });
    return { ...was, state: 'settled' as const, stateWhy: settledWords[was.kind] };
  });
  if (!takesUp.has(kind) || row.ended_at !== null) return listed;
  const came = candidates
    .filter((line) => !held.has(line.key) && line.since !== null && line.since > row.began_at)
    .map((line) => itemOf(line, { state: 'open', stateWhy: null, cameIn: true }));
  return together([...listed, ...came]);
}

const settledWords: Readonly<Record<DayItem['kind'], string>> = {
  account: 'Nothing speaks for it any more',
  answer: 'It has its answer',
  draft: 'It was decided about',
  touch: 'It was written to',
  task: 'It is done',
  quiet: 'It was chosen for, or they wrote',
  meeting: 'It was seen to',
  review: 'Times are offered',
  renewal: 'Nothing is due any more',
  promise: 'It was kept or dropped',
  sending: 'It has left',
  unread: 'It was opened',
  feedback: 'It was resolved',
};

/** A line without what only the choosing of lines needs. */
export function itemOf(line: Candidate, more: Pick<DayItem, 'state' | 'stateWhy' | 'cameIn'>): DayItem {
  const { must: _must, since: _since, ...shown } = line;
  return { ...shown, ...more };
}

const count = (items: readonly DayItem[], state: DayItem['state']) =>
  items.filter((each) => each.state === state).length;
