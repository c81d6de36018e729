// mailbox.*, sync.*
import { Failure } from '../../contract/failure.ts';
import type { mailboxCalls } from '../../contract/mailbox.ts';
import { type MailboxId, mailboxId } from '../../contract/scalars.ts';
import type { CallContext } from '../../rpc/server.ts';
import { addMailbox, removeMailbox, updateMailbox } from '../commands/mailbox-commands.ts';
import { askForComparison, putMailboxState } from '../store/queries/coverage.ts';
import { mailboxByAddress, mailboxView, readMailboxes, requireMailbox, serverOf } from '../store/queries/mailboxes.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { keepSecret, keepSecretOfNew } from './keep-secret.ts';
import { mailboxLogin } from './mailbox-login.ts';
import { secretKeyOf } from './mailbox-password.ts';
import { testSending } from './sending.ts';
import { discoverForAddress, settingsFor } from './settings-for-address.ts';

export function mailboxHandlers(context: HandlerContext): HandlersOf<keyof typeof mailboxCalls> {
  const { db, deps, sync, signIn } = context;

  /** A mailbox that was let go of for nothing is kept live again. */
  function removed(input: Parameters<typeof removeMailbox.run>[1], call: CallContext) {
    try {
      return context.run(removeMailbox, input, call);
    } catch (error) {
      context.followMailboxes();
      throw error;
    }
  }

  return {
    'mailbox.discover': (input) => discoverForAddress(signIn, input.address),
    'mailbox.test': async (input, call) => {
      const { imap, username } = await settingsFor(signIn, input);
      const found = await sync.testConnection({ username, imap, password: input.password }, call.signal);
      if (input.smtp) await testSending(input.smtp, username, input.password, call.signal);
      return found;
    },
    'mailbox.add': async (input, call) => {
      if (mailboxByAddress(db).get(input.address.toLowerCase())) {
        throw new Failure('conflict', `${input.address} is here already. Change it in Settings.`, 'address');
      }
      const { imap, smtp, username } = await settingsFor(signIn, input);
      await sync.testConnection({ username, imap, password: input.password }, call.signal);
      // What was looked up is tried when it is used; what was typed is tried now, while it can be corrected.
      if (input.smtp) await testSending(input.smtp, username, input.password, call.signal);
      const outcome = context.run(
        addMailbox,
        {
          kind: 'imap',
          address: input.address,
          username,
          displayName: input.displayName ?? '',
          imap,
          smtp,
          secretStore: deps.secrets.kind,
        },
        call,
      );
      const key = secretKeyOf(outcome.mailboxId);
      await keepSecretOfNew(context, call, {
        mailboxId: outcome.mailboxId,
        address: input.address,
        words: 'password',
        keep: () => deps.secrets.set(key, input.password),
        forget: () => deps.secrets.delete(key),
      });
      await context.settle();
      context.changed('mailboxes', 'journal', 'book');
      return { ...outcome, secretStore: deps.secrets.kind };
    },
    'mailbox.list': () => {
      const status = new Map(sync.status().mailboxes.map((entry) => [Number(entry.mailboxId), entry]));
      return {
        mailboxes: readMailboxes(db).map((row) => mailboxView(db, row, status.get(row.id)?.problem ?? null)),
      };
    },
    'mailbox.update': async ({ password, ...input }, call) => {
      const row = requireMailbox(db, input.mailboxId);
      if (password !== undefined || input.imap !== undefined || input.username !== undefined) {
        const imap = input.imap ?? serverOf(row.imap);
        if (!imap) throw new Failure('invalid_input', 'Imported mail has no server to change.', 'imap');
        const username = input.username ?? row.username;
        const secret = password === undefined ? await mailboxLogin(context, row) : { password };
        await sync.testConnection({ ...secret, username, imap }, call.signal);
        if (password !== undefined) {
          const keep = () => deps.secrets.set(secretKeyOf(row.id), password);
          await keepSecret({ address: row.address, words: 'password', keep });
        }
      }
      // A password that works takes the place of a sign-in, which stays where it is kept in case this is undone.
      const change = password === undefined ? input : { ...input, signIn: null };
      const outcome = context.run(updateMailbox, change, call);
      if (password !== undefined) context.followMailboxes(row.id);
      if (input.smtp !== undefined) context.sending.sender.reconnected(row.id);
      await context.settle();
      context.changed('mailboxes', 'journal', 'book', 'threads');
      return outcome;
    },
    'mailbox.remove': async (input, call) => {
      requireMailbox(db, input.mailboxId);
      await sync.release(input.mailboxId);
      const outcome = removed(input, call);
      try {
        await deps.secrets.delete(secretKeyOf(input.mailboxId));
        await signIn.forget(input.mailboxId);
      } finally {
        // It is removed, also where the keychain would not let go of its password.
        await context.settle();
        context.changed('mailboxes', 'journal', 'book', 'threads');
      }
      return outcome;
    },
    'sync.run': async (input, call) => {
      const rows = input.mailboxId === undefined ? readMailboxes(db) : [requireMailbox(db, input.mailboxId)];
      const mailboxes = [];
      const locked: { failure: Failure; mailboxId: MailboxId }[] = [];
      for (const row of rows) {
        const imap = serverOf(row.imap);
        if (row.kind !== 'imap' || !imap) continue;
        try {
          mailboxes.push({ mailboxId: row.id, address: row.address, ...(await mailboxLogin(context, row)) });
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          locked.push({ failure: error, mailboxId: mailboxId.parse(row.id) });
          const state = error.code === 'auth_needed' ? ('login_needed' as const) : ('failed' as const);
          const standing = { at: deps.clock.now(), state, problem: error.message };
          sync.writeFirst(() => putMailboxState(db, row.id, standing));
        }
      }
      if (locked.length > 0) context.changed('mailboxes', 'book');
      if (input.compare) sync.writeFirst(() => askForComparison(db, input.mailboxId ?? null));
      // One mailbox without its password must not keep the others from their mail.
      if (mailboxes.length === 0 && locked[0]) throw locked[0].failure;
      if (mailboxes.length === 0) return { folders: [], problems: [] };
      const { folders, problems } = await sync.run(mailboxes, call.signal);
      await context.settle();
      await context.book.inStep(context.clockOf(call));
      context.changed('mailboxes', 'book', 'threads');
      const missing = locked.map(({ failure, mailboxId }) => ({ mailboxId, folder: null, sentence: failure.message }));
      return { folders, problems: [...missing, ...problems] };
    },
    'sync.status': () => sync.status(),
    'sync.stop': async () => {
      await sync.stop();
      return {};
    },
    'sync.tryNow': (input) => {
      sync.tryNow(input.mailboxId);
      return {};
    },
  };
}
