import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGreeting } from '../../../electron/engine/findings/manner/greeting.ts';
import { readManner } from '../../../electron/engine/findings/manner/read-manner.ts';
import { findSignOff } from '../../../electron/engine/findings/manner/sign-off.ts';

const tom = { name: 'Thomas Berg', address: 'tom.berg@acme.example' };
const weber = { name: 'Weber, Sabine', address: 's.weber@acme.example' };

describe('the greeting of a letter', () => {
  it.each([
    ['Hi Thomas,', tom, 'Hi {first},'],
    ['Hi Tom,', tom, 'Hi {first},'],
    ['Dear Mr. Berg,', tom, 'Dear Mr. {last},'],
    ['Dear Thomas Berg,', tom, 'Dear {full},'],
    ['Good morning Thomas!', tom, 'Good morning {first}!'],
    ['Hi all,', tom, 'Hi all,'],
    ['Hi there,', tom, 'Hi there,'],
    ['Thomas –', tom, '{first} –'],
    ['Sehr geehrte Frau Dr. Weber,', weber, 'Sehr geehrte Frau Dr. {last},'],
    ['Hallo Sabine,', weber, 'Hallo {first},'],
    ['Liebe Sabine,', weber, 'Liebe {first},'],
    ['Bonjour Thomas,', tom, 'Bonjour {first},'],
    ['Hola, Thomas:', tom, 'Hola, {first}:'],
  ])('%s fits another name as well', (line, to, form) => {
    expect(findGreeting(line, [to]).form).toBe(form);
  });

  it('leaves what follows on the same line to the letter', () => {
    expect(findGreeting('Hi Thomas, thanks for the file.', [tom])).toMatchObject({
      words: 'Hi Thomas,',
      rest: 'thanks for the file.',
    });
  });

  it.each([
    'Thanks for the quick answer.',
    'Hello world programs are short',
    'We had a good call today,',
    'Attached, as promised:',
  ])('is none in “%s”', (line) => {
    expect(findGreeting(line, [tom]).words).toBe('');
  });
});

describe('the sign-off of a letter', () => {
  it.each([
    [['Done.', '', 'Best regards,', 'Maya'], 'Best regards,\nMaya'],
    [['Done.', '', 'Thanks again, Maya'], 'Thanks again,\nMaya'],
    [['Done.', '', 'Viele Grüße', 'Maya Lindqvist'], 'Viele Grüße\nMaya Lindqvist'],
    [['Done.', '', 'Cheers'], 'Cheers'],
    [['Done.', '', 'Maya'], 'Maya'],
    [
      ['Done.', '', 'Kind regards,', 'Maya', '', 'Maya Lindqvist', 'Account Manager, Northbeam', '+46 8 555 01 20'],
      'Kind regards,\nMaya',
    ],
  ])('is found above a signature and without one', (lines, words) => {
    expect(findSignOff(lines, 'Maya Lindqvist').words).toBe(words);
  });

  it('is no word of thanks inside the text', () => {
    const lines = [
      'Thanks',
      '',
      'The report you asked for is attached, and the second one follows tomorrow before noon.',
      '',
      'Anything else is on its way already.',
    ];
    expect(findSignOff(lines, 'Maya Lindqvist').words).toBe('');
  });
});

describe('the manner of a letter', () => {
  const read = (text: string, to = tom) => readManner({ text, to: [to], own: 'Maya Lindqvist' });

  it('is figures and forms, and nothing of what it says', () => {
    const manner = read("Hi Thomas,\n\nWe've moved the secret launch to May. Does that work for you?\n\nCheers,\nMaya");
    expect(manner).toMatchObject({
      language: 'en',
      register: 'casual',
      greetingForm: 'Hi {first},',
      signOff: 'Cheers,\nMaya',
      words: 12,
      sentences: 2,
      contracted: 1,
      questions: 1,
    });
    expect(JSON.stringify(manner)).not.toContain('launch');
  });

  it('is formal where the reader is addressed so', () => {
    const text =
      'Guten Tag Frau Weber,\n\nwie besprochen sende ich Ihnen die Unterlagen. Bitte prüfen Sie diese bis Freitag.\n\nMit freundlichen Grüßen\nMaya Lindqvist';
    expect(read(text, weber)).toMatchObject({ language: 'de', register: 'formal', phrases: ['wie besprochen'] });
  });

  it('is casual between people who say du', () => {
    const text =
      'Hallo Sabine,\n\nkannst du mir die Zahlen bis Freitag schicken? Dann baue ich sie für dich ein.\n\nLiebe Grüße\nMaya';
    expect(read(text, weber)?.register).toBe('casual');
  });

  it('is not read where there is nothing but a greeting', () => {
    expect(read('Hi Thomas,\n\nBest,\nMaya')).toBeNull();
    expect(read('')).toBeNull();
  });

  it('stands any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 30 }), (text, name) => {
        const manner = readManner({ text, to: [{ name, address: 'a@b.example' }], own: name });
        expect(manner === null || manner.words >= 2).toBe(true);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
