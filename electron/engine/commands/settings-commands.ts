// Changing settings, one journaled row per setting.
import type { Settings } from '../../contract/app.ts';
import { Failure } from '../../contract/failure.ts';
import { cleanDomain } from '../book/mapping-values.ts';
import { readRow } from '../journal/journaled-tables.ts';
import { isFreeMail } from '../mail/people/addresses.ts';
import { readSettings } from '../store/queries/settings.ts';
import type { Command } from './command.ts';

export const updateSettings: Command<Partial<Settings>> = {
  name: 'settings.update',
  reversal: 'reverse',
  run({ db, record }, input) {
    const patch = { ...input, ...(input.ownDomains ? { ownDomains: input.ownDomains.map(cleanDomain) } : {}) };
    const freeMail = patch.ownDomains?.find(isFreeMail);
    if (freeMail !== undefined) {
      throw new Failure(
        'invalid_input',
        `${freeMail} is a free-mail provider that strangers use too, so it is no company’s own domain.`,
        'ownDomains',
      );
    }
    if (patch.workingHours && patch.workingHours.start >= patch.workingHours.end) {
      throw new Failure('invalid_input', 'The working day must end after it starts.', 'workingHours');
    }
    const current: Partial<Record<string, unknown>> = readSettings(db);
    for (const [name, value] of Object.entries(patch)) {
      const text = JSON.stringify(value);
      if (value === undefined || text === JSON.stringify(current[name])) continue;
      if (readRow(db, 'setting', [name])) record.update('setting', [name], { value: text });
      else record.insert('setting', { name, value: text });
    }
    return { title: 'Changed settings', accounts: [], result: {} };
  },
};
