// drift.*, health.*, alert.*
import type { alertCalls } from '../../contract/alerts.ts';
import type { relationshipCalls } from '../../contract/relationship.ts';
import { rankAlerts } from '../book/alerts/rank-alerts.ts';
import { readBeginnings } from '../book/alerts/read-beginnings.ts';
import { readDriftOf, readDriftOfBook } from '../book/health/read-drift.ts';
import { readHealth, readHealthHistory } from '../book/health/read-health.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const HALF_A_YEAR = 26;
const ALERTS = 100;

export function relationshipHandlers(
  context: HandlerContext,
): HandlersOf<keyof typeof relationshipCalls | keyof typeof alertCalls> {
  const { db } = context;
  return {
    'drift.list': async ({ accountId }, call) => {
      await context.derived(accountId);
      const clock = context.clockOf(call);
      return { drifts: accountId === undefined ? readDriftOfBook(db, clock) : readDriftOf(db, accountId, clock) };
    },
    'health.get': async ({ accountId }, call) => {
      await context.derived(accountId);
      return readHealth(db, accountId, context.clockOf(call));
    },
    'health.history': async ({ accountId, weeks }, call) => {
      await context.derived(accountId);
      return readHealthHistory(db, accountId, weeks ?? HALF_A_YEAR, context.clockOf(call));
    },
    'alert.list': async ({ accountId, limit }, call) => {
      await context.derived();
      const clock = context.clockOf(call);
      const alerts = rankAlerts(context.book.rows(clock), readBeginnings(db), clock);
      const wanted = accountId === undefined ? alerts : alerts.filter((one) => one.accountId === accountId);
      return { alerts: wanted.slice(0, limit ?? ALERTS) };
    },
  };
}
