// The password of a mailbox, from the host's secrets, under one key a mailbox.
import { Failure } from '../../contract/failure.ts';
import type { Secrets } from '../deps.ts';

export function secretKeyOf(mailboxId: number): string {
  return `mailbox:${mailboxId}`;
}

/** @throws Failure `auth_needed` when it is not here. */
export async function passwordOf(
  secrets: Secrets,
  mailbox: { readonly id: number; readonly address: string },
): Promise<string> {
  const password = await secrets.get(secretKeyOf(mailbox.id));
  if (password !== null) return password;
  throw new Failure(
    'auth_needed',
    `Tend does not have the password of ${mailbox.address} here. Enter it again in Settings.`,
  );
}
