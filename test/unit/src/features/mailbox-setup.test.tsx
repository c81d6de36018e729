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
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
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
    expect(document.activeElement).toBe(host);
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

  it('lets go of the servers of an address that was corrected, and keeps those that were typed', async () => {
    const other = { host: 'imap.other.com', port: 993, security: 'tls' };
    const { engine } = open({
      'mailbox.discover': ({ address }) =>
        address === 'maya@acme.com' ? FOUND : { ...FOUND, imap: other, smtp: null },
    });
    await fill();
    await userEvent.click(await screen.findByText('Found: imap.acme.com, port 993'));
    const reading = screen.getByLabelText<HTMLInputElement>('Server to read mail (IMAP)');
    const sending = screen.getByLabelText<HTMLInputElement>('Server to send mail (SMTP)');
    await userEvent.clear(sending);
    await userEvent.type(sending, 'mine.acme.com');
    await userEvent.clear(screen.getByLabelText('Mail address'));
    await userEvent.type(screen.getByLabelText('Mail address'), 'maya@other.com');
    await userEvent.tab();
    await waitFor(() => expect(reading.value).toBe('imap.other.com'));
    expect(sending.value).toBe('mine.acme.com');
    expect(engine.asked('mailbox.add')).toEqual([]);
  });
});

const OFFER = { provider: 'google', name: 'Google', ready: true };
const PAGE = 'https://accounts.example/page?state=abc';

describe('signing in through the browser', () => {
  function openWithOffer(offer: { ready: boolean }, answers: FakeAnswers = {}) {
    let known = { ...OFFER, ...offer };
    const opened = open({
      'mailbox.discover': () => ({ ...FOUND, signIn: known }),
      'mailbox.setSignInClient': () => {
        known = { ...known, ready: true };
        return { entryId: 3 };
      },
      ...answers,
    });
    return opened;
  }
  const typeAddress = async () => {
    await userEvent.type(screen.getByLabelText('Mail address'), 'maya@acme.com');
    await userEvent.tab();
  };

  it('asks for no password, shows where to go on, and adds the mailbox when that is done', async () => {
    const back = Promise.withResolvers<unknown>();
    const { engine, onAdded, container } = openWithOffer({ ready: true }, { 'mailbox.signIn': () => back.promise });
    await typeAddress();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in with Google' }));
    expect(screen.queryByLabelText('Password')).toBeNull();
    await waitFor(() => expect(engine.asked('mailbox.signIn')).toHaveLength(1));
    const [asked] = engine.asked('mailbox.signIn');
    expect(asked).toMatchObject({ address: 'maya@acme.com', provider: 'google', imap: FOUND.imap });
    const progress = { attempt: asked?.attempt ?? null, address: 'maya@acme.com', name: 'Google' };
    engine.tell('signIn.progressed', { ...progress, step: 'browser', url: PAGE, opened: false });
    const link = await screen.findByRole('link', { name: 'Open the page of Google' });
    expect(link.getAttribute('href')).toBe(PAGE);
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    await expectAccessible(container);
    engine.tell('signIn.progressed', { ...progress, step: 'checking', url: null, opened: false });
    expect(await screen.findByText(/let Tend in/)).toBeTruthy();
    back.resolve({ entryId: 1, mailboxId: 4, secretStore: 'file' });
    await waitFor(() => expect(onAdded).toHaveBeenCalled());
    await waitFor(() => expect(engine.asked('sync.run')).toEqual([{ mailboxId: 4 }]));
  });

  it('says why it failed and can be tried again', async () => {
    const { onAdded } = openWithOffer(
      { ready: true },
      {
        'mailbox.signIn': () => {
          throw new Failure('cancelled', 'Google was told not to let Tend in.');
        },
      },
    );
    await typeAddress();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in with Google' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Google was told not to let Tend in.');
    expect(screen.getByRole('button', { name: 'Sign in with Google' })).toBeTruthy();
    expect(onAdded).not.toHaveBeenCalled();
  });

  it('is stopped when asked, without a word of failure', async () => {
    const { engine } = openWithOffer({ ready: true }, { 'mailbox.signIn': (_, signal) => untilStopped(signal) });
    await typeAddress();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in with Google' }));
    await waitFor(() => expect(engine.asked('mailbox.signIn')).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByRole('button', { name: 'Sign in with Google' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that a registration of one’s own is needed, with the steps, and goes on once it is named', async () => {
    const { engine, container } = openWithOffer({ ready: false });
    await typeAddress();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in with Google instead' }));
    expect(screen.getByText('Tend needs an app registration of yours')).toBeTruthy();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Keep the registration' }));
    expect((await screen.findByRole('alert')).textContent).toBe('A client id is needed.');
    await userEvent.type(screen.getByLabelText('Client id'), 'my-id');
    await userEvent.type(screen.getByLabelText('Client secret'), 'my-secret{Enter}');
    expect(await screen.findByRole('button', { name: 'Sign in with Google' })).toBeTruthy();
    expect(engine.asked('mailbox.setSignInClient')).toEqual([
      { provider: 'google', clientId: 'my-id', clientSecret: 'my-secret' },
    ]);
    expect(engine.asked('mailbox.signIn')).toEqual([]);
  });

  it('leaves the password to who prefers one', async () => {
    openWithOffer({ ready: true });
    await typeAddress();
    await userEvent.click(await screen.findByRole('button', { name: 'Use a password instead' }));
    expect(screen.getByLabelText('Password')).toBeTruthy();
  });
});

function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
