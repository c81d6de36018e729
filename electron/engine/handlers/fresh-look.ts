// A look at the mailboxes that an answer could have come to, just before a drafted touch leaves. Touches that are due
// together share one look; what it brought is read before anybody judges by it.
import { Failure } from '../../contract/failure.ts';
import { couldHoldAnswer } from '../book/coverage.ts';
import type { Look } from '../send/gate/pass-gate.ts';
import type { SendDeps } from '../send/send-deps.ts';
import { folderCoverage } from '../store/queries/coverage.ts';
import { requireMailbox } from '../store/queries/mailboxes.ts';
import { statement } from '../store/statement.ts';
import type { HandlerContext } from './handler-context.ts';
import { mailboxLogin } from './mailbox-login.ts';

/** A look that began longer ago is none, however many wait. */
const FRESH_MS = 60_000;
/** A first sync may take much longer; the touch waits then, and other mail goes on. */
const PATIENCE_MS = 120_000;

const mailboxesOf = statement<{ account: number; since: number; mailbox: number }, { id: number }>(
  `SELECT id FROM mailbox WHERE kind = 'imap' AND imap IS NOT NULL AND (id = :mailbox OR id IN (
     SELECT m.mailbox_id FROM message_account t JOIN message m ON m.id = t.message_id
     WHERE t.account_id = :account AND t.sent_at > :since))`,
);
const YEAR = 365 * 86_400_000;

interface Begun {
  readonly at: number;
  readonly done: Promise<Failure | null>;
}

export function createFreshLook(
  context: Pick<HandlerContext, 'db' | 'deps' | 'sync' | 'signIn' | 'settle' | 'derived' | 'changed'>,
): SendDeps['freshLook'] {
  const { db, deps, sync } = context;
  const begun = new Map<number, Begun>();

  async function look(mailboxId: number, signal: AbortSignal): Promise<Failure | null> {
    const row = requireMailbox(db, mailboxId);
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const login = await mailboxLogin(context, row);
      await sync.run([{ mailboxId, address: row.address, ...login }], AbortSignal.any([signal, patience]));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return patience.aborted ? stillReading(row.address) : error;
    }
    return unseenFolder(mailboxId, row.address);
  }

  /** A folder that could hold an answer and could not be read. */
  function unseenFolder(mailboxId: number, address: string): Failure | null {
    const unseen = folderCoverage(db)
      .all()
      .filter((row) => row.mailbox_id === mailboxId && row.synced === 1)
      .filter((row) => couldHoldAnswer({ use: row.special_use, synced: true }))
      .find((row) => row.folder_problem !== null || row.first_sync_done === 0);
    if (!unseen) return null;
    if (unseen.folder_problem === null) return stillReading(address);
    return new Failure('offline', `The folder “${unseen.path}” of ${address} could not be read.`);
  }

  function lookAt(mailboxId: number, since: number, signal: AbortSignal): Begun {
    const known = begun.get(mailboxId);
    const now = deps.clock.now();
    if (known && known.at > since && now - known.at < FRESH_MS) return known;
    const made: Begun = { at: now, done: look(mailboxId, signal) };
    begun.set(mailboxId, made);
    // A look that failed is nobody's answer but theirs who waited for it.
    void made.done.then(
      (problem) => problem !== null && begun.get(mailboxId) === made && begun.delete(mailboxId),
      () => begun.delete(mailboxId),
    );
    return made;
  }

  return async ({ mailboxId, accountId, since }, signal): Promise<Look> => {
    const recent = deps.clock.now() - YEAR;
    const ids = mailboxesOf(db).all({ account: accountId, since: recent, mailbox: mailboxId });
    const looks = ids.map(({ id }) => lookAt(id, since, signal));
    const problems = await Promise.all(looks.map(({ done }) => done));
    const problem = problems.find((each) => each !== null) ?? null;
    if (problem === null) {
      await context.settle();
      await context.derived(accountId);
      context.changed('threads', 'book', 'mailboxes', 'findings');
    }
    return { at: Math.min(deps.clock.now(), ...looks.map(({ at }) => at)), problem };
  };
}

function stillReading(address: string): Failure {
  return new Failure('timed_out', `Tend is still reading the mail of ${address}. It is looked at again soon.`);
}
