// A line of a pass stays as its person left it, whatever answers of the engine's were still under way.
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type DayItem, type Pass, passId } from '../../../../electron/contract/day.ts';
import { undoLatest } from '../../../../src/state/change.ts';
import { markLine, usePass } from '../../../../src/state/day.ts';
import { startFakeEngine } from '../fake-engine.ts';

const KIND = 'replies';
const LINE: DayItem = {
  key: 'thread:7',
  kind: 'answer',
  batch: '',
  accountId: null,
  accountName: 'Halvorsen Freight',
  tier: null,
  arr: null,
  title: 'Asks for a date',
  why: ['A question without an answer'],
  act: 'answer',
  actWords: 'Answer',
  minutes: 3,
  dueAt: null,
  threadId: null,
  messageRowId: null,
  queueItemId: null,
  taskId: null,
  meetingId: null,
  renewalId: null,
  state: 'open',
  stateWhy: null,
  cameIn: false,
};

function passWith(state: DayItem['state']): Pass {
  const open = state === 'open' ? 1 : 0;
  return {
    kind: KIND,
    passId: passId.parse(4),
    state: 'under_way',
    title: 'Reply pass',
    purpose: 'Nothing asked waits.',
    plan: { least: 20, most: 30 },
    expectedMinutes: 3,
    spentMinutes: 0,
    counts: { all: 1, open, done: 1 - open, settled: 0, left: 0 },
    later: 0,
    beganAt: 0,
    endedAt: null,
    items: [{ ...LINE, state }],
    proof: null,
    next: null,
  };
}

/** An engine whose answers to `day.pass` and `journal.undo` wait until they are let go, oldest first. */
function slowEngine(marking: () => Promise<void> = async () => undefined) {
  const held: (() => void)[] = [];
  const hold = () => new Promise<void>((resolve) => held.push(resolve));
  let state: DayItem['state'] = 'open';
  let entry = 9100;
  const fake = startFakeEngine({
    'day.pass': async () => {
      const answer = passWith(state);
      await hold();
      return answer;
    },
    'day.mark': async (input) => {
      await marking();
      state = input.state;
      entry += 1;
      return { entryId: entry };
    },
    'journal.undo': async () => {
      state = 'open';
      await hold();
      return { entryId: entry + 50, title: 'Undid it' };
    },
  });
  return {
    changed: () => fake.changed('day'),
    waiting: () => held.length,
    letGo: async () => {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      await act(async () => held.shift()?.());
    },
  };
}

const stateOf = (shown: { result: { current: ReturnType<typeof usePass> } }) =>
  shown.result.current.data?.items[0]?.state;

test('an undo brings the line back at once, though an answer from before it still says that it is done', async () => {
  const engine = slowEngine();
  const shown = renderHook(() => usePass(KIND));
  await engine.letGo();
  await expect.poll(() => stateOf(shown)).toBe('open');

  await act(() => markLine(passWith('open'), LINE, 'done'));
  expect(stateOf(shown)).toBe('done');
  const undo = undoLatest();
  // The pass was asked for with the line done; the undo is answered first.
  await engine.letGo();
  expect(stateOf(shown)).toBe('done');
  await engine.letGo();
  await act(() => undo);
  expect(stateOf(shown)).toBe('open');
});

test('what is said of a line after an undo stands, though the answer to that undo comes later', async () => {
  const engine = slowEngine();
  const shown = renderHook(() => usePass(KIND));
  await engine.letGo();
  await expect.poll(() => stateOf(shown)).toBe('open');
  await act(() => markLine(passWith('open'), LINE, 'done'));
  await engine.letGo();
  const undo = undoLatest();
  await act(() => markLine(passWith('open'), LINE, 'done'));
  await engine.letGo();
  await act(() => undo);
  expect(stateOf(shown)).toBe('done');
});

test('a line that is done again right after an undo does not come back with the answer to that undo', async () => {
  let mark: () => void = () => undefined;
  const marking = [Promise.resolve(), new Promise<void>((resolve) => (mark = resolve))];
  const engine = slowEngine(() => marking.shift() ?? Promise.resolve());
  const shown = renderHook(() => usePass(KIND));
  await engine.letGo();
  await expect.poll(() => stateOf(shown)).toBe('open');
  await act(() => markLine(passWith('open'), LINE, 'done'));
  await engine.letGo();
  const undo = undoLatest();
  await engine.letGo();
  await act(() => undo);
  expect(stateOf(shown)).toBe('open');
  engine.changed();
  await expect.poll(engine.waiting).toBe(1);

  let marked: Promise<void> = Promise.resolve();
  act(() => {
    marked = markLine(passWith('open'), LINE, 'done');
  });
  expect(stateOf(shown)).toBe('done');
  await engine.letGo();
  expect(stateOf(shown)).toBe('done');
  mark();
  await act(() => marked);
  expect(stateOf(shown)).toBe('done');
});
