// Keeps the queue in step: looks at it after mail came in, after a message left, and now and then. What is done there, and all
// that writes a draft, is loaded with the first look.
import { setTimeout as pause } from 'node:timers/promises';
import type { HandlerContext } from './handler-context.ts';
import type { QueueWork } from './queue-work.ts';

export interface QueueKeeper extends Pick<QueueWork, 'fill'> {
  /** Mail came in, or a message left: soon, and once for whatever comes meanwhile. */
  wake(): void;
  close(): Promise<void>;
}

const REST_MS = 2000;
const LOOK_MS = 20_000;

export function keepQueue(context: HandlerContext, live: boolean): QueueKeeper {
  const { deps } = context;
  const ended = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let waking = false;
  let loading: Promise<QueueWork> | null = null;

  function work(): Promise<QueueWork> {
    loading ??= import('./queue-work.ts').then(({ queueWork }) => queueWork(context, ended.signal));
    return loading;
  }

  /** One after the other: two looks at the same time would draft the same touch twice. */
  function queued<T>(task: () => Promise<T>): Promise<T> {
    const next = running.then(task);
    running = next.catch(() => undefined);
    return next;
  }

  async function look(): Promise<void> {
    await pause(REST_MS, undefined, { signal: ended.signal, ref: false });
    waking = false;
    const { look: lookNow } = await work();
    await lookNow();
  }

  function wake(): void {
    if (!live || waking || ended.signal.aborted) return;
    waking = true;
    // A full disk or a held file: the next look tries again.
    void queued(look).catch(() => {
      waking = false;
      if (!ended.signal.aborted) deps.log.warn('queue.lookFailed');
    });
  }

  const offChanged = context.sync.onChanged(wake);
  const timer = live ? setInterval(wake, LOOK_MS) : null;
  timer?.unref();
  wake();

  return {
    wake,
    fill: (now, limit) => queued(async () => (await work()).fill(now, limit)),
    async close() {
      ended.abort();
      offChanged();
      if (timer) clearInterval(timer);
      await running;
    },
  };
}
