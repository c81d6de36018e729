// Drift: whether a contact or an account answers slower, shorter, opens fewer threads or through fewer people than it used
// to. Pure. Everything is held against the own past, and nothing is said on thin evidence.
//
// Of late is what lies within 45 days of the newest observation (at least 3, going back up to 150 days for them; at most
// 12). The baseline is what came before, back to 400 days (at least 6, at most 60). Both end with the newest mail and not
// today: time alone is silence, which is another measure, and a measure must not change while nothing was written.
//
// Hours and words are compared as logarithms, because both are skewed and a factor is what people notice. A change is said
// when the medians differ by at least 2.5 of their standard errors and the ranks by 2.3 of theirs (robust.ts), by a factor of
// 1.5 or more, and by an amount that matters: slower only from 4 h on, shorter only from 12 words down.
import type { DriftMeasure } from '../../../contract/relationship.ts';
import { changeScore, median, rankScore } from './robust.ts';
import type { Answer, LoggedMail, ThreadStart } from './touch-log.ts';

export const DRIFT_RULE = 'drift v1';

const DAY = 86_400_000;
const RECENT = 45 * DAY;
const RECENT_AT_MOST = 150 * DAY;
const BASELINE = 400 * DAY;
const FEWEST_RECENT = 3;
const MOST_RECENT = 12;
const FEWEST_BASELINE = 6;
const MOST_BASELINE = 60;
/** What was last observed longer ago than this, counted from the newest mail of the account, says nothing of today. */
const TOO_OLD = 180 * DAY;
const SAID_FROM = 2.5;
/** All of 3 above all of 6 come to 2.32. */
const RANKS_FROM = 2.3;
const FACTOR = 1.5;

export interface Observation {
  readonly at: number;
  readonly messageId: number;
  readonly value: number;
}

export interface Movement {
  readonly measure: DriftMeasure;
  readonly direction: 'worse' | 'better' | 'steady' | 'unknown';
  readonly baseline: number | null;
  readonly recent: number | null;
  /** Signed by the figure: positive when it is higher than usual. Null where nothing can be said. */
  readonly score: number | null;
  /** The newest observations, those that `recent` is made of; oldest first. */
  readonly newest: readonly Observation[];
}

export function latencyDrift(answers: readonly Answer[], anchor: number): Movement {
  const observed = answers.map(({ at, messageId, hours }) => ({ at, messageId, value: hours }));
  const change = compare(observed, anchor, (hours) => Math.log(hours + 0.25), 0.35);
  const matters = (change.recent ?? 0) >= 4;
  return { measure: 'reply_latency', ...change, direction: directionOf(change, 'higher', matters) };
}

export function lengthDrift(answers: readonly Answer[], anchor: number): Movement {
  const observed = answers.map(({ at, messageId, words }) => ({ at, messageId, value: words }));
  const change = compare(observed, anchor, (words) => Math.log(words + 3), 0.35);
  const matters = (change.baseline ?? 0) >= 12;
  return { measure: 'reply_length', ...change, direction: directionOf(change, 'lower', matters) };
}

/** The share of threads that they opened: two proportions, each with one success and one failure added (Agresti, Caffo 2000). */
export function initiatedDrift(starts: readonly ThreadStart[], anchor: number): Movement {
  const measure = 'initiated_share';
  const observed = starts.map(({ at, messageId, by }) => ({ at, messageId, value: by === 'them' ? 1 : 0 }));
  const { recent, baseline } = split(observed, anchor, 5);
  if (recent.length < 5 || baseline.length < 10) return unknown(measure, recent);
  const share = (list: readonly Observation[]) => (sum(list) + 1) / (list.length + 2);
  const [late, usual] = [share(recent), share(baseline)];
  const error = Math.sqrt((late * (1 - late)) / (recent.length + 2) + (usual * (1 - usual)) / (baseline.length + 2));
  const change = {
    baseline: sum(baseline) / baseline.length,
    recent: sum(recent) / recent.length,
    score: (late - usual) / error,
    newest: recent,
  };
  return { measure, ...change, direction: directionOf(change, 'lower', true) };
}

const BLOCK = 60 * DAY;
const BLOCKS = 7;
/** From 4 to 1 is 3, from 3 to 1 is 2, from 2 to 1 is 1. */
const PEOPLE_FROM = 1.5;

/** How many people of theirs wrote within 60 days, against the blocks of 60 days before; `anchor` is the newest mail. */
export function peopleDrift(log: readonly LoggedMail[], anchor: number): Movement {
  const measure = 'people_active';
  const writers = Array.from({ length: BLOCKS }, () => new Set<string>());
  const newest = new Map<string, Observation>();
  let oldest = anchor;
  for (let index = log.length - 1; index >= 0; index -= 1) {
    const mail = log[index];
    if (!mail || anchor - mail.at >= BLOCKS * BLOCK) break;
    const block = Math.floor((anchor - mail.at) / BLOCK);
    oldest = mail.at;
    if (mail.by === 'us') continue;
    writers[block]?.add(mail.writer);
    if (block === 0 && !newest.has(mail.writer)) newest.set(mail.writer, { ...mail, value: 1 });
  }
  const counts = writers.map((set) => set.size);
  // A block that the log only reaches into says nothing.
  const earlier = counts.slice(1, Math.floor((anchor - oldest) / BLOCK));
  const evidence = [...newest.values()].reverse();
  if (earlier.length < 3 || sum(earlier.map((value) => ({ value }))) === 0) return unknown(measure, evidence);
  const recent = counts[0] ?? 0;
  const usual = median(earlier);
  const change = { baseline: usual, recent, score: changeScore(earlier, [recent], 0.5), newest: evidence };
  // One more or one less is no news where four are usual, and all there is where two are.
  const apart = Math.abs(recent - usual) >= 1 && (recent <= usual / FACTOR || recent >= usual * FACTOR);
  const steady = Math.abs(change.score) < PEOPLE_FROM || !apart;
  return { measure, ...change, direction: steady ? 'steady' : recent < usual ? 'worse' : 'better' };
}

interface Change {
  /** By ranks; as sure as can be where they say nothing. */
  readonly ranks?: number;
  readonly baseline: number | null;
  readonly recent: number | null;
  readonly score: number | null;
  readonly newest: readonly Observation[];
}

function compare(
  observed: readonly Observation[],
  anchor: number,
  scale: (value: number) => number,
  floor: number,
): Change {
  const { recent, baseline } = split(observed, anchor, FEWEST_RECENT);
  const enough = recent.length >= FEWEST_RECENT && baseline.length >= FEWEST_BASELINE;
  const of = (list: readonly Observation[]) => list.map(({ value }) => value);
  return {
    baseline: baseline.length >= FEWEST_BASELINE ? median(of(baseline)) : null,
    recent: recent.length >= FEWEST_RECENT ? median(of(recent)) : null,
    score: enough ? changeScore(of(baseline).map(scale), of(recent).map(scale), floor) : null,
    ranks: enough ? rankScore(of(baseline), of(recent)) : 0,
    newest: recent,
  };
}

/** `observed` is in the order of time. */
function split(
  observed: readonly Observation[],
  anchor: number,
  fewest: number,
): { recent: readonly Observation[]; baseline: readonly Observation[] } {
  const last = observed.at(-1);
  if (!last || anchor - last.at > TOO_OLD) return { recent: [], baseline: [] };
  let start = observed.length - 1;
  while (start > 0 && observed.length - start < MOST_RECENT) {
    const before = observed[start - 1]?.at ?? 0;
    const within = observed.length - start < fewest ? RECENT_AT_MOST : RECENT;
    if (last.at - before > within) break;
    start -= 1;
  }
  const recent = observed.slice(start);
  const since = (recent[0]?.at ?? 0) - BASELINE;
  const baseline = observed.slice(Math.max(0, start - MOST_BASELINE), start).filter(({ at }) => at >= since);
  return { recent, baseline };
}

function directionOf(change: Change, worse: 'higher' | 'lower', matters: boolean): Movement['direction'] {
  const { score, recent, baseline, ranks = Number.POSITIVE_INFINITY } = change;
  if (score === null || recent === null || baseline === null) return 'unknown';
  const factor = factorOf(recent, baseline);
  if (Math.abs(score) < SAID_FROM || Math.abs(ranks) < RANKS_FROM || factor < FACTOR) return 'steady';
  if (score > 0 !== (worse === 'higher')) return 'better';
  return matters ? 'worse' : 'steady';
}

/** How many times the larger is the smaller; never under 1. */
export function factorOf(a: number, b: number): number {
  const [small, large] = [Math.min(a, b), Math.max(a, b)];
  return small <= 0 ? (large <= 0 ? 1 : Number.POSITIVE_INFINITY) : large / small;
}

function unknown(measure: DriftMeasure, newest: readonly Observation[]): Movement {
  return { measure, direction: 'unknown', baseline: null, recent: null, score: null, newest };
}

function sum(list: readonly { readonly value: number }[]): number {
  return list.reduce((total, { value }) => total + value, 0);
}
