// How to log in to a mailbox: with its password, or with the access tokens of its sign-in.
import { Failure } from '../../contract/failure.ts';
import { type MailboxRow, serverOf } from '../store/queries/mailboxes.ts';
import type { MailboxLogin } from '../sync/sync-service.ts';
import type { HandlerContext } from './handler-context.ts';
import { passwordOf } from './mailbox-password.ts';

/** @throws Failure `auth_needed` when its password is not here, `invalid_input` when it has no server. */
export async function mailboxLogin(
  { deps, signIn }: Pick<HandlerContext, 'deps' | 'signIn'>,
  row: MailboxRow,
): Promise<MailboxLogin> {
  const imap = serverOf(row.imap);
  if (!imap) throw new Failure('invalid_input', 'Imported mail has no server.', 'mailboxId');
  const { username } = row;
  if (row.sign_in !== null) return { imap, username, password: '', tokens: signIn.tokensOf(row.id) };
  return { imap, username, password: await passwordOf(deps.secrets, row) };
}
