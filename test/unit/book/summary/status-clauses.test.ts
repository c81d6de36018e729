import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../electron/contract/findings.ts';
import type { Drift } from '../../../../electron/contract/relationship.ts';
import { lineOf, statusClauses } from '../../../../electron/engine/book/summary/status-clauses.ts';
import { storyOf } from '../../../../electron/engine/book/summary/story.ts';
import type { Mail, SummaryFacts } from '../../../../electron/engine/book/summary/summary-facts.ts';
import { bookRow, DAY, NOT_KNOWN, NOW } from '../../src/sample-rows.ts';

const evidence = (id: number, daysAgo: number, quote = ''): Finding['evidence'] => ({
  messageRowId: id as Finding['evidence']['messageRowId'],
  messageId: `m${id}@mail.example`,
  threadId: 1 as Finding['evidence']['threadId'],
  quote,
  sentAt: NOW - daysAgo * DAY,
});
const mail = (id: number, daysAgo: number): Mail => ({
  who: 'Ada',
  subject: 'Licences',
  evidence: evidence(id, daysAgo),
});
const facts: SummaryFacts = {
  row: bookRow(1, { daysSilent: 3, cadenceDays: 30 }),
  since: null,
  now: NOW,
  timeZone: 'Europe/Berlin',
  first: mail(1, 400),
  lastIn: mail(9, 3),
  mailsIn: 5,
  mailsOut: 4,
  logged: 1,
  writers: [{ name: 'Ada', mails: 5, first: mail(1, 400), last: mail(9, 3), knownBefore: false }],
  topics: [],
  longestGap: { days: 80, before: mail(3, 200), after: mail(4, 120) },
  move: null,
  findings: [],
  drifts: [],
  health: null,
  healthThen: null,
  healthEvidence: [],
};

function finding(id: number, kind: Finding['kind'], part: Partial<Finding> = {}): Finding {
  const quote = `Sentence ${id}.`;
  return {
    findingId: `f${id}`,
    accountId: null,
    kind,
    by: 'them',
    who: 'Ada',
    what: `thing ${id}`,
    quote,
    due: null,
    returnDate: null,
    successor: null,
    state: 'new',
    stateWhy: null,
    stateMessageRowId: null,
    evidence: evidence(id, 10, quote),
    rule: 'rule v1',
    decision: null,
    corrected: false,
    sameAs: null,
    ...part,
  };
}
const texts = (part: Partial<SummaryFacts>) => statusClauses({ ...facts, ...part }).map(({ text }) => text);

describe('the line of an account', () => {
  it('says who wrote last where all is well', () => {
    expect(texts({})).toEqual(['In rhythm: Ada wrote 3 days ago about “Licences”']);
  });

  it('puts the answer that is owed first', () => {
    const [owed] = texts({ row: bookRow(1, { whoseMove: 'ours', daysSilent: 3 }), move: mail(9, 3) });
    expect(owed).toMatch(/^You owe Ada an answer on “Licences” since/);
  });

  it('claims no silence that is not proven, and no drift with it', () => {
    const drift = { direction: 'worse', score: 9, text: 'Slower', rule: 'd', evidence: [evidence(3, 9)] } as Drift;
    const told = texts({ row: bookRow(1, { silence: NOT_KNOWN, daysSilent: null }), drifts: [drift] });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^Silence not known yet/);
  });

  it('quotes the gravest sign of risk and counts the others', () => {
    const told = texts({ findings: [finding(1, 'risk.complaint'), finding(2, 'risk.cancellation')] });
    expect(told[1]).toMatch(/“Sentence 2.”, and 1 more sign of risk$/);
  });

  it('passes over what the person dismissed, what we wrote, and what is long ago', () => {
    expect(
      texts({
        findings: [
          finding(1, 'risk.complaint', { state: 'dismissed' }),
          finding(2, 'risk.competitor', { by: 'us' }),
          finding(3, 'risk.outage', { evidence: evidence(3, 91) }),
          finding(4, 'commitment', { state: 'overdue', by: 'us', due: '2026-01-02' }),
        ],
      }),
    ).toHaveLength(1);
  });

  it('names the promise that is overdue the longest', () => {
    const late = (id: number, due: string) => finding(id, 'commitment', { by: 'us', state: 'overdue', due });
    expect(texts({ findings: [late(1, '2026-11-10'), late(2, '2026-11-02')] })[1]).toMatch(
      /^Your promise “thing 2” was due on 2 Nov 2026, and 1 more$/,
    );
  });

  it('passes over a promise that mail went on long after without a word of', () => {
    const late = (id: number, due: string) => finding(id, 'commitment', { by: 'us', state: 'overdue', due });
    const [, promise] = texts({ findings: [late(1, '2026-11-10'), late(2, '2026-09-01')] });
    expect(promise).toMatch(/^Your promise “thing 1” was due on 10 Nov 2026$/);
  });

  it('is at most four clauses, each a sentence', () => {
    const clauses = statusClauses({
      ...facts,
      row: bookRow(1, { daysSilent: 3, renewalInDays: 20, renewalDate: '2026-12-10' }),
      findings: [
        finding(1, 'risk.complaint'),
        finding(2, 'commitment', { by: 'us', state: 'overdue', due: '2026-11-10' }),
        finding(3, 'commitment', { state: 'overdue', due: '2026-11-10' }),
        finding(4, 'expansion.budget'),
      ],
    });
    expect(clauses).toHaveLength(4);
    expect(lineOf(clauses)).toMatch(/\.$/);
  });
});

describe('the story of an account', () => {
  const kinds = (part: Partial<SummaryFacts>) => storyOf({ ...facts, ...part }).map(({ kind }) => kind);

  it('leaves out what nothing can be said of', () => {
    expect(kinds({})).toEqual(['beginning', 'exchange', 'people', 'standing']);
    expect(kinds({ since: NOW - 30 * DAY })).not.toContain('beginning');
  });

  it('counts promises by what became of them', () => {
    const promise = (id: number, state: Finding['state']) => finding(id, 'commitment', { by: 'us', state });
    const [section] = storyOf({
      ...facts,
      findings: [promise(1, 'kept'), promise(2, 'open'), promise(3, 'dropped')],
    }).filter(({ kind }) => kind === 'promises');
    expect(section?.clauses[0]?.text).toBe('You promised 2 things: 1 kept, 1 open');
  });

  it('tells of the longest silence only where no mail can be missing', () => {
    const told = (part: Partial<SummaryFacts>) => JSON.stringify(storyOf({ ...facts, ...part }));
    expect(told({})).toContain('Their longest silence lasted 80 days');
    expect(told({ row: bookRow(1, { silence: NOT_KNOWN }) })).not.toContain('longest silence');
  });

  it('sets each clause on its message', () => {
    const story = storyOf({ ...facts, findings: [finding(1, 'feature_request'), finding(2, 'expansion.budget')] });
    for (const { clauses } of story) for (const clause of clauses) expect(clause.evidence.length).toBeGreaterThan(0);
  });
});
