// Playbooks as files: what they are, what would start over the book, and keeping, sharing and switching them.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { PlaybookRow } from '../../electron/contract/playbooks.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const topics = ['playbooks', 'journal'] as const;

const list = createResources<'playbooks', CallOutput<'playbook.list'>>({
  topics,
  ask: () => ask('playbook.list', {}),
});
const one = createResources<string, CallOutput<'playbook.get'>>({
  topics,
  keep: 6,
  ask: (playbookId) => ask('playbook.get', { playbookId }),
});
const dryRuns = createResources<number, CallOutput<'playbook.dryRun'>>({
  topics: ['playbooks', 'journal', 'book', 'accounts'],
  keep: 4,
  ask: (days) => ask('playbook.dryRun', { days }),
});

export const usePlaybooks = () => list.use('playbooks');
export const usePlaybook = (playbookId: string | null) => one.use(playbookId);
/** What would start within so many days. */
export const useDryRun = (days: number) => dryRuns.use(days);

export const validatePlaybook = (source: string) => ask('playbook.validate', { source });
/** Of a text that is not kept yet. */
export const tryPlaybook = (input: CallInput<'playbook.dryRun'>) => ask('playbook.dryRun', input);
export const sharePlaybook = (playbookId: string) => ask('playbook.share', { playbookId });

export function savePlaybook(input: CallInput<'playbook.save'>, name: string) {
  return change('playbook.save', input, { say: `Saved: ${name}.` });
}

export function removePlaybook(playbookId: string, say: string) {
  return change('playbook.remove', { playbookId }, { say });
}

export function setAutomatic({ playbookId, name, automatic }: PlaybookRow) {
  const say = automatic ? `${name} starts only by hand now.` : `${name} starts by itself from now on.`;
  return change('playbook.setAutomatic', { playbookId, automatic: !automatic }, { say });
}
