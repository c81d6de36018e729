// The servers that go with a mail address and how one may log in there: from the person's own description of a provider,
// or from what the network says.
import { Failure } from '../../contract/failure.ts';
import type { Discovered, ServerSettings } from '../../contract/mailbox.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { providerNamed } from '../sync/connection/known-providers.ts';
import { discoverSettings } from '../sync/connection/settings-discovery.ts';

export async function discoverForAddress(signIn: SignIn, address: string): Promise<Discovered> {
  // A file that can't be read is told where one signs in; finding the servers goes on without it.
  const own = await signIn.offerFor(address, null).catch(() => null);
  if (own?.provider.imap) {
    const { imap, smtp, name } = own.provider;
    return { imap, smtp, username: address, source: 'provider', provider: name, advice: null, signIn: own.offer };
  }
  const found = await discoverSettings(address);
  const known = await signIn.offerFor(address, providerNamed(found.provider)?.signIn ?? null).catch(() => null);
  return { ...found, signIn: known?.offer ?? null };
}

interface Typed {
  readonly address: string;
  readonly username?: string | undefined;
  readonly imap?: ServerSettings | undefined;
  readonly smtp?: ServerSettings | undefined;
}

/** What was typed, completed with what can be found. @throws Failure `invalid_input` when there is no server for it. */
export async function settingsFor(signIn: SignIn, typed: Typed) {
  return completeSettings(typed, typed.imap ? null : await discoverForAddress(signIn, typed.address));
}

/** @throws Failure `invalid_input` when there is no server in either. */
export function completeSettings(typed: Typed, found: Discovered | null) {
  const imap = typed.imap ?? found?.imap;
  if (!imap) {
    throw new Failure(
      'invalid_input',
      'The mail server for this address could not be found. Ask your provider for the IMAP server’s name and port and enter them.',
      'imap',
    );
  }
  return {
    imap,
    smtp: typed.smtp ?? found?.smtp ?? null,
    username: typed.username ?? found?.username ?? typed.address,
  };
}
