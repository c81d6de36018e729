// mailbox.signIn, mailbox.signInProviders, mailbox.setSignInClient
import { Failure } from '../../contract/failure.ts';
import { mailboxId } from '../../contract/scalars.ts';
import type { SignInInput, signInCalls } from '../../contract/sign-in.ts';
import type { CallContext } from '../../rpc/server.ts';
import { addMailbox, updateMailbox } from '../commands/mailbox-commands.ts';
import { setSignInClient } from '../commands/sign-in-commands.ts';
import {
  type MailboxRow,
  type MailboxSignIn,
  mailboxByAddress,
  mailboxSignIn,
  requireMailbox,
  serverOf,
} from '../store/queries/mailboxes.ts';
import { refusePlainText } from '../sync/connection-failure.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { discoverForAddress, settingsFor } from './settings-for-address.ts';

export function signInHandlers(context: HandlerContext): HandlersOf<keyof typeof signInCalls> {
  const { db, deps, sync, signIn } = context;

  function mailboxOf({ mailboxId: id, address }: SignInInput): MailboxRow | null {
    if (id !== undefined) return requireMailbox(db, id);
    if (address === undefined) throw new Failure('invalid_input', 'Write your mail address.', 'address');
    if (mailboxByAddress(db).get(address.toLowerCase())) {
      throw new Failure('conflict', `${address} is here already. Sign in to it in Settings.`, 'address');
    }
    return null;
  }

  async function serversOf(row: MailboxRow | null, input: SignInInput, address: string) {
    if (!row) return settingsFor(signIn, { ...input, address });
    const imap = input.imap ?? serverOf(row.imap);
    if (!imap) throw new Failure('invalid_input', 'Imported mail has no server to sign in to.', 'mailboxId');
    return { imap, smtp: input.smtp ?? serverOf(row.smtp), username: input.username ?? row.username };
  }

  async function providerOf(row: MailboxRow | null, input: SignInInput, address: string): Promise<MailboxSignIn> {
    const before = row && mailboxSignIn(row);
    const id = input.provider ?? before?.provider;
    const named = (await signIn.registrations()).find(({ provider }) => provider.id === id)?.provider;
    if (named) return { provider: named.id, name: named.name };
    const offer = id === undefined ? (await discoverForAddress(signIn, address)).signIn : null;
    if (offer) return { provider: offer.provider, name: offer.name };
    throw new Failure(
      'unsupported',
      `Tend knows no sign-in in the browser for ${address}. Log in with a password, or describe the provider as the README says.`,
      'provider',
    );
  }

  async function signInTo(input: SignInInput, call: CallContext) {
    const row = mailboxOf(input);
    const address = row?.address ?? input.address ?? '';
    const servers = await serversOf(row, input, address);
    refusePlainText(servers.imap);
    const provider = await providerOf(row, input, address);
    const progress = { attempt: input.attempt ?? null, address, name: provider.name };
    const attempt = await signIn.begin(
      {
        provider: provider.provider,
        address,
        onPage: (page) => context.tell('signIn.progressed', { ...progress, step: 'browser', ...page }),
      },
      call.signal,
    );
    try {
      context.tell('signIn.progressed', { ...progress, step: 'checking', url: null, opened: false });
      const { imap, smtp, username } = servers;
      await sync.testConnection({ imap, username, password: '', tokens: attempt }, call.signal);
      const outcome = row
        ? {
            ...context.run(updateMailbox, { mailboxId: row.id, imap, username, signIn: provider }, call),
            mailboxId: row.id,
          }
        : context.run(
            addMailbox,
            {
              kind: 'imap',
              address,
              username,
              displayName: input.displayName ?? '',
              imap,
              smtp,
              secretStore: deps.secrets.kind,
              signIn: provider,
            },
            call,
          );
      await signIn.keep(attempt, outcome.mailboxId);
      return outcome;
    } finally {
      signIn.drop(attempt);
    }
  }

  return {
    'mailbox.signIn': async (input, call) => {
      const outcome = await signInTo(input, call);
      await context.settle();
      context.changed('mailboxes', 'journal', 'book');
      return {
        entryId: outcome.entryId,
        mailboxId: mailboxId.parse(outcome.mailboxId),
        secretStore: deps.secrets.kind,
      };
    },
    'mailbox.signInProviders': async () => ({ providers: await signIn.providers() }),
    'mailbox.setSignInClient': async ({ provider, clientId, clientSecret, tenant }, call) => {
      if (clientId !== null && clientSecret !== undefined) await signIn.keepClientSecret(clientId, clientSecret);
      const name = (await signIn.providers()).find((each) => each.provider === provider)?.name ?? provider;
      const client = clientId === null ? null : { clientId, ...(tenant === undefined ? {} : { tenant }) };
      const outcome = context.run(setSignInClient, { provider, name, client }, call);
      context.changed('mailboxes', 'journal', 'settings');
      return outcome;
    },
  };
}
