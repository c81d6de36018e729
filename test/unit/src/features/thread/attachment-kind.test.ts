import { describe, expect, it } from 'vitest';
import {
  attachmentKind,
  attachmentWarning,
  contentWarning,
  shownName,
} from '../../../../../src/features/thread/attachments/attachment-kind.ts';

describe('an attachment', () => {
  it.each([
    ['plan.pdf', 'application/pdf', 'other'],
    ['', 'text/calendar; method=REQUEST', 'invitation'],
    ['invite.ics', 'application/octet-stream', 'invitation'],
    ['site.png', 'image/png', 'picture'],
    ['notes.txt', 'application/octet-stream', 'text'],
    ['drawing.svg', 'image/svg+xml', 'program'],
    ['invoice.pdf.exe', 'application/pdf', 'program'],
    ['photo.png.lnk', 'image/png', 'program'],
    ['setup.MSI. ', 'application/octet-stream', 'program'],
    ['page.html', 'text/calendar', 'program'],
  ] as const)('%j of type %s is a %s', (fileName, contentType, kind) => {
    expect(attachmentKind({ fileName, contentType })).toBe(kind);
  });

  const warning = (fileName: string, contentType = 'application/octet-stream') =>
    attachmentWarning({ fileName, contentType });

  it.each([
    ['invoice.pdf.exe', /pretends to be another kind of file: it really ends in \.exe/],
    ['contract\u202efdp.exe', /read backwards: it really ends in \.exe/],
    ['photo\u202egnp.jpg', /change the direction/],
    ['invoice.pdf          .exe', /hides behind spaces that it ends in \.exe/],
    ['setup.exe', /A \.exe file can run/],
    ['minutes.docm', /can run/],
  ])('%j comes with a word', (name, words) => expect(warning(name)).toMatch(words));

  it('that was sent as a program comes with a word whatever its name', () => {
    expect(warning('report.pdf', 'application/x-msdownload')).toMatch(/sent as a program/);
  });

  it.each(['plan.pdf', 'Angebot 2026.docx', 'a.b.c.txt', 'مرحبا.pdf', '報告.xlsx', 'no ending'])(
    '%j needs none',
    (name) => expect(warning(name)).toBeNull(),
  );

  it('that is a program inside says so when it is read', () => {
    const head = Uint8Array.from([0x4d, 0x5a, 0x90, 0]);
    expect(contentWarning(head, { fileName: 'plan.pdf', contentType: 'application/pdf' })).toMatch(
      /inside it is a program/,
    );
    expect(contentWarning(Uint8Array.from([0x25, 0x50]), { fileName: 'plan.pdf', contentType: '' })).toBeNull();
  });

  it('has a name with nothing invisible in it and no path', () => {
    expect(shownName('..\\..\\a\u202eb/\u0007c.txt')).toBe('.._.._ab_c.txt');
  });
});
