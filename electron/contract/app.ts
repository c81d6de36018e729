// Calls about the program itself: what it is, where its data is, its settings, the sample book.
import { z } from 'zod';
import { call } from './call.ts';
import { noticeSettings } from './notices.ts';
import { passKind } from './pass-kinds.ts';
import { healthComponentKind } from './relationship.ts';
import { changed, epochMs, isoDate, segment } from './scalars.ts';

export const hostKind = z.enum(['desktop', 'browser', 'command_line']);
/** Where passwords are kept: the system keychain, or a file only the user can read. */
export const secretStoreKind = z.enum(['keychain', 'file']);
export type SecretStoreKind = z.infer<typeof secretStoreKind>;

export const appStatus = z.object({
  version: z.string(),
  host: hostKind,
  dataFolder: z.string(),
  secretStore: secretStoreKind,
  /** One sentence about where passwords are kept, to be shown as it is. */
  secretStoreSentence: z.string(),
  mailboxes: z.number().int(),
  accounts: z.number().int(),
  messages: z.number().int(),
  sampleBook: z.boolean(),
  now: epochMs,
  timeZone: z.string(),
});
export type AppStatus = z.infer<typeof appStatus>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written HH:MM.');
const days = z.number().int().min(1).max(730);
/** `none` is for accounts without a segment. */
const segmentOrNone = z.enum([...segment.options, 'none']);
export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Working hours within which an account that asked something should have its answer (capability E5). */
  responseGoalHours: z.number().min(0.5).max(80),
  workingHours: z.object({
    start: timeOfDay,
    end: timeOfDay,
    /** ISO weekdays, Monday is 1. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1),
    /** Days on which nobody works, whatever weekday they are. */
    holidays: z
      .array(z.object({ day: isoDate, name: z.string().trim().max(80) }))
      .max(1000)
      .optional(),
  }),
  /** Days between touches by tier; `none` is for accounts without one. */
  cadenceDays: z.object({ enterprise: days, business: days, standard: days, none: days }),
  /** What a segment makes of its tier's days: 0.5 is twice as often. */
  segmentCadence: z.record(segmentOrNone, z.number().min(0.1).max(10)),
  /** How much each component of health weighs, by segment; what counts is the proportion. */
  healthWeights: z.record(segmentOrNone, z.record(healthComponentKind, z.number().min(0).max(100))),
  /** Registrable domains of the user's own company, besides those of the mailboxes. */
  ownDomains: z.array(z.string()),
  /** Undo window: how long a sent message is held before it goes to the server. */
  sendHoldSeconds: z.number().int().min(0).max(120),
  /** What was to leave longer ago than this and did not (the machine slept) needs another approval. */
  lateAfterMinutes: z.number().int().min(5).max(10_080),
  /** Days after a touch that asked something and got no answer until it is a task. */
  followUpDays: z.number().int().min(1).max(90),
  /** Reviews: how often by tier, and how times are offered. */
  reviews: z.object({
    everyDays: z.object({ enterprise: days, business: days, standard: days, none: days }),
    /** No time is offered sooner. */
    noticeHours: z.number().int().min(0).max(720),
    /** Kept free before and after what is in the calendar. */
    bufferMinutes: z.number().int().min(0).max(240),
    /** Where somebody may choose a time by themselves; empty for none. */
    link: z.string().trim().max(1000),
    /** Where meetings are held: a room, a number, an address for calls. */
    place: z.string().trim().max(1000),
  }),
  /** Minutes that each pass of the day is planned to take at most. */
  passMinutes: z.record(passKind, z.number().int().min(5).max(240)),
  /** What to be told of outside the window. */
  notices: noticeSettings,
  /** Manners of the desktop program; the browser host has none of them. */
  desktop: z.object({
    /** Stay in the tray when the window is closed. */
    tray: z.boolean(),
    openAtLogin: z.boolean(),
    /** What the number on the icon counts. */
    badge: z.enum(['none', 'answers', 'today']),
    /** Open the system's mail links. */
    mailLinks: z.boolean(),
  }),
});
export type Settings = z.infer<typeof settings>;

export const appCalls = {
  'app.status': call('What is running, where its data is, and how much it holds.', z.object({}), appStatus),
  'settings.get': call('The settings in force.', z.object({}), settings),
  'settings.update': call('Change settings; what is left out stays.', settings.partial(), changed),
  'sample.open': call(
    'Fill an empty book with the sample: about 25 accounts and 3,000 messages.',
    z.object({ seed: z.number().int().optional() }),
    z.object({ accounts: z.number().int(), messages: z.number().int() }),
  ),
} as const;
