// Learns from what the user made of a draft: whoever sees a drafted touch leave hands over what was drafted and what left.
// What they change again and again changes the next draft; how much they change is shown over time.
import type { Database } from 'better-sqlite3';
import type { DraftPlan } from '../../../contract/touch-drafts.ts';
import { statement } from '../../store/statement.ts';
import { changesBetween } from './edit-changes.ts';
import { wordDistance, wordsOf } from './word-diff.ts';

export interface DraftOutcome {
  readonly draftId: number;
  readonly mailboxId: number;
  /** As it was drafted. */
  readonly plan: Pick<DraftPlan, 'kind' | 'accountId' | 'to' | 'tone' | 'sentences'>;
  readonly draftedText: string;
  /** As it left, without signature and quote. */
  readonly sentText: string;
  readonly at: number;
}

interface EditRow {
  readonly draft_id: number;
  readonly mailbox_id: number;
  readonly account_id: number;
  readonly address: string;
  readonly kind: string;
  readonly language: string;
  readonly at: number;
  readonly words: number;
  readonly distance: number;
  readonly changes: string;
}

const put = statement<EditRow>(
  `INSERT OR REPLACE INTO draft_edit (draft_id, mailbox_id, account_id, address, kind, language, at, words, distance, changes)
   VALUES (:draft_id, :mailbox_id, :account_id, :address, :kind, :language, :at, :words, :distance, :changes)`,
);

/** Call once it has left; a second time for the same draft replaces the first. Safe inside a transaction. */
export function learnFromEdit(db: Database, outcome: DraftOutcome): void {
  const { plan } = outcome;
  put(db).run({
    draft_id: outcome.draftId,
    mailbox_id: outcome.mailboxId,
    account_id: plan.accountId,
    address: plan.to[0]?.address.toLowerCase() ?? '',
    kind: plan.kind,
    language: plan.tone.language,
    at: outcome.at,
    words: wordsOf(outcome.draftedText).length,
    distance: wordDistance(outcome.draftedText, outcome.sentText),
    changes: JSON.stringify(
      changesBetween({
        sentences: plan.sentences,
        to: plan.to,
        drafted: outcome.draftedText,
        sent: outcome.sentText,
      }),
    ),
  });
}
