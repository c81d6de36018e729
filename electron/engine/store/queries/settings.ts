// The settings as one object: what is stored over the defaults.
import type { Database } from 'better-sqlite3';
import { type Settings, settings } from '../../../contract/app.ts';
import { statement } from '../statement.ts';

export const defaultSettings: Settings = {
  theme: 'system',
  responseGoalHours: 4,
  workingHours: { start: '09:00', end: '17:30', weekdays: [1, 2, 3, 4, 5] },
  cadenceDays: { enterprise: 14, business: 30, standard: 60, none: 45 },
  ownDomains: [],
  sendHoldSeconds: 10,
};

const allSettings = statement<[], { name: string; value: string }>('SELECT name, value FROM setting');

export function readSettings(db: Database): Settings {
  const stored: Record<string, unknown> = {};
  for (const { name, value } of allSettings(db).all()) stored[name] = JSON.parse(value);
  return settings.parse({ ...defaultSettings, ...stored });
}
