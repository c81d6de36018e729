// Drafts of a whole book: grounded, in the user's voice, no two alike; the sample book, and a second one with other people,
// stories and languages that the composer was not tuned on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TouchKind } from '../../../electron/contract/touch-drafts.ts';
import { SAMPLE_OWNER_ADDRESS } from '../../../electron/engine/sample/cast.ts';
import { type Judged, judgeDrafts } from '../../eval/drafts/judge-drafts.ts';
import { openSampleEngine, openSecondEngine } from '../../eval/drafts/open-book.ts';
import { secondOwner } from '../../eval/drafts/second-book.ts';
import { readWrittenLetters } from '../../eval/drafts/written-letters.ts';
import type { TestEngine } from '../../support/open-test-engine.ts';

let sample: TestEngine;
let second: TestEngine;
beforeAll(async () => {
  [sample, second] = [await openSampleEngine(), await openSecondEngine()];
});
afterAll(async () => {
  await sample.close();
  await second.close();
});

const none = { placeholders: [], unsupported: [], hollow: [], withoutFact: [], shared: [] };
const share = ({ right, all }: Judged['greetings']) => right / all;

async function accountOf(engine: TestEngine, name: string): Promise<number> {
  const { rows } = await engine.client.call('book.list', {});
  const row = rows.find((one) => one.name === name);
  if (!row) throw new RangeError(`no account ${name}`);
  return row.accountId;
}

async function compose(engine: TestEngine, name: string, kind: TouchKind, more: { seed?: number; to?: string } = {}) {
  return engine.client.call('touch.compose', { accountId: await accountOf(engine, name), kind, ...more });
}

describe('every draft', () => {
  it('of the sample book is grounded, in the voice of the user, and like no other', async () => {
    const judged = await judgeDrafts(sample, readWrittenLetters(sample.folder, SAMPLE_OWNER_ADDRESS));
    expect(judged.faults).toEqual(none);
    expect(judged.drafts.length).toBeGreaterThan(60);
    expect(share(judged.greetings)).toBeGreaterThanOrEqual(0.95);
    expect(share(judged.signOffs)).toBeGreaterThanOrEqual(0.95);
  });

  it('of a book it was not tuned on is so, too', async () => {
    const judged = await judgeDrafts(second, readWrittenLetters(second.folder, secondOwner.address));
    expect(judged.faults).toEqual(none);
    expect(judged.drafts.length).toBeGreaterThan(25);
    expect(share(judged.greetings)).toBeGreaterThanOrEqual(0.95);
    expect(share(judged.signOffs)).toBeGreaterThanOrEqual(0.95);
  });

  it('is in the language and the form of address that the user writes to them in', async () => {
    const german = await compose(second, 'Sternberg Maschinenbau', 'check_in');
    expect(german.draft?.plan.tone).toMatchObject({ language: 'de', register: 'formal' });
    expect(german.draft?.text).toMatch(/^Sehr geehrte Frau Hofstetter/u);
    const familiar = await compose(second, 'Almwerk Sport', 'value_note');
    expect(familiar.draft?.text).toMatch(/\b(?:du|dir|dich|deiner?)\b/u);
    expect(familiar.draft?.text).not.toMatch(/\b(?:Ihnen|Ihre[rmn]?)\b/u);
    expect((await compose(second, 'Verrerie Lacombe', 'check_in')).draft?.plan.tone.language).toBe('fr');
    expect((await compose(second, 'Conservas Ribera', 'check_in')).draft?.plan.tone.language).toBe('es');
  });
});

describe('a reply', () => {
  it('answers the questions that were asked in their order, with what the book knows and a named gap for the rest', async () => {
    const { draft } = await compose(second, 'Kiln & Clay Ceramics', 'reply');
    expect(draft?.to[0]?.address).toBe('wren@kilnclay.example');
    expect(draft?.plan.gaps).toHaveLength(1);
    const text = draft?.text ?? '';
    expect(text).toContain('18 June 2027');
    expect(text.indexOf('When does our contract end?')).toBeLessThan(text.indexOf('add a second user'));
    expect(text).toContain(`[[${draft?.plan.gaps[0]}]]`);
    expect(draft?.sourceMessageRowId).not.toBeNull();
  });
});

describe('without a reason', () => {
  it('nothing is drafted: it says what is missing, and offers what else can be done', async () => {
    const { draft, missing, choices } = await compose(second, 'Fenwick Insurance Brokers', 'renewal_30');
    expect(draft).toBeNull();
    expect(missing).toMatch(/150 days away/u);
    expect(choices).toContain('snooze');
    const unknown = await compose(sample, 'Ninepin Brewing', 'check_in');
    expect(unknown.draft).toBeNull();
    expect(unknown.missing).toMatch(/reason to write now/u);
  });

  it('an answer that nobody asked for is not offered', async () => {
    const { draft, choices } = await compose(second, 'Brightwell Clinics', 'reply');
    expect(draft).toBeNull();
    expect(choices).toEqual([]);
  });
});

describe('a draft', () => {
  it('is the same when it is asked for again, and another one with another seed', async () => {
    const first = await compose(second, 'Brightwell Clinics', 'check_in');
    expect(await compose(second, 'Brightwell Clinics', 'check_in')).toEqual(first);
    const texts = new Set<string | undefined>();
    for (const seed of [1, 2, 3, 4])
      texts.add((await compose(second, 'Brightwell Clinics', 'check_in', { seed })).draft?.text);
    expect(texts.size).toBeGreaterThan(1);
  });

  it('goes to whom the code chose, and says why', async () => {
    const { draft } = await compose(sample, 'Torvald Outdoor', 'expansion');
    expect(draft?.to).toHaveLength(1);
    expect(draft?.plan.toWhy).toContain(draft?.to[0]?.name ?? '-');
    expect(draft?.plan.whyNow[0]?.factIds.length).toBeGreaterThan(0);
  });

  it('of trouble inside goes to the colleague of the highest rank by their signature', async () => {
    const { draft } = await compose(sample, 'Quayside Ports', 'escalation_inside');
    expect(draft?.to[0]?.name).toBe('Hanne Kristoffersen');
  });

  it('lists the reasons of every kind with the facts they rest on', async () => {
    const { kinds } = await second.client.call('touch.reasons', {
      accountId: await accountOf(second, 'Brightwell Clinics'),
    });
    for (const { reasons, facts, missing } of kinds) {
      expect(reasons.length > 0).toBe(missing === null);
      const known = new Set(facts.map(({ factId }) => factId));
      for (const { factIds } of reasons) expect(factIds.every((id) => known.has(id))).toBe(true);
    }
  });
});
