// kill -9 of a whole engine at seeded random points of a first sync and of catching up: what the next one finds is whole, and
// when it is in step the store is what the server has, message by message.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mboxEntry } from '../../../electron/engine/export/mbox-entry.ts';
import { createRandom, type Random } from '../../../electron/engine/sample/random.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { type FaultBench, type FaultLane, startFaultBench } from '../../support/fault-bench.ts';
import { buildMails } from '../../support/imap-messages.ts';
import { countRows, inStore } from '../../support/imap-sync-bench.ts';
import { fillMailbox, meddle } from '../../support/mailbox-scripts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Of each of two lanes that run at the same time. */
const KILLS = 25;
const sizes = { INBOX: 200, Sent: 50, Archive: 50 } as const;

let bench: FaultBench;
beforeAll(async () => {
  bench = await startFaultBench();
});
afterAll(() => bench.close());

/** What a killed engine leaves is whole: no row without its message, none without a place. */
function expectWhole(lane: FaultLane): void {
  const db = openStore(lane.dbFile);
  try {
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const homeless = db.prepare(
      'SELECT count(*) AS n FROM message m WHERE NOT EXISTS (SELECT 1 FROM message_location l WHERE l.message_id = m.id)',
    );
    expect(homeless.get()).toEqual({ n: 0 });
  } finally {
    db.close();
  }
}

async function expectInStep(lane: FaultLane): Promise<void> {
  const db = openStore(lane.dbFile);
  try {
    const server = await bench.server(lane.user);
    expect(inStore(db)).toEqual(server);
    expect(countRows(db, 'message')).toBe(new Set(server.map((line) => line.split(' | ')[1])).size);
  } finally {
    db.close();
  }
}

/** Kills engines one after the other, each at its own point; begins again whenever one got through. */
async function killAgainAndAgain(lane: FaultLane, random: Random, most: number): Promise<number> {
  let through = 0;
  for (let kills = 0; kills < KILLS; ) {
    const { killed, said } = await lane.run({ killAfterBytes: random.int(1, most) });
    if (killed) {
      kills += 1;
      expectWhole(lane);
      continue;
    }
    expect(said).toBe('ran []');
    await expectInStep(lane);
    through += 1;
    lane.beginAgain();
  }
  expect((await lane.run()).said).toBe('ran []');
  await expectInStep(lane);
  return through;
}

describe.concurrent('an engine that is killed', { timeout: 900_000 }, () => {
  test(`at ${KILLS} points of its first sync ends with what the server has`, async () => {
    const lane = await bench.lane('first@ours.example', (dovecot, user) => {
      fillMailbox(dovecot, user, sizes);
    });
    lane.remember();
    await killAgainAndAgain(lane, createRandom(41, 'first'), 80_000);
  });

  test(`at ${KILLS} points of catching up ends with what the server has`, async () => {
    const lane = await bench.lane('later@ours.example', (dovecot, user) => {
      fillMailbox(dovecot, user, sizes);
    });
    expect((await lane.run()).said).toBe('ran []');
    lane.remember();
    const second = await bench.dovecot.client(lane.user);
    const random = createRandom(42, 'later');
    for (let act = 0; act < 40; act += 1) await meddle(second, random, `later-${act}`);
    await second.logout();
    await killAgainAndAgain(lane, random, 9000);
  });

  test('while it reads in a file goes on where it was and doubles nothing', async () => {
    const file = join(temporaryFolder(), 'Customers.mbox');
    const mails = buildMails('file', 700);
    writeFileSync(file, Buffer.concat(mails.map(({ raw, at }) => mboxEntry(raw, 'p@client.example', at.getTime()))));
    const random = createRandom(43, 'files');
    for (let kills = 0, round = 0; kills < 10; round += 1) {
      const lane = bench.importing(file, `files-${round}`);
      let reached = 0;
      for (let done = false; !done; ) {
        const { killed, said } = await lane.run(reached + random.int(1, 400));
        const db = openStore(lane.dbFile);
        expect(db.pragma('quick_check', { simple: true })).toBe('ok');
        const here = countRows(db, 'message');
        expect(countRows(db, 'message_location')).toBe(here);
        expect(here).toBeGreaterThanOrEqual(reached);
        reached = here;
        if (killed) kills += 1;
        else {
          expect(said).toBe('ran []');
          expect(
            db
              .prepare<[], { id: string }>('SELECT message_id AS id FROM message ORDER BY id')
              .all()
              .map(({ id }) => id),
          ).toEqual(mails.map(({ id }) => id).sort());
          expect(db.prepare('SELECT count(*) AS n FROM mail_import').get()).toEqual({ n: 0 });
          done = true;
        }
        db.close();
      }
    }
  });
});
