// The small pure parts that documents are made with.
import { describe, expect, it } from 'vitest';
import type { DocumentSection } from '../../../electron/contract/documents.ts';
import { gapsIn, inOrder } from '../../../electron/engine/documents/apply-edits.ts';
import { dayBefore } from '../../../electron/engine/documents/sections/days-before.ts';
import { amountIn, roiOf } from '../../../electron/engine/documents/sections/roi.ts';

const section = (key: string): DocumentSection => ({ key, title: key, blocks: [], internal: false, edited: false });
const keys = (sections: readonly DocumentSection[]) => sections.map(({ key }) => key).join('');

describe('an amount that a person wrote', () => {
  it.each([
    ['20', 20],
    ['1.5', 1.5],
    ['1,5 hours', 1.5],
    ['EUR 45', 45],
    ['1.200', 1200],
    ["12'500 CHF", 12_500],
    ['1,234,567', 1_234_567],
    ['about 40 people', 40],
    ['none', null],
    ['0', null],
  ])('%s is %s', (text, value) => {
    expect(amountIn(text)).toBe(value);
  });
});

describe('the return', () => {
  it('is what is left of the benefit, by what it costs', () => {
    const { benefit, net, roi, months } = roiOf({ cost: 60_000, people: 20, hours: 1.5, rate: 50 }, 1);
    expect([benefit, net, roi]).toEqual([69_000, 9_000, 0.15]);
    expect(months).toBeCloseTo(10.43, 2);
  });
});

describe('the order of sections', () => {
  const all = ['a', 'b', 'c', 'd'].map(section);
  it('is their own while nothing was moved', () => expect(keys(inOrder(all, []))).toBe('abcd'));
  it('is the person’s', () => expect(keys(inOrder(all, ['d', 'a', 'b', 'c']))).toBe('dabc'));
  it('keeps what was not there yet behind what it follows', () => expect(keys(inOrder(all, ['c', 'a']))).toBe('cdab'));
  it('passes by what is no longer there', () => expect(keys(inOrder(all, ['x', 'b', 'a', 'c', 'd']))).toBe('bacd'));
});

describe('gaps', () => {
  it('are blocks of their own and parts in double brackets', () => {
    expect(
      gapsIn({
        blocks: [
          { type: 'gap', prompt: 'One' },
          { type: 'paragraph', text: 'It fell by [[so much]] and [[so much more]].', sources: [] },
          { type: 'bullets', items: [{ text: '[[Three]]', sources: [] }] },
        ],
      }),
    ).toEqual(['One', 'so much', 'so much more', 'Three']);
  });
});

describe('days before a day', () => {
  it('are counted over month ends and leap days', () => {
    expect(dayBefore('2028-03-01', 1)).toBe('2028-02-29');
    expect(dayBefore('2027-01-17', 90)).toBe('2026-10-19');
  });
});
