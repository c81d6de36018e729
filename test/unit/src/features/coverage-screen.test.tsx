// Coverage on screen: every folder with its evidence, problems first, what follows for silence, and a check asked for now.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { FolderCoverage, MailboxCoverage } from '../../../../electron/contract/coverage.ts';
import type { AccountId, MailboxId } from '../../../../electron/contract/scalars.ts';
import { CoverageScreen } from '../../../../src/features/folder-coverage/CoverageScreen.tsx';
import type { Coverage } from '../../../../src/state/coverage.ts';
import { startFakeEngine } from '../fake-engine.ts';
import { DAY, NOW } from '../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

function folder(folderId: number, name: string, part: Partial<FolderCoverage> = {}): FolderCoverage {
  return {
    folderId,
    name,
    use: 'none',
    couldHoldAnswer: true,
    messages: 1204,
    coveredFrom: NOW - 400 * DAY,
    coveredUntil: NOW - 60_000,
    checkedAt: NOW - 60_000,
    how: 'uid_set',
    serverCount: 1204,
    localCount: 1204,
    uidSetAt: NOW - 60_000,
    result: 'agrees',
    missing: 0,
    repaired: null,
    verdict: 'covered',
    problem: null,
    ...part,
  };
}

function mailbox(id: number, address: string, part: Partial<MailboxCoverage> = {}): MailboxCoverage {
  return {
    mailboxId: id as MailboxId,
    address,
    kind: 'imap',
    verdict: 'covered',
    coveredUntil: NOW - 60_000,
    problem: null,
    lastTry: { at: NOW - 60_000, state: 'in_step', problem: null },
    folders: [folder(id * 10, 'INBOX', { use: 'inbox' })],
    ...part,
  };
}

const silence = (id: number, name: string, reason: string | null): Coverage['silence'][number] => ({
  accountId: id as AccountId,
  name,
  verdict: reason === null ? 'known' : 'not_known',
  reason,
  coveredUntil: NOW,
  lastInboundAt: null,
  daysSilent: null,
  cadenceDays: 30,
  folderIds: [10],
});

function open(answer: Partial<Coverage>) {
  const engine = startFakeEngine({
    'coverage.get': () => ({
      at: NOW,
      verdict: 'known',
      reason: null,
      coveredUntil: NOW - 60_000,
      mailboxes: [],
      silence: [],
      ...answer,
    }),
    'sync.run': () => ({ folders: [], problems: [] }),
  });
  return { engine, ...stage(<CoverageScreen />) };
}

describe('coverage', () => {
  it('shows of each folder what is here, from when to when, and how it was checked', async () => {
    const { container } = open({
      mailboxes: [mailbox(1, 'maya@ours.example')],
      silence: [silence(1, 'Acme', null), silence(2, 'Brix', null)],
    });
    const row = await screen.findByRole('row', { name: /INBOX/ });
    expect(within(row).getAllByText('1,204')).toHaveLength(2);
    expect(row.textContent).toContain('message by message');
    expect(row.textContent).toMatch(/2025 to today/);
    expect(screen.getByText('Silence is known for all 2 accounts of the book.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('puts the mailbox with a problem first and says which accounts nothing is claimed of', async () => {
    open({
      verdict: 'not_known',
      mailboxes: [
        mailbox(1, 'calm@ours.example'),
        mailbox(2, 'maya@ours.example', {
          verdict: 'not_covered',
          problem: 'Silence is not known: Clients of maya@ours.example could not be read.',
          folders: [folder(21, 'Clients', { verdict: 'not_covered', problem: 'The folder could not be read.' })],
        }),
      ],
      silence: [silence(1, 'Acme', 'Silence not known yet: Clients could not be read'), silence(2, 'Brix', null)],
    });
    const headings = (await screen.findAllByRole('heading', { level: 2 })).map((each) => each.textContent);
    expect(headings).toEqual(['maya@ours.example', 'calm@ours.example']);
    expect(screen.getByText('The folder could not be read.')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Not covered' })).toBeTruthy();
    expect(screen.getByText('Silence is known for 1 of 2 accounts; of the rest Tend claims none.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Acme' }).getAttribute('href')).toBe('#/account/1');
    expect(screen.queryByRole('link', { name: 'Brix' })).toBeNull();
  });

  it('says what was missing and was brought in', async () => {
    const repaired = { at: NOW - 60_000, messages: 3 };
    open({
      mailboxes: [mailbox(1, 'maya@ours.example', { folders: [folder(1, 'INBOX', { result: 'repaired', repaired })] })],
    });
    expect(await screen.findByText(/^3 messages were missing here and were brought in, today/)).toBeTruthy();
  });

  it('checks everything, or one mailbox, by whole sets when asked', async () => {
    const { engine } = open({ mailboxes: [mailbox(1, 'maya@ours.example')] });
    await screen.findByRole('row', { name: /INBOX/ });
    await userEvent.keyboard('{Shift>}C{/Shift}');
    await waitFor(() => expect(engine.asked('sync.run')).toEqual([{ compare: true }]));
    await userEvent.click(screen.getByRole('button', { name: 'Check maya@ours.example now' }));
    await waitFor(() => expect(engine.asked('sync.run')[1]).toEqual({ mailboxId: 1, compare: true }));
  });

  it('says first that no mailbox is here', async () => {
    open({ verdict: 'not_known', coveredUntil: null, silence: [silence(1, 'Acme', 'No mailbox is here yet')] });
    expect(await screen.findByText('No mailbox is here yet')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add a mailbox' }));
    expect(window.location.hash).toBe('#/settings/mailboxes');
  });
});
