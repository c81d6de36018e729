// Calls about mail templates (capabilities G1, G4) and about the resources worth handing on.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, changed, epochMs, mailAddress } from './scalars.ts';
import { draftPlan, plannedSentence, touchKind } from './touch-drafts.ts';

export const templateCategory = z.enum([
  'welcome',
  'check_in',
  'value',
  'renewal',
  'expansion',
  'escalation',
  'review',
  'success_story',
]);
export type TemplateCategory = z.infer<typeof templateCategory>;

export const templateFieldKind = z.enum(['text', 'name', 'date', 'money', 'figure', 'quote', 'link']);
export type TemplateFieldKind = z.infer<typeof templateFieldKind>;

const templateField = z.object({ name: z.string(), kind: templateFieldKind });

/** What a reader of the file stumbles over; a template with an error is not used. */
export const templateProblem = z.object({
  /** From 1. */
  line: z.number().int().min(1),
  level: z.enum(['error', 'warning']),
  message: z.string(),
});
export type TemplateProblem = z.infer<typeof templateProblem>;

export const templateRow = z.object({
  /** The name of its file without `.md`. */
  templateId: z.string(),
  name: z.string(),
  category: templateCategory.nullable(),
  kinds: z.array(touchKind),
  language: draftPlan.shape.tone.shape.language.nullable(),
  subject: z.string(),
  fields: z.array(templateField),
  /** What is worth making one's own before it leaves. */
  customise: z.array(z.string()),
  /** `own`: in the user's folder. `changed`: theirs, in the place of one that comes with the program. */
  origin: z.enum(['built_in', 'own', 'changed']),
  problems: z.array(templateProblem),
});
export type TemplateRow = z.infer<typeof templateRow>;

const templateId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'A template’s name has small letters, digits and dashes.');
const source = z.string().max(60_000);

export const filledTemplate = z.object({
  subject: z.string(),
  text: z.string(),
  sentences: z.array(plannedSentence),
  /** As they are marked in the text, `[[…]]`; as long as there is one, the mail can't leave. */
  gaps: z.array(z.string()),
  /** As a mail of the user's to a person of the account, with greeting and sign-off; null without an account or anybody there. */
  letter: z.object({ to: mailAddress, text: z.string() }).nullable(),
});
export type FilledTemplateView = z.infer<typeof filledTemplate>;

export const resource = z.object({
  resourceId: z.string(),
  title: z.string(),
  url: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  language: z.string().nullable(),
  createdAt: epochMs,
});
export type Resource = z.infer<typeof resource>;

const tag = z.string().trim().toLowerCase().min(1).max(60);

export const templateCalls = {
  'template.list': call(
    'All mail templates, those with the program and the user’s own, and the folder in which theirs are.',
    z.object({ category: templateCategory.optional(), kind: touchKind.optional() }),
    z.object({
      folder: z.string(),
      templates: z.array(templateRow),
      /** What Tend can fill, with what each holds. */
      fields: z.array(templateField.extend({ means: z.string() })),
    }),
  ),
  'template.get': call(
    'One template with its file’s text.',
    z.object({ templateId }),
    z.object({ template: templateRow, source: z.string(), builtInSource: z.string().nullable() }),
  ),
  'template.lint': call(
    'What a template’s text has wrong or could have better, by line.',
    z.object({ source }),
    z.object({ problems: z.array(templateProblem) }),
  ),
  'template.preview': call(
    'A template filled from an account’s facts; without an account every field is a gap.',
    z.object({
      templateId: templateId.optional(),
      source: source.optional(),
      accountId: accountId.optional(),
      /** An address; the primary contact where nothing is said. */
      to: z.string().max(320).optional(),
    }),
    filledTemplate,
  ),
  'template.save': call(
    'Keep a template as a file of the user’s own, named by its title; one of the program’s becomes a changed copy.',
    z.object({ templateId: templateId.optional(), source }),
    changed.extend({ templateId, problems: z.array(templateProblem) }),
  ),
  'template.remove': call(
    'Remove a file of the user’s own; one that comes with the program is as it was again.',
    z.object({ templateId }),
    changed,
  ),
  'resource.list': call(
    'What is worth handing on, the newest first.',
    z.object({}),
    z.object({ resources: z.array(resource), tags: z.array(z.string()) }),
  ),
  'resource.save': call(
    'Add something worth handing on, or change it.',
    z.object({
      resourceId: z.string().optional(),
      title: z.string().trim().min(1, 'Give it a title.').max(300),
      url: z
        .string()
        .trim()
        .max(2000)
        .regex(/^(?:https?:\/\/\S+)?$/i, 'A link begins with https:// or http://.')
        .optional(),
      note: z.string().trim().max(4000).optional(),
      tags: z.array(tag).max(20).optional(),
      language: z.enum(['en', 'de', 'fr', 'es']).nullable().optional(),
    }),
    changed.extend({ resourceId: z.string() }),
  ),
  'resource.remove': call('Take something out of the library.', z.object({ resourceId: z.string() }), changed),
} as const;
