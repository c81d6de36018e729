// coverage.*
import type { coverageCalls, FolderCoverage, MailboxCoverage } from '../../contract/coverage.ts';
import { Failure } from '../../contract/failure.ts';
import { mailboxId } from '../../contract/scalars.ts';
import { couldHoldAnswer, folderGap } from '../book/coverage.ts';
import { folderSentence, gapCause, gapReason } from '../book/coverage-words.ts';
import type { LocalNow } from '../book/local-time.ts';
import { type Coverage, folderEvidence, readCoverage } from '../book/read-coverage.ts';
import type { Store } from '../store/open-store.ts';
import { type FolderCoverageRow, type MailboxCoverageRow, placesInFolder } from '../store/queries/coverage.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function coverageHandlers({ db, book, clockOf }: HandlerContext): HandlersOf<keyof typeof coverageCalls> {
  return {
    'coverage.get': (input, call) => {
      const clock = clockOf(call);
      const rows = book.rows(clock).filter((row) => (input.accountId ?? row.accountId) === row.accountId);
      if (input.accountId !== undefined && rows.length === 0)
        throw new Failure('not_found', 'There is no such account; it may have been removed.', 'accountId');
      const coverage = readCoverage(db, clock.now);
      const { overall } = coverage;
      return {
        at: clock.now,
        verdict: overall.known ? 'known' : 'not_known',
        reason: overall.gap && gapReason(overall.gap, clock),
        coveredUntil: overall.coveredUntil,
        mailboxes: coverage.mailboxes.map(({ row }) => mailboxOf(db, row, coverage, clock)),
        silence: rows.map(({ accountId, name, lastInboundAt, daysSilent, cadenceDays, silence }) => ({
          accountId,
          name,
          lastInboundAt,
          daysSilent,
          cadenceDays,
          ...silence,
          folderIds: [...coverage.of(accountId).folderIds],
        })),
      };
    },
  };
}

function mailboxOf(db: Store, row: MailboxCoverageRow, coverage: Coverage, clock: LocalNow): MailboxCoverage {
  const verdict = coverage.verdicts.find((each) => each.mailboxId === row.id);
  const gap = verdict?.gap ?? null;
  const folders = coverage.folders
    .filter((folder) => folder.mailbox_id === row.id)
    .map((folder) => folderOf(db, folder, row.kind, clock))
    .sort(problemsFirst);
  return {
    mailboxId: mailboxId.parse(row.id),
    address: row.address,
    kind: row.kind,
    verdict: gap === null ? 'covered' : 'not_covered',
    coveredUntil: verdict?.coveredUntil ?? null,
    problem: gap && `Silence is not known: ${gapCause(gap, clock)}.`,
    lastTry: row.at === null || row.state === null ? null : { at: row.at, state: row.state, problem: row.problem },
    folders,
  };
}

function folderOf(db: Store, row: FolderCoverageRow, kind: 'imap' | 'imported', clock: LocalNow): FolderCoverage {
  const evidence = folderEvidence(row);
  const gap = kind === 'imap' ? folderGap(evidence, clock.now) : null;
  return {
    folderId: row.folder_id,
    name: row.path,
    use: row.special_use,
    couldHoldAnswer: couldHoldAnswer(evidence),
    messages: placesInFolder(db).get(row.folder_id)?.n ?? 0,
    coveredFrom: evidence.firstSyncDone ? row.covered_from : null,
    coveredUntil: evidence.firstSyncDone ? evidence.coveredUntil : null,
    checkedAt: row.checked_at,
    how: row.how,
    serverCount: row.server_count,
    localCount: row.local_count,
    uidSetAt: row.uid_set_at,
    result: row.result ?? 'not_checked',
    missing: evidence.missing,
    repaired: row.repaired_at === null ? null : { at: row.repaired_at, messages: row.repaired_count ?? 0 },
    verdict: gap === null && evidence.coveredUntil !== null ? 'covered' : 'not_covered',
    problem: evidence.problem ?? row.problem ?? (gap && folderSentence(gap, evidence, clock)),
  };
}

function problemsFirst(a: FolderCoverage, b: FolderCoverage): number {
  const place = (folder: FolderCoverage) => (folder.problem === null ? 2 : 0) + (folder.couldHoldAnswer ? 0 : 1);
  return place(a) - place(b);
}
