// The settings as one object: what is stored over the defaults.
import type { Database } from 'better-sqlite3';
import { type Settings, settings } from '../../../contract/app.ts';
import { statement } from '../statement.ts';

type Nine = readonly [number, number, number, number, number, number, number, number, number];

/** In the order of book/health/health.ts. */
function weights([silence, responsiveness, depth, breadth, risks, promises, usage, nps, tickets]: Nine) {
  return { silence, responsiveness, depth, breadth, risks, promises, usage, nps, tickets };
}

export const defaultSettings: Settings = {
  theme: 'system',
  responseGoalHours: 4,
  workingHours: { start: '09:00', end: '17:30', weekdays: [1, 2, 3, 4, 5] },
  cadenceDays: { enterprise: 14, business: 30, standard: 60, none: 45 },
  segmentCadence: { white_glove: 0.75, growth: 1, stable: 1, at_risk: 0.75, none: 1 },
  healthWeights: {
    white_glove: weights([25, 20, 10, 15, 25, 15, 15, 10, 5]),
    growth: weights([20, 15, 15, 15, 20, 10, 20, 10, 10]),
    stable: weights([25, 15, 10, 10, 20, 10, 15, 10, 10]),
    at_risk: weights([25, 20, 10, 10, 30, 15, 15, 10, 10]),
    none: weights([25, 15, 10, 10, 20, 10, 15, 10, 10]),
  },
  ownDomains: [],
  sendHoldSeconds: 10,
  lateAfterMinutes: 60,
  followUpDays: 7,
  reviews: {
    everyDays: { enterprise: 91, business: 182, standard: 365, none: 365 },
    noticeHours: 48,
    bufferMinutes: 15,
    link: '',
    place: '',
  },
  passMinutes: {
    week_ahead: 20,
    book_review: 20,
    replies: 30,
    proactive: 30,
    scheduling: 15,
    week_close: 20,
    sweep: 10,
  },
  notices: { rules: [], quiet: { from: '18:00', to: '08:00', daysOff: true } },
  desktop: { tray: false, openAtLogin: false, badge: 'answers', mailLinks: false },
};

const allSettings = statement<[], { name: string; value: string }>('SELECT name, value FROM setting');

/** Parsed once for as long as the rows stay as they are: settings are asked for by nearly everything that is derived. */
const remembered = new WeakMap<Database, { readonly rows: string; readonly settings: Settings }>();

export function readSettings(db: Database): Settings {
  const rows = allSettings(db).all();
  const text = JSON.stringify(rows);
  const known = remembered.get(db);
  if (known?.rows === text) return known.settings;
  const stored: Record<string, unknown> = {};
  for (const { name, value } of rows) stored[name] = JSON.parse(value);
  const parsed = settings.parse({ ...defaultSettings, ...stored });
  remembered.set(db, { rows: text, settings: parsed });
  return parsed;
}
