// A list is shown as soon as anything of it is known, however quickly the engine tells of changes.
import { expect, onTestFinished, test, vi } from 'vitest';
import { createResources } from '../../../../src/state/resource.ts';

test('the first answer is shown, also when a change was told of before it came', async () => {
  const answers: ((value: string) => void)[] = [];
  const lists = createResources<'all', { readonly said: string }>({
    topics: [],
    ask: () => new Promise((resolve) => answers.push((said) => resolve({ said }))),
  });
  void lists.load('all');
  void lists.load('all');
  answers[0]?.('almost new');
  await new Promise(setImmediate);
  expect(lists.peek('all')).toEqual({ said: 'almost new' });
  void lists.load('all');
  answers[1]?.('overtaken');
  await new Promise(setImmediate);
  expect(lists.peek('all')).toEqual({ said: 'almost new' });
  answers[2]?.('new');
  await new Promise(setImmediate);
  expect(lists.peek('all')).toEqual({ said: 'new' });
});

function slowLists() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let asked = 0;
  const lists = createResources<'all', { readonly said: number }>({
    topics: [],
    async ask() {
      asked += 1;
      const said = asked;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { said };
    },
  });
  /** The engine tells of a change more often than it can answer. */
  const changesFor = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 150) {
      void lists.load('all');
      await vi.advanceTimersByTimeAsync(150);
    }
  };
  return { lists, changesFor, asked: () => asked };
}

test('while changes do not end, what is shown follows at some distance, and the engine is given rests', async () => {
  const { lists, changesFor, asked } = slowLists();
  await changesFor(6000);
  expect(lists.peek('all')?.said).toBeGreaterThan(2);
  expect(asked()).toBeLessThan(14);
  await vi.advanceTimersByTimeAsync(2000);
  expect(lists.peek('all')).toEqual({ said: asked() });
});

test('an answer that was asked for before the window changed what it shows never takes that change back', async () => {
  const { lists, changesFor } = slowLists();
  await changesFor(600);
  await vi.advanceTimersByTimeAsync(5000);
  void lists.load('all');
  lists.patch('all', () => ({ said: -1 }));
  void lists.load('all');
  await vi.advanceTimersByTimeAsync(300);
  expect(lists.peek('all')).toEqual({ said: -1 });
  await vi.advanceTimersByTimeAsync(300);
  expect(lists.peek('all')?.said).toBeGreaterThan(0);
});
