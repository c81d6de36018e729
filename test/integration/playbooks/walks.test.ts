// The playbooks that come with the program, each walked from what starts it to its end: the program drafts what is a client's or a
// colleague's to answer, it leaves by a server for sending, and a scripted client answers on a real IMAP server the way people do:
// in HTML alone, in part, late, with a but, two of them apart, forwarded, from another address, in another conversation.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '../../../electron/engine/renewals/term.ts';
import { sendDrafted } from './walk.ts';
import { hello, inside, openScene, pdf, type Scene, says } from './walk-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  expect(scene.bench.engine.bugs).toEqual([]);
  await scene.close();
});

it('H2, a quarterly review: the survey is answered in HTML between our lines, the actions with a but', async () => {
  const { call, today, walk, mail } = scene;
  const { accountId, person } = await scene.client('Acme', hello, {
    start: addDays(today(), -92).replace(/..$/, today().slice(8)),
    end: addDays(today(), 400),
  });
  const runId = await scene.starts('quarterly-review', accountId);
  expect(await scene.trigger(runId)).toBe('cadence');
  const figures = async () =>
    (await call('figure.list', { accountId })).figures.map(({ metric, value }) => [metric, value]);
  const path = await walk(runId, {
    client: person,
    answers: {
      survey: [
        async ({ answer, confirm, stepKey, text }) => {
          expect(text).toContain('1. How satisfied are you with working with us? (1 to 10)');
          const lines = ((await person.received()).text ?? '').split(/\r?\n/).map((line) => {
            const own = line.includes('1. How') ? '9/10' : line.includes('2. What') ? 'Opening in Lyon' : null;
            const quoted = `<blockquote type="cite">${line.replaceAll('<', '&lt;')}</blockquote>`;
            return own === null ? quoted : `${quoted}<p>${own}</p>`;
          });
          await answer({ text: '', html: `<p>Hi Sam, see below.</p>${lines.join('\r\n')}<p>Tom</p>` });
          expect((await mail.stepOf(runId, stepKey)).state).toBe('answered');
          expect(await confirm()).toBe(true);
          // 9 of 1 to 10, where health and reports find it; one undo takes back the word and the figure.
          expect(await figures()).toEqual([['csat', 89]]);
          const { entries } = await call('journal.list', { accountId, limit: 20 });
          const word = entries.find(({ command }) => command === 'run.confirmAnswer');
          await call('journal.undo', { entryId: word?.entryId ?? (0 as never) });
          expect(await figures()).toEqual([]);
          expect((await mail.stepOf(runId, stepKey)).state).toBe('answered');
          expect(await confirm()).toBe(true);
        },
      ],
      actions: [
        async ({ answer, confirm, text }) => {
          expect(text).toContain('- As we agreed');
          await answer({ text: 'Yes, agreed, but the training is in March.\n\nTom' });
          await expect(confirm()).rejects.toMatchObject({ code: 'conflict' });
          await answer({ text: 'Fine as it is, I agree.\n\nTom' });
          expect(await confirm()).toBe(true);
        },
      ],
    },
  });
  expect(path).toEqual([
    'data by hand',
    'deck by hand',
    'survey by mail',
    'meeting as a task',
    'actions by mail',
    'debrief as a task',
  ]);
  const { sections } = await call('report.get', { kind: 'success', from: addDays(today(), -7), to: today() });
  const satisfaction = sections.flatMap((one) => one.figures).find(({ figureId }) => figureId === 'satisfaction');
  expect(satisfaction).toMatchObject({ value: 89, rows: 1 });
});

it('H3, a renewal: a survey in part, a price sent back, two who say different things, a talk, and a signed contract', async () => {
  const { call, today, walk, mail } = scene;
  const { accountId, person, domain } = await scene.client('Borea', hello, {
    start: addDays(today(), -270),
    end: addDays(today(), 85),
  });
  const runId = await scene.starts('annual-renewal', accountId);
  expect(await scene.trigger(runId)).toBe('before_renewal');
  await scene.colleague(runId, 'finance');
  const signed = Buffer.from('%PDF-1.7\nsigned /ByteRange [0 1 2 3] /Filter /Adobe.PPKLite\n%%EOF');
  const terms = async () => {
    await call('run.setAnswers', { runId, stepKey: 'pricing', answers: { terms: 'EUR 40,000 for two years' } });
  };
  const path = await walk(runId, {
    client: person,
    fills: { kickoff: { arr: { minor: 3_600_000, currency: 'EUR' } } },
    prepares: {
      pricing: terms,
      contract: async () => {
        const content = Buffer.from('%PDF-1.7\nthe contract\n%%EOF').toString('base64');
        await call('run.attach', { runId, stepKey: 'contract', name: 'contract.pdf', content });
      },
    },
    answers: {
      survey: [
        async ({ answer, confirm, stepKey }) => {
          await answer({ text: '1. 8\n2. as planned\n\nThe rest follows.\n\nTom' });
          expect(await confirm()).toBe(false);
          // What is still open is asked again when the person says so.
          const again = await mail.ask(runId, stepKey);
          expect(again).toContain('3. Does your budget change?');
          expect(again).not.toContain('1. How satisfied');
          await answer({ text: '3. not known yet\n\nTom' });
          expect(await confirm()).toBe(true);
        },
      ],
      pricing: [inside('This has to change, 36,000 please.\n\nLee'), inside('Approved.\n\nLee'), inside('a)\n\nLee')],
      decision: [
        async ({ answer, confirm }) => {
          expect((await person.received()).attachments.map(({ filename }) => filename)).toEqual(['proposal.pdf']);
          await answer({ text: 'We accept.\n\nTom' });
          await answer({ from: `Ana Silva <ana@${domain}>`, text: 'Hold on: we do not renew.\n\nAna' });
          const { fields } = await mail.came(runId, 'decision');
          expect(fields[0]).toMatchObject({
            value: null,
            confidence: 'unclear',
            candidates: ['not_renewing', 'accept'],
          });
          await expect(confirm()).rejects.toMatchObject({ code: 'conflict' });
          // The person spoke with both.
          expect(await confirm({ outcome: 'negotiate' })).toBe(true);
        },
        says('We accept, a)\n\nTom'),
      ],
      contract: [
        async ({ answer, confirm }) => {
          expect((await person.received()).attachments.map(({ filename }) => filename)).toEqual(['contract.pdf']);
          await answer({ text: 'Signed.', files: [pdf('contract-signed.pdf', signed)] });
          expect(await confirm()).toBe(true);
        },
      ],
    },
  });
  expect(path).toEqual([
    'kickoff by hand',
    'report by hand',
    'survey by mail',
    'pricing by mail: Has to change',
    'pricing_again as a task',
    'pricing by mail: Approved',
    'proposal by hand',
    'decision by mail: We want to talk about the terms',
    'pricing by mail: Approved',
    'proposal by hand',
    'decision by mail: We accept',
    'contract by mail',
    'records as a task',
  ]);
  const { files } = await mail.stepOf(runId, 'contract');
  const sha256 = createHash('sha256').update(signed).digest('hex');
  expect(files.at(-1)).toMatchObject({ name: 'contract-signed.pdf', sha256, who: `tom@${domain}`, from: 'mail' });
});

it('H4, a health check: the survey is late, is reminded of once, and answered then; the plan from another address', async () => {
  const { call, mail, walk } = scene;
  const { accountId, person } = await scene.client('Cirro', {
    subject: 'Change on our side',
    text: 'Hello Sam,\n\nMaria, who ran the project, has left the company.\n\nTom',
  });
  const runId = await scene.starts('health-check', accountId);
  expect(await scene.trigger(runId)).toBe('contact_change');
  const path = await walk(runId, {
    client: person,
    answers: {
      survey: [
        async ({ answer, confirm, stepKey }) => {
          const waits = () => call('queue.list', { accountId, state: 'waiting' });
          const steps = async () => (await waits()).rows.filter(({ kind }) => kind === 'step_request');
          mail.later(5 * 24 * 60);
          await call('queue.fill', { limit: 1 });
          expect(await steps()).toEqual([]);
          mail.later(6 * 24 * 60);
          expect(await mail.stepOf(runId, stepKey)).toMatchObject({ state: 'sent', overdue: true });
          const again = await sendDrafted(scene.bench, mail, runId, stepKey);
          expect(again).toContain('May I come back to this?');
          mail.later(9 * 24 * 60);
          await call('queue.fill', { limit: 1 });
          expect(await steps()).toEqual([]);
          await answer({ text: '1. 6\n2. The team\n3. Faster answers\n\nSorry that it took so long.\n\nTom' });
          expect(await confirm()).toBe(true);
        },
      ],
      plan: [
        async ({ answer, confirm, stepKey, text }) => {
          const [mark = ''] = /\b[A-Z0-9]{4}-[A-Z0-9]{3}\b/u.exec(text) ?? [];
          await answer({
            alone: true,
            from: 'Tom Berg <tom.berg@mail.example>',
            subject: 'The plan',
            text: `${mark}\n\nYes, agreed.\n\nTom`,
          });
          expect(await scene.cautions(runId, stepKey)).toEqual(['new_thread outside']);
          expect(await confirm()).toBe(true);
        },
      ],
    },
    fills: { trigger: { health: 'yellow' } },
  });
  expect(path).toEqual([
    'trigger by hand',
    'survey by mail',
    'risk by hand',
    'meeting as a task',
    'plan by mail',
    'follow_up as a task',
  ]);
});

it('H5, a disputed bill: answered by an assistant who forwards it, without its file, asked for more, taken up, and closed', async () => {
  const { mail, walk } = scene;
  const { accountId, person, domain } = await scene.client('Delta', {
    subject: 'Invoice 2026-118',
    text: 'Hello Sam,\n\nThe amount on the invoice is wrong.\n\nTom',
  });
  const runId = await scene.starts('billing-dispute', accountId);
  expect(await scene.trigger(runId)).toBe('signal');
  await scene.colleague(runId, 'finance');
  const path = await walk(runId, {
    client: person,
    answers: {
      intake: [
        async ({ answer, confirm, stepKey }) => {
          const asked = await person.received();
          const theirs =
            '1. 2026-118\n2. EUR 1,200\n3. a\n4. The October invoice has 12 seats, we have 10.\n5. A corrected invoice';
          await answer({
            alone: true,
            from: `Front Desk <desk@${domain}>`,
            subject: `Fwd: Re: ${asked.subject}`,
            text: `FYI\n\n---------- Forwarded message ---------\nFrom: Tom Berg <tom@${domain}>\nDate: Fri, 20 Nov 2026 at 15:00\nSubject: Re: ${asked.subject}\nTo: Front Desk <desk@${domain}>\n\n${theirs}\n\n${person.quote(asked)}`,
          });
          expect((await scene.cautions(runId, stepKey))[0]).toMatch(/other_person.*forwarded/);
          expect(await confirm()).toBe(true);
        },
      ],
      documents: [
        async ({ answer, confirm, stepKey }) => {
          await answer({ text: 'The invoice is attached.\n\nTom' });
          expect(await scene.cautions(runId, stepKey)).toEqual(['no_file']);
          await expect(confirm()).rejects.toMatchObject({ code: 'conflict' });
          await answer({ text: 'Now really.', files: [pdf('invoice.pdf', Buffer.from('%PDF-1.7\ninvoice'))] });
          expect(await confirm()).toBe(true);
        },
      ],
      approval: [inside('Denial.\n\nLee'), inside('c)\n\nLee')],
      decision: [
        says('c) We need more information\n\nTom'),
        says('', { html: '<p>We want it to be looked at again, <b>higher up</b>.</p><p>Tom</p>' }),
        says('We accept it.\n\nTom'),
      ],
      closing: [says('Yes, all settled.\n\nTom')],
    },
  });
  expect(path).toEqual([
    'intake by mail',
    'documents by mail',
    'investigation as a task',
    'approval by mail: Denial',
    'notify as a task',
    'decision by mail: We need more information',
    'explain as a task',
    'decision by mail: We want it to be looked at again, higher up',
    'escalation as a task',
    'approval by mail: Adjustment of the invoice',
    'notify as a task',
    'decision by mail: We accept it',
    'processing as a task',
    'closing by mail',
  ]);
  const { fields } = await mail.stepOf(runId, 'intake');
  expect(fields.map(({ key, value }) => [key, value?.value])).toEqual([
    ['invoice', '2026-118'],
    ['amount', { minor: 120_000, currency: 'EUR' }],
    ['category', 'wrong_amount'],
    ['description', 'The October invoice has 12 seats, we have 10.'],
    ['resolution', 'A corrected invoice'],
  ]);
});
