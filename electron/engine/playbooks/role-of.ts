// Who does a step: a role of the playbook's, or whoever runs it. That one is no role that somebody is put into: they are there anyway.
import type { PlaybookDefinition, PlaybookRole, PlaybookStep } from '../../contract/playbooks.ts';

/** As a file names whoever runs it; a role of its own of that name goes before. */
export const YOU = 'you';

export function roleOf(
  { roles }: Pick<PlaybookDefinition, 'roles'>,
  { role }: Pick<PlaybookStep, 'role'>,
): PlaybookRole {
  return roles.find(({ key }) => key === role) ?? { key: role, side: 'ours', label: role === YOU ? 'You' : role };
}
