// Changing how the language model is reached: one journaled setting. Its key lies where passwords do and is in no row.
import { Failure } from '../../contract/failure.ts';
import type { ModelProtocol, ModelSettings } from '../../contract/model.ts';
import { readRow } from '../journal/journaled-tables.ts';
import { MODEL_SETTING, readModelSettings } from '../store/queries/model-settings.ts';
import type { Command } from './command.ts';

const USUAL: Readonly<Record<ModelProtocol, string>> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com',
};

export const setModel: Command<Partial<ModelSettings>> = {
  name: 'model.set',
  reversal: 'reverse',
  run({ db, record }, patch) {
    const before = readModelSettings(db);
    const next = { ...before, ...patch };
    // Another protocol at the usual address of the one before would send one provider's key to the other.
    if (patch.protocol !== undefined && patch.baseUrl === undefined && before.baseUrl === USUAL[before.protocol]) {
      next.baseUrl = USUAL[patch.protocol];
    }
    if (next.enabled && next.model === '') {
      throw new Failure('invalid_input', 'Name the model to ask before it is turned on.', 'model');
    }
    const value = JSON.stringify(next);
    if (value !== JSON.stringify(before)) {
      if (readRow(db, 'setting', [MODEL_SETTING])) record.update('setting', [MODEL_SETTING], { value });
      else record.insert('setting', { name: MODEL_SETTING, value });
    }
    const title =
      next.enabled === before.enabled
        ? 'Changed how the language model is reached'
        : `Turned the language model ${next.enabled ? 'on' : 'off'}`;
    return { title, accounts: [], result: {} };
  },
};
