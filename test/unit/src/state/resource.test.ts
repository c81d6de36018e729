// A list is shown as soon as anything of it is known, however quickly the engine tells of changes.
import { expect, test } from 'vitest';
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
