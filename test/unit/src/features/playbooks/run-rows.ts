// A run of a disputed bill for component tests, in the state a test asks for.

import type { CallOutput } from '../../../../../electron/contract/contract.ts';
import type { Run, RunStep } from '../../../../../electron/contract/runs.ts';

const lionel = { name: 'Lionel Fontenot', address: 'lionel@cormorant.example' };
const client = { key: 'client', side: 'client', label: 'Client' } as const;
const you = { key: 'you', side: 'ours', label: 'You' } as const;
export const ASKED_AT = Date.parse('2026-11-10T09:00:00Z');

const asks = { required: true, options: [], min: 0, max: 10, from: null, value: null, suggestion: null };
export const invoice = { ...asks, key: 'invoice', label: 'Invoice number', type: 'text' } as const;
export const amount = { ...asks, key: 'amount', label: 'Amount in dispute', type: 'money' } as const;
export const content = { ...asks, key: 'content', label: 'How content are you', type: 'scale', min: 1 } as const;

export function runStep(fields: Partial<RunStep>): RunStep {
  return {
    runId: 3,
    stepKey: 'intake',
    position: 1,
    type: 'form',
    title: 'What is disputed',
    guidance: 'Please tell us.',
    role: client,
    assigned: lionel,
    tool: null,
    state: 'open',
    round: 1,
    due: '2026-11-20',
    dueInDays: -2,
    overdue: true,
    dueByHand: false,
    openedAt: ASKED_AT,
    sentAt: null,
    endedAt: null,
    why: '',
    fields: [],
    outcomes: [],
    outcome: null,
    files: [],
    taskId: null,
    ...fields,
  } as RunStep;
}

export const todo = (fields: Partial<RunStep> = {}) =>
  runStep({
    stepKey: 'look',
    position: 2,
    type: 'todo',
    title: 'Look into it',
    role: you,
    assigned: null,
    state: 'waiting',
    due: null,
    dueInDays: null,
    overdue: false,
    ...fields,
  });

export function run(steps: readonly RunStep[]): Run {
  const now = steps
    .filter(({ state }) => state === 'open' || state === 'sent' || state === 'answered')
    .map((step) => ({ ...step, side: step.role.side, roleLabel: step.role.label }));
  return {
    runId: 3,
    playbookId: 'billing-dispute',
    version: 'a1',
    name: 'Billing dispute',
    accountId: 4,
    accountName: 'Cormorant Shipping',
    state: 'running',
    trigger: 'signal',
    reason: 'signal:1',
    why: 'Lionel Fontenot on 30 Oct 2026',
    messageId: 'one@cormorant.example',
    quote: 'We dispute USD 2,425.00.',
    startedAt: ASKED_AT,
    endedAt: null,
    endWhy: '',
    stepsEnded: 0,
    steps: steps.length,
    now,
    changedSince: false,
    about: 'From objection to settlement.',
    roles: [{ ...client, person: lionel, suggestions: [lionel] }],
    all: [...steps],
  } as unknown as Run;
}

export const nothingBack: CallOutput<'run.answers'> = { asked: null, answers: [], fields: [], files: [], open: [] };

const question = (key: string, label: string, type: 'text' | 'scale') => ({
  key,
  label,
  type,
  required: true,
  options: [],
  min: type === 'scale' ? 1 : 0,
  max: 10,
});

/** One mail: the invoice said plainly, how content they are not. */
export const cameBack = {
  asked: {
    to: lionel,
    mark: 'AB12-CD3',
    step: {
      type: 'form',
      language: 'en',
      questions: [question('invoice', 'Invoice number', 'text'), question('content', 'How content are you', 'scale')],
    },
    sentAt: ASKED_AT,
    messageId: 'asked@ours.example',
    threadId: 9,
  },
  answers: [
    {
      messageRowId: 77,
      messageId: 'answer@cormorant.example',
      threadId: 9,
      from: { name: 'Beatrice', address: 'beatrice@cormorant.example' },
      at: ASKED_AT + 86_400_000,
      how: 'It replies to the mail that asked.',
      cautions: [{ kind: 'other_person', sentence: 'Beatrice wrote, and Lionel Fontenot was asked.' }],
      fields: [],
      remarks: 'Please hurry.',
      files: [],
      confirmed: false,
    },
  ],
  fields: [
    reading('invoice', 'NB-4471', 'It is NB-4471', 'clear', []),
    reading('content', null, 'somewhere between 6 and 7', 'unclear', [6, 7]),
  ],
  files: [],
  open: ['How content are you'],
} as unknown as CallOutput<'run.answers'>;

function reading(key: string, value: unknown, quote: string, confidence: string, candidates: unknown[]) {
  return { key, value, quote, confidence, why: 'As written.', candidates, condition: null, messageId: 'answer' };
}
