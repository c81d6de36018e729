import { describe, expect, it } from 'vitest';
import type { AccountId, ThreadId } from '../../../../../electron/contract/scalars.ts';
import { groupByAccount } from '../../../../../src/features/inbox/group-by-account.ts';
import { peopleInShort } from '../../../../../src/features/inbox/people-in-short.ts';
import { leaveReadingList, readFrom, useReadingList } from '../../../../../src/state/reading-list.ts';
import { bookRow } from '../../sample-rows.ts';
import { threadRow } from '../mail-rows.ts';

const id = (value: number) => value as ThreadId;
const accounts = (...values: number[]) => ({ accountIds: values as AccountId[] });

describe('threads by account', () => {
  it('have a heading where another account begins', () => {
    const headings = groupByAccount(
      [threadRow(1, accounts(5)), threadRow(2, accounts(5)), threadRow(3, accounts(6))],
      [bookRow(5, { rank: 1 }), bookRow(6, { rank: 2 })],
    );
    expect([...headings].map(([thread, row]) => [thread, row.accountId])).toEqual([
      [1, 5],
      [3, 6],
    ]);
  });

  it('stand with the most pressing of several accounts', () => {
    const headings = groupByAccount([threadRow(1, accounts(6, 5))], [bookRow(5, { rank: 1 }), bookRow(6, { rank: 2 })]);
    expect(headings.get(id(1))?.accountId).toBe(5);
  });
});

describe('people in short', () => {
  it.each([
    [[], 'Nobody'],
    [[{ name: 'Jana Weber', address: 'j@a.test' }], 'Jana Weber'],
    [[{ name: '', address: 'j@a.test' }], 'j@a.test'],
    [
      [
        { name: 'Weber, Jana', address: 'j@a.test' },
        { name: '', address: 'omar@a.test' },
      ],
      'Jana, omar',
    ],
  ])('%j is %s', (people, words) => expect(peopleInShort(people)).toBe(words));
});

describe('the reading list', () => {
  it('goes on to the next thread, at its end to the one before, and then is over', () => {
    readFrom([id(1), id(2), id(3)], id(2));
    expect(leaveReadingList(id(2))).toBe(3);
    expect(leaveReadingList(id(3))).toBe(1);
    expect(leaveReadingList(id(1))).toBeNull();
    expect(useReadingList.getState().ids).toEqual([]);
  });
});
