// What a draft states and no fact supports is found, in four languages, and what a fact supports is left alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidence } from '../../../electron/contract/findings.ts';
import type { DraftFact } from '../../../electron/contract/touch-drafts.ts';
import { unsupportedStatements } from '../../../electron/engine/drafting/check-statements.ts';

const mail = (text: string, sentAt = '2026-11-09T10:00:00Z'): DraftFact => ({
  factId: 'finding:1',
  kind: 'result',
  text,
  sources: [
    {
      from: 'message',
      ...evidence.parse({ messageRowId: 1, messageId: 'a@b', threadId: 1, quote: text, sentAt: Date.parse(sentAt) }),
    },
  ],
});
const book = (text: string): DraftFact => ({
  factId: 'account:x',
  kind: 'account',
  text,
  sources: [{ from: 'account', field: 'x' }],
});
const said = (text: string, ...facts: DraftFact[]) =>
  unsupportedStatements(text, facts).map(({ kind, words }) => `${kind} ${words}`);

describe('figures', () => {
  it('that no fact has are found, those that one has are not', () => {
    expect(said('Usage rose by 18 percent to 1,240 seats.', mail('rose by 18 percent'))).toEqual(['figure 1,240']);
  });
  it('are the same however the language separates thousands', () => {
    expect(said('Es sind 10.000 Zeilen und 2,5 Stunden.', mail('10,000 rows, 2.5 hours'))).toEqual([]);
  });
  it('are compared digit by digit', () => {
    expect(said('It fell by 12 percent.', mail('It fell by 1 percent.'))).toEqual(['figure 12']);
    expect(said('We have 320 seats and 10\u202f000 rows.', mail('30 seats, 10,000 rows'))).toEqual(['figure 320']);
    expect(said('It is 22 %.', mail('It is 2 %.'))).toEqual(['figure 22 %']);
  });
  it('in words are figures, too, from a dozen on or as percentages', () => {
    expect(said('Usage rose by forty-five percent.', mail('It rose.'))).toEqual(['figure forty-five']);
    expect(said('You saved three hundred and twenty hours.', mail('We saved 320 hours.'))).toEqual([]);
    expect(said('It fell by ten per cent.', mail('It fell.'))).toEqual(['figure ten']);
    expect(said('What are the two things for the next twelve months?', mail('We plan.'))).toEqual([]);
    expect(said('Das sind 20 Zugänge.', mail('Wir brauchen zwanzig weitere Zugänge.'))).toEqual([]);
    expect(said('Ihr habt fünfundvierzigtausend Zeilen gelesen.', mail('Viele Zeilen.'))).toEqual([
      'figure fünfundvierzigtausend',
    ]);
    expect(said('Vous avez gagné quatre-vingt-dix heures et vingt pour cent.', mail('Nous avons gagné 20 %.'))).toEqual(
      ['figure quatre-vingt-dix'],
    );
    expect(said('Han ahorrado treinta y cinco mil horas con nosotros.', mail('Hemos ahorrado horas.'))).toEqual([
      'figure treinta y cinco mil',
    ]);
  });
  it('are not taken for a part of a longer one', () => {
    expect(said('It is 12 now.', mail('It was 120.'))).toEqual(['figure 12']);
  });
});

describe('days', () => {
  it('are supported by when a message was sent, written in any of the languages', () => {
    const fact = mail('We are hiring.');
    expect(said('On 9 November you wrote.', fact)).toEqual([]);
    expect(said('Am 9. November schrieben Sie.', fact)).toEqual([]);
    expect(said('Le 9 novembre, vous avez écrit.', fact)).toEqual([]);
    expect(said('El 9 de noviembre me escribió.', fact)).toEqual([]);
  });
  it('that no fact has are found as a whole', () => {
    expect(said('We agreed on 14 December 2026.', mail('We agreed.'))).toEqual(['date 14 December 2026']);
    expect(said('It ends on 17.01.2027.', book('Renewal on 2027-01-18'))).toEqual(['date 17.01.2027']);
  });
  it('of another year are others', () => {
    expect(said('It ended on 10 December 2024.', mail('It ended on 10.12.2024.'))).toEqual([]);
    expect(said('It ends on 18 January 2028.', book('Renewal on 2027-01-18'))).toEqual(['date 18 January 2028']);
    expect(said('It ends on 18 January 2027.', book('Renewal on 2027-01-18'))).toEqual([]);
  });
  it('are no months where a word only looks like one', () => {
    expect(said('You may march ahead.', mail('You told us.'))).toEqual([]);
  });
});

describe('names', () => {
  it('of people and places that no fact has are found', () => {
    expect(said('As you know, Tom Berg and the team in Hanau agreed.', mail('The team in Hanau'))).toEqual([
      'name Tom Berg',
    ]);
  });
  it('need no support where a capital letter only begins the sentence', () => {
    expect(said('Hello Tom,\n\nThanks for that. Shall we meet?', book('Tom Berg'))).toEqual([]);
  });
  it('in German count after a form of address, as every noun has its capital letter', () => {
    expect(
      said('Sehr geehrte Frau Vogelsang,\n\ndie Lieferung und der Bericht sind fertig.', book('Henning Groß')),
    ).toEqual(['name Vogelsang']);
  });
});

describe('whatever the text', () => {
  it('a fact supports its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(unsupportedStatements(text, [mail(text)])).toEqual([]);
      }),
    );
  });
  it('a figure that no fact has never slips through', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_001, max: 999_999 }), fc.lorem({ maxCount: 8 }), (figure, words) => {
        expect(said(`${words} and ${figure} more.`, mail(words))).toContain(`figure ${figure}`);
      }),
    );
  });
});
