// What is read from the lines under a letter.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSignature } from '../../../../electron/engine/findings/people/signature.ts';

const read = (text: string, signature: string, fromName: string, fromAddress: string) =>
  readSignature({ text, signature, fromName, fromAddress });

it('reads name, title, phone and company under a signature mark', () => {
  const signature = 'Nora Feldt\nDirector of Distribution, Meridian Cold Chain\n+1 206 555 0101 | meridiancold.example';
  expect(read('Hi!', signature, 'Nora Feldt', 'nora@meridiancold.example')).toEqual({
    name: 'Nora Feldt',
    title: 'Director of Distribution',
    phone: '+1 206 555 0101',
    company: 'Meridian Cold Chain',
  });
});

it('finds the signature by the writer’s name where no mark is set, and takes neither fax nor register numbers', () => {
  const text = `Passt.\n\nMit freundlichen Grüßen\n\ni. A. Ute Lorenz\nLeiterin Einkauf\nBergmann Pharma GmbH & Co. KG
Fax: +49 89 1234-999\nTel.: +49 (0)89 1234-567\nHRB 123456 München`;
  expect(read(text, '', 'Ute Lorenz', 'u.lorenz@bergmann-pharma.example')).toEqual({
    name: 'Ute Lorenz',
    title: 'Leiterin Einkauf',
    phone: '+49 (0)89 1234-567',
    company: 'Bergmann Pharma GmbH & Co. KG',
  });
});

it('reads one line, the name of a free mailbox, and a rank that the comma carries on', () => {
  const text = 'See below.\n\nDana Whitfield | VP, Customer Success | Lark Mills Ltd | 020 7946 0018';
  expect(read(text, '', 'Whitfield, Dana', 'dana@freemail.example')).toMatchObject({
    name: 'Dana Whitfield',
    title: 'VP, Customer Success',
    company: 'Lark Mills Ltd',
    phone: '020 7946 0018',
  });
});

it('looks above the line of a phone’s mail program', () => {
  const text = 'Yes.\n\nTom Becker\nHead of Sales';
  expect(read(text, 'Sent from my phone', 'Tom Becker', 'tom@x.example')).toMatchObject({ title: 'Head of Sales' });
});

it.each([
  ['Call me on 2026-04-04 about order 12345678.\n\nTom'],
  ['The director of the site, Anna, asked for it.\n\nThanks\nTom'],
  ['Tom Becker wrote this? No.'],
  [''],
])('says nothing of a letter without one', (text) => {
  expect(read(text, '', 'Tom Becker', 'tom@x.example')).toBeNull();
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000 }), fc.string({ maxLength: 300 }), (text, signature) => {
      const result = read(`${text}\nTom Becker\n${text}`, signature, 'Tom Becker', 'tom@x.example');
      expect(result === null || result.phone.length < 60).toBe(true);
    }),
    { seed: 7, numRuns: 100 },
  );
});
