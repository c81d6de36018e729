import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelKeyword, labelsIn } from '../../../electron/engine/store/queries/label-keyword.ts';

const clean = (name: string) => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

describe('a label', () => {
  it('is written the way other mail programs write theirs', () => {
    expect(labelKeyword('Follow up')).toBe('Follow_up');
    expect(labelKeyword('Rückruf')).toBe('R&APw-ckruf');
    expect(labelKeyword('  To   do ')).toBe('To_do');
  });

  it('is read back as it was written, whatever letters it has, and is an IMAP atom in between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (name) => {
        let keyword: string;
        try {
          keyword = labelKeyword(name);
        } catch {
          return;
        }
        // RFC 3501: no atom-specials, and nothing but printable ASCII.
        expect(keyword).toMatch(/^[!#$&'+,\-./0-9:;<=>?@A-Z^_`a-z|~]+$/);
        expect(labelsIn(keyword)).toEqual([clean(name).toWellFormed()]);
      }),
    );
  });

  it('is refused where it would be nothing, or a word of mail programs', () => {
    for (const name of ['', '   ', 'NonJunk', 'NotJunk', 'x'.repeat(200)]) expect(() => labelKeyword(name)).toThrow();
  });

  it('is told from the keywords that programs set for themselves', () => {
    expect(labelsIn('$Forwarded NonJunk Later \\Deleted To_do')).toEqual(['Later', 'To do']);
    expect(labelsIn('')).toEqual([]);
    expect(labelsIn('&broken-')).toEqual(['&broken-']);
  });
});
