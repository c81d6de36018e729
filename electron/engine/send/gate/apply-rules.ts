// Asks every rule, in the order in which a person would want to hear of it. What a rule says counts in full for a drafted
// touch. Mail that a person wrote and sent herself goes as she sent it: it is told about, and kept back only where the rule
// says so (README.md has the whole policy).
import type { GateResult, GateRule } from '../../../contract/send-gate.ts';
import type { GateFacts, GateFinding, Rule } from './gate-facts.ts';
import { alreadyAnswered, answeredByColleague, askedToStop, stale } from './newer-mail.ts';
import { placeholder } from './placeholders.ts';
import { bounced, outOfOffice, wrongDomain, wrongRecipient } from './recipients.ts';
import { missingAttachment, unsupportedDate, unsupportedFigure } from './statements.ts';
import { dailyCap, late, notDelegated, notFresh, outsideHours, paused } from './timing.ts';
import { duplicateTouch, overTouched } from './touches.ts';
import { wrongName } from './wrong-name.ts';

interface Entry {
  readonly rule: Rule;
  /** It has nothing to say of mail that a person wrote. */
  readonly touchesOnly: boolean;
}
const always = (rule: Rule): Entry => ({ rule, touchesOnly: false });
const ofTouches = (rule: Rule): Entry => ({ rule, touchesOnly: true });

const rules: Readonly<Record<GateRule, Entry>> = {
  not_fresh: ofTouches(notFresh),
  paused: ofTouches(paused),
  not_delegated: ofTouches(notDelegated),
  late: always(late),
  asked_to_stop: ofTouches(askedToStop),
  placeholder: always(placeholder),
  wrong_recipient: always(wrongRecipient),
  wrong_domain: always(wrongDomain),
  wrong_name: always(wrongName),
  already_answered: always(alreadyAnswered),
  answered_by_colleague: always(answeredByColleague),
  stale: ofTouches(stale),
  out_of_office: always(outOfOffice),
  bounced: always(bounced),
  missing_attachment: always(missingAttachment),
  unsupported_figure: ofTouches(unsupportedFigure),
  unsupported_date: ofTouches(unsupportedDate),
  duplicate_touch: ofTouches(duplicateTouch),
  over_touched: ofTouches(overTouched),
  outside_hours: ofTouches(outsideHours),
  daily_cap: ofTouches(dailyCap),
};

export function applyRules(facts: GateFacts): GateResult[] {
  const results = Object.entries(rules).map(([name, { rule, touchesOnly }]) => {
    const found = touchesOnly && facts.touch === null ? null : rule(facts);
    return resultOf(name as GateRule, found, facts);
  });
  return results.sort((a, b) => weight[a.outcome] - weight[b.outcome]);
}

const weight: Readonly<Record<GateResult['outcome'], number>> = { block: 0, wait: 1, warn: 2, pass: 3 };

function resultOf(rule: GateRule, found: GateFinding | null, facts: GateFacts): GateResult {
  if (!found) {
    return { rule, outcome: 'pass', sentence: '', evidence: '', until: null, canOverride: false, overridden: false };
  }
  const { sentence, evidence, until } = found;
  const overridden = found.canOverride && facts.overrides.has(rule);
  const keeps = found.outcome !== 'warn' && !overridden && (facts.touch !== null || found.alsoOwn);
  return {
    rule,
    outcome: keeps ? found.outcome : 'warn',
    sentence,
    evidence,
    until: keeps ? until : null,
    canOverride: found.outcome !== 'warn' && found.canOverride,
    overridden,
  };
}
