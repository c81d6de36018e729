// Writing down what a customer said, saying how it was resolved, and taking an entry out of the log. What mail says gets its
// row with the first thing the person does to it.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { FeedbackKind } from '../../contract/feedback.ts';
import { type FeedbackRow, feedbackById, feedbackByKey, type SaidInMail } from '../book/feedback/read-feedback.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import type { Command } from './command.ts';

interface FeedbackInput {
  readonly accountId: number;
  readonly kind: FeedbackKind;
  readonly text: string;
  readonly who?: string | undefined;
  readonly at?: number | undefined;
  readonly score?: number | undefined;
}

export interface NamedFeedback {
  readonly feedbackId: string;
  readonly said: SaidInMail | null;
}

export const createFeedback: Command<FeedbackInput, { feedbackId: string }> = {
  name: 'feedback.create',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    const { name } = requireAccount(db, input.accountId);
    const row = record.insert('feedback', {
      account_id: input.accountId,
      kind: input.kind,
      who: input.who ?? '',
      name: input.text,
      at: input.at ?? now,
      score: input.score ?? null,
    });
    return {
      title: `Wrote down feedback of ${name}`,
      accounts: [input.accountId],
      result: { feedbackId: `feedback:${Number(row.id)}` },
    };
  },
};

export const resolveFeedback: Command<NamedFeedback & { resolution: string | null }> = {
  name: 'feedback.resolve',
  reversal: 'reverse',
  run({ db, record, now }, { resolution, ...named }) {
    const held = hold(db, named);
    const said = resolution === '' ? null : resolution;
    put(record, held, { resolution: said, resolved_at: said === null ? null : now });
    const { name } = requireAccount(db, held.account_id);
    const title = said === null ? `Opened feedback of ${name} again` : `Resolved feedback of ${name}`;
    return { title, accounts: [held.account_id], result: {} };
  },
};

export const removeFeedback: Command<NamedFeedback> = {
  name: 'feedback.remove',
  reversal: 'reverse',
  run({ db, record }, named) {
    const held = hold(db, named);
    put(record, held, { removed: 1 });
    const { name } = requireAccount(db, held.account_id);
    return { title: `Took feedback of ${name} out of the log`, accounts: [held.account_id], result: {} };
  },
};

type HeldFeedback = Omit<FeedbackRow, 'id'> & { readonly id: number | null };

/** @throws Failure `not_found`. */
function hold(db: Database, { feedbackId, said }: NamedFeedback): HeldFeedback {
  const row = feedbackId.startsWith('feedback:')
    ? feedbackById(db).get(Number(feedbackId.slice('feedback:'.length)))
    : feedbackByKey(db).get(feedbackId);
  if (row) return row;
  if (!said) throw new Failure('not_found', 'There is no such entry in the feedback log.', 'feedbackId');
  const { finding } = said;
  return {
    id: null,
    source_key: said.key,
    account_id: said.accountId,
    kind: said.kind,
    who: finding.who,
    name: finding.quote,
    at: finding.evidence.sentAt,
    score: null,
    resolution: null,
    resolved_at: null,
    removed: 0,
  };
}

function put(record: Recorder, held: HeldFeedback, patch: Row): void {
  if (held.id !== null) record.update('feedback', [held.id], patch);
  else {
    const { id: _, ...fresh } = held;
    record.insert('feedback', { ...fresh, ...patch });
  }
}
