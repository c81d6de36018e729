// The bytes of what is written: read back by the MIME library they say what was typed, and nothing typed anywhere can add a
// header, end one, or show a blind recipient.
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import {
  buildMessage,
  fileName,
  headerDate,
  type WrittenMessage,
} from '../../../electron/engine/send/build-message.ts';
import { envelopeAddress } from '../../../electron/engine/send/envelope-address.ts';
import { flowedText } from '../../../electron/engine/send/flowed-text.ts';
import { ownCopy } from '../../../electron/engine/send/own-copy.ts';

const plain: WrittenMessage = {
  kind: 'new',
  from: { name: 'Sam Reed', address: 'sam@ours.example' },
  to: [{ name: 'Tom Berg', address: 'tom@acme.example' }],
  cc: [],
  bcc: [],
  subject: 'Renewal',
  text: 'Shall we talk?',
  html: null,
  signature: '',
  quote: null,
  attachments: [],
  messageId: 'one@ours.example',
  inReplyTo: null,
  references: [],
  date: Date.parse('2026-11-20T10:00:00Z'),
  timeZone: 'Europe/Berlin',
};
const build = async (message: Partial<WrittenMessage>) => buildMessage({ ...plain, ...message });
const allowed = new Set(
  [
    'from to cc subject message-id in-reply-to references date mime-version content-type content-transfer-encoding',
  ].flatMap((line) => line.split(' ')),
);

/** Header names and bodies of the top of a message, as a server reads them. */
function head(raw: Buffer): { names: string[]; lines: string[] } {
  const text = raw.toString('utf8');
  const lines = text.slice(0, text.indexOf('\r\n\r\n')).split('\r\n');
  return {
    lines,
    names: lines.filter((line) => !/^[ \t]/.test(line)).map((line) => line.slice(0, line.indexOf(':')).toLowerCase()),
  };
}

describe('what is written', () => {
  test('holds an invitation beside the text, where programs look for it, and as a file for all others', async () => {
    const content = Buffer.from('BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n');
    const contentType = 'text/calendar; charset=utf-8; method=REQUEST';
    const invite = { fileName: 'invite.ics', contentType, inline: false, contentId: null, content };
    const { source } = await build({ attachments: [invite] });
    const text = source.toString('utf8');
    const types = [...text.matchAll(/^Content-Type: ([^;\r]+)(?:;(?:\r\n)?\s*(?:charset=utf-8; )?(method=\w+))?/gim)];
    expect(types.map(([, type, method]) => (method === undefined ? type : `${type} ${method}`))).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar method=REQUEST',
      'application/ics',
    ]);
    const read = await simpleParser(source);
    expect(read.attachments.map((each) => each.content.toString())).toEqual([content.toString(), content.toString()]);
  });

  test('comes back as it was typed', async () => {
    const { source } = await build({
      subject: 'Angebot für Zoë – 中文 🚀',
      from: { name: 'Zoë "Z" Müller, Ltd.', address: 'zoe@ours.example' },
      to: [{ name: 'Søren (Sales)', address: 'soren@køb.example' }],
      cc: [{ name: '', address: 'a@b.example' }],
      text: 'Hello\n\n  indented\n> not a quote of mine\nFrom here on\ntrailing  \n.\n..dots',
      inReplyTo: 'parent@acme.example',
      references: ['root@acme.example', 'parent@acme.example'],
      attachments: [
        {
          fileName: 'Übersicht 2026 – final.pdf',
          contentType: 'application/pdf',
          inline: false,
          contentId: null,
          content: Buffer.from([0, 1, 2, 255]),
        },
      ],
    });
    const read = await simpleParser(source);
    expect(read.subject).toBe('Angebot für Zoë – 中文 🚀');
    expect(read.from?.value).toEqual([{ name: 'Zoë "Z" Müller, Ltd.', address: 'zoe@ours.example' }]);
    expect(read.messageId).toBe('<one@ours.example>');
    expect(read.inReplyTo).toBe('<parent@acme.example>');
    expect(read.references).toEqual(['<root@acme.example>', '<parent@acme.example>']);
    expect(read.text?.trimEnd()).toBe('Hello\n\n  indented\n> not a quote of mine\nFrom here on\ntrailing\n.\n..dots');
    expect(read.attachments.map((each) => [each.filename, [...each.content]])).toEqual([
      ['Übersicht 2026 – final.pdf', [0, 1, 2, 255]],
    ]);
    expect(source.toString()).toMatch(/^Date: Fri, 20 Nov 2026 11:00:00 \+0100\r$/m);
    expect(source.toString()).toMatch(/soren@xn--kb-lka.example/);
  });

  test('has a signature below its mark and a quote below that, marked line by line', async () => {
    const { source } = await build({
      signature: 'Sam\nNorthbeam',
      quote: { heading: 'On Tue, Tom wrote:', text: 'one\n> two\n\nthree', html: null },
    });
    const { text, html } = await simpleParser(source);
    expect(text?.trimEnd()).toBe(
      'Shall we talk?\n\n-- \nSam\nNorthbeam\n\nOn Tue, Tom wrote:\n> one\n>> two\n>\n> three',
    );
    expect(html).toContain('<blockquote');
  });

  test('shows a blind recipient to nobody, and keeps it in the sender’s own copy', async () => {
    const bcc = [
      { name: 'Éve', address: 'eve@acme.example' },
      ...Array.from({ length: 30 }, (_, n) => ({ name: '', address: `blind${n}@acme.example` })),
    ];
    const { source, bccHeader } = await build({ bcc });
    expect(source.toString('latin1')).not.toMatch(/bcc|eve@|blind/i);
    const own = await simpleParser(ownCopy(bccHeader, source));
    const read = Array.isArray(own.bcc) ? own.bcc : [own.bcc];
    expect(read.flatMap((each) => each?.value ?? []).map((each) => each.address)).toEqual(
      bcc.map((each) => each.address),
    );
    expect(own.subject).toBe('Renewal');
  });

  test('pictures in a quoted original become parts again, and only those', async () => {
    const pixel = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64');
    const { source } = await build({
      quote: {
        heading: 'On Tue:',
        text: 'x',
        html: `<p>x<img src="data:image/gif;base64,${pixel.toString('base64')}"></p>`,
      },
    });
    const read = await simpleParser(source, { keepCidLinks: true });
    expect(read.attachments).toHaveLength(1);
    expect(read.attachments[0]?.content).toEqual(pixel);
    expect(read.html).toContain(`src="cid:${read.attachments[0]?.cid}"`);
  });

  test('what a rich editor hands over can hold no script, form or remote picture', async () => {
    const { source } = await build({
      html: '<p onclick="x()">Hi <b>there</b><script>alert(1)</script><img src="https://x.example/p.gif"><a href="javascript:x">y</a></p>',
    });
    const { html, text } = await simpleParser(source);
    expect(html).toContain('<b>there</b>');
    expect(html).not.toMatch(/script|onclick|x\.example/);
    expect(text?.trim()).toBe('Hi therey');
  });
});

const anyText = fc.string({ unit: 'binary', maxLength: 120 });
const nasty = fc.oneof(
  anyText,
  fc.constantFrom(
    'a\r\nBcc: eve@evil.example',
    'x\nSubject: y',
    '\u2028Bcc: z@z',
    '=?utf-8?q?=0ABcc:_x?=',
    '"a" <b@c>, d@e',
    '\r',
    '\0',
    '\u202egpj.exe',
  ),
);

test('property: nothing typed into any field adds a header or a recipient', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, nasty, nasty, async (subject, name, text, file, id) => {
      const { source, bccHeader } = await build({
        subject,
        from: { name, address: 'sam@ours.example' },
        to: [{ name, address: 'tom@acme.example' }],
        bcc: [{ name, address: 'eve@acme.example' }],
        text,
        signature: text,
        inReplyTo: id,
        references: [id, 'ok@acme.example'],
        attachments: [
          { fileName: file, contentType: subject, inline: false, contentId: null, content: Buffer.from(text) },
        ],
      });
      const { names, lines } = head(source);
      expect(names.filter((each) => !allowed.has(each))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
      const read = await simpleParser(source);
      const to = Array.isArray(read.to) ? read.to : [read.to];
      expect(to.flatMap((each) => each?.value ?? []).map((each) => each.address)).toEqual(['tom@acme.example']);
      expect(read.bcc).toBeUndefined();
      expect(head(Buffer.concat([Buffer.from(bccHeader), source])).names.filter((each) => each === 'bcc')).toHaveLength(
        1,
      );
      // Bare line ends are what smuggled messages are made of.
      expect(source.toString('latin1')).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
    }),
    { numRuns: 100, seed: 7 },
  );
});

test('property: text comes back from format=flowed as it was typed, but for spaces at line ends', {
  timeout: 30_000,
}, async () => {
  const word = fc.stringMatching(/^[a-zäöü>.,!?"'-]{1,14}$/);
  const line = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
      const typed = lines.map((each) => each.replace(/^[>\s]+/, '')).join('\n');
      for (const each of flowedText(typed).split('\r\n')) {
        if (each.includes(' ')) expect(each.length).toBeLessThanOrEqual(78);
      }
      const { source } = await build({ text: typed });
      expect(((await simpleParser(source)).text ?? '').trimEnd()).toBe(typed.trimEnd());
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('property: whatever is taken for an address can end neither a command nor a header', () => {
  fc.assert(
    fc.property(fc.oneof(nasty, fc.emailAddress()), (text) => {
      const found = envelopeAddress(text);
      if (found) expect(found.address).not.toMatch(/[\r\n<>\0\s]/);
    }),
    { numRuns: 500, seed: 7 },
  );
});

test.each([
  ['tom@acme.example', 'tom@acme.example', false],
  ['Tom.Berg+x@ACME.example', 'Tom.Berg+x@acme.example', false],
  ['josé@köln.example', 'josé@xn--kln-sna.example', true],
])('%s is an address', (text, address, needsUtf8) => {
  expect(envelopeAddress(text)).toEqual({ address, needsUtf8 });
});

test.each([
  '',
  'tom',
  '@acme.example',
  'tom@',
  'a b@c.example',
  'tom@acme.example\r\nRCPT TO:<x@y>',
  '<tom@acme.example>',
  'a..b@c.example',
])('%j is none', (text) => expect(envelopeAddress(text)).toBeNull());

test('a file’s name is a name and never a path', () => {
  expect(fileName('../../etc/pass wd')).toBe('pass wd');
  expect(fileName('C:\\Users\\x\\report.pdf')).toBe('report.pdf');
  expect(fileName('\r\n')).toBe('attachment');
});

test('the date is the writer’s, also where the clock jumps', () => {
  expect(headerDate(Date.parse('2026-10-25T00:30:00Z'), 'Europe/Berlin')).toBe('Sun, 25 Oct 2026 02:30:00 +0200');
  expect(headerDate(Date.parse('2026-10-25T01:30:00Z'), 'Europe/Berlin')).toBe('Sun, 25 Oct 2026 02:30:00 +0100');
});
