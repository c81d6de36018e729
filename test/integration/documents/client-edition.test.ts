// Nothing that only we may read reaches the customer's edition: held over the whole sample book, with things in it that would hurt.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TendDocument } from '../../../electron/contract/documents.ts';
import { documentKind } from '../../../electron/contract/documents.ts';
import type { Finding } from '../../../electron/contract/findings.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const DAY = 86_400_000;
let engine: TestEngine;
let accounts: { accountId: AccountId; name: string }[];

const secrets = {
  notes: 'Their new buyer can be played against the old one',
  statusLine: 'Rather shaky, keep the board away',
  call: 'Told me in confidence that budgets are cut',
  task: 'Find out who wants us gone',
  opening: 'Squeeze in the planning module',
  person: 'Loses patience quickly',
};

beforeAll(async () => {
  engine = await openTestEngine();
  const { client } = engine;
  await client.call('sample.open', { seed: 7 });
  accounts = (await client.call('book.list', {})).rows.map(({ accountId, name }) => ({ accountId, name }));
  // In some of them: each of these changes is derived from anew.
  for (const { accountId } of accounts.filter((_, index) => index % 5 === 0)) {
    await client.call('account.update', { accountId, notes: secrets.notes, statusLine: secrets.statusLine });
    await client.call('touch.log', { accountId, kind: 'call', at: testNow - 9 * DAY, subject: secrets.call });
    await client.call('task.create', { accountId, title: secrets.task, due: '2026-12-01' });
    await client.call('opening.create', {
      accountId,
      name: secrets.opening,
      amount: { minor: 1_234_500, currency: 'EUR' },
    });
    const { people } = await client.call('person.list', { accountId });
    const [first] = people;
    if (first) {
      const { address } = first;
      await client.call('person.update', { accountId, address, role: 'detractor', notes: secrets.person });
    }
  }
});
afterAll(() => engine.close());

async function open(request: {
  accountId: AccountId;
  kind: TendDocument['kind'];
  edition: TendDocument['edition'];
  language?: 'en' | 'de';
}): Promise<TendDocument> {
  return (await engine.client.call('document.get', request)).document;
}

/** All that its reader can read. */
function wordsOf(document: TendDocument): string {
  return JSON.stringify([
    document.title,
    document.subtitle,
    document.sections,
    document.sources.map(({ says }) => says),
  ]);
}

const JUDGEMENT = /\b(?:Detractor|Kritisch|Health|Zustand der Beziehung|Forecast|Prognose:|Segment|Runway|Champion)\b/u;

const isRisk = ({ kind }: Finding) =>
  kind.startsWith('risk.') || kind === 'satisfaction_negative' || kind === 'billing_dispute';
const plain = (text: string) =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!?]+$/u, '');

describe('the customer’s edition of every document', () => {
  it.each(documentKind.options)('%s holds nothing that only we may read', async (kind) => {
    for (const { accountId, name } of accounts) {
      const { signals } = await engine.client.call('signal.list', { accountId });
      const risks = signals.filter(isRisk).map(({ quote }) => plain(quote));
      for (const language of kind === 'review_pack' ? (['en', 'de'] as const) : (['en'] as const)) {
        const document = await open({ accountId, kind, edition: 'client', language });
        const words = wordsOf(document);
        expect(document.sections.filter((section) => section.internal)).toEqual([]);
        expect(document.sources.filter((source) => source.internal)).toEqual([]);
        const found = [...Object.values(secrets), ...risks].filter((secret) => words.includes(secret));
        expect(found, `${name}, ${kind}`).toEqual([]);
        // A customer may well be called something with health.
        expect(JUDGEMENT.exec(words.replaceAll(name, ''))?.[0], `${name}, ${kind}`).toBeUndefined();
        expect(words).not.toMatch(/"(?:people|strength|influence)":/u);
      }
    }
  });

  it('says on its cover whose edition it is, and the internal one says so, too', async () => {
    const [first] = accounts;
    if (!first) throw new Error('the book is empty');
    const cover = async (edition: TendDocument['edition'], language: 'en' | 'de') => {
      const { sections } = await open({ ...first, kind: 'review_pack', edition, language });
      const [block] = sections[0]?.blocks ?? [];
      return block?.type === 'paragraph' ? block.text : '';
    };
    expect(await cover('client', 'en')).toMatch(/^Client edition: our internal assessments/);
    expect(await cover('client', 'de')).toMatch(/^Kundenausgabe/);
    expect(await cover('internal', 'en')).toMatch(/Not for the customer/);
  });

  it('is in German throughout where it is German: what we compute is never quoted in English', async () => {
    const english = /\b(?:days|usually|people|wrote|answers?|promise|found|their|with)\b/u;
    for (const { accountId, name } of accounts) {
      const document = await open({ accountId, kind: 'review_pack', edition: 'internal', language: 'de' });
      const health = document.sections.find(({ key }) => key === 'health');
      const rests = (health?.blocks ?? []).flatMap((block) => (block.type === 'table' ? block.rows : []));
      for (const { cells } of rests) expect(cells[3], name).not.toMatch(english);
      expect(rests.length, name).toBeGreaterThan(1);
    }
  });

  it('is proven against an internal edition that does hold all of it', async () => {
    const words: string[] = [];
    for (const { accountId } of accounts) {
      words.push(wordsOf(await open({ accountId, kind: 'review_pack', edition: 'internal' })));
      words.push(wordsOf(await open({ accountId, kind: 'account_plan', edition: 'internal' })));
    }
    const all = words.join('\n');
    for (const secret of [secrets.notes, secrets.call, secrets.task, secrets.opening]) expect(all).toContain(secret);
    expect(all).toMatch(/Detractor/);
    expect(all).toMatch(/Health is \d+ of 100/);
    expect(all).toMatch(/Forecast: \d+ %/);
    expect(all).toContain('This is unacceptable for a service at this price');
  });
});

describe('every document', () => {
  it('names a source for each statement, and lists each that it names', async () => {
    for (const { accountId, name } of accounts) {
      for (const kind of documentKind.options) {
        const document = await open({ accountId, kind, edition: 'internal' });
        const listed = new Set(document.sources.map(({ id }) => id));
        for (const section of document.sections) {
          for (const { text, sources } of section.blocks.flatMap(statementsOf)) {
            for (const id of sources) expect(listed.has(id), `${id} of ${section.key}, ${name}`).toBe(true);
            const template = section.key === 'title' || section.key === 'agenda' || text.endsWith(':');
            if (!template) expect(sources, `${section.key} of ${name}: ${text}`).not.toEqual([]);
          }
        }
      }
    }
  });

  it('is the same for the same facts', async () => {
    for (const { accountId } of accounts.slice(0, 5)) {
      const request = { accountId, kind: 'review_pack', edition: 'internal' } as const;
      expect(await open(request)).toEqual(await open(request));
    }
  });

  it('has the sections of a review in their order, and German titles in German', async () => {
    const [first] = accounts;
    if (!first) throw new Error('the book is empty');
    const keys = (document: TendDocument) => document.sections.map(({ key }) => key);
    const internal = await open({ ...first, kind: 'review_pack', edition: 'internal' });
    expect(keys(internal)).toEqual([
      'title',
      'summary',
      'since',
      'progress',
      'value',
      'adoption',
      'challenges',
      'people',
      'health',
      'commitments',
      'commercial',
      'openings',
      'roadmap',
      'plan',
      'agenda',
      'actions',
    ]);
    const german = await open({ ...first, kind: 'review_pack', edition: 'client', language: 'de' });
    const english = await open({ ...first, kind: 'review_pack', edition: 'client', language: 'en' });
    expect(keys(german)).toEqual(keys(english));
    const same = german.sections
      .filter(({ title }, at) => title === english.sections[at]?.title)
      .map(({ title }) => title);
    expect(same).toEqual(['Agenda']);
  });
});

type Block = TendDocument['sections'][number]['blocks'][number];

function statementsOf(block: Block): { text: string; sources: string[] }[] {
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'bullets':
      return block.items;
    case 'figures':
      return block.items.map(({ label, value, sources }) => ({ text: `${label} ${value}`, sources }));
    case 'table':
      return block.rows.map(({ cells, sources }) => ({ text: cells.join(' '), sources }));
    case 'chart':
      return [{ text: block.title, sources: block.sources }];
    case 'timeline':
      return block.items.map(({ title, text, sources }) => ({ text: `${title} ${text}`, sources }));
    case 'people':
    case 'gap':
      return [];
  }
}
