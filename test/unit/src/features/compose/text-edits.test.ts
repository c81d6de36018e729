import { describe, expect, it } from 'vitest';
import {
  continueList,
  insertLink,
  isLinkTarget,
  type TextEdit,
  type TextState,
  toggleList,
  toggleMark,
} from '../../../../../src/features/compose/text-edits.ts';

/** The selection stands between bars: "a |word| here". */
function state(marked: string): TextState {
  const start = marked.indexOf('|');
  const rest = marked.replace('|', '');
  const end = rest.indexOf('|');
  return { text: rest.replace('|', ''), start, end: end < 0 ? start : end };
}

function after(before: TextState, edit: TextEdit | null): string {
  if (!edit) return 'nothing';
  const text = before.text.slice(0, edit.from) + edit.insert + before.text.slice(edit.to);
  const inside = edit.start === edit.end ? '|' : `|${text.slice(edit.start, edit.end)}|`;
  return text.slice(0, edit.start) + inside + text.slice(edit.end);
}

const apply = (marked: string, edit: (before: TextState) => TextEdit | null) =>
  after(state(marked), edit(state(marked)));

describe('bold and italic', () => {
  it('go around the selected words and come off again', () => {
    expect(apply('a |word| here', (at) => toggleMark(at, '**'))).toBe('a **|word|** here');
    expect(apply('a **|word|** here', (at) => toggleMark(at, '**'))).toBe('a |word| here');
    expect(apply('a |**word**| here', (at) => toggleMark(at, '**'))).toBe('a |word| here');
    expect(apply('a |word| here', (at) => toggleMark(at, '*'))).toBe('a *|word|* here');
    expect(apply('a *|word|* here', (at) => toggleMark(at, '*'))).toBe('a |word| here');
  });

  it('leave blanks at the edges outside, and do not take one for the other', () => {
    expect(apply('a| word |here', (at) => toggleMark(at, '**'))).toBe('a **|word|** here');
    expect(apply('a **|word|** here', (at) => toggleMark(at, '*'))).toBe('a ***|word|*** here');
  });

  it('wait for words where none are selected', () => {
    expect(apply('so |', (at) => toggleMark(at, '**'))).toBe('so **|**');
  });
});

describe('lists', () => {
  it('are made of the lines selected, and made plain again', () => {
    expect(apply('|one\ntwo|', (at) => toggleList(at, 'bullets'))).toBe('|- one\n- two|');
    expect(apply('|- one\n- two|', (at) => toggleList(at, 'bullets'))).toBe('|one\ntwo|');
    expect(apply('|- one\n- two|', (at) => toggleList(at, 'numbers'))).toBe('|1. one\n2. two|');
  });

  it('begin at the cursor and keep it where it was in its line', () => {
    expect(apply('Hello\nfir|st', (at) => toggleList(at, 'bullets'))).toBe('Hello\n- fir|st');
    expect(apply('Hello\n|', (at) => toggleList(at, 'numbers'))).toBe('Hello\n1. |');
  });

  it('go on with Enter and end with Enter in an empty item', () => {
    expect(apply('- one|', continueList)).toBe('- one\n- |');
    expect(apply('3. one|', continueList)).toBe('3. one\n4. |');
    expect(apply('- one\n- |', continueList)).toBe('- one\n|');
    expect(apply('plain|', continueList)).toBe('nothing');
  });
});

describe('links', () => {
  it('are made of the words selected', () => {
    expect(apply('see |the plan| here', (at) => insertLink(at, 'https://acme.test/plan'))).toBe(
      'see [the plan](https://acme.test/plan)| here',
    );
    expect(apply('see |the plan| here', (at) => insertLink(at, ''))).toBe('see [the plan](|) here');
    expect(apply('see |', (at) => insertLink(at, 'https://acme.test'))).toBe('see [|](https://acme.test)');
  });

  it('lead to the web or to mail and nowhere else', () => {
    expect(isLinkTarget('https://acme.test/a?b=c')).toBe(true);
    expect(isLinkTarget('mailto:jana@acme.test')).toBe(true);
    expect(isLinkTarget('javascript:alert(1)')).toBe(false);
    expect(isLinkTarget('https://acme.test and more')).toBe(false);
  });
});
