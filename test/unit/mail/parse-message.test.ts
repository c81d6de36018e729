// Any bytes give a message, and ordinary mail gives what a reader would say it holds.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttachment, readHtml } from '../../../electron/engine/mail/mime/message-content.ts';
import { parseMessage } from '../../../electron/engine/mail/mime/parse-message.ts';
import { corpusFiles, skipLoudly } from './corpora.ts';

const bytes = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'));

const ordinary = bytes(`Return-Path: <ann@acme.test>
Date: Mon, 3 Nov 2025 10:00:00 +0100
From: =?utf-8?Q?Ann_M=C3=BCller?= <Ann@Acme.TEST>
To: "Weber, Tom" <tom@us.test>, eva@us.test
Cc: Team: a@x.test, b@x.test;
Subject: =?utf-8?B?UmU6IFZlcmzDpG5nZXJ1bmc=?=
Message-ID: <m2@acme.test>
In-Reply-To: <m1@us.test>
References: <m0@us.test>
 <m1@us.test>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Could you send the offer f=FCr 2026?

> Old question?
--inner
Content-Type: text/html; charset=utf-8

<p>Could you send the offer?</p><img src="cid:logo@x"><img src="https://t.test/p.gif">
--inner--
--outer
Content-Type: image/png; name=logo.png
Content-ID: <logo@x>
Content-Disposition: inline; filename=logo.png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--outer
Content-Type: application/pdf
Content-Disposition: attachment; filename*=utf-8''Angebot%20%C3%BC.pdf
Content-Transfer-Encoding: base64

JVBERi0xLjQ=
--outer--
`);

describe('parseMessage', () => {
  it('reads an ordinary message', async () => {
    const message = await parseMessage(ordinary);
    expect(message).toMatchObject({
      messageId: 'm2@acme.test',
      inReplyTo: 'm1@us.test',
      references: ['m0@us.test', 'm1@us.test'],
      subject: 'Re: Verlängerung',
      from: { name: 'Ann Müller', address: 'ann@acme.test' },
      date: Date.UTC(2025, 10, 3, 9),
      automatic: null,
      snippet: 'Could you send the offer für 2026?',
      hasHtml: true,
      notice: null,
    });
    expect(message.participants.map((one) => `${one.role} ${one.address}`)).toEqual([
      'from ann@acme.test',
      'to tom@us.test',
      'to eva@us.test',
      'cc a@x.test',
      'cc b@x.test',
    ]);
    expect(
      message.attachments.map((one) => [one.fileName, one.contentType, one.size, one.inline, one.contentId]),
    ).toEqual([
      ['logo.png', 'image/png', 8, true, 'logo@x'],
      ['Angebot ü.pdf', 'application/pdf', 8, false, null],
    ]);
  });

  it('gives the content of an attachment and the HTML with its own images alone', async () => {
    expect(Buffer.from((await readAttachment(ordinary, 1)) ?? []).toString()).toBe('%PDF-1.4');
    expect(await readAttachment(ordinary, 7)).toBeNull();
    const html = await readHtml(ordinary);
    expect(html?.images).toHaveLength(1);
    expect(html?.html).toContain('data:image/png;base64,iVBORw0KGgo=');
    expect(html?.html).not.toMatch(/ src="http/);
  });

  it('makes text from HTML where there is no text part', async () => {
    const raw = bytes(
      `From: a@b.test\nContent-Type: text/html\n\n<style>p{}</style><p>When do <b>we</b> start?</p><blockquote>old</blockquote>`,
    );
    const message = await parseMessage(raw);
    expect(message.text).toContain('When do we start?');
    expect(message.text).not.toContain('p{}');
    expect(message.snippet).toBe('When do we start?');
  });

  it('gives one message in two folders one identity, and another message another', async () => {
    const once = await parseMessage(ordinary);
    const copied = await parseMessage(Buffer.concat([bytes('X-Folder: Archive\n'), ordinary]));
    const other = await parseMessage(Buffer.from(ordinary.toString('latin1').replace('offer f', 'price f'), 'latin1'));
    expect(Buffer.from(copied.identity).equals(once.identity)).toBe(true);
    expect(Buffer.from(other.identity).equals(once.identity)).toBe(false);
    expect(once.identity).toHaveLength(32);
  });

  it('leaves a date it cannot read out instead of making one up', async () => {
    expect((await parseMessage(bytes('From: a@b.test\nDate: soon\n\nx'))).date).toBeNull();
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['only NULs', new Uint8Array(100_000)],
    ['60 MB of NULs', new Uint8Array(60_000_000)],
    ['only line ends', Buffer.from('\r\n'.repeat(1000))],
    ['two megabytes of one header', Buffer.from(`Subject: ${'x'.repeat(2_000_000)}`)],
  ])('says so when a message is %s', async (_name, raw) => {
    const message = await parseMessage(raw);
    expect(message.notice).toMatch(/\.$/);
    expect(message.identity).toHaveLength(32);
  });

  it('keeps the headers of a message whose parts cannot be told apart', async () => {
    const parts = '--b\nContent-Type: text/plain\n\nx\n'.repeat(3000);
    const message = await parseMessage(
      bytes(`From: ann@acme.test\nSubject: Many\nContent-Type: multipart/mixed; boundary=b\n\n${parts}--b--\n`),
    );
    expect(message.subject).toBe('Many');
    expect(message.from.address).toBe('ann@acme.test');
    expect(message.notice).not.toBeNull();
  });

  it('reads a 60 MB message with all its attachments', async () => {
    const head =
      'From: ann@acme.test\nSubject: Big\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the file.\n--b\nContent-Type: application/zip\nContent-Disposition: attachment; filename=a.zip\nContent-Transfer-Encoding: base64\n\n';
    const raw = Buffer.concat([bytes(head), Buffer.from(`${'A'.repeat(76)}\r\n`.repeat(770_000)), bytes('--b--\n')]);
    const message = await parseMessage(raw);
    expect(message).toMatchObject({ subject: 'Big', text: 'See the file.', notice: null });
    expect(message.attachments[0]?.size).toBeGreaterThan(40_000_000);
  });

  it('limits what absurd headers and bodies leave behind', async () => {
    const references = Array.from({ length: 5000 }, (_, at) => `<r${at}@x.test>`).join('\n ');
    const to = Array.from({ length: 5000 }, (_, at) => `p${at}@x.test`).join(',\n ');
    const raw = bytes(
      `From: a@b.test\nTo: ${to}\nSubject: ${'s'.repeat(9000)}\nReferences: ${references}\n\n${'word '.repeat(1_000_000)}`,
    );
    const message = await parseMessage(raw);
    expect(message.subject).toHaveLength(2000);
    expect(message.references).toHaveLength(200);
    expect(message.participants.length).toBeLessThanOrEqual(2000);
    expect(message.text.length).toBeLessThanOrEqual(2 * 1024 * 1024);
    expect(message.notice).not.toBeNull();
  });

  it('survives HTML as deep as its size allows', async () => {
    for (const tag of ['<div>', '<blockquote>', '<table><tr><td>', '<a href="', '<!--', '<b><i>']) {
      const message = await parseMessage(
        bytes(`From: a@b.test\nContent-Type: text/html\n\n${tag.repeat(60_000)}hello`),
      );
      expect(message.from.address).toBe('a@b.test');
    }
  });

  it('never throws, whatever the bytes', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        'Content-Type: multipart/mixed; boundary=b',
        '--b',
        '--b--',
        '',
        'Content-Transfer-Encoding: base64',
        'From: a@b.c',
        '=?utf-8?B?//',
        'Content-Type: text/plain; charset=nonsense; format=flowed',
        'Content-Type: message/rfc822',
        'Content-Type: text/html; charset=iso-2022-jp',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.uint8Array({ maxLength: 60 }), async (lines, tail) => {
        const message = await parseMessage(Buffer.concat([Buffer.from(lines.join('\r\n')), tail]));
        expect(message.identity).toHaveLength(32);
        expect(message.text.isWellFormed() && message.subject.isWellFormed()).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('reads every message of the corpora', async () => {
    const files = corpusFiles();
    if (files.length === 0) return skipLoudly('parsing the corpora');
    const slow: string[] = [];
    const noticed: string[] = [];
    for (const file of files) {
      const started = performance.now();
      const message = await parseMessage(readFileSync(file));
      if (performance.now() - started > 2000) slow.push(path.basename(file));
      if (message.notice) noticed.push(path.basename(file));
      expect(message.identity).toHaveLength(32);
    }
    console.info(
      `corpora: ${files.length} files, ${noticed.length} with a notice, slower than 2 s: ${slow.join(', ') || 'none'}`,
    );
    expect(noticed.length).toBeLessThan(files.length / 10);
  }, 180_000);
});
