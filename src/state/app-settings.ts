// The settings in force; a change shows at once and can be undone.
import type { Settings } from '../../electron/contract/app.ts';
import type { CallInput } from '../../electron/contract/contract.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const resource = createResources<'settings', Settings>({
  topics: ['settings'],
  ask: () => ask('settings.get', {}),
});

export const useSettings = () => resource.use('settings');
/** As they were told last; null before anything asked for them. */
export const settingsAtHand = (): Settings | null => resource.peek('settings');

export function updateSettings(next: CallInput<'settings.update'>, say: string) {
  return change('settings.update', next, {
    say,
    ahead() {
      const shown = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
      return resource.ahead('settings', (held) => ({ ...held, ...shown }));
    },
  });
}
