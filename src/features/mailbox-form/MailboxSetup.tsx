// Adds a mailbox in under a minute: address and password, and the server settings that were found, open to correction.
import { ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Discovered } from '../../../electron/contract/mailbox.ts';
import { addMailbox, discoverMailbox } from '../../state/mailboxes.ts';
import { runSync } from '../../state/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { TextField } from '../../ui/TextField.tsx';
import {
  EMPTY_MAILBOX,
  looksLikeAddress,
  type MailboxField,
  type MailboxProblem,
  problemOf,
  readMailboxForm,
  withDiscovered,
} from './mailbox-form.ts';
import { ServerFields } from './ServerFields.tsx';

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
  const asked = useRef('');
  const openedItselfAt = useRef(Number.NEGATIVE_INFINITY);
  const at = (field: MailboxField) => (problem?.field === field ? problem.sentence : null);

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
      setForm((typed) => withDiscovered(typed, answer));
      if (!answer.imap) openByItself();
    } catch {
      // Not finding the settings is no failure: the person is asked for them.
      openByItself();
    } finally {
      setLooking(false);
    }
  }

  async function add(): Promise<void> {
    const read = readMailboxForm(form);
    if (!read.ok) {
      say(read.problem);
      return;
    }
    setProblem(null);
    setBusy(true);
    const outcome = await addMailbox(read.input);
    setBusy(false);
    if (!outcome.done) {
      say(problemOf(outcome.failure));
      return;
    }
    void runSync(outcome.output.mailboxId);
    onAdded();
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label="Mail address"
        type="email"
        autoComplete="username"
        autoFocus
        value={form.address}
        problem={at('address')}
        onChange={(event) => setForm({ ...form, address: event.target.value })}
        onBlur={() => void look()}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        value={form.password}
        problem={at('password')}
        hint={found?.advice ?? secretSentence}
        onFocus={() => void look()}
        onChange={(event) => setForm({ ...form, password: event.target.value })}
      />
      {found?.advice && <p className="text-12 text-ink-3">{secretSentence}</p>}
      <div>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open || performance.now() - openedItselfAt.current < MEANT_TO_OPEN_MS)}
          className="-ml-1 flex min-h-6 max-w-full items-center gap-1 rounded-sm px-1 text-12 text-ink-2 hover:text-ink"
        >
          <ChevronRight
            size={13}
            aria-hidden
            className={classes('shrink-0 transition-transform', open && 'rotate-90')}
          />
          <span className="truncate">{foundInWords(found, looking)}</span>
        </button>
        {open && <ServerFields form={form} onChange={setForm} problemAt={at} />}
      </div>
      <div className="flex items-center gap-3">
        <Button tone="main" type="submit" busy={busy}>
          {busy ? 'Trying the connection' : 'Add mailbox'}
        </Button>
        <span className="text-12 text-ink-3">The connection is tried first; nothing is saved if it fails.</span>
      </div>
    </form>
  );
}

function foundInWords(found: Discovered | null, looking: boolean): string {
  if (looking) return 'Looking for the server settings';
  if (!found) return 'Server settings';
  if (!found.imap) return 'The server settings could not be found; please fill them in';
  return `${found.provider ?? 'Found'}: ${found.imap.host}, port ${found.imap.port}`;
}
