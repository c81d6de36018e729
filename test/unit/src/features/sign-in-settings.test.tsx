// Signing in from the settings: again when the provider asks for it, and the registrations it takes.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../electron/contract/failure.ts';
import type { MailboxView } from '../../../../electron/contract/mailbox.ts';
import { mailboxId } from '../../../../electron/contract/scalars.ts';
import { SignInAgain } from '../../../../src/features/settings/SignInAgain.tsx';
import { SignInClients } from '../../../../src/features/settings/SignInClients.tsx';
import { useNotices } from '../../../../src/state/notices.ts';
import { type FakeAnswers, startFakeEngine } from '../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

const server = { host: 'imap.acme.com', port: 993, security: 'tls' as const };
const mailbox: MailboxView = {
  mailboxId: mailboxId.parse(4),
  address: 'maya@acme.com',
  displayName: '',
  username: 'maya@acme.com',
  kind: 'imap',
  imap: server,
  smtp: null,
  aliases: [],
  secretStore: 'keychain',
  auth: 'oauth2',
  signInProvider: { provider: 'google', name: 'Google' },
  lastSyncedAt: null,
  problem: null,
};
const done = () => ({ entryId: null, mailboxId: 4, secretStore: 'keychain' });
const offer = { provider: 'microsoft', name: 'Microsoft', ready: true };
const found = { imap: server, smtp: null, username: '', source: 'provider', provider: null, advice: null };

function open(over: Partial<MailboxView>, answers: FakeAnswers = {}) {
  const engine = startFakeEngine({
    'mailbox.signIn': done,
    'sync.run': () => ({ folders: [], problems: [] }),
    'mailbox.discover': () => ({ ...found, signIn: offer }),
    ...answers,
  });
  const { container, unmount } = stage(<SignInAgain mailbox={{ ...mailbox, ...over }} />);
  return { engine, container, leave: unmount };
}

/** Begun, and as far as the provider's page; `back` is how the call ends, unless it is stopped before. */
async function beginAndLeave(step: 'browser' | 'checking') {
  const back = Promise.withResolvers<unknown>();
  let stopped = false;
  const opened = open(
    {},
    {
      'mailbox.signIn': (_input, signal) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          back.reject(new Failure('cancelled', 'Stopped.'));
        });
        return back.promise;
      },
    },
  );
  const { engine, leave } = opened;
  await userEvent.click(screen.getByRole('button', { name: 'Sign in with Google again' }));
  await waitFor(() => expect(engine.asked('mailbox.signIn')).toHaveLength(1));
  const attempt = engine.asked('mailbox.signIn')[0]?.attempt ?? null;
  const url = step === 'browser' ? 'https://accounts.example/page' : null;
  engine.tell('signIn.progressed', { attempt, address: 'maya@acme.com', name: 'Google', step, url, opened: false });
  await screen.findByText(step === 'browser' ? /Sign in on the page/ : /let Tend in/);
  leave();
  return { ...opened, back, stopped: () => stopped };
}

describe('a mailbox in the settings', () => {
  it('is signed in again at the provider it has, and synced', async () => {
    const { engine } = open({});
    await userEvent.click(screen.getByRole('button', { name: 'Sign in with Google again' }));
    await waitFor(() => expect(engine.asked('sync.run')).toEqual([{ mailboxId: 4 }]));
    expect(engine.asked('mailbox.signIn')).toMatchObject([{ mailboxId: 4, provider: 'google' }]);
  });

  it('says why it could not be', async () => {
    const refuse = () => {
      throw new Failure('timed_out', 'Nobody came back from the browser in time.');
    };
    open({}, { 'mailbox.signIn': refuse });
    await userEvent.click(screen.getByRole('button', { name: 'Sign in with Google again' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Nobody came back from the browser in time.');
  });

  it('with a password is offered to do without it, where its provider lets it', async () => {
    const { engine } = open({ auth: 'password', signInProvider: null });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in with Microsoft instead' }));
    await waitFor(() =>
      expect(engine.asked('mailbox.signIn')).toMatchObject([{ mailboxId: 4, provider: 'microsoft' }]),
    );
  });
});

describe('a sign-in whose screen was left', () => {
  it('is stopped while the person has not come back from the browser', async () => {
    const { engine, stopped } = await beginAndLeave('browser');
    await waitFor(() => expect(stopped()).toBe(true));
    expect(engine.asked('sync.run')).toEqual([]);
  });

  it('goes on when the provider has let Tend in', async () => {
    const { engine, back, stopped } = await beginAndLeave('checking');
    back.resolve(done());
    await waitFor(() => expect(engine.asked('sync.run')).toEqual([{ mailboxId: 4 }]));
    expect(stopped()).toBe(false);
  });

  it('still says why it came to nothing', async () => {
    const { back } = await beginAndLeave('checking');
    back.reject(new Failure('offline', 'The server could not be reached.'));
    await waitFor(() =>
      expect(useNotices.getState().latest).toMatchObject({ tone: 'problem', text: 'The server could not be reached.' }),
    );
  });
});

describe('app registrations in the settings', () => {
  const view = { tenant: null, redirectUri: 'http://127.0.0.1' };
  const providers = [
    { ...view, provider: 'google', name: 'Google', clientId: 'handed-out', source: 'environment' },
    { ...view, provider: 'microsoft', name: 'Microsoft', clientId: null, source: null },
  ];

  it('say where each comes from, and only the person’s own can be changed here', async () => {
    startFakeEngine({ 'mailbox.signInProviders': () => ({ providers }) });
    const { container } = stage(<SignInClients />);
    expect(await screen.findByText(/from the environment/)).toBeTruthy();
    expect(screen.getAllByRole('button').map((each) => each.textContent)).toEqual(['Add one for Microsoft']);
    await expectAccessible(container);
  });

  it('are named with the steps to one', async () => {
    const engine = startFakeEngine({
      'mailbox.signInProviders': () => ({ providers }),
      'mailbox.setSignInClient': () => ({ entryId: 2 }),
    });
    stage(<SignInClients />);
    await userEvent.click(await screen.findByRole('button', { name: 'Add one for Microsoft' }));
    expect(screen.getByText(/redirect URI http:\/\/localhost/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Client id'), ' my-id ');
    await userEvent.type(screen.getByLabelText('Tenant'), 'acme.com{Enter}');
    await waitFor(() => expect(engine.asked('mailbox.setSignInClient')).toHaveLength(1));
    expect(engine.asked('mailbox.setSignInClient')).toEqual([
      { provider: 'microsoft', clientId: 'my-id', tenant: 'acme.com' },
    ]);
  });
});
