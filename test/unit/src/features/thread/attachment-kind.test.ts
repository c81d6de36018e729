import { describe, expect, it } from 'vitest';
import { attachmentKind } from '../../../../../src/features/thread/attachment-kind.ts';

describe('an attachment', () => {
  it.each([
    ['plan.pdf', 'application/pdf', 'other'],
    ['', 'text/calendar; method=REQUEST', 'invitation'],
    ['invite.ics', 'application/octet-stream', 'invitation'],
    ['site.png', 'image/png', 'picture'],
    ['invoice.pdf.exe', 'application/pdf', 'program'],
    ['photo.png.lnk', 'image/png', 'program'],
    ['setup.MSI. ', 'application/octet-stream', 'program'],
    ['page.html', 'text/calendar', 'program'],
  ] as const)('%j of type %s is a %s', (fileName, contentType, kind) => {
    expect(attachmentKind({ fileName, contentType })).toBe(kind);
  });
});
