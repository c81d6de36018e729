// The axis of a plot, by cases.
import { expect, it } from 'vitest';
import { scaleOf } from '../../../../../electron/engine/export/document/plot/chart-scale.ts';

it.each<[readonly number[], boolean, readonly number[]]>([
  [[0, 1, 0], true, [0, 1]],
  [[0, 2, 1], true, [0, 1, 2]],
  [[0, 0], true, [0, 1]],
  [[], true, [0, 1]],
  [[3, 10], true, [0, 5, 10]],
  [[0, 0.5], true, [0, 0.2, 0.4, 0.6]],
  [[70.4, 71.6], false, [70, 70.5, 71, 71.5, 72]],
  [[70_000], true, [0, 20_000, 40_000, 60_000, 80_000]],
])('of %j, with zero %s, the steps are %j', (values, withZero, ticks) => {
  expect(scaleOf(values, withZero).ticks).toEqual(ticks);
});
