// What mail shows of a person: a suggested role, a change, an absence; each with the messages it rests on.
import { z } from 'zod';
import { evidence } from './findings.ts';
import { isoDate } from './scalars.ts';

export const personRole = z.enum([
  'champion',
  'economic_buyer',
  'decision_maker',
  'influencer',
  'end_user',
  'detractor',
]);
export type PersonRole = z.infer<typeof personRole>;

/** A role that the mail suggests; the user accepts or dismisses it. */
export const roleSuggestion = z.object({
  role: personRole,
  why: z.string(),
  evidence: z.array(evidence),
  rule: z.string(),
});
export type RoleSuggestion = z.infer<typeof roleSuggestion>;

export const personChange = z.object({
  /** `left` and `leaving` the company, `came` in somebody's place, `moved` to another role, a `new_title` in the signature. */
  kind: z.enum(['left', 'leaving', 'came', 'moved', 'new_title']),
  text: z.string(),
  /** An address that was named in their place. */
  successor: z.string().nullable(),
  /** The user says so, too. */
  confirmed: z.boolean(),
  evidence,
  rule: z.string(),
});
export type PersonChange = z.infer<typeof personChange>;

export const personAway = z.object({
  /** The day they are back. */
  until: isoDate,
  /** An address that stands in. */
  successor: z.string().nullable(),
  evidence,
});
export type PersonAway = z.infer<typeof personAway>;
