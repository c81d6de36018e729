// Which mode a drafted touch is in: the rule that names the most, and what keeps Autopilot within what was earned.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModeRule } from '../../../electron/contract/modes.ts';
import { touchMode } from '../../../electron/contract/queue.ts';
import { mailboxId, tier } from '../../../electron/contract/scalars.ts';
import { touchKind } from '../../../electron/contract/touch-drafts.ts';
import { type ModeBasis, type ModeSubject, modeOf, withBuiltIn } from '../../../electron/engine/queue/mode-rules.ts';
import { defaultAutopilot } from '../../../electron/engine/store/queries/autopilot.ts';

const rule = (about: Partial<ModeRule>): ModeRule => ({
  mailboxId: null,
  kind: null,
  tier: null,
  mode: 'copilot',
  builtIn: false,
  ...about,
});
const basis = (rules: ModeRule[], more: Partial<ModeBasis> = {}): ModeBasis => ({
  rules: withBuiltIn(rules),
  autopilot: defaultAutopilot,
  earned: () => true,
  ...more,
});
const subject = (about: Partial<ModeSubject> = {}): ModeSubject => ({
  mailboxId: 1,
  kind: 'check_in',
  tier: 'standard',
  own: null,
  atRisk: false,
  topValue: false,
  ...about,
});

describe('without a rule', () => {
  it('everything is drafted and waits, and what speaks of trouble is drafted only when asked for', () => {
    expect(modeOf(subject(), basis([])).mode).toBe('copilot');
    expect(modeOf(subject({ kind: 'at_risk' }), basis([])).mode).toBe('manual');
    expect(modeOf(subject({ kind: 'escalation_inside' }), basis([])).mode).toBe('manual');
  });
});

describe('the rule that names the most', () => {
  it('wins: kind before tier before mailbox', () => {
    const rules = [
      rule({ mailboxId: mailboxId.parse(1), mode: 'manual' }),
      rule({ tier: 'standard', mode: 'copilot' }),
      rule({ kind: 'check_in', mode: 'autopilot' }),
      rule({ kind: 'check_in', tier: 'standard', mode: 'manual' }),
    ];
    expect(modeOf(subject(), basis(rules)).mode).toBe('manual');
    expect(modeOf(subject({ tier: 'business' }), basis(rules)).mode).toBe('autopilot');
    expect(modeOf(subject({ kind: 'reply' }), basis(rules)).mode).toBe('copilot');
    expect(modeOf(subject({ kind: 'reply', tier: null }), basis(rules)).mode).toBe('manual');
  });

  it('gives way to what was said of the one touch', () => {
    expect(modeOf(subject({ own: 'manual' }), basis([rule({ mode: 'autopilot' })])).mode).toBe('manual');
  });
});

describe('Autopilot', () => {
  const all = [rule({ mode: 'autopilot' })];

  it('counts only for a kind that earned it, and says what is missing', () => {
    expect(modeOf(subject(), basis(all, { earned: () => false }))).toMatchObject({
      mode: 'copilot',
      why: 'Autopilot is earned by 10 approvals without a change',
    });
  });

  it('takes in what speaks of trouble only where a rule names it', () => {
    const pair = [rule({ tier: 'standard', mailboxId: mailboxId.parse(1), mode: 'autopilot' })];
    expect(modeOf(subject({ kind: 'at_risk' }), basis(pair)).mode).toBe('copilot');
    expect(modeOf(subject({ kind: 'at_risk' }), basis([rule({ kind: 'at_risk', mode: 'autopilot' })])).mode).toBe(
      'autopilot',
    );
  });

  it('never lets go to an account at risk or of the highest value unless that was said, whatever the rules are', () => {
    const anyRule = fc.record({
      mailboxId: fc.constantFrom(null, mailboxId.parse(1), mailboxId.parse(2)),
      kind: fc.constantFrom(null, ...touchKind.options),
      tier: fc.constantFrom(null, ...tier.options),
      mode: fc.constantFrom(...touchMode.options),
      builtIn: fc.constant(false),
    });
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 12 }),
        fc.constantFrom(...touchKind.options),
        fc.boolean(),
        (rules, kind, risk) => {
          const about = subject({ kind, atRisk: risk, topValue: !risk });
          expect(modeOf(about, basis(rules)).mode).not.toBe('autopilot');
          const allowed = { ...defaultAutopilot, atRisk: true, topValue: true };
          expect(touchMode.options).toContain(modeOf(about, basis(rules, { autopilot: allowed })).mode);
        },
      ),
    );
  });
});
