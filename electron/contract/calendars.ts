// The user's own calendar, from a file or a feed, and the times that are free by it (capability D3).
import { z } from 'zod';
import { call } from './call.ts';
import { meetingTime } from './meetings.ts';
import { accountId, changed, epochMs } from './scalars.ts';

export const calendarId = z.number().int().positive().brand<'CalendarId'>();
export type CalendarId = z.infer<typeof calendarId>;

/** Decoded bytes of one calendar at most. */
export const MAX_CALENDAR_CONTENT = 8 * 1024 * 1024;

export const calendarSource = z.object({
  calendarId,
  kind: z.enum(['file', 'feed']),
  name: z.string(),
  /** The file's name, or the feed's host. */
  place: z.string(),
  events: z.number().int(),
  fetchedAt: epochMs.nullable(),
  /** What is wrong with it, in a sentence; what was fetched last counts on. */
  problem: z.string().nullable(),
});
export type CalendarSource = z.infer<typeof calendarSource>;

const sources = z.object({ sources: z.array(calendarSource) });

export const calendarCalls = {
  'calendar.list': call('The calendars that say when you are busy.', z.object({}), sources),
  'calendar.addFile': call(
    'Take a calendar file (.ics) as yours; content is base64. A file of the same name takes the place of the former.',
    z.object({ name: z.string().trim().min(1).max(200), content: z.string() }),
    changed.extend({ calendarId }),
  ),
  'calendar.addFeed': call(
    'Follow a calendar by its address (https, webcal, or http on this machine); the address is kept like a password.',
    z.object({ url: z.string().trim().min(8).max(2000), name: z.string().trim().max(200).optional() }),
    changed.extend({ calendarId, problem: z.string().nullable() }),
  ),
  'calendar.remove': call('Take a calendar away.', z.object({ calendarId }), changed),
  'calendar.refresh': call('Fetch every feed now.', z.object({}), sources),
  'calendar.busy': call(
    'When you are busy between two times.',
    z.object({ from: epochMs, to: epochMs }),
    z.object({
      times: z.array(
        z.object({ start: epochMs, end: epochMs, tentative: z.boolean(), allDay: z.boolean(), title: z.string() }),
      ),
    }),
  ),
  'slot.find': call(
    'Times that are free for you and within the working hours of both sides; over several accounts none is named twice.',
    z.object({
      accountIds: z.array(accountId).min(1).max(100),
      minutes: z.number().int().min(15).max(480).optional(),
      count: z.number().int().min(1).max(5).optional(),
      from: epochMs.optional(),
      to: epochMs.optional(),
    }),
    z.object({
      accounts: z.array(
        z.object({ accountId, slots: z.array(meetingTime), theirZone: z.string(), none: z.string().nullable() }),
      ),
    }),
  ),
} as const;
