// Whom it is from, where there is a choice, and the signature that goes with it.
import type { DraftContent } from '../../../electron/contract/compose.ts';
import type { MailboxView } from '../../../electron/contract/mailbox.ts';
import { Select } from '../../ui/Select.tsx';

interface Sender {
  readonly mailbox: MailboxView;
  readonly address: string;
}

/** Every address that can be sent from: those of mailboxes that have a server to send through. */
export function sendersOf(mailboxes: readonly MailboxView[]): Sender[] {
  return mailboxes
    .filter((mailbox) => mailbox.smtp !== null)
    .flatMap((mailbox) => [mailbox.address, ...mailbox.aliases].map((address) => ({ mailbox, address })));
}

export function SenderChoice({
  content,
  mailboxes,
  onChange,
}: {
  content: DraftContent;
  mailboxes: readonly MailboxView[];
  onChange(part: Pick<DraftContent, 'mailboxId' | 'from'>): void;
}) {
  const senders = sendersOf(mailboxes);
  const value = `${content.mailboxId} ${content.from.toLowerCase()}`;
  const choices = senders.map(({ mailbox, address }) => ({
    value: `${mailbox.mailboxId} ${address.toLowerCase()}`,
    label: address,
  }));
  const known = choices.some((each) => each.value === value);
  if (choices.length === 0 || (known && choices.length === 1)) {
    return <span className="min-w-0 truncate text-12 text-ink-3">{content.from}</span>;
  }
  return (
    <Select
      label="From"
      labelHidden
      quiet
      className="min-w-0"
      choices={known ? choices : [{ value, label: content.from || 'From' }, ...choices]}
      value={value}
      onChange={(next) => {
        const sender = senders.find(({ mailbox, address }) => `${mailbox.mailboxId} ${address.toLowerCase()}` === next);
        if (sender) onChange({ mailboxId: sender.mailbox.mailboxId, from: sender.address });
      }}
    />
  );
}

export function Signature({
  text,
  own,
  onChange,
}: {
  text: string;
  /** The mailbox's own signature, to put back. */
  own: string;
  onChange(text: string): void;
}) {
  if (text === '' && own === '') return null;
  return (
    <div className="group flex items-start gap-3 text-13 text-ink-3">
      {text === '' ? (
        <span>No signature</span>
      ) : (
        <p className="min-w-0 break-words whitespace-pre-wrap">
          <span className="sr-only">Signature: </span>
          {text}
        </p>
      )}
      <button
        type="button"
        onClick={() => onChange(text === '' ? own : '')}
        className="shrink-0 rounded-sm text-12 underline decoration-line-strong underline-offset-2 opacity-0 group-hover:opacity-100 hover:text-ink focus-visible:opacity-100"
      >
        {text === '' ? 'Put it back' : 'Leave the signature out'}
      </button>
    </div>
  );
}
