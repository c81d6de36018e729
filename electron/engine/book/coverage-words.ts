// Why silence is not known, in words: the reason a row bears, what is to be done about it, and one sentence for the whole book.
import type { FolderEvidence, Gap, GapKind } from './coverage.ts';
import { type LocalNow, writeMoment } from './local-time.ts';

/** The reason as a row of the book bears it. */
export function gapReason(gap: Gap, clock: LocalNow): string {
  if (gap.kind === 'no_mailbox') return 'No mailbox is here yet, so whether they wrote is not known';
  return `Silence not known yet: ${gapCause(gap, clock)}`;
}

/** What keeps silence from being known, without a capital and without an end. */
export function gapCause(gap: Gap, clock: LocalNow): string {
  const { address } = gap;
  const folders = `${namesOf(gap.folders)} of ${address}`;
  const many = gap.folders.length > 1;
  switch (gap.kind) {
    case 'no_mailbox':
      return 'no mailbox is here';
    case 'login_needed':
      return `${address} needs you to sign in again`;
    case 'never_synced':
      return `${address} was not synced yet`;
    case 'failing':
      return `${folders} could not be read`;
    case 'first_sync':
      return `${folders} ${many ? 'are' : 'is'} still coming in`;
    case 'excluded':
      return `${folders} ${many ? 'are' : 'is'} not brought in`;
    case 'differs':
      return `${gap.missing === 1 ? '1 message' : `${gap.missing} messages`} of ${folders} could not be brought in`;
    case 'not_compared':
      return `${folders} ${many ? 'were' : 'was'} not compared with the server of late`;
    case 'too_old':
      return gap.at === null
        ? `${folders} ${many ? 'were' : 'was'} not looked at of late`
        : `${folders} ${many ? 'were' : 'was'} seen only up to ${writeMoment(gap.at, clock)}`;
    case 'files_end':
      return gap.at === null
        ? `the files of ${address} hold nothing that came to you`
        : `the files of ${address} go only up to ${writeMoment(gap.at, clock)}`;
  }
}

const STEPS: Readonly<Record<GapKind, (gap: Gap) => string>> = {
  no_mailbox: () => 'Add the mailbox you use with them',
  login_needed: ({ address }) => `Sign in to ${address} again`,
  never_synced: () => 'Let the mail come in first',
  first_sync: () => 'Nothing now; their mail is still coming in',
  failing: () => 'Look at Coverage: a folder could not be read',
  excluded: () => 'Look at Coverage: a folder is not brought in',
  differs: () => 'Look at Coverage: messages are missing here',
  not_compared: () => 'Check for new mail first',
  too_old: () => 'Check for new mail first',
  files_end: () => 'Bring in newer mail or add the mailbox',
};

/** The next step for an account of which nothing else is to be done. */
export const gapStep = (gap: Gap): string => STEPS[gap.kind](gap);

/** For a line above a list: what is not known of all the accounts. */
export function gapSentence(gap: Gap, clock: LocalNow): string {
  if (gap.kind === 'no_mailbox') return 'No mailbox is here yet, so who wrote and who went quiet is not known.';
  return `How long accounts have been silent is not known: ${gapCause(gap, clock)}.`;
}

/** What keeps one folder from being covered, where the sync has no sentence of its own for it. */
export function folderSentence(kind: GapKind, { coveredUntil, missing }: FolderEvidence, clock: LocalNow): string {
  switch (kind) {
    case 'first_sync':
      return 'Its first sync is not finished.';
    case 'excluded':
      return 'It is not brought in.';
    case 'differs':
      return `${missing === 1 ? '1 message is' : `${missing} messages are`} on the server and could not be brought in.`;
    case 'too_old':
      return coveredUntil === null
        ? 'It was not looked at of late.'
        : `Seen only up to ${writeMoment(coveredUntil, clock)}.`;
    default:
      return 'It was not compared with the server of late.';
  }
}

function namesOf(folders: readonly string[]): string {
  const [first = 'A folder'] = folders;
  if (folders.length <= 1) return first;
  return `${first} and ${folders.length === 2 ? '1 more folder' : `${folders.length - 1} more folders`}`;
}
