// The newest text decides what a message asks; a quote taken for text would ask last year's question again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestText, splitText } from '../../../electron/engine/mail/text/text-parts.ts';

const kinds = (text: string) => splitText(text).map((part) => part.kind);
const newest = (text: string) => newestText(splitText(text));

const quotedForms: [string, string][] = [
  ['angle brackets', '> Could you sign?\n> Tom'],
  ['an English attribution', 'On Mon, 3 Nov 2025 at 10:00, Tom Weber <tom@acme.test> wrote:\n> Could you sign?'],
  [
    'a wrapped English attribution',
    'On Monday, November 3, 2025 at 10:00 AM Tom Weber\n<tom@acme.test> wrote:\n\n> Could you sign?',
  ],
  [
    'an attribution over an unmarked quote',
    'On Mon, 3 Nov 2025 at 10:00, Tom Weber <tom@acme.test> wrote:\n\nCould you sign?\n\nTom',
  ],
  ['a German attribution', 'Am 03.11.2025 um 10:00 schrieb Tom Weber <tom@acme.test>:\n> Könnten Sie unterschreiben?'],
  [
    'a German attribution that ends in the verb',
    'Am Mo., 3. Nov. 2025 um 10:00 Uhr hat Tom Weber geschrieben und schrieb:\n> Könnten Sie?',
  ],
  [
    'a French attribution',
    'Le lun. 3 nov. 2025 à 10:00, Tom Weber <tom@acme.test> a écrit :\n> Pourriez-vous signer ?',
  ],
  ['a Spanish attribution', 'El lun, 3 nov 2025 a las 10:00, Tom Weber (<tom@acme.test>) escribió:\n> ¿Puede firmar?'],
  [
    'an Outlook header block',
    'From: Tom Weber <tom@acme.test>\nSent: Monday, November 3, 2025 10:00 AM\nTo: Ann\nSubject: Contract\n\nCould you sign?',
  ],
  [
    'an Outlook header block under a rule',
    '________________________________\nFrom: Tom Weber\nSent: Monday\nTo: Ann\nSubject: Contract\n\nCould you sign?',
  ],
  [
    'a header block in bold',
    '*From:* Tom Weber <tom@acme.test>\n*Sent:* Monday\n*To:* Ann\n*Subject:* Contract\n\nCould you sign?',
  ],
  [
    'a German header block',
    'Von: Tom Weber <tom@acme.test>\nGesendet: Montag, 3. November 2025 10:00\nAn: Ann\nBetreff: Vertrag\n\nKönnten Sie unterschreiben?',
  ],
  [
    'a French header block',
    'De : Tom Weber <tom@acme.test>\nEnvoyé : lundi 3 novembre 2025 10:00\nÀ : Ann\nObjet : Contrat\n\nPourriez-vous signer ?',
  ],
  [
    'the original-message rule',
    '-----Original Message-----\nFrom: Tom\nSent: Monday\nTo: Ann\nSubject: Contract\n\nCould you sign?',
  ],
  [
    'a forwarded message',
    '---------- Forwarded message ---------\nFrom: Tom <tom@acme.test>\nDate: Mon, 3 Nov 2025\nSubject: Contract\nTo: Ann\n\nCould you sign?',
  ],
  [
    'an Apple forward',
    'Begin forwarded message:\n\nFrom: Tom <tom@acme.test>\nSubject: Contract\nDate: 3 November 2025\nTo: Ann\n\nCould you sign?',
  ],
];

describe('splitText', () => {
  it.each(quotedForms)('takes %s for a quote', (_form, quote) => {
    const parts = splitText(`Signed and returned.\n\n${quote}\n`);
    expect(parts.map((part) => part.kind)).toEqual(['text', 'quote']);
    expect(parts[0]?.text).toBe('Signed and returned.');
  });

  it('keeps answers that stand between quoted lines', () => {
    expect(newest('> When?\nOn Friday.\n\n> Where?\nIn Lyon.')).toBe('On Friday.\n\nIn Lyon.');
  });

  it('keeps an answer below a marked quote', () => {
    const text = 'On Mon, 3 Nov 2025, Tom <tom@acme.test> wrote:\n> When?\n\nOn Friday.';
    expect(kinds(text)).toEqual(['quote', 'text']);
  });

  it.each([
    ['with its trailing space', 'Fine by me.\n\n-- \nAnn Lee\nAcme'],
    ['without its trailing space', 'Fine by me.\n\n--\nAnn Lee\nAcme'],
    ['of a phone', 'Fine by me.\n\nSent from my iPhone'],
    ['of a German phone', 'Fine by me.\n\nVon meinem iPhone gesendet'],
    ['of Outlook on a phone', 'Fine by me.\n\nGet Outlook for iOS'],
  ])('takes a signature %s', (_form, text) => {
    expect(kinds(text)).toEqual(['text', 'signature']);
    expect(newest(text)).toBe('Fine by me.');
  });

  it('finds the signature above a quote', () => {
    const text = 'Fine by me.\n-- \nAnn\n\nOn Mon, 3 Nov 2025, Tom <tom@acme.test> wrote:\n> ok?';
    expect(kinds(text)).toEqual(['text', 'signature', 'quote']);
  });

  it.each([
    'On Monday we met Tom, who wrote:\nthe list is long.',
    'From: here we go.\nThat is all.',
    'We sent from my team the list of names that you wanted to have by Friday, all of them.',
    'a - b -- c\nand more\n',
    'x > y holds for all of them.',
  ])('leaves prose alone: %s', (text) => {
    expect(kinds(text)).toEqual(['text']);
  });

  it('keeps every line that holds something, once and in order', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, '')),
      fc.constantFrom(
        '> q',
        '-- ',
        '',
        'On 3 Nov, a@b.c wrote:',
        'From: x',
        'Sent: y',
        'Subject: z',
        'Sent from my iPhone',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const filled = (all: string[]) => all.filter((one) => one.trim() !== '');
        const parts = splitText(lines.join('\n'));
        expect(filled(parts.flatMap((part) => part.text.split('\n')))).toEqual(filled(lines));
        expect(parts.every((part, at) => part.kind !== parts[at + 1]?.kind)).toBe(true);
      }),
    );
  });

  it.each([
    ['20,000 empty lines', '\n'.repeat(20_000)],
    ['a megabyte of brackets', '>'.repeat(1_000_000)],
    ['a megabyte of bracketed lines', '>\n'.repeat(500_000)],
    ['attributions without end', 'On 3 Nov 2025, a@b.c\n'.repeat(40_000)],
    ['header fields without end', 'From: a@b.c\n'.repeat(80_000)],
    ['dashes without end', '--\n'.repeat(200_000)],
    ['one endless line', 'On '.repeat(300_000)],
    ['rules without end', '_____\n'.repeat(100_000)],
  ])('gets through %s', (_name, text) => {
    expect(splitText(text).reduce((sum, part) => sum + part.text.length, 0)).toBeLessThanOrEqual(text.length);
  });
});
