// The playbooks at hand: those that come with the program, and those in the user's folder, which take the place of one of the same
// name. Read whenever asked for, because they can be edited with any editor.
import { join } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import { type TemplateSource, templatesIn } from '../drafting/templates/template-files.ts';
import { programFolder } from '../program-folder.ts';

export interface PlaybookSource {
  readonly playbookId: string;
  readonly text: string;
  readonly origin: 'built_in' | 'own' | 'changed';
}

export const playbooksFolder = (dataFolder: string): string => join(dataFolder, 'playbooks');

let builtIn: readonly TemplateSource[] | null = null;

export function builtInPlaybooks(): readonly TemplateSource[] {
  builtIn ??= templatesIn(programFolder('playbooks'), false);
  return builtIn;
}

/** By name. */
export function playbookSources(dataFolder: string): PlaybookSource[] {
  const shipped = new Map(builtInPlaybooks().map((one) => [one.templateId, one.text]));
  const own = new Map(templatesIn(playbooksFolder(dataFolder), true).map((one) => [one.templateId, one.text]));
  return [...new Set([...shipped.keys(), ...own.keys()])].sort().map((playbookId) => ({
    playbookId,
    text: own.get(playbookId) ?? shipped.get(playbookId) ?? '',
    origin: own.has(playbookId) ? (shipped.has(playbookId) ? 'changed' : 'own') : 'built_in',
  }));
}

/** @throws Failure `not_found`. */
export function requirePlaybook(dataFolder: string, playbookId: string): PlaybookSource {
  const found = playbookSources(dataFolder).find((one) => one.playbookId === playbookId);
  if (!found)
    throw new Failure('not_found', 'There is no such playbook; its file may have been removed.', 'playbookId');
  return found;
}
