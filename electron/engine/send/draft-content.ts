// Keeping what is typed: one update per pause, on disk before it is answered, and never over what came from elsewhere.
import type { DraftContent } from '../../contract/compose.ts';
import type { MailAddress } from '../../contract/scalars.ts';
import type { Store } from '../store/open-store.ts';
import { signatureOf } from '../store/queries/deliveries.ts';
import {
  type DraftRow,
  insertDraft,
  recipientsOf,
  requireOpenDraft,
  saveDraft,
  setNotice,
} from '../store/queries/drafts.ts';
import { requireMailbox } from '../store/queries/mailboxes.ts';
import { leaveFormerCopy } from './leave-former-copy.ts';

export interface SavedContent {
  readonly draftId: number;
  readonly revision: number;
  readonly signature: string;
  readonly notice: string | null;
}

export interface ContentSave {
  readonly draftId: number;
  readonly revision: number;
  readonly content: Partial<DraftContent>;
  readonly now: number;
  readonly unique: string;
}

const KEPT_BOTH = 'This draft was also changed elsewhere. Both versions are kept; this one is yours.';

/** Call inside a transaction. @throws Failure where the draft is gone, thrown away or being sent. */
export function saveContent(db: Store, save: ContentSave): SavedContent {
  const row = requireOpenDraft(db, save.draftId);
  const next = merged(db, row, save.content);
  if (save.revision < row.revision) {
    if (sameContent(row, next))
      return { draftId: row.id, revision: row.revision, signature: row.signature, notice: row.notice };
    return keepBoth(db, row, next, save);
  }
  const saved = saveDraft(db).get({ ...next, id: row.id, now: save.now, notice: null });
  if (next.mailbox_id !== row.mailbox_id) leaveFormerCopy(db, row, save.unique, save.now);
  return { draftId: row.id, revision: saved?.revision ?? row.revision, signature: next.signature, notice: null };
}

type Content = Pick<
  DraftRow,
  'mailbox_id' | 'from_address' | 'recipients' | 'subject' | 'text' | 'html' | 'signature' | 'include_quote'
>;

function merged(db: Store, row: DraftRow, content: Partial<DraftContent>): Content {
  const mailbox = content.mailboxId === undefined ? row.mailbox_id : requireMailbox(db, content.mailboxId).id;
  const before = recipientsOf(row);
  const list = (given: readonly MailAddress[] | undefined, kept: readonly MailAddress[]) =>
    (given ?? kept).map(cleanPerson);
  const untouched = row.signature === signatureOf(db, row.mailbox_id) && mailbox !== row.mailbox_id;
  const typed = content.signature === undefined || content.signature === row.signature ? null : content.signature;
  return {
    mailbox_id: mailbox,
    from_address: content.from === undefined ? row.from_address : cleanText(content.from, 320),
    recipients: JSON.stringify({
      to: list(content.to, before.to),
      cc: list(content.cc, before.cc),
      bcc: list(content.bcc, before.bcc),
    }),
    subject: content.subject === undefined ? row.subject : cleanText(content.subject),
    text: content.text === undefined ? row.text : cleanText(content.text),
    html: content.html === undefined ? row.html : content.html === null ? null : cleanText(content.html),
    signature: typed !== null ? cleanText(typed) : untouched ? signatureOf(db, mailbox) : row.signature,
    include_quote: content.includeQuote === undefined ? row.include_quote : Number(content.includeQuote),
  };
}

/** Somebody else's version has come in since the window read this draft: the typed one becomes a draft of its own. */
function keepBoth(db: Store, row: DraftRow, content: Content, save: ContentSave): SavedContent {
  const at = row.copy_message_id.lastIndexOf('@');
  const other = insertDraft(db).get({
    ...content,
    kind: row.kind,
    copy_message_id: `draft.${save.unique}${row.copy_message_id.slice(at)}`,
    source_message_id: row.source_message_id,
    in_reply_to: row.in_reply_to,
    reference_ids: row.reference_ids,
    quote_heading: row.quote_heading,
    quote_text: row.quote_text,
    now: save.now,
  });
  if (!other) throw new Error('a draft was not kept');
  setNotice(db).run(KEPT_BOTH, other.id);
  return { draftId: other.id, revision: 1, signature: content.signature, notice: KEPT_BOTH };
}

function sameContent(row: DraftRow, content: Content): boolean {
  return (Object.keys(content) as (keyof Content)[]).every((name) => row[name] === content[name]);
}

/** As the database keeps text: without half characters and NULs. */
export function cleanText(text: string, limit = Number.POSITIVE_INFINITY): string {
  return text.slice(0, limit).replaceAll('\0', '').toWellFormed();
}

function cleanPerson({ name, address }: MailAddress): MailAddress {
  return { name: cleanText(name, 500), address: cleanText(address, 500) };
}
