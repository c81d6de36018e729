// Adding a mailbox: what was found is shown, and each failure stands by the field it concerns.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../../electron/contract/failure.ts';
import { MailboxSetup } from '../../../../src/features/mailbox-form/MailboxSetup.tsx';
import { type FakeAnswers, startFakeEngine } from '../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

const FOUND = {
  imap: { host: 'imap.acme.com', port: 993, security: 'tls' },
  smtp: { host: 'smtp.acme.com', port: 465, security: 'tls' },
  username: 'maya@acme.com',
  source: 'srv',
  provider: null,
  advice: null,
  signIn: null,
};

function open(answers: FakeAnswers = {}) {
  const engine = startFakeEngine({
    'mailbox.discover': () => FOUND,
    'mailbox.add': () => ({ entryId: 1, mailboxId: 4, secretStore: 'file' }),
    'sync.run': () => ({ folders: [], problems: [] }),
    ...answers,
  });
  const onAdded = vi.fn();
  const { container } = stage(
    <MailboxSetup secretSentence="Passwords are kept in a file only you can read." onAdded={onAdded} />,
  );
  return { engine, onAdded, container };
}

async function fill() {
  await userEvent.type(screen.getByLabelText('Mail address'), 'maya@acme.com');
  await userEvent.type(screen.getByLabelText('Password'), 'secret');
}

describe('adding a mailbox', () => {
  it('says where the password is kept, finds the servers, adds it and starts the sync', async () => {
    const { engine, onAdded, container } = open();
    expect(screen.getByText('Passwords are kept in a file only you can read.')).toBeTruthy();
    await fill();
    expect(await screen.findByText('Found: imap.acme.com, port 993')).toBeTruthy();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Add mailbox' }));
    await waitFor(() => expect(onAdded).toHaveBeenCalled());
    expect(engine.asked('mailbox.add')).toMatchObject([{ address: 'maya@acme.com', imap: FOUND.imap }]);
    await waitFor(() => expect(engine.asked('sync.run')).toEqual([{ mailboxId: 4 }]));
  });

  it('shows a wrong password at the password', async () => {
    const { onAdded } = open({
      'mailbox.add': () => {
        throw new Failure('auth_needed', 'The server did not accept the password.');
      },
    });
    await fill();
    await userEvent.click(screen.getByRole('button', { name: 'Add mailbox' }));
    const problem = await screen.findByRole('alert');
    expect(problem.textContent).toBe('The server did not accept the password.');
    expect(screen.getByLabelText('Password').getAttribute('aria-describedby')).toBe(problem.id);
    expect(onAdded).not.toHaveBeenCalled();
  });

  it('opens the server settings when the server is the trouble', async () => {
    open({
      'mailbox.add': () => {
        throw new Failure('host_not_found', 'There is no server of that name.');
      },
    });
    await fill();
    await userEvent.click(screen.getByRole('button', { name: 'Add mailbox' }));
    const host = await screen.findByLabelText('Server to read mail (IMAP)');
    expect(host.getAttribute('aria-invalid')).toBe('true');
  });

  it('asks for the servers when none were found', async () => {
    open({ 'mailbox.discover': () => ({ ...FOUND, imap: null, smtp: null, source: 'none' }) });
    await fill();
    expect(await screen.findByLabelText('Server to read mail (IMAP)')).toBeTruthy();
  });

  it('keeps the servers open for a click that was on its way when they opened by themselves', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(10_000);
    open({ 'mailbox.discover': () => ({ ...FOUND, imap: null, smtp: null, source: 'none' }) });
    await fill();
    await screen.findByLabelText('Server to read mail (IMAP)');
    const toggle = screen.getByRole('button', { name: /server settings/i });
    clock.mockReturnValue(10_300);
    await userEvent.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    clock.mockReturnValue(12_000);
    await userEvent.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    clock.mockRestore();
  });
});
