// Changing a mailbox: its name, the person's other addresses, servers and password; tried before it is kept.
import { useState } from 'react';
import type { MailboxView } from '../../../electron/contract/mailbox.ts';
import { asFailure } from '../../state/engine.ts';
import { testMailbox, updateMailbox } from '../../state/mailboxes.ts';
import { Button } from '../../ui/Button.tsx';
import { counted, splitList } from '../../ui/format.ts';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import {
  type MailboxField,
  type MailboxForm,
  type MailboxProblem,
  problemOf,
  readMailboxForm,
} from '../mailbox-form/mailbox-form.ts';
import { ServerFields } from '../mailbox-form/ServerFields.tsx';
import { SignInAgain } from './SignInAgain.tsx';

function formOf(mailbox: MailboxView): MailboxForm {
  const server = (kind: 'imap' | 'smtp') => ({
    host: mailbox[kind]?.host ?? '',
    port: String(mailbox[kind]?.port ?? (kind === 'imap' ? 993 : 465)),
    security: mailbox[kind]?.security ?? ('tls' as const),
  });
  return {
    address: mailbox.address,
    password: '',
    username: mailbox.username === mailbox.address ? '' : mailbox.username,
    imap: server('imap'),
    smtp: server('smtp'),
  };
}

export function EditMailbox({ mailbox, onDone }: { mailbox: MailboxView; onDone(): void }) {
  const [form, setForm] = useState(() => formOf(mailbox));
  const [displayName, setDisplayName] = useState(mailbox.displayName);
  const [aliases, setAliases] = useState(mailbox.aliases.join('\n'));
  const [problem, setProblem] = useState<MailboxProblem | null>(null);
  const [aliasProblem, setAliasProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<'test' | 'save' | null>(null);
  const [tested, setTested] = useState<string | null>(null);
  const at = (field: MailboxField) => (problem?.field === field ? problem.sentence : null);
  const hasServer = mailbox.kind === 'imap';
  const inBrowser = mailbox.auth === 'oauth2';

  async function test() {
    const read = readMailboxForm(form);
    if (!read.ok) {
      setProblem(
        read.problem.field === 'password'
          ? {
              field: 'password',
              sentence: 'Type the password to try the connection; Tend does not show the one it keeps.',
            }
          : read.problem,
      );
      return;
    }
    setProblem(null);
    setBusy('test');
    try {
      const { folders } = await testMailbox(read.input);
      setTested(`It works: ${counted(folders, 'folder')} found.`);
    } catch (error) {
      setProblem(problemOf(asFailure(error)));
    }
    setBusy(null);
  }

  async function save() {
    const others = splitList(aliases);
    const odd = others.find((each) => !/^[^\s@<>"]+@[^\s@<>"]+$/.test(each));
    setAliasProblem(odd ? `${odd} is not a mail address.` : null);
    if (odd) return;
    const read = readMailboxForm({ ...form, password: form.password || 'kept' });
    if (!read.ok) {
      setProblem(read.problem);
      return;
    }
    const { imap, smtp, username } = read.input;
    setBusy('save');
    const outcome = await updateMailbox(
      {
        mailboxId: mailbox.mailboxId,
        displayName: displayName.trim(),
        aliases: others,
        ...(hasServer ? { username: username ?? mailbox.address, smtp: smtp ?? null } : {}),
        ...(hasServer && imap ? { imap } : {}),
        ...(hasServer && form.password ? { password: form.password } : {}),
      },
      `Changed ${mailbox.address}.`,
    );
    setBusy(null);
    if (outcome.done) onDone();
    else setProblem(problemOf(outcome.failure));
  }

  return (
    <form
      noValidate
      className="mt-2 flex max-w-xl flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Your name"
        value={displayName}
        problem={at('address')}
        onChange={(event) => setDisplayName(event.target.value)}
      />
      <TextArea
        label="Other addresses that are yours"
        hint="Mail from these counts as yours, not as the client's."
        rows={2}
        value={aliases}
        problem={aliasProblem}
        onChange={(event) => setAliases(event.target.value)}
      />
      {hasServer && (
        <>
          {inBrowser && at('password') && (
            <p role="alert" className="text-12 text-risk">
              {at('password')}
            </p>
          )}
          <SignInAgain mailbox={mailbox} />
          <TextField
            label={inBrowser ? 'Password instead of signing in' : 'New password'}
            hint={inBrowser ? 'Tend goes back to a password when you type one here that works.' : undefined}
            type="password"
            autoComplete="new-password"
            placeholder={inBrowser ? '' : 'leave empty to keep the one there is'}
            value={form.password}
            problem={inBrowser ? null : at('password')}
            onChange={(event) => setForm({ ...form, password: event.target.value })}
          />
          <ServerFields form={form} onChange={setForm} problemAt={at} />
        </>
      )}
      <div className="flex items-center gap-2">
        <Button tone="main" type="submit" busy={busy === 'save'}>
          Save
        </Button>
        {hasServer && (!inBrowser || form.password !== '') && (
          <Button busy={busy === 'test'} onClick={() => void test()}>
            Try the connection
          </Button>
        )}
        {tested && (
          <span role="status" className="text-12 text-good">
            {tested}
          </span>
        )}
      </div>
    </form>
  );
}
