// Every step, field, role, choice, trigger and approval that H2 to H6 name, and what the program has for it. The tables are written
// from the list of capabilities, not from the files; what a file has beyond them (the ways back and the ways to save) is named too.
import { describe, expect, it } from 'vitest';
import type { PlaybookDefinition, PlaybookStep } from '../../../electron/contract/playbooks.ts';
import { parsePlaybook } from '../../../electron/engine/playbooks/parse-playbook.ts';
import { builtInPlaybooks } from '../../../electron/engine/playbooks/playbook-files.ts';
import { roleOf } from '../../../electron/engine/playbooks/role-of.ts';
import { triggerWords } from '../../../electron/engine/playbooks/triggers.ts';

const definitions = new Map<string, PlaybookDefinition>();
for (const { templateId, text } of builtInPlaybooks()) {
  const { definition, problems } = parsePlaybook(templateId, text);
  if (!definition) throw new Error(`${templateId}: ${JSON.stringify(problems)}`);
  definitions.set(templateId, definition);
}
const of = (id: string): PlaybookDefinition => {
  const found = definitions.get(id);
  if (!found) throw new Error(`there is no playbook ${id}`);
  return found;
};
const kindOf = (playbook: PlaybookDefinition, step: PlaybookStep): string => {
  const { side } = roleOf(playbook, step);
  return side === 'ours' ? step.type : `${side} ${step.type}`;
};
/** "renewal_date* date", "usage* choice: less | as | more" */
const fieldsOf = (step: PlaybookStep): string[] =>
  step.fields.map(({ key, required, type, options }) =>
    [
      `${key}${required ? '*' : ''} ${type}`,
      ...(options.length > 0 ? [options.map((each) => each.label).join(' | ')] : []),
    ].join(': '),
  );

interface Row {
  readonly id: string;
  readonly roles: readonly string[];
  readonly starts: readonly string[];
  /** Step by step in order: key, who and what, its fields or outcomes. */
  readonly steps: readonly (readonly [key: string, kind: string, holds?: readonly string[]])[];
  /** Steps of the program beyond the row, reached by an outcome alone. */
  readonly ways: readonly string[];
}

const rows: Record<string, Row> = {
  'H2 quarterly review': {
    id: 'quarterly-review',
    roles: ['ours: Account manager', 'client: Client stakeholder'],
    starts: ['every 3 months', 'by hand'],
    steps: [
      ['data', 'form', ['renewal_date* date', 'arr* money', 'tickets number', 'nps number', 'wins* long']],
      ['deck', 'file'],
      ['survey', 'client form', ['satisfaction* scale', 'priorities* long', 'requests long']],
      ['meeting', 'todo'],
      ['actions', 'client acknowledgement'],
      ['debrief', 'todo'],
    ],
    ways: [],
  },
  'H3 annual renewal': {
    id: 'annual-renewal',
    roles: ['ours: Customer success manager', 'client: Client contact', 'colleague: Finance'],
    starts: ['90 days before a renewal', 'by hand'],
    steps: [
      [
        'kickoff',
        'form',
        ['account* text', 'contract_end* date', 'arr* money', 'seats number', 'risks long', 'upsell long'],
      ],
      ['report', 'file'],
      [
        'survey',
        'client form',
        [
          'satisfaction* scale',
          'usage* choice: Less than planned | As planned | More than planned',
          'budget* choice: Smaller | The same | Larger | Not known yet',
          'vendors long',
        ],
      ],
      ['pricing', 'colleague approval', ['approve -> proposal', 'change -> pricing_again']],
      ['proposal', 'file'],
      [
        'decision',
        'client decision',
        ['accept -> contract', 'negotiate -> pricing', 'downgrade -> save_talk', 'not_renewing -> save_talk'],
      ],
      ['contract', 'client esign'],
      ['records', 'todo'],
    ],
    ways: ['pricing_again', 'save_talk', 'save_result', 'handover'],
  },
  'H4 health check': {
    id: 'health-check',
    roles: ['ours: Customer success manager', 'client: Client contact'],
    starts: ['health falls by 15 within 30 days', 'a contact leaves or changes', 'every 6 months', 'by hand'],
    steps: [
      ['trigger', 'form', ['reason* text', 'health* choice: Red | Yellow | Green', 'renewal_days number']],
      ['survey', 'client form', ['satisfaction* scale', 'works long', 'improve* long', 'more long']],
      ['risk', 'form', ['level* choice: Low | Medium | High | Critical', 'factors* long', 'intervention* long']],
      ['meeting', 'todo'],
      ['plan', 'client acknowledgement'],
      ['follow_up', 'todo'],
    ],
    ways: [],
  },
  'H5 billing dispute': {
    id: 'billing-dispute',
    roles: ['client: Client', 'colleague: Finance lead'],
    starts: ['mail speaks of billing dispute or billing', 'by hand'],
    steps: [
      [
        'intake',
        'client form',
        [
          'invoice* text',
          'amount* money',
          'category* choice: Wrong amount | Charged twice | Service not received | Wrong contract terms | Cancelled before | Tax | Other',
          'description* long',
          'resolution* long',
        ],
      ],
      ['documents', 'client file'],
      ['investigation', 'todo'],
      ['approval', 'colleague approval', ['credit -> next', 'refund -> next', 'adjustment -> next', 'denial -> next']],
      ['notify', 'todo'],
      [
        'decision',
        'client decision',
        ['accept -> processing', 'escalate -> escalation', 'more_information -> explain'],
      ],
      ['processing', 'colleague todo'],
      ['closing', 'client acknowledgement'],
    ],
    ways: ['explain', 'escalation'],
  },
  'H6 account management cycle': {
    id: 'management-cycle',
    roles: ['ours: Account manager', 'colleague: Head of accounts'],
    starts: ['every 12 months', 'by hand'],
    steps: [
      ['identify', 'form', ['account* text', 'contact* text', 'tier text']],
      [
        'records',
        'form',
        [
          'gathered* choices: Financial statements | Transactions | Contracts | Invoices | Correspondence',
          'missing long',
        ],
      ],
      [
        'history',
        'form',
        [
          'flags choices: Late payments | Complaints | Service disruptions | Quality issues | Billing errors',
          'notes long',
        ],
      ],
      [
        'analysis',
        'form',
        [
          'satisfaction* choice: Very satisfied | Satisfied | Neutral | Dissatisfied | Very dissatisfied',
          'strengths choices: Market presence | Retention | Portfolio | Service | Pricing',
          'health number',
          'causes long',
        ],
      ],
      ['approve_status', 'colleague approval', ['approve -> next', 'rework -> analysis']],
      ['objectives', 'form', ['objectives* long', 'measure* long']],
      ['plan', 'file'],
      ['approve_plan', 'colleague approval', ['approve -> next', 'rework -> objectives']],
      ['implement', 'form', ['steps* choices: Contact | Evaluate needs | Design | Implement | Monitor', 'notes long']],
      [
        'monitor',
        'form',
        ['watched* choices: Performance | Feedback | Metrics | Improvement | Adjust', 'usage number', 'seen long'],
      ],
      ['updates', 'todo'],
      ['communicate', 'form', ['channels* choices: Email | Phone | In person | Video | Chat', 'last text']],
      [
        'reports',
        'form',
        ['metrics* choices: Revenue | Satisfaction | Retention | Pipeline | Market share', 'notes long'],
      ],
      ['present', 'todo'],
      ['approve_reports', 'colleague approval', ['approve -> next', 'rework -> reports']],
      ['sales', 'form', ['topics* choices: Leads | Forecast | Pipeline | Handover | Expansion', 'openings long']],
      [
        'issues',
        'form',
        ['kinds choices: Late payment | Defect | Delay | Miscommunication | Billing', 'solved* long', 'open long'],
      ],
      [
        'review',
        'form',
        [
          'period* choice: Monthly | Quarterly | Biannual | Annual | As needed',
          'causes choices: Performance | Feedback | Market | Resources | Competition',
          'changes long',
        ],
      ],
      ['approve_review', 'colleague approval', ['approve -> next', 'rework -> review']],
      [
        'evaluate',
        'form',
        ['result* choice: Better than planned | As planned | Worse than planned', 'learned* long', 'next long'],
      ],
    ],
    ways: [],
  },
};

describe.each(Object.entries(rows))('%s', (_, row) => {
  const playbook = of(row.id);

  it('has its roles and what starts it', () => {
    expect(playbook.roles.map(({ side, label }) => `${side}: ${label}`)).toEqual(row.roles);
    expect(playbook.triggers.map(triggerWords)).toEqual(row.starts);
  });

  it('has each step in order, with its fields and choices, and nothing that the row does not name', () => {
    const steps = playbook.steps.filter(({ key }) => !row.ways.includes(key));
    expect(steps.map(({ key }) => key)).toEqual(row.steps.map(([key]) => key));
    expect(playbook.steps.map(({ key }) => key).filter((key) => row.ways.includes(key))).toEqual(row.ways);
    for (const [key, kind, holds = []] of row.steps) {
      const step = playbook.steps.find((each) => each.key === key);
      if (!step) throw new Error(`no step ${key}`);
      const ways = step.outcomes.map(({ key: outcome, leadsTo }) =>
        [outcome, typeof leadsTo === 'object' ? leadsTo.step : leadsTo].join(' -> '),
      );
      expect([key, kindOf(playbook, step), ways.length > 0 ? ways : fieldsOf(step)]).toEqual([key, kind, holds]);
    }
  });

  it('gives every step a day it is due', () => {
    expect(playbook.steps.filter(({ due }) => due === null).map(({ key }) => key)).toEqual([]);
  });
});

it.each([...definitions.values()])(
  '$name gives each of its roles a step, and nothing in it is odd',
  ({ playbookId }) => {
    const text = builtInPlaybooks().find(({ templateId }) => templateId === playbookId)?.text ?? '';
    expect(parsePlaybook(playbookId, text).problems).toEqual([]);
  },
);

describe('the others that come with the program', () => {
  it('take an account through its first 90 days: milestones, blockers, time to value, a check after 30 days, a checklist', () => {
    const { steps, triggers } = of('onboarding');
    expect(triggers.map(triggerWords)).toEqual(['an account is new, within 30 days', 'by hand']);
    expect(steps.flatMap(({ key, fromDay }) => (fromDay === null ? [] : [[key, fromDay]]))).toEqual([
      ['check_30', 30],
      ['milestone_30', 30],
      ['milestone_60', 58],
      ['milestone_90', 86],
    ]);
    const fields = steps.flatMap((step) => step.fields.map(({ key }) => `${step.key}.${key}`));
    expect(fields).toEqual(
      expect.arrayContaining([
        'checklist.done',
        'milestone_30.blockers',
        'milestone_60.value_days',
        'check_30.satisfaction',
      ]),
    );
  });

  it('answer a fall of health with causes, a draft, a call within 48 hours, a plan, check-ins, and a watch over the recovery', () => {
    const { steps, triggers } = of('health-drop');
    expect(triggers[0]).toEqual({ kind: 'health_drop', points: 20, withinDays: 30 });
    const due = (key: string) => steps.find((each) => each.key === key)?.due;
    expect(due('call')).toEqual({ days: 2, unit: 'days', from: 'start' });
    expect(steps.find(({ key }) => key === 'recovery')?.doneAtHealth).toBe(70);
    expect(steps.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['causes', 'outreach', 'call', 'plan', 'check_1', 'check_2', 'recovery']),
    );
    expect(steps.find(({ key }) => key === 'outreach')?.tool).toBe('draft_at_risk');
  });

  it.each(['not-responding', 'unclear-priorities', 'competing-priorities', 'no-executive-access'])(
    'lead out of %s by steps that something in the program is done with',
    (id) => {
      const { steps, roles } = of(id);
      const ours = steps.filter(({ role }) => roles.find(({ key }) => key === role)?.side === 'ours');
      const idle = ours.filter(({ tool, type, when }) => tool === null && type !== 'decision' && when.length === 0);
      expect(idle.map(({ key }) => key)).toEqual([]);
      expect(ours.length).toBeGreaterThanOrEqual(2);
    },
  );
});
