// Every sentence is found once, in order, at the place where the message has it, however hostile the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../electron/engine/findings/language.ts';
import { markSentences } from '../../../electron/engine/findings/marks.ts';
import { readMessage } from '../../../electron/engine/findings/read-message.ts';
import { splitSentences } from '../../../electron/engine/findings/sentences.ts';
import { messageOf } from './read-one.ts';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('joins wrapped lines and keeps list items apart', () => {
    expect(
      texts(
        'We counted the pallets in the second hall again and\nfound two more. Fine.\n\n- first point\n- second point',
      ),
    ).toEqual([
      'We counted the pallets in the second hall again and found two more.',
      'Fine.',
      'first point',
      'second point',
    ]);
  });

  it('ends no sentence at an abbreviation, a version, an ordinal or an initial', () => {
    for (const text of [
      'We use e.g. version 2.1 of it.',
      'Mr. Smith agreed.',
      'Wir liefern am 3. März.',
      'Das gilt z.B. für Zeile 4.',
      'Ask J. Park about Ticket No. 55.',
    ]) {
      expect(texts(text)).toEqual([text]);
    }
  });

  it('finds every sentence where the message has it, whatever the text', () => {
    const words = fc.constantFrom(
      'Hello',
      'we',
      'ship.',
      'on',
      '3.',
      'Mai?',
      '\n',
      '\n\n',
      '- ',
      'e.g.',
      '"so',
      'it"',
      '…',
      '!!',
      '\t',
      'ß',
      '。',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (text) => {
          let at = -1;
          for (const sentence of splitSentences(text)) {
            expect(sentence.start).toBeGreaterThan(at);
            expect(text.slice(sentence.start)).toMatch(/^\S/u);
            expect(text.slice(sentence.start).replace(/\s+/gu, ' ').startsWith(sentence.text)).toBe(true);
            at = sentence.start;
          }
        },
      ),
    );
  });
});

const marksOf = (text: string) => {
  const [sentence] = markSentences(splitSentences(text), languageOf(text.toLowerCase()));
  const names = ['question', 'negated', 'hypothetical', 'past', 'future', 'reported', 'courtesy'] as const;
  return names.filter((name) => sentence?.marks[name]);
};

describe('markSentences', () => {
  it.each([
    ["We haven't received the parts.", ['negated']],
    ['If the budget is there, we add ten seats.', ['hypothetical']],
    ['We would like to add ten seats.', []],
    ['The parts were late.', ['past']],
    ['The parts will come by ship.', ['future']],
    ['You wrote that it is fine.', ['past', 'reported']],
    ['Did it work?', ['question', 'past']],
    ['Please let me know if you have any questions.', ['hypothetical', 'courtesy']],
    ['Best regards,', ['courtesy']],
    ['No problem.', []],
    ['Wir haben die Teile nicht bekommen.', ['negated', 'past']],
    ["Nous n'avons pas reçu les pièces.", ['negated', 'past']],
    ['No hemos recibido el pago de la factura.', ['negated', 'past']],
  ])('marks: %s', (text, marks) => {
    expect(marksOf(text)).toEqual(expect.arrayContaining(marks));
    expect(marksOf(text).filter((mark) => mark !== 'future' && !marks.includes(mark))).toEqual([]);
  });

  it('takes the lines after the sign-off for a signature, not what follows thanks in the middle', () => {
    const lastIsPolite = (text: string) => markSentences(splitSentences(text), 'en').at(-1)?.marks.courtesy;
    expect(lastIsPolite('It works.\n\nKind regards,\nAda Park\nHarborline ships faster')).toBe(true);
    expect(lastIsPolite('It works.\n\nThanks!\n\nThe second point is still open on your side.')).toBe(false);
    expect(lastIsPolite('It works.\n\nKind regards,\nAda\n\nPS: the second point is open.')).toBe(false);
  });
});

describe('languageOf', () => {
  it.each([
    ['we will send you the contract on friday and the invoice next week', 'en'],
    ['wir schicken ihnen den vertrag am freitag und die rechnung nächste woche', 'de'],
    ['nous vous enverrons le contrat vendredi et la facture la semaine prochaine', 'fr'],
    ['le enviaremos el contrato el viernes y la factura la próxima semana', 'es'],
    ['wij sturen u het contract op vrijdag en de factuur volgende week', 'other'],
    ['мы отправим вам договор в пятницу и счёт на следующей неделе', 'other'],
    ['ok', 'en'],
  ])('tells the language of: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('readMessage', () => {
  const seeds = [
    "I'll ",
    'we will be able to ',
    'on 3 ',
    '1/',
    'if ',
    '"',
    'please ',
    'by ',
    'and ',
    'the end of ',
    'next ',
    'a ',
    'thanks ',
    ', ',
    'not ',
    'nous vous ',
    'wir werden ',
    'in two to ',
    '. ',
    "our team's ",
    'have the ',
    '- ',
    'would you be ',
    'can we ',
    'é',
    'push our ',
  ];

  it.each(seeds)('comes to an end, within the time of a test, on 40,000 characters of %j', (seed) => {
    const text = seed.repeat(Math.floor(40_000 / seed.length));
    for (const found of readMessage(messageOf(text)).found) expect(found.quote.length).toBeLessThanOrEqual(600);
  });

  it('reads whatever text without failing and quotes only what stands there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...seeds, 'Friday', 'send', '\n'), fc.string()), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('');
          const squeezed = text.replace(/\s+/gu, ' ');
          for (const found of readMessage(messageOf(text)).found) expect(squeezed).toContain(found.quote);
        },
      ),
      { numRuns: 200 },
    );
  });
});
