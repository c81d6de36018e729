// What the model was asked and what that cost, as the record has it: every question is an entry of the journal, and these
// are all that is known of them.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Actor } from '../../contract/journal.ts';
import { type ModelCall, type ModelCost, type ModelStatus, modelCost, modelOutcome } from '../../contract/model.ts';
import { type EntryId, entryId } from '../../contract/scalars.ts';
import { isoDayOf, type LocalNow, startOfDay } from '../book/local-time.ts';
import { noteEntry } from '../journal/note-entry.ts';
import { type EntryRow, entriesOf } from '../journal/read-journal.ts';

const ASKED = 'model.asked';
/** So many questions that came to nothing, one after the other, within so long: the endpoint is left alone for as long. */
const REST_AFTER = 3;
const REST_MS = 5 * 60_000;

const evidence = z.object({
  purpose: z.string(),
  model: z.string(),
  outcome: modelOutcome,
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  estimated: z.boolean(),
  cost: modelCost.nullable(),
  ms: z.number().int(),
  /** Of the bytes that were sent. */
  sha256: z.string(),
  problems: z.array(z.string()),
});

export interface AskedOfModel extends z.infer<typeof evidence> {
  readonly at: number;
  readonly actor: Actor;
  readonly why: string;
  readonly accounts: readonly number[];
}

export function noteAsked(db: Database, asked: AskedOfModel): EntryId {
  const { at, actor, why, accounts, ...rest } = asked;
  return noteEntry(db, {
    at,
    actor,
    command: ASKED,
    title: `Asked the model: ${rest.purpose}`,
    why: why === '' ? null : why,
    accounts,
    evidence: evidence.parse(rest),
  });
}

export interface ModelUseNow {
  readonly month: ModelStatus['month'];
  readonly today: number;
  readonly recent: ModelCall[];
  /** It failed again and again and is left alone until then. */
  readonly restsUntil: number | null;
}

export function readModelUse(db: Database, clock: LocalNow): ModelUseNow {
  const day = isoDayOf(clock.now, clock.timeZone);
  const since = startOfDay(`${day.slice(0, 8)}01`, clock.timeZone);
  const calls = entriesOf(db).all({ command: ASKED, since }).flatMap(callOf);
  const midnight = startOfDay(day, clock.timeZone);
  return {
    month: {
      calls: calls.length,
      notUsed: calls.filter((each) => each.outcome !== 'written').length,
      inputTokens: sum(calls.map((each) => each.inputTokens)),
      outputTokens: sum(calls.map((each) => each.outputTokens)),
      costs: costsOf(calls),
    },
    today: calls.filter((each) => each.at >= midnight).length,
    recent: calls.slice(0, 30),
    restsUntil: restOf(calls, clock.now),
  };
}

export function restOf(calls: readonly Pick<ModelCall, 'outcome' | 'at'>[], now: number): number | null {
  const last = calls.slice(0, REST_AFTER);
  const [newest] = last;
  if (!newest || last.length < REST_AFTER || last.some((each) => each.outcome !== 'failed')) return null;
  const until = newest.at + REST_MS;
  return (last.at(-1)?.at ?? 0) > newest.at - REST_MS && until > now ? until : null;
}

function callOf(row: EntryRow): ModelCall[] {
  const read = evidence.safeParse(row.evidence === null ? null : JSON.parse(row.evidence));
  if (!read.success) return [];
  const { sha256: _, problems: __, ...said } = read.data;
  return [{ entryId: entryId.parse(row.id), at: row.at, why: row.why ?? '', ...said }];
}

function costsOf(calls: readonly ModelCall[]): ModelCost[] {
  const byCurrency = new Map<string, number>();
  for (const { cost } of calls) {
    if (cost) byCurrency.set(cost.currency, (byCurrency.get(cost.currency) ?? 0) + cost.micros);
  }
  return [...byCurrency].map(([currency, micros]) => ({ micros, currency }));
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, each) => total + each, 0);
}
