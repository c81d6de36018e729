// What is read out of answers as people write them: in order, between our questions, beside them, in part, against themselves; and
// that nothing is filled in which was not said.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AskedStep, FieldReading } from '../../../../electron/contract/step-answers.ts';
import { readAnswer } from '../../../../electron/engine/playbooks/answers/read-answer.ts';
import { readLetter } from '../../../../electron/engine/playbooks/answers/read-letter.ts';
import {
  acknowledgement,
  acknowledgementMail,
  decision,
  decisionMail,
  options,
  question,
  quoted,
  survey,
  surveyMail,
} from './asked.ts';

const terms = { sentAt: Date.parse('2026-11-04T09:00:00Z'), timeZone: 'Europe/Berlin', currency: 'EUR' };
const to = [{ name: 'Maya Reed', address: 'maya@reed.example' }];

const read = (text: string, step: AskedStep = survey, mail = surveyMail, files: readonly string[] = []) =>
  readAnswer({ text, fromName: 'Tom Berg', to, files }, step, mail, terms);
const valuesOf = (text: string) => read(text).fields.map(({ value }) => value);
function only(text: string, step: AskedStep, mail: string): FieldReading {
  const [field] = read(text, step, mail).fields;
  if (!field) throw new Error('nothing was read');
  return field;
}
const decided = (text: string) => only(text, decision, decisionMail);
const agreed = (text: string) => only(text, acknowledgement, acknowledgementMail);

/** Our mail quoted, with their words below the lines that have these. */
const below = (mail: string, answers: Readonly<Record<string, string>>) =>
  quoted(mail)
    .split('\n')
    .flatMap((line) => {
      const found = Object.keys(answers).find((part) => line.includes(part));
      return found === undefined ? [line] : [line, '', answers[found] ?? '', ''];
    })
    .join('\n');
const outlook = (text: string) =>
  `________________________________\nFrom: Maya Reed <maya@reed.example>\nSent: Tuesday, November 3, 2026 10:00\nTo: Tom Berg\nSubject: Review\n\n${text}`;

describe('a survey', () => {
  test.each<[string, string, unknown[]]>([
    [
      'by number above the quote',
      `Hi Maya,\n\n1. 8\n2. SSO and the audit log\n3. b\n4. none\n\nBest,\nTom\n\n${quoted(surveyMail)}`,
      [8, 'SSO and the audit log', 'same', 'none'],
    ],
    ['on one line', '1) 8/10 2) SSO 3) same 4) no', [8, 'SSO', 'same', 'no']],
    [
      'between our questions, with a list of their own',
      below(surveyMail, {
        '1. How': '8',
        '2. What': 'SSO first.\n1. then reports\n2. then audit',
        'c) Decrease': 'flat I am afraid',
        '4. Do': 'none',
      }),
      [8, 'SSO first.\n1. then reports\n2. then audit', 'same', 'none'],
    ],
    [
      'in a quote that no mark shows',
      `See below.\n\nTom\n\n${outlook(
        surveyMail
          .replace('(1 to 10)', '(1 to 10) 9')
          .replace('quarter?\n', 'quarter?\nMigrate the Lyon office\n')
          .replace('b) Same', 'b) Same <-- this'),
      )}`,
      [9, 'Migrate the Lyon office', 'same', null],
    ],
    ['below the quote', `${quoted(surveyMail)}\n\n1. 8\n2. SSO\n3. c\n4. no`, [8, 'SSO', 'decrease', 'no']],
    [
      'with our questions copied',
      'How satisfied are you with our work? (1 to 10)\n9\nWhat are your priorities for next quarter?\nHiring\n',
      [9, 'Hiring', null, null],
    ],
    [
      'by the words of the questions',
      'Satisfaction: 8\nBudget: decreasing\nPriorities: SSO',
      [8, 'SSO', 'decrease', null],
    ],
    ['in part', 'Just quickly: 1. 7\n\nThe rest follows tomorrow.', [7, null, null, null]],
    [
      'without numbers, where it fits one question alone',
      "I'd give you a 9/10. Budget stays the same. We focus on SSO.\n\nTom",
      [9, null, 'same', null],
    ],
    [
      'in German',
      'Hallo Maya,\n\nzu 1: acht\nzu 2: Einführung in Lyon\nzu 3: unverändert\nzu 4: nein\n\nViele Grüße\nTom',
      [8, 'Einführung in Lyon', 'same', 'nein'],
    ],
    [
      'in French and Spanish',
      '1. huit\n2. le déploiement à Lyon\n3. augmenter\n4. nada',
      [8, 'le déploiement à Lyon', 'increase', 'nada'],
    ],
  ])('is read %s', (_name, text, values) => expect(valuesOf(text)).toEqual(values));

  it('is not read where it is a range, another scale, elsewhere, later, both or a question', () => {
    expect(
      read('1: 7-8\n2: will get back to you\n3: not sure yet').fields.map(({ value, confidence }) => [
        value,
        confidence,
      ]),
    ).toEqual([
      [null, 'unclear'],
      [null, 'unclear'],
      [null, 'unclear'],
      [null, 'none'],
    ]);
    expect(
      read('1. 4/5\n2. see above\n3. increase or same\n4. Can you call me?').fields.map(({ value }) => value),
    ).toEqual([null, null, null, null]);
    expect(read('1: 7 or 8').fields[0]?.candidates).toEqual([7, 8]);
  });

  it('answered twice and not the same is shown with both', () => {
    const [satisfaction] = read(`1. 8\n\n${quoted(surveyMail).replace('(1 to 10)', '(1 to 10)\n\n4')}`).fields;
    expect(satisfaction).toMatchObject({ value: null, confidence: 'unclear', candidates: [8, 4], quote: '8\n…\n4' });
  });

  it('keeps what belongs to no question as a remark, and takes no number of before', () => {
    const answer = read('Our new CFO starts Monday.\n\n1. 9 (it was 6 last quarter)\n\n2. SSO');
    expect(answer.remarks).toBe('Our new CFO starts Monday.');
    expect(answer.fields[0]).toMatchObject({ value: 9 });
  });

  it('is read out of a mail that was handed on, and says so', () => {
    const text = `FYI\n\n---------- Forwarded message ---------\nFrom: Tom Berg <tom@acme.example>\nDate: Tue, 3 Nov 2026 at 15:00\nSubject: Re: Review\nTo: Desk <desk@acme.example>\n\n1. 5\n\n${quoted(surveyMail)}`;
    const letter = { text, subject: 'Fwd: Re: Review', fromName: 'Front Desk', to, files: [] };
    const { fields, cautions, remarks } = readLetter(letter, survey, surveyMail, terms);
    expect(fields[0]).toMatchObject({ value: 5 });
    expect(cautions).toEqual([{ kind: 'forwarded', sentence: expect.stringContaining('Tom Berg') }]);
    expect(remarks).toContain('FYI');
  });
});

describe('a decision', () => {
  test.each([
    ['b', 'negotiate'],
    ['B) Negotiate', 'negotiate'],
    ['d) Not renewing\n\nTom', 'not_renewing'],
    ['We accept.', 'accept'],
    ['Yes', 'accept'],
    ['We will not be renewing.', 'not_renewing'],
    ["We don't want to downgrade, we accept", 'accept'],
    ['The second one', 'negotiate'],
    ['a downgrade would be best', 'downgrade'],
    ['Wir nehmen das Angebot an', 'accept'],
    ['nous ne renouvelons pas', 'not_renewing'],
    [quoted(decisionMail).replace('b) Negotiate', '[x] b) Negotiate'), 'negotiate'],
  ])('“%s” is %s', (text, key) => expect(decided(text).value).toBe(key));

  test.each([
    ['Yes, agreed, but the price must come down by 5%.', ['accept']],
    ['Accept or negotiate, Ana decides', ['accept', 'negotiate']],
    ['b) Accept', ['accept', 'negotiate']],
    ['No', ['negotiate', 'downgrade', 'not_renewing']],
    ['What would a downgrade cost?', ['downgrade']],
    ['Let me check with finance', []],
    [`Thanks,\nTom\n\n${quoted(decisionMail)}`, []],
  ])('“%s” decides nothing', (text, candidates) =>
    expect(decided(text)).toMatchObject({ value: null, confidence: 'unclear', candidates }),
  );

  it('shows what a yes is tied to', () => {
    expect(decided('Agreed, provided that the term is one year.').condition).toBe(
      'provided that the term is one year.',
    );
  });
});

describe('a confirmation', () => {
  test.each([
    ['Yes', true],
    ['Agreed, thanks.\n\nTom', true],
    ['No objections', true],
    ['👍', true],
    ['einverstanden', true],
    ["d'accord", true],
    ['Sí, de acuerdo', true],
    ['I can not agree to this', false],
    ['Noch nicht', false],
  ])('“%s” is %s', (text, yes) => expect(agreed(text)).toMatchObject({ value: yes, confidence: 'clear' }));
  test.each(['yes and no', 'Is Friday fixed?', 'Yes, if Ana agrees', 'Probably yes', 'Thank you'])(
    '“%s” is neither',
    (text) => expect(agreed(text).value).toBeNull(),
  );
});

describe('amounts, days and lists', () => {
  const step = (type: 'money' | 'number' | 'date' | 'choices'): AskedStep => ({
    type: 'form',
    language: 'en',
    questions: [question('it', 'What is it', type, { options: options('Price', 'Product', 'Service') })],
  });
  test.each([
    ['money', 'EUR 1.250,50', { minor: 125_050, currency: 'EUR' }],
    ['money', 'about $12k', { minor: 1_200_000, currency: 'USD' }],
    ['money', '400 or 500', null],
    ['number', '1,200 seats', 1200],
    ['number', 'between 20 and 30', null],
    ['date', 'on 15 December', '2026-12-15'],
    ['date', 'the 1st or the 15th of December', null],
    ['choices', 'a and c', ['price', 'service']],
    ['choices', 'price, product', ['price', 'product']],
    ['choices', 'all of them', ['price', 'product', 'service']],
  ] as const)('as %s “%s” is %j', (type, text, value) => {
    expect(only(text, step(type), 'What is it').value).toEqual(value);
  });
});

it('is read in any order of its numbers, where none comes twice', () => {
  expect(valuesOf('2. SSO\n1. 8\n3. b')).toEqual([8, 'SSO', 'same', null]);
  expect(valuesOf('1. 8\n2. SSO first.\n1. then reports\n2. then audit')[1]).toContain('then audit');
});
it('leaves an amount with a minus, and who leans towards something, to the person', () => {
  const amount: AskedStep = { ...survey, questions: [question('amount', 'What amount is in dispute?', 'money')] };
  for (const text of ['-500', 'EUR -500', '−€500'])
    expect(only(text, amount, 'What amount is in dispute?')).toMatchObject({
      value: null,
      candidates: [{ minor: 50_000, currency: 'EUR' }],
    });
  expect(only('- 500', amount, 'What amount is in dispute?').value).toEqual({ minor: 50_000, currency: 'EUR' });
  for (const text of ['We are leaning towards accepting', 'Wir tendieren dazu, das anzunehmen'])
    expect(decided(text)).toMatchObject({ value: null, why: expect.stringMatching('not sure') });
});

// Patterns that look for what follows white space looked from each of its places: seconds to minutes for one mail.
test.each([
  ['a number and blanks', `1.${' '.repeat(60_000)}x`],
  ['blank lines', `${'\n'.repeat(60_000)}x`],
  ['lines of blanks', `${' \n'.repeat(30_000)}x`],
  ['other blanks', `1.${'\u00a0'.repeat(60_000)}x`],
])('a mail of %s is read soon, and says nothing', (_, text) => {
  for (const step of [survey, decision, { ...decision, type: 'esign' } satisfies AskedStep]) {
    const letter = { text, subject: 'Re: Review', fromName: 'Tom Berg', to, files: [] };
    const { fields } = readLetter(letter, step, surveyMail, terms);
    expect(fields.filter(({ confidence }) => confidence === 'clear')).toEqual([]);
  }
});

it('reads any text at all without failing, and fills in nothing that is not in it', () => {
  const bits = fc.oneof(
    fc.string(),
    fc.constantFrom('1.', '2)', '\n', '> ', 'yes', 'no', 'but', '8/10', 'a)', quoted(surveyMail), 'On ', ' wrote:'),
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      const { fields } = read(text);
      // What parts two answers on a line is left out at the end of one.
      const bare = (said = '') => said.replace(/[\s;,]+/g, '');
      for (const { value, quote } of fields)
        if (value !== null) expect(bare(text)).toContain(bare(quote.split('\n…\n')[0]));
      const [scale] = fields;
      if (typeof scale?.value === 'number') expect(scale.value).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
});
