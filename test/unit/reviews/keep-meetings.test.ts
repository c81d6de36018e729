// The day, meetings and their answers are read from mail that is here: they wait for no calendar's server and no keychain.
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { HandlerContext } from '../../../electron/engine/handlers/handler-context.ts';
import { keepMeetings } from '../../../electron/engine/handlers/reviews/keep-meetings.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function keeperWith(address: (id: number) => Promise<string | null>, feeds: number) {
  const db = openStore(`${temporaryFolder()}/tend.db`);
  const add = db.prepare(
    "INSERT INTO calendar_source (id, kind, name, place, created_at) VALUES (?, 'feed', 'Maya', 'x', 0)",
  );
  for (let id = 1; id <= feeds; id += 1) add.run(id);
  const said: string[] = [];
  const context = {
    db,
    deps: {
      clock: { now: () => Date.parse('2026-11-20T10:00:00Z'), timeZone: () => 'UTC' },
      secrets: { get: (key: string) => address(Number(key.split(':')[1])) },
      log: { info: () => undefined, warn: (event: string) => void said.push(event) },
    },
    sync: { onChanged: () => () => undefined },
    changed: () => undefined,
  } as unknown as HandlerContext;
  const problems = () =>
    db
      .prepare<[], { source_id: number; problem: string | null }>('SELECT source_id, problem FROM calendar_content')
      .all();
  onTestFinished(() => void db.close());
  return { keeper: keepMeetings(context, true), said, problems };
}

async function silentServer() {
  const sockets = new Set<Socket>();
  const asked = Promise.withResolvers<void>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('data', () => asked.resolve()).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cal.ics`, asked: asked.promise };
}

test('while a keychain asks its person', async () => {
  const { keeper } = keeperWith(() => new Promise(() => undefined), 1);
  await keeper.answers();
  await keeper.close();
});

test('while a calendar’s server says nothing; an end of Tend is no fault of the calendar', async () => {
  const { url, asked } = await silentServer();
  const { keeper, said, problems } = keeperWith(async () => url, 1);
  await asked;
  await keeper.answers();
  await keeper.close();
  expect(said).toEqual([]);
  expect(problems()).toEqual([]);
});

test('a silent calendar keeps nobody from the next one', async () => {
  const { url, asked } = await silentServer();
  const { keeper, problems } = keeperWith(async (id) => (id === 1 ? url : null), 2);
  await asked;
  await expect.poll(problems).toEqual([{ source_id: 2, problem: expect.stringMatching(/is not kept here/) }]);
  await keeper.close();
});
