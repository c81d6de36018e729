import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { expect, test } from 'vitest';
import { Bell } from '../../../electron/engine/sync/live/bell.ts';
import { FolderListener } from '../../../electron/engine/sync/live/listen-to-folder.ts';

interface Line {
  readonly listener: FolderListener;
  readonly bell: Bell;
  readonly idles: PromiseWithResolvers<boolean | undefined>[];
  rings: number;
  now: number;
}

/** So many promises one after the other, and no turn of the machine in between. */
async function hops(many: number): Promise<void> {
  for (let hop = 0; hop < many; hop += 1) await Promise.resolve();
}

/** A line with INBOX open; each IDLE ends when the test says so, or at once on a dead one. */
function lineOf(dead: boolean): Line {
  const bell = new Bell();
  const idles: PromiseWithResolvers<boolean | undefined>[] = [];
  const client = Object.assign(new EventEmitter(), {
    capabilities: new Map([['IDLE', true]]),
    mailbox: { path: 'INBOX' },
    async idle() {
      const idle = Promise.withResolvers<boolean | undefined>();
      idles.push(idle);
      if (!dead) return idle.promise;
      await hops(5);
      throw new Error('NoConnection');
    },
  });
  const line: Line = {
    bell,
    idles,
    rings: 0,
    now: 0,
    listener: new FolderListener(
      client as unknown as ImapFlow,
      () => line.now,
      () => undefined,
      () => {
        line.rings += 1;
        bell.ring();
      },
    ),
  };
  return line;
}

test('on a line that is dead without having said so, whoever rests comes to rest, whatever rang before', async () => {
  const { bell, listener } = lineOf(true);
  bell.ring();
  const MANY = 50;
  let rounds = 0;
  let resting = false;
  const rest = async () => {
    while (rounds < MANY && !resting) {
      rounds += 1;
      listener.interrupt();
      // Nothing to do in this round, as when no folder has news.
      await hops(20);
      listener.start();
      await bell.wait(null);
    }
  };
  const ended = rest();
  await nextTurn();
  expect(rounds).toBeLessThan(MANY);
  expect(listener.live).toBe(false);
  resting = true;
  bell.ring();
  await ended;
});

test('a time of listening that a command ended calls nobody back, unless somebody rests on it again by then', async () => {
  const line = lineOf(false);
  const { listener, idles } = line;
  listener.start();
  listener.interrupt();
  idles[0]?.resolve(undefined);
  await nextTurn();
  expect(line.rings).toBe(0);

  listener.start();
  listener.interrupt();
  listener.start();
  expect(idles).toHaveLength(2);
  idles[1]?.resolve(undefined);
  await nextTurn();
  expect(line.rings).toBe(1);
  listener.start();
  expect(idles).toHaveLength(3);
});

test('commands that follow each other quickly are no sign of a server that does not mean IDLE; ends of its own are', async () => {
  const line = lineOf(false);
  const { listener, idles } = line;
  for (let times = 0; times < 20; times += 1) {
    listener.start();
    listener.interrupt();
    listener.start();
    idles.at(-1)?.resolve(undefined);
    await nextTurn();
  }
  expect(listener.live).toBe(true);
  for (let times = 0; times < 5; times += 1) {
    listener.start();
    idles.at(-1)?.resolve(undefined);
    await nextTurn();
  }
  expect(listener.live).toBe(false);
});
