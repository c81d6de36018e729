import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedRuns, setText } from '../../../../../src/features/thread/text/set-text.ts';

const wrapped = `thank you for sending the revised terms on Monday. I went through them with
Omar and our finance team this morning, and there are three points that we
would like to talk about before we sign:`;

describe('plain text', () => {
  it('flows again where a program broke it', () => {
    expect(setText(wrapped)).toEqual([{ kind: 'paragraph', text: wrapped.replaceAll('\n', ' ') }]);
  });

  it('stays broken where a person broke it', () => {
    const text = `${wrapped}\n\nBest regards,\nJana Weber\nHead of Operations\nAcme GmbH, Hauptstrasse 5`;
    expect(setText(text)[1]).toEqual({
      kind: 'paragraph',
      text: 'Best regards,\nJana Weber\nHead of Operations\nAcme GmbH, Hauptstrasse 5',
    });
  });

  it('keeps lists as lists, and what goes on in them', () => {
    const text = `Points:\n- the price per seat above 250 seats, which does not follow the discount\n  that we had agreed on\n- the notice period\n\n1. first\n2) second`;
    expect(setText(text)).toEqual([
      { kind: 'paragraph', text: 'Points:' },
      {
        kind: 'list',
        items: [
          {
            mark: '•',
            depth: 0,
            text: 'the price per seat above 250 seats, which does not follow the discount that we had agreed on',
          },
          { mark: '•', depth: 0, text: 'the notice period' },
        ],
      },
      {
        kind: 'list',
        items: [
          { mark: '1.', depth: 0, text: 'first' },
          { mark: '2)', depth: 0, text: 'second' },
        ],
      },
    ]);
  });

  it.each([
    ['code', '    const a = 1;\n    return a;'],
    ['a table', 'Region      Seats   Price\nEMEA          120   4,800'],
    ['a fence', '```\nif (a) {\n\n}\n```'],
    ['a drawing', '+-----+-----+\n|  a  |  b  |\n+-----+-----+'],
  ])('leaves %s as it stands', (_name, text) => {
    expect(setText(text)).toEqual([{ kind: 'code', text }]);
  });

  it('reads the marks of a quote off, run by run', () => {
    expect(quotedRuns('On Monday Eva wrote:\n> one\n> two\n>> three\n> > four\n>five')).toEqual([
      { depth: 0, text: 'On Monday Eva wrote:' },
      { depth: 1, text: 'one\ntwo' },
      { depth: 2, text: 'three\nfour' },
      { depth: 1, text: 'five' },
    ]);
  });

  it('loses no word of any text', () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]{2,}/u.test(word));
    const line = fc.oneof(
      fc.string({ maxLength: 90 }),
      fc.constantFrom('', '- item one', '```', '    code', wrapped, '1. x'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const set = setText(text)
          .map((block) =>
            block.kind === 'list' ? block.items.map((item) => `${item.mark} ${item.text}`).join('\n') : block.text,
          )
          .join('\n');
        for (const word of words(text)) expect(set).toContain(word);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
