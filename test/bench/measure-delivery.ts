// From a message's delivery on the server to its thread in the list, while the mailbox is kept live (IMAP IDLE).
import type { BenchServer } from './bench-server.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

const MESSAGES = 5;
const PATIENCE_MS = 60_000;

export async function measureDelivery(server: BenchServer, { client }: EngineUnderTest): Promise<number[]> {
  const until = async (done: () => Promise<boolean>): Promise<void> => {
    const reached = Promise.withResolvers<void>();
    const look = () => void done().then((so) => so && reached.resolve(), reached.reject);
    const offChanged = client.on('data.changed', look);
    const offProgress = client.on('sync.progressed', look);
    const timer = setTimeout(() => reached.reject(new Error('the mailbox did not come alive in time')), PATIENCE_MS);
    look();
    await reached.promise.finally(() => {
      clearTimeout(timer);
      offChanged();
      offProgress();
    });
  };
  await until(async () => {
    const { mailboxes } = await client.call('sync.status', {});
    // Before the first look at a mailbox nothing stands of it, which is not yet live.
    return mailboxes.length > 0 && mailboxes.every(({ state }) => state === 'live');
  });
  const times: number[] = [];
  for (let index = 0; index < MESSAGES; index += 1) {
    const subject = `Delivered while idle, number ${index}`;
    const started = performance.now();
    await server.append(subject);
    await until(async () =>
      (await client.call('thread.list', { limit: 3 })).threads.some((one) => one.subject === subject),
    );
    times.push(performance.now() - started);
  }
  return times;
}
