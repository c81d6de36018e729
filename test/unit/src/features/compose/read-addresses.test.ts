import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../../../src/features/compose/read-addresses.ts';

const read = (text: string) => readAddresses(text).addresses.map(({ name, address }) => [name, address]);

describe('reading addresses', () => {
  it('takes one address, with or without a name', () => {
    expect(read('jana@acme.test')).toEqual([['', 'jana@acme.test']]);
    expect(read('Jana Weber <jana@acme.test>')).toEqual([['Jana Weber', 'jana@acme.test']]);
    expect(read('mailto:jana@acme.test')).toEqual([['', 'jana@acme.test']]);
    expect(read('<jana@acme.test>')).toEqual([['', 'jana@acme.test']]);
  });

  it('takes many, however they were separated', () => {
    const three = [
      ['', 'a@x.test'],
      ['', 'b@x.test'],
      ['', 'c@x.test'],
    ];
    expect(read('a@x.test, b@x.test;c@x.test')).toEqual(three);
    expect(read('a@x.test\nb@x.test\r\nc@x.test\n')).toEqual(three);
    expect(read('a@x.test b@x.test c@x.test')).toEqual(three);
  });

  it('keeps a surname that stands before the comma, quoted or not', () => {
    expect(read('"Weber, Jana" <jana@acme.test>, Tom <tom@acme.test>')).toEqual([
      ['Weber, Jana', 'jana@acme.test'],
      ['Tom', 'tom@acme.test'],
    ]);
    expect(read('Weber, Jana <jana@acme.test>; Ode, Tom <tom@acme.test>')).toEqual([
      ['Weber, Jana', 'jana@acme.test'],
      ['Ode, Tom', 'tom@acme.test'],
    ]);
  });

  it('takes an address once, whatever its capitals, and leaves out a name that only repeats it', () => {
    expect(read('Jana@Acme.test, jana@acme.test')).toEqual([['', 'Jana@Acme.test']]);
    expect(read('jana@acme.test <jana@acme.test>')).toEqual([['', 'jana@acme.test']]);
  });

  it('hands back what is no address', () => {
    expect(readAddresses('jana')).toEqual({ addresses: [], rest: 'jana' });
    expect(readAddresses('tom@x.test, jana')).toEqual({
      addresses: [{ name: '', address: 'tom@x.test' }],
      rest: 'jana',
    });
    expect(readAddresses('jana@')).toEqual({ addresses: [], rest: 'jana@' });
  });

  it('finds only well-formed addresses in any text, and reads back what it would write', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '@', '.', ',', ';', '<', '>', '"', ' ', '\n') }),
        (text) => {
          for (const { address } of readAddresses(text).addresses) {
            expect(address).toMatch(/^[^\s@<>",;]+@[^\s@<>",;]+$/);
            expect(read(address)).toEqual([['', address]]);
          }
        },
      ),
    );
  });
});
