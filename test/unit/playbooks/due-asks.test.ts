// When a step of a client or a colleague is drafted without anybody saying so.
import { describe, expect, it } from 'vitest';
import { askedAlready, dueAsk, type StepOfOthers } from '../../../electron/engine/playbooks/due-asks.ts';

const today = '2026-11-20';
const step = (more: Partial<StepOfOthers> = {}): StepOfOthers => ({
  accountId: 1,
  runId: 1,
  stepKey: 'survey',
  title: 'Survey',
  round: 1,
  state: 'open',
  inside: false,
  due: null,
  lastSent: null,
  drafted: false,
  reminded: false,
  ...more,
});
const sent = (more: Partial<StepOfOthers> = {}) =>
  step({ state: 'sent', drafted: true, lastSent: '2026-11-10', due: '2026-11-17', ...more });

describe('a step', () => {
  it('is asked when its turn has come, once a round', () => {
    expect(dueAsk(step(), today)).toBe('first');
    expect(dueAsk(step({ drafted: true }), today)).toBeNull();
    expect(dueAsk(step({ state: 'answered' }), today)).toBeNull();
  });

  it('is reminded of once, when it is late and the mail is three days old', () => {
    expect(dueAsk(sent(), today)).toBe('reminder');
    expect(dueAsk(sent({ reminded: true }), today)).toBeNull();
    expect(dueAsk(sent({ due: today }), today)).toBeNull();
    expect(dueAsk(sent({ due: null }), today)).toBeNull();
    expect(dueAsk(sent({ lastSent: '2026-11-18' }), today)).toBeNull();
    expect(dueAsk(sent({ lastSent: '2026-11-17' }), today)).toBe('reminder');
  });

  it('waits while the account has time left to answer another', () => {
    const other = sent({ runId: 2, stepKey: 'view', due: '2026-11-23' });
    expect(askedAlready(step(), [step(), other], today)).toBe(other);
    expect(askedAlready(step(), [sent({ runId: 2 })], today)).toBeUndefined();
    expect(askedAlready(step(), [{ ...other, accountId: 2 }], today)).toBeUndefined();
    expect(askedAlready(step(), [{ ...other, state: 'answered' }], today)).toBeUndefined();
    expect(askedAlready(step({ inside: true }), [other], today)).toBeUndefined();
    const undated = sent({ runId: 2, due: null, lastSent: '2026-11-13' });
    expect(askedAlready(step(), [undated], today)).toBe(undated);
    expect(askedAlready(step(), [{ ...undated, lastSent: '2026-11-12' }], today)).toBeUndefined();
  });
});
