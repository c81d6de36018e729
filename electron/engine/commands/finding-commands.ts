// What a person says about a finding: that it is so, that it is not, that a promise was kept, or what it really says. Kept by
// the finding's key, so that it holds again after the mail was read anew.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { type FindingDecision, type FindingKind, findingKind, isTrouble } from '../../contract/findings.ts';
import { type FindingRow, findingRow } from '../book/findings/read-findings.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { statement } from '../store/statement.ts';
import type { Command } from './command.ts';

const said = statement<[string], { finding_key: string }>(
  'SELECT finding_key FROM finding_state WHERE finding_key = ?',
);

const deeds: Readonly<Record<FindingDecision, string>> = {
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  kept: 'Marked as kept',
  dropped: 'Dropped',
  answered: 'Marked as answered',
  settled: 'Marked as over',
};
/** What can be said of some kinds alone, and the sentence for the others. */
const onlyOf: ReadonlyMap<string | null, { readonly fits: (kind: FindingKind) => boolean; readonly refusal: string }> =
  new Map([
    ['kept', ofPromises()],
    ['dropped', ofPromises()],
    ['answered', { fits: (kind) => kind === 'question', refusal: 'Only a question can be answered.' }],
    ['settled', { fits: isTrouble, refusal: 'Only a trouble can be over. Dismiss what is not so.' }],
  ]);
function ofPromises() {
  const refusal = 'Only a promise can be kept or dropped. Dismiss what is not so.';
  return { fits: (kind: FindingKind) => kind === 'commitment', refusal };
}
const SHOWN_WORDS = 80;

interface StateInput {
  readonly findingId: string;
  readonly state: FindingDecision | null;
  readonly why?: string | undefined;
}

export const setFindingState: Command<StateInput> = {
  name: 'finding.setState',
  reversal: 'reverse',
  run({ db, record, now }, { findingId, state, why }) {
    const row = requireFinding(db, findingId);
    const kind = findingKind.parse(row.user_kind ?? row.kind);
    const only = onlyOf.get(state);
    if (only && !only.fits(kind)) refuse(only.refusal);
    write(db, record, row, { state, why: state === null ? null : (why ?? null) }, now);
    const title = `${state === null ? 'Took back what was said about' : deeds[state]} “${wordsOf(row)}”`;
    return { title, accounts: accountsOf(row), ...(why === undefined ? {} : { why }), result: {} };
  },
};

interface CorrectionInput {
  readonly findingId: string;
  readonly due?: string | null | undefined;
  readonly what?: string | undefined;
  readonly kind?: FindingKind | undefined;
}

export const correctFinding: Command<CorrectionInput> = {
  name: 'finding.correct',
  reversal: 'reverse',
  run({ db, record, now }, { findingId, due, what, kind }) {
    const row = requireFinding(db, findingId);
    const patch: Row = {};
    if (due !== undefined) patch.due = due === row.due ? null : (due ?? '');
    if (what !== undefined) patch.what = what === row.what ? null : what;
    if (kind !== undefined) {
      patch.kind = kind === row.kind ? null : kind;
      // What was said of a promise or a question says nothing of what it is now.
      if (onlyOf.get(row.user_state)?.fits(kind) === false) {
        patch.state = null;
        patch.why = null;
      }
    }
    write(db, record, row, patch, now);
    return { title: `Corrected “${wordsOf(row)}”`, accounts: accountsOf(row), result: {} };
  },
};

function write(db: Database, record: Recorder, row: FindingRow, patch: Row, now: number): void {
  const key = row.finding_key;
  if (said(db).get(key)) record.update('finding_state', [key], patch);
  else if (Object.values(patch).some((value) => value !== null)) {
    record.insert('finding_state', { finding_key: key, created_at: now, ...patch });
  }
}

function requireFinding(db: Database, key: string): FindingRow {
  const row = findingRow(db, key);
  if (!row) {
    throw new Failure('not_found', 'This is no longer found in the mail. Look at the account again.', 'findingId');
  }
  return row;
}

function refuse(sentence: string): never {
  throw new Failure('invalid_input', sentence, 'state');
}

function accountsOf(row: FindingRow): number[] {
  return row.account_id === null ? [] : [row.account_id];
}

function wordsOf(row: FindingRow): string {
  const words = row.user_what ?? row.what;
  return words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS)}…` : words;
}
