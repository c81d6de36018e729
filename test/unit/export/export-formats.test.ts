// What an export is made of: envelope lines and quoting that any mbox reader takes back, names safe anywhere, a real zip.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageFileName, safeFileName, uniqueNames } from '../../../electron/engine/export/file-names.ts';
import { mboxEntry } from '../../../electron/engine/export/mbox-entry.ts';
import { zipArchive } from '../../../electron/engine/export/zip-archive.ts';
import { readMbox } from '../../../electron/engine/intake/mbox-reader.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const at = Date.UTC(2026, 10, 3, 7, 5, 9);

describe('an mbox entry', () => {
  it('has an envelope line with sender and time, and a blank line behind it', () => {
    const entry = mboxEntry(Buffer.from('Subject: A\r\n\r\nText.\r\n'), 'ann@acme.example', at).toString();
    expect(entry).toBe('From ann@acme.example Tue Nov  3 07:05:09 2026\nSubject: A\r\n\r\nText.\r\n\n');
  });

  it('never lets a sender write the envelope line', () => {
    const entry = mboxEntry(Buffer.from('A: b\n\nText\n'), 'x\nFrom y Thu Jan  1 00:00:00 1970', at).toString();
    expect(entry.split('\n')[0]).toBe('From MAILER-DAEMON Tue Nov  3 07:05:09 2026');
  });

  it('quotes each line that could be taken for an envelope, and those that were quoted', () => {
    const body = 'From here\n>From there\n>>From far\nAway From it\n> From no\n';
    const entry = mboxEntry(Buffer.from(`A: b\n\n${body}`), 'a@b.example', at).toString();
    expect(entry).toContain('\n>From here\n>>From there\n>>>From far\nAway From it\n> From no\n\n');
  });

  it('is read back byte by byte, whatever the body', async () => {
    const folder = temporaryFolder();
    const piece = fc.constantFrom(
      'From ',
      '>From ',
      '>>',
      '\n',
      '\r\n',
      '\n\n',
      'From a@b Thu Jan  1 00:00:00 1970\n',
      'x',
      '\0',
      '\u00ff',
      ' ',
    );
    const body = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 4 }), async (bodies) => {
        const raws = bodies.map((text, index) => Buffer.from(`Subject: ${index}\n\n${text}\n`, 'latin1'));
        run += 1;
        const file = join(folder, `${run}.mbox`);
        writeFileSync(file, Buffer.concat(raws.map((raw) => mboxEntry(raw, 'a@b.example', at))));
        const back: Buffer[] = [];
        for await (const { raw, envelopeAt } of readMbox(file)) {
          expect(envelopeAt).toBe(at);
          back.push(Buffer.from(raw));
        }
        expect(back.map((raw) => raw.toString('latin1'))).toEqual(raws.map((raw) => raw.toString('latin1')));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file name', () => {
  it.each([
    ['Renewal 2027', 'Renewal 2027'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\system32', 'C Windows system32'],
    ['CON', 'Mail CON'],
    ['nul.txt', 'Mail nul.txt'],
    ['a\u202egnp.exe', 'a gnp.exe'],
    ['What? *Now* <yes> | "no": a/b', 'What Now yes no a b'],
    ['trailing dots... ', 'trailing dots'],
    ['.hidden', 'hidden'],
    ['~', 'Mail'],
    ['', 'Mail'],
    ['\ud800', '\ufffd'],
    ['Zwölf Boxkämpfer 🎉', 'Zwölf Boxkämpfer 🎉'],
  ])('of %j is %j', (text, name) => {
    expect(safeFileName(text, 'Mail')).toBe(name);
  });

  it('begins with when the message was written', () => {
    expect(messageFileName('Re: Renewal', at)).toBe('2026-11-03 0705 Re Renewal');
    expect(messageFileName('///', at)).toBe('2026-11-03 0705 No subject');
  });

  it('is short enough and harmless for any subject at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (subject) => {
        const name = `${messageFileName(subject, at)} (1000).eml`;
        expect(Buffer.byteLength(name)).toBeLessThan(200);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|[ .]$|^[ .]/u);
      }),
    );
  });

  it('is given out once, also where capitals and accents do not count', () => {
    const nameOf = uniqueNames(['Offer.eml']);
    expect(['offer', 'OFFER', 'Öffer', 'other'].map((name) => nameOf(name, '.eml'))).toEqual([
      'offer (2).eml',
      'OFFER (3).eml',
      'Öffer (4).eml',
      'other.eml',
    ]);
  });
});

describe('a zip', () => {
  it('holds every file under its name, whole', async () => {
    const content = Buffer.from('Subject: Ü\r\n\r\nText.\r\n'.repeat(500));
    const files = [
      { name: '2026 Überblick.eml', content, at },
      { name: 'empty.eml', content: Buffer.alloc(0), at: 0 },
    ];
    const zip = await zipArchive(files);
    const end = zip.subarray(-22);
    expect(end.readUInt32LE(0)).toBe(0x06054b50);
    expect(end.readUInt16LE(10)).toBe(2);
    let entry = end.readUInt32LE(16);
    for (const { name, content: whole } of files) {
      expect(zip.readUInt32LE(entry)).toBe(0x02014b50);
      expect(zip.readUInt16LE(entry + 8) & 0x0800).toBe(0x0800);
      const nameEnd = entry + 46 + zip.readUInt16LE(entry + 28);
      expect(zip.toString('utf8', entry + 46, nameEnd)).toBe(name);
      const local = zip.readUInt32LE(entry + 42);
      expect(zip.readUInt32LE(local)).toBe(0x04034b50);
      const start = local + 30 + zip.readUInt16LE(local + 26);
      const unpacked = inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(entry + 20)));
      expect(unpacked.equals(whole)).toBe(true);
      expect(zip.readUInt32LE(entry + 16)).toBe(crc32(whole));
      entry = nameEnd;
    }
    expect(entry).toBe(zip.byteLength - 22);
  });
});
