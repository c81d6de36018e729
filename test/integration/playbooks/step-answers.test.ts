// Steps of a playbook that a client and a colleague answer by real mail: asked through the queue and a server for sending, answered
// on a real IMAP server in all the ways people answer, and counted when the person says so.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import type { RunId } from '../../../electron/contract/runs.ts';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { type Letter, type ScriptedClient, scriptedClient } from '../../support/scripted-client.ts';
import { type SendBench, startSendBench } from '../../support/send-bench.ts';
import { type ByMail, byMail } from './by-mail.ts';

const tom = { name: 'Tom Berg', address: 'tom@acme.example' };
const fin = { name: 'Lee Fox', address: 'lee@ours.example' };

const survey = `---
name: Short survey
about: Ask how things are.
roles:
- manager: ours, Manager
- client: client, Client
triggers:
- by hand
---

## view: How things are
form by client, due 5 working days after start
A few short questions.
- satisfaction*: scale 1-10, How satisfied are you with working with us
- budget*: choice, How does your budget change, [Smaller | The same | Larger]
- priorities*: long, What matters most to you next quarter
- more: long, Is there anything you want from us

## plan: The plan we agreed on
acknowledgement by client, due 3 working days after previous
Please confirm the plan, or say what is different.
`;
const closing = `---
name: Closing
about: From the price to the signed contract.
roles:
- manager: ours, Manager
- client: client, Client
- finance: colleague, Finance
triggers:
- by hand
---

## price: Price of the renewal
approval by finance, due 3 working days after start
Please approve the terms.
- terms: long, Terms to offer
- approve: Approved -> decision
- change: Has to change -> end

## decision: Your decision on the renewal
decision by client, due 5 working days after previous
How do you want to go on?
- accept: We accept -> contract
- negotiate: We want to talk about the terms -> end

## contract: Sign the contract
esign by client, due 5 working days after previous
Please sign the attached contract and send it back.

## papers: Documents
file by client, due 3 working days after previous
Please send the order form.
`;

let dovecot: Dovecot;
let bench: SendBench;
let client: ScriptedClient;
let mail: ByMail;
let acme: number;
beforeAll(async () => {
  dovecot = await startDovecot();
  bench = await startSendBench(dovecot);
  client = scriptedClient(bench);
  mail = byMail(bench);
  const made = await call('account.create', { name: 'Acme', domains: ['acme.example'] });
  acme = made.accountId;
  for (const [playbookId, source] of Object.entries({ survey, closing }))
    await call('playbook.save', { playbookId, source });
  const { clock } = bench.engine;
  await client.writes({
    alone: true,
    subject: 'Hello',
    text: 'Hello Sam,\n\nnice to meet you.\n\nTom',
    at: clock.now() - 90_000_000,
  });
});
afterAll(async () => {
  await bench.close();
  await dovecot.stop();
});

const call: SendBench['engine']['client']['call'] = (name, input) => bench.engine.client.call(name, input);
async function start(playbookId: string, why: string): Promise<RunId> {
  const { runId } = await call('run.start', { accountId: acme, playbookId, why });
  await call('run.fillRole', { runId, role: 'client', person: tom });
  return runId;
}

const ask: ByMail['ask'] = (...given) => mail.ask(...given);
const answer = (letter: Omit<Letter, 'at'>) => mail.answer(client, letter);
const came: ByMail['came'] = (...given) => mail.came(...given);
const stepOf: ByMail['stepOf'] = (...given) => mail.stepOf(...given);
const values = ({ fields }: CallOutput<'run.answers'>) =>
  Object.fromEntries(fields.map(({ key, value, confidence }) => [key, [value, confidence]]));
const cautions = ({ answers }: CallOutput<'run.answers'>) =>
  answers.flatMap((one) => one.cautions.map(({ kind }) => kind));

describe('a survey', () => {
  it('leaves as a mail anybody can answer, is answered in part, asked again for the rest, and done when the person says so', async () => {
    const runId = await start('survey', 'The first');
    const text = await ask(runId, 'view');
    expect(text).toContain('1. How satisfied are you with working with us? (1 to 10)');
    expect(text).toContain('   b) The same');
    expect(await stepOf(runId, 'view')).toMatchObject({ state: 'sent' });

    await answer({
      text: `Hi Sam,\n\n1. 8\n2. not sure yet, I will tell you on Monday\n\nBest,\nTom\n\n${client.quote(await client.received())}`,
    });
    const first = await came(runId, 'view');
    expect(values(first)).toMatchObject({
      satisfaction: [8, 'clear'],
      budget: [null, 'unclear'],
      priorities: [null, 'none'],
    });
    expect(await stepOf(runId, 'view')).toMatchObject({ state: 'answered' });
    const partly = await call('run.confirmAnswer', { runId, stepKey: 'view' });
    expect(partly).toMatchObject({
      done: false,
      open: ['How does your budget change', 'What matters most to you next quarter'],
    });
    expect(await stepOf(runId, 'view')).toMatchObject({ state: 'sent' });

    const again = await ask(runId, 'view');
    expect(again).toContain('2. How does your budget change?');
    expect(again).not.toContain('1. How satisfied');
    await answer({ text: `2: b\n3: Roll out in Lyon\n\nTom` });
    expect(values(await came(runId, 'view'))).toMatchObject({
      satisfaction: [8, 'clear'],
      budget: ['the_same', 'clear'],
      priorities: ['Roll out in Lyon', 'clear'],
    });
    const done = await call('run.confirmAnswer', { runId, stepKey: 'view' });
    expect(done).toMatchObject({ done: true, open: [] });
    const step = await stepOf(runId, 'view');
    expect(step.state).toBe('done');
    expect(step.fields.map(({ key, value }) => [key, value?.value, value?.source.quote])).toEqual([
      ['satisfaction', 8, '8'],
      ['budget', 'the_same', 'b'],
      ['priorities', 'Roll out in Lyon', 'Roll out in Lyon'],
      ['more', undefined, undefined],
    ]);
    expect(step.fields[0]?.value?.source).toMatchObject({ kind: 'mail', words: expect.stringContaining('Tom Berg') });
    // One undo takes the word back, and the answer waits again.
    await call('journal.undo', { entryId: done.entryId ?? 0 });
    expect((await stepOf(runId, 'view')).state).toBe('answered');
  });

  it('is read from HTML alone with answers between our questions, and corrected by a later mail', async () => {
    const runId = await start('survey', 'In HTML');
    await ask(runId, 'view');
    const lines = ((await client.received()).text ?? '').split(/\r?\n/).map((line) => {
      const own = line.includes('1. How')
        ? '9/10'
        : line.includes('c) Larger')
          ? 'it shrinks'
          : line.includes('3. What')
            ? 'Hiring'
            : null;
      const quoted = `<blockquote type="cite">${line.replaceAll('<', '&lt;')}</blockquote>`;
      return own === null ? quoted : `${quoted}<p style="color:red">${own}</p>`;
    });
    await answer({ text: '', html: `<p>Hi Sam, see below.</p>${lines.join('\r\n')}<p>Tom</p>` });
    const first = await came(runId, 'view');
    expect(values(first)).toMatchObject({ satisfaction: [9, 'clear'], priorities: ['Hiring', 'clear'] });
    await answer({ text: 'Sorry, make that\n\n1. 7\n2. smaller\n\nTom' });
    const second = await came(runId, 'view');
    expect(values(second)).toMatchObject({ satisfaction: [7, 'likely'], budget: ['smaller', expect.any(String)] });
    expect(second.fields[0]?.candidates).toEqual([9]);
    await call('run.confirmAnswer', { runId, stepKey: 'view', answers: { budget: 'smaller' } });
    expect((await stepOf(runId, 'view')).state).toBe('done');
  });

  it('says who answered where it was another person, a forwarded mail, another address, or two who disagree', async () => {
    const runId = await start('survey', 'Others');
    await ask(runId, 'view');
    const asked = await client.received();
    const mark = (await came(runId, 'view')).asked?.mark ?? '';
    await answer({ from: 'Ana Silva <ana@acme.example>', text: '1. 4\n2. c\n3. Support' });
    expect(cautions(await came(runId, 'view'))).toEqual(['other_person']);
    // A mail of its own, from an address nobody knows, with the reference.
    await answer({
      alone: true,
      from: 'Tom Berg <tom.berg@mail.example>',
      subject: 'My answers',
      text: `${mark.toLowerCase()}\n\n1. 6`,
    });
    const all = await came(runId, 'view');
    expect(all.answers[1]?.cautions.map(({ kind }) => kind)).toEqual(['new_thread', 'outside']);
    expect(all.answers[1]?.cautions[1]?.sentence).toContain('tom.berg@mail.example is not known at Acme');
    expect(all.fields[0]).toMatchObject({ value: null, confidence: 'unclear', candidates: [6, 4] });
    const dismissed = all.answers[1];
    await call('run.dismissAnswer', { runId, stepKey: 'view', messageRowId: dismissed?.messageRowId ?? (0 as never) });
    expect((await came(runId, 'view')).fields[0]).toMatchObject({ value: 4 });
    // Forwarded inside: the assistant hands on what somebody wrote.
    await answer({
      alone: true,
      from: 'Front Desk <desk@acme.example>',
      subject: `Fwd: Re: ${asked.subject}`,
      text: `FYI\n\n---------- Forwarded message ---------\nFrom: Tom Berg <tom@acme.example>\nDate: Fri, 20 Nov 2026 at 15:00\nSubject: Re: ${asked.subject}\nTo: Front Desk <desk@acme.example>\n\n1. 5\n\n${client.quote(asked)}`,
    });
    const forwarded = (await came(runId, 'view')).answers.at(-1);
    expect(forwarded?.cautions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['other_person', 'forwarded']));
    expect(forwarded?.fields[0]).toMatchObject({ value: 5, quote: '5' });
  });

  it('that comes late is shown and changes nothing; mail that has nothing to do with it is left alone', async () => {
    const runId = await start('survey', 'Late');
    await ask(runId, 'view');
    await answer({ alone: true, subject: 'Lunch', text: 'Do you have time for lunch on Friday?' });
    expect((await came(runId, 'view')).answers).toEqual([]);
    await call('run.skip', { runId, stepKey: 'view', why: 'No answer' });
    await answer({ text: '1. 10\n2. larger\n3. More of it' });
    const late = await came(runId, 'view');
    expect(cautions(late)).toContain('late');
    expect((await stepOf(runId, 'view')).state).toBe('skipped');
    await expect(call('run.confirmAnswer', { runId, stepKey: 'view' })).rejects.toMatchObject({ code: 'conflict' });
  });
});

it('two questions to one account wait for each other, and the next comes up when the first has left', async () => {
  const [first, second] = [await start('survey', 'One'), await start('survey', 'Two')];
  const { queueItemId } = await call('run.ask', { runId: first, stepKey: 'view' });
  const behind = await call('run.ask', { runId: second, stepKey: 'view' });
  const item = async () => (await call('queue.get', { queueItemId: behind.queueItemId })).item;
  const why = 'It waits until “How things are” has left or is settled: two at once would be too much.';
  expect(await item()).toMatchObject({ state: 'paused', stateWhy: why });
  expect((await stepOf(second, 'view')).waits).toBe(why);
  await mail.send(queueItemId);
  expect((await stepOf(second, 'view')).waits).toBeNull();
  expect(await item()).toMatchObject({ state: 'waiting', stateWhy: null });
});

describe('a confirmation', () => {
  it('with a but stays open and shows the but; the person may take it as agreed', async () => {
    const runId = await start('survey', 'Plan');
    await call('run.skip', { runId, stepKey: 'view', why: 'Known' });
    await expect(ask(runId, 'plan')).rejects.toThrow();
    const { queueItemId } = await call('run.ask', { runId, stepKey: 'plan' });
    expect((await call('queue.get', { queueItemId })).item).toMatchObject({ gaps: 1 });
    await ask(runId, 'plan', (text) => text.replace(/\[\[[^\]]*\]\]/u, '- The rollout ends in January'));
    await answer({ text: 'Yes, agreed, but the end is rather February.\n\nTom' });
    const read = await came(runId, 'plan');
    expect(read.fields[0]).toMatchObject({
      value: null,
      confidence: 'unclear',
      condition: 'but the end is rather February.',
    });
    await expect(call('run.confirmAnswer', { runId, stepKey: 'plan' })).rejects.toMatchObject({ code: 'conflict' });
    await call('run.confirmAnswer', { runId, stepKey: 'plan', agreed: true });
    expect(await stepOf(runId, 'plan')).toMatchObject({
      state: 'done',
      why: expect.stringContaining('rather February'),
    });
  });
});

describe('a decision, an approval and a signature', () => {
  it('goes from the colleague who approves to the client who decides and signs; the hash of the signed file is kept', async () => {
    const runId = await start('closing', 'Renewal');
    await call('run.fillRole', { runId, role: 'finance', person: fin });
    await call('run.setAnswers', { runId, stepKey: 'price', answers: { terms: 'EUR 40,000 for two years' } });
    const inside = await ask(runId, 'price');
    expect(inside).toContain('EUR 40,000 for two years');
    expect(bench.smtp.taken.at(-1)?.to).toEqual([fin.address]);
    await answer({ from: 'Lee Fox <lee@ours.example>', text: 'Approved.\n\nLee' });
    expect((await came(runId, 'price')).fields[0]).toMatchObject({ value: 'approve', confidence: 'clear' });
    expect(cautions(await came(runId, 'price'))).toEqual([]);
    await call('run.confirmAnswer', { runId, stepKey: 'price' });

    await ask(runId, 'decision');
    await answer({ text: 'We accept if the price stays.\n\nTom' });
    await expect(call('run.confirmAnswer', { runId, stepKey: 'decision' })).rejects.toMatchObject({ code: 'conflict' });
    await answer({ text: 'Fine, a)\n\nTom' });
    expect((await came(runId, 'decision')).fields[0]).toMatchObject({ value: 'accept' });
    await call('run.confirmAnswer', { runId, stepKey: 'decision' });
    expect((await stepOf(runId, 'contract')).state).toBe('open');

    await expect(call('run.ask', { runId, stepKey: 'contract' })).rejects.toMatchObject({ code: 'invalid_input' });
    const unsigned = Buffer.from('%PDF-1.7\nthe contract\n%%EOF');
    await call('run.attach', {
      runId,
      stepKey: 'contract',
      name: 'contract.pdf',
      content: unsigned.toString('base64'),
    });
    await ask(runId, 'contract');
    expect((await client.received()).attachments.map(({ filename }) => filename)).toEqual(['contract.pdf']);
    const pdf = (name: string, content: Buffer) => ({ name, type: 'application/pdf', content });
    await answer({ text: 'Here it is.', files: [pdf('contract.pdf', unsigned)] });
    expect(cautions(await came(runId, 'contract'))).toEqual(['same_file']);
    await expect(call('run.confirmAnswer', { runId, stepKey: 'contract' })).rejects.toMatchObject({ code: 'conflict' });
    const signed = Buffer.from('%PDF-1.7\nthe contract /ByteRange [0 1 2 3] /Filter /Adobe.PPKLite\n%%EOF');
    await answer({ text: 'Now signed.', files: [pdf('contract-signed.pdf', signed)] });
    const back = await came(runId, 'contract');
    const sha256 = createHash('sha256').update(signed).digest('hex');
    expect(back.files).toMatchObject([
      { fileName: 'contract-signed.pdf', sha256, about: expect.stringContaining('digital signature') },
    ]);
    await call('run.confirmAnswer', { runId, stepKey: 'contract' });
    const step = await stepOf(runId, 'contract');
    expect(step.state).toBe('done');
    expect(step.files.at(-1)).toMatchObject({ name: 'contract-signed.pdf', sha256, who: tom.address, from: 'mail' });

    await ask(runId, 'papers');
    await answer({ text: 'The order form is attached.' });
    expect(cautions(await came(runId, 'papers'))).toEqual(['no_file']);
    await answer({
      text: 'Now really.',
      files: [{ name: 'order.txt', type: 'text/plain', content: Buffer.from('order') }],
    });
    await call('run.confirmAnswer', { runId, stepKey: 'papers' });
    expect((await stepOf(runId, 'papers')).files.map(({ name }) => name)).toEqual(['order.txt']);
    expect(await call('audit.verify', {})).toMatchObject({ intact: true });
  });

  it('asked anew stops the draft that waited; a step that is settled stops it too', async () => {
    const runId = await start('closing', 'Twice');
    await call('run.fillRole', { runId, role: 'finance', person: fin });
    await call('run.setAnswers', { runId, stepKey: 'price', answers: { terms: 'As before' } });
    const { queueItemId: first } = await call('run.ask', { runId, stepKey: 'price' });
    const { queueItemId: second } = await call('run.ask', { runId, stepKey: 'price' });
    expect((await call('queue.get', { queueItemId: first })).item.state).toBe('stopped');
    await call('run.decide', { runId, stepKey: 'price', outcome: 'approve' });
    await call('run.ask', { runId, stepKey: 'decision' });
    expect((await call('queue.get', { queueItemId: second })).item).toMatchObject({
      state: 'stopped',
      stateWhy: expect.stringContaining('settled'),
    });
  });
});

it('logs no bug', () => expect(bench.engine.bugs).toEqual([]));
