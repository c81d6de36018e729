// day.*, sweep.*, touchpoint.*
import { type dayCalls, type Pass, type PassSummary, passId as passIdOf } from '../../../contract/day.ts';
import { Failure } from '../../../contract/failure.ts';
import type { PassKind } from '../../../contract/pass-kinds.ts';
import { passKind } from '../../../contract/pass-kinds.ts';
import type { CallContext } from '../../../rpc/server.ts';
import { inTurns } from '../../book/in-turns.ts';
import { instantAt, isoDayOf, type LocalNow, startOfDay } from '../../book/local-time.ts';
import { readTasks } from '../../book/tasks/read-tasks.ts';
import { createSourcesAtHand } from '../../book/tasks/sources-at-hand.ts';
import { beginPass, endPass, markLine } from '../../commands/day-commands.ts';
import { type BuiltPass, buildPass, itemOf, type KeptPass } from '../../day/build-pass.ts';
import type { DayFacts, DayReading } from '../../day/day-facts.ts';
import { addDays, isWorkday, passesOn, planOf } from '../../day/pass-plans.ts';
import { candidatesOf, readingOf } from '../../day/passes/all-passes.ts';
import { readDayFacts } from '../../day/read-day-facts.ts';
import { proofReading, proveSweep } from '../../day/sweep-proof.ts';
import { touchpointReading, touchpoints } from '../../day/touchpoints.ts';
import {
  atPassesOfDay,
  itemsOfPass,
  passOfDay,
  putTimeOfPass,
  requirePass,
  timeOfPass,
} from '../../store/queries/day.ts';
import { readSettings } from '../../store/queries/settings.ts';
import { changing } from '../changing.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';
import type { MeetingsKeeper } from '../reviews/keep-meetings.ts';
import { daySentence } from './day-sentence.ts';

const CALENDAR_DAYS = 28;
const NIGHT_ENDS = '04:00';
/** Two looks further apart than this are two sittings: nobody was at it between them. */
const SITTING_MS = 90_000;

export function dayHandlers(
  context: HandlerContext,
  meetings: Pick<MeetingsKeeper, 'answers'>,
): HandlersOf<keyof typeof dayCalls> {
  const { db } = context;
  const sourcesAt = createSourcesAtHand(db);

  async function factsOf(call: CallContext, reading: readonly DayReading[]): Promise<DayFacts> {
    await context.derived();
    await meetings.answers();
    const clock = context.clockOf(call);
    const rows = context.book.rows(clock);
    const facts = readDayFacts(db, clock, rows, readTasks(db, clock, rows, sourcesAt(clock)));
    await inTurns(facts.read(reading));
    return facts;
  }

  function kept(day: string, kind: PassKind): KeptPass | null {
    const row = passOfDay(db).get(day, kind);
    return row ? { row, items: itemsOfPass(db).all(row.id), spentMs: timeOfPass(db).get(row.id)?.spent_ms ?? 0 } : null;
  }

  const built = (kind: PassKind, facts: DayFacts): BuiltPass =>
    buildPass(kind, candidatesOf(kind, facts), kept(dayOfPasses(facts.clock), kind), facts.settings);

  const change = changing(context, 'day', 'journal');

  const dayOf = ({ now, timeZone }: LocalNow): string => isoDayOf(now, timeZone);

  /** The day whose passes are gone through: who is at them at midnight is in the same day until the night is over. */
  function dayOfPasses(clock: LocalNow): string {
    const today = dayOf(clock);
    const before = addDays(today, -1);
    const isNight = clock.now < instantAt(today, NIGHT_ENDS, clock.timeZone);
    return isNight && atPassesOfDay(db).get(before, startOfDay(today, clock.timeZone))?.n === 1 ? before : today;
  }

  const kindOf = (name: string): PassKind => passKind.parse(name);

  return {
    'day.get': async (_input, call) => {
      const day = dayOfPasses(context.clockOf(call));
      const kinds = passesOn(day, readSettings(db).workingHours);
      const facts = await factsOf(
        call,
        kinds.flatMap((kind) => readingOf[kind]),
      );
      const passes: PassSummary[] = [];
      for (const kind of kinds) {
        const { items: _items, ...summary } = built(kind, facts);
        passes.push(summary);
      }
      const next = passes.find(({ state }) => state === 'under_way' || state === 'not_begun')?.kind ?? null;
      const dayOff = !isWorkday(day, facts.settings.workingHours);
      return { day, dayOff, passes, next, sentence: daySentence(passes, dayOff) };
    },
    'day.pass': async ({ kind }, call): Promise<Pass> => {
      const facts = await factsOf(call, [...readingOf[kind], ...(kind === 'sweep' ? proofReading : [])]);
      const order = passesOn(dayOfPasses(facts.clock), facts.settings.workingHours);
      return {
        ...built(kind, facts),
        proof: kind === 'sweep' ? proveSweep(facts) : null,
        next: order[order.indexOf(kind) + 1] ?? null,
      };
    },
    'day.begin': async ({ kind }, call) => {
      const facts = await factsOf(call, readingOf[kind]);
      const day = dayOfPasses(facts.clock);
      if (!passesOn(day, facts.settings.workingHours).includes(kind)) {
        throw new Failure('invalid_input', `${planOf(kind).title} belongs to another day of the week.`, 'kind');
      }
      const { items, later, title } = built(kind, facts);
      const lines = items.map((item) => ({
        key: item.key,
        accountId: item.accountId,
        title: item.title,
        item: JSON.stringify(item),
      }));
      const outcome = change(beginPass, { day, kind, title, later, lines }, call);
      return { ...outcome, passId: passIdOf.parse(outcome.passId) };
    },
    'day.mark': async ({ passId, key, state, why }, call) => {
      const pass = requirePass(db, passId);
      const kind = kindOf(pass.name);
      const facts = await factsOf(call, readingOf[kind]);
      const found = candidatesOf(kind, facts).find((each) => each.key === key);
      const cameIn = found?.since != null && found.since > pass.began_at;
      const line = found && {
        key,
        accountId: found.accountId,
        title: found.title,
        item: JSON.stringify(itemOf(found, { state: 'open', stateWhy: null, cameIn })),
      };
      return change(markLine, { passId, key, state, why, line: line ?? null }, call);
    },
    'day.end': ({ passId, ended = true }, call) => {
      const { title } = planOf(kindOf(requirePass(db, passId).name));
      return change(endPass, { passId, ended, title }, call);
    },
    'day.seen': ({ passId }, call) => {
      const pass = requirePass(db, passId);
      const { now } = context.clockOf(call);
      const held = timeOfPass(db).get(passId);
      const passed = held === undefined ? 0 : now - held.seen_at;
      const spent = (held?.spent_ms ?? 0) + (passed > 0 && passed <= SITTING_MS ? passed : 0);
      if (pass.ended_at === null) context.sync.writeFirst(() => putTimeOfPass(db).run(passId, spent, now));
      return { spentMinutes: Math.round(spent / 6000) / 10 };
    },
    'sweep.get': async (_input, call) => proveSweep(await factsOf(call, proofReading)),
    'touchpoint.list': async ({ from, days = CALENDAR_DAYS, accountId }, call) => {
      const facts = await factsOf(call, touchpointReading);
      const first = from ?? dayOf(facts.clock);
      const to = addDays(first, days - 1);
      const all = Array.from({ length: days }, (_, index) => addDays(first, index));
      return {
        from: first,
        to,
        touchpoints: touchpoints(facts, { from: first, to, accountId }),
        workdays: all.filter((day) => isWorkday(day, facts.settings.workingHours)),
      };
    },
  };
}
