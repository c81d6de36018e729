// How the window changes anything: make the call, say what was done, and remember its journal entry so that one key
// takes it back. What was shown ahead of the answer is put back when the engine refuses.
import type { CallInput, CallName, CallOutput } from '../../electron/contract/contract.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { EntryId } from '../../electron/contract/scalars.ts';
import { asFailure, ask } from './engine.ts';
import { announce, announceProblem, announceUndone } from './notices.ts';

/** The calls that answer with a journal entry. */
export type CommandName = {
  [N in CallName]: CallOutput<N> extends { entryId: EntryId | null } ? N : never;
}[CallName];

export type Outcome<N extends CommandName> =
  | { readonly done: true; readonly output: CallOutput<N> }
  | { readonly done: false; readonly failure: Failure };

const undoable: EntryId[] = [];
/** Ends when every change and undo asked for so far is answered: the undo key waits for it, as a person may be faster. */
let underWay: Promise<unknown> = Promise.resolve();
/** What the window does once an entry was taken back, like showing again what went away. */
const afterUndo = new Map<EntryId, () => void>();

interface ChangeOptions {
  /** What to say when it is done; nothing is said without it. */
  readonly say?: string;
  /** Shows the result before the answer; returns what puts it back. */
  readonly ahead?: () => () => void;
  /** The caller shows the failure itself, beside the field it concerns. */
  readonly quiet?: boolean;
  /** The window did it on its own, like marking read what is shown: the person's undo key passes it by. */
  readonly unasked?: boolean;
  /** Follows the undo of this change, whichever way the person asked for it. */
  readonly undone?: () => void;
}

export function change<N extends CommandName>(
  name: N,
  input: CallInput<N>,
  options: ChangeOptions = {},
): Promise<Outcome<N>> {
  const outcome = makeChange(name, input, options);
  if (!options.unasked) underWay = Promise.allSettled([underWay, outcome]);
  return outcome;
}

async function makeChange<N extends CommandName>(
  name: N,
  input: CallInput<N>,
  options: ChangeOptions,
): Promise<Outcome<N>> {
  const putBack = options.ahead?.();
  try {
    const output = await ask(name, input);
    const { entryId } = output as { entryId: EntryId | null };
    if (entryId !== null && !options.unasked) undoable.push(entryId);
    if (entryId !== null && options.undone) afterUndo.set(entryId, options.undone);
    if (options.say) announce(options.say, entryId);
    return { done: true, output };
  } catch (error) {
    putBack?.();
    const failure = asFailure(error);
    if (!options.quiet) announceProblem(failure.message);
    return { done: false, failure };
  }
}

export async function undoEntry(entryId: EntryId): Promise<boolean> {
  try {
    const undone = await ask('journal.undo', { entryId });
    const at = undoable.indexOf(entryId);
    if (at >= 0) undoable.splice(at, 1);
    announceUndone(undone.title, undone.entryId);
    afterUndo.get(entryId)?.();
    afterUndo.delete(entryId);
    return true;
  } catch (error) {
    announceProblem(asFailure(error).message);
    return false;
  }
}

/** Takes back the latest change made in this window, also one that was not answered yet; pressed twice, the latest two. */
export function undoLatest(): Promise<void> {
  const turn = underWay.then(async () => {
    const latest = undoable.at(-1);
    if (latest === undefined) {
      announce('There is nothing to undo in this session. Activity has everything done before.');
      return;
    }
    await undoEntry(latest);
  });
  underWay = turn;
  return turn;
}
