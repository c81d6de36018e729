// What a check found, as a person reads it. Pure.
import type { FolderCoverage, MailboxCoverage } from '../../../electron/contract/coverage.ts';
import type { Coverage } from '../../state/coverage.ts';
import { count, counted, dateShort, momentShort } from '../../ui/format.ts';

const HOW: Record<NonNullable<FolderCoverage['how']>, string> = {
  counts: 'by counts',
  uid_set: 'message by message',
  mod_sequence: 'by change number',
  files: 'read from files',
};

/** "today 10:04, message by message". */
export function checkInWords(folder: FolderCoverage, now: number): string {
  if (folder.checkedAt === null || folder.how === null) return 'not yet';
  return `${momentShort(folder.checkedAt, now)}, ${HOW[folder.how]}`;
}

/** "3 Nov 2024 to today 10:04"; empty when nothing is proven. */
export function spanInWords(folder: FolderCoverage, now: number): string {
  if (folder.coveredUntil === null) return '';
  const until = momentShort(folder.coveredUntil, now);
  return folder.coveredFrom === null ? `up to ${until}` : `${dateShort(folder.coveredFrom, now)} to ${until}`;
}

export function repairInWords({ repaired }: FolderCoverage, now: number): string | null {
  if (repaired === null) return null;
  const one = repaired.messages === 1;
  return `${counted(repaired.messages, 'message')} ${one ? 'was' : 'were'} missing here and ${one ? 'was' : 'were'} brought in, ${momentShort(repaired.at, now)}.`;
}

/** One line for a whole mailbox. */
export function mailboxInWords(mailbox: MailboxCoverage, now: number): string {
  if (mailbox.problem !== null) return mailbox.problem;
  if (mailbox.coveredUntil === null) return '';
  const until = momentShort(mailbox.coveredUntil, now);
  return mailbox.kind === 'imported'
    ? `Read from files that tell of all mail up to ${until}.`
    : `All folders that could hold an answer were seen up to ${until}.`;
}

export interface UnknownSilence {
  readonly reason: string;
  readonly accounts: Coverage['silence'];
}

/** The accounts whose silence is not known, by the reason, the largest group first. */
export function unknownSilences(silence: Coverage['silence']): UnknownSilence[] {
  const unknown = silence.filter(({ verdict }) => verdict === 'not_known');
  return [...Map.groupBy(unknown, ({ reason }) => reason ?? '')]
    .map(([reason, accounts]) => ({ reason, accounts }))
    .sort((a, b) => b.accounts.length - a.accounts.length);
}

export function silenceSummary(silence: Coverage['silence']): string {
  const known = silence.filter(({ verdict }) => verdict === 'known').length;
  if (silence.length === 0) return 'The book has no accounts yet.';
  if (known === silence.length)
    return `Silence is known for ${known === 1 ? 'the one account' : `all ${count(known)} accounts`} of the book.`;
  if (known === 0) return 'Silence is not known for any account, so Tend claims none.';
  return `Silence is known for ${count(known)} of ${counted(silence.length, 'account')}; of the rest Tend claims none.`;
}

const USES: Readonly<Record<string, string>> = {
  inbox: 'inbox',
  sent: 'sent by you',
  drafts: 'drafts',
  archive: 'archive',
  junk: 'junk',
  trash: 'trash',
  all: 'all mail',
  flagged: 'starred',
  important: 'important',
};

/** What a folder is for, and that no answer can lie in it where that is so. */
export function purposeInWords({ name, use, couldHoldAnswer }: FolderCoverage): string {
  const purpose = USES[use] ?? '';
  const said = name.toLowerCase().includes(purpose);
  return [said ? '' : purpose, couldHoldAnswer ? '' : 'no answers expected'].filter(Boolean).join(' · ');
}
