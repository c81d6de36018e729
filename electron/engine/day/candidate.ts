// A line that a pass could have, before it is settled which ones it has and what was made of each. Pure.
import type { BookRow } from '../../contract/book.ts';
import type { DayAct, DayItem } from '../../contract/day.ts';
import type { QueueRow } from '../../contract/queue.ts';
import { threadId as threadIdOf } from '../../contract/scalars.ts';
import type { TouchKind } from '../../contract/touch-drafts.ts';

export interface Candidate extends Omit<DayItem, 'state' | 'stateWhy' | 'cameIn'> {
  /** It has its place however little time the pass is planned for. */
  readonly must: boolean;
  /** Since when it could stand here; what came after a pass was begun joins it. Null where that is not known. */
  readonly since: number | null;
}

const words: Readonly<Record<DayAct, string>> = {
  answer: 'Draft an answer',
  approve: 'Approve',
  draft: 'Draft a touch',
  choose: 'Choose',
  finish: 'Done',
  say_held: 'It was held',
  open_meeting: 'Open the meeting',
  offer_times: 'Offer times',
  open_renewal: 'Open the renewal',
  open_account: 'Open the account',
  open_thread: 'Open the thread',
  open_outbox: 'Open the Outbox',
  open_feedback: 'Open the feedback log',
};

/** Rules of thumb for how long one such line takes. */
const minutes: Readonly<Record<DayAct, number>> = {
  answer: 4,
  approve: 2,
  draft: 3,
  choose: 1,
  finish: 3,
  say_held: 1,
  open_meeting: 3,
  offer_times: 1,
  open_renewal: 2,
  open_account: 2,
  open_thread: 2,
  open_outbox: 2,
  open_feedback: 2,
};

type About = Pick<BookRow, 'accountId' | 'name' | 'tier' | 'arr'>;

interface Said {
  readonly key: string;
  readonly kind: Candidate['kind'];
  readonly act: DayAct;
  readonly title: string;
  readonly why: readonly string[];
}

/** `about` is null for what is of no account. */
export function candidate(about: About | null, said: Said, more: Partial<Candidate> = {}): Candidate {
  return {
    key: said.key,
    kind: said.kind,
    batch: '',
    accountId: about?.accountId ?? null,
    accountName: about?.name ?? '',
    tier: about?.tier ?? null,
    arr: about?.arr ?? null,
    title: said.title,
    why: [...new Set(said.why)].filter((each) => each !== ''),
    act: said.act,
    actWords: words[said.act],
    minutes: minutes[said.act],
    dueAt: null,
    threadId: null,
    messageRowId: null,
    queueItemId: null,
    taskId: null,
    meetingId: null,
    renewalId: null,
    must: false,
    since: null,
    ...more,
  };
}

const touches: Partial<Record<TouchKind, string>> = {
  reply: 'An answer',
  check_in: 'A check-in',
  value_note: 'A value note',
  renewal_120: 'The first touch of a renewal',
  renewal_90: 'A renewal touch, 90 days before',
  renewal_60: 'A renewal touch, 60 days before',
  renewal_30: 'A renewal touch, 30 days before',
  expansion: 'A note about an opening',
  at_risk: 'An at-risk outreach',
  escalation_inside: 'An escalation inside',
  onboarding_welcome: 'A welcome',
  case_study_request: 'A case-study request',
  review_invitation: 'A review invitation',
};

/** A draft that waits to be looked at. */
export function draftLine(row: QueueRow, about: About, batch = '', key = `queue:${row.queueItemId}`): Candidate {
  const what = touches[row.kind] ?? 'A mail about a meeting';
  const to = row.to[0]?.name || row.to[0]?.address || row.accountName;
  const gaps = row.gaps === 0 ? '' : row.gaps === 1 ? 'One gap to fill in' : `${row.gaps} gaps to fill in`;
  return candidate(
    about,
    {
      key,
      kind: 'draft',
      act: 'approve',
      title: `${what} to ${to}: ${row.subject || 'no subject'}`,
      why: [row.why, gaps, row.stateWhy ?? ''],
    },
    {
      batch,
      queueItemId: row.queueItemId,
      threadId: row.threadId === null ? null : threadIdOf.parse(row.threadId),
      dueAt: row.dueAt,
      minutes: minutes.approve + row.gaps,
      since: row.createdAt,
    },
  );
}
