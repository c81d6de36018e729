// What was decided stays shown until an answer that knows of it stands in its place: neither one that was under way before nor one
// that another overtook may bring back what was there.
import { expect, test } from 'vitest';
import { createMarks } from '../../../../src/state/marks.ts';
import { createResources } from '../../../../src/state/resource.ts';

interface Answer {
  readonly state: string;
}

/** A list of one line whose answers wait until they are let go, oldest first, and what is shown of it. */
function list() {
  const marks = createMarks<'line', { readonly state: string; readonly settled: boolean }>();
  const held: ((answer: Answer) => void)[] = [];
  const lists = createResources<'all', Answer>({
    topics: [],
    ask: () => marks.asking(() => new Promise((resolve) => held.push(resolve))),
  });
  marks.endWith(lists);
  const shown = () => marks.get('line')?.state ?? lists.peek('all')?.state;
  const seen: (string | undefined)[] = [];
  const look = () => void seen.push(shown());
  lists.store.subscribe(look);
  marks.use.subscribe(look);
  return {
    marks,
    seen,
    load: () => lists.load('all'),
    async answer(state: string) {
      held.shift()?.({ state });
      await new Promise(setImmediate);
    },
    shown,
  };
}

test('an answer that was under way when it was decided does not take the mark away', async () => {
  const { marks, load, answer, shown } = list();
  void load();
  marks.set(['line'], { state: 'done', settled: false });
  marks.set(['line'], { state: 'done', settled: true });
  await answer('open');
  expect(shown()).toBe('done');
  expect(marks.get('line')).toBeDefined();
});

test('an answer that is overtaken by another takes nothing away: what it would have shown is not shown', async () => {
  const { marks, load, answer, shown, seen } = list();
  void load();
  await answer('open');
  marks.set(['line'], { state: 'done', settled: true });
  void load();
  void load();
  seen.length = 0;
  await answer('done');
  expect(shown()).toBe('done');
  expect(marks.get('line')).toBeDefined();
  await answer('done');
  expect(marks.get('line')).toBeUndefined();
  expect(shown()).toBe('done');
  expect(seen).not.toContain('open');
});

test('what was decided anew after an answer was asked for stands', async () => {
  const { marks, load, answer, shown } = list();
  marks.set(['line'], { state: 'done', settled: true });
  void load();
  marks.set(['line'], { state: 'left', settled: false });
  await answer('done');
  expect(shown()).toBe('left');
});
