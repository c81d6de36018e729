// Words of a drafted touch that were changed elsewhere than in the queue, in the composer or in the server's Drafts: typing is
// kept as it happens, and the record is told of it once it rests or something is decided about it.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { noteEntry } from '../journal/note-entry.ts';
import { htmlText } from '../mail/html/html-text.ts';
import { recipientsOf, requireDraft } from '../store/queries/drafts.ts';
import { lineOfDraft, queueDraft } from '../store/queries/queue.ts';
import { statement } from '../store/statement.ts';

const COMMAND = 'draft.save';

const words = z.object({ to: z.string(), subject: z.string(), text: z.string() });
type Words = z.infer<typeof words>;

interface Edited {
  readonly at: number;
  readonly recipients: string;
  readonly subject: string;
  readonly text: string;
}
const newestEdit = statement<[number], Edited>(
  'SELECT at, recipients, subject, text FROM queue_edit WHERE queue_item_id = ? ORDER BY id DESC LIMIT 1',
);
const newestNote = statement<{ command: string; since: number; draft: number }, { at: number; evidence: string }>(
  `SELECT at, evidence FROM journal_entry WHERE command = :command AND at >= :since
     AND json_extract(evidence, '$.draftId') = :draft ORDER BY id DESC LIMIT 1`,
);

/** Inside the transaction of what is decided about it, or by itself. Nothing is written where the record knows these words. */
export function noteWords(db: Database, draftId: number, now: number): boolean {
  const line = lineOfDraft(db).get(draftId);
  const drafted = queueDraft(db).get(draftId);
  if (!line || !drafted) return false;
  const draft = requireDraft(db, draftId);
  const known = knownWords(db, { draftId, itemId: line.id, drafted });
  const here = wordsOf({ ...draft, text: draft.html === null ? draft.text : htmlText(draft.html) });
  if ((['to', 'subject', 'text'] as const).every((name) => same(known[name], here[name]))) return false;
  noteEntry(db, {
    at: now,
    actor: 'user',
    command: COMMAND,
    title: `Changed the words of ${line.name} in the composer`,
    accounts: [line.account_id],
    evidence: { draftId, ...changed(known, here), words: here },
  });
  return true;
}

/** Formatting alone changes where lines end. */
const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

interface About {
  readonly draftId: number;
  readonly itemId: number;
  readonly drafted: Omit<Edited, 'at'> & { readonly created_at: number };
}

function knownWords(db: Database, { draftId, itemId, drafted }: About): Words {
  const edit = newestEdit(db).get(itemId);
  const note = newestNote(db).get({ command: COMMAND, since: drafted.created_at, draft: draftId });
  if (note && note.at >= (edit?.at ?? 0)) return z.object({ words }).parse(JSON.parse(note.evidence)).words;
  return wordsOf(edit ?? drafted);
}

function wordsOf(row: Omit<Edited, 'at'>): Words {
  const { to, cc, bcc } = recipientsOf(row);
  const all = [...to, ...cc, ...bcc].map(({ address }) => address).join(', ');
  return { to: all, subject: row.subject, text: row.text };
}

/** For a reader: what it was, of what changed. */
function changed(before: Words, after: Words): Record<string, string> {
  return Object.fromEntries(
    (['to', 'subject', 'text'] as const)
      .filter((name) => !same(before[name], after[name]))
      .map((name) => [`${name}Before`, before[name]]),
  );
}
