// Starts drafts: empty, or as an answer to a message with its people, subject, place in the thread and quote filled in.
import type { DraftContent, DraftKind } from '../../contract/compose.ts';
import { Failure } from '../../contract/failure.ts';
import { domainOf } from '../mail/people/addresses.ts';
import type { Store } from '../store/open-store.ts';
import { signatureOf } from '../store/queries/deliveries.ts';
import { insertDraft, type NewDraft } from '../store/queries/drafts.ts';
import { type MailboxRow, ownAddressesOf, readMailboxes, requireMailbox } from '../store/queries/mailboxes.ts';
import { cleanText } from './draft-content.ts';
import { quoteHeading } from './quote-original.ts';
import type { OriginalMessage } from './read-original.ts';
import { answerReferences, answerSubject, replyRecipients } from './reply-rules.ts';

export interface DraftStart {
  readonly kind: DraftKind;
  readonly original: OriginalMessage | null;
  readonly content: Partial<DraftContent>;
  readonly now: number;
  readonly timeZone: string;
  /** Part of a Message-ID that nobody else makes. */
  readonly unique: string;
  readonly own: (address: string) => boolean;
}

/** The new draft's row id. @throws Failure where no mailbox could send it. */
export function startDraft(db: Store, start: DraftStart): number {
  const row = insertDraft(db).get(draftToStart(db, start));
  if (!row) throw new Error('a draft was not kept');
  return row.id;
}

/** The draft as it would be kept. @throws Failure where no mailbox could send it. */
export function draftToStart(db: Store, start: DraftStart): NewDraft {
  const { kind, original, content, own } = start;
  if (kind !== 'new' && original === null) {
    throw new Failure('invalid_input', 'Say which message is answered or forwarded.', 'messageRowId');
  }
  const mailbox = senderMailbox(db, content.mailboxId ?? null, original);
  const from = cleanText(content.from ?? addressFor(db, mailbox, original), 320);
  const people = original ? replyRecipients(kind, original, own) : { to: [], cc: [] };
  return {
    mailbox_id: mailbox.id,
    kind,
    copy_message_id: `draft.${start.unique}@${domainOf(from) || 'tend.invalid'}`,
    source_message_id: original?.messageId ?? null,
    // A forward begins a conversation with somebody else: readers must not tie it to the one it came from.
    in_reply_to: original && kind !== 'forward' ? original.messageId : null,
    reference_ids: JSON.stringify(original && kind !== 'forward' ? answerReferences(original) : []),
    quote_heading: original ? quoteHeading(kind, original, start.timeZone) : null,
    quote_text: original ? cleanText(original.text, MAX_QUOTE) : null,
    from_address: from,
    recipients: JSON.stringify({ to: content.to ?? people.to, cc: content.cc ?? people.cc, bcc: content.bcc ?? [] }),
    subject: cleanText(content.subject ?? (original ? answerSubject(kind, original.subject) : ''), 2000),
    text: cleanText(content.text ?? ''),
    html: content.html == null ? null : cleanText(content.html),
    signature: cleanText(content.signature ?? signatureOf(db, mailbox.id)),
    include_quote: Number(content.includeQuote ?? original !== null),
    now: start.now,
  };
}

const MAX_QUOTE = 1_000_000;

function senderMailbox(db: Store, wanted: number | null, original: OriginalMessage | null): MailboxRow {
  if (wanted !== null) return requireMailbox(db, wanted);
  const mailboxes = readMailboxes(db);
  const received = mailboxes.find((each) => each.id === original?.mailboxId);
  // Imported mail is read here and answered from a mailbox that can send.
  const mailbox =
    (received?.kind === 'imap' ? received : undefined) ??
    mailboxes.find((each) => each.kind === 'imap') ??
    mailboxes[0];
  if (!mailbox) throw new Failure('invalid_input', 'Add a mailbox first; then you can write from it.', 'mailboxId');
  return mailbox;
}

/** An answer comes from the address the mail was written to. */
function addressFor(db: Store, mailbox: MailboxRow, original: OriginalMessage | null): string {
  const own = new Set(
    ownAddressesOf(db)
      .all(mailbox.id)
      .map((each) => each.address.toLowerCase()),
  );
  if (original?.ours && own.has(original.from.address)) return original.from.address;
  return original?.reached.find((address) => own.has(address)) ?? mailbox.address;
}
