// book.at, book.alerts: the book looked back at. Account by account, so that other calls are answered in between.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../../contract/failure.ts';
import type { PastAlert, pastCalls } from '../../contract/past.ts';
import { unreadMessages } from '../book/findings/unread-messages.ts';
import { readBookAt } from '../book/past/book-at.ts';
import { coverageOfThePast } from '../book/past/coverage-at.ts';
import { readAlerts } from '../book/past/read-alerts.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const HALF_A_YEAR = 182 * 86_400_000;
const ALERTS_SHOWN = 1000;

export function pastHandlers(context: HandlerContext): HandlersOf<keyof typeof pastCalls> {
  const { db, book, clockOf } = context;
  return {
    'book.at': async (input, call) => {
      const clock = clockOf(call);
      if (input.at > clock.now) throw notYet();
      await context.derived();
      const steps = readBookAt(db, book.rows(clock), { now: input.at, timeZone: clock.timeZone }, clock.now);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        await nextTurn();
        if (call.signal.aborted) throw stopped();
      }
    },
    'book.alerts': async (input, call) => {
      const clock = clockOf(call);
      const at = input.at ?? clock.now;
      if (at > clock.now) throw notYet();
      const since = input.since ?? at - HALF_A_YEAR;
      const rows = book.rows(clock).filter((row) => (input.accountId ?? row.accountId) === row.accountId);
      if (input.accountId !== undefined && rows.length === 0) {
        throw new Failure('not_found', 'There is no such account; it may have been removed.', 'accountId');
      }
      await context.derived(input.accountId);
      const question = {
        since,
        clock: { now: at, timeZone: clock.timeZone },
        coverage: coverageOfThePast(db, clock.now),
      };
      const alerts: PastAlert[] = [];
      for (const row of rows) {
        if (call.signal.aborted) throw stopped();
        alerts.push(...readAlerts(db, row, question));
        await nextTurn();
      }
      alerts.sort((a, b) => b.firstAt - a.firstAt || a.accountId - b.accountId);
      const shown = alerts.slice(0, input.limit ?? ALERTS_SHOWN);
      return {
        at,
        since,
        alerts: shown,
        more: alerts.length - shown.length,
        unread: unreadMessages(db, input.accountId),
      };
    },
  };
}

function stopped(): Failure {
  return new Failure('cancelled', 'Stopped; nothing was changed.');
}

function notYet(): Failure {
  return new Failure('invalid_input', 'That time is still to come. Choose one that is past.', 'at');
}
