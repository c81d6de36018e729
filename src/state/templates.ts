// Mail templates, and the library of things worth handing on.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { Resource } from '../../electron/contract/templates.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type TemplateList = CallOutput<'template.list'>;
export type OpenTemplate = CallOutput<'template.get'>;

const list = createResources<'templates', TemplateList>({
  topics: ['templates', 'journal'],
  ask: () => ask('template.list', {}),
});
const one = createResources<string, OpenTemplate>({
  topics: ['templates', 'journal'],
  ask: (templateId) => ask('template.get', { templateId }),
});
const library = createResources<'library', CallOutput<'resource.list'>>({
  topics: ['templates', 'journal'],
  ask: () => ask('resource.list', {}),
});

export const useTemplates = () => list.use('templates');
export const useTemplate = (templateId: string | null) => one.use(templateId);
export const useLibrary = () => library.use('library');

export const lintTemplate = (source: string) => ask('template.lint', { source });
export const previewTemplate = (input: CallInput<'template.preview'>) => ask('template.preview', input);

export function saveTemplate(input: CallInput<'template.save'>, name: string) {
  return change('template.save', input, { say: `Saved: ${name}.` });
}

export function removeTemplate(templateId: string, say: string) {
  return change('template.remove', { templateId }, { say });
}

export function saveResource(input: CallInput<'resource.save'>) {
  return change('resource.save', input, { say: `In the library: ${input.title}.`, quiet: true });
}

export function removeResource({ resourceId, title }: Resource) {
  return change('resource.remove', { resourceId }, { say: `Taken out of the library: ${title}.` });
}
