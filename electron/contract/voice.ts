// Calls about the user's own voice (capability F1): what was learned from their mail and edits, where each part of it comes
// from, and their corrections.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, changed, epochMs, mailboxId } from './scalars.ts';
import { draftPlan, plannedSentence, touchKind } from './touch-drafts.ts';

const tone = draftPlan.shape.tone.shape;

/**
 * Where a part of the voice comes from: said by the user, taught by their edits of drafts, read in letters to this person,
 * to the account or to anybody, or plain because nothing is known.
 */
export const voiceSource = z.enum(['corrected', 'edits', 'person', 'account', 'mailbox', 'plain']);
export type VoiceSource = z.infer<typeof voiceSource>;

/** What a correction may say. `greeting` is a form: `{first}`, `{last}` and `{full}` stand for the recipient's name. */
export const voiceFields = z.object({
  language: tone.language,
  register: tone.register,
  greeting: z.string().max(120),
  signOff: z.string().max(200),
  usualWords: z.number().int().min(20).max(600),
  contractions: z.boolean(),
  exclamations: z.boolean(),
});
export type VoiceFields = z.infer<typeof voiceFields>;
export const voiceField = voiceFields.keyof();
export type VoiceField = z.infer<typeof voiceField>;

export const voiceView = voiceFields.extend({
  sentenceWords: z.number(),
  phrases: z.array(z.string()),
  /** Parts of drafts that are left out, as the user always cuts them. */
  leaveOut: z.array(plannedSentence.shape.role),
  swaps: z.array(z.object({ from: z.string(), to: z.string() })),
  /** In words, to be shown as it is. */
  why: z.string(),
  sampleSize: z.number().int(),
  sources: z.record(voiceField, voiceSource),
});
export type VoiceView = z.infer<typeof voiceView>;

/** How one person is written to. */
export const voiceRecipient = z.object({
  address: z.string(),
  name: z.string(),
  accountId: accountId.nullable(),
  accountName: z.string().nullable(),
  letters: z.number().int(),
  lastAt: epochMs,
  language: tone.language,
  register: tone.register,
  greeting: z.string(),
  signOff: z.string(),
  corrected: z.boolean(),
});
export type VoiceRecipient = z.infer<typeof voiceRecipient>;

export const voiceEdit = z.object({
  at: epochMs,
  kind: touchKind,
  accountId,
  accountName: z.string(),
  /** Words changed, of the longer text: 0 is untouched, 1 is another text. */
  distance: z.number(),
  words: z.number().int(),
});
export type VoiceEdit = z.infer<typeof voiceEdit>;

const voiceFigures = z.object({
  letters: z.number().int(),
  since: epochMs.nullable(),
  /** Letters by how long they are: up to 40 words, 80, 120, 200, longer. */
  lengths: z.array(z.number().int()).length(5),
  registers: z.record(tone.register, z.number().int()),
  languages: z.array(z.object({ language: z.string(), letters: z.number().int() })),
  greetings: z.array(z.object({ form: z.string(), letters: z.number().int() })),
  signOffs: z.array(z.object({ form: z.string(), letters: z.number().int() })),
  questionsPerLetter: z.number(),
  exclamationsPerLetter: z.number(),
  dashesPerLetter: z.number(),
});

export const voiceCalls = {
  'voice.get': call(
    'How the user writes, in general or to one address: figures and their source, recipients, and how drafts were edited.',
    z.object({ mailboxId: mailboxId.optional(), address: z.string().max(320).optional() }),
    z.object({
      /** Null where there is no mailbox yet. */
      mailboxId: mailboxId.nullable(),
      mailboxes: z.array(z.object({ mailboxId, address: z.string() })),
      address: z.string().nullable(),
      voice: voiceView,
      figures: voiceFigures,
      recipients: z.array(voiceRecipient),
      corrections: z.array(z.object({ address: z.string().nullable(), field: voiceField, value: z.string() })),
      /** What edits taught, a sentence each. */
      learned: z.array(z.string()),
      /** The oldest first. */
      edits: z.array(voiceEdit),
    }),
  ),
  'voice.correct': call(
    'Say how you write, in general or to one address; this counts before everything learned.',
    z.object({
      mailboxId,
      address: z.string().min(3).max(320).optional(),
      fields: voiceFields.partial().optional(),
      /** Corrections to take back: what was learned counts again. */
      forget: z.array(voiceField).optional(),
    }),
    changed,
  ),
} as const;
