// The commands about systems of record for the law of every command.
import type { CallName } from '../../../electron/contract/contract.ts';

export const crmCommands = (thread: () => number): [CallName, () => unknown][] => [
  ['crm.export', () => ({ system: 'plain', objects: ['accounts', 'activities'] })],
  ['crm.setColumns', () => ({ system: 'hubspot', object: 'accounts', headers: { name: 'Firm', notes: null } })],
  ['crm.setNever', () => ({ threadId: thread(), never: true })],
];
