// drift.*, health.*
import type { relationshipCalls } from '../../contract/relationship.ts';
import { readDriftOf, readDriftOfBook } from '../book/health/read-drift.ts';
import { readHealth, readHealthHistory } from '../book/health/read-health.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const HALF_A_YEAR = 26;

export function relationshipHandlers(context: HandlerContext): HandlersOf<keyof typeof relationshipCalls> {
  const { db } = context;
  return {
    'drift.list': ({ accountId }, call) => {
      const clock = context.clockOf(call);
      return { drifts: accountId === undefined ? readDriftOfBook(db, clock) : readDriftOf(db, accountId, clock) };
    },
    'health.get': ({ accountId }, call) => readHealth(db, accountId, context.clockOf(call)),
    'health.history': ({ accountId, weeks }, call) =>
      readHealthHistory(db, accountId, weeks ?? HALF_A_YEAR, context.clockOf(call)),
  };
}
