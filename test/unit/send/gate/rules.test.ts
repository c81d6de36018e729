// Each rule of the gate on the situation it is for, and on its nearest neighbours that it must leave alone.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { GateRule } from '../../../../electron/contract/send-gate.ts';
import { applyRules } from '../../../../electron/engine/send/gate/apply-rules.ts';
import type { GateFacts, GateTouch } from '../../../../electron/engine/send/gate/gate-facts.ts';
import { nearlySame } from '../../../../electron/engine/send/gate/recipients.ts';
import { globex, newer, now, situation, tom, touchWith } from './gate-situations.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function found(part: Partial<GateFacts> = {}) {
  return applyRules(situation(part))
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ rule, outcome }) => `${rule} ${outcome}`);
}
const ofTouch = (part: Partial<GateTouch>, more: Partial<GateFacts> = {}) => found({ ...more, touch: touchWith(part) });
const said = (rule: GateRule, part: Partial<GateFacts>) =>
  applyRules(situation(part)).find((each) => each.rule === rule);

test('a touch to which nothing is to be objected passes every rule', () => {
  expect(found()).toEqual([]);
  expect(applyRules(situation())).toHaveLength(21);
});

describe('a part that is not filled in', () => {
  it.each([
    'The price is [[the new price]].',
    'Dear {{ first_name }},',
    'Hello $'.concat('{name},'),
    'Hi %FIRST_NAME%,',
    'Lorem ipsum dolor',
  ])('keeps it, and nobody may let it go: %s', (text) => {
    expect(said('placeholder', { text })).toMatchObject({ outcome: 'block', canOverride: false });
  });
  it.each(['Dear [Client Name],', 'On <date> we', 'At {company} we', 'The figure is XXX.', 'Price: TBD'])(
    'keeps it where a person could have written it so: %s',
    (text) => {
      expect(said('placeholder', { text })).toMatchObject({ outcome: 'block', canOverride: true });
    },
  );
  it.each([
    'See [1] and [2].',
    'Write to <tom@acme.example>.',
    'a < b and c > d',
    'The set {a, b} is small.',
    'XXL shirts',
    'Array[index]',
  ])('is not seen in what is none: %s', (text) => {
    expect(said('placeholder', { text })?.outcome).toBe('pass');
  });
  it('is looked for in the subject, too', () => {
    expect(found({ subject: 'Review in [[month]]' })).toEqual(['placeholder block']);
  });
});

describe('whom it greets', () => {
  const greeting = (line: string, part: Partial<GateFacts> = {}) =>
    found({ text: `${line}\n\nShall we talk?`, ...part });
  it.each([
    'Hi Tom,',
    'Dear Mr Berg,',
    'Hello Thomas,',
    'Hi team,',
    'Hi both,',
    'Sehr geehrter Herr Berg,',
    'Good morning Tom -',
    'Hi there,',
    'Tom,',
    'Hey Acme team,',
    'Bonjour Tom !',
    'Hi Tom and Eve,',
    'Shall we talk?',
  ])('is right in: %s', (line) => {
    expect(greeting(line)).toEqual([]);
  });
  it.each(['Hi Bob,', 'Dear Mrs Lindqvist,', 'Hallo Jürgen,', 'Hola María,'])('is somebody else in: %s', (line) => {
    expect(greeting(line)).toEqual(['wrong_name block']);
  });
  it('is not judged where nobody knows the name of who gets it', () => {
    const nameless = { ...tom, name: '', names: [], address: 'info@acme.example' };
    expect(greeting('Hi Bob,', { recipients: [nameless] })).toEqual([]);
  });
  it('may be read off the address', () => {
    const named = { ...tom, name: '', names: [], address: 'bob.hall@acme.example' };
    expect(greeting('Hi Bob,', { recipients: [named] })).toEqual([]);
    expect(greeting('Hi Tom,', { recipients: [named] })).toEqual(['wrong_name block']);
  });
  it('is no matter of accents', () => {
    expect(greeting('Hi Jurgen,', { recipients: [{ ...tom, name: 'Jürgen Vogt', names: [] }] })).toEqual([]);
  });
});

describe('another account', () => {
  const text = 'Hi Tom,\n\nHow is the rollout at Globex Industries?';
  it('that is named keeps it', () => {
    expect(found({ text })).toEqual(['wrong_name block']);
  });
  it('may be named where a fact speaks of it', () => {
    const fact = { factId: 'f', kind: 'initiative' as const, text: 'merger with Globex Industries', sources: [] };
    expect(ofTouch({ facts: [fact as never] }, { text })).toEqual([]);
  });
  it('is not seen within other words, nor in what a person wrote', () => {
    expect(found({ text: 'Hi Tom,\n\nUnGlobex Industrieslike.' })).toEqual([]);
    expect(found({ text, touch: null })).toEqual([]);
  });
  it('whose person gets it is never let go', () => {
    const recipients = [tom, { ...tom, name: 'Eve', address: 'eve@globex.example', accounts: [globex] }];
    expect(said('wrong_recipient', { recipients })).toMatchObject({ outcome: 'block', canOverride: false });
    expect(found({ recipients, touch: null })).toEqual(['wrong_recipient warn']);
  });
});

describe('who gets it', () => {
  it('is a stranger', () => {
    const recipients = [{ ...tom, address: 'tom@elsewhere.example', accounts: [] }];
    expect(found({ recipients })).toEqual(['wrong_domain block']);
    expect(found({ recipients, touch: null })).toEqual([]);
  });
  it('is at a domain that looks like theirs, which is said', () => {
    const recipients = [{ ...tom, address: 'tom@acmee.example', accounts: [] }];
    expect(said('wrong_domain', { recipients })?.sentence).toContain('looks like acme.example');
    expect(nearlySame('acme.example', 'acme.test')).toBe(true);
    expect(nearlySame('northwind.example', 'nortwhind.example')).toBe(true);
    expect(nearlySame('acme.example', 'apex.example')).toBe(false);
  });
  it('has left', () => {
    expect(found({ recipients: [{ ...tom, left: true }] })).toEqual(['wrong_recipient block']);
  });
  it('is nobody of theirs', () => {
    expect(found({ recipients: [{ ...tom, own: true, accounts: [] }] })).toEqual(['wrong_recipient block']);
  });
  it('is outside, of what is written for us alone', () => {
    const kind = 'escalation_inside';
    expect(said('wrong_recipient', { touch: touchWith({ kind }) })).toMatchObject({
      outcome: 'block',
      canOverride: false,
    });
    expect(ofTouch({ kind }, { recipients: [{ ...tom, own: true, accounts: [] }] })).toEqual([]);
  });
  it('is away: it waits until they are back, unless somebody else is there', () => {
    const away = { ...tom, away: { until: '2026-11-30', quote: 'Back on the 30th.' } };
    expect(said('out_of_office', { recipients: [away] })).toMatchObject({
      outcome: 'wait',
      until: Date.parse('2026-11-30T08:00:00Z'),
    });
    expect(found({ recipients: [away, { ...tom, name: 'Tom Hill', address: 'hill@acme.example' }] })).toEqual([]);
    expect(found({ recipients: [away], touch: null })).toEqual(['out_of_office warn']);
  });
  it('can’t be reached', () => {
    expect(found({ recipients: [{ ...tom, bounced: { at: now - DAY, quote: '550 5.1.1 unknown' } }] })).toEqual([
      'bounced block',
    ]);
  });
});

describe('mail that came or was written since', () => {
  it.each([
    ['an answer in the conversation', newer(), 'already_answered block'],
    ['a letter of who gets it, elsewhere', newer({ inThread: false }), 'already_answered block'],
    ['a letter of somebody else there', newer({ inThread: false, address: 'eve@acme.example' }), 'stale block'],
    ['a colleague in the conversation', newer({ by: 'colleague' }), 'answered_by_colleague block'],
    ['the user herself in the conversation', newer({ by: 'self' }), 'stale block'],
    ['the user herself, elsewhere', newer({ by: 'self', inThread: false }), 'stale block'],
  ])('keeps it: %s', (_, message, outcome) => {
    expect(found({ newer: [message] })).toEqual([outcome]);
  });
  it('keeps no reply for what the user wrote in another conversation', () => {
    expect(ofTouch({ kind: 'reply' }, { newer: [newer({ by: 'self', inThread: false })] })).toEqual([]);
  });
  it.each([
    ['Hi Tom,\n\nHow about Tuesday 24 November at 10:00?', ['stale block']],
    ['Hallo Tom,\n\npasst Dienstag, 24. November um 10:00 Uhr?', ['stale block']],
    ['Hi Tom,\n\nYou wrote on 18 November that it is fine.', []],
    ['Hi Tom,\n\nHow about 25 November or 3 January?', []],
  ])('keeps what speaks of a day to come that has gone by since it was drafted: %s', (text, outcome) => {
    const later = { now: Date.parse('2026-11-25T09:00:00Z'), timeZone: 'UTC' };
    const facts = [{ factId: 'a', kind: 'date' as const, text, sources: [] }];
    expect(ofTouch({ draftedAt: now, facts }, { text, clock: later, due: null })).toEqual(outcome);
    expect(ofTouch({ draftedAt: now, facts }, { text, due: null })).toEqual([]);
  });
  it('is no answer when a machine wrote it', () => {
    expect(found({ newer: [newer({ automatic: 'auto_reply' })] })).toEqual([]);
  });
  it('is told to who wrote the mail herself, and keeps nothing', () => {
    expect(found({ newer: [newer()], touch: null })).toEqual(['already_answered warn']);
    expect(found({ newer: [newer({ inThread: false })], touch: null })).toEqual([]);
  });
  it('asks for no more: only an answer to it may be let go', () => {
    const askedToStop = { who: 'Eve', quote: 'Please stop writing to us.' };
    expect(said('asked_to_stop', { touch: touchWith({ askedToStop }) })).toMatchObject({
      outcome: 'block',
      canOverride: false,
    });
    expect(said('asked_to_stop', { touch: touchWith({ askedToStop, kind: 'reply' }) })).toMatchObject({
      canOverride: true,
    });
  });
});

describe('what it states', () => {
  const fact = { factId: 'f', kind: 'figure', text: 'usage rose to 4,200 seats on 3 March 2027', sources: [] };
  const sentence = { role: 'fact', text: 'You are at 9,900 seats.', factIds: ['f'] };
  const text = 'Hi Tom,\n\nYou are at 9,900 seats.';
  it('and no fact bears out keeps a draft, and is told where the user typed it', () => {
    expect(ofTouch({ facts: [fact as never], sentences: [sentence as never] }, { text })).toEqual([
      'unsupported_figure block',
    ]);
    expect(ofTouch({ facts: [fact as never] }, { text })).toEqual(['unsupported_figure warn']);
    expect(ofTouch({ facts: [fact as never] }, { text: 'Hi Tom,\n\nYou are at 4,200 seats.' })).toEqual([]);
  });
  it('and does not attach', () => {
    const speaks = { text: 'Hi Tom,\n\nThe offer is attached.' };
    expect(found(speaks)).toEqual(['missing_attachment block']);
    expect(found({ ...speaks, attachments: 1 })).toEqual([]);
    expect(found({ ...speaks, touch: null })).toEqual(['missing_attachment warn']);
  });
});

describe('other touches to the account', () => {
  it('that are on their way let it wait, those that wait for the user keep it', () => {
    expect(ofTouch({ before: { subject: 'Renewal', needsPerson: false } })).toEqual(['duplicate_touch wait']);
    expect(ofTouch({ before: { subject: 'Renewal', needsPerson: true } })).toEqual(['duplicate_touch block']);
  });
  it('that left within three days keep it, older ones do not', () => {
    expect(ofTouch({ lastSentAt: now - 2 * DAY })).toEqual(['duplicate_touch block']);
    expect(ofTouch({ lastSentAt: now - 4 * DAY })).toEqual([]);
  });
  it('and mails that nobody answered are enough', () => {
    expect(ofTouch({ unanswered: 2 })).toEqual(['over_touched block']);
    expect(ofTouch({ unanswered: 1 })).toEqual([]);
  });
  it('leave replies alone', () => {
    const crowded = { before: { subject: 'x', needsPerson: true }, lastSentAt: now, unanswered: 5 };
    expect(ofTouch({ ...crowded, kind: 'reply' })).toEqual([]);
  });
});

describe('the moment', () => {
  const due = { at: now, tryAt: now, scheduled: false, lateAfter: HOUR };
  it('is late when the machine slept through its time', () => {
    expect(found({ due: { ...due, at: now - 2 * HOUR, tryAt: now - 2 * HOUR } })).toEqual(['late block']);
  });
  it('is not late when it only waited for a network, for less than half a day', () => {
    expect(found({ due: { ...due, at: now - 5 * HOUR, tryAt: now - 60_000 } })).toEqual([]);
    expect(found({ due: { ...due, at: now - 13 * HOUR, tryAt: now - 60_000 } })).toEqual(['late block']);
  });
  it('is late for mail that a person wrote only where she chose a time', () => {
    const slept = { ...due, at: now - 2 * HOUR, tryAt: now - 2 * HOUR };
    expect(found({ touch: null, due: slept })).toEqual([]);
    expect(found({ touch: null, due: { ...slept, scheduled: true } })).toEqual(['late block']);
  });
  it('waits for a look, for the end of a pause, for hours and for caps', () => {
    expect(found({ lookProblem: 'Nothing answers.' })).toEqual(['not_fresh wait']);
    expect(ofTouch({ queue: { paused: true, undelegated: null, opensAt: null, capUntil: null } })).toEqual([
      'paused wait',
    ]);
    expect(ofTouch({ queue: { paused: false, undelegated: null, opensAt: now + HOUR, capUntil: now + DAY } })).toEqual([
      'outside_hours wait',
      'daily_cap wait',
    ]);
    expect(
      ofTouch({ queue: { paused: false, undelegated: 'Your rule for replies', opensAt: null, capUntil: null } }),
    ).toEqual(['not_delegated block']);
  });
});

test('any text is judged by every rule, whatever stands in it', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 60 });
  const part = fc.constantFrom(
    'Hi ',
    'Dear Mr ',
    '[[',
    ']]',
    '{{',
    '<name>',
    'Globex Industries',
    'attached',
    '4,200',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, part), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const results = applyRules(situation({ text, subject: text.slice(0, 40) }));
      expect(results).toHaveLength(21);
      for (const { outcome, sentence, evidence } of results) {
        expect(sentence !== '').toBe(outcome !== 'pass');
        expect(evidence.length).toBeLessThanOrEqual(200);
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('what the user let go is told and keeps nothing; what nobody may let go stays', () => {
  const overrides = new Set<GateRule>(['stale', 'placeholder']);
  const part = { newer: [newer({ by: 'self' as const })], overrides };
  expect(said('stale', part)).toMatchObject({ outcome: 'warn', overridden: true, canOverride: true });
  expect(said('placeholder', { ...part, text: '[[gap]]' })).toMatchObject({ outcome: 'block', overridden: false });
});
