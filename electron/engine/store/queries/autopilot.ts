// What bounds Autopilot, as the person set it, and whether everything is paused.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type AutopilotSettings, autopilotSettings } from '../../../contract/modes.ts';
import { statement } from '../statement.ts';

export const defaultAutopilot: AutopilotSettings = {
  earnAfter: 10,
  delayMinutes: 30,
  hours: { start: '08:30', end: '17:30', weekdays: [1, 2, 3, 4, 5] },
  dailyCap: 10,
  accountCap: 1,
  accountDays: 7,
  atRisk: false,
  topValue: false,
};

/** The names of their rows in `setting`. */
export const AUTOPILOT = 'autopilot';
export const PAUSED = 'queuePaused';

const pause = z.object({ since: z.number().int(), why: z.string().nullable() });
export type QueuePause = z.infer<typeof pause>;

const valueNamed = statement<[string], { value: string }>('SELECT value FROM setting WHERE name = ?');

export function readAutopilot(db: Database): AutopilotSettings {
  const row = valueNamed(db).get(AUTOPILOT);
  return autopilotSettings.parse({ ...defaultAutopilot, ...(row ? (JSON.parse(row.value) as object) : {}) });
}

/** Null while the queue goes on. */
export function readPause(db: Database): QueuePause | null {
  const row = valueNamed(db).get(PAUSED);
  return row ? pause.nullable().parse(JSON.parse(row.value)) : null;
}
