// What the window's process and the engine's process say to each other besides calls: start, a new connection, and the
// keychain, which only the window's process can reach.
import { z } from 'zod';
import { failure } from './failure.ts';

export const engineOptions = z.object({
  dataFolder: z.string(),
  now: z.number().int().optional(),
  timeZone: z.string().optional(),
  verbose: z.boolean(),
  sample: z.boolean(),
  /** Whether the system keychain can seal passwords on this machine. */
  keychain: z.boolean(),
});
export type EngineOptions = z.infer<typeof engineOptions>;

/** Main to engine. A `connect` carries a message port where the process can take one; else frames are relayed. */
export const toEngine = z.discriminatedUnion('t', [
  z.object({ t: z.literal('start'), options: engineOptions }),
  z.object({ t: z.literal('connect'), connection: z.number().int() }),
  z.object({ t: z.literal('frame'), connection: z.number().int(), frame: z.unknown() }),
  z.object({ t: z.literal('disconnect'), connection: z.number().int() }),
  z.object({ t: z.literal('sealed'), id: z.number().int(), text: z.string().nullable() }),
  z.object({ t: z.literal('stop') }),
]);
export type ToEngine = z.infer<typeof toEngine>;

/** Engine to main. */
export const fromEngine = z.discriminatedUnion('t', [
  z.object({ t: z.literal('alive') }),
  z.object({ t: z.literal('ready') }),
  z.object({ t: z.literal('refused'), failure }),
  z.object({ t: z.literal('frame'), connection: z.number().int(), frame: z.unknown() }),
  z.object({ t: z.literal('disconnect'), connection: z.number().int() }),
  z.object({ t: z.literal('seal'), id: z.number().int(), open: z.boolean(), text: z.string() }),
  /** A sign-in's page, for the system's browser. */
  z.object({ t: z.literal('openBrowser'), url: z.string() }),
]);
export type FromEngine = z.infer<typeof fromEngine>;
