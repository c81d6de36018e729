// What the user's edits of drafts teach: only what they changed again and again, and of that only what can be done in the next
// draft without knowing what it will say.
import type { Database } from 'better-sqlite3';
import type { PlannedSentence } from '../../../contract/touch-drafts.ts';
import { statement } from '../../store/statement.ts';
import { type EditChange, editChanges } from './edit-changes.ts';
import { isPersonal } from './forms.ts';

export interface Habits {
  /** A form; null where they leave what is drafted. */
  readonly greeting: string | null;
  readonly signOff: string | null;
  readonly leaveOut: readonly PlannedSentence['role'][];
  readonly swaps: readonly { readonly from: string; readonly to: string }[];
}

interface EditRow {
  readonly address: string;
  readonly kind: string;
  readonly changes: string;
}

/** The newest drafts that left; what was taught before them is out of date. */
const NEWEST = 40;
const TO_ONE_PERSON = 2;
const TO_ANYBODY = 3;
const CUT_SHARE = 0.6;
/** A part is cut again and again when it was so in three drafts and in most of those that had it. */
const FEWEST_CUTS = 3;
const SHORTEST_SWAP = 5;
/** A greeting and a sign-off there always are, and a gap is filled by the user. */
const parts: readonly PlannedSentence['role'][] = ['opening', 'reason', 'fact', 'ask', 'closing'];

const newest = statement<[number, string, number], EditRow>(
  `SELECT address, kind, changes FROM draft_edit WHERE mailbox_id = ? AND language = ? ORDER BY at DESC LIMIT ?`,
);

export interface HabitsOf {
  readonly mailboxId: number;
  readonly address: string;
  readonly language: string;
  /** What is cut from one kind of touch stays in the others. */
  readonly kind?: string | undefined;
}

export function readHabits(db: Database, { mailboxId, address, language, kind }: HabitsOf): Habits {
  const edits = newest(db)
    .all(mailboxId, language, NEWEST)
    .map((row) => ({ ...row, changes: editChanges.parse(JSON.parse(row.changes)) }));
  const theirs = edits.filter((edit) => edit.address === address).map(({ changes }) => changes);
  const all = edits.map(({ changes }) => changes);
  const ofKind = edits.filter((edit) => kind === undefined || edit.kind === kind).map(({ changes }) => changes);
  return {
    greeting:
      again(theirs, 'greeting', TO_ONE_PERSON) ?? again(all, 'greeting', TO_ANYBODY, (form) => !isPersonal(form)),
    signOff: again(theirs, 'sign_off', TO_ONE_PERSON) ?? again(all, 'sign_off', TO_ANYBODY),
    leaveOut: parts.filter((role) => isCut(ofKind, role)),
    swaps: swapsIn(all),
  };
}

type Changes = readonly EditChange[];

/** The form that was put in most often; null where they changed to that one too rarely. */
function again(
  edits: readonly Changes[],
  what: 'greeting' | 'sign_off',
  fewest: number,
  fits: (form: string) => boolean = () => true,
): string | null {
  const times = new Map<string, number>();
  for (const changes of edits) {
    for (const change of changes) {
      if (change.what !== what || change.to === '' || !fits(change.to)) continue;
      times.set(change.to, (times.get(change.to) ?? 0) + 1);
    }
  }
  const [most] = [...times].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= fewest ? most[0] : null;
}

function isCut(edits: readonly Changes[], role: PlannedSentence['role']): boolean {
  const had = edits.flatMap((changes) =>
    changes.filter((change) => (change.what === 'cut' || change.what === 'kept') && change.role === role),
  );
  const cuts = had.filter(({ what }) => what === 'cut').length;
  return cuts >= FEWEST_CUTS && cuts / had.length >= CUT_SHARE;
}

function swapsIn(edits: readonly Changes[]): { from: string; to: string }[] {
  const times = new Map<string, Map<string, number>>();
  for (const changes of edits) {
    const seen = new Set<string>();
    for (const change of changes) {
      if (change.what !== 'swap' || change.from.length < SHORTEST_SWAP || seen.has(change.from)) continue;
      seen.add(change.from);
      const to = times.get(change.from) ?? new Map<string, number>();
      times.set(change.from, to.set(change.to, (to.get(change.to) ?? 0) + 1));
    }
  }
  return [...times].flatMap(([from, to]) => {
    const [most] = [...to].sort((a, b) => b[1] - a[1]);
    return most && most[1] >= TO_ANYBODY ? [{ from, to: most[0] }] : [];
  });
}

/** Puts the user's words in the place of those they always change. */
export function applySwaps(text: string, swaps: Habits['swaps']): string {
  return swaps.reduce((done, { from, to }) => {
    const words = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return done.replace(new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu'), (found) =>
      /^\p{Lu}/u.test(found) ? to.charAt(0).toUpperCase() + to.slice(1) : to,
    );
  }, text);
}
