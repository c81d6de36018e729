import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  initiatedDrift,
  latencyDrift,
  lengthDrift,
  peopleDrift,
} from '../../../../electron/engine/book/health/drift.ts';
import {
  type Answer,
  answersOf,
  type LoggedMail,
  threadStartsOf,
  weekdayHours,
} from '../../../../electron/engine/book/health/touch-log.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = Date.UTC(2025, 0, 6);

/** One answer every few days, with the figures given. */
function answersWith(figures: readonly { hours: number; words: number }[], every = 5): Answer[] {
  return figures.map((figure, index) => ({
    at: start + index * every * DAY,
    messageId: index + 1,
    threadId: index + 1,
    writer: 'ann@acme.test',
    ...figure,
  }));
}
const anchorOf = (list: readonly { at: number }[]) => list.at(-1)?.at ?? 0;

/** The same numbers for the same seed, spread like a logarithm of people's answer times. */
function lognormal(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 1) / 4294967297;
  };
  return () => Math.exp(Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()));
}

describe('answers', () => {
  const mail = (at: number, by: 'us' | 'them', threadId = 1): LoggedMail => ({
    at,
    messageId: at,
    threadId,
    by,
    writer: by === 'us' ? 'me@us.test' : 'ann@acme.test',
    words: 20,
  });

  it('are measured from the first of our mails that waits, so that a reminder makes nobody look quick', () => {
    const [answer] = answersOf([mail(start, 'us'), mail(start + 2 * DAY, 'us'), mail(start + 2 * DAY + HOUR, 'them')]);
    expect(answer?.hours).toBe(49);
  });

  it('are only the first of theirs after ours, and none where we asked nothing', () => {
    const log = [
      mail(start, 'them'),
      mail(start + HOUR, 'us'),
      mail(start + 3 * HOUR, 'them'),
      mail(start + DAY, 'them'),
    ];
    expect(answersOf(log).map(({ hours }) => hours)).toEqual([2]);
  });

  it('leave weekends out of the hours', () => {
    const friday = Date.UTC(2026, 10, 20, 17);
    expect(weekdayHours(friday, friday + 64 * HOUR)).toBe(16);
    expect(weekdayHours(friday + 10 * HOUR, friday + 20 * HOUR)).toBe(0);
  });

  it('of a prefix of the log are a prefix of the answers', () => {
    const step = fc.record({
      gap: fc.integer({ min: 1, max: 30 }),
      us: fc.boolean(),
      threadId: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(40), (steps, cut) => {
        let at = start;
        const log = steps.map(({ gap, us, threadId }) => {
          at += gap * 6 * HOUR;
          return mail(at, us ? 'us' : 'them', threadId);
        });
        const prefix = answersOf(log.slice(0, cut));
        expect(answersOf(log).slice(0, prefix.length)).toEqual(prefix);
        for (const { hours } of answersOf(log)) expect(hours).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('drift', () => {
  const usual = Array.from({ length: 20 }, (_, index) => ({ hours: 5 + (index % 4), words: 55 + (index % 7) * 3 }));

  it('tells of answers that take three times as long, with the usual figure and that of late', () => {
    const answers = answersWith([...usual, ...Array.from({ length: 9 }, () => ({ hours: 20, words: 60 }))]);
    const found = latencyDrift(answers, anchorOf(answers));
    expect(found).toMatchObject({ direction: 'worse', baseline: 6, recent: 20 });
    expect(found.score).toBeGreaterThan(2.5);
    expect(lengthDrift(answers, anchorOf(answers)).direction).toBe('steady');
  });

  it('tells of answers that shrink to a few words, by the last three where answers are rare', () => {
    const answers = answersWith([...usual, ...Array.from({ length: 3 }, () => ({ hours: 6, words: 7 }))], 20);
    expect(lengthDrift(answers, anchorOf(answers))).toMatchObject({ direction: 'worse', recent: 7 });
  });

  it('says nothing on fewer than three answers of late or six before', () => {
    const short = answersWith(
      [...usual.slice(0, 5), { hours: 90, words: 1 }, { hours: 90, words: 1 }, { hours: 90, words: 1 }],
      20,
    );
    expect(latencyDrift(short, anchorOf(short)).direction).toBe('unknown');
    expect(latencyDrift([], start).direction).toBe('unknown');
  });

  it('is not moved by one odd answer', () => {
    const answers = answersWith([...usual, { hours: 6, words: 60 }, { hours: 900, words: 1 }, { hours: 7, words: 58 }]);
    expect(latencyDrift(answers, anchorOf(answers)).direction).toBe('steady');
    expect(lengthDrift(answers, anchorOf(answers)).direction).toBe('steady');
  });

  it('says nothing of a contact who last answered half a year before the newest mail', () => {
    const answers = answersWith([...usual, ...usual]);
    expect(latencyDrift(answers, anchorOf(answers) + 200 * DAY).direction).toBe('unknown');
  });

  it('rarely cries wolf where nothing changed, however widely the figures spread', () => {
    let said = 0;
    const contacts = 1500;
    for (let seed = 1; seed <= contacts; seed += 1) {
      const next = lognormal(seed * 7919);
      const answers = answersWith(
        Array.from({ length: 12 + (seed % 40) }, () => ({ hours: 6 * next(), words: 40 * next() })),
        3 + (seed % 15),
      );
      if (latencyDrift(answers, anchorOf(answers)).direction === 'worse') said += 1;
      if (lengthDrift(answers, anchorOf(answers)).direction === 'worse') said += 1;
    }
    expect(said / (2 * contacts)).toBeLessThan(0.015);
  });

  it('never gets better when the answers of late take longer', () => {
    const figure = fc.record({ hours: fc.integer({ min: 0, max: 400 }), words: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 9, maxLength: 60 }),
        fc.integer({ min: 1, max: 500 }),
        (figures, more) => {
          const answers = answersWith(figures);
          const before = latencyDrift(answers, anchorOf(answers));
          const late = new Set(before.newest.map(({ messageId }) => messageId));
          const slower = answers.map((one) => (late.has(one.messageId) ? { ...one, hours: one.hours + more } : one));
          const after = latencyDrift(slower, anchorOf(slower));
          if (before.score !== null) expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score);
          if (before.direction === 'worse') expect(after.direction).toBe('worse');
        },
      ),
    );
  });

  it('tells when they no longer open threads', () => {
    const starts = Array.from({ length: 30 }, (_, index) => ({
      at: start + index * 4 * DAY,
      messageId: index,
      by: index < 20 && index % 3 > 0 ? ('them' as const) : ('us' as const),
    }));
    expect(initiatedDrift(starts, anchorOf(starts))).toMatchObject({ direction: 'worse', recent: 1 / 12 });
    const even = starts.map((one, index) => ({ ...one, by: index % 2 ? ('us' as const) : ('them' as const) }));
    expect(initiatedDrift(even, anchorOf(even)).direction).toBe('steady');
  });

  it('tells when four people wrote and now one does, and not when two became one', () => {
    const logOf = (usually: number) =>
      Array.from({ length: 60 }, (_, index): LoggedMail => {
        const at = start + index * 6 * DAY;
        const person = index >= 50 ? 0 : index % usually;
        return { at, messageId: index, threadId: index, by: 'them', writer: `p${person}@acme.test`, words: 30 };
      });
    const four = logOf(4);
    expect(peopleDrift(four, anchorOf(four))).toMatchObject({ direction: 'worse', baseline: 4, recent: 1 });
    const two = logOf(2);
    expect(peopleDrift(two, anchorOf(two)).direction).toBe('steady');
    expect(peopleDrift(four.slice(0, 8), anchorOf(four.slice(0, 8))).direction).toBe('unknown');
  });

  it('counts who opened a thread once', () => {
    const log = answersWith(usual).map((one): LoggedMail => ({ ...one, threadId: 1, by: 'us' }));
    expect(threadStartsOf(log)).toHaveLength(1);
  });
});
