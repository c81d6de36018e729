// The German edition says what moves a forecast in German, whatever moves it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moverInGerman } from '../../../electron/engine/documents/sections/forecast-german.ts';
import { forecastOf } from '../../../electron/engine/renewals/forecast.ts';

it('has a German sentence for everything a forecast can say of itself', () => {
  const flag = fc.boolean();
  fc.assert(
    fc.property(
      fc.record({
        health: fc.record({
          score: fc.option(fc.integer({ min: 0, max: 100 })),
          confidence: fc.constantFrom('high', 'medium', 'low', 'unknown'),
          drop: fc.option(fc.constant({ from: 80, to: 50, since: 0 })),
        }),
        cancellation: flag,
        atRiskPath: flag,
        competitor: flag,
        overdue: flag,
        noticeOver: flag,
        missed: fc.integer({ min: 0, max: 3 }),
      }),
      (given) => {
        const input = { ...given, record: { seen: 0, kept: 0 }, own: null, amount: null };
        for (const { text } of forecastOf(input as unknown as Parameters<typeof forecastOf>[0]).why) {
          const german = moverInGerman(text);
          expect(german).not.toBe(text);
          expect(german).not.toMatch(/undefined|begrenzter/);
        }
      },
    ),
  );
});
