// When "silent for N days" may be said. Pure. An account is silent only if nothing of theirs came, and that is known only
// where every folder that could hold an answer was seen up to now. Anything else is "not known yet", with its reason.
//
// A folder could hold an answer unless it is Drafts or Sent (ours), Junk (never counted as a contact, so it can't break a
// silence either), or a mere view of mail that another folder holds.
//
// A folder of a server is covered when its first sync is done, it can be read, its last comparison with the server left
// nothing missing, that comparison is at most two days old, and it was looked at within the last day: a claim in days
// needs a look within a day.
//
// Mail read from files has no server. It covers up to the instant it was exported at, where the import said so, and else
// up to the newest message of the files that were read together; after that nothing is known.
//
// An account's answer could come to any mailbox that has a server. Files take part where there is no such mailbox, and for
// an account whose last mail lies in them alone.

export const COVERAGE_RULE = 'coverage v1';

const HOUR = 3_600_000;
const FRESH = 24 * HOUR;
const COMPARED = 48 * HOUR;

export interface FolderEvidence {
  readonly folderId: number;
  readonly path: string;
  /** RFC 6154 special use, or `none`. */
  readonly use: string;
  /** False for a view of other folders, and for one that is not brought in. */
  readonly synced: boolean;
  readonly firstSyncDone: boolean;
  /** Everything that arrived before this instant is here. */
  readonly coveredUntil: number | null;
  /** When that was last compared with the server. */
  readonly checkedAt: number | null;
  /** Messages on the server that the comparison could not bring here. */
  readonly missing: number;
  readonly problem: string | null;
}

export interface MailboxEvidence {
  readonly mailboxId: number;
  readonly address: string;
  readonly kind: 'imap' | 'imported';
  /** The server wants a password or a sign-in that is not here. */
  readonly loginNeeded: boolean;
  readonly folders: readonly FolderEvidence[];
}

/** Why silence is not known, the gravest first. */
const GAPS = [
  'no_mailbox',
  'login_needed',
  'never_synced',
  'failing',
  'first_sync',
  'excluded',
  'differs',
  'not_compared',
  'too_old',
  'files_end',
] as const;
export type GapKind = (typeof GAPS)[number];

export interface Gap {
  readonly kind: GapKind;
  /** Empty for `no_mailbox`. */
  readonly address: string;
  /** The folders it is about; empty when it is the whole mailbox. */
  readonly folders: readonly string[];
  /** Up to when something was seen, for what is too old. */
  readonly at: number | null;
  readonly missing: number;
}

export interface MailboxVerdict {
  readonly mailboxId: number;
  readonly kind: 'imap' | 'imported';
  /** The folders that could hold an answer. */
  readonly folderIds: readonly number[];
  readonly coveredUntil: number | null;
  readonly gap: Gap | null;
}

export interface SilenceProof {
  readonly known: boolean;
  /** All folders that could hold an answer were seen up to here; null when one of them never was. */
  readonly coveredUntil: number | null;
  readonly folderIds: readonly number[];
  readonly gap: Gap | null;
}

const OURS_OR_JUNK: ReadonlySet<string> = new Set(['drafts', 'sent', 'junk']);
const VIEWS: ReadonlySet<string> = new Set(['flagged', 'important']);

export function couldHoldAnswer({ use, synced }: Pick<FolderEvidence, 'use' | 'synced'>): boolean {
  return !OURS_OR_JUNK.has(use) && (synced || !VIEWS.has(use));
}

/** What keeps a folder of a server from being covered; null when it is. */
export function folderGap(folder: FolderEvidence, now: number): GapKind | null {
  if (!folder.synced) return VIEWS.has(folder.use) ? null : 'excluded';
  if (folder.problem !== null) return 'failing';
  if (!folder.firstSyncDone) return 'first_sync';
  if (folder.missing > 0) return 'differs';
  if (folder.coveredUntil === null || folder.checkedAt === null || folder.checkedAt < now - COMPARED)
    return 'not_compared';
  return folder.coveredUntil < now - FRESH ? 'too_old' : null;
}

export function judgeMailbox(mailbox: MailboxEvidence, now: number): MailboxVerdict {
  const folders = mailbox.folders.filter(couldHoldAnswer);
  const { mailboxId, kind } = mailbox;
  const folderIds = folders.map(({ folderId }) => folderId);
  const seen = folders.map(({ coveredUntil }) => coveredUntil).filter((until) => until !== null);
  const coveredUntil = seen.length === 0 || seen.length < folders.length ? null : Math.min(...seen);
  if (kind === 'imap') return { mailboxId, kind, folderIds, coveredUntil, gap: mailboxGap(mailbox, folders, now) };
  const over = coveredUntil === null || coveredUntil < now - FRESH;
  const gap = over ? gapOf(mailbox, 'files_end', [], coveredUntil) : null;
  return { mailboxId, kind, folderIds, coveredUntil, gap };
}

function mailboxGap(mailbox: MailboxEvidence, folders: readonly FolderEvidence[], now: number): Gap | null {
  if (mailbox.loginNeeded) return gapOf(mailbox, 'login_needed', []);
  if (folders.length === 0) return gapOf(mailbox, 'never_synced', []);
  const gaps = Map.groupBy(folders, (folder) => folderGap(folder, now));
  for (const kind of GAPS) {
    const found = gaps.get(kind);
    if (!found) continue;
    const seen = found.map(({ coveredUntil }) => coveredUntil).filter((until) => until !== null);
    return gapOf(mailbox, kind, found, seen.length === 0 ? null : Math.min(...seen));
  }
  return null;
}

function gapOf(
  { address }: MailboxEvidence,
  kind: GapKind,
  folders: readonly FolderEvidence[],
  at: number | null = null,
): Gap {
  const missing = folders.reduce((sum, folder) => sum + folder.missing, 0);
  return { kind, address, folders: folders.map(({ path }) => path), at, missing };
}

/** The mailboxes an answer could come to; `heldIn` are those of files that alone hold the account's last mail. */
export function answerMailboxes(
  verdicts: readonly MailboxVerdict[],
  heldIn: readonly number[] = [],
): readonly MailboxVerdict[] {
  const onServers = verdicts.filter(({ kind }) => kind === 'imap');
  if (onServers.length === 0) return verdicts;
  return [...onServers, ...verdicts.filter(({ kind, mailboxId }) => kind === 'imported' && heldIn.includes(mailboxId))];
}

/** `verdicts` are those of the mailboxes an answer could come to. */
export function proveSilence(verdicts: readonly MailboxVerdict[]): SilenceProof {
  const folderIds = verdicts.flatMap((verdict) => verdict.folderIds);
  const gaps = verdicts.map(({ gap }) => gap).filter((gap) => gap !== null);
  const gravest =
    verdicts.length === 0
      ? { kind: 'no_mailbox' as const, address: '', folders: [], at: null, missing: 0 }
      : (gaps.toSorted((a, b) => GAPS.indexOf(a.kind) - GAPS.indexOf(b.kind))[0] ?? null);
  const ends = verdicts.map(({ coveredUntil }) => coveredUntil).filter((end) => end !== null);
  const coveredUntil = ends.length === 0 || ends.length < verdicts.length ? null : Math.min(...ends);
  return { known: gravest === null, coveredUntil, folderIds, gap: gravest };
}
