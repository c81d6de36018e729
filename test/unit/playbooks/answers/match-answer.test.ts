// Which step a mail answers and what is said about who wrote it; and what several mails come to together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldReading } from '../../../../electron/contract/step-answers.ts';
import {
  type AskedMail,
  type CameMail,
  matchAnswer,
} from '../../../../electron/engine/playbooks/answers/match-answer.ts';
import { mergeAnswers } from '../../../../electron/engine/playbooks/answers/merge-answers.ts';
import { answeringFiles, lookAtFile } from '../../../../electron/engine/playbooks/answers/returned-files.ts';
import { marksIn, newMark } from '../../../../electron/engine/playbooks/answers/step-mark.ts';
import { decision, survey, surveyMail } from './asked.ts';

const HOUR = 3_600_000;
const at = Date.parse('2026-11-03T09:00:00Z');
const ask = (more: Partial<AskedMail> = {}): AskedMail => ({
  askId: 1,
  accountId: 7,
  accountName: 'Acme',
  messageId: 'asked@us.example',
  threadId: 20,
  mark: 'HXKD-4T7',
  subjectBase: 'your view before the review',
  to: { name: 'Tom Berg', address: 'tom@acme.example' },
  inside: false,
  sentAt: at,
  step: survey,
  settled: false,
  ...more,
});
const mail = (more: Partial<CameMail> = {}): CameMail => ({
  inReplyTo: null,
  threadId: 99,
  subject: 'Hello',
  subjectBase: 'hello',
  text: 'Hello',
  from: { name: 'Tom Berg', address: 'tom@acme.example' },
  accounts: [7],
  fromInside: false,
  sentAt: at + HOUR,
  ...more,
});
const found = (more: Partial<CameMail>, asks: readonly AskedMail[] = [ask()]) => {
  const match = matchAnswer(mail(more), asks);
  return match && [match.ask.askId, ...match.cautions.map(({ kind }) => kind)];
};

describe('a mail', () => {
  const second = ask({ askId: 2, messageId: 'second@us.example', mark: 'BBBB-222', step: decision, sentAt: at + 1 });
  it.each<[string, Partial<CameMail>, readonly AskedMail[], unknown]>([
    ['that replies', { inReplyTo: 'asked@us.example', threadId: 20 }, [ask(), second], [1]],
    ['in the conversation answers what was asked last in it', { threadId: 20 }, [ask(), second], [2]],
    ['in the conversation with the mark of the one before', { threadId: 20, text: 'HXKD4T7: 8' }, [ask(), second], [1]],
    ['of its own with the mark', { text: 'ref. hxkd-4t7\n1. 8' }, [ask()], [1, 'new_thread']],
    ['of its own with our questions', { text: surveyMail.replace('HXKD-4T7', '') }, [ask()], [1, 'new_thread']],
    ['of its own with the numbers', { text: '1. 8\n2. SSO\n3. b' }, [ask()], [1, 'new_thread', 'guessed']],
    [
      'of its own with the numbers, where two were asked',
      { text: '1. 8\n2. SSO' },
      [ask(), ask({ askId: 3, threadId: 21 })],
      null,
    ],
    ['about something else', { text: 'Shall we have lunch?' }, [ask()], null],
    ['that was there before the question', { threadId: 20, sentAt: at - 2 * HOUR }, [ask()], null],
    [
      'by a colleague of theirs',
      { threadId: 20, from: { name: 'Ana', address: 'ana@acme.example' } },
      [ask()],
      [1, 'other_person'],
    ],
    [
      'by a stranger with the mark',
      { text: 'HXKD-4T7', from: { name: 'Tom Berg', address: 'tom@mail.example' }, accounts: [] },
      [ask()],
      [1, 'new_thread', 'outside'],
    ],
    [
      'by a stranger without anything of ours',
      { text: '1. 8\n2. SSO\n3. b', from: { name: 'Tom Berg', address: 'tom@mail.example' }, accounts: [] },
      [ask()],
      null,
    ],
    ['for a step that is settled', { threadId: 20 }, [ask({ settled: true })], [1, 'late']],
    [
      'by another colleague than was asked',
      { threadId: 20, from: { name: 'Lee', address: 'lee@us.example' }, accounts: [], fromInside: true },
      [ask({ inside: true, to: { name: 'Fox', address: 'fox@us.example' } })],
      [1, 'other_person'],
    ],
    [
      'by the client, where a colleague was asked',
      { threadId: 20 },
      [ask({ inside: true, to: { name: 'Fox', address: 'fox@us.example' } })],
      [1, 'outside'],
    ],
  ])('%s', (_name, more, asks, expected) => expect(found(more, asks)).toEqual(expected));

  it('of somebody outside is never taken for an answer without saying so', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), fc.boolean(), (text, inThread, replies) => {
        const stranger = { from: { name: 'X', address: 'x@else.example' }, accounts: [3] };
        const match = found({
          ...stranger,
          text,
          threadId: inThread ? 20 : 5,
          inReplyTo: replies ? 'asked@us.example' : null,
        });
        if (match !== null) expect(match).toContain('outside');
      }),
    );
  });
});

it('marks are found again however they are written, and no ticket number is one', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 7, maxLength: 7 }), (bytes) => {
      const mark = newMark(bytes);
      expect(marksIn(`see ${mark.toLowerCase()}.`)).toEqual([mark]);
      expect(marksIn(`(${mark.replace('-', '')})`)).toEqual([mark]);
    }),
  );
  expect(marksIn('INC-12345, T-1042, ABC-1234 and 2026-11-03')).toEqual([]);
});

const field = (more: Partial<FieldReading>): FieldReading => ({
  key: 'satisfaction',
  value: null,
  quote: 'q',
  confidence: 'clear',
  why: '',
  candidates: [],
  condition: null,
  ...more,
});
const merged = (...readings: readonly [string, Partial<FieldReading>][]) =>
  mergeAnswers(
    ['satisfaction'],
    readings.map(([from, more], place) => ({ from, at: place, fields: [field(more)] })),
  )[0];

describe('several mails', () => {
  it('take the later word of one person, and say that it changed', () => {
    expect(merged(['tom', { value: 8 }], ['tom', { value: 6 }])).toMatchObject({
      value: 6,
      confidence: 'likely',
      candidates: [8],
      reading: 1,
    });
    expect(merged(['tom', { value: 8 }], ['tom', { confidence: 'none' }])).toMatchObject({
      value: 8,
      confidence: 'clear',
      reading: 0,
    });
    expect(merged(['tom', { value: 8 }], ['tom', { confidence: 'unclear' }])).toMatchObject({
      value: null,
      candidates: [8],
    });
  });
  it('of two who disagree give nothing, of two who agree what both say', () => {
    expect(merged(['tom', { value: 8 }], ['ana', { value: 4 }])).toMatchObject({
      value: null,
      confidence: 'unclear',
      candidates: [4, 8],
    });
    expect(merged(['tom', { value: 8 }], ['ana', { value: 8 }])).toMatchObject({ value: 8, confidence: 'clear' });
  });
});

describe('files that come back', () => {
  const file = (fileName: string, contentType: string, size = 90_000, inline = false) => ({
    fileName,
    contentType,
    size,
    inline,
  });
  it('are an answer, logos and cards are none; for a signature PDFs go before scans', () => {
    const scan = file('scan.jpg', 'image/jpeg');
    const pdf = file('contract.pdf', 'application/octet-stream');
    const aside = [
      file('image001.png', 'image/png'),
      file('tom.vcf', 'text/vcard'),
      file('logo.gif', 'image/gif', 900),
      file('x.png', 'image/png', 90_000, true),
    ];
    expect(answeringFiles([...aside, scan, pdf], 'file')).toEqual([scan, pdf]);
    expect(answeringFiles([...aside, scan, pdf], 'esign')).toEqual([pdf]);
    expect(answeringFiles([...aside, scan], 'esign')).toEqual([scan]);
  });
  it('are an answer where a document stands in the text, and where it comes back in a container of its own', () => {
    const inText = file('contract.pdf', 'application/pdf', 90_000, true);
    expect(answeringFiles([inText], 'esign')).toEqual([inText]);
    const sealed = file('contract.pdf.p7m', 'application/pkcs7-mime');
    const zipped = file('signed.zip', 'application/zip');
    expect(answeringFiles([sealed, zipped], 'esign')).toEqual([sealed, zipped]);
    expect(lookAtFile(Buffer.from('PK'), 'b', zipped, new Set(['a'])).about).toContain('No PDF');
  });
  it('are told from the one that went out, and nothing is said about whether a signature holds', () => {
    const pdf = file('contract.pdf', 'application/pdf');
    const look = (text: string, sha = 'b') => lookAtFile(Buffer.from(text), sha, pdf, new Set(['a']));
    expect(look('%PDF-1.7', 'a')).toMatchObject({ isSame: true });
    expect(look('%PDF-1.7 /ByteRange [0 1] /adbe.pkcs7.detached').about).toContain('was not checked');
    expect(look('%PDF-1.7').about).toContain('look whether it is signed');
    expect(look('<html>').about).toContain('is none');
  });
});
