// What the gate would warn of when a person sends mail she wrote, asked before she sends it: afterwards it only stands in the
// record. Stops and files are check-draft.ts.
import type { DraftConcern } from '../../../contract/compose.ts';
import type { LocalNow } from '../../book/local-time.ts';
import type { Store } from '../../store/open-store.ts';
import { ownGap } from './placeholders.ts';
import { runGate } from './run-gate.ts';

const asked = {
  placeholder: 'text',
  wrong_name: 'text',
  already_answered: null,
  answered_by_colleague: null,
  bounced: 'to',
} as const;

export function gateConcerns(db: Store, draftId: number, clock: LocalNow): DraftConcern[] {
  return runGate(db, { draftId }, clock).flatMap(({ rule, outcome, sentence, evidence }) => {
    if (outcome === 'pass' || !isAsked(rule)) return [];
    // Tend's own marks stop it, see check-draft.ts.
    if (rule === 'placeholder' && ownGap(evidence) !== null) return [];
    return [{ level: 'ask', kind: rule, sentence, field: asked[rule] }];
  });
}

function isAsked(rule: string): rule is keyof typeof asked {
  return Object.hasOwn(asked, rule);
}
