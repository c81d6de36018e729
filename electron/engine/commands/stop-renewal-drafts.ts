// Ends the drafted renewal touches of an account that wait: what they would say is no longer so.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { Recorder } from '../journal/recorder.ts';
import { openLinesOfAccount, queueStateOf } from '../store/queries/queue.ts';

/** @throws Failure while one is on its way: whoever holds it has to decide first. */
export function stopRenewalDrafts(db: Database, record: Recorder, account: number, why: string, now: number): void {
  for (const line of openLinesOfAccount(db).all(account)) {
    if (!line.kind.startsWith('renewal_')) continue;
    const state = queueStateOf(line, now);
    if (state === 'sent' || state === 'rejected') continue;
    if (state === 'approved')
      throw new Failure(
        'conflict',
        `${line.name} is on its way. Take it back, or wait until it has left; nothing was changed.`,
      );
    record.update('queue_item', [line.id], { state: 'stopped', state_why: why, state_at: now, until: null });
  }
}
