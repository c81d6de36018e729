// What is typed into a draft of the queue is on disk soon, also when the engine was gone meanwhile.
import { afterEach, expect, test, vi } from 'vitest';
import type { QueueItem } from '../../../../electron/contract/queue.ts';
import { connectEngine, type EngineClient } from '../../../../src/state/engine.ts';
import { beginWriting, useQueueWriting, writeInQueue } from '../../../../src/state/queue-writing.ts';

afterEach(() => {
  useQueueWriting.setState({ writing: null });
  vi.useRealTimers();
});

function engineThat(saves: (input: unknown) => Promise<unknown>): { close(): void } {
  let closed: () => void = () => undefined;
  connectEngine({
    call: (name: string, input: unknown) => (name === 'queue.edit' ? saves(input) : Promise.resolve({})),
    on: () => () => undefined,
    onClose: (listener: () => void) => {
      closed = listener;
    },
    close: () => undefined,
  } as unknown as EngineClient);
  return { close: () => closed() };
}

const item = { queueItemId: 3, revision: 1, to: [], subject: 'Hello', text: 'Dear Jana,' } as unknown as QueueItem;

test('what could not be saved goes as soon as the engine is back, without another key', async () => {
  vi.useFakeTimers();
  const gone = engineThat(() => Promise.reject(new Error('gone')));
  beginWriting(item);
  writeInQueue({ text: 'Dear Jana, how did' });
  await vi.advanceTimersByTimeAsync(600);
  expect(useQueueWriting.getState().writing?.unsaved).toBe(true);
  gone.close();

  const saved: unknown[] = [];
  engineThat(async (input) => {
    saved.push(input);
    return { revision: 2 };
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(saved).toMatchObject([{ queueItemId: 3, revision: 1, text: 'Dear Jana, how did' }]);
  expect(useQueueWriting.getState().writing).toMatchObject({ unsaved: false, revision: 2 });
});
