// What ends or pauses a touch before it leaves, as mail comes in; and what is made of one that has left.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testNow } from '../../support/open-test-engine.ts';
import { type Company, DAY, openQueueBench, type QueueBench, US } from '../../support/queue-bench.ts';

const HOUR = 3_600_000;
let bench: QueueBench;
let acme: Company;
let id: number;

beforeAll(async () => {
  bench = await openQueueBench();
});
beforeEach(async () => {
  bench.engine.clock.set(testNow);
  acme = await bench.company();
  id = await bench.propose(acme.accountId);
});
afterAll(() => bench.close());

const itemOf = async () => (await bench.engine.client.call('queue.get', { queueItemId: id })).item;
const look = () => bench.engine.client.call('queue.fill', { limit: 1 });
async function hears(mail: Parameters<QueueBench['arrive']>[0], after = HOUR) {
  await bench.arrive({ to: US, id: `${after}.${acme.domain}@mail.test`, ...mail }, testNow + after);
  bench.engine.clock.set(testNow + after + 1000);
  return look();
}

describe('a touch that waits', () => {
  it('stops when they answer, by the rule, with its reason in the journal; undo brings it back and the same mail stops it no more', async () => {
    const { stopped } = await hears({
      from: acme.ann,
      subject: 'Re: Rollout',
      inReplyTo: acme.promise,
      body: 'Any news?',
    });
    expect(stopped).toEqual([id]);
    const item = await itemOf();
    expect(item).toMatchObject({ state: 'stopped' });
    expect(item.stateWhy).toMatch(/wrote/);
    const { entries } = await bench.engine.client.call('journal.list', { accountId: acme.accountId, limit: 3 });
    const entry = entries.find((one) => one.command === 'queue.stopped');
    expect(entry).toMatchObject({ actor: 'rule', why: item.stateWhy });
    await bench.engine.client.call('journal.undo', { entryId: entry?.entryId ?? 0 });
    expect((await look()).stopped).toEqual([]);
    expect((await itemOf()).state).toBe('waiting');
  });

  it('stops when anyone else at the company writes', async () => {
    const { stopped } = await hears({ from: acme.bob, subject: 'Invoice', body: 'Could you resend the invoice?' });
    expect(stopped).toEqual([id]);
    expect((await itemOf()).stateWhy).toContain(acme.name);
  });

  it('stops when a person asks for no more mail, and says so', async () => {
    await hears({ from: acme.ann, subject: 'Please', body: 'Please stop emailing me about this.' });
    expect(await itemOf()).toMatchObject({
      state: 'stopped',
      stateWhy: expect.stringMatching(/asked not to be written to/),
    });
  });

  it('stops when they answer and machines of theirs write twenty times since', async () => {
    await bench.arrive(
      { from: acme.ann, to: US, id: `a.${acme.domain}`, subject: 'Figures', body: 'Here they are.' },
      testNow + 1,
    );
    for (let time = 0; time < 21; time += 1) {
      const mail = {
        from: `tickets@${acme.domain}`,
        to: US,
        subject: `Ticket ${time}`,
        more: 'Auto-Submitted: auto-generated',
      };
      await bench.arrive({ ...mail, id: `${time}.${acme.domain}` }, testNow + 1000 + time);
    }
    bench.engine.clock.set(testNow + HOUR);
    expect((await look()).stopped).toContain(id);
  });

  it('is kept where one of them asked for no more mail, however much the others wrote since', async () => {
    await hears({ from: acme.ann, subject: 'Please', body: 'Please stop emailing me about this.' });
    for (let time = 0; time < 21; time += 1) {
      const mail = { from: acme.bob, to: US, subject: `Note ${time}`, body: 'The figures for the week are in.' };
      await bench.arrive({ ...mail, id: `${time}.${acme.domain}` }, testNow + 2 * HOUR + time * 1000);
    }
    bench.engine.clock.set(testNow + 3 * HOUR);
    await look();
    const { results } = await bench.engine.client.call('gate.check', { queueItemId: id });
    expect(results.find(({ rule }) => rule === 'asked_to_stop')).toMatchObject({ outcome: 'block' });
  });

  it('stops when the user wrote to them elsewhere', async () => {
    await hears({ from: US, to: acme.ann, subject: 'Short note', body: 'Hi Ann, here is what you asked for.' });
    expect(await itemOf()).toMatchObject({ state: 'stopped' });
  });

  it('stops when mail to the person comes back', async () => {
    await hears({
      from: 'mailer-daemon@us.test',
      subject: 'Undelivered Mail Returned to Sender',
      more: 'Auto-Submitted: auto-replied\r\nContent-Type: text/plain',
      body: `<${acme.ann}>: host mx said: 550 5.1.1 user unknown`,
    });
    expect(await itemOf()).toMatchObject({ state: 'stopped', stateWhy: expect.stringMatching(/back|reach|bounce/i) });
  });

  it('stops when a meeting was logged', async () => {
    bench.engine.clock.set(testNow + HOUR);
    await bench.engine.client.call('touch.log', {
      accountId: acme.accountId,
      kind: 'call',
      at: testNow + HOUR,
      subject: 'Planning',
    });
    expect((await look()).stopped).toEqual([id]);
    expect((await itemOf()).stateWhy).toMatch(/You spoke with/);
  });

  it('pauses while the person is away, and waits again on the day they are back', async () => {
    const { paused } = await hears({
      from: acme.ann,
      subject: 'Automatic reply: Rollout',
      more: 'Auto-Submitted: auto-replied',
      body: 'Thank you for your message. I am out of the office until 27 November 2026 and will answer then.',
    });
    expect(paused).toEqual([id]);
    const item = await itemOf();
    expect(item.state).toBe('paused');
    expect(item.until).toBeGreaterThan(testNow + 5 * DAY);
    bench.engine.clock.set(item.until ?? 0);
    expect((await itemOf()).state).toBe('waiting');
  });

  it('goes on when something else comes in: an automatic answer of a machine, mail of another company', async () => {
    const other = await bench.company();
    await hears({ from: other.ann, subject: 'Hello', body: 'How are you?' });
    expect((await itemOf()).state).toBe('waiting');
  });
});

describe('a touch that was approved for later', () => {
  it('is taken back when they answer: its message is gone, it is not sent by undo, and can be taken up again', async () => {
    const { revision } = await itemOf();
    const { outgoingId } = await bench.engine.client.call('queue.approve', {
      queueItemId: id,
      revision,
      sendAt: testNow + DAY,
    });
    await hears({ from: acme.ann, subject: 'Re: Rollout', inReplyTo: acme.promise, body: 'We have the figures now.' });
    expect(await itemOf()).toMatchObject({ state: 'stopped', outgoingId: null });
    await expect(bench.engine.client.call('outgoing.get', { outgoingId })).rejects.toThrow(/taken back/);
    const { entries } = await bench.engine.client.call('journal.list', { accountId: acme.accountId, limit: 3 });
    const entry = entries.find((one) => one.command === 'queue.withdrawn');
    expect(entry).toMatchObject({ actor: 'rule', undoable: false });
    await bench.engine.client.call('queue.resume', { queueItemId: id });
    expect((await itemOf()).state).toBe('waiting');
  });
});

describe('a touch that left', () => {
  it('is settled once: sent, learned from, and a task that comes up only if nobody answers', async () => {
    const { client } = bench.engine;
    const { revision } = await itemOf();
    await client.call('queue.approve', { queueItemId: id, revision });
    bench.accepted(id, testNow + 11_000);
    bench.engine.clock.set(testNow + 60_000);
    await look();
    await look();
    expect(await itemOf()).toMatchObject({ state: 'sent', sentAt: testNow + 11_000 });
    const { draftId, plan } = await itemOf();
    expect(plan.ask).not.toBeNull();
    const lessons = bench.db.prepare('SELECT count(*) AS n FROM draft_edit WHERE draft_id = ?').get(draftId);
    expect(lessons).toEqual({ n: 1 });
    const tasks = async (state: 'snoozed' | 'open') =>
      (await client.call('task.list', { accountId: acme.accountId, state })).tasks.filter((task) =>
        task.title.startsWith('Follow up with'),
      );
    expect(await tasks('snoozed')).toMatchObject([{ title: expect.stringContaining('Ann Berg') }]);
    expect(await tasks('open')).toEqual([]);
    bench.engine.clock.set(testNow + 8 * DAY);
    expect(await tasks('open')).toHaveLength(1);
  });
});

it('all of this left no bug behind', () => {
  expect(bench.engine.bugs).toEqual([]);
});
