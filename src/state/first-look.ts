// The first look at the day comes before all that fills the frame around it: while it is on its way, what else the window
// wants to know waits its turn. A person looks at the day, and the engine answers one thing at a time.
import type { CallName } from '../../electron/contract/contract.ts';

/** What the first look is made of. */
const FIRST: ReadonlySet<CallName> = new Set([
  'app.status',
  'settings.get',
  'sync.status',
  'today.get',
  'journal.list',
]);
/** An engine in trouble must not keep the rest of the window waiting. */
const LONGEST_MS = 2500;

let over: Promise<void> | null = null;

/** `look` ends when the day is known, or can't be; once that is drawn the others have their turn. */
export function beginFirstLook(look: Promise<unknown>): void {
  const turn = Promise.withResolvers<void>();
  over = turn.promise;
  const end = () => {
    over = null;
    turn.resolve();
  };
  setTimeout(end, LONGEST_MS);
  const drawn = () => requestAnimationFrame(() => setTimeout(end));
  look.then(drawn, drawn);
}

/** Null where nothing is to be waited for. */
export function turnOf(name: CallName): Promise<void> | null {
  return FIRST.has(name) ? null : over;
}
