// The frames that travel between a client and a server, and their check at the border. Knows no product word.
import { z } from 'zod';
import { failure } from '../contract/failure.ts';

/** A caller may set the clock of one call, so that scripted runs repeat. */
export const callClock = z.object({ now: z.number().int().optional(), timeZone: z.string().optional() });
export type CallClock = z.infer<typeof callClock>;

export const requestFrame = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('call'),
    id: z.number().int(),
    name: z.string(),
    input: z.unknown(),
    clock: callClock.optional(),
  }),
  z.object({ t: z.literal('cancel'), id: z.number().int() }),
]);
export type RequestFrame = z.infer<typeof requestFrame>;

export const responseFrame = z.discriminatedUnion('t', [
  z.object({ t: z.literal('ok'), id: z.number().int(), output: z.unknown() }),
  z.object({ t: z.literal('fail'), id: z.number().int(), failure }),
  z.object({ t: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);
export type ResponseFrame = z.infer<typeof responseFrame>;
