// What a person can say of a finding, and what is said back: confirm, dismiss, drop, correct; each can be undone.
import { type Finding, type FindingDecision, isTrouble } from '../../../electron/contract/findings.ts';
import { decideFinding } from '../../state/findings.ts';
import { openOverlay } from '../../state/overlays.ts';
import { isOwed, kindInWords } from './finding-in-words.ts';
import type { FindingActs } from './use-finding-keys.ts';

export function actsOn(finding: Finding): FindingActs & { readonly yesLabel: string; readonly dropLabel: string } {
  const name = kindInWords(finding.kind).toLowerCase();
  const settled = finding.kind === 'question' ? 'answered' : 'kept';
  const set = (decision: FindingDecision, say: string) => () => void decideFinding(finding, decision, say);
  return {
    yesLabel: isOwed(finding) ? (settled === 'kept' ? 'Kept' : 'Answered') : 'Confirm',
    yes: isOwed(finding) ? set(settled, `The ${name} is ${settled}.`) : set('confirmed', `Confirmed: ${name}.`),
    no: set('dismissed', `Dismissed: ${name}. It will not come back.`),
    drop: isOwed(finding)
      ? set('dropped', `Dropped the ${name}.`)
      : isTrouble(finding.kind)
        ? set('settled', `Over: ${name}.`)
        : null,
    dropLabel: isOwed(finding) ? 'Drop: no longer expected' : 'It is over',
    correct: () => openOverlay({ kind: 'correct-finding', finding }),
  };
}
