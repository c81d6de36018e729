import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { buildMessage } from '../../../electron/engine/sample/mime.ts';

const base = {
  from: { name: 'Věra Dvořáková', address: 'vera@steel.example' },
  to: [{ name: 'Lindqvist, Maya "ML"', address: 'maya@northbeam.example' }],
  date: Date.parse('2026-03-29T00:59:59Z'),
  offset: -330,
  messageId: 'one@steel.example',
  token: 'abc',
};
// Line breaks become CRLF on the wire, and no mail program writes the other control characters.
const prose = fc
  .string({ unit: 'grapheme', maxLength: 400 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '\n').replace(/[\u2028\u2029\u0085]/g, ' '));

it('what is written is what a parser reads, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(prose, prose, fc.uint8Array({ maxLength: 300 }), async (subject, text, bytes) => {
      const line = subject.replace(/\s+/g, ' ').trim();
      const raw = buildMessage({
        ...base,
        subject: line,
        text,
        html: `<p>${text.replace(/[<&]/g, '')}</p>`,
        files: [{ name: 'Übersicht (1).bin', type: 'application/octet-stream', content: bytes }],
      });
      const source = Buffer.from(raw);
      expect(source.toString('latin1')).not.toMatch(/[^\r]\n|[\x80-\xff]|[^\r\n]{999}/);
      const mail = await simpleParser(source);
      expect(mail.subject ?? '').toBe(line);
      expect(mail.text?.trimEnd()).toBe(text.trimEnd());
      expect(mail.attachments[0]?.filename).toBe('Übersicht (1).bin');
      expect(Buffer.compare(mail.attachments[0]?.content ?? Buffer.alloc(1), bytes)).toBe(0);
    }),
    { numRuns: 150 },
  );
});

it('writes names outside ASCII and names with quotes so that they come back', async () => {
  const mail = await simpleParser(Buffer.from(buildMessage({ ...base, subject: 'Hi', text: 'Hi' })));
  expect(mail.from?.value[0]?.name).toBe('Věra Dvořáková');
  expect([mail.to].flat()[0]?.value[0]?.name).toBe('Lindqvist, Maya "ML"');
});

it('writes the moment with the offset of the sender’s clock', async () => {
  const raw = Buffer.from(buildMessage({ ...base, subject: 'Hi', text: 'Hi' }));
  expect(raw.toString()).toContain('Date: Sat, 28 Mar 2026 19:29:59 -0530');
  expect((await simpleParser(raw)).date?.getTime()).toBe(base.date);
});
