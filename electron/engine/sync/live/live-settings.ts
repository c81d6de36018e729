// How the live sync spends its time and its connections. What crosses to the sync's thread when it starts.
import { z } from 'zod';

export const liveSettings = z.object({
  /** A look at all folders of a mailbox whose server tells of news by itself. */
  sweepMs: z.number(),
  /** The same where it can't. */
  pollMs: z.number(),
  /** Every flag is compared this often where the server keeps no mod-sequences. */
  thoroughMs: z.number(),
  /** The first wait after a connection broke, and the longest. */
  firstRetryMs: z.number(),
  mostRetryMs: z.number(),
  /** How often the clock is looked at, to notice that the machine slept. */
  heartbeatMs: z.number(),
  /** Connections a mailbox may hold at once, one of them for the work. */
  connections: z.number().int().min(1),
});
export type LiveSettings = z.infer<typeof liveSettings>;

const MINUTE = 60_000;
export const usualLiveSettings: LiveSettings = {
  sweepMs: 5 * MINUTE,
  pollMs: 2 * MINUTE,
  thoroughMs: 30 * MINUTE,
  firstRetryMs: 2000,
  mostRetryMs: 5 * MINUTE,
  heartbeatMs: 5000,
  // Providers allow between five and fifteen, and the person has a phone too.
  connections: 4,
};
