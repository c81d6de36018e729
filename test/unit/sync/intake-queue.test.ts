// In what portions the mail of a first sync is written: the first screen in one, over a slow line in smaller ones.
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReadMessage } from '../../../electron/engine/sync/folders/intake-port.ts';
import { IntakeQueue } from '../../../electron/engine/sync/folders/intake-queue.ts';
import { messageFlags } from '../../../electron/engine/sync/folders/message-flags.ts';

const db = new Database(':memory:');
let now = 0;
let portions: number[] = [];
let derivedAfter: number[] = [];

afterEach(() => {
  now = 0;
  portions = [];
  derivedAfter = [];
});

function queue(): IntakeQueue {
  return new IntakeQueue({
    db,
    intake: {
      parse: () => Promise.reject(new Error('nothing is read here')),
      write: (_db, items) => void portions.push(items.length),
      remove: () => undefined,
      derive: () => 0,
      elapsed: () => now,
      giveWay: () => undefined,
    },
    onWritten: () => undefined,
    onDerived: () => void derivedAfter.push(portions.reduce((sum, each) => sum + each, 0)),
    onUnreadable: () => undefined,
  });
}

/** What is read of a message is passed on as it is. */
const read = {} as ReadMessage;
async function add(to: IntakeQueue, count: number, millisecondsEach: number): Promise<void> {
  for (let uid = 1; uid <= count; uid += 1) {
    const place = { mailboxId: 1, folderId: 1, uid, flags: messageFlags(undefined), receivedAt: 0, size: 10 };
    await to.add(place, 10, Promise.resolve(read));
    await new Promise(setImmediate);
    now += millisecondsEach;
  }
}

describe('the portions of a first sync', () => {
  it('has the first screen in one piece, in the book before anything else is written', async () => {
    const written = queue();
    await add(written, 500, 0.1);
    await written.flush();
    expect(portions).toEqual([200, 150, 150]);
    expect(derivedAfter[0]).toBe(200);
  });

  it('does not wait for a whole screen over a slow line', async () => {
    const written = queue();
    await add(written, 200, 10);
    await written.flush();
    expect(portions).toEqual([50, 50, 50, 50]);
    expect(derivedAfter).toEqual([50, 100, 150, 200]);
  });

  it('brings what there is into the book when it is asked to, however little', async () => {
    const written = queue();
    await add(written, 3, 0.1);
    expect(portions).toEqual([]);
    await written.show();
    expect(portions).toEqual([3]);
    expect(derivedAfter).toEqual([3]);
  });
});
