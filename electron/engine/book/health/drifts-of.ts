// Everything that can be said of how an account and its contacts moved, the clearest change for the worse first. Pure.
import { latencyDrift, lengthDrift, type Movement } from './drift.ts';
import { movementsOf, type Relation } from './standing.ts';

export interface Moving {
  /** Address of the contact; null for the account as a whole. */
  readonly writer: string | null;
  readonly movement: Movement;
  /** Oldest first, for a plot. */
  readonly points: readonly { readonly at: number; readonly value: number }[];
}

/** With fewer answers than this nothing could be said of a contact. */
const FEWEST = 9;
const MOST_POINTS = 120;

/** Of a relation as it stands at its end. */
export function driftsOf(relation: Relation): Moving[] {
  const { log, answers, starts } = relation;
  const anchor = log.at(-1)?.at ?? 0;
  const { latency, length, initiated, people } = movementsOf(relation);
  const hours = (list: typeof answers) => list.map((one) => ({ at: one.at, value: one.hours }));
  const words = (list: typeof answers) => list.map((one) => ({ at: one.at, value: one.words }));
  const moving: Moving[] = [
    { writer: null, movement: latency, points: hours(answers) },
    { writer: null, movement: length, points: words(answers) },
    { writer: null, movement: initiated, points: starts.map(({ at, by }) => ({ at, value: by === 'them' ? 1 : 0 })) },
    { writer: null, movement: people, points: peoplePoints(relation, anchor) },
  ];
  const byWriter = Map.groupBy(answers, ({ writer }) => writer);
  for (const [writer, theirs] of byWriter) {
    if (theirs.length < FEWEST) continue;
    moving.push({ writer, movement: latencyDrift(theirs, anchor), points: hours(theirs) });
    moving.push({ writer, movement: lengthDrift(theirs, anchor), points: words(theirs) });
  }
  return moving
    .map((one) => ({ ...one, points: one.points.slice(-MOST_POINTS) }))
    .sort((a, b) => ORDER[a.movement.direction] - ORDER[b.movement.direction] || clear(b) - clear(a));
}

const ORDER: Readonly<Record<Movement['direction'], number>> = { worse: 0, better: 1, steady: 2, unknown: 3 };
const clear = ({ movement }: Moving) => Math.abs(movement.score ?? 0);

const DAY = 86_400_000;
const BLOCK = 60 * DAY;

/** How many wrote in each 60 days back from the newest mail. */
function peoplePoints({ log }: Relation, anchor: number): { at: number; value: number }[] {
  const blocks = new Map<number, Set<string>>();
  for (const { at, by, writer } of log) {
    const block = Math.floor((anchor - at) / BLOCK);
    const writers = blocks.get(block) ?? new Set();
    blocks.set(block, writers);
    if (by === 'them') writers.add(writer);
  }
  return [...blocks]
    .sort(([a], [b]) => b - a)
    .map(([block, writers]) => ({ at: anchor - block * BLOCK, value: writers.size }));
}
