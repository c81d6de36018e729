// How a relationship stands and how it has moved: health from named components, and drift against an account's own baseline.
import { z } from 'zod';
import { call } from './call.ts';
import { evidence } from './findings.ts';
import { accountId, epochMs, isoDate, messageRowId } from './scalars.ts';

export const healthComponentKind = z.enum([
  'silence',
  'responsiveness',
  'depth',
  'breadth',
  'risks',
  'promises',
  'usage',
  'nps',
  'tickets',
]);
export type HealthComponentKind = z.infer<typeof healthComponentKind>;

export const healthComponent = z.object({
  kind: healthComponentKind,
  /** 0 to 100; null where there is too little to go by. */
  score: z.number().nullable(),
  /** Its share of the whole, 0 to 1, among the components that are known. */
  weight: z.number(),
  /** The figures in words. */
  text: z.string(),
  rule: z.string(),
  messageRowIds: z.array(messageRowId),
});
export type HealthComponent = z.infer<typeof healthComponent>;

export const health = z.object({
  accountId,
  /** 0 to 100; null is "unknown". */
  score: z.number().int().nullable(),
  confidence: z.enum(['high', 'medium', 'low', 'unknown']),
  confidenceWhy: z.string(),
  components: z.array(healthComponent),
  /** A drop like 75 to 55 within a month; null where there is none. */
  drop: z.object({ from: z.number().int(), to: z.number().int(), since: isoDate }).nullable(),
});
export type Health = z.infer<typeof health>;

/** One week of the past, as it would have been computed then. */
export const healthWeek = z.object({ weekStart: isoDate, score: z.number().int().nullable() });
export type HealthWeek = z.infer<typeof healthWeek>;

export const driftMeasure = z.enum(['reply_latency', 'reply_length', 'initiated_share', 'people_active']);
export type DriftMeasure = z.infer<typeof driftMeasure>;

export const drift = z.object({
  accountId,
  /** Null when it is of the account as a whole. */
  address: z.string().nullable(),
  name: z.string(),
  measure: driftMeasure,
  direction: z.enum(['worse', 'better', 'steady', 'unknown']),
  /** The usual figure and that of late, in `unit`; null where there is too little. */
  baseline: z.number().nullable(),
  recent: z.number().nullable(),
  unit: z.enum(['hours', 'words', 'share', 'people']),
  /** Robust z-score of the change (median and MAD). */
  score: z.number().nullable(),
  /** "3 times slower than her usual 6 h". */
  text: z.string(),
  rule: z.string(),
  evidence: z.array(evidence),
  /** Oldest first, for the plot. */
  points: z.array(z.object({ at: epochMs, value: z.number() })),
});
export type Drift = z.infer<typeof drift>;

const accountOnly = z.object({ accountId });

export const relationshipCalls = {
  'drift.list': call(
    'How contacts and accounts moved against their own past: answer times, lengths, who opens threads, how many write.',
    z.object({ accountId: accountId.optional() }),
    z.object({ drifts: z.array(drift) }),
  ),
  'health.get': call('The health of an account, component by component, with what it rests on.', accountOnly, health),
  'health.history': call(
    'The health of an account week by week, as it would have been computed then; the newest week last.',
    accountOnly.extend({ weeks: z.number().int().min(1).max(260).optional() }),
    z.object({ weeks: z.array(healthWeek), drop: health.shape.drop }),
  ),
} as const;
