import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOf, linePath, placePoints, rangeOfMost } from '../../../../src/ui/plot-scale.ts';

const FULL = { low: 0, high: 100 };

describe('the points of a plot', () => {
  it('stand evenly from left to right, the highest at the top', () => {
    expect(placePoints([0, 50, 100], FULL)).toEqual([
      { x: 0, y: 1 },
      { x: 0.5, y: 0.5 },
      { x: 1, y: 0 },
    ]);
  });

  it('stand where their time is when they have one', () => {
    expect(placePoints([0, 0, 0], FULL, [10, 11, 20]).map((point) => point?.x)).toEqual([0, 0.1, 1]);
  });

  it('leave a gap in the line where nothing is known', () => {
    expect(linePath(placePoints([0, null, 100, 100], FULL))).toBe('M0 100M66.7 0L100 0');
  });

  it('stay in their box whatever the figures are', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ noNaN: true }))), (values) => {
        for (const point of placePoints(values, FULL)) {
          if (point === null) continue;
          expect(point.x).toBeGreaterThanOrEqual(0);
          expect(point.x).toBeLessThanOrEqual(1);
          expect(point.y).toBeGreaterThanOrEqual(0);
          expect(point.y).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are not flattened by one that is far out', () => {
    const { high } = rangeOfMost([5, 6, 7, 6, 5, 6, 7, 6, 5, 6, 400], [6, 18]);
    expect(high).toBeLessThan(30);
    expect(high).toBeGreaterThan(18);
    expect(heightOf(400, { low: 0, high })).toBe(0);
  });
});
