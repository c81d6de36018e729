// What is said of a renewal means what it says.
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { forecast } from '../../../../electron/contract/renewals.ts';
import { Likelihood } from '../../../../src/features/renewals/Likelihood.tsx';
import { lackInWords } from '../../../../src/features/renewals/renewal-in-words.ts';

test('the chance of a renewal at risk is not told as the size of the risk', () => {
  const low = { likely: 0.32, whole: 0.3, smaller: 0.02, lost: 0.68, formula: 0.32 };
  const one = forecast.parse({ ...low, band: 'at_risk', expected: null, byHand: false, why: [] });
  expect(render(<Likelihood forecast={one} />).container.textContent).toBe('32% to renew, at risk');
  const high = render(<Likelihood forecast={{ ...one, likely: 0.96, band: 'commit' }} />);
  expect(high.container.textContent).toBe('96% commit');
});

test('an item of the checklist says what it lacks, and not what should be there', () => {
  const text = 'No promise of ours is overdue';
  expect(lackInWords({ key: 'promises', text })).toBe('a promise of ours is overdue');
  expect(lackInWords({ key: 'sponsor', text: 'Who decides is known' })).toBe('who decides is not known');
  expect(lackInWords({ key: 'a later rule', text })).toBe('no promise of ours is overdue');
});
