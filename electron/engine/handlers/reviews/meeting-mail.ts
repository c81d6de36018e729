// Composes the mails about a meeting and makes proposals for the queue of them.
import { randomUUID } from 'node:crypto';
import type { MeetingPurpose } from '../../../contract/meetings.ts';
import { kindNoun } from '../../book/kind-noun.ts';
import { lastReviewOf } from '../../book/last-reviews.ts';
import type { LocalNow } from '../../book/local-time.ts';
import type { MeetingMail } from '../../commands/meeting-mail.ts';
import type { ProposeInput } from '../../commands/queue-commands.ts';
import type { Span } from '../../reviews/find-slots.ts';
import { agendaPoints } from '../../reviews/letters/agenda-points.ts';
import { composeMeetingMail, kindOfPurpose } from '../../reviews/letters/compose-meeting-mail.ts';
import { type MeetingParty, meetingParty } from '../../reviews/meeting-party.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import { outgoingOfDraft } from '../../store/queries/drafts.ts';
import {
  actionsOf,
  draftsOfMeeting,
  invitedOf,
  isActionDone,
  type MeetingLine,
  planOf,
} from '../../store/queries/meetings.ts';
import { readSettings } from '../../store/queries/settings.ts';
import { statement } from '../../store/statement.ts';
import { type DocumentFile, documentFile } from '../documents/document-file.ts';
import type { HandlerContext } from '../handler-context.ts';
import { proposalOf } from '../propose-touch.ts';

type Needed = Pick<HandlerContext, 'db' | 'book' | 'exporting'>;

export interface MailWanted {
  readonly purpose: MeetingPurpose;
  readonly offers?: readonly Span[];
  /** The agreed time as it will be; that of the meeting where left out. */
  readonly time?: Span | null;
  readonly place?: string;
  readonly askedBy: 'user' | 'rule';
  readonly dueAt: number | null;
}

const threadOfOutgoing = statement<[number], { thread_id: number }>(
  `SELECT t.thread_id FROM outgoing o JOIN thread_anchor t ON t.message_id = o.message_id WHERE o.id = ?`,
);

/** About a meeting that is there. */
export async function mailOfMeeting(
  context: Needed,
  meeting: MeetingLine,
  wanted: MailWanted,
  clock: LocalNow,
): Promise<MeetingMail> {
  const { db } = context;
  const [first] = invitedOf(meeting);
  const wish = { to: first?.address, mailboxId: meeting.mailbox_id ?? undefined };
  const found = meetingParty(db, meeting.account_id, wish, clock);
  const party = { ...found, zone: { ...found.zone, timeZone: meeting.their_zone } };
  const held =
    meeting.start_at === null || meeting.end_at === null ? null : { start: meeting.start_at, end: meeting.end_at };
  const plan = planOf(meeting);
  const withPack = meeting.is_review === 1 && (wanted.purpose === 'pre_read' || wanted.purpose === 'follow_up');
  const pack = withPack ? await packOf(context, meeting, clock) : null;
  return mailOf(
    context,
    {
      accountId: meeting.account_id,
      party,
      key: `meeting:${wanted.purpose}:${meeting.uid}:${meeting.sequence}:${wanted.time?.start ?? ''}`,
      title: meeting.name,
      minutes: meeting.minutes,
      agenda: plan.agenda,
      place: wanted.place ?? meeting.place,
      time: wanted.time === undefined ? held : wanted.time,
      offers: wanted.offers ?? [],
      link: '',
      actions: actionsOf(db)
        .all(meeting.id)
        .filter((one) => !isActionDone(one))
        .map((one) => ({ what: one.name, owner: one.owner, who: one.who, due: one.due })),
      threadId: threadOf(db, meeting.id),
      pack,
    },
    wanted,
    clock,
  );
}

interface Matter {
  readonly accountId: number;
  readonly party: MeetingParty;
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly agenda: readonly { readonly minutes: number; readonly title: string }[];
  readonly place: string;
  readonly time: Span | null;
  readonly offers: readonly Span[];
  readonly link: string;
  readonly actions: readonly { what: string; owner: 'us' | 'them'; who: string; due: string | null }[];
  readonly threadId: number | null;
  readonly pack: DocumentFile | null;
}

/** The client's edition, in the language of the meeting as far as documents speak it. */
function packOf(context: Needed, meeting: MeetingLine, clock: LocalNow): Promise<DocumentFile> {
  const language = meeting.language === 'de' ? 'de' : 'en';
  const request = { accountId: meeting.account_id, kind: 'review_pack', edition: 'client', language } as const;
  return documentFile(context, request, 'pdf', clock);
}

export async function mailOf(
  { db }: Needed,
  matter: Matter,
  { purpose, askedBy, dueAt }: MailWanted,
  clock: LocalNow,
): Promise<MeetingMail> {
  const { accountId, party } = matter;
  const { name } = requireAccount(db, accountId);
  const wantsPoints = purpose === 'invitation' || purpose === 'pre_read';
  const composed = composeMeetingMail(
    db,
    {
      ...matter,
      purpose,
      points: wantsPoints ? agendaPoints(db, accountId, party.language, clock) : [],
      lastAt: purpose === 'invitation' ? (lastReviewOf(db).get(accountId) ?? null) : null,
    },
    clock,
  );
  const kind = kindOfPurpose[purpose];
  const request = { accountId, kind, askedBy, dueAt };
  const proposal: ProposeInput = await proposalOf({ db }, request, composed, { name, clock });
  const { pack } = matter;
  // One with places to fill in is nobody's to read yet; the mail says so in a gap of its own.
  const isWhole = pack !== null && pack.gaps === 0;
  const calendar = purpose === 'confirmation' || purpose === 'update' || purpose === 'cancellation';
  const organizer = { name: party.mailbox.display_name, address: proposal.draft.from_address };
  return {
    proposal: { ...proposal, name: nameOf(kind, name) },
    purpose,
    organizer: calendar ? organizer : null,
    files: isWhole ? [{ name: `${pack.name}${pack.ending}`, type: 'application/pdf', content: pack.content }] : [],
  };
}

function nameOf(kind: Parameters<typeof kindNoun>[0], account: string): string {
  const noun = kindNoun(kind);
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} to ${account}`;
}

/** That of the newest mail about it that was let go. */
function threadOf(db: HandlerContext['db'], meeting: number): number | null {
  for (const { draft_id: draftId } of draftsOfMeeting(db).all(meeting).toReversed()) {
    const outgoing = outgoingOfDraft(db).get(draftId);
    const thread = outgoing ? threadOfOutgoing(db).get(outgoing.id)?.thread_id : undefined;
    if (thread !== undefined) return thread;
  }
  return null;
}

export function newUid(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1) || 'tend.invalid';
  return `${randomUUID()}@${domain}`;
}

export const linkFor = (db: HandlerContext['db'], party: MeetingParty): string =>
  party.prefers === 'link' ? readSettings(db).reviews.link : '';
