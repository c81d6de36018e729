// New accounts from outside: a CSV file, and the companies that the mail knows and the book does not.
import type { ImportField, ImportSource } from '../../electron/contract/account.ts';
import type { CallOutput } from '../../electron/contract/contract.ts';
import { toBase64 } from './base64.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type ImportPreview = CallOutput<'account.previewImport'>;
export type Suggestion = CallOutput<'account.suggest'>['suggestions'][number];
export type ColumnChoices = Readonly<Record<string, ImportField>>;

const suggestions = createResources<'suggestions', readonly Suggestion[]>({
  topics: ['accounts', 'mailboxes'],
  ask: async () => (await ask('account.suggest', { limit: 100 })).suggestions,
});

export const useSuggestions = () => suggestions.use('suggestions');

/** The file by its path where the host knows one, by its bytes where not. */
export async function importSourceOf(file: File, window: Window): Promise<ImportSource> {
  const path = window.tend?.pathForFile(file) ?? '';
  if (path !== '') return { path };
  return { content: toBase64(new Uint8Array(await file.arrayBuffer())) };
}

export function previewImport(source: ImportSource, signal?: AbortSignal): Promise<ImportPreview> {
  return ask('account.previewImport', source, signal);
}

export function runImport(source: ImportSource, say: string) {
  return change('account.import', source, { say, quiet: true });
}

export function acceptSuggestion(suggestion: Suggestion) {
  return change(
    'account.create',
    { name: suggestion.name, domains: [suggestion.domain] },
    { say: `Added ${suggestion.name} to the book.`, ahead: leaveOut(suggestion) },
  );
}

export function ignoreSuggestion(suggestion: Suggestion) {
  return change(
    'mapping.setDomain',
    { domain: suggestion.domain, target: 'ignored' },
    { say: `${suggestion.domain} will not be suggested again.`, ahead: leaveOut(suggestion) },
  );
}

function leaveOut(suggestion: Suggestion): () => () => void {
  return () => suggestions.ahead('suggestions', (held) => held.filter((each) => each.domain !== suggestion.domain));
}
