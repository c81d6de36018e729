// draft.*, signature.*, compose.*
import { randomUUID } from 'node:crypto';
import type { composeCalls } from '../../contract/compose.ts';
import { draftId } from '../../contract/compose.ts';
import { Failure } from '../../contract/failure.ts';
import { mailboxId, messageRowId, threadId } from '../../contract/scalars.ts';
import { readOwnSide } from '../book/sides.ts';
import { discardDraft, setSignature } from '../commands/compose-commands.ts';
import { messageSource } from '../intake/read-message.ts';
import { accountsOfDraft } from '../send/accounts-of-draft.ts';
import { checkDraft } from '../send/check-draft.ts';
import { completeAddress } from '../send/complete-address.ts';
import { saveContent } from '../send/draft-content.ts';
import { adoptForeign, readForeign } from '../send/foreign-draft.ts';
import { gateConcerns } from '../send/gate/gate-concerns.ts';
import { draftWords, snippetOf, writtenText } from '../send/outgoing-view.ts';
import { readOriginal } from '../send/read-original.ts';
import { startDraft } from '../send/start-draft.ts';
import { draftView, quoteHtml, serverState } from '../send/written-draft.ts';
import { signatureOf } from '../store/queries/deliveries.ts';
import {
  attachmentsOfDraft,
  type DraftRow,
  draftOfCopy,
  dropDraft,
  openDrafts,
  recipientsOf,
  requireDraft,
  requireOpenDraft,
  setCopy,
} from '../store/queries/drafts.ts';
import { type ForeignDraftRow, foreignDraftOf, foreignDrafts } from '../store/queries/foreign-drafts.ts';
import { readMailboxes } from '../store/queries/mailboxes.ts';
import { messageByMessageId } from '../store/queries/messages.ts';
import { draftAttachmentHandlers } from './draft-attachment-handlers.ts';
import { contentFetcher } from './fetch-content.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const MAX_DRAFTS = 500;

export function draftHandlers(context: HandlerContext): HandlersOf<keyof typeof composeCalls> {
  const { db, sync } = context;
  const fetcher = contentFetcher(context);
  const write = <T>(work: () => T): T => sync.writeFirst(() => db.transaction(work).immediate());
  const ownAddresses = () => readOwnSide(db).addresses;
  const attachments = draftAttachmentHandlers(context, fetcher);

  function changed(): void {
    context.changed('drafts');
    context.sending.copies.wake();
  }

  return {
    ...attachments.handlers,
    'draft.start': async ({ kind, messageRowId: source, content = {} }, call) => {
      const own = ownAddresses();
      const raw = source === undefined ? null : (messageSource(db, source) ?? null);
      const original = source === undefined ? null : await readOriginal(db, source, raw, (address) => own.has(address));
      if (source !== undefined && !original) {
        throw new Failure('not_found', 'There is no such message; it may have been deleted.', 'messageRowId');
      }
      const { now, timeZone } = context.clockOf(call);
      const start = { kind, original, content: defined(content), now, timeZone, unique: randomUUID() };
      const id = write(() => startDraft(db, { ...start, own: (address) => own.has(address) }));
      if (kind === 'forward' && original) await attachments.takeAlong(id, original.rowId, call);
      context.changed('drafts');
      return { draft: draftView(db, requireDraft(db, id)) };
    },
    'draft.get': (input) => ({ draft: draftView(db, requireDraft(db, input.draftId)) }),
    'draft.list': (input) => {
      const rows = openDrafts(db).all(MAX_DRAFTS).map(draftLine);
      const elsewhere = foreignDrafts(db).all(MAX_DRAFTS).map(foreignLine);
      const wanted = input.threadId;
      if (wanted === undefined) return { drafts: rows, elsewhere };
      const inThread = (each: { threadId: number | null }) => each.threadId === wanted;
      return { drafts: rows.filter(inThread), elsewhere: elsewhere.filter(inThread) };
    },
    'draft.save': (input, call) => {
      const { now } = context.clockOf(call);
      const save = { ...input, content: defined(input.content), now, unique: randomUUID() };
      const saved = write(() => saveContent(db, save));
      changed();
      return { ...saved, draftId: draftId.parse(saved.draftId), savedAt: now };
    },
    'draft.discard': (input, call) => {
      const row = requireOpenDraft(db, input.draftId);
      if (isUntouched(row)) {
        // Nothing was written, so there is nothing to bring back and nothing to tell of.
        write(() => dropDraft(db).run(row.id));
        context.changed('drafts');
        return { entryId: null };
      }
      const outcome = context.run(
        discardDraft,
        { draftId: row.id, words: draftWords(row), accounts: accountsOfDraft(db, row) },
        call,
      );
      context.changed('drafts', 'journal');
      context.sending.copies.wake();
      return outcome;
    },
    'draft.adopt': async (input, call) => {
      const row = foreignDraftOf(db).get(input.messageRowId);
      if (!row) throw new Failure('not_found', 'That is no draft in a server’s Drafts folder.', 'messageRowId');
      const known = draftOfCopy(db).get(row.message_id);
      if (known) return { draft: draftView(db, requireDraft(db, known.id)) };
      const raw = messageSource(db, row.id) ?? (await fetcher.source(call)(row.id));
      if (!raw) throw new Failure('not_found', 'The draft could not be read from its server.', 'messageRowId');
      const foreign = await readForeign(raw);
      const { now } = context.clockOf(call);
      const id = write(() => {
        const start = { mailboxId: row.mailbox_id, copyMessageId: row.message_id, address: row.mailbox_address, now };
        const made = adoptForeign(db, foreign, start);
        setCopy(db).run({ id: made, revision: 1, folder: row.path, uid_validity: row.uid_validity, uid: row.uid });
        return made;
      });
      context.changed('drafts');
      return { draft: draftView(db, requireDraft(db, id)) };
    },
    'draft.quoteHtml': async (input) => ({ html: await quoteHtml(db, requireDraft(db, input.draftId)) }),
    'draft.check': (input, call) => {
      const draft = requireDraft(db, input.draftId);
      return { concerns: [...checkDraft(db, draft), ...gateConcerns(db, draft.id, context.clockOf(call))] };
    },
    'compose.completeAddress': ({ query, exclude = [], limit = 8, ...near }, call) => ({
      people: completeAddress(db, {
        query,
        ...near,
        exclude: new Set(exclude.map((each) => each.toLowerCase())),
        own: ownAddresses(),
        limit,
        now: context.clockOf(call).now,
      }),
    }),
    'signature.list': () => ({
      signatures: readMailboxes(db).map((row) => ({
        mailboxId: mailboxId.parse(row.id),
        text: signatureOf(db, row.id),
      })),
    }),
    'signature.set': (input, call) => {
      const outcome = context.run(setSignature, input, call);
      context.changed('mailboxes', 'journal');
      return outcome;
    },
  };

  function isUntouched(row: DraftRow): boolean {
    return row.revision === 1 && row.copy_revision === null && row.text === '' && row.html === null;
  }

  function threadOf(row: DraftRow): number | null {
    const source = row.source_message_id ?? row.in_reply_to;
    return source === null || row.kind === 'forward' ? null : (messageByMessageId(db).get(source)?.thread_id ?? null);
  }

  function draftLine(row: DraftRow) {
    const thread = threadOf(row);
    return {
      draftId: draftId.parse(row.id),
      kind: row.kind,
      mailboxId: mailboxId.parse(row.mailbox_id),
      threadId: thread === null ? null : threadId.parse(thread),
      to: recipientsOf(row).to,
      subject: row.subject,
      snippet: snippetOf(writtenText({ ...row, signature: '' })),
      attachments: attachmentsOfDraft(db).all(row.id).length,
      savedAt: row.saved_at,
      onServer: serverState(db, row),
      notice: row.notice,
    };
  }

  function foreignLine(row: ForeignDraftRow) {
    return {
      messageRowId: messageRowId.parse(row.id),
      mailboxId: mailboxId.parse(row.mailbox_id),
      threadId: threadId.parse(row.thread_id),
      to: row.recipients === null ? [] : [{ name: '', address: row.recipients }],
      subject: row.subject,
      snippet: row.snippet,
      savedAt: row.sent_at,
    };
  }
}

/** A field given as undefined is a field left out. */
function defined<T extends object>(content: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as never;
}
