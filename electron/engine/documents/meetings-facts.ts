// What documents tell of meetings: the review that is agreed or proposed next, and what was agreed in the last one that was held.
import type { Database } from 'better-sqlite3';
import { type ActionRow, actionsOf, type MeetingLine, meetingsOfAccount, planOf } from '../store/queries/meetings.ts';

export interface NextReview {
  readonly id: number;
  readonly name: string;
  /** Null while times are only offered. */
  readonly at: number | null;
  readonly agenda: readonly { readonly minutes: number; readonly title: string }[];
}

export interface AgreedAction {
  readonly id: number;
  readonly what: string;
  readonly owner: 'us' | 'them';
  readonly who: string;
  readonly due: string | null;
  readonly done: boolean;
  readonly meeting: string;
  readonly agreedAt: number;
}

export interface MeetingFacts {
  readonly lastReview: { readonly at: number; readonly subject: string; readonly id: number } | null;
  readonly next: NextReview | null;
  /** Of the last three meetings, in order of their day. */
  readonly actions: readonly AgreedAction[];
}

const MEETINGS = 3;

export function readMeetingFacts(db: Database, account: number, now: number): MeetingFacts {
  const all = meetingsOfAccount(db).all(account);
  const held = all
    .filter(({ state, start_at }) => state === 'held' && start_at !== null && start_at <= now)
    .sort((a, b) => (b.start_at ?? 0) - (a.start_at ?? 0));
  const review = held.find(({ is_review }) => is_review === 1);
  const next = all
    .filter(({ is_review, state, start_at }) => is_review === 1 && isAhead(state, start_at, now))
    .sort((a, b) => (a.start_at ?? Number.MAX_SAFE_INTEGER) - (b.start_at ?? Number.MAX_SAFE_INTEGER))[0];
  return {
    lastReview: review ? { at: review.start_at ?? 0, subject: review.name, id: review.id } : null,
    next: next ? { id: next.id, name: next.name, at: next.start_at, agenda: planOf(next).agenda } : null,
    actions: held
      .slice(0, MEETINGS)
      .flatMap((meeting) =>
        actionsOf(db)
          .all(meeting.id)
          .filter(({ task_state }) => task_state !== 'removed')
          .map((row) => agreed(row, meeting)),
      )
      .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')),
  };
}

function isAhead(state: MeetingLine['state'], start: number | null, now: number): boolean {
  return state === 'proposed' || (state === 'scheduled' && start !== null && start > now);
}

function agreed(row: ActionRow, meeting: MeetingLine): AgreedAction {
  return {
    id: row.id,
    what: row.name,
    owner: row.owner,
    who: row.who,
    due: row.due,
    done: row.done_at !== null || row.task_state === 'done',
    meeting: meeting.name,
    agreedAt: meeting.start_at ?? row.created_at,
  };
}
