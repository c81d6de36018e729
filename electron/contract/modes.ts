// Calls about how far the program goes by itself: modes by mailbox, kind and tier, and what bounds Autopilot (capability F4).
import { z } from 'zod';
import { settings } from './app.ts';
import { call } from './call.ts';
import { touchMode } from './queue.ts';
import { changed, epochMs, mailboxId, tier } from './scalars.ts';
import { touchKind } from './touch-drafts.ts';

/** What a rule is about; null is any. The rule that names the most wins, the kind before the tier before the mailbox. */
const modeSubject = z.object({
  mailboxId: mailboxId.nullable(),
  kind: touchKind.nullable(),
  tier: tier.nullable(),
});

export const modeRule = modeSubject.extend({
  mode: touchMode,
  /** Part of the program; a rule of the person for the same goes before it. */
  builtIn: z.boolean(),
});
export type ModeRule = z.infer<typeof modeRule>;

/** How far a kind is on its way to Autopilot. */
export const earnedKind = z.object({
  kind: touchKind,
  /** Approved without a change of a word. */
  unedited: z.number().int(),
  approved: z.number().int(),
  needed: z.number().int(),
  earned: z.boolean(),
  /** Never delegated unless a rule names it. */
  guarded: z.boolean(),
  /** Earned, not delegated yet, and worth a question. */
  offer: z.boolean(),
});
export type EarnedKind = z.infer<typeof earnedKind>;

const { start, end, weekdays } = settings.shape.workingHours.shape;

export const autopilotSettings = z.object({
  /** Approvals without a change before a kind may be delegated. */
  earnAfter: z.number().int().min(1).max(1000),
  /** How long what Autopilot lets go is held, so that it can be taken back. */
  delayMinutes: z.number().int().min(1).max(2880),
  /** Within these hours of the recipient's own zone. */
  hours: z.object({ start, end, weekdays }),
  dailyCap: z.number().int().min(1).max(200),
  /** At most so many to one account in `accountDays` days. */
  accountCap: z.number().int().min(1).max(20),
  accountDays: z.number().int().min(1).max(90),
  /** Also to accounts at risk, and to those of the highest value. */
  atRisk: z.boolean(),
  topValue: z.boolean(),
});
export type AutopilotSettings = z.infer<typeof autopilotSettings>;

export const autopilotState = z.object({
  settings: autopilotSettings,
  /** Everything of the queue stays where it is since then; null while nothing is paused. */
  pausedSince: epochMs.nullable(),
  kinds: z.array(earnedKind),
  /** Left today, or held to leave. */
  today: z.number().int(),
});
export type AutopilotState = z.infer<typeof autopilotState>;

export const modeCalls = {
  'mode.list': call(
    'The rules of the modes, the most specific first, and how far each kind is on its way to Autopilot.',
    z.object({}),
    z.object({ rules: z.array(modeRule), kinds: z.array(earnedKind) }),
  ),
  'mode.set': call(
    'Set the mode for a mailbox, a kind, a tier or all of them together; null takes the rule away. Autopilot has to be earned.',
    modeSubject.partial().extend({ mode: touchMode.nullable() }),
    changed,
  ),
  'autopilot.get': call('What bounds Autopilot, and what it has earned.', z.object({}), autopilotState),
  'autopilot.set': call('Change what bounds Autopilot; what is left out stays.', autopilotSettings.partial(), changed),
  'autopilot.pause': call(
    'Keep everything of the queue where it is, or let it go on: nothing is drafted or sent by itself meanwhile.',
    z.object({ paused: z.boolean(), why: z.string().trim().max(300).optional() }),
    changed,
  ),
} as const;
