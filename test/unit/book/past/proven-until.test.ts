import { describe, expect, it } from 'vitest';
import type { FolderEvidence, MailboxEvidence } from '../../../../electron/engine/book/coverage.ts';
import { judgeMailboxAt } from '../../../../electron/engine/book/past/proven-until.ts';

const DAY = 86_400_000;
const NOW = 1000 * DAY;
const inbox: FolderEvidence = {
  folderId: 1,
  path: 'INBOX',
  use: 'inbox',
  synced: true,
  firstSyncDone: true,
  coveredUntil: NOW,
  checkedAt: NOW,
  missing: 0,
  problem: null,
};
const mailbox = (patch: Partial<FolderEvidence>, login = false): MailboxEvidence => ({
  mailboxId: 1,
  address: 'sam@ours.example',
  kind: 'imap',
  loginNeeded: login,
  folders: [{ ...inbox, ...patch }],
});
const gapAt = (box: MailboxEvidence, at: number) => judgeMailboxAt(box, at).gap?.kind ?? null;

describe('what was known of silence at a past time', () => {
  it('is what the folder proved since', () => {
    expect(gapAt(mailbox({}), NOW - 100 * DAY)).toBeNull();
  });

  it('is not lost when the folder can no longer be read or entered', () => {
    const closed = mailbox({ coveredUntil: NOW - 10 * DAY, checkedAt: NOW - 10 * DAY, problem: 'refused' }, true);
    expect(gapAt(closed, NOW - 20 * DAY)).toBeNull();
    expect(gapAt(closed, NOW)).toBe('login_needed');
    expect(gapAt({ ...closed, loginNeeded: false }, NOW)).toBe('failing');
  });

  it('is nothing while the first sync goes on, or messages are missing', () => {
    expect(gapAt(mailbox({ firstSyncDone: false }), NOW - 100 * DAY)).toBe('first_sync');
    expect(gapAt(mailbox({ missing: 2 }), NOW - 100 * DAY)).toBe('differs');
  });

  it('ends where the folder was seen last', () => {
    const old = mailbox({ coveredUntil: NOW - 50 * DAY, checkedAt: NOW - 50 * DAY });
    expect(gapAt(old, NOW - 50 * DAY)).toBeNull();
    expect(gapAt(old, NOW - 30 * DAY)).not.toBeNull();
  });
});
