import { afterEach, expect, test } from 'vitest';
import type { ServerSettings } from '../../../electron/contract/mailbox.ts';
import { withConnection } from '../../../electron/engine/sync/connection/connect.ts';
import { freePort } from '../../support/dovecot.ts';
import {
  type FakeServer,
  plainImap,
  selfSignedImap,
  silentServer,
  slammingServer,
  smtpServer,
  webServer,
} from '../../support/imap-fake-servers.ts';

const open: FakeServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop();
});

const PASSWORD = 'correct horse';
async function started(server: Promise<FakeServer>): Promise<FakeServer> {
  const ready = await server;
  open.push(ready);
  return ready;
}
const failureAt = (imap: ServerSettings): Promise<unknown> =>
  withConnection(
    { imap, username: 'sam@ours.example', password: PASSWORD },
    new AbortController().signal,
    () => Promise.resolve('connected'),
    { connectMs: 3000, greetingMs: 400, idleMs: 5000 },
  ).catch((error: unknown) => error);
const local = (port: number, security: ServerSettings['security']) => failureAt({ host: '127.0.0.1', port, security });

test('a wrong password is told as one, and where to look', async () => {
  const server = await started(plainImap());
  expect(await local(server.port, 'none')).toMatchObject({
    code: 'auth_needed',
    message: expect.stringMatching(/did not accept this user name and password/),
  });
});

test('a server that cannot check passwords at the moment does not make the password wrong', async () => {
  const server = await started(plainImap({ login: 'NO [UNAVAILABLE] later' }));
  expect(await local(server.port, 'none')).toMatchObject({ code: 'offline' });
});

test('a server without TLS gets no password, whichever kind of encryption was asked for', async () => {
  const server = await started(plainImap({ login: 'OK in' }));
  for (const security of ['starttls', 'tls'] as const) {
    expect(await local(server.port, security)).toMatchObject({
      code: 'tls_required',
      message: expect.stringMatching(/password was not sent/),
    });
  }
  expect(server.heard()).not.toContain(PASSWORD);
  expect(server.heard()).not.toMatch(/login|authenticate/i);
});

test('a server that takes no plain log-in is told to want TLS', async () => {
  const server = await started(plainImap({ capabilities: 'LOGINDISABLED' }));
  expect(await local(server.port, 'none')).toMatchObject({ code: 'tls_required' });
});

test('anything but loopback is refused without encryption before a byte is sent', async () => {
  for (const host of ['mail.ours.example', '192.168.1.5', '10.0.0.1', '127.evil.example', 'localhost.evil.example']) {
    expect(await failureAt({ host, port: 143, security: 'none' })).toMatchObject({
      code: 'tls_required',
      message: expect.stringMatching(/nothing was sent/),
    });
  }
});

test('a certificate nobody vouches for is not accepted, and the password stays here', async () => {
  const server = await started(selfSignedImap());
  expect(await local(server.port, 'tls')).toMatchObject({
    code: 'certificate_untrusted',
    message: expect.stringMatching(/nobody this computer trusts/),
  });
  expect(server.heard()).toBe('');
});

test('a name that does not exist is told as such', async () => {
  expect(await failureAt({ host: 'nothing.invalid', port: 993, security: 'tls' })).toMatchObject({
    code: 'host_not_found',
    message: expect.stringMatching(/nothing\.invalid/),
  });
});

test('a server that never says a word timed out', async () => {
  const server = await started(silentServer());
  for (const security of ['none', 'starttls'] as const) {
    expect(await local(server.port, security)).toMatchObject({ code: 'timed_out' });
  }
  expect(server.heard()).not.toContain(PASSWORD);
});

test('a port where nothing listens, and one where something else does, have no IMAP', async () => {
  const messages = new Set<string>();
  const closed = await local(await freePort(), 'none');
  expect(closed).toMatchObject({ code: 'no_imap', message: expect.stringMatching(/Nothing is listening/) });
  for (const other of [await started(webServer()), await started(smtpServer()), await started(slammingServer())]) {
    for (const security of ['none', 'starttls'] as const) {
      const failure = await local(other.port, security);
      expect(failure).toMatchObject({ code: 'no_imap' });
      messages.add(failure instanceof Error ? failure.message : '');
    }
  }
  expect([...messages].every((message) => /not an IMAP server/.test(message))).toBe(true);
});

test('a web server is no IMAP server for a TLS connection either', async () => {
  const server = await started(webServer());
  expect(await local(server.port, 'tls')).toMatchObject({ code: 'no_imap' });
});

test('what is stopped while it connects ends at once as stopped', async () => {
  const server = await started(silentServer());
  const abort = new AbortController();
  const connecting = withConnection(
    { imap: { host: '127.0.0.1', port: server.port, security: 'none' }, username: 'sam', password: 'x' },
    abort.signal,
    () => Promise.resolve('connected'),
    { connectMs: 60_000, greetingMs: 60_000, idleMs: 60_000 },
  );
  abort.abort();
  await expect(connecting).rejects.toMatchObject({ name: 'AbortError' });
});
