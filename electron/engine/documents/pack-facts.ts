// What documents are made of: everything known of an account at a moment, read once. The sections choose from it.
import type { Account, Person, Touch } from '../../contract/account.ts';
import type { BookRow } from '../../contract/book.ts';
import type { Contract } from '../../contract/contracts.ts';
import type { Finding } from '../../contract/findings.ts';
import type { Goal } from '../../contract/goals.ts';
import type { Opening } from '../../contract/openings.ts';
import type { Drift, Health, HealthWeek } from '../../contract/relationship.ts';
import type { Renewal } from '../../contract/renewals.ts';
import type { LocalNow } from '../book/local-time.ts';
import type { FigureRow } from '../store/queries/figures.ts';
import type { MeetingFacts } from './meetings-facts.ts';
import type { ReportedResult } from './reported.ts';

/** Somebody of ours who writes to the account. */
export interface Colleague {
  readonly name: string;
  readonly address: string;
  readonly mails: number;
  readonly lastMessage: number;
}

export interface HandTask {
  readonly id: number;
  readonly title: string;
  readonly due: string | null;
}

/** A review that was held, or when none is known, the time a document looks back on. */
export interface LookBack {
  readonly since: number;
  /** Null where no review is known. */
  /** `source` names where it is written down: `meeting:3`, `touch:7`. */
  readonly review: { readonly at: number; readonly subject: string; readonly source: string } | null;
}

export interface PackFacts {
  readonly clock: LocalNow;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly account: Account;
  readonly row: BookRow;
  /** The primary contact first; gone ones too. */
  readonly people: readonly Person[];
  /** Who writes most first. */
  readonly colleagues: readonly Colleague[];
  /** Newest first, without what was dismissed. */
  readonly findings: readonly Finding[];
  readonly health: Health;
  readonly weeks: readonly HealthWeek[];
  /** How the account as a whole moved against its own past; read when it is asked for. */
  movements(): readonly Drift[];
  /** Oldest first. */
  readonly figures: readonly FigureRow[];
  /** Newest first. */
  readonly touches: readonly Touch[];
  /** What we reported in figures, newest first. */
  readonly reported: readonly ReportedResult[];
  readonly tasks: readonly HandTask[];
  readonly goals: readonly Goal[];
  readonly lookBack: LookBack;
  /** Those that run, also without an end. */
  readonly contracts: readonly Contract[];
  /** By their day; contracts that renew together are one. */
  readonly renewals: readonly Renewal[];
  /** Open ones, by hand or from a sentence of theirs. */
  readonly openings: readonly Opening[];
  readonly meetings: MeetingFacts;
}
