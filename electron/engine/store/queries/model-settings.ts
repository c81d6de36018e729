// How the language model is reached, one stored setting; off, and without a model's name, until the user says otherwise.
import type { Database } from 'better-sqlite3';
import { type ModelSettings, modelSettings } from '../../../contract/model.ts';
import { statement } from '../statement.ts';

export const MODEL_SETTING = 'model';

export const defaultModelSettings: ModelSettings = {
  enabled: false,
  protocol: 'openai',
  baseUrl: 'https://api.openai.com/v1',
  model: '',
  timeoutSeconds: 30,
  maxAnswerTokens: 1200,
  callsPerDay: 100,
  price: null,
};

const setting = statement<[string], { value: string }>('SELECT value FROM setting WHERE name = ?');

export function readModelSettings(db: Database): ModelSettings {
  const stored = setting(db).get(MODEL_SETTING);
  const known = modelSettings.partial().safeParse(stored === undefined ? {} : JSON.parse(stored.value));
  return { ...defaultModelSettings, ...(known.success ? defined(known.data) : {}) };
}

function defined(partial: Partial<ModelSettings>): Partial<ModelSettings> {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined));
}
