// Adds a mailbox in under a minute: the address, then the provider's own sign-in in the browser or a password, and the
// server settings that were found, open to correction.
import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Discovered } from '../../../electron/contract/mailbox.ts';
import { addMailbox, discoverMailbox } from '../../state/mailboxes.ts';
import { runSync } from '../../state/sync.ts';
import { classes } from '../../ui/classes.ts';
import { TextField } from '../../ui/TextField.tsx';
import { BrowserLogIn } from './BrowserLogIn.tsx';
import {
  EMPTY_MAILBOX,
  looksLikeAddress,
  type MailboxField,
  type MailboxProblem,
  problemOf,
  readMailboxForm,
  readSignInForm,
  signInProblemOf,
  withDiscovered,
} from './mailbox-form.ts';
import { PasswordLogIn } from './PasswordLogIn.tsx';
import { ServerFields } from './ServerFields.tsx';
import { useSignIn } from './use-sign-in.ts';

/** A click this soon after the fields opened by themselves was meant to open them. */
const MEANT_TO_OPEN_MS = 700;

const SERVER_FIELDS: readonly MailboxField[] = ['imap', 'imapPort', 'smtp', 'username'];

export function MailboxSetup({ secretSentence, onAdded }: { secretSentence: string; onAdded(): void }) {
  const [form, setForm] = useState(EMPTY_MAILBOX);
  const [found, setFound] = useState<Discovered | null>(null);
  const [looking, setLooking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<MailboxProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [way, setWay] = useState<'browser' | 'password' | null>(null);
  const signIn = useSignIn();
  const asked = useRef('');
  const openedItselfAt = useRef(Number.NEGATIVE_INFINITY);
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  const at = (field: MailboxField) => (problem?.field === field ? problem.sentence : null);
  const offer = found?.signIn ?? null;
  // Whoever is typing a password already is not led elsewhere.
  const inBrowser = offer !== null && (way === null ? offer.ready && form.password === '' : way === 'browser');

  function say(next: MailboxProblem): void {
    setProblem(next);
    if (SERVER_FIELDS.includes(next.field)) setOpen(true);
  }

  function openByItself(): void {
    openedItselfAt.current = performance.now();
    setOpen(true);
  }

  async function look(): Promise<void> {
    const address = form.address.trim();
    if (!looksLikeAddress(address) || asked.current === address) return;
    asked.current = address;
    setLooking(true);
    try {
      const answer = await discoverMailbox(address);
      if (asked.current !== address) return;
      setFound(answer);
      setForm((typed) => withDiscovered(typed, answer, found));
      if (!answer.imap) openByItself();
    } catch {
      // Not finding the settings is no failure: the person is asked for them.
      openByItself();
    } finally {
      setLooking(false);
    }
  }

  function added(mailboxId: number): void {
    void runSync(mailboxId);
    onAdded();
  }

  async function addWithPassword(): Promise<void> {
    const read = readMailboxForm(form);
    if (!read.ok) return say(read.problem);
    setProblem(null);
    setBusy(true);
    const outcome = await addMailbox(read.input);
    setBusy(false);
    if (outcome.done) added(outcome.output.mailboxId);
    else say(problemOf(outcome.failure));
  }

  async function addInBrowser(provider: string): Promise<void> {
    const read = readSignInForm(form);
    if (!read.ok) return say(read.problem);
    setProblem(null);
    setRefusal(null);
    const outcome = await signIn.start({ ...read.input, provider }, read.input.address);
    if (outcome.kind === 'done') return added(outcome.output.mailboxId);
    if (outcome.kind === 'stopped') return;
    const field = signInProblemOf(outcome.failure);
    if (field) say(field);
    else setRefusal(outcome.failure.message);
  }

  const servers = (
    <div>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open || performance.now() - openedItselfAt.current < MEANT_TO_OPEN_MS)}
        className="-ml-1 flex min-h-6 max-w-full items-center gap-1 rounded-sm px-1 text-12 text-ink-2 hover:text-ink"
      >
        <ChevronRight size={13} aria-hidden className={classes('shrink-0 transition-transform', open && 'rotate-90')} />
        <span className="truncate">{foundInWords(found, looking)}</span>
      </button>
      {open && <ServerFields form={form} onChange={setForm} problemAt={at} />}
    </div>
  );

  return (
    <form
      ref={fields}
      noValidate
      className="flex flex-col gap-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!inBrowser) void addWithPassword();
        else if (offer.ready && !signIn.running) void addInBrowser(offer.provider);
      }}
    >
      <TextField
        label="Mail address"
        type="email"
        autoComplete="username"
        autoFocus
        disabled={signIn.running}
        value={form.address}
        problem={at('address')}
        onChange={(event) => setForm({ ...form, address: event.target.value })}
        onBlur={() => void look()}
      />
      {inBrowser ? (
        <BrowserLogIn
          offer={offer}
          signIn={signIn}
          refusal={refusal}
          onRegistered={() => {
            asked.current = '';
            void look();
          }}
          onPassword={() => setWay('password')}
        >
          {servers}
        </BrowserLogIn>
      ) : (
        <PasswordLogIn
          password={form.password}
          problem={at('password')}
          advice={found?.advice ?? null}
          secretSentence={secretSentence}
          busy={busy}
          offer={offer}
          onPassword={(password) => setForm({ ...form, password })}
          onFocus={() => void look()}
          onBrowser={() => setWay('browser')}
        >
          {servers}
        </PasswordLogIn>
      )}
    </form>
  );
}

function foundInWords(found: Discovered | null, looking: boolean): string {
  if (looking) return 'Looking for the server settings';
  if (!found) return 'Server settings';
  if (!found.imap) return 'The server settings could not be found; please fill them in';
  return `${found.provider ?? 'Found'}: ${found.imap.host}, port ${found.imap.port}`;
}
