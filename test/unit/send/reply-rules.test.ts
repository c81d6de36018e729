// Whom an answer goes to, what its subject is and how it hangs in its thread.
import { describe, expect, test } from 'vitest';
import {
  answerReferences,
  answerSubject,
  type Original,
  replyRecipients,
} from '../../../electron/engine/send/reply-rules.ts';

const person = (address: string, name = '') => ({ name, address });
const mine = new Set(['sam@ours.example', 'sales@ours.example']);
const own = (address: string) => mine.has(address);
const mail: Original = {
  messageId: 'ask@acme.example',
  inReplyTo: null,
  references: [],
  subject: 'Renewal',
  from: person('tom@acme.example', 'Tom'),
  replyTo: [],
  to: [person('sam@ours.example'), person('ann@ours.example'), person('eve@acme.example')],
  cc: [person('SALES@ours.example'), person('ivy@acme.example'), person('tom@acme.example')],
  followupTo: [],
  listPost: null,
  ours: false,
};
const addresses = (list: readonly { address: string }[]) => list.map((each) => each.address);

describe('an answer', () => {
  test('to one goes to the sender', () => {
    expect(replyRecipients('reply', mail, own)).toEqual({ to: [person('tom@acme.example', 'Tom')], cc: [] });
  });

  test('to all goes to the sender, with everyone else in copy, and never to oneself or to anyone twice', () => {
    const { to, cc } = replyRecipients('reply_all', mail, own);
    expect(addresses(to)).toEqual(['tom@acme.example']);
    expect(addresses(cc)).toEqual(['ann@ours.example', 'eve@acme.example', 'ivy@acme.example']);
  });

  test('goes where Reply-To says', () => {
    const wanted = { ...mail, replyTo: [person('desk@acme.example')] };
    expect(addresses(replyRecipients('reply', wanted, own).to)).toEqual(['desk@acme.example']);
  });

  test('to one does not go to a whole list because the list put itself into Reply-To', () => {
    const list = { ...mail, replyTo: [person('list@acme.example')], listPost: 'list@acme.example' };
    expect(addresses(replyRecipients('reply', list, own).to)).toEqual(['tom@acme.example']);
  });

  test('to all goes where Mail-Followup-To says', () => {
    const list = { ...mail, followupTo: [person('list@acme.example'), person('sam@ours.example')] };
    expect(replyRecipients('reply_all', list, own)).toEqual({ to: [person('list@acme.example')], cc: [] });
  });

  test('to one’s own mail goes on to those it went to', () => {
    const followUp = {
      ...mail,
      from: person('sam@ours.example'),
      ours: true,
      to: [person('tom@acme.example')],
      cc: [person('eve@acme.example')],
    };
    expect(replyRecipients('reply_all', followUp, own)).toEqual({
      to: [person('tom@acme.example')],
      cc: [person('eve@acme.example')],
    });
  });

  test('to a mail among one’s own addresses still has somewhere to go', () => {
    const note = { ...mail, from: person('sales@ours.example'), to: [person('sam@ours.example')], cc: [] };
    expect(addresses(replyRecipients('reply', note, own).to)).toEqual(['sales@ours.example']);
  });

  test('forwarded goes to nobody yet', () => {
    expect(replyRecipients('forward', mail, own)).toEqual({ to: [], cc: [] });
  });
});

test.each([
  ['reply', 'Renewal', 'Re: Renewal'],
  ['reply', 'Re: RE: AW: Renewal', 'Re: Renewal'],
  ['reply_all', 'Re[2]: Renewal', 'Re: Renewal'],
  ['forward', 'WG: Fwd: Renewal', 'Fwd: Renewal'],
  ['forward', 'Re: Renewal', 'Fwd: Re: Renewal'],
  ['reply', '', 'Re:'],
] as const)('the subject of a %s to “%s” is “%s”', (kind, subject, expected) => {
  expect(answerSubject(kind, subject)).toBe(expected);
});

describe('references', () => {
  test('are those of the original and itself; without any, what it answers and itself', () => {
    expect(answerReferences({ ...mail, references: ['a@x', 'b@x'] })).toEqual(['a@x', 'b@x', 'ask@acme.example']);
    expect(answerReferences({ ...mail, inReplyTo: 'a@x' })).toEqual(['a@x', 'ask@acme.example']);
  });

  test('of a long thread keep the root and the nearest parents', () => {
    const long = Array.from({ length: 90 }, (_, n) => `${n}@x`);
    const kept = answerReferences({ ...mail, references: long });
    expect(kept).toHaveLength(30);
    expect([kept[0], kept.at(-2), kept.at(-1)]).toEqual(['0@x', '89@x', 'ask@acme.example']);
  });

  test('leave out what could end the header', () => {
    expect(answerReferences({ ...mail, references: ['a@x>\r\nBcc: y@z', 'a b@x', 'ok@x'] })).toEqual([
      'ok@x',
      'ask@acme.example',
    ]);
  });
});
