// The hourly look at playbooks: what the day brings those that run, and what the triggers of those that start by themselves say.
// Nothing is written where nothing is due.
import type { RunId } from '../../../contract/runs.ts';
import { runId } from '../../../contract/runs.ts';
import { type AccountId, accountId } from '../../../contract/scalars.ts';
import { inTurns, toEnd } from '../../book/in-turns.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import { runCommand } from '../../commands/command.ts';
import { followRun } from '../../commands/run-care-commands.ts';
import { startRun } from '../../commands/run-commands.ts';
import { definitionOf, keptDefinition } from '../../playbooks/kept-definitions.ts';
import { playbookSources } from '../../playbooks/playbook-files.ts';
import { firstRoles } from '../../playbooks/role-people.ts';
import { daysBetween } from '../../renewals/term.ts';
import { renewalDays } from '../../store/queries/accounts.ts';
import { automaticPlaybooks, type RunLine, runsInState, stepsOfRun } from '../../store/queries/playbooks.ts';
import type { HandlerContext } from '../handler-context.ts';
import { plannedOver } from './planned-over.ts';

export interface StartedRun {
  readonly runId: RunId;
  readonly accountId: AccountId;
  readonly playbookId: string;
  readonly why: string;
}

export interface PlaybooksKeeper {
  /** One look now: answers with what was started. */
  look(clock: LocalNow): StartedRun[];
  close(): void;
}

const HOUR = 3_600_000;
const FIRST_LOOK_MS = 20_000;
/** More than so many at once is a book that was just switched on: the next look goes on. */
const AT_ONCE = 50;

export function keepPlaybooks(context: HandlerContext, live: boolean): PlaybooksKeeper {
  const { db, deps } = context;
  let closed = false;
  const write = <T>(work: () => T): T => context.sync.writeFirst(work);

  function follow(clock: LocalNow): boolean {
    const runs = runsInState(db).all('running');
    if (runs.length === 0) return false;
    const today = isoDayOf(clock.now, clock.timeZone);
    const renewals = new Map(
      renewalDays(db)
        .all()
        .map((row) => [row.id, row.renewal_date]),
    );
    const health = new Map(context.book.rows(clock).map((row) => [Number(row.accountId), row.health.score]));
    const healthOf = (run: RunLine) => health.get(run.account_id) ?? null;
    const moved = runs.filter(
      (run) => renewals.get(run.account_id) !== run.renewal_day || moves(run, healthOf(run), today),
    );
    for (const run of moved) {
      const input = { runId: run.id, today, health: healthOf(run) };
      write(() => runCommand(db, followRun, input, clock.now, 'rule'));
    }
    return moved.length > 0;
  }

  /** Whether the day or the health changed something for a run. Most playbooks wait for neither. */
  function moves(run: RunLine, health: number | null, today: string): boolean {
    const definition = keptDefinition(db, run);
    if (!definition.steps.some(({ doneAtHealth, fromDay }) => doneAtHealth !== null || fromDay !== null)) return false;
    const rows = stepsOfRun(db).all(run.id);
    return rows.some((row, at) => {
      const step = definition.steps[at];
      if (!step) return false;
      const { doneAtHealth, fromDay } = step;
      if (row.state === 'open') return doneAtHealth !== null && health !== null && health >= doneAtHealth;
      if (row.state !== 'waiting' || fromDay === null || daysBetween(run.start_day, today) < fromDay) return false;
      // Its day is here: whether its turn is, too, is the machine's to say.
      const first = definition.steps.findLastIndex((each, where) => where <= at && !each.together);
      const open = rows.slice(0, first).some(({ state }) => state !== 'done' && state !== 'skipped');
      return !open;
    });
  }

  function start(clock: LocalNow): StartedRun[] {
    const automatic = new Set(
      automaticPlaybooks(db)
        .all()
        .map((each) => each.playbook_id),
    );
    if (automatic.size === 0) return [];
    const sources = playbookSources(deps.dataFolder).filter(({ playbookId }) => automatic.has(playbookId));
    const texts = new Map(sources.map((each) => [each.playbookId, each.text]));
    const definitions = sources.flatMap((each) => definitionOf(each.playbookId, each.text) ?? []);
    const planned = plannedOver(db, context.book.rows(clock), definitions, clock, 0).slice(0, AT_ONCE);
    return planned.flatMap((one) => {
      const definition = definitions.find(({ playbookId }) => playbookId === one.playbookId);
      if (!definition) return [];
      const { playbookId, trigger, reason, why, messageId, quote } = one;
      const input = {
        accountId: one.accountId,
        playbookId,
        source: texts.get(playbookId) ?? '',
        version: definition.version,
        trigger,
        reason,
        why,
        messageId,
        quote,
        roles: firstRoles(db, one.accountId, definition, clock),
        today: isoDayOf(clock.now, clock.timeZone),
      };
      const outcome = write(() => runCommand(db, startRun, input, clock.now, 'rule'));
      return [{ runId: runId.parse(outcome.runId), accountId: accountId.parse(one.accountId), playbookId, why }];
    });
  }

  function* steps(clock: LocalNow): Generator<void, StartedRun[]> {
    const followed = follow(clock);
    yield;
    const started = closed ? [] : start(clock);
    if (followed || started.length > 0) context.changed('playbooks', 'tasks', 'journal');
    return started;
  }

  const behind = async (): Promise<void> => {
    try {
      await inTurns(steps({ now: deps.clock.now(), timeZone: deps.clock.timeZone() }));
    } catch {
      // A full disk or a held file: the next look tries again.
      deps.log.warn('playbooks.lookFailed');
    }
  };
  const timers = live ? [setTimeout(behind, FIRST_LOOK_MS), setInterval(behind, HOUR)] : [];
  for (const timer of timers) timer.unref();
  return {
    look: (clock) => toEnd(steps(clock)),
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
