// The mail templates at hand: those in the user's folder, and those that come with the program where the user has none of the
// same name.
import { Failure } from '../../../contract/failure.ts';
import type { TemplateRow } from '../../../contract/templates.ts';
import { lintTemplate } from './lint-template.ts';
import { parseTemplate } from './parse-template.ts';
import { builtInSources, type TemplateSource, templateSources } from './template-files.ts';

export function templateRow({ templateId, text, own }: TemplateSource): TemplateRow {
  const parsed = parseTemplate(text);
  const shipped = builtInSources().some((one) => one.templateId === templateId);
  return {
    templateId,
    name: parsed.name || templateId,
    category: parsed.category,
    kinds: [...parsed.kinds],
    language: parsed.language,
    subject: parsed.subject,
    fields: parsed.fields.map(({ name, kind }) => ({ name, kind })),
    customise: [...parsed.customise],
    origin: own ? (shipped ? 'changed' : 'own') : 'built_in',
    problems: lintTemplate(parsed),
  };
}

/** @throws Failure `not_found`. */
export function requireTemplate(dataFolder: string, templateId: string): TemplateSource {
  const found = templateSources(dataFolder).find((one) => one.templateId === templateId);
  if (!found)
    throw new Failure('not_found', 'There is no such template; its file may have been removed.', 'templateId');
  return found;
}
