// Documents as they are read and worked on, the goals they speak of, and their files.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { DocumentFormat } from '../../electron/contract/document-exports.ts';
import type { DocumentBlock, DocumentEdition, DocumentKind } from '../../electron/contract/documents.ts';
import type { Goal } from '../../electron/contract/goals.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { asFailure, ask } from './engine.ts';
import { announce, announceProblem } from './notices.ts';
import { createResources } from './resource.ts';

export interface DocumentPlace {
  readonly accountId: AccountId;
  readonly kind: DocumentKind;
  readonly edition: DocumentEdition;
  readonly language: 'en' | 'de';
}
export type OpenDocument = CallOutput<'document.get'>;

const one = createResources<DocumentPlace, OpenDocument>({
  topics: ['documents', 'findings', 'accounts', 'settings', 'tasks'],
  keep: 8,
  ask: (place) => ask('document.get', place),
});
const all = createResources<'documents', CallOutput<'document.list'>>({
  topics: ['documents', 'accounts'],
  ask: () => ask('document.list', {}),
});
const goals = createResources<AccountId, CallOutput<'goal.list'>>({
  topics: ['documents', 'accounts'],
  ask: (accountId) => ask('goal.list', { accountId }),
});

const only = ({ accountId, kind, edition, language }: DocumentPlace): DocumentPlace => ({
  accountId,
  kind,
  edition,
  language,
});

export const useDocument = (place: DocumentPlace) => one.use(only(place));
export const useDocuments = () => all.use('documents');
export const useGoals = (accountId: AccountId) => goals.use(accountId);

export function editSection(place: DocumentPlace, section: string, title: string, blocks: readonly DocumentBlock[]) {
  const input = { ...only(place), section, title, blocks: [...blocks] };
  return change('document.editSection', input, { say: `Wrote “${title}” in your words.` });
}

export function resetSection(place: DocumentPlace, section: string, title: string) {
  return change('document.resetSection', { ...only(place), section }, { say: `“${title}” says what the facts say.` });
}

export function arrange(place: DocumentPlace, input: { order?: string[]; hidden?: string[] }, say: string) {
  const { accountId, kind, edition } = place;
  return change('document.arrange', { accountId, kind, edition, ...input }, { say });
}

export function fillGap({ accountId, kind, edition }: DocumentPlace, section: string, prompt: string, text: string) {
  const say = text.trim() === '' ? 'The gap is open again.' : 'Filled in.';
  return change('document.fillGap', { accountId, kind, edition, section, prompt, text }, { say });
}

export function createGoal(input: CallInput<'goal.create'>) {
  return change('goal.create', input, { say: `Wrote down the goal: ${input.text}.` });
}

export function updateGoal(goal: Goal, input: Omit<CallInput<'goal.update'>, 'goalId'>) {
  return change(
    'goal.update',
    { goalId: goal.goalId, ...input },
    { say: `Changed the goal: ${input.text ?? goal.text}.` },
  );
}

export function removeGoal(goal: Goal) {
  return change('goal.remove', { goalId: goal.goalId }, { say: `Took away the goal: ${goal.text}.` });
}

/** The file, base64, with its name; null when it could not be made, which is said. */
export async function exportDocument(
  place: DocumentPlace,
  format: DocumentFormat,
  signal?: AbortSignal,
): Promise<{ fileName: string; content: string } | null> {
  try {
    const { fileName, content, gaps } = await ask('document.export', { ...only(place), format }, signal);
    if (content === null) return null;
    const open =
      gaps === 0 ? '' : ` ${gaps === 1 ? 'One place is' : `${gaps} places are`} still marked in it to be filled in.`;
    announce(`Saved ${fileName}.${open}`);
    return { fileName, content };
  } catch (error) {
    const { code, message } = asFailure(error);
    if (code === 'cancelled') announce('Stopped; nothing was saved.');
    else announceProblem(message, 'Not exported.');
    return null;
  }
}
