// A disk that is full in the middle of a sync: the run ends with a sentence, what came in stays whole, and with room again
// the next run completes it. The disk is a limit on how large a file of the engine's process may grow.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { type FaultBench, startFaultBench } from '../../support/fault-bench.ts';
import { inStore } from '../../support/imap-sync-bench.ts';
import { fillMailbox } from '../../support/mailbox-scripts.ts';

let bench: FaultBench;
beforeAll(async () => {
  bench = await startFaultBench();
});
afterAll(() => bench.close());

test('a full disk stops the sync with a sentence, keeps what came, and is got over', async () => {
  const lane = await bench.lane('full@ours.example', (dovecot, user) => {
    fillMailbox(dovecot, user, { INBOX: 260, Sent: 60, Archive: 60 });
  });
  let refused = 0;
  // From room for nothing to nearly all: where the disk ends, another statement is being written.
  for (const kilobytes of [600, 900, 1300]) {
    const { said } = await lane.run({ fileKilobytes: kilobytes });
    if (said.startsWith('failed disk_full')) refused += 1;
    else expect(said).toBe('ran []');
    const db = openStore(lane.dbFile);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const homeless = db.prepare(
      'SELECT count(*) AS n FROM message m WHERE NOT EXISTS (SELECT 1 FROM message_location l WHERE l.message_id = m.id)',
    );
    expect(homeless.get()).toEqual({ n: 0 });
    db.close();
  }
  expect(refused).toBeGreaterThan(1);
  expect(await lane.run()).toEqual({ killed: false, said: 'ran []' });
  const db = openStore(lane.dbFile);
  expect(inStore(db)).toEqual(await bench.server(lane.user));
  db.close();
});
