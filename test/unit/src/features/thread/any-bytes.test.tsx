// Any byte string is a message that can be shown: parsed, split, set, made safe, cleaned and put into its frame, and nothing
// on the way throws or lets something act.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitationOf } from '../../../../../electron/engine/mail/calendar/invitation.ts';
import { readFlowedText, readHtml } from '../../../../../electron/engine/mail/mime/message-content.ts';
import { parseMessage } from '../../../../../electron/engine/mail/mime/parse-message.ts';
import { splitText } from '../../../../../electron/engine/mail/text/text-parts.ts';
import { cleanHtml } from '../../../../../src/features/thread/html/clean-html.ts';
import { frameDocument } from '../../../../../src/features/thread/html/frame-document.ts';
import { quotedRuns, setText } from '../../../../../src/features/thread/text/set-text.ts';
import { splitLinks } from '../../../../../src/features/thread/text/split-links.ts';

const look = {
  dark: true,
  sheet: false,
  ink: '',
  faint: '',
  accent: '',
  line: '',
  rootFontSize: '16px',
  fontFaces: '',
};

async function show(raw: Uint8Array): Promise<string> {
  const message = await parseMessage(raw);
  for (const part of splitText(message.text)) {
    quotedRuns(part.text);
    for (const block of setText(part.text)) if (block.kind !== 'list') splitLinks(block.text);
  }
  await readFlowedText(raw);
  invitationOf(Buffer.from(raw).toString('latin1'));
  const safe = await readHtml(raw);
  if (!safe) return '';
  const clean = cleanHtml(safe.html, { css: safe.css, dark: true }, window);
  return frameDocument(clean.html, clean.css, look);
}

const piece = fc.constantFrom(
  ...[
    'Subject: =?utf-8?B?',
    'Content-Type: text/html; charset=utf-8\r\n',
    'Content-Type: multipart/mixed; boundary=b\r\n',
  ],
  ...[
    '\r\n\r\n',
    '--b\r\n',
    '--b--',
    '\0',
    '<script>x()</script>',
    '<p style="color:#00',
    '<blockquote type=cite>',
    '> quoted \r\n',
  ],
  ...[
    '<style>a{b:c',
    '<img src=cid:',
    '<a href="https://x.test',
    'format=flowed',
    'BEGIN:VCALENDAR\r\n',
    '\xff\xfe',
    '&#x0;',
    '-- \r\n',
  ],
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.array(fc.oneof(piece, fc.string()), { maxLength: 14 }).map((pieces) => Buffer.from(pieces.join(''), 'latin1')),
);

describe('any byte string', () => {
  it('is shown, and nothing in it acts', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (raw) => {
        const body = new DOMParser().parseFromString(await show(raw), 'text/html').body;
        expect(body.querySelector('script, style, form, iframe, object, svg, math, img[src^="http"]')).toBeNull();
      }),
      { seed: 23, numRuns: 250 },
    );
  }, 60_000);
});
