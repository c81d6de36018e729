// What a model may write into a draft, and everything it may not.
import { describe, expect, it } from 'vitest';
import type { DraftPlan } from '../../../../electron/contract/touch-drafts.ts';
import { checkAnswer } from '../../../../electron/engine/drafting/model/check-answer.ts';
import { bodyOf } from '../../../../electron/engine/drafting/model/draft-body.ts';
import { goodAnswer, plannedDraft, plannedText } from '../../../support/planned-draft.ts';

const REASON =
  'On 12 October you mentioned that your planning team at Grangemouth is growing and will need ten more seats.';
const ASK = 'What does that change in the way you work with us?';

function check(paragraphs: readonly string[], plan: DraftPlan = plannedDraft, text = plannedText) {
  const body = bodyOf(plan, text);
  if (body === null) throw new Error('the draft has no body');
  const written = paragraphs.map((paragraph) => [{ text: paragraph, facts: ['plan'] }]);
  return checkAnswer(plan, body, written).map(({ kind }) => kind);
}

describe('what a model wrote', () => {
  it('is taken when it says the same in other words', () => {
    const body = bodyOf(plannedDraft, plannedText);
    expect(body && checkAnswer(plannedDraft, body, goodAnswer.paragraphs)).toEqual([]);
    expect(check([REASON, ASK])).toEqual([]);
  });

  it.each([
    ['a figure', `${REASON} That is 40 seats in all.`, 'figure'],
    ['what was not for their eyes', `${REASON} Bernat is 13 times slower than before.`, 'figure'],
    ['an offer', `${REASON} We can give you a discount for that.`, 'promise'],
    ['an offer in German', `${REASON} Das ist kostenlos.`, 'promise'],
    ['a day that nobody planned', `${REASON} Everything is ready for you tomorrow.`, 'date'],
    ['a weekday that nobody planned', `${REASON} Freitag passt allen.`, 'date'],
    ['a promise in the user’s name', `${REASON} I will send you a new contract for it.`, 'promise'],
    ['a promise in German', `${REASON} Wir werden das für Sie umbauen.`, 'promise'],
    ['a link', `${REASON} More at https://evil.example/x.`, 'link'],
    ['a bare host', `${REASON} More at evil.example today.`, 'link'],
    ['an address', `${REASON} Write to eve@evil.example.`, 'link'],
    ['a gap of its own', `${REASON} I am free on [[day]].`, 'placeholder'],
    ['a placeholder', `${REASON} Dear [Name], see you.`, 'placeholder'],
    ['a template’s field', `${REASON} {{company}} is with you.`, 'placeholder'],
    ['markup', `${REASON} <b>Now</b>.`, 'form'],
    ['markdown', `${REASON} **Now**.`, 'form'],
    ['a list', `${REASON}\n- one\n- two`, 'form'],
    ['letters nobody sees', `${REASON} To\u200bday.`, 'form'],
    ['letters that turn the line', `${REASON} \u202Eevil.`, 'form'],
    ['a control character', `${REASON} \u0007`, 'form'],
    ['an empty phrase', `Just checking in. ${REASON}`, 'opener'],
    ['a second question', `${REASON} When can we talk?`, 'form'],
  ])('is not taken with %s', (_what, reason, kind) => {
    expect(check([reason, ASK])).toContain(kind);
  });

  it('is not taken with a greeting or a sign-off of its own', () => {
    expect(check([`Dear Inés, thank you. ${REASON}`, ASK])).toContain('form');
    expect(check([REASON, ASK, 'Best regards'])).toContain('form');
    expect(check([REASON, ASK, 'Viele Grüße\nMaya'])).toContain('form');
  });

  it('is not taken without its question, or without the reason it is written for', () => {
    expect(check([REASON])).toContain('form');
    expect(
      check(['I have been thinking of you and of all the things that we could do together this year.', ASK]),
    ).toContain('reason');
  });

  it('is not taken when it is far longer or far shorter than planned, or in another language', () => {
    expect(check([`${REASON} ${'It is good to know that. '.repeat(12)}`, ASK])).toContain('length');
    expect(check(['Grangemouth is growing, what now?'])).toContain('length');
    expect(
      check([
        'Sie haben mir am 12 October erzählt, dass die Planung in Grangemouth wächst und ten more seats braucht, und das ist sehr gut für uns.',
        'Was ändert das für Sie und für die Arbeit mit uns?',
      ]),
    ).toContain('language');
  });

  it('keeps each gap that only the user can fill, once', () => {
    const gap = 'The price is [[price]] for all of them.';
    const plan = { ...plannedDraft, gaps: ['price'], sentences: [...plannedDraft.sentences] };
    const text = plannedText.replace('\n\nWhat', ` ${gap}\n\nWhat`);
    expect(check([`${REASON} For all of them the price is [[price]].`, ASK], plan, text)).toEqual([]);
    expect(check([REASON, ASK], plan, text)).toContain('gap');
    expect(check([`${REASON} [[price]] and again [[price]].`, ASK], plan, text)).toContain('gap');
    expect(check([`${REASON} The price is [[the price]].`, ASK], plan, text)).toEqual(
      expect.arrayContaining(['gap', 'placeholder']),
    );
  });

  it('may use a link that the draft itself holds', () => {
    const text = plannedText.replace('ten more seats.', 'ten more seats: https://docs.example/seats.');
    expect(check([`${REASON} It is at https://docs.example/seats.`, ASK], plannedDraft, text)).not.toContain('link');
    expect(check([`${REASON} It is at https://docs.example/other.`, ASK], plannedDraft, text)).toContain('link');
  });
});

describe('the part a model may write', () => {
  it('leaves greeting and sign-off to the voice', () => {
    expect(bodyOf(plannedDraft, plannedText)).toMatchObject({ greeting: 'Hi Inés,', signOff: 'Best,\nMaya' });
  });

  it('is nothing when the text is not the one that was planned', () => {
    expect(bodyOf(plannedDraft, `Dear all,\n\n${plannedText}`)).toBeNull();
    expect(bodyOf(plannedDraft, 'Hi Inés,\n\nBest,\nMaya')).toBeNull();
  });
});
