// What later mail makes of promises and questions, and what counts as one and the same event.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LaterMail,
  type SaidBefore,
  settleFindings,
} from '../../../../electron/engine/book/findings/settle-findings.ts';
import { contentWords } from '../../../../electron/engine/findings/content-words.ts';

const DAY = 86_400_000;

const promise = (more: Partial<SaidBefore> = {}): SaidBefore => ({
  messageId: 1,
  position: 0,
  key: 'p',
  kind: 'commitment',
  side: 'us',
  address: 'me@us.test',
  threadId: 7,
  sentAt: 0,
  what: 'send you the pricing proposal',
  quote: 'I will send you the pricing proposal by Friday.',
  returnDate: null,
  ...more,
});
const question = (more: Partial<SaidBefore> = {}): SaidBefore =>
  promise({
    kind: 'question',
    key: 'q',
    side: 'them',
    what: 'Can you raise the limit?',
    quote: 'Can you raise the limit?',
    ...more,
  });
const mail = (more: Partial<LaterMail> = {}): LaterMail => ({
  messageId: 2,
  threadId: 7,
  sentAt: DAY,
  side: 'us',
  deeds: [],
  attached: null,
  ...more,
});
const did = (quote: string, here = false) => ({ done: 'did' as const, here, quote, words: [...contentWords(quote)] });
const got = (quote: string) => ({ done: 'got' as const, here: false, quote, words: [...contentWords(quote)] });
const stateOf = (said: readonly SaidBefore[], later: readonly LaterMail[]) =>
  settleFindings(said, later).map(({ state }) => state);

describe('a promise', () => {
  it('is kept by a later mail of the side that gave it which says it was done, and names that mail', () => {
    const [settled] = settleFindings([promise()], [mail({ deeds: [did('I have sent the proposal to you.')] })]);
    expect(settled).toMatchObject({ state: 'kept', messageId: 2, at: DAY });
    expect(settled?.why).toContain('I have sent the proposal to you.');
  });

  it('is kept when what was promised comes attached, by its name or its sentence', () => {
    expect(stateOf([promise()], [mail({ attached: 'Pricing_proposal-v2.pdf' })])).toEqual(['kept']);
    expect(stateOf([promise()], [mail({ attached: 'scan.pdf', deeds: [did('Attached.', true)] })])).toEqual(['kept']);
    expect(stateOf([promise()], [mail({ attached: 'logo.png' })])).toEqual(['open']);
  });

  it('is kept by the thanks of the other side for it', () => {
    const thanks = mail({ side: 'them', deeds: [got('Thanks for the proposal.')] });
    expect(stateOf([promise()], [thanks])).toEqual(['kept']);
    expect(stateOf([promise()], [{ ...thanks, deeds: [got('Thanks for the invoice.')] }])).toEqual(['open']);
  });

  it('stays open when the deed is about something else, of the other side, or came before', () => {
    expect(stateOf([promise()], [mail({ deeds: [did('I have fixed the login page.')] })])).toEqual(['open']);
    expect(stateOf([promise()], [mail({ side: 'them', deeds: [did('We sent our proposal.')] })])).toEqual(['open']);
    expect(stateOf([promise()], [mail({ sentAt: -DAY, deeds: [did('I have sent the proposal.')] })])).toEqual(['open']);
  });

  it('is kept from another thread only by unmistakably the same thing, and not for ever', () => {
    const elsewhere = { threadId: 8, deeds: [did('The pricing proposal has been sent.')] };
    expect(stateOf([promise()], [mail(elsewhere)])).toEqual(['kept']);
    expect(stateOf([promise()], [mail({ ...elsewhere, deeds: [did('The proposal was approved.')] })])).toEqual([
      'open',
    ]);
    expect(stateOf([promise()], [mail({ ...elsewhere, sentAt: 90 * DAY })])).toEqual(['open']);
  });

  it('to come back is kept by any later word in its thread, but not by another such promise', () => {
    const vague = promise({ what: 'get back to you', quote: 'Let me get back to you on Tuesday.' });
    expect(stateOf([vague], [mail()])).toEqual(['kept']);
    expect(stateOf([vague], [mail({ side: 'them' })])).toEqual(['open']);
    const again = { ...vague, messageId: 2, key: 'again', sentAt: DAY };
    expect(stateOf([vague, again], [mail()])).toEqual(['open', 'open']);
  });

  it('given anew while it is open gives way to the newer one', () => {
    const again = promise({ messageId: 3, key: 'again', sentAt: 2 * DAY, what: 'send the proposal' });
    expect(settleFindings([promise({ what: 'send the proposal' }), again], []).map(({ sameAs }) => sameAs)).toEqual([
      'again',
      null,
    ]);
    const between = mail({ deeds: [did('I have sent the proposal.')] });
    expect(settleFindings([promise({ what: 'send the proposal' }), again], [between])[0]?.sameAs).toBeNull();
  });
});

describe('a question', () => {
  it('is answered by the next real mail of the other side in its thread', () => {
    expect(stateOf([question()], [mail()])).toEqual(['answered']);
    expect(stateOf([question()], [mail({ side: 'them' })])).toEqual(['open']);
    expect(stateOf([question()], [mail({ threadId: 9 })])).toEqual(['open']);
  });

  it('is not answered by bare thanks or by a promise to come back to it', () => {
    const thanks = promise({ messageId: 2, key: 't', kind: 'thanks_only', sentAt: DAY });
    expect(stateOf([question(), thanks], [mail()])[0]).toBe('open');
    const later = promise({
      messageId: 2,
      key: 'v',
      sentAt: DAY,
      what: 'come back to you',
      quote: 'I will come back to you.',
    });
    expect(stateOf([question(), later], [mail()])[0]).toBe('open');
  });
});

describe('one event', () => {
  const risk = (more: Partial<SaidBefore>) => promise({ kind: 'risk.complaint', side: 'them', ...more });

  it('is told once a thread and month', () => {
    const first = risk({ key: 'a' });
    const again = risk({ key: 'b', messageId: 2, sentAt: 3 * DAY });
    const other = risk({ key: 'c', messageId: 3, sentAt: 4 * DAY, threadId: 8 });
    const later = risk({ key: 'd', messageId: 4, sentAt: 45 * DAY });
    expect(settleFindings([first, again, other, later], []).map(({ sameAs }) => sameAs)).toEqual([
      null,
      'a',
      null,
      null,
    ]);
  });

  it('is an absence of one person until one day, whoever got the answer', () => {
    const away = (more: Partial<SaidBefore>) =>
      promise({ kind: 'out_of_office', side: 'them', address: 'ann@acme.test', returnDate: '2026-01-10', ...more });
    const same = away({ key: 'b', messageId: 2, threadId: 8, sentAt: DAY });
    const longer = away({ key: 'c', messageId: 3, sentAt: 2 * DAY, returnDate: '2026-01-17' });
    expect(settleFindings([away({ key: 'a' }), same, longer], []).map(({ sameAs }) => sameAs)).toEqual([
      null,
      'a',
      null,
    ]);
  });
});

it('gives every finding a settlement, none before it was said, and names no finding as the same as itself', () => {
  const words = fc.constantFrom('send the report', 'get back to you', 'fix the login', 'x', '');
  const side = fc.constantFrom<'us' | 'them'>('us', 'them');
  const at = fc.integer({ min: 0, max: 200 }).map((day) => day * DAY);
  const said = fc.array(
    fc.record({
      kind: fc.constantFrom('commitment', 'question', 'risk.outage', 'thanks_only', 'out_of_office'),
      side,
      sentAt: at,
      threadId: fc.integer({ min: 1, max: 3 }),
      what: words,
    }),
    { maxLength: 20 },
  );
  const later = fc.array(fc.record({ side, sentAt: at, threadId: fc.integer({ min: 1, max: 3 }), text: words }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(said, later, (findings, mails) => {
      const before = findings
        .map((one, index) => promise({ ...one, quote: one.what, messageId: index + 1, key: `k${index}` }))
        .sort((a, b) => a.sentAt - b.sentAt);
      const after = mails
        .map(({ text, ...one }, index) => mail({ ...one, messageId: 100 + index, deeds: [did(text)] }))
        .sort((a, b) => a.sentAt - b.sentAt);
      const settled = settleFindings(before, after);
      expect(settled).toHaveLength(before.length);
      for (const [index, { at: when, sameAs, state }] of settled.entries()) {
        if (state !== 'open') expect(when).toBeGreaterThanOrEqual(before[index]?.sentAt ?? Number.POSITIVE_INFINITY);
        expect(sameAs).not.toBe(before[index]?.key);
      }
    }),
    { numRuns: 300 },
  );
});
