// A message that its server took for some of its recipients and refused for others: who is told, and what can be done then.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { type SendBench, startSendBench } from '../../support/send-bench.ts';

let dovecot: Dovecot;
let bench: SendBench;
beforeAll(async () => {
  dovecot = await startDovecot();
});
afterAll(() => dovecot.stop());
beforeEach(async () => {
  bench = await startSendBench(dovecot);
});
afterEach(() => bench.close());

const MINUTE = 60_000;
const tom = { name: 'Tom Berg', address: 'tom@acme.example' };
const eve = { name: '', address: 'eve@acme.example' };

async function write(content: object = {}): Promise<CallOutput<'draft.send'>['outgoing']> {
  const { client } = bench.engine;
  const { draft } = await client.call('draft.start', {
    kind: 'new',
    content: { to: [tom], subject: 'Renewal', text: 'Shall we talk?', ...content },
  });
  return (await client.call('draft.send', { draftId: draft.draftId, revision: draft.revision })).outgoing;
}

async function run(later = 0, held = true) {
  const { client, clock } = bench.engine;
  if (later > 0) clock.set(clock.now() + later);
  await client.call('outgoing.run', { held });
}

async function state(outgoingId: number) {
  return (await bench.engine.client.call('outgoing.get', { outgoingId })).outgoing;
}

test('a recipient the server refuses is named, the others get it, and nothing is sent to them again', async () => {
  bench.smtp.script = { onRecipient: (address) => (address === eve.address ? '550 5.1.1 unknown' : undefined) };
  const sent = await write({ cc: [eve] });
  await run();
  await run(5000);
  expect(await state(sent.outgoingId)).toMatchObject({
    state: 'in_sent',
    refused: [{ address: eve.address, sentence: expect.stringMatching(/no such mailbox \(5.1.1\)/) }],
  });
  await run(60 * MINUTE);
  expect(bench.smtp.taken.map((each) => each.to)).toEqual([[tom.address]]);
});

test('who was refused while others got it stands among what needs the person until the person takes note', async () => {
  const { client } = bench.engine;
  bench.smtp.script = { onRecipient: (address) => (address === eve.address ? '550 5.1.1 Eve moved out' : undefined) };
  const sent = await write({ cc: [eve] });
  await run();
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'accepted', needsPerson: true });
  await run(5000);
  const { outgoing } = await client.call('outgoing.list', {});
  expect(outgoing).toMatchObject([
    {
      outgoingId: sent.outgoingId,
      state: 'in_sent',
      partly: true,
      needsPerson: true,
      canTakeBack: false,
      problem: expect.stringMatching(/^eve@acme\.example did not get it: there is no such mailbox \(5\.1\.1\)\./),
    },
  ]);
  expect(outgoing[0]?.problem).not.toContain('moved out');

  const decision = { outgoingId: sent.outgoingId, decision: 'acknowledge' } as const;
  const settled = await client.call('outgoing.settle', decision);
  expect(settled).toMatchObject({ draftId: null, outgoing: { partly: false, needsPerson: false, problem: null } });
  expect(settled.outgoing.refused).toMatchObject([{ address: eve.address }]);
  expect((await client.call('outgoing.list', {})).outgoing).toEqual([]);
  expect((await client.call('journal.list', {})).entries[0]).toMatchObject({
    title: expect.stringMatching(/^Took note of who was refused: “Renewal”/),
  });
  await expect(client.call('outgoing.settle', decision)).rejects.toMatchObject({ code: 'conflict' });
  await run(60 * MINUTE);
  expect(bench.smtp.taken.map((each) => each.to)).toEqual([[tom.address]]);
});

test('who was refused is written to again in a draft with the same content, and nobody else gets it twice', async () => {
  const { client } = bench.engine;
  const kim = { name: 'Kim', address: 'kim@acme.example' };
  const turnedAway = [eve.address, kim.address];
  bench.smtp.script = { onRecipient: (address) => (turnedAway.includes(address) ? '550 5.2.2 full' : undefined) };
  const { draft } = await client.call('draft.start', {
    kind: 'new',
    content: { to: [tom], cc: [eve], bcc: [kim], subject: 'Renewal', text: 'Shall we talk?' },
  });
  const { attachment } = await client.call('draft.addAttachment', {
    draftId: draft.draftId,
    fileName: 'offer.txt',
    size: 5,
  });
  const { draftAttachmentId } = attachment;
  await client.call('draft.putAttachment', { draftAttachmentId, offset: 0, content: btoa('offer') });
  const { outgoing: sent } = await client.call('draft.send', { draftId: draft.draftId });
  await run();
  await run(5000);
  const before = await state(sent.outgoingId);
  expect(before.problem).toMatch(/^eve@acme\.example and kim@acme\.example did not get it: the mailbox is full/);
  const settled = await client.call('outgoing.settle', { outgoingId: sent.outgoingId, decision: 'write_again' });
  expect(settled.outgoing).toMatchObject({ state: 'in_sent', needsPerson: false, attachments: before.attachments });
  const again = (await client.call('draft.get', { draftId: Number(settled.draftId) })).draft;
  expect(again).toMatchObject({
    to: [eve],
    cc: [],
    bcc: [kim],
    subject: 'Renewal',
    text: 'Shall we talk?',
    attachments: [{ fileName: 'offer.txt', received: 5 }],
    outgoingId: null,
  });
  expect((await client.call('outgoing.list', {})).outgoing).toEqual([]);

  bench.smtp.script = {};
  await client.call('draft.send', { draftId: again.draftId });
  await run();
  await run(5000);
  expect(bench.smtp.taken.map((each) => each.to)).toEqual([[tom.address], [eve.address, kim.address]]);
  expect(bench.smtp.taken[1]?.raw.toString()).toContain(btoa('offer'));
  expect(await bench.idsIn('Sent')).toHaveLength(2);
});
