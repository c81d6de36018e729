import { describe, expect, it } from 'vitest';
import type { BookRow } from '../../../../electron/contract/book.ts';
import { type AuditFacts, auditAccount } from '../../../../electron/engine/book/audit/audit-rules.ts';
import { bookRow, NOT_KNOWN } from '../../src/sample-rows.ts';

const row = (part: Partial<BookRow> = {}) =>
  bookRow(1, { daysSilent: 5, cadenceDays: 30, renewalDate: '2027-06-01', renewalInDays: 193, ...part });
const sound: AuditFacts = {
  row: row(),
  singleContact: null,
  touches: { last: 9, before: 8 },
  newPeople: 0,
  daysSinceTouch: 4,
  lastInMessage: 1,
  lastTouchMessage: 3,
  owedOverdueHours: null,
  goalHours: 4,
  mapped: true,
};
const kinds = (part: Partial<AuditFacts>) => auditAccount({ ...sound, ...part }).map(({ kind }) => kind);

describe('the audit of an account', () => {
  it('finds nothing where nothing is', () => {
    expect(auditAccount(sound)).toEqual([]);
  });

  it.each([
    ['a silence longer than the rhythm', { row: row({ daysSilent: 31 }) }, 'contact_gap'],
    ['no mail at all', { row: row({ daysSilent: null }) }, 'contact_gap'],
    ['one person alone', { singleContact: 'Only Ada has written within a year.' }, 'single_contact'],
    [
      'a renewal near without a touch',
      { row: row({ renewalInDays: 60 }), daysSinceTouch: 31 },
      'renewal_without_touch',
    ],
    [
      'a renewal just past without a touch',
      { row: row({ renewalInDays: -10 }), daysSinceTouch: null },
      'renewal_without_touch',
    ],
    ['half the touches and nobody new', { touches: { last: 4, before: 8 } }, 'stagnating'],
    ['an answer past the goal', { owedOverdueHours: 5 }, 'owed'],
    ['a book without a revenue', { row: row({ arr: null }) }, 'incomplete'],
    ['nobody’s mail', { mapped: false }, 'incomplete'],
  ] as const)('finds %s', (_what, part, kind) => {
    expect(kinds(part)).toContain(kind);
  });

  it.each([
    ['the last day of the rhythm', { row: row({ daysSilent: 30 }) }],
    ['an answer within the goal', { owedOverdueHours: 4 }],
    ['a renewal that is far', { row: row({ renewalInDays: 91 }), daysSinceTouch: 80 }],
    ['a renewal near with a touch of late', { row: row({ renewalInDays: 60 }), daysSinceTouch: 30 }],
    ['half the touches but somebody new', { touches: { last: 4, before: 8 }, newPeople: 1 }],
    ['too few touches to compare', { touches: { last: 0, before: 3 } }],
  ] as const)('passes over %s', (_what, part) => {
    expect(kinds(part)).toEqual([]);
  });

  it('says nothing of what did not come where silence is not known', () => {
    const blind = {
      row: row({ daysSilent: null, silence: NOT_KNOWN, renewalInDays: 10 }),
      singleContact: 'Of what was seen, only Ada has written.',
      touches: { last: 0, before: 20 },
      daysSinceTouch: 90,
    };
    expect(kinds(blind)).toEqual(['not_known']);
  });
});
