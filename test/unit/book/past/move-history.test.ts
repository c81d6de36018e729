import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveOf, type SidedMessage } from '../../../../electron/engine/book/derive-thread.ts';
import { moveHistory } from '../../../../electron/engine/book/past/move-history.ts';

const HOUR = 3_600_000;

type Letter = 'a' | 'A' | 'b' | 'B' | 'n' | 'i';
/** a: they write, A: and ask; b: we write, B: and ask; n: a machine of theirs; i: we among ourselves. */
function thread(letters: readonly Letter[]): SidedMessage[] {
  return letters.map((letter, index): SidedMessage => {
    const lower = letter.toLowerCase();
    return {
      message: {
        id: index + 1,
        sentAt: (index + 1) * HOUR,
        automatic: lower === 'n' ? 'bulk' : null,
        asks: 'AB'.includes(letter),
        notReal: false,
      },
      direction: lower === 'b' ? 'outbound' : lower === 'i' ? 'internal' : 'inbound',
    };
  });
}
const historyOf = (letters: string) => moveHistory(thread([...letters] as Letter[]));

describe('the history of whose move a thread was', () => {
  it('begins with the first message that asks and ends with an answer', () => {
    expect(historyOf('aAab')).toEqual([
      { from: 2 * HOUR, until: 4 * HOUR, whoseMove: 'ours', since: 2 * HOUR, messageId: 2 },
    ]);
  });

  it('goes over to the other side when the answer asks back', () => {
    expect(historyOf('AB')).toMatchObject([
      { whoseMove: 'ours', until: 2 * HOUR },
      { whoseMove: 'theirs', from: 2 * HOUR, until: null },
    ]);
  });

  it('is not moved by machines or by words among ourselves', () => {
    expect(historyOf('Ani')).toMatchObject([{ whoseMove: 'ours', until: null }]);
  });

  it('says at every moment what the thread itself said then', () => {
    const letters = fc.array(fc.constantFrom<Letter>('a', 'A', 'b', 'B', 'n', 'i'), { maxLength: 14 });
    fc.assert(
      fc.property(letters, (written) => {
        const messages = thread(written);
        const spans = moveHistory(messages);
        for (let at = 0; at <= messages.length; at += 1) {
          const then = moveOf(messages.slice(0, at));
          const span = spans.find(({ from, until }) => from <= at * HOUR && (until === null || until > at * HOUR));
          expect(span?.whoseMove ?? 'none').toBe(then.whoseMove);
          expect(span?.since ?? null).toBe(then.moveSince);
          expect(span?.messageId ?? null).toBe(then.moveMessageId);
        }
      }),
    );
  });
});
