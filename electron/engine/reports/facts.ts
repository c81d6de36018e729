// What reports are made of: plain rows, read once for all periods that are looked at. Nothing here is counted yet.
import type { FeedbackKind } from '../../contract/feedback.ts';
import type { OutcomeKind } from '../../contract/renewals.ts';
import type { Money, Tier } from '../../contract/scalars.ts';
import type { DatedFigure } from '../book/health/figure-scores.ts';
import type { FigureRow } from './figure.ts';

export interface AccountFact {
  readonly id: number;
  readonly name: string;
  readonly tier: Tier | null;
  readonly arr: Money | null;
  /** Which of what the book needs is there, by its name in words. */
  readonly filled: Readonly<Record<string, boolean>>;
}

/** A real touch with one account: a mail either way, a call or a meeting that was written down. */
export interface TouchFact {
  readonly accountId: number;
  readonly at: number;
  readonly kind: 'mail_in' | 'mail_out' | 'call' | 'meeting';
  readonly subject: string;
  readonly messageRowId: number | null;
  readonly threadId: number | null;
}

/** They asked something: the first mail of theirs that does, since we last wrote in the thread. */
export interface TurnFact {
  readonly accountId: number;
  readonly askedAt: number;
  readonly messageRowId: number;
  readonly threadId: number;
  readonly subject: string;
  /** Nobody of ours had written in the thread before. */
  readonly first: boolean;
  readonly answeredAt: number | null;
  /** Working hours from the question to our next mail in the thread, or until now. */
  readonly hours: number;
}

/** A promise of ours with a day. */
export interface PromiseFact {
  readonly accountId: number;
  readonly due: string;
  readonly what: string;
  readonly state: 'open' | 'kept' | 'overdue' | 'dropped';
  /** When later mail, or the person, said that it was kept. */
  readonly keptAt: number | null;
  readonly messageRowId: number;
  readonly threadId: number;
}

export interface TaskFact {
  readonly accountId: number | null;
  readonly title: string;
  readonly due: string;
  readonly done: boolean;
  readonly endedAt: number | null;
  readonly threadId: number | null;
}

export interface MeetingFact {
  readonly id: number;
  readonly accountId: number;
  readonly name: string;
  readonly startAt: number;
  readonly state: 'scheduled' | 'held' | 'cancelled';
  /** Instants of what was done to prepare it, by the record, oldest first. */
  readonly prepared: readonly number[];
}

export interface HealthFact {
  readonly accountId: number;
  /** As it would have been computed at an instant; before the newest mail, at the end of the week that was over by then. */
  readonly at: (instant: number) => number | null;
}

export interface OutcomeFact {
  readonly accountId: number;
  readonly contractId: number;
  readonly name: string;
  readonly outcome: OutcomeKind;
  readonly decidedOn: string;
  readonly at: number;
  /** A year. */
  readonly before: Money | null;
  readonly after: Money | null;
  /** The newest grave sign within 120 days before the decision; null without one. */
  readonly sign: SignFact | null;
}

export interface SignFact {
  readonly at: number;
  readonly text: string;
  readonly messageRowId: number | null;
  readonly threadId: number | null;
  /** We wrote, called or met after it and before the decision. */
  readonly reachedOutAt: number | null;
}

export interface OpeningFact {
  readonly accountId: number;
  readonly name: string;
  readonly state: 'open' | 'won' | 'lost';
  readonly amount: Money | null;
  /** 0 to 1, by its stage. */
  readonly likely: number;
  readonly closedOn: string | null;
  readonly expectedOn: string | null;
  /** Its next step is over, or there is none: since when; null where it goes on. */
  readonly stuckSince: number | null;
}

export interface RenewalFact {
  readonly renewalId: string;
  readonly accountId: number;
  readonly day: string;
  readonly inDays: number;
  readonly amount: Money | null;
  readonly expected: Money | null;
  readonly atRisk: boolean;
  /** Its preparation is behind. */
  readonly behind: boolean;
  readonly why: string;
}

export interface FeedbackFact {
  readonly id: string;
  readonly accountId: number;
  readonly kind: FeedbackKind;
  readonly who: string;
  readonly text: string;
  readonly at: number;
  readonly score: number | null;
  readonly resolution: string | null;
  readonly resolvedAt: number | null;
  readonly messageRowId: number | null;
  readonly threadId: number | null;
}

export interface GoalFact {
  readonly accountId: number;
  readonly name: string;
  readonly due: string | null;
  readonly state: 'open' | 'on_track' | 'behind' | 'reached' | 'dropped';
}

/** What was imported of an account, in the order of days. */
export interface FiguresFact {
  readonly accountId: number;
  readonly figures: readonly DatedFigure[];
}

/** Something that waits since an instant. */
export interface WaitingFact {
  readonly accountId: number | null;
  readonly at: number;
  readonly threadId: number | null;
}

/** What stands in the lists of the monthly review, as it is now. */
export interface PortfolioFacts {
  readonly stagnating: readonly FigureRow[];
  readonly missedAnswers: readonly WaitingFact[];
  readonly waitingDrafts: readonly WaitingFact[];
  readonly plans: readonly PlanFact[];
}

export interface PlanFact {
  readonly accountId: number;
  /** The last time the person wrote in it; null for never. */
  readonly writtenAt: number | null;
  readonly everyDays: number;
}

export interface ReportFacts {
  readonly now: number;
  readonly timeZone: string;
  readonly today: string;
  readonly goalHours: number;
  /** The one that most of the book's revenue is in. */
  readonly currency: string;
  /** The oldest touch that is here: of what was before, mail says nothing. */
  readonly mailFrom: number | null;
  readonly accounts: readonly AccountFact[];
  readonly touches: readonly TouchFact[];
  readonly turns: readonly TurnFact[];
  readonly promises: readonly PromiseFact[];
  readonly tasks: readonly TaskFact[];
  readonly meetings: readonly MeetingFact[];
  readonly health: readonly HealthFact[];
  readonly outcomes: readonly OutcomeFact[];
  readonly openings: readonly OpeningFact[];
  readonly renewals: readonly RenewalFact[];
  readonly feedback: readonly FeedbackFact[];
  readonly goals: readonly GoalFact[];
  readonly figures: readonly FiguresFact[];
  readonly portfolio: PortfolioFacts;
}
