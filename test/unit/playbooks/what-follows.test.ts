// What happens in H2 to H6 beyond what their files hold: where every outcome of every decision and approval leads when it is said, who
// is asked by mail and for what, which facts fill which field, what each of our steps is done with, and that each choice is taken.
import { describe, expect, it } from 'vitest';
import type { PlaybookDefinition } from '../../../electron/contract/playbooks.ts';
import { checkAnswer } from '../../../electron/engine/playbooks/check-answer.ts';
import { askedStep } from '../../../electron/engine/playbooks/letters/asked-step.ts';
import { endStep, isAtWork, type StepNow, startSteps } from '../../../electron/engine/playbooks/machine.ts';
import { parsePlaybook } from '../../../electron/engine/playbooks/parse-playbook.ts';
import { builtInPlaybooks } from '../../../electron/engine/playbooks/playbook-files.ts';

const read = (id: string): PlaybookDefinition => {
  const { definition } = parsePlaybook(id, builtInPlaybooks().find(({ templateId }) => templateId === id)?.text ?? '');
  if (!definition) throw new Error(`no playbook ${id}`);
  return definition;
};
const rows = ['quarterly-review', 'annual-renewal', 'health-check', 'billing-dispute', 'management-cycle'] as const;
const situation = { day: 0, answer: () => null };

/** Every way to every outcome, each decision once a way: what is open after it is said. */
function ways(definition: PlaybookDefinition): string[] {
  const found = new Set<string>();
  const go = (steps: StepNow[], said: ReadonlySet<string>): void => {
    const now = steps.find(isAtWork);
    const step = definition.steps.find(({ key }) => key === now?.key);
    if (!step) return;
    if (step.outcomes.length === 0) {
      go(endStep(definition, steps, { key: step.key, state: 'done', outcome: null, why: '' }, situation), said);
      return;
    }
    for (const { key } of step.outcomes) {
      const way = `${step.key}=${key}`;
      const after = endStep(definition, steps, { key: step.key, state: 'done', outcome: key, why: '' }, situation);
      found.add(`${way} -> ${after.find(isAtWork)?.key ?? 'end'}`);
      if (!said.has(way)) go(after, new Set([...said, way]));
    }
  };
  go(startSteps(definition, situation), new Set());
  return [...found].sort();
}

const outcomes: Readonly<Record<(typeof rows)[number], readonly string[]>> = {
  'quarterly-review': [],
  'health-check': [],
  'annual-renewal': [
    'decision=accept -> contract',
    'decision=downgrade -> save_talk',
    'decision=negotiate -> pricing',
    'decision=not_renewing -> save_talk',
    'pricing=approve -> proposal',
    'pricing=change -> pricing_again',
    'save_result=leaves -> handover',
    'save_result=smaller -> pricing',
    'save_result=stays -> pricing',
  ],
  'billing-dispute': [
    'approval=adjustment -> notify',
    'approval=credit -> notify',
    'approval=denial -> notify',
    'approval=refund -> notify',
    'decision=accept -> processing',
    'decision=escalate -> escalation',
    'decision=more_information -> explain',
  ],
  'management-cycle': [
    'approve_plan=approve -> implement',
    'approve_plan=rework -> objectives',
    'approve_reports=approve -> sales',
    'approve_reports=rework -> reports',
    'approve_review=approve -> evaluate',
    'approve_review=rework -> review',
    'approve_status=approve -> objectives',
    'approve_status=rework -> analysis',
  ],
};
it.each(rows)('%s: every outcome leads where it should', (id) => expect(ways(read(id))).toEqual(outcomes[id]));

/** Asked by mail: step, side, and how many questions; to-dos of a colleague are a task of ours to see to. */
const asked: Readonly<Record<(typeof rows)[number], readonly string[]>> = {
  'quarterly-review': ['survey of client: 3', 'actions of client: 1'],
  'annual-renewal': [
    'survey of client: 4',
    'pricing of colleague: 1',
    'decision of client: 1',
    'contract of client: 1',
  ],
  'health-check': ['survey of client: 4', 'plan of client: 1'],
  'billing-dispute': [
    'intake of client: 5',
    'documents of client: 1',
    'approval of colleague: 1',
    'decision of client: 1',
    'closing of client: 1',
  ],
  'management-cycle': [
    'approve_status of colleague: 1',
    'approve_plan of colleague: 1',
    'approve_reports of colleague: 1',
    'approve_review of colleague: 1',
  ],
};
const tools: Readonly<Record<(typeof rows)[number], readonly string[]>> = {
  'quarterly-review': ['account_figures', 'review_pack', 'meeting', 'account_health'],
  'annual-renewal': ['renewal', 'roi_analysis', 'renewal', 'renewal_proposal', 'renewal', 'draft_at_risk', 'renewal'],
  'health-check': ['account_health', 'account_findings', 'meeting', 'account_health'],
  'billing-dispute': ['account_thread', 'account_thread', 'account_thread', 'draft_escalation'],
  'management-cycle': [
    'account_people',
    'account_findings',
    'account_health',
    'success_plan',
    'account_plan',
    'account_tasks',
    'account_health',
    'account_people',
    'draft_check_in',
    'executive_summary',
    'meeting',
    'openings',
    'account_tasks',
    'account_plan',
    'account_health',
  ],
};
const facts: Readonly<Record<(typeof rows)[number], readonly string[]>> = {
  'quarterly-review': ['data.renewal_date', 'data.arr', 'data.tickets', 'data.nps', 'data.wins'],
  'annual-renewal': ['account', 'contract_end', 'arr', 'seats', 'risks', 'upsell'].map((key) => `kickoff.${key}`),
  'health-check': ['trigger.reason', 'trigger.health', 'trigger.renewal_days', 'risk.factors'],
  'billing-dispute': ['intake.description'],
  'management-cycle': [
    'identify.account',
    'identify.contact',
    'identify.tier',
    'history.notes',
    'analysis.health',
    'analysis.causes',
    'objectives.objectives',
    'monitor.usage',
    'communicate.last',
    'sales.openings',
    'issues.open',
  ],
};

describe.each(rows)('%s', (id) => {
  const { steps, roles } = read(id);
  const sideOf = (role: string) => roles.find(({ key }) => key === role)?.side;

  it('asks its clients and colleagues by mail', () => {
    const mails = steps.flatMap((step) => {
      const side = sideOf(step.role);
      const letter = side === 'ours' ? null : askedStep(step, { language: 'en', familiar: false });
      return letter ? [`${step.key} of ${side}: ${letter.questions.length}`] : [];
    });
    expect(mails).toEqual(asked[id]);
  });

  it('opens the page that each of our steps is done with, and fills what is known', () => {
    expect(steps.flatMap(({ tool }) => tool ?? [])).toEqual(tools[id]);
    const filled = steps.flatMap(({ key, fields }) =>
      fields.flatMap((field) => (field.from === null ? [] : [`${key}.${field.key}`])),
    );
    expect(filled).toEqual(facts[id]);
  });

  it('takes every choice of its fields, and no other', () => {
    for (const field of steps.flatMap(({ fields }) => fields)) {
      for (const { key } of field.options) {
        const value = field.type === 'choices' ? [key] : key;
        expect(checkAnswer(field, value)).toEqual(value);
      }
      if (field.type === 'choice') expect(() => checkAnswer(field, 'something_else')).toThrow(field.label);
    }
  });
});
