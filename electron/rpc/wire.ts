// The frames that travel between a client and a server, and their check at the border. Knows no product word. Written in zod's
// small form: the window reads it before it draws anything.
import * as z from 'zod/mini';
import { failure } from '../contract/failure.ts';

/** A caller may set the clock of one call, so that scripted runs repeat. */
export const callClock = z.object({ now: z.optional(z.int()), timeZone: z.optional(z.string()) });
export type CallClock = z.infer<typeof callClock>;

export const requestFrame = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('call'),
    id: z.int(),
    name: z.string(),
    input: z.unknown(),
    clock: z.optional(callClock),
  }),
  z.object({ t: z.literal('cancel'), id: z.int() }),
]);
export type RequestFrame = z.infer<typeof requestFrame>;

export const responseFrame = z.discriminatedUnion('t', [
  z.object({ t: z.literal('ok'), id: z.int(), output: z.unknown() }),
  z.object({ t: z.literal('fail'), id: z.int(), failure }),
  z.object({ t: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);
export type ResponseFrame = z.infer<typeof responseFrame>;
