// Playbooks that run over an account: each step with who has it, its state and due day, the answers with where each was read, and
// what a person can do with it.
import { z } from 'zod';
import { call } from './call.ts';
import {
  fieldOption,
  knownFact,
  partKey,
  playbookId,
  playbookRole,
  playbookStep,
  stepField,
  stepOutcome,
  triggerKind,
} from './playbooks.ts';
import { accountId, attachmentId, changed, epochMs, isoDate, mailAddress, messageRowId, money } from './scalars.ts';

export const runId = z.number().int().positive().brand<'RunId'>();
export type RunId = z.infer<typeof runId>;

/**
 * waiting: its turn has not come. open: somebody has to do it. sent: the mail that asks for it left. answered: an answer was read
 * and waits for the person's word. skipped: passed over, with why.
 */
export const stepState = z.enum(['waiting', 'open', 'sent', 'answered', 'done', 'skipped']);
export type StepState = z.infer<typeof stepState>;

export const runState = z.enum(['running', 'done', 'cancelled']);
export type RunState = z.infer<typeof runState>;

/** A date is written YYYY-MM-DD; a choice is its option's key; choices are several of them. */
export const answerValue = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  money,
  z.array(z.string()).max(60),
]);
export type AnswerValue = z.infer<typeof answerValue>;

/** Where a value comes from: a fact of the program, the person, or a mail they wrote. */
export const answerSource = z.object({
  kind: z.enum(['fact', 'person', 'mail']),
  /** In words: "the contract “Platform”", "written by Jo Berg on 3 March". */
  words: z.string(),
  fact: knownFact.nullable(),
  /** Exactly what was written, where a mail says it. */
  quote: z.string().nullable(),
  messageId: z.string().nullable(),
  messageRowId: messageRowId.nullable(),
  /** 0 to 1; 1 for a fact and for what the person said. */
  confidence: z.number().min(0).max(1),
});
export type AnswerSource = z.infer<typeof answerSource>;

export const runValue = z.object({
  field: partKey,
  value: answerValue,
  source: answerSource,
  /** The person said that it is right. */
  confirmed: z.boolean(),
});
export type RunValue = z.infer<typeof runValue>;

export const runFile = z.object({
  fileId: z.number().int().positive(),
  name: z.string(),
  bytes: z.number().int(),
  /** Of its bytes, in hexadecimal. */
  sha256: z.string(),
  from: z.enum(['disk', 'mail', 'document']),
  /** Who it came from: an address of a mail, or nobody. */
  who: z.string().nullable(),
  at: epochMs,
});
export type RunFile = z.infer<typeof runFile>;

export const runField = stepField.extend({
  value: runValue.nullable(),
  /** What the program knows, for the person to confirm. */
  suggestion: runValue.nullable(),
});

export const runStep = z.object({
  runId,
  stepKey: partKey,
  /** From 1, in the order of the playbook. */
  position: z.number().int(),
  type: playbookStep.shape.type,
  title: z.string(),
  guidance: z.string(),
  role: playbookRole,
  /** Who has it; null where nobody fills the role yet. */
  assigned: mailAddress.nullable(),
  tool: playbookStep.shape.tool,
  state: stepState,
  /** 1, and one more each time an outcome led back to it. */
  round: z.number().int(),
  due: isoDate.nullable(),
  /** Negative once it is past. */
  dueInDays: z.number().int().nullable(),
  overdue: z.boolean(),
  dueByHand: z.boolean(),
  openedAt: epochMs.nullable(),
  sentAt: epochMs.nullable(),
  endedAt: epochMs.nullable(),
  /** Why it was skipped, or what was said when it was done. */
  why: z.string(),
  /** Why its mail is not drafted yet, or stands aside in the queue: something else was asked of them. */
  waits: z.string().nullish(),
  fields: z.array(runField),
  outcomes: z.array(stepOutcome.extend({ leadsToWords: z.string() })),
  outcome: fieldOption.nullable(),
  files: z.array(runFile),
  /** The task it is, where it is a to-do. */
  taskId: z.string().nullable(),
});
export type RunStep = z.infer<typeof runStep>;

export const runRow = z.object({
  runId,
  playbookId,
  version: z.string(),
  name: z.string(),
  accountId,
  accountName: z.string(),
  state: runState,
  trigger: triggerKind,
  reason: z.string(),
  /** Why it was started, in words. */
  why: z.string(),
  messageId: z.string().nullable(),
  quote: z.string().nullable(),
  startedAt: epochMs,
  endedAt: epochMs.nullable(),
  endWhy: z.string(),
  stepsEnded: z.number().int(),
  steps: z.number().int(),
  /** What it waits for: the steps that are open, sent or answered, by their due day. */
  now: z.array(
    z.object({
      stepKey: partKey,
      title: z.string(),
      type: playbookStep.shape.type,
      state: stepState,
      side: playbookRole.shape.side,
      roleLabel: z.string(),
      assigned: mailAddress.nullable(),
      due: isoDate.nullable(),
      dueInDays: z.number().int().nullable(),
      overdue: z.boolean(),
    }),
  ),
  /** The text of the playbook changed since it began; it goes on as it was. */
  changedSince: z.boolean(),
});
export type RunRow = z.infer<typeof runRow>;

export const run = runRow.extend({
  about: z.string(),
  roles: z.array(playbookRole.extend({ person: mailAddress.nullable(), suggestions: z.array(mailAddress) })),
  all: z.array(runStep),
});
export type Run = z.infer<typeof run>;

const one = { runId };
const step = { runId, stepKey: partKey };
const answers = z.record(partKey, answerValue.nullable());
const why = z.string().trim().min(1, 'Say why in a few words.').max(500);
const said = z.string().trim().max(2000).optional();

export const runCalls = {
  'run.list': call(
    'Playbooks that run, those with the most urgent step first.',
    z.object({ accountId: accountId.optional(), playbookId: playbookId.optional(), state: runState.optional() }),
    z.object({ runs: z.array(runRow) }),
  ),
  'run.get': call('One run with all of its steps, answers and files.', z.object(one), z.object({ run })),
  'run.start': call(
    'Start a playbook over an account; refused where it runs there already for the same reason.',
    z.object({
      accountId,
      playbookId,
      /** In words; told apart by it: two runs of a playbook never have the same one. */
      why: z.string().trim().max(500).optional(),
      /** Of the mail that is the reason. */
      messageRowId: messageRowId.optional(),
    }),
    changed.extend({ runId }),
  ),
  'run.startDue': call(
    'Start what the triggers of the playbooks that start by themselves say; the engine does it every hour.',
    z.object({}),
    z.object({ started: z.array(z.object({ runId, accountId, playbookId, why: z.string() })) }),
  ),
  'run.setAnswers': call(
    'Keep what is filled in so far; null takes an answer out.',
    z.object({ ...step, answers }),
    changed,
  ),
  'run.completeStep': call(
    'Say that a step is done, with its answers; refused while a required one is missing.',
    z.object({ ...step, answers: answers.optional(), why: said }),
    changed,
  ),
  'run.decide': call(
    'Say what was decided or approved; the run goes where the outcome leads.',
    z.object({ ...step, outcome: partKey, answers: answers.optional(), why: said }),
    changed,
  ),
  'run.skip': call('Pass over a step, with why.', z.object({ ...step, why }), changed),
  'run.reopen': call(
    'Open a step again that was done or skipped; what comes after it waits, and what was done there stays.',
    z.object(step),
    changed,
  ),
  'run.reassign': call(
    'Give a single step to somebody else; null gives it back to whoever has its role.',
    z.object({ ...step, person: mailAddress.nullable() }),
    changed,
  ),
  'run.fillRole': call(
    'Say who has a role in a run.',
    z.object({ ...one, role: partKey, person: mailAddress.nullable() }),
    changed,
  ),
  'run.setDue': call(
    'Say by when a step is due; null lets the playbook say it again.',
    z.object({ ...step, due: isoDate.nullable() }),
    changed,
  ),
  'run.attach': call(
    'Put a file to a step: from this machine, from a mail, or one that is set from a document.',
    z.object({
      ...step,
      path: z.string().min(1).optional(),
      attachmentId: attachmentId.optional(),
      /** Its bytes, base64, when a window hands the file over; `name` is then needed. */
      content: z.string().optional(),
      name: z.string().trim().min(1).max(200).optional(),
    }),
    changed.extend({ fileId: z.number().int().positive() }),
  ),
  'run.detach': call('Take a file away from a step.', z.object({ fileId: z.number().int().positive() }), changed),
  'run.file': call(
    'The bytes of a step’s file.',
    z.object({ fileId: z.number().int().positive() }),
    z.object({ name: z.string(), content: z.string() }),
  ),
  'run.cancel': call('End a run before its last step, with why.', z.object({ ...one, why }), changed),
} as const;
