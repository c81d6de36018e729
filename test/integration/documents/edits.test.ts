// What a person makes of a document stays: their words beside newer facts, the order, what is left out, what they filled in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

let engine: TestEngine;
let accountId: AccountId;
const pack = { kind: 'review_pack', edition: 'internal' } as const;

beforeAll(async () => {
  engine = await openTestEngine();
  const { client } = engine;
  ({ accountId } = await client.call('account.create', {
    name: 'Harbour',
    domains: ['harbour.example'],
    arr: { minor: 6_000_000, currency: 'EUR' },
    renewalDate: '2027-02-01',
  }));
});
afterAll(() => engine.close());

const open = (edition: 'internal' | 'client' = 'internal', kind: 'review_pack' | 'roi_analysis' = 'review_pack') =>
  engine.client.call('document.get', { accountId, kind, edition });
const partOf = async (key: string) => (await open()).parts.find((part) => part.key === key);
const textOf = async (key: string, edition: 'internal' | 'client' = 'internal') =>
  JSON.stringify((await open(edition)).document.sections.find((section) => section.key === key));

describe('a section in the person’s words', () => {
  it('stays when the facts change, says so, and gives the facts back when it is reset', async () => {
    const { client } = engine;
    await client.call('document.editSection', {
      accountId,
      ...pack,
      section: 'commercial',
      title: 'The contract',
      blocks: [{ type: 'paragraph', text: 'We speak of it in January.', sources: [] }],
    });
    expect(await partOf('commercial')).toMatchObject({ edited: true, newer: false, title: 'The contract' });
    const { document } = await open();
    const section = document.sections.find(({ key }) => key === 'commercial');
    expect(section?.blocks).toEqual([
      { type: 'paragraph', text: 'We speak of it in January.', sources: ['yours:commercial'] },
    ]);
    expect(document.sources.find(({ id }) => id === 'yours:commercial')?.says).toBe('Written by hand');
    // Another day counts other days and says nothing new.
    engine.clock.set(engine.clock.now() + 86_400_000);
    expect(await partOf('commercial')).toMatchObject({ newer: false });
    await client.call('account.update', { accountId, renewalDate: '2027-03-01' });
    const part = await partOf('commercial');
    expect(part).toMatchObject({ edited: true, newer: true });
    expect(JSON.stringify(part?.facts)).toContain('1 March 2027');
    expect(await textOf('commercial')).toContain('We speak of it in January.');
    const { entryId } = await client.call('document.resetSection', { accountId, ...pack, section: 'commercial' });
    expect(await textOf('commercial')).toContain('1 March 2027');
    await client.call('journal.undo', { entryId: Number(entryId) });
    expect(await textOf('commercial')).toContain('We speak of it in January.');
  });

  it('is of its edition and language alone: what is written for ourselves never stands in the customer’s', async () => {
    const { client } = engine;
    const blocks = [{ type: 'paragraph' as const, text: 'They are about to leave us.', sources: [] }];
    await client.call('document.editSection', { accountId, ...pack, section: 'summary', title: 'In short', blocks });
    expect(await textOf('summary')).toContain('about to leave us');
    expect(await textOf('summary', 'client')).not.toContain('about to leave us');
    const german = await client.call('document.get', { accountId, ...pack, language: 'de' });
    expect(JSON.stringify(german.document)).not.toContain('about to leave us');
  });

  it('is refused for a section that the edition does not have', async () => {
    const edit = {
      accountId,
      kind: 'review_pack',
      edition: 'client',
      section: 'health',
      title: 'Health',
      blocks: [],
    } as const;
    await expect(engine.client.call('document.editSection', { ...edit, blocks: [] })).rejects.toThrow(
      /no such section/,
    );
  });
});

describe('the arrangement', () => {
  it('moves and leaves out sections, which stay in reach of the editor', async () => {
    const { parts } = await open();
    const order = ['agenda', ...parts.map(({ key }) => key).filter((key) => key !== 'agenda')];
    await engine.client.call('document.arrange', { accountId, ...pack, order, hidden: ['roadmap'] });
    const { document, parts: after } = await open();
    expect(document.sections[0]?.key).toBe('agenda');
    expect(document.sections.map(({ key }) => key)).not.toContain('roadmap');
    expect(after.find(({ key }) => key === 'roadmap')).toMatchObject({ hidden: true });
    expect((await open('client')).document.sections[0]?.key).toBe('title');
  });
});

describe('a gap', () => {
  it('that is filled in is a paragraph of both editions, and is a gap again when it is emptied', async () => {
    const { client } = engine;
    const { gaps, parts } = await open();
    const prompt = parts.find(({ key }) => key === 'actions')?.gaps[0] ?? '';
    const fill = { accountId, kind: 'review_pack', edition: 'client', section: 'actions', prompt } as const;
    await client.call('document.fillGap', { ...fill, text: 'Ann sends the plan by Friday.' });
    expect((await open()).gaps).toBe(gaps - 1);
    expect(await textOf('actions')).toContain('Ann sends the plan by Friday.');
    expect(await textOf('actions', 'client')).toContain('Ann sends the plan by Friday.');
    expect((await partOf('actions'))?.filled).toEqual([{ prompt, text: 'Ann sends the plan by Friday.' }]);
    expect((await client.call('document.list', { accountId })).documents).toMatchObject([
      { kind: 'review_pack', filled: 1 },
    ]);
    await client.call('document.fillGap', { ...fill, text: '' });
    expect((await open()).gaps).toBe(gaps);
  });

  it('that is filled in the internal edition stays there', async () => {
    const { client } = engine;
    const prompt = (await partOf('challenges'))?.gaps[0] ?? '';
    const fill = { accountId, kind: 'review_pack', section: 'challenges', prompt } as const;
    await client.call('document.fillGap', { ...fill, edition: 'internal', text: 'They want us gone.' });
    expect(await textOf('challenges')).toContain('They want us gone.');
    expect(await textOf('challenges', 'client')).not.toContain('They want us gone.');
    await client.call('document.fillGap', { ...fill, edition: 'client', text: 'The outage of October.' });
    expect(await textOf('challenges', 'client')).toContain('The outage of October.');
    expect(await textOf('challenges')).toContain('They want us gone.');
  });

  it('of the return on investment is computed with once all are filled in', async () => {
    const read = async () => JSON.stringify((await open('client', 'roi_analysis')).document);
    expect(await read()).toContain('The result appears once all inputs are there.');
    const prompts = (await open('client', 'roi_analysis')).parts.find(({ key }) => key === 'inputs')?.gaps ?? [];
    for (const [index, text] of ['20', '1,5 hours', 'EUR 50'].entries()) {
      const prompt = prompts[index] ?? '';
      await engine.client.call('document.fillGap', {
        accountId,
        kind: 'roi_analysis',
        edition: 'client',
        section: 'inputs',
        prompt,
        text,
      });
    }
    // 20 people, 1.5 hours, 46 weeks, 50 an hour: 69,000; less 60,000 is 9,000, which is 15 %.
    const words = await read();
    expect(words).toContain('"EUR 69,000"');
    expect(words).toContain('"EUR 9,000"');
    expect(words).toContain('"15 %"');
    expect(words).toContain('"EUR 41,400"');
  });
});

describe('an account that is taken out of the book', () => {
  it('takes its goals and edits along, and brings them back when that is undone', async () => {
    const { client } = engine;
    await client.call('goal.create', { accountId, text: 'Shorter waits', target: '25 min' });
    const { entryId } = await client.call('account.remove', { accountId });
    expect((await client.call('goal.list', {})).goals).toEqual([]);
    await client.call('journal.undo', { entryId: Number(entryId) });
    expect((await client.call('goal.list', { accountId })).goals).toMatchObject([{ text: 'Shorter waits' }]);
    expect(await textOf('progress')).toContain('Shorter waits');
    expect(engine.bugs).toEqual([]);
  });
});
