// Sentences of a plan found again in a draft, whatever the person made of it meanwhile.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedSentence } from '../../../../../electron/contract/touch-drafts.ts';
import { nextGap, placeSentences } from '../../../../../src/features/queue/place-sentences.ts';

const planned = (...texts: string[]): PlannedSentence[] => texts.map((text) => ({ role: 'fact', text, factIds: [] }));

describe('sentences placed in a draft', () => {
  it('gives each sentence its own run, with the words between them as nobody’s', () => {
    const runs = placeSentences('Hi Tom,\n\nIt works. Does it?', planned('Hi Tom,', 'It works.', 'Does it?'));
    expect(runs.map((each) => [each.text, each.sentence])).toEqual([
      ['Hi Tom,', 0],
      ['\n\n', null],
      ['It works.', 1],
      [' ', null],
      ['Does it?', 2],
    ]);
  });

  it('leaves out a sentence that was changed, and still finds those after it', () => {
    const runs = placeSentences('Hello Tom,\n\nDoes it?', planned('Hi Tom,', 'It works.', 'Does it?'));
    expect(runs.filter((each) => each.sentence !== null)).toMatchObject([{ text: 'Does it?', sentence: 2 }]);
  });

  it('marks a gap inside a sentence and inside words of one’s own', () => {
    const runs = placeSentences('It is [[the price]] now. [[day]]', planned('It is [[the price]] now.'));
    expect(runs.filter((each) => each.gap)).toMatchObject([
      { text: '[[the price]]', sentence: 0, at: 6 },
      { text: '[[day]]', sentence: null, at: 25 },
    ]);
  });

  it('loses and repeats no character, whatever the text and the plan', () => {
    const piece = fc.constantFrom('a', ' ', '[[', ']]', '\n', 'b.', 'Hi,');
    const text = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (draft, sentences) => {
        const runs = placeSentences(draft, planned(...sentences));
        expect(runs.map((each) => each.text).join('')).toBe(draft);
        for (const run of runs) expect(draft.slice(run.at, run.at + run.text.length)).toBe(run.text);
      }),
    );
  });
});

describe('the next gap', () => {
  it('is the one after the cursor, and the first again after the last', () => {
    const text = '[[a]] and [[b]]';
    expect(nextGap(text)).toEqual({ start: 0, end: 5 });
    expect(nextGap(text, 5)).toEqual({ start: 10, end: 15 });
    expect(nextGap(text, 15)).toEqual({ start: 0, end: 5 });
    expect(nextGap('nothing')).toBeNull();
  });
});
