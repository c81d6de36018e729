// mailbox.signIn, mailbox.signInProviders, mailbox.setSignInClient
import { Failure } from '../../contract/failure.ts';
import { mailboxId } from '../../contract/scalars.ts';
import type { SignInInput, signInCalls } from '../../contract/sign-in.ts';
import type { CallContext } from '../../rpc/server.ts';
import { addMailbox, updateMailbox } from '../commands/mailbox-commands.ts';
import { setSignInClient } from '../commands/sign-in-commands.ts';
import {
  type MailboxRow,
  mailboxByAddress,
  mailboxSignIn,
  requireMailbox,
  serverOf,
} from '../store/queries/mailboxes.ts';
import { refusePlainText } from '../sync/connection/connection-failure.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { keepSecret, keepSecretOfNew } from './keep-secret.ts';
import { completeSettings, discoverForAddress } from './settings-for-address.ts';

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

  /** Where to sign in and which servers that is for, from what is known, what was typed and what can be found. */
  async function targetOf(row: MailboxRow | null, input: SignInInput, address: string) {
    const id = input.provider ?? (row && mailboxSignIn(row))?.provider;
    const named = (await signIn.registrations()).find(({ provider }) => provider.id === id)?.provider;
    const complete = named !== undefined && (row !== null || input.imap !== undefined);
    const found = complete ? null : await discoverForAddress(signIn, address);
    const provider = named ? { provider: named.id, name: named.name } : id === undefined ? found?.signIn : null;
    if (!provider) throw withoutProvider(address);
    const { imap, smtp, username } = row
      ? { imap: input.imap ?? serverOf(row.imap), smtp: null, username: input.username ?? row.username }
      : completeSettings({ ...input, address }, found);
    if (!imap) throw new Failure('invalid_input', 'Imported mail has no server to sign in to.', 'mailboxId');
    refusePlainText(imap);
    return { imap, smtp, username, provider: { provider: provider.provider, name: provider.name } };
  }

  async function signInTo(input: SignInInput, call: CallContext) {
    const row = mailboxOf(input);
    const address = row?.address ?? input.address ?? '';
    const { imap, smtp, username, provider } = await targetOf(row, input, address);
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
      await sync.testConnection({ imap, username, password: '', tokens: attempt }, call.signal);
      const words = 'sign-in';
      if (row) {
        await keepSecret({ address, words, keep: () => signIn.keep(attempt, row.id) });
        const changed = context.run(updateMailbox, { mailboxId: row.id, imap, username, signIn: provider }, call);
        return { ...changed, mailboxId: row.id };
      }
      const outcome = context.run(
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
      await keepSecretOfNew(context, call, {
        mailboxId: outcome.mailboxId,
        address,
        words,
        keep: () => signIn.keep(attempt, outcome.mailboxId),
        forget: () => signIn.forget(outcome.mailboxId),
      });
      return outcome;
    } finally {
      signIn.drop(attempt);
    }
  }

  return {
    'mailbox.signIn': async (input, call) => {
      const outcome = await signInTo(input, call);
      context.followMailboxes(outcome.mailboxId);
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

function withoutProvider(address: string): Failure {
  return new Failure(
    'unsupported',
    `Tend knows no sign-in in the browser for ${address}. Log in with a password, or describe the provider as the README says.`,
    'provider',
  );
}
