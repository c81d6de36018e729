// Puts a mailbox's password or sign-in away. Where that fails nothing of what it was for may stay: a mailbox without either
// would stand there and never log in.
import { Failure } from '../../contract/failure.ts';
import type { CallContext } from '../../rpc/server.ts';
import { removeMailbox } from '../commands/mailbox-commands.ts';
import type { HandlerContext } from './handler-context.ts';

interface Kept {
  readonly address: string;
  /** "password" or "sign-in". */
  readonly words: string;
  keep(): Promise<void>;
}

/** Of a mailbox that was here before, and before anything about it is changed. @throws Failure */
export async function keepSecret({ address, words, keep }: Kept): Promise<void> {
  try {
    await keep();
  } catch (error) {
    throw notKept(error, `The ${words} of ${address} could not be kept on this machine, so nothing was changed.`);
  }
}

/** Of one that was added just now: it is taken back. @throws Failure */
export async function keepSecretOfNew(
  context: HandlerContext,
  call: CallContext,
  { mailboxId, address, words, keep, forget }: Kept & { readonly mailboxId: number; forget(): Promise<void> },
): Promise<void> {
  try {
    await keep();
  } catch (error) {
    // Half of it may have been put away.
    await forget().catch(() => context.deps.log.info('mailbox.secretNotForgotten', { mailboxId }));
    const taken = await tookBack(context, call, mailboxId, address);
    context.changed('mailboxes', 'journal', 'book');
    throw notKept(
      error,
      taken
        ? `${address} was not added: its ${words} could not be kept on this machine.`
        : `The ${words} of ${address} could not be kept on this machine, and the mailbox can’t be taken back now; remove it in Settings.`,
    );
  }
}

/** The disk that had no room for the one may have none for the other either. */
async function tookBack(
  context: HandlerContext,
  call: CallContext,
  mailboxId: number,
  address: string,
): Promise<boolean> {
  try {
    await context.sync.release(mailboxId);
    context.run(removeMailbox, { mailboxId, confirmAddress: address }, call);
    return true;
  } catch {
    context.deps.log.warn('mailbox.notTakenBack', { mailboxId });
    return false;
  }
}

function notKept(error: unknown, sentence: string): Failure {
  if (error instanceof Failure) return new Failure(error.code, `${sentence} ${error.message}`);
  const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return full
    ? new Failure('disk_full', `${sentence} The disk is full; free some space and try again.`)
    : new Failure('internal', `${sentence} Unlock the system keychain, or check the data folder, and try again.`);
}
