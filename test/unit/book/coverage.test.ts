// When silence may be claimed: only where everything that could hold an answer was seen up to now. Taking any of that away
// never makes a claim appear.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerMailboxes,
  couldHoldAnswer,
  type FolderEvidence,
  folderGap,
  judgeMailbox,
  type MailboxEvidence,
  proveSilence,
} from '../../../electron/engine/book/coverage.ts';
import { gapReason, gapSentence, gapStep } from '../../../electron/engine/book/coverage-words.ts';

const NOW = Date.UTC(2026, 10, 20, 10);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const clock = { now: NOW, timeZone: 'Europe/Berlin' };

const folder = (part: Partial<FolderEvidence> = {}): FolderEvidence => ({
  folderId: 1,
  path: 'INBOX',
  use: 'inbox',
  synced: true,
  firstSyncDone: true,
  coveredUntil: NOW - HOUR,
  checkedAt: NOW - HOUR,
  missing: 0,
  problem: null,
  ...part,
});
const mailbox = (part: Partial<MailboxEvidence> = {}): MailboxEvidence => ({
  mailboxId: 1,
  address: 'sam@ours.example',
  kind: 'imap',
  loginNeeded: false,
  folders: [folder()],
  ...part,
});
const prove = (mailboxes: readonly MailboxEvidence[], heldIn: readonly number[] = [], now = NOW) =>
  proveSilence(
    answerMailboxes(
      mailboxes.map((each) => judgeMailbox(each, now)),
      heldIn,
    ),
  );
const reasonOf = (mailboxes: readonly MailboxEvidence[], heldIn: readonly number[] = []) => {
  const { gap } = prove(mailboxes, heldIn);
  return gap && gapReason(gap, clock);
};
const withFolders = (...parts: Partial<FolderEvidence>[]) =>
  mailbox({ folders: parts.map((part, index) => folder({ folderId: index + 1, ...part })) });

describe('silence is known', () => {
  it('when every folder that could hold an answer was seen, compared and is fresh', () => {
    const proof = prove([withFolders({}, { path: 'Clients', use: 'none', coveredUntil: NOW - 2 * HOUR })]);
    expect(proof).toEqual({ known: true, coveredUntil: NOW - 2 * HOUR, folderIds: [1, 2], gap: null });
  });

  it('whatever became of drafts, sent and junk mail, and of views of other folders', () => {
    const ours = ['drafts', 'sent', 'junk'].map((use) => ({ use, path: use, problem: 'No.', coveredUntil: null }));
    const view = { use: 'flagged', path: 'Starred', synced: false, firstSyncDone: false, coveredUntil: null };
    const proof = prove([withFolders({}, ...ours, view)]);
    expect(proof).toMatchObject({ known: true, folderIds: [1] });
  });

  it('but not without trash, where an answer may lie that was deleted unread', () => {
    expect(couldHoldAnswer({ use: 'trash', synced: true })).toBe(true);
    expect(prove([withFolders({}, { use: 'trash', firstSyncDone: false })]).known).toBe(false);
  });
});

describe('silence is not known, and the reason says why,', () => {
  it.each<[string, MailboxEvidence[], string]>([
    ['without a mailbox', [], 'No mailbox is here yet, so whether they wrote is not known'],
    ['before the first sync', [mailbox({ folders: [] })], 'Silence not known yet: sam@ours.example was not synced yet'],
    [
      'during the first sync',
      [withFolders({ firstSyncDone: false }, { path: 'Clients', use: 'none', firstSyncDone: false })],
      'Silence not known yet: INBOX and 1 more folder of sam@ours.example are still coming in',
    ],
    [
      'when a folder can’t be read',
      [withFolders({}, { path: 'Clients', use: 'none', problem: 'refused' })],
      'Silence not known yet: Clients of sam@ours.example could not be read',
    ],
    [
      'when a folder is left out',
      [withFolders({}, { path: 'Clients', use: 'none', synced: false })],
      'Silence not known yet: Clients of sam@ours.example is not brought in',
    ],
    [
      'when messages could not be brought in',
      [withFolders({ missing: 2 })],
      'Silence not known yet: 2 messages of INBOX of sam@ours.example could not be brought in',
    ],
    [
      'when the last look is too old',
      [withFolders({ coveredUntil: NOW - 25 * HOUR })],
      'Silence not known yet: INBOX of sam@ours.example was seen only up to yesterday 10:00',
    ],
    [
      'when it was never compared with the server',
      [withFolders({ checkedAt: null })],
      'Silence not known yet: INBOX of sam@ours.example was not compared with the server of late',
    ],
    [
      'when the mailbox needs its login',
      [mailbox({ loginNeeded: true })],
      'Silence not known yet: sam@ours.example needs you to sign in again',
    ],
    [
      'of files after their newest message',
      [mailbox({ kind: 'imported', folders: [folder({ coveredUntil: Date.UTC(2026, 2, 12, 8) })] })],
      'Silence not known yet: the files of sam@ours.example go only up to 12 Mar 2026 09:00',
    ],
  ])('%s', (_when, mailboxes, reason) => {
    expect(prove(mailboxes).known).toBe(false);
    expect(reasonOf(mailboxes)).toBe(reason);
    const { gap } = prove(mailboxes);
    expect(gap && gapSentence(gap, clock)).toMatch(/not known/);
    expect(gap && gapStep(gap)).not.toBe('');
  });

  it('the gravest reason first: a login before a folder before an old look', () => {
    const old = mailbox({
      mailboxId: 2,
      address: 'b@ours.example',
      folders: [folder({ coveredUntil: NOW - 3 * DAY })],
    });
    const failing = withFolders({ problem: 'refused' });
    const locked = mailbox({ mailboxId: 3, address: 'c@ours.example', loginNeeded: true });
    expect(prove([old, failing]).gap?.kind).toBe('failing');
    expect(prove([old, failing, locked]).gap?.kind).toBe('login_needed');
  });
});

describe('mail from files', () => {
  const files = mailbox({
    mailboxId: 2,
    address: 'old@ours.example',
    kind: 'imported',
    folders: [folder({ folderId: 9, coveredUntil: NOW - 90 * DAY })],
  });

  it('proves silence up to the instant it was exported at, as long as that is now', () => {
    const exported = { ...files, folders: [folder({ coveredUntil: NOW }), folder({ folderId: 2, coveredUntil: NOW })] };
    expect(prove([exported]).known).toBe(true);
    expect(prove([exported], [], NOW + 2 * DAY).gap?.kind).toBe('files_end');
  });

  it('takes no part where there is a mailbox with a server, but for accounts whose last mail only it holds', () => {
    expect(prove([mailbox(), files])).toMatchObject({ known: true, folderIds: [1] });
    expect(prove([mailbox(), files], [2])).toMatchObject({ known: false, folderIds: [1, 9] });
  });

  it('is covered only as far as the folder that ends first', () => {
    const two = [folder({ coveredUntil: NOW }), folder({ folderId: 2, path: 'Archive', coveredUntil: NOW - 40 * DAY })];
    expect(prove([{ ...files, folders: two }]).known).toBe(false);
  });
});

describe('taking coverage away', () => {
  const anyFolder = fc.record({
    folderId: fc.integer({ min: 1, max: 99 }),
    path: fc.constantFrom('INBOX', 'Clients', 'Archive'),
    use: fc.constantFrom('inbox', 'none', 'archive', 'trash', 'sent', 'junk', 'flagged', 'all'),
    synced: fc.boolean(),
    firstSyncDone: fc.boolean(),
    coveredUntil: fc.option(fc.integer({ min: NOW - 3 * DAY, max: NOW })),
    checkedAt: fc.option(fc.integer({ min: NOW - 3 * DAY, max: NOW })),
    missing: fc.constantFrom(0, 0, 0, 2),
    problem: fc.constantFrom(null, null, 'refused'),
  });
  // Mostly well, so that there are claims to lose.
  const goodFolder = fc
    .record({ folderId: fc.integer({ min: 1, max: 99 }), use: fc.constantFrom('inbox', 'none') })
    .map(folder);
  const anyMailbox = fc.record({
    mailboxId: fc.integer({ min: 1, max: 4 }),
    address: fc.constantFrom('a@ours.example', 'b@ours.example'),
    kind: fc.constantFrom('imap' as const, 'imported' as const),
    loginNeeded: fc.constantFrom(false, false, false, true),
    folders: fc.array(fc.oneof({ weight: 3, arbitrary: goodFolder }, anyFolder), { maxLength: 5 }),
  });
  const lose: readonly ((folder: FolderEvidence, by: number) => FolderEvidence)[] = [
    (each) => ({ ...each, firstSyncDone: false }),
    (each) => ({ ...each, problem: 'refused' }),
    (each) => ({ ...each, checkedAt: null }),
    (each) => ({ ...each, coveredUntil: null }),
    (each) => ({ ...each, missing: each.missing + 1 }),
    (each, by) => ({ ...each, coveredUntil: each.coveredUntil === null ? null : each.coveredUntil - by }),
    (each, by) => ({ ...each, checkedAt: each.checkedAt === null ? null : each.checkedAt - by }),
  ];

  it('never makes a claim of silence appear, whatever is lost of whichever folders', () => {
    let claims = 0;
    fc.assert(
      fc.property(
        fc.array(anyMailbox, { minLength: 1, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
        fc.infiniteStream(fc.option(fc.tuple(fc.constantFrom(...lose), fc.integer({ min: 0, max: 3 * DAY })))),
        fc.infiniteStream(fc.boolean()),
        (mailboxes, heldIn, losses, locks) => {
          const poorer = mailboxes.map((each) => ({
            ...each,
            loginNeeded: each.loginNeeded || Boolean(locks.next().value),
            folders: each.folders.map((one) => {
              const [how, by] = losses.next().value ?? [];
              return how && by !== undefined ? how(one, by) : one;
            }),
          }));
          const before = prove(mailboxes, heldIn).known;
          claims += Number(before);
          if (prove(poorer, heldIn).known) expect(before).toBe(true);
        },
      ),
      { numRuns: 1000, seed: 7 },
    );
    expect(claims).toBeGreaterThan(50);
  });

  it('never makes one appear by letting time pass, leaving a folder out, or adding one that was not seen', () => {
    fc.assert(
      fc.property(fc.array(anyMailbox, { minLength: 1 }), fc.integer({ min: 0, max: 9 * DAY }), (mailboxes, later) => {
        const before = prove(mailboxes).known;
        const worse = [
          prove(mailboxes, [], NOW + later),
          prove(mailboxes.map((each) => ({ ...each, folders: [...each.folders, folder({ coveredUntil: null })] }))),
          prove(
            mailboxes.map((each) => ({
              ...each,
              folders: each.folders.map((one) => ({ ...one, synced: one.synced && one.use === 'flagged' })),
            })),
          ),
        ];
        if (!before) expect(worse.map(({ known }) => known)).toEqual([false, false, false]);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('is judged the same for a folder alone', () => {
    expect(folderGap(folder(), NOW)).toBeNull();
    expect(folderGap(folder({ checkedAt: NOW - 3 * DAY }), NOW)).toBe('not_compared');
  });
});
