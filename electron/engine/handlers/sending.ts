// Puts the sending together: how it logs in, how long it waits, and what wakes it.
import { randomUUID } from 'node:crypto';
import type { ServerSettings } from '../../contract/mailbox.ts';
import { createDraftCopies, type DraftCopies } from '../send/draft-copies.ts';
import type { SendDeps } from '../send/send-deps.ts';
import { createSender, type Sender } from '../send/sender.ts';
import { type SmtpLogin, testSmtp, usualSmtpTimeouts } from '../send/smtp-session.ts';
import { type MailboxRow, requireMailbox, serverOf } from '../store/queries/mailboxes.ts';
import { createFreshLook } from './fresh-look.ts';
import type { HandlerContext } from './handler-context.ts';
import { mailboxLogin } from './mailbox-login.ts';

export interface Sending {
  readonly sender: Sender;
  readonly copies: DraftCopies;
  close(): Promise<void>;
}

const SENT_GRACE_MS = 4000;
const DRAFT_REST_MS = 15_000;
const CLOSE_MS = 8000;

export function startSending(context: Omit<HandlerContext, 'sending'>, live: boolean): Sending {
  const { db, deps, sync } = context;
  const sendDeps: SendDeps = {
    db,
    clock: deps.clock,
    timeouts: usualSmtpTimeouts,
    sentGraceMs: SENT_GRACE_MS,
    draftRestMs: DRAFT_REST_MS,
    live,
    closeMs: CLOSE_MS,
    smtpLogin: (id) => smtpLogin(context, requireMailbox(db, id)),
    async imapLogin(id) {
      const row = requireMailbox(db, id);
      return row.imap === null ? null : mailboxLogin(context, row);
    },
    freshLook: createFreshLook(context),
    ownCopy: sync.ownCopy,
    writeFirst: (work) => {
      deps.sendingReached?.('writing');
      const done = sync.writeFirst(work);
      deps.sendingReached?.('written');
      return done;
    },
    changed: context.changed,
    settle: context.settle,
    failed: (event) => deps.log.warn(event),
    ...(deps.sendingReached === undefined ? {} : { reached: deps.sendingReached }),
  };
  const sender = createSender(sendDeps);
  const copies = createDraftCopies(sendDeps, randomUUID);
  /** The sync's news comes outside of any call: a full disk or a held file must not end the engine; the next news tries again. */
  const hear = (work: () => void) => {
    try {
      work();
    } catch {
      deps.log.warn('send.notHeard');
    }
  };
  const offChanged = sync.onChanged(() => {
    hear(() => sender.mailArrived());
    hear(() => copies.mailArrived());
  });
  const troubled = new Set<number>();
  const offProgress = sync.onProgress(({ mailboxes }) => {
    for (const { mailboxId, problem } of mailboxes) {
      if (problem !== null) troubled.add(mailboxId);
      else if (troubled.delete(mailboxId)) hear(() => sender.reconnected(mailboxId));
    }
  });
  return {
    sender,
    copies,
    async close() {
      offChanged();
      offProgress();
      await Promise.all([sender.close(), copies.close()]);
    },
  };
}

/** @throws Failure with a sentence for every way it can fail. */
export async function testSending(
  smtp: ServerSettings,
  username: string,
  password: string,
  signal: AbortSignal,
): Promise<void> {
  await testSmtp({ smtp, username, credentials: async () => ({ kind: 'password', password }) }, signal);
}

async function smtpLogin(context: Pick<HandlerContext, 'deps' | 'signIn'>, row: MailboxRow): Promise<SmtpLogin | null> {
  const smtp = serverOf(row.smtp);
  if (!smtp) return null;
  const { password, tokens } = await mailboxLogin(context, row);
  return {
    smtp,
    username: row.username,
    credentials: async (refused) =>
      tokens === undefined
        ? { kind: 'password', password }
        : { kind: 'token', accessToken: await context.signIn.accessToken(tokens, refused) },
  };
}
