// What goes to other systems and what comes from them: exports for a CRM, figures from a file, backups of everything.
import { create } from 'zustand';
import type { CallInput, CallOutput, EventPayload } from '../../electron/contract/contract.ts';
import type { CrmObject, CrmSystem } from '../../electron/contract/crm.ts';
import type { FigureColumn } from '../../electron/contract/figures.ts';
import type { ThreadId } from '../../electron/contract/scalars.ts';
import { toBase64 } from './base64.ts';
import { change } from './change.ts';
import { asFailure, ask, engine } from './engine.ts';
import { announceProblem } from './notices.ts';
import { createResources } from './resource.ts';

export type CrmPreview = CallOutput<'crm.preview'>;
export type FigurePreview = CallOutput<'figure.preview'>;
export type FigureSource = CallInput<'figure.preview'>;
export type FigureChoices = Readonly<Record<string, FigureColumn>>;
type Never = CallOutput<'crm.never'>;

/** What an export is asked for; kept for as long as the window is open. */
interface CrmView {
  readonly system: CrmSystem;
  readonly everything: boolean;
  readonly withText: boolean;
}
export const useCrmView = create<CrmView>(() => ({ system: 'hubspot', everything: false, withText: false }));

const asked = ({ system, everything, withText }: CrmView) => ({
  system,
  scope: everything ? ('everything' as const) : ('new' as const),
  withText,
});

const previews = createResources<CrmView, CrmPreview>({
  topics: ['book', 'accounts', 'tasks', 'threads', 'settings', 'journal'],
  keep: 4,
  ask: (view) => ask('crm.preview', asked(view)),
});
export const useCrmPreview = (view: CrmView) => previews.use(view);

/** The file, base64, with its name; null where nothing was new, or it could not be made, which is said. */
export async function exportForCrm(
  view: CrmView,
  objects: readonly CrmObject[],
): Promise<{ fileName: string; content: string } | null> {
  const outcome = await change(
    'crm.export',
    { ...asked(view), objects: [...objects] },
    { say: 'Exported; undo forgets it.' },
  );
  if (!outcome.done) return null;
  const { fileName, content } = outcome.output;
  return fileName === null || content === null ? null : { fileName, content };
}

export function nameColumns(system: CrmSystem, object: CrmObject, headers: Readonly<Record<string, string | null>>) {
  return change('crm.setColumns', { system, object, headers: { ...headers } }, { say: 'Named the column.' });
}

const never = createResources<'never', Never>({ topics: ['settings', 'threads'], ask: () => ask('crm.never', {}) });
export const useNever = () => never.use('never');

export function setNeverAddress(address: string, value: boolean) {
  const say = value ? `${address} is never exported.` : `${address} is exported again.`;
  return change('crm.setNever', { address, never: value }, { say });
}

export function setNeverThread(threadId: ThreadId, value: boolean) {
  const say = value ? 'This thread is never exported.' : 'This thread is exported again.';
  return change('crm.setNever', { threadId, never: value }, { say });
}

/** The other way from what it is. */
export async function neverExport(threadId: ThreadId): Promise<void> {
  try {
    const { threads } = await ask('crm.never', {});
    await setNeverThread(threadId, !threads.some((each) => each.threadId === threadId));
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}

export async function figureSourceOf(file: File, window: Window): Promise<FigureSource> {
  const path = window.tend?.pathForFile(file) ?? '';
  return path === '' ? { content: toBase64(new Uint8Array(await file.arrayBuffer())) } : { path };
}

export const previewFigures = (source: FigureSource, signal: AbortSignal): Promise<FigurePreview> =>
  ask('figure.preview', source, signal);
export const importFigures = (source: FigureSource, say: string) =>
  change('figure.import', source, { say, quiet: true });

const status = createResources<'backup', CallOutput<'backup.status'>>({
  topics: ['settings'],
  ask: () => ask('backup.status', {}),
});
export const useBackupStatus = () => status.use('backup');

type Work = CallOutput<'backup.create'>;
interface BackupState {
  readonly progress: EventPayload<'backup.progressed'> | null;
  readonly done: { readonly what: 'made' | 'checked' | 'ready'; readonly backup: Work } | null;
  readonly problem: string | null;
}
export const useBackupWork = create<BackupState>(() => ({ progress: null, done: null, problem: null }));

async function work(what: 'made' | 'checked' | 'ready', run: () => Promise<Work>): Promise<void> {
  useBackupWork.setState({ progress: { phase: 'copying', share: 0 }, done: null, problem: null });
  const off = engine().on('backup.progressed', (progress) => useBackupWork.setState({ progress }));
  try {
    useBackupWork.setState({ done: { what, backup: await run() } });
  } catch (error) {
    useBackupWork.setState({ problem: asFailure(error).message });
  } finally {
    off();
    useBackupWork.setState({ progress: null });
  }
}

export const makeBackup = (folder: string) => work('made', () => ask('backup.create', folder === '' ? {} : { folder }));
export const checkBackup = (path: string) => work('checked', () => ask('backup.verify', { path }));
export const layReady = (path: string) => work('ready', async () => (await ask('backup.restore', { path })).backup);

export async function cancelRestore(): Promise<void> {
  try {
    await ask('backup.cancelRestore', {});
    useBackupWork.setState({ done: null });
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}
