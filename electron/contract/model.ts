// Calls about the optional language model: where it is asked, what would be sent, and what it cost. It only ever gets the plan
// and the facts of a draft; whom a message goes to and whether it leaves is never its decision.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, changed, currency, entryId, epochMs, threadId } from './scalars.ts';
import { touchKind } from './touch-drafts.ts';

/** `openai`: any endpoint that speaks the chat completions protocol, one on this machine too. */
export const modelProtocol = z.enum(['openai', 'anthropic']);
export type ModelProtocol = z.infer<typeof modelProtocol>;

/** A host, perhaps a port and a path; no name or password before it, no question after it. */
const address = /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?(\/[\w.~%/-]*)?$/i;
const onThisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

export const modelBaseUrl = z
  .string()
  .trim()
  .max(500)
  .refine((text) => {
    const [, scheme = '', host = ''] = address.exec(text) ?? [];
    return scheme.toLowerCase() === 'https' || (scheme !== '' && onThisMachine.test(host));
  }, 'The address begins with https:// (http:// only on this machine) and holds no password, question mark or hash.');

const visible = /^[\x21-\x7e]+$/;
const amount = z.number().min(0).max(100_000);

export const modelSettings = z.object({
  /** Off: nothing is ever asked. */
  enabled: z.boolean(),
  protocol: modelProtocol,
  /** The part of the address before `/chat/completions` or `/messages`. */
  baseUrl: modelBaseUrl,
  /** The provider's name of the model. */
  model: z
    .string()
    .trim()
    .max(200)
    .regex(/^[\x21-\x7e]*$/, 'A model’s name holds no blanks.'),
  /** A draft waits no longer than this; the built-in text is used then. */
  timeoutSeconds: z.number().int().min(3).max(180),
  maxAnswerTokens: z.number().int().min(100).max(8000),
  callsPerDay: z.number().int().min(1).max(5000),
  /** What the provider asks for a million tokens; null where it costs nothing or is not known. */
  price: z.object({ currency, inputPerMillion: amount, outputPerMillion: amount }).nullable(),
});
export type ModelSettings = z.infer<typeof modelSettings>;

/** Millionths of a currency unit: a call costs fractions of a cent. */
export const modelCost = z.object({ micros: z.number().int(), currency });
export type ModelCost = z.infer<typeof modelCost>;

export const modelOutcome = z.enum(['written', 'failed', 'not_taken', 'cancelled']);
export type ModelOutcome = z.infer<typeof modelOutcome>;

export const modelCall = z.object({
  /** Of the journal. */
  entryId,
  at: epochMs,
  /** What it was asked for, in words: "check-in". */
  purpose: z.string(),
  /** Host and model that were asked. */
  model: z.string(),
  outcome: modelOutcome,
  /** Why its text was not used, in a sentence; empty when it was. */
  why: z.string(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** The endpoint did not count; the figures are made from the length of the text. */
  estimated: z.boolean(),
  cost: modelCost.nullable(),
  ms: z.number().int(),
});
export type ModelCall = z.infer<typeof modelCall>;

export const modelStatus = z.object({
  settings: modelSettings,
  /** Where a key would go, and whether one is there for the address in force. */
  key: z.object({ kept: z.boolean(), sentence: z.string() }),
  /** Everything is there to ask it. */
  ready: z.boolean(),
  /** Why it is not, or what it does now, in a sentence. */
  sentence: z.string(),
  /** Since the first of this month. */
  month: z.object({
    calls: z.number().int(),
    notUsed: z.number().int(),
    inputTokens: z.number().int(),
    outputTokens: z.number().int(),
    costs: z.array(modelCost),
  }),
  today: z.number().int(),
  recent: z.array(modelCall),
});
export type ModelStatus = z.infer<typeof modelStatus>;

/** The draft that a preview or a trial is made for; without a kind, the one with a reason. */
const forDraft = z.object({ accountId, kind: touchKind, threadId: threadId.optional() });

export const modelRequestView = z.object({
  method: z.literal('POST'),
  url: z.string(),
  /** The key is not in it. */
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Byte by byte what is sent. */
  body: z.string(),
});
export type ModelRequestView = z.infer<typeof modelRequestView>;

export const modelProblem = z.object({
  kind: z.enum([
    'figure',
    'date',
    'name',
    'promise',
    'link',
    'placeholder',
    'gap',
    'form',
    'length',
    'language',
    'reason',
    'opener',
  ]),
  /** What is wrong with the text, in a sentence. */
  sentence: z.string(),
});
export type ModelProblem = z.infer<typeof modelProblem>;

export const modelProgress = z.object({
  attempt: z.string(),
  /** What it has written so far; nothing of it is used before it was checked as a whole. */
  text: z.string(),
});
export type ModelProgress = z.infer<typeof modelProgress>;

export const modelCalls = {
  'model.get': call(
    'The language model in force, whether it can be asked, and what it was asked.',
    z.object({}),
    modelStatus,
  ),
  'model.set': call(
    'Change how the language model is reached; what is left out stays. A key lies where passwords do, for its address only.',
    modelSettings.partial().extend({
      key: z.string().trim().min(1).max(1000).regex(visible, 'A key holds no blanks.').nullable().optional(),
    }),
    changed,
  ),
  'model.preview': call(
    'What would be sent for a draft, byte by byte; nothing is sent.',
    forDraft,
    z.object({
      request: modelRequestView.nullable(),
      /** Why there is no draft to ask about, in a sentence. */
      missing: z.string().nullable(),
      bytes: z.number().int(),
      /** From the length of the text. */
      inputTokens: z.number().int(),
      /** With the longest answer; null without a price. */
      costAtMost: modelCost.nullable(),
    }),
  ),
  'model.test': call(
    'Ask the endpoint for one word, without anything of yours in it.',
    z.object({}),
    z.object({ sentence: z.string(), ms: z.number().int() }),
  ),
  'model.try': call(
    'Let the model write one draft and say whether its text passes the checks; no draft is changed.',
    forDraft.extend({
      /** A name of the caller's own, to know its `model.progressed` events by. */
      attempt: z.string().min(1).max(64).optional(),
    }),
    z.object({
      missing: z.string().nullable(),
      /** What the built-in composer wrote. */
      builtIn: z.string(),
      /** What would be used: the model's text, or the built-in one where that did not pass. */
      text: z.string(),
      outcome: modelOutcome,
      sentence: z.string(),
      problems: z.array(modelProblem),
      /** What the model wrote, also when it is not used. */
      answer: z.string(),
      cost: modelCost.nullable(),
      inputTokens: z.number().int(),
      outputTokens: z.number().int(),
      ms: z.number().int(),
    }),
  ),
} as const;
