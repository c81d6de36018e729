// The process is killed at every moment of a sending at which that could matter. Afterwards every recipient has the message
// once, Sent has it once, or the person was asked; never twice, never lost.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { programFile } from '../../support/programs.ts';
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

const program = fileURLToPath(programFile('send-process'));

/** How the process ended: by its own hand, or because nothing was left to do. */
function sendInProcess(now: number, killAt: string, killOn = 1): Promise<'killed' | 'ended'> {
  const task = { folder: bench.engine.folder, password: 'secret words', now, killAt, killOn };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, JSON.stringify(task)], (error, _out, complaint) => {
      if (!error) resolve('ended');
      else if (error.signal === 'SIGKILL') resolve('killed');
      else reject(new Error(complaint));
    });
  });
}

async function sendDraft() {
  const { client } = bench.engine;
  const { draft } = await client.call('draft.start', {
    kind: 'new',
    content: {
      to: [{ name: 'Tom', address: 'tom@acme.example' }],
      bcc: [{ name: '', address: 'eve@acme.example' }],
      subject: 'Once',
      text: 'Just once.',
    },
  });
  return (await client.call('draft.send', { draftId: draft.draftId })).outgoing;
}

/** Restarts and lets everything that is due happen, as often as there is anything. */
async function goOn(outgoingId: number) {
  Object.assign(bench, { engine: await bench.engine.reopen() });
  const { client, clock } = bench.engine;
  for (let round = 0; round < 2; round += 1) {
    await client.call('outgoing.run', { held: true });
    clock.set(clock.now() + 10 * 60_000);
  }
  return (await client.call('outgoing.get', { outgoingId })).outgoing;
}

test.each(['queued', 'handing_over'])(
  'killed at %s nothing had left: it goes after the restart, once',
  async (point) => {
    const sent = await sendDraft();
    expect(await sendInProcess(bench.engine.clock.now(), point)).toBe('killed');
    expect(bench.smtp.taken).toEqual([]);
    expect(await goOn(sent.outgoingId)).toMatchObject({ state: 'in_sent' });
    expect(bench.smtp.taken.map((each) => each.to)).toEqual([['tom@acme.example', 'eve@acme.example']]);
    expect(await bench.idsIn('Sent')).toEqual([sent.messageId]);
  },
);

test('killed before the end went out and after it was marked: it is not sent again, and the person is asked', async () => {
  const sent = await sendDraft();
  expect(await sendInProcess(bench.engine.clock.now(), 'before_end')).toBe('killed');
  const after = await goOn(sent.outgoingId);
  expect(after).toMatchObject({ state: 'unknown', needsPerson: true });
  expect(bench.smtp.taken).toEqual([]);
});

test('killed between the server’s answer and its being written down: not sent again, and found in Sent where it is', async () => {
  const sent = await sendDraft();
  expect(await sendInProcess(bench.engine.clock.now(), 'answered')).toBe('killed');
  expect(bench.smtp.taken).toHaveLength(1);
  await dovecot.append(bench.user, 'Sent', bench.smtp.taken[0]?.raw ?? '');
  expect(await goOn(sent.outgoingId)).toMatchObject({ state: 'in_sent' });
  expect(bench.smtp.taken).toHaveLength(1);
  expect(await bench.idsIn('Sent')).toEqual([sent.messageId]);
});

test.each([
  ['accepted', 0],
  ['copied', 60_000],
  ['in_sent', 60_000],
])('killed at %s it was sent, and lies in Sent once', async (point, later) => {
  const sent = await sendDraft();
  const now = bench.engine.clock.now();
  if (later > 0) expect(await sendInProcess(now, 'none')).toBe('ended');
  expect(await sendInProcess(now + later, point)).toBe('killed');
  expect(await goOn(sent.outgoingId)).toMatchObject({ state: 'in_sent' });
  expect(bench.smtp.taken).toHaveLength(1);
  expect(await bench.idsIn('Sent')).toEqual([sent.messageId]);
});

test('a draft survives a kill as it was typed, and its copy on the server is one', async () => {
  const { client } = bench.engine;
  const { draft } = await client.call('draft.start', { kind: 'new', content: { subject: 'Typed' } });
  const typed = 'Word by word by word';
  let { revision } = draft;
  for (let end = 1; end <= typed.length; end += 1) {
    const save = { draftId: draft.draftId, revision, content: { text: typed.slice(0, end) } };
    ({ revision } = await client.call('draft.save', save));
  }
  expect(await sendInProcess(bench.engine.clock.now(), 'draft_copied')).toBe('killed');
  expect(await bench.sourceIn('Drafts')).toHaveLength(1);
  Object.assign(bench, { engine: await bench.engine.reopen() });
  const kept = (await bench.engine.client.call('draft.get', { draftId: draft.draftId })).draft;
  expect(kept).toMatchObject({ text: typed, subject: 'Typed', revision });
  await bench.engine.client.call('outgoing.run', {});
  const copies = await bench.sourceIn('Drafts');
  expect(copies).toHaveLength(1);
  expect(copies[0]?.toString()).toContain(typed);
  expect((await bench.engine.client.call('draft.get', { draftId: draft.draftId })).draft.onServer).toBe('current');
});
