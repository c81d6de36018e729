// Playbooks (capabilities H1 to H9, H11): what a step is, who has it, until when, and where each outcome leads. A definition is a
// plain file; what runs is in `runs.ts`.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, changed, epochMs, isoDate } from './scalars.ts';
import { templateProblem } from './templates.ts';

/** The name of its file without `.md`. */
export const playbookId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'A playbook’s name has small letters, digits and dashes.');

/** Names a step, a field, a role or an outcome within its playbook. */
export const partKey = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/, 'A key has small letters, digits and underscores.');

/** ours: the person who uses Tend. client: somebody of the account. colleague: somebody of ours who answers by mail. */
export const roleSide = z.enum(['ours', 'client', 'colleague']);
export type RoleSide = z.infer<typeof roleSide>;

export const playbookRole = z.object({ key: partKey, side: roleSide, label: z.string() });
export type PlaybookRole = z.infer<typeof playbookRole>;

/** What makes a playbook start by itself where the person switched that on. Months are counted from the day they became a customer. */
export const playbookTrigger = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cadence'), months: z.number().int().min(1).max(36) }),
  z.object({ kind: z.literal('before_renewal'), days: z.number().int().min(1).max(400) }),
  /** So many points within so many days. */
  z.object({
    kind: z.literal('health_drop'),
    points: z.number().int().min(1).max(100),
    withinDays: z.number().int().min(7).max(180),
  }),
  /** A contact left, came, or got another role. */
  z.object({ kind: z.literal('contact_change') }),
  /** Kinds of findings, as in `signal.list`. */
  z.object({ kind: z.literal('signal'), signals: z.array(z.string()).min(1).max(12) }),
  /** Within so many days after the account was added to the book or its first contract began. */
  z.object({ kind: z.literal('new_account'), days: z.number().int().min(1).max(120) }),
  z.object({ kind: z.literal('hand') }),
]);
export type PlaybookTrigger = z.infer<typeof playbookTrigger>;
export const triggerKind = z.enum([
  'cadence',
  'before_renewal',
  'health_drop',
  'contact_change',
  'signal',
  'new_account',
  'hand',
]);
export type TriggerKind = z.infer<typeof triggerKind>;

export const stepType = z.enum(['form', 'file', 'todo', 'acknowledgement', 'approval', 'decision', 'esign']);
export type StepType = z.infer<typeof stepType>;

export const fieldType = z.enum(['text', 'long', 'number', 'money', 'date', 'choice', 'choices', 'scale', 'yes_no']);
export type FieldType = z.infer<typeof fieldType>;

/** Facts the program knows of an account and puts into a form, with their source, for the person to confirm. */
export const knownFact = z.enum([
  'account.name',
  'account.arr',
  'account.contact',
  'account.tier',
  'contract.end',
  'contract.name',
  'renewal.date',
  'renewal.days',
  'health.score',
  'health.colour',
  'health.causes',
  'tickets.quarter',
  'nps.latest',
  'csat.latest',
  'usage.latest',
  'seats.latest',
  'wins',
  'risks',
  'openings',
  'goals',
  'commitments',
  'last.touch',
  'start.reason',
]);
export type KnownFact = z.infer<typeof knownFact>;

/** `key` is what is stored and compared; `label` is what people read. */
const labelled = { key: partKey, label: z.string() };
export const fieldOption = z.object(labelled);

export const stepField = z.object({
  ...labelled,
  type: fieldType,
  required: z.boolean(),
  /** Of a choice or choices. */
  options: z.array(fieldOption),
  /** Of a scale. */
  min: z.number(),
  max: z.number(),
  from: knownFact.nullable(),
});
export type StepField = z.infer<typeof stepField>;

/** Holds when the answer of a field (or, without one, the outcome of a step) is one of the values, or stands so to the number. */
export const condition = z.object({
  step: partKey,
  field: partKey.nullable(),
  is: z.enum(['one_of', 'none_of', 'below', 'above']),
  values: z.array(z.string()),
});
export type Condition = z.infer<typeof condition>;

/** Days after the run began, after the step before was done, or before a date that the program knows. */
export const dueRule = z.object({
  days: z.number().int().min(0).max(400),
  unit: z.enum(['working_days', 'days']),
  from: z.enum(['start', 'previous', 'before_renewal']),
});
export type DueRule = z.infer<typeof dueRule>;

/** Where an outcome leads: the next step in order, a step by its key (an earlier one begins another round), or the end of the run. */
export const leadsTo = z.union([z.literal('next'), z.literal('end'), z.object({ step: partKey })]);
export type LeadsTo = z.infer<typeof leadsTo>;

export const stepOutcome = z.object({ ...labelled, leadsTo });
export type StepOutcome = z.infer<typeof stepOutcome>;

/** What the step is done with inside of the program: the page that is opened for it. */
export const stepTool = z.enum([
  'review_pack',
  'account_plan',
  'success_plan',
  'renewal_proposal',
  'executive_summary',
  'roi_analysis',
  'mutual_action_plan',
  'meeting',
  'draft_check_in',
  'draft_at_risk',
  'draft_renewal',
  'draft_value_note',
  'draft_escalation',
  'draft_welcome',
  'draft_expansion',
  'account_people',
  'account_health',
  'account_figures',
  'account_tasks',
  'account_findings',
  'account_thread',
  'renewal',
  'openings',
  'book',
  'coverage',
]);
export type StepTool = z.infer<typeof stepTool>;

export const playbookStep = z.object({
  key: partKey,
  type: stepType,
  title: z.string(),
  /** What to do, for whoever has it; of a client step it stands in the mail. */
  guidance: z.string(),
  role: partKey,
  due: dueRule.nullable(),
  /** It opens together with the step before it. */
  together: z.boolean(),
  /** It does not open sooner than so many days after the start. */
  fromDay: z.number().int().min(0).max(400).nullable(),
  fields: z.array(stepField),
  /** Of a decision and an approval. */
  outcomes: z.array(stepOutcome),
  /** All must hold when its turn comes; else it is passed over. */
  when: z.array(condition),
  /** Where it leads when it is done; an outcome's own way goes first. */
  leadsTo,
  tool: stepTool.nullable(),
  /** The program ends it by itself as soon as the score is at least this. */
  doneAtHealth: z.number().int().min(0).max(100).nullable(),
});
export type PlaybookStep = z.infer<typeof playbookStep>;

export const playbookDefinition = z.object({
  playbookId,
  /** SHA-256 of the file's text. */
  version: z.string(),
  name: z.string(),
  about: z.string(),
  roles: z.array(playbookRole),
  triggers: z.array(playbookTrigger),
  steps: z.array(playbookStep),
});
export type PlaybookDefinition = z.infer<typeof playbookDefinition>;

export const playbookRow = z.object({
  playbookId,
  version: z.string(),
  name: z.string(),
  about: z.string(),
  /** `own`: in the user's folder. `changed`: theirs, in the place of one that comes with the program. */
  origin: z.enum(['built_in', 'own', 'changed']),
  steps: z.number().int(),
  triggers: z.array(playbookTrigger),
  /** What starts it, in words. */
  startsWhen: z.array(z.string()),
  /** It starts by itself. */
  automatic: z.boolean(),
  running: z.number().int(),
  problems: z.array(templateProblem),
});
export type PlaybookRow = z.infer<typeof playbookRow>;

/** One that would start, or why it would not. */
export const plannedStart = z.object({
  playbookId,
  playbookName: z.string(),
  accountId,
  accountName: z.string(),
  trigger: triggerKind,
  /** What it is told apart by: an account never has two runs of a playbook for one reason. */
  reason: z.string(),
  /** In words. */
  why: z.string(),
  on: isoDate,
  /** The mail it rests on. */
  messageId: z.string().nullable(),
  quote: z.string().nullable(),
  at: epochMs,
});
export type PlannedStart = z.infer<typeof plannedStart>;

const source = z.string().max(60_000);

export const playbookCalls = {
  'playbook.list': call(
    'All playbooks, those with the program and the user’s own, and the folder in which theirs are.',
    z.object({}),
    z.object({ folder: z.string(), playbooks: z.array(playbookRow) }),
  ),
  'playbook.get': call(
    'One playbook with its file’s text; what can’t be read of it is null and among the problems.',
    z.object({ playbookId }),
    z.object({
      playbook: playbookRow,
      definition: playbookDefinition.nullable(),
      source: z.string(),
      builtInSource: z.string().nullable(),
    }),
  ),
  'playbook.validate': call(
    'What a playbook’s text has wrong, by line, and what it says where nothing is.',
    z.object({ source }),
    z.object({ definition: playbookDefinition.nullable(), problems: z.array(templateProblem) }),
  ),
  'playbook.save': call(
    'Keep a playbook as a file of the user’s own; one of the program’s becomes a changed copy. What runs goes on as it began.',
    z.object({ playbookId: playbookId.optional(), source }),
    changed.extend({ playbookId, problems: z.array(templateProblem) }),
  ),
  'playbook.remove': call(
    'Remove a file of the user’s own; one that comes with the program is as it was again.',
    z.object({ playbookId }),
    changed,
  ),
  'playbook.share': call(
    'Write a playbook to a file to hand on, or with `from` take one over from such a file.',
    z.object({
      playbookId: playbookId.optional(),
      /** Where to write it; nothing that is there is overwritten. Left out, the answer holds the text. */
      to: z.string().min(1).optional(),
      from: z.string().min(1).optional(),
    }),
    changed.extend({ playbookId, fileName: z.string(), path: z.string().nullable(), source: z.string() }),
  ),
  'playbook.setAutomatic': call(
    'Let a playbook start by itself when its triggers say so, or not.',
    z.object({ playbookId, automatic: z.boolean() }),
    changed,
  ),
  'playbook.dryRun': call(
    'What would start over the whole book, now and in the days ahead, and what it would begin with. Nothing is changed.',
    z.object({
      playbookId: playbookId.optional(),
      /** A text that is not kept yet, in the place of one that is. */
      source: source.optional(),
      days: z.number().int().min(0).max(400).optional(),
    }),
    z.object({
      starts: z.array(plannedStart),
      /** Accounts that no trigger of it touches. */
      untouched: z.number().int(),
      problems: z.array(templateProblem),
    }),
  ),
} as const;
