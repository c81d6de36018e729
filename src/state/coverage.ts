// What was seen of every folder, and whether the silence of each account is known.
import type { CallOutput } from '../../electron/contract/contract.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type Coverage = CallOutput<'coverage.get'>;

const resource = createResources<'coverage', Coverage>({
  topics: ['mailboxes', 'accounts'],
  ask: () => ask('coverage.get', {}),
});

export const useCoverage = () => resource.use('coverage');
