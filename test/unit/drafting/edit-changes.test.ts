import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedSentence } from '../../../electron/contract/touch-drafts.ts';
import { changesBetween } from '../../../electron/engine/drafting/voice/edit-changes.ts';
import { applySwaps } from '../../../electron/engine/drafting/voice/read-habits.ts';
import { replacedRuns, wordDistance, wordsOf } from '../../../electron/engine/drafting/voice/word-diff.ts';

const to = [{ name: 'Thomas Berg', address: 'tom.berg@acme.example' }];
const sentences: PlannedSentence[] = [
  { role: 'greeting', text: 'Hello Thomas,', factIds: [] },
  { role: 'opening', text: 'Your last mail stayed with me for a while.', factIds: [] },
  { role: 'reason', text: 'You wrote that the second site goes live in spring.', factIds: ['f1'] },
  { role: 'ask', text: 'Would you be available for a short call next week?', factIds: [] },
  { role: 'sign_off', text: 'Best regards,\nMaya', factIds: [] },
];
const drafted = `Hello Thomas,\n\n${sentences[1]?.text} ${sentences[2]?.text}\n\n${sentences[3]?.text}\n\nBest regards,\nMaya`;
const between = (sent: string) => changesBetween({ sentences, to, drafted, sent });

describe('what a person changed about a draft', () => {
  it('is nothing where they left it as it was', () => {
    expect(between(drafted).filter(({ what }) => what !== 'kept')).toEqual([]);
    expect(wordDistance(drafted, drafted)).toBe(0);
  });

  it('is another greeting and sign-off, as forms', () => {
    const changes = between(drafted.replace('Hello Thomas,', 'Hi Thomas,').replace('Best regards,', 'Cheers,'));
    expect(changes).toContainEqual({ what: 'greeting', from: 'Hello {first},', to: 'Hi {first},' });
    expect(changes).toContainEqual({ what: 'sign_off', from: 'Best regards,\nMaya', to: 'Cheers,\nMaya' });
  });

  it('is the short name they use, as they wrote it', () => {
    expect(between(drafted.replace('Hello Thomas,', 'Hello Tom,'))).toContainEqual({
      what: 'greeting',
      from: 'Hello Thomas,',
      to: 'Hello Tom,',
    });
  });

  it('is a part that was cut, by its role', () => {
    const changes = between(drafted.replace('Your last mail stayed with me for a while. ', ''));
    expect(changes).toContainEqual({ what: 'cut', role: 'opening' });
    expect(changes).toContainEqual({ what: 'kept', role: 'ask' });
  });

  it('is words swapped inside a sentence', () => {
    const changes = between(drafted.replace('be available for', 'have time for'));
    expect(changes).toContainEqual({ what: 'swap', from: 'be available', to: 'have time' });
  });

  it('keeps neither names nor figures nor what was added', () => {
    const changes = between(
      drafted.replace('in spring', 'on 4 May').replace('a short call', 'a call with Anna Schmidt of ours'),
    );
    expect(JSON.stringify(changes)).not.toMatch(/May|Anna|Schmidt|4/);
  });

  it('is a distance from nothing to everything, and never more', () => {
    const text = fc
      .array(fc.constantFrom('we', 'you', 'report', 'is', 'done', 'here'), { maxLength: 30 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const far = wordDistance(a, b);
        expect(far).toBeGreaterThanOrEqual(0);
        expect(far).toBeLessThanOrEqual(1);
        expect(far === 0).toBe(wordsOf(a).join(' ') === wordsOf(b).join(' '));
        // The runs say all that was changed and nothing else.
        const runs = replacedRuns(a, b);
        expect(wordsOf(a).length - runs.flatMap(({ from }) => from).length).toBe(
          wordsOf(b).length - runs.flatMap((run) => run.to).length,
        );
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('words always changed', () => {
  it('are changed in the next draft, at the beginning of a sentence too', () => {
    const swaps = [{ from: 'be available', to: 'have time' }];
    expect(applySwaps('Be available on Monday? I will be available.', swaps)).toBe(
      'Have time on Monday? I will have time.',
    );
    expect(applySwaps('Unavailable', swaps)).toBe('Unavailable');
  });
});
