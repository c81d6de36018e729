import { describe, expect, it } from 'vitest';
import {
  dueInWords,
  findingsToShow,
  isClosed,
  isOurs,
  owedInOrder,
  sayingOf,
  signalsInOrder,
  toneOf,
} from '../../../../../src/features/findings/finding-in-words.ts';
import { NOW } from '../../sample-rows.ts';
import { finding } from './finding-rows.ts';

const ids = (list: readonly { findingId: string }[]) => list.map((each) => each.findingId);

describe('what was read in mail, in words', () => {
  it('says how far a due day is, and how far it is over', () => {
    expect(dueInWords('2026-11-20', NOW)).toMatch(/, today$/);
    expect(dueInWords('2026-11-21', NOW)).toMatch(/, tomorrow$/);
    expect(dueInWords('2026-11-27', NOW)).toMatch(/^by .*27.*, in 7 d$/);
    expect(dueInWords('2026-11-14', NOW)).toMatch(/, 6 d over$/);
  });

  it('gives our own promise and their question to us, and the others to them', () => {
    expect(isOurs(finding(1, { kind: 'commitment', by: 'us' }))).toBe(true);
    expect(isOurs(finding(1, { kind: 'question', by: 'them' }))).toBe(true);
    expect(isOurs(finding(1, { kind: 'commitment', by: 'them' }))).toBe(false);
    expect(isOurs(finding(1, { kind: 'question', by: 'us' }))).toBe(false);
  });

  it('lists what is overdue first, then by the day, then what has none', () => {
    const list = [
      finding(1, { kind: 'commitment' }),
      finding(2, { kind: 'commitment', due: '2026-12-01' }),
      finding(3, { kind: 'commitment', due: '2026-11-25' }),
      finding(4, { kind: 'commitment', due: '2026-12-31', state: 'overdue' }),
      finding(5, { kind: 'risk.outage' }),
    ];
    expect(ids(owedInOrder(list))).toEqual(['f-4', 'f-3', 'f-2', 'f-1']);
  });

  it('lists risks before openings before the rest, and nothing that a machine sent', () => {
    const list = [
      finding(1, { kind: 'feature_request' }),
      finding(2, { kind: 'expansion.budget' }),
      finding(3, { kind: 'risk.cancellation' }),
      finding(4, { kind: 'automated' }),
      finding(5, { kind: 'question' }),
      finding(6, { kind: 'thanks_only' }),
    ];
    expect(ids(signalsInOrder(list))).toEqual(['f-3', 'f-2', 'f-1']);
    expect(ids(findingsToShow(list))).toEqual(['f-1', 'f-2', 'f-3', 'f-5']);
  });

  it('says when somebody is back and who stands in', () => {
    const away = finding(1, { kind: 'out_of_office', returnDate: '2026-12-07', successor: 'omar@acme.test' });
    expect(sayingOf(away)).toMatch(/^back .*7.*; omar@acme\.test instead$/);
    expect(sayingOf(finding(1, { what: '', quote: 'We are done.' }))).toBe('We are done.');
  });

  it('calls no risk good, and what was settled or dismissed closed', () => {
    expect(toneOf('risk.billing')).toBe('risk');
    expect(toneOf('satisfaction_negative')).toBe('risk');
    expect(toneOf('expansion.success')).toBe('good');
    expect(toneOf('meeting_request')).toBe('plain');
    expect(isClosed(finding(1, { state: 'dismissed' }))).toBe(true);
    expect(isClosed(finding(1, { state: 'confirmed' }))).toBe(false);
    expect(isClosed(finding(1, { kind: 'commitment', state: 'overdue' }))).toBe(false);
  });
});
