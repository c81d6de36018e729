// What clients and colleagues answered by mail to a step of a playbook (capability H10): what was asked, which mail answers it, what
// was read out of it beside what was written, and how sure that is. Nothing here counts before the person confirmed it.
import { z } from 'zod';
import { call } from './call.ts';
import { fieldOption, fieldType, partKey, stepType } from './playbooks.ts';
import { queueItemId } from './queue.ts';
import { answerValue, runId } from './runs.ts';
import { attachmentId, changed, epochMs, mailAddress, messageRowId, threadId } from './scalars.ts';

export const askedLanguage = z.enum(['en', 'de', 'fr', 'es']);

/** The types of a step's fields, and a file that is to come back. */
export const askedType = z.enum([...fieldType.options, 'file']);

/** As it stood in the mail: an answer is read by what was asked, not by what the playbook says today. */
export const askedQuestion = z.object({
  key: partKey,
  label: z.string(),
  type: askedType,
  required: z.boolean(),
  options: z.array(fieldOption),
  min: z.number(),
  max: z.number(),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** The key of the question that a decision, an approval and an acknowledgement put. */
export const OUTCOME = 'step_outcome';
/** The key of the file that comes back. */
export const FILE = 'step_file';

export const askedStep = z.object({
  type: stepType.exclude(['todo']),
  language: askedLanguage,
  questions: z.array(askedQuestion).min(1),
});
export type AskedStep = z.infer<typeof askedStep>;

/**
 * clear: said in so many words. likely: said, but where it belongs or what exactly is meant was inferred. unclear: nothing is
 * filled in; `candidates` are what it might be. none: they said nothing about it.
 */
export const confidence = z.enum(['clear', 'likely', 'unclear', 'none']);
export type Confidence = z.infer<typeof confidence>;

export const fieldReading = z.object({
  key: partKey,
  /** Of a file the names of what came. */
  value: answerValue.nullable(),
  /** What was written, as it was written. */
  quote: z.string(),
  confidence,
  /** Why it is read so, or not at all. */
  why: z.string(),
  candidates: z.array(answerValue),
  /** What they tied their yes to, in their words. */
  condition: z.string().nullable(),
});
export type FieldReading = z.infer<typeof fieldReading>;

/** What to know before it is confirmed. */
export const answerCaution = z.object({
  kind: z.enum([
    'other_person',
    'outside',
    'forwarded',
    'late',
    'new_thread',
    'guessed',
    'changed',
    'same_file',
    'no_file',
  ]),
  sentence: z.string(),
});
export type AnswerCaution = z.infer<typeof answerCaution>;

/** A file that came back. */
export const returnedFile = z.object({
  attachmentId,
  fileName: z.string(),
  contentType: z.string(),
  size: z.number().int(),
  sha256: z.string().nullable(),
  /** What can be seen of it; never whether a signature is valid. */
  about: z.string(),
});
export type ReturnedFile = z.infer<typeof returnedFile>;

/** One mail that answers a step. */
export const stepAnswer = z.object({
  messageRowId,
  messageId: z.string(),
  threadId,
  from: mailAddress,
  at: epochMs,
  /** How it was known to answer this step. */
  how: z.string(),
  cautions: z.array(answerCaution),
  fields: z.array(fieldReading),
  /** What they wrote besides. */
  remarks: z.string(),
  files: z.array(returnedFile),
});
export type StepAnswer = z.infer<typeof stepAnswer>;

/** What the person makes of an answer: theirs go before what was read; null takes one out. */
const corrected = z.record(partKey, answerValue.nullable());

const step = { runId, stepKey: partKey };

export const stepAnswerCalls = {
  'run.ask': call(
    'Draft the mail that asks for a step, for the queue; where some of it was answered, only what is still open is asked.',
    z.object({
      ...step,
      /** Whoever has the step where left out. */
      to: mailAddress.optional(),
    }),
    changed.extend({ queueItemId, mark: z.string() }),
  ),
  'run.answers': call(
    'What came back for a step: each mail with what was read out of it, and all of them as one, for the person to confirm.',
    z.object(step),
    z.object({
      /** Null where it was not asked by mail yet. */
      asked: z
        .object({
          to: mailAddress,
          mark: z.string(),
          step: askedStep,
          /** Null while the mail waits in the queue. */
          sentAt: epochMs.nullable(),
          messageId: z.string().nullable(),
          threadId: threadId.nullable(),
        })
        .nullable(),
      answers: z.array(stepAnswer.extend({ confirmed: z.boolean() })),
      fields: z.array(
        fieldReading.extend({
          /** The mail it is taken from. */
          messageId: z.string().nullable(),
        }),
      ),
      files: z.array(returnedFile),
      /** Labels of required questions that nothing was read for. */
      open: z.array(z.string()),
    }),
  ),
  'run.confirmAnswer': call(
    'Take over what they answered, corrected where it was misread; the step is done, or waits on for what is still open.',
    z.object({
      ...step,
      answers: corrected.optional(),
      /** What they decided, where that was not plain or is otherwise. */
      outcome: partKey.optional(),
      /** They agreed, where that was not plain: an acknowledgement. */
      agreed: z.boolean().optional(),
      /** Of the files that came; all of them where left out. */
      attachmentIds: z.array(attachmentId).max(20).optional(),
      why: z.string().trim().max(2000).optional(),
    }),
    changed.extend({
      done: z.boolean(),
      /** What is still open, and can be asked again. */
      open: z.array(z.string()),
    }),
  ),
  'run.dismissAnswer': call('Say that a mail does not answer the step.', z.object({ ...step, messageRowId }), changed),
} as const;
