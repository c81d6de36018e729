// notice.*, and the look that tells of what breaks a rule. Each thing is told once, also over a restart; in quiet hours nothing
// is, and what still holds is told when they end.
import type { Notice, noticeCalls } from '../../../contract/notices.ts';
import { inTurns } from '../../book/in-turns.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { readToday } from '../../book/read-today.ts';
import { readTasks } from '../../book/tasks/read-tasks.ts';
import { createSourcesAtHand } from '../../book/tasks/sources-at-hand.ts';
import type { SourcedTask } from '../../book/tasks/task-sources.ts';
import { bundled, noticeReading, noticesOf } from '../../day/notices.ts';
import { quietUntil } from '../../day/quiet-hours.ts';
import { readDayFacts } from '../../day/read-day-facts.ts';
import { readOwed } from '../../day/read-owed.ts';
import { forgetNotices, tellNotice, toldNotice } from '../../store/queries/day.ts';
import { readSettings } from '../../store/queries/settings.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';

const DAY = 86_400_000;
const KEPT_DAYS = 90;
const BADGE_DAYS = 45;

export interface NoticeWork {
  /** Tells of what broke a rule since the last look. */
  look(): Promise<void>;
  readonly handlers: HandlersOf<keyof typeof noticeCalls>;
}

export function noticeWork(context: HandlerContext): NoticeWork {
  const { db, deps } = context;
  const sourcesAt: (clock: LocalNow) => readonly SourcedTask[] = createSourcesAtHand(db);

  async function broken(clock: LocalNow): Promise<Notice[]> {
    const { rules } = readSettings(db).notices;
    if (rules.length === 0) return [];
    const rows = context.book.rows(clock);
    const tasks = rules.some(({ kind }) => kind === 'task_due') ? readTasks(db, clock, rows, sourcesAt(clock)) : [];
    const facts = readDayFacts(db, clock, rows, tasks);
    await inTurns(facts.read(rules.flatMap(({ kind }) => noticeReading[kind])));
    return noticesOf(facts);
  }

  async function look(): Promise<void> {
    const clock = { now: deps.clock.now(), timeZone: deps.clock.timeZone() };
    const { notices, workingHours } = readSettings(db);
    if (notices.rules.length === 0 || quietUntil(clock, notices.quiet, workingHours) !== null) return;
    const fresh = (await broken(clock)).filter(({ key }) => toldNotice(db).get(key) === undefined);
    if (fresh.length === 0) return;
    context.sync.writeFirst(() =>
      db.transaction(() => {
        for (const { key } of fresh) tellNotice(db).run(key, clock.now);
        forgetNotices(db).run(clock.now - KEPT_DAYS * DAY);
      })(),
    );
    for (const one of bundled(fresh)) context.tell('notice.raised', one);
  }

  function badge(clock: LocalNow): number {
    const kind = readSettings(db).desktop.badge;
    const rows = context.book.rows(clock);
    if (kind === 'none') return 0;
    if (kind === 'today') return readToday(db, clock, rows).items.length;
    return readOwed(db, clock, rows).filter(({ since }) => since > clock.now - BADGE_DAYS * DAY).length;
  }

  const handlers: NoticeWork['handlers'] = {
    'notice.list': async (_input, call) => {
      await context.derived();
      const clock = context.clockOf(call);
      const { notices, workingHours } = readSettings(db);
      return {
        notices: (await broken(clock)).map((one) => ({ ...one, told: toldNotice(db).get(one.key) !== undefined })),
        quietUntil: quietUntil(clock, notices.quiet, workingHours),
        badge: badge(clock),
      };
    },
  };
  return { look, handlers };
}
