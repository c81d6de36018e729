// The faces documents are set in: the serif that comes along, a file of the person's own, and what is refused of that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentBrand } from '../../../../electron/contract/documents.ts';
import { exportDocument } from '../../../../electron/engine/export/document/export-document.ts';
import type { OwnFace } from '../../../../electron/engine/export/export-work.ts';
import { faceSetOf } from '../../../../electron/engine/export/face-set.ts';
import { checkFace } from '../../../../electron/engine/export/own-face.ts';
import { readZip } from '../../../../electron/engine/export/read-zip.ts';
import { faceOfTheirs } from '../../../support/documents/face-of-theirs.ts';
import { richDocument } from '../../../support/documents/rich-document.ts';

const theirs: OwnFace = { family: 'Halden Text', regular: faceOfTheirs(), strong: null };
const set = (font: DocumentBrand['font']) => {
  const document = richDocument();
  return { ...document, brand: { ...document.brand, font } };
};
async function textOf(font: DocumentBrand['font'], format: 'pptx' | 'docx'): Promise<string> {
  const { content } = await exportDocument(set(font), format, undefined, theirs);
  return readZip(content)
    .map((part) => part.content.toString('utf8'))
    .join('');
}

describe('the face of a document', () => {
  it.each([
    ['inter', 'Inter-Regular'],
    ['serif', 'SourceSerif4'],
    ['own', 'SourceSerif4'],
  ] as const)('%s is embedded in the PDF, and the same file comes out each time', async (font, name) => {
    const one = await exportDocument(set(font), 'pdf', undefined, theirs);
    const other = await exportDocument(set(font), 'pdf', undefined, theirs);
    expect(one.content.equals(other.content)).toBe(true);
    expect(one.content.toString('latin1')).toContain(name);
    // Names in Greek are set whichever it is: where a face has no letter, Inter has.
    expect(one.content.toString('latin1')).toContain('/FontFile');
  });

  it.each([
    ['inter', 'Arial', '="Halden Text"'],
    ['serif', 'Times New Roman', '="Arial"'],
    ['own', 'Halden Text', '="Arial"'],
  ] as const)('%s is named %s throughout decks and Word documents', async (font, named, absent) => {
    for (const format of ['pptx', 'docx'] as const) {
      const text = await textOf(font, format);
      expect([text.includes(`="${named}"`), text.includes(absent)]).toEqual([true, false]);
    }
  });

  it('keeps every letter of a text, whichever set it is cut for', async () => {
    const sets = [await faceSetOf('inter', null), await faceSetOf('serif', null), await faceSetOf('own', theirs)];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { toRuns, names } of sets) {
          const { runs, unprintable } = toRuns(text, 'strong');
          for (const { face } of runs) expect(names).toContain(face);
          const clean = text.normalize('NFC').replace(/\s+/gu, ' ');
          const left = clean.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '');
          if (!unprintable) expect(runs.map((run) => run.text).join('')).toBe(left);
        }
      }),
    );
  });
});

describe('a font file of the person’s own', () => {
  it('is taken under the name of its family', async () => {
    expect(await checkFace(faceOfTheirs())).toMatchObject({ family: expect.stringMatching(/^Source Serif 4/) });
  });

  it.each([
    ['may not be embedded', faceOfTheirs(0x0002), /licence/],
    ['may be embedded as pictures only', faceOfTheirs(0x0200), /pictures/],
    ['is a web font', Buffer.from('wOF2 and so on'), /TTF or OTF/],
    ['ends early', faceOfTheirs().subarray(0, 4000), /damaged|letters/],
    ['is nothing at all', Buffer.alloc(0), /TTF or OTF/],
    ['is too large', Buffer.alloc(4 * 1024 * 1024 + 1), /4 MB/],
  ])('is refused with a sentence where it %s', async (_why, file, says) => {
    await expect(checkFace(file)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(says),
    });
  });

  it('is refused and never breaks what reads it, whatever bytes are in it', async () => {
    const whole = faceOfTheirs();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (bytes) => {
          const file = Buffer.from(whole);
          for (const [at, value] of bytes) file[at] = value;
          await checkFace(file).catch((error: unknown) => expect(error).toMatchObject({ code: 'invalid_input' }));
        },
      ),
      { numRuns: 60 },
    );
  });
});
