// What is typed goes to the engine in the next pause: only what differs from what the engine has, one save after the other,
// and again as soon as a lost engine answers. Saved means on disk.
import type { DraftContent, DraftView } from '../../electron/contract/compose.ts';
import { patchWriting, rememberDesk, useDesk, type Writing, writingOf } from './desk.ts';
import { asFailure, ask, useConnection } from './engine.ts';

const PAUSE_MS = 350;

const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** What is under way for each: a save and a file must not overtake each other, for both make the draft another one. */
const turns = new Map<string, Promise<unknown>>();

export function editWriting(key: string, part: Partial<DraftContent>): void {
  patchWriting(key, (held) => ({ ...held, content: { ...held.content, ...part }, saved: 'waiting' }));
  saveSoon(key);
}

export function saveSoon(key: string): void {
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => void saveWriting(key), PAUSE_MS),
  );
}

/** Runs what changes the draft after everything that was begun before. */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(key) ?? Promise.resolve()).then(work, work);
  const ended = mine.then(
    () => undefined,
    () => undefined,
  );
  turns.set(key, ended);
  void ended.then(() => turns.get(key) === ended && turns.delete(key));
  return mine;
}

/** Everything typed so far is on disk when this answers true. */
export function saveWriting(key: string): Promise<boolean> {
  clearTimeout(timers.get(key));
  timers.delete(key);
  return inTurn(key, () => saveAll(key));
}

async function saveAll(key: string): Promise<boolean> {
  for (;;) {
    const held = writingOf(key);
    if (!held?.draft) return false;
    const part = unsaved(held);
    if (Object.keys(part).length === 0) {
      if (held.saved !== 'saved') patchWriting(key, (now) => ({ ...now, saved: 'saved', problem: null }));
      return true;
    }
    if (!(await saveOnce(key, held.draft, part))) return false;
  }
}

async function saveOnce(key: string, draft: DraftView, part: Partial<DraftContent>): Promise<boolean> {
  patchWriting(key, (now) => ({ ...now, saved: 'saving' }));
  try {
    const answer = await ask('draft.save', { draftId: draft.draftId, revision: draft.revision, content: part });
    patchWriting(key, (now) => {
      const untouched = now.content.signature === now.kept.signature;
      const kept = { ...now.kept, ...part, signature: answer.signature };
      const content = untouched ? { ...now.content, signature: answer.signature } : now.content;
      const { draftId, revision, savedAt, notice } = answer;
      const next = { ...now, kept, content, problem: null };
      return {
        ...next,
        saved: Object.keys(unsaved(next)).length === 0 ? 'saved' : 'waiting',
        draft: now.draft && { ...now.draft, draftId, revision, savedAt, notice },
      };
    });
    // Changed elsewhere meanwhile: both were kept, and this one has a number of its own now.
    if (answer.draftId !== draft.draftId) rememberDesk();
    return true;
  } catch (error) {
    patchWriting(key, (now) => ({ ...now, saved: 'failed', problem: asFailure(error).message }));
    return false;
  }
}

function unsaved({ content, kept }: Pick<Writing, 'content' | 'kept'>): Partial<DraftContent> {
  const names = Object.keys(content) as (keyof DraftContent)[];
  const changed = names.filter((name) => JSON.stringify(content[name]) !== JSON.stringify(kept[name]));
  return Object.fromEntries(changed.map((name) => [name, content[name]]));
}

/** On the way out of the page: what the pause has not brought to the engine yet goes now. */
export function saveDesk(): void {
  for (const each of useDesk.getState().open) if (each.saved !== 'saved') void saveWriting(each.key);
}

useConnection.subscribe(({ lost }, before) => {
  if (before.lost && !lost) saveDesk();
});
