// The pure parts behind the people of an account: bounces, who is meant by a change, suggested roles, strength, quiet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounceOf } from '../../../../electron/engine/book/people/bounces.ts';
import { changesOfPeople, type SaidChange } from '../../../../electron/engine/book/people/changes-of-people.ts';
import { quietOf } from '../../../../electron/engine/book/people/quiet-person.ts';
import { type SaidByPerson, suggestRoles } from '../../../../electron/engine/book/people/role-suggestions.ts';
import { strengthOf } from '../../../../electron/engine/book/people/strength.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-11-20T10:00:00Z');

describe('a bounce', () => {
  it('is for good where the address is unknown', () => {
    const text = 'Your message to hilda@larkmills.example could not be delivered.\n550 5.1.1 No such user here.';
    expect(bounceOf(text)).toMatchObject({ addresses: ['hilda@larkmills.example'], forGood: true });
  });

  it.each([
    'hilda@larkmills.example: 552 5.2.2 mailbox full, user over quota. Account unknown to have space.',
    'Delivery to hilda@larkmills.example is delayed and will be retried. 450 4.1.1 user unknown for now.',
    'Mail to hilda@larkmills.example was seen as spam: 550 5.7.1 blocked by policy.',
    'hilda@larkmills.example',
  ])('is not where it is full, slow or refused: %s', (text) => {
    expect(bounceOf(text).forGood).toBe(false);
  });
});

describe('a change that mail tells of', () => {
  const people = [
    { address: 'dana@lark.example', name: 'Dana Whitfield', lastIn: now - 90 * DAY },
    { address: 'dana.cole@lark.example', name: 'Dana Cole', lastIn: now - 5 * DAY },
    { address: 'raj@lark.example', name: 'Raj Patel', lastIn: now - 5 * DAY },
  ];
  const said = (what: string, more: Partial<SaidChange> = {}): SaidChange => ({
    messageId: 1,
    at: now - 10 * DAY,
    address: 'raj@lark.example',
    what,
    quote: 'A sentence.',
    successor: null,
    rule: 'role_change v1',
    ...more,
  });
  const kinds = (...list: SaidChange[]) =>
    [...changesOfPeople(list, people)].map(([address, changes]) => [address, changes.map(({ kind }) => kind)]);

  it('is of the one person who bears the name', () => {
    expect(kinds(said('Dana Whitfield left'))).toEqual([['dana@lark.example', ['left']]]);
    expect(kinds(said('Raj Patel has a new role'))).toEqual([['raj@lark.example', ['moved']]]);
  });

  it('is of nobody where two bear it, or none', () => {
    expect(kinds(said('Dana left'), said('Oskar left'))).toEqual([]);
  });

  it('does not hold against mail that the person wrote later', () => {
    expect(kinds(said('Dana Cole left', { at: now - 30 * DAY }))).toEqual([]);
  });

  it('knows the successor who comes in the same mail', () => {
    const changes = changesOfPeople([said('Dana Whitfield left'), said('Raj Patel is the new contact')], people);
    expect(changes.get('dana@lark.example')?.[0]?.successor).toBe('raj@lark.example');
  });
});

describe('a suggested role', () => {
  const said = (kind: SaidByPerson['kind'], daysAgo: number): SaidByPerson => ({
    kind,
    at: now - daysAgo * DAY,
    messageId: daysAgo,
    quote: 'Words.',
  });
  const roles = (title: string, list: SaidByPerson[] = []) =>
    suggestRoles(title === '' ? null : { text: title, messageId: 9 }, list).map(({ role }) => role);

  it.each([
    ['CFO', 'economic_buyer'],
    ['Head of Procurement', 'economic_buyer'],
    ['Geschäftsführer', 'decision_maker'],
    ['VP, Operations', 'decision_maker'],
    ['Solution Architect', 'influencer'],
    ['Cold Store Planner', 'end_user'],
  ])('follows the title %s', (title, role) => {
    expect(roles(title)).toEqual([role]);
  });

  it('puts what somebody says before what they are called, and says nothing of one who shows neither', () => {
    const praise = [said('satisfaction_positive', 3), said('expansion.success', 9)];
    expect(roles('CFO', praise)).toEqual(['champion', 'economic_buyer']);
    expect(roles('', [said('risk.complaint', 3), said('satisfaction_negative', 9)])).toEqual(['detractor']);
    expect(roles('', [said('risk.complaint', 3)])).toEqual([]);
    expect(roles('', [said('risk.complaint', 3), said('risk.complaint', 400)])).toEqual([]);
  });
});

describe('the strength of a tie', () => {
  const tie = { daysSilent: 3, recent: 20, from: 30, to: 28, turns: 4, replyHours: 6 };

  it('is in words what it is made of', () => {
    expect(strengthOf(tie, true)).toEqual({
      strength: 'strong',
      why: 'Last word 3 days ago, 20 messages in half a year, 30 from them and 28 to them, 4 mails in a usual thread, answers in 6 hours.',
    });
    expect(strengthOf({ ...tie, daysSilent: 200, recent: 0 }, false).strength).toBe('faint');
  });

  it('never grows with silence or slower answers', () => {
    const rank = { faint: 0, steady: 1, strong: 2, unknown: -1 };
    const days = fc.nat({ max: 400 });
    fc.assert(
      fc.property(days, days, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (a, more, hours, slower) => {
        const before = strengthOf({ ...tie, daysSilent: a, replyHours: hours }, true).strength;
        const after = strengthOf({ ...tie, daysSilent: a + more, replyHours: hours + slower }, true).strength;
        expect(rank[after]).toBeLessThanOrEqual(rank[before]);
      }),
      { seed: 11 },
    );
  });
});

describe('a quiet person', () => {
  const clock = { now, timeZone: 'UTC' };
  const weekly = (last: number) => [4, 3, 2, 1, 0].map((weeks) => now - (last + weeks * 7) * DAY);

  it('is silent for more than twice their own gap', () => {
    expect(quietOf(weekly(16), clock)).toEqual({ days: 16, usualGapDays: 7 });
    expect(quietOf(weekly(13), clock)).toBeNull();
  });

  it('is known by five mails at least', () => {
    expect(quietOf(weekly(60).slice(1), clock)).toBeNull();
  });
});
