// How the relationship with an account stands at an instant, as far as mail alone says: no weights, no cadence, no today.
// Pure. What is derived and stored is this; scoring it is cheap and happens when it is read.
import { z } from 'zod';
import { type FindingKind, findingKind } from '../../../contract/findings.ts';
import { initiatedDrift, latencyDrift, lengthDrift, type Movement, peopleDrift } from './drift.ts';
import { breadthScore, fadedGravity, scoreOfMovement } from './health.ts';
import { type Answer, answersOf, type LoggedMail, type ThreadStart, threadStartsOf } from './touch-log.ts';

const DAY = 86_400_000;
/** Mail that goes on this long after a promise was due, without a word of it, has settled or forgotten it. */
export const FORGOTTEN = 60 * DAY;

/** What mail says that weighs on the relationship: an open risk, or a promise of ours with a day. */
export interface Signal {
  readonly kind: FindingKind;
  readonly at: number;
  readonly messageId: number;
  /** Of a promise. */
  readonly due: string | null;
  /** When later mail settled it; null while it did not. */
  readonly settledAt: number | null;
  readonly confirmed: boolean;
}

export interface Relation {
  /** In the order of time. */
  readonly log: readonly LoggedMail[];
  readonly answers: readonly Answer[];
  readonly starts: readonly ThreadStart[];
  readonly signals: readonly Signal[];
}

export function relationOf(log: readonly LoggedMail[], signals: readonly Signal[]): Relation {
  return { log, answers: answersOf(log), starts: threadStartsOf(log), signals };
}

/** As it was at the end of `at`: every measure of a prefix is that of the past. */
export function relationAt(relation: Relation, at: number): Relation {
  const before = <T extends { readonly at: number }>(list: readonly T[]) => list.slice(0, countUntil(list, at));
  return {
    log: before(relation.log),
    answers: before(relation.answers),
    starts: before(relation.starts),
    signals: relation.signals
      .filter((signal) => signal.at <= at)
      .map((signal) => ({
        ...signal,
        settledAt: signal.settledAt !== null && signal.settledAt <= at ? signal.settledAt : null,
      })),
  };
}

/** How many of a list in the order of time lie at or before an instant. */
export function countUntil(list: readonly { readonly at: number }[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Movements {
  readonly latency: Movement;
  readonly length: Movement;
  readonly initiated: Movement;
  readonly people: Movement;
  /** The same of who answers most, where that is one of several. */
  readonly main: { readonly writer: string; readonly latency: Movement; readonly length: Movement } | null;
  /** How many wrote within 90 days before the newest mail. */
  readonly peopleOfLate: number;
}

/** Of a relation as it stands at its end. */
export function movementsOf({ log, answers, starts }: Relation): Movements {
  const anchor = log.at(-1)?.at ?? 0;
  const writer = mainWriter(answers, anchor);
  const theirs = writer === null ? [] : answers.filter((answer) => answer.writer === writer);
  return {
    latency: latencyDrift(answers, anchor),
    length: lengthDrift(answers, anchor),
    initiated: initiatedDrift(starts, anchor),
    people: peopleDrift(log, anchor),
    main:
      writer === null || theirs.length === answers.length
        ? null
        : { writer, latency: latencyDrift(theirs, anchor), length: lengthDrift(theirs, anchor) },
    peopleOfLate: writersSince(log, anchor - 90 * DAY).size,
  };
}

function mainWriter(answers: readonly Answer[], anchor: number): string | null {
  const counts = new Map<string, number>();
  for (const { writer, at } of answers) if (anchor - at <= 365 * DAY) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  let best: { writer: string; n: number } | null = null;
  for (const [writer, n] of counts) if (best === null || n > best.n) best = { writer, n };
  return best?.writer ?? null;
}

export function writersSince(log: readonly LoggedMail[], since: number): Set<string> {
  const writers = new Set<string>();
  for (let index = log.length - 1; index >= 0; index -= 1) {
    const mail = log[index];
    if (!mail || mail.at < since) break;
    if (mail.by === 'them') writers.add(mail.writer);
  }
  return writers;
}

export const moved = z.object({
  inbound: z.number(),
  lastIn: z.number().nullable(),
  responsiveness: z.number().nullable(),
  depth: z.number().nullable(),
  breadth: z.number().nullable(),
});
/** What the movements of the log come to. */
export type Moved = z.infer<typeof moved>;

export const standing = moved.extend({
  /** Kind, gravity with age taken off, message. */
  risks: z.array(z.tuple([findingKind, z.number(), z.number()])),
  /** Our open promises: the day each is due, message. */
  promises: z.array(z.tuple([z.string(), z.number()])),
  /** Of what is stored as of now: changes when the standing of any week before does. */
  past: z.string().optional(),
});
export type Standing = z.infer<typeof standing>;

export function movedOf(relation: Relation, movements: Movements): Moved {
  const { log } = relation;
  const inbound = log.reduce((n, { by }) => n + Number(by === 'them'), 0);
  const { latency, length, initiated, people, main, peopleOfLate } = movements;
  return {
    inbound,
    lastIn: log.findLast(({ by }) => by === 'them')?.at ?? null,
    responsiveness: worst(scoreOfMovement(latency), main && scoreOfMovement(main.latency)),
    depth: mean(worst(scoreOfMovement(length), main && scoreOfMovement(main.length)), scoreOfMovement(initiated)),
    breadth: inbound === 0 ? null : breadthScore(peopleOfLate, people),
  };
}

export function standingOf(relation: Relation, measured: Moved): Standing {
  const anchor = relation.log.at(-1)?.at ?? 0;
  const open = relation.signals.filter(({ settledAt }) => settledAt === null);
  return {
    ...measured,
    risks: open
      .filter(({ kind }) => kind !== 'commitment')
      .map(({ kind, at, messageId, confirmed }): Standing['risks'][number] => {
        const daysOfMail = Math.max(0, anchor - at) / DAY;
        return [kind, Math.round(1000 * fadedGravity(kind, daysOfMail, confirmed)) / 1000, messageId];
      })
      .filter(([, gravity]) => gravity > 0),
    promises: open.flatMap(({ kind, due, messageId }) =>
      kind === 'commitment' && due !== null && anchor - Date.parse(due) <= FORGOTTEN
        ? [[due, messageId] as [string, number]]
        : [],
    ),
  };
}

function worst(...scores: (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function mean(...scores: (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length;
}
