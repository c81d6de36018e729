// Keeps the server's Drafts folder in step with what is typed here, some seconds behind: one copy a draft, the newest. What
// another program made of a draft meanwhile is taken over, or kept beside where both were changed.
import { Failure } from '../../contract/failure.ts';
import type { Store } from '../store/open-store.ts';
import { type DraftRow, draftById, draftsToCopy, draftsToUncopy, setCopy, setNotice } from '../store/queries/drafts.ts';
import { statement } from '../store/statement.ts';
import type { OwnCopyAnswer, OwnCopyAsked } from '../sync/sync-messages.ts';
import { adoptForeign, type ForeignDraft, readForeign, takeOver } from './foreign-draft.ts';
import { takeFormerCopyAway } from './leave-former-copy.ts';
import { ownCopy } from './own-copy.ts';
import type { SendDeps } from './send-deps.ts';

export interface DraftCopies {
  /** A draft was changed: its copy follows once it rests. */
  wake(): void;
  /** Puts every draft there now, and answers when that is done or can't be. */
  run(): Promise<void>;
  /** Mail came in: versions from elsewhere may be among it. */
  mailArrived(): void;
  close(): Promise<void>;
}

/** Drafts whose copy is current as far as is known here, with what the sync found in its folder. */
const standing = statement<[], DraftRow & { newer: number; gone: number }>(
  `SELECT d.*,
     EXISTS (SELECT 1 FROM message m JOIN message_location l ON l.message_id = m.id JOIN folder g ON g.id = l.folder_id
       WHERE m.message_id = d.copy_message_id AND m.mailbox_id = d.mailbox_id AND g.special_use = 'drafts'
         AND l.uid > d.copy_uid) AS newer,
     f.uid_next > d.copy_uid
       AND NOT EXISTS (SELECT 1 FROM message_location l WHERE l.folder_id = f.id AND l.uid = d.copy_uid) AS gone
   FROM draft d JOIN folder f ON f.mailbox_id = d.mailbox_id AND f.path = d.copy_folder
   WHERE d.copy_uid IS NOT NULL AND d.copy_revision = d.revision AND f.uid_validity = d.copy_uid_validity
     AND NOT EXISTS (SELECT 1 FROM discarded_draft x WHERE x.draft_id = d.id)
     AND NOT EXISTS (SELECT 1 FROM outgoing o WHERE o.draft_id = d.id)`,
);

const GONE = 'This draft was removed from the server’s Drafts folder elsewhere. It is kept here.';
const BOTH = 'This is a version that was written elsewhere; yours is kept as a draft of its own.';
/** A mailbox that can't be reached is left alone for so long. */
const PAUSE = 60_000;

export function createDraftCopies(deps: SendDeps, unique: () => string): DraftCopies {
  const { db, clock } = deps;
  const stopped = new AbortController();
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  const paused = new Map<number, number>();

  async function pass(rest: number): Promise<void> {
    for (const row of draftsToUncopy(db).all()) await attempt(row, () => takeAway(row));
    for (const row of draftsToCopy(db).all(clock.now() - rest)) await attempt(row, () => put(row));
  }

  async function attempt(row: DraftRow, work: () => Promise<void>): Promise<void> {
    if (stopped.signal.aborted || (paused.get(row.mailbox_id) ?? 0) > clock.now()) return;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      paused.set(row.mailbox_id, clock.now() + PAUSE);
    }
  }

  async function ask(row: DraftRow, asked: Partial<OwnCopyAsked>): Promise<OwnCopyAnswer | null> {
    const login = await deps.imapLogin(row.mailbox_id);
    if (!login) return null;
    const previous =
      row.copy_uid !== null && row.copy_uid_validity !== null
        ? { uid: row.copy_uid, uidValidity: row.copy_uid_validity }
        : null;
    const usual = { source: null, evenIfGone: false, overForeign: false, remove: false };
    return deps.ownCopy(
      login,
      { use: 'drafts', messageId: row.copy_message_id, at: row.saved_at, previous, ...usual, ...asked },
      stopped.signal,
    );
  }

  async function takeAway(row: DraftRow): Promise<void> {
    await ask(row, { remove: true });
    forget(row, null);
  }

  async function put(row: DraftRow): Promise<void> {
    const [{ buildMessage }, { writtenDraft }] = await Promise.all([
      import('./build-message.ts'),
      import('./written-draft.ts'),
    ]);
    const stamp = { messageId: row.copy_message_id, date: row.saved_at, timeZone: clock.timeZone() };
    const built = await buildMessage(await writtenDraft(db, row, { ...stamp, draftMark: `revision ${row.revision}` }));
    const source = new Uint8Array(ownCopy(built.bccHeader, built.source));
    let answer = await ask(row, { source, evenIfGone: true });
    if (answer?.foreign) {
      const foreign = await readForeign(answer.foreign);
      keepBeside(row, foreign);
      answer = await ask(row, { source, evenIfGone: true, overForeign: true });
    }
    deps.reached?.('draft_copied');
    forget(row, answer?.place ?? null, row.revision);
    deps.changed('drafts');
  }

  function forget(
    row: DraftRow,
    place: { folder: string; uidValidity: number | null; uid: number } | null,
    revision: number | null = null,
  ): void {
    const copied = {
      revision,
      folder: place?.folder ?? null,
      uid_validity: place?.uidValidity ?? null,
      uid: place?.uid ?? null,
    };
    deps.writeFirst(() =>
      db
        .transaction(() => {
          const now = draftById(db).get(row.id);
          if (now?.copy_message_id === row.copy_message_id) setCopy(db).run({ ...copied, id: row.id });
          // It was given to another mailbox while its copy was put into the one before.
          else if (now && revision !== null) takeFormerCopyAway(db, row, copied, clock.now());
        })
        .immediate(),
    );
  }

  function keepBeside(row: DraftRow, foreign: ForeignDraft): void {
    const now = clock.now();
    const copyMessageId = `draft.${unique()}@tend.invalid`;
    const start = { mailboxId: row.mailbox_id, copyMessageId, address: row.from_address, now };
    deps.writeFirst(() =>
      db
        .transaction(() => {
          setNotice(db).run(BOTH, adoptForeign(db, foreign, start));
          setNotice(db).run('This draft was also changed elsewhere. That version is kept beside it.', row.id);
        })
        .immediate(),
    );
  }

  /** Nothing was typed here since the copy was put there; what was done to it elsewhere holds. */
  async function follow(row: DraftRow & { newer: number; gone: number }): Promise<void> {
    if (row.newer === 1) {
      const answer = await ask(row, {});
      if (answer?.foreign && answer.place) {
        const foreign = await readForeign(answer.foreign);
        const { folder, uid, uidValidity } = answer.place;
        if (draftById(db).get(row.id)?.revision !== row.revision) return;
        const place = { folder, uid, uid_validity: uidValidity };
        deps.writeFirst(() => db.transaction(() => takeOver(db, row, foreign, place, clock.now())).immediate());
        deps.changed('drafts');
        return;
      }
    }
    if (row.gone === 0) return;
    forget(row, null, row.revision);
    deps.writeFirst(() => setNotice(db).run(GONE, row.id));
    deps.changed('drafts');
  }

  function queue(work: () => Promise<void>): Promise<void> {
    const before = running ?? Promise.resolve();
    const next = before.then(work).catch(() => deps.failed('drafts.copyFailed'));
    running = next;
    return next;
  }

  function wake(): void {
    if (timer || stopped.signal.aborted || !deps.live) return;
    timer = setTimeout(() => {
      timer = null;
      void queue(() => pass(deps.draftRestMs)).then(() => {
        if (waiting(db)) wake();
      });
    }, deps.draftRestMs + 500);
    timer.unref();
  }

  if (waiting(db)) wake();

  return {
    wake,
    run: () =>
      queue(async () => {
        paused.clear();
        await pass(0);
      }),
    mailArrived() {
      if (stopped.signal.aborted) return;
      for (const row of standing(db).all()) {
        if (row.newer === 1 || row.gone === 1) void queue(() => attempt(row, () => follow(row)));
      }
      if (waiting(db)) wake();
    },
    async close() {
      stopped.abort();
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}

function waiting(db: Store): boolean {
  return draftsToCopy(db).all(Number.MAX_SAFE_INTEGER).length > 0 || draftsToUncopy(db).all().length > 0;
}
