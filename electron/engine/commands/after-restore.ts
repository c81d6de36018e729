// What a restored book does not know: which of its messages left since the backup was made. Nothing of it is sent by itself, so
// nothing is sent twice: what was to leave is a draft again, and the queue waits for the person.

import { readRow } from '../journal/journaled-tables.ts';
import type { RestoreMark } from '../records/backup/stage-restore.ts';
import { PAUSED, readPause } from '../store/queries/autopilot.ts';
import { canTakeBack, doubtInterrupted, listOnTheWay } from '../store/queries/deliveries.ts';
import type { Command } from './command.ts';

const EVERYTHING = 1_000_000;

export const afterRestore: Command<Pick<RestoreMark, 'takenAt' | 'keptIn'>> = {
  name: 'backup.restored',
  reversal: 'never',
  run({ db, record, now }, { takenAt, keptIn }) {
    for (const row of listOnTheWay(db).all(EVERYTHING)) if (canTakeBack(row)) record.remove('outgoing', [row.id]);
    doubtInterrupted(db).run();
    if (readPause(db) === null) {
      const value = JSON.stringify({ since: now, why: 'A backup was put back' });
      if (readRow(db, 'setting', [PAUSED])) record.update('setting', [PAUSED], { value });
      else record.insert('setting', { name: PAUSED, value });
    }
    const taken = new Date(takenAt).toISOString().slice(0, 16).replace('T', ' ');
    return {
      title: `Put back the backup of ${taken} UTC`,
      accounts: [],
      why: `What was there before is kept in ${keptIn}`,
      result: {},
    };
  },
};
