import { describe, expect, it } from 'vitest';
import { foldedRuns, openAtFirst, startAt } from '../../../../../src/features/thread/text/folding.ts';
import { messageView } from '../mail-rows.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => messageView(index + 1));

describe('a thread that is opened', () => {
  it('opens the newest, the unread and the one asked for', () => {
    const messages = [messageView(1), messageView(2, { unread: true }), messageView(3), messageView(4)];
    expect([...openAtFirst(messages, null)].sort()).toEqual([2, 4]);
    expect([...openAtFirst(messages, messageView(1).messageRowId)].sort()).toEqual([1, 2, 4]);
  });

  it('opens what a person wrote last when a machine wrote after it', () => {
    const messages = [messageView(1), messageView(2), messageView(3, { automatic: 'auto_reply' })];
    expect([...openAtFirst(messages, null)].sort()).toEqual([2, 3]);
    expect(startAt(messages, null)).toBe(2);
  });

  it('begins at the first unread message', () => {
    expect(startAt([messageView(1), messageView(2, { unread: true }), messageView(3, { unread: true })], null)).toBe(2);
  });
});

describe('long runs of folded messages', () => {
  it('become one line that says how many it hides', () => {
    const messages = ids(12);
    const runs = foldedRuns(messages, openAtFirst(messages, null));
    expect(runs.get(messageView(1).messageRowId)).toBeUndefined();
    expect(runs.get(messageView(2).messageRowId)).toBe(9);
    expect([...runs.values()].filter((each) => each === 0)).toHaveLength(8);
    expect(runs.get(messageView(11).messageRowId)).toBeUndefined();
  });

  it('stay lines while they are short', () => {
    const messages = ids(6);
    expect(foldedRuns(messages, openAtFirst(messages, null)).size).toBe(0);
  });
});
