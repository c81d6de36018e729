// Which mode a drafted touch is in (capability F4). Pure. The person's word about one touch goes first, then the rule that
// names the most: kind before tier before mailbox where two name as many.
//
// Autopilot is earned and bounded: a rule for it counts only for a kind that was approved often enough without a change, only
// by name for the kinds that speak of trouble, and neither for accounts at risk nor for those of the highest value unless
// that was said. Where it does not count, the touch waits for the person.
import type { AutopilotSettings, ModeRule } from '../../contract/modes.ts';
import type { TouchMode } from '../../contract/queue.ts';
import type { Tier } from '../../contract/scalars.ts';
import type { TouchKind } from '../../contract/touch-drafts.ts';
import { kindNoun } from '../book/kind-noun.ts';

/** What somebody has to think about before every single one. */
const guardedKinds: ReadonlySet<TouchKind> = new Set(['at_risk', 'escalation_inside', 'step_request', 'step_inside']);
export const isGuarded = (kind: TouchKind): boolean => guardedKinds.has(kind);

const anything = { mailboxId: null, kind: null, tier: null } as const;
const fallback: ModeRule = { ...anything, mode: 'copilot', builtIn: true };
const builtInRules: readonly ModeRule[] = [
  { ...anything, kind: 'at_risk', mode: 'manual', builtIn: true },
  { ...anything, kind: 'escalation_inside', mode: 'manual', builtIn: true },
  fallback,
];

export interface ModeSubject {
  readonly mailboxId: number;
  readonly kind: TouchKind;
  readonly tier: Tier | null;
  /** What the person said of this one. */
  readonly own: TouchMode | null;
  readonly atRisk: boolean;
  readonly topValue: boolean;
}

export interface ModeBasis {
  /** As `withBuiltIn` orders them. */
  readonly rules: readonly ModeRule[];
  readonly autopilot: AutopilotSettings;
  earned(kind: TouchKind): boolean;
}

export interface Mode {
  readonly mode: TouchMode;
  readonly why: string;
}

export function modeOf(subject: ModeSubject, basis: ModeBasis): Mode {
  if (subject.own !== null) return { mode: subject.own, why: 'You said so for this one' };
  const rule = basis.rules.find((one) => fits(one, subject)) ?? fallback;
  if (rule.mode !== 'autopilot') {
    return { mode: rule.mode, why: rule.builtIn ? builtInWhy(rule) : `Your rule for ${nameOf(rule)}` };
  }
  const against = againstAutopilot(subject, rule, basis);
  return against === null
    ? { mode: 'autopilot', why: `You delegated ${nameOf(rule)}` }
    : { mode: 'copilot', why: against };
}

function againstAutopilot(subject: ModeSubject, rule: ModeRule, { autopilot, earned }: ModeBasis): string | null {
  if (isGuarded(subject.kind) && rule.kind !== subject.kind) return 'Touches of this kind are delegated by name only';
  if (!earned(subject.kind)) return `Autopilot is earned by ${autopilot.earnAfter} approvals without a change`;
  if (subject.atRisk && !autopilot.atRisk) return 'The account is at risk, so it waits for you';
  if (subject.topValue && !autopilot.topValue) return 'The account is among your most valuable, so it waits for you';
  return null;
}

function fits(rule: ModeRule, subject: ModeSubject): boolean {
  return (
    (rule.mailboxId === null || rule.mailboxId === subject.mailboxId) &&
    (rule.kind === null || rule.kind === subject.kind) &&
    (rule.tier === null || rule.tier === subject.tier)
  );
}

/** The person's with the built-in ones that they say nothing about, the most specific first. */
export function withBuiltIn(rules: readonly ModeRule[]): ModeRule[] {
  const same = (a: ModeRule, b: ModeRule) => a.kind === b.kind && a.tier === b.tier && a.mailboxId === b.mailboxId;
  return [...rules, ...builtInRules.filter((one) => !rules.some((rule) => same(rule, one)))].sort(bySpecificity);
}

/** The one that names the most first. */
function bySpecificity(a: ModeRule, b: ModeRule): number {
  return weightOf(b) - weightOf(a);
}

function weightOf({ kind, tier, mailboxId }: ModeRule): number {
  const [k, t, m] = [Number(kind !== null), Number(tier !== null), Number(mailboxId !== null)];
  return 8 * (k + t + m) + 4 * k + 2 * t + m;
}

function builtInWhy(rule: ModeRule): string {
  return rule.kind === null ? 'Drafted, and sent once you approve it' : 'Drafted only when you ask for it';
}

function nameOf({ kind, tier, mailboxId }: ModeRule): string {
  return ruleWords({ kind, tier, mailbox: mailboxId === null ? null : 'this mailbox' });
}

/** "check-in, enterprise accounts" */
export function ruleWords(about: {
  readonly kind: TouchKind | null;
  readonly tier: Tier | null;
  readonly mailbox: string | null;
}): string {
  const named = [
    about.kind === null ? null : kindNoun(about.kind),
    about.tier === null ? null : `${about.tier} accounts`,
    about.mailbox,
  ].filter((one) => one !== null);
  return named.length === 0 ? 'everything' : named.join(', ');
}
