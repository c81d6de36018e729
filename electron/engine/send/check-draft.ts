// What a person should know before a draft leaves: what stops it, and what is worth a question.
import type { DraftConcern } from '../../contract/compose.ts';
import { htmlText } from '../mail/html/html-text.ts';
import type { Store } from '../store/open-store.ts';
import { sendingServer } from '../store/queries/deliveries.ts';
import { attachmentsOfDraft, type DraftRow, recipientsOf } from '../store/queries/drafts.ts';
import { ownAddressesOf, requireMailbox } from '../store/queries/mailboxes.ts';
import { envelopeAddress } from './envelope-address.ts';
import { ownGap } from './gate/placeholders.ts';
import { promisesFile } from './promises-file.ts';
import { megabytes } from './smtp-failure.ts';
import { wireSize } from './written-draft.ts';

export function checkDraft(db: Store, row: DraftRow): DraftConcern[] {
  const mailbox = requireMailbox(db, row.mailbox_id);
  const attachments = attachmentsOfDraft(db).all(row.id);
  const { to, cc, bcc } = recipientsOf(row);
  const concerns: DraftConcern[] = [];
  const say = (level: DraftConcern['level'], kind: DraftConcern['kind'], sentence: string, field: string | null) =>
    concerns.push({ level, kind, sentence, field });

  if (mailbox.smtp === null) {
    say(
      'stop',
      'no_server',
      mailbox.kind === 'imported'
        ? `The mail of ${mailbox.address} came from files, as in the sample book, so nothing can be sent from it.`
        : `Tend does not know the server for sending of ${mailbox.address}. Enter it in Settings.`,
      'mailboxId',
    );
  }
  const own = new Set(
    ownAddressesOf(db)
      .all(mailbox.id)
      .map((each) => each.address.toLowerCase()),
  );
  if (!own.has(row.from_address.toLowerCase())) {
    say(
      'stop',
      'bad_sender',
      `${row.from_address || 'The sender'} is not one of the addresses of ${mailbox.address}.`,
      'from',
    );
  }
  if (to.length + cc.length + bcc.length === 0) say('stop', 'no_recipient', 'Say whom it goes to.', 'to');
  for (const [field, list] of Object.entries({ to, cc, bcc })) {
    for (const each of list) {
      if (envelopeAddress(each.address) === null) {
        say('stop', 'bad_address', `“${(each.address || each.name).slice(0, 100)}” is not a mail address.`, field);
      }
    }
  }
  if (attachments.some((each) => each.received < each.size)) {
    say('stop', 'attachment_unfinished', 'An attachment is still being added.', 'attachments');
  }
  const limit = sendingServer(db).get(mailbox.id)?.size_limit ?? null;
  const size = wireSize(row, attachments);
  if (limit !== null && size > limit) {
    const sentence = `The server takes messages up to ${megabytes(limit)} and this one has about ${megabytes(size)}. Take an attachment off or send a link instead.`;
    say('stop', 'too_large', sentence, 'attachments');
  }
  const written = row.html === null ? row.text : htmlText(row.html);
  if (attachments.length === 0 && promisesFile(written) !== null) {
    say('ask', 'attachment_forgotten', 'The text speaks of an attachment, and none is attached.', 'attachments');
  }
  const gap = ownGap(`${row.subject}\n${written}`);
  if (gap !== null) {
    say('stop', 'placeholder', `A part is not filled in yet: ${gap}. Fill it in or take it out.`, 'text');
  }
  if (row.subject.trim() === '') say('ask', 'no_subject', 'It has no subject.', 'subject');
  // An original passed on speaks for itself; one that is answered does not.
  if (written.trim() === '' && attachments.length === 0 && (row.include_quote === 0 || row.kind !== 'forward')) {
    say('ask', 'empty', 'There is nothing in it.', 'text');
  }
  return concerns.map((each) =>
    mailbox.kind === 'imported' && each.kind === 'no_server' && concerns.length === 1
      ? { ...each, sentence: `${each.sentence} With a mailbox of your own this would leave now.` }
      : each,
  );
}
