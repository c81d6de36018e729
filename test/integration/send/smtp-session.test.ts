// One conversation with a server for sending: what is known after each way it can end.
import { afterEach, expect, test } from 'vitest';
import { handOver, type SmtpCredentials, testSmtp } from '../../../electron/engine/send/smtp-session.ts';
import { type SmtpDouble, startSmtpDouble } from '../../support/smtp-double.ts';

let smtp: SmtpDouble | undefined;
afterEach(async () => {
  await smtp?.stop();
  smtp = undefined;
});

const patience = { connectMs: 5000, greetingMs: 5000, answerMs: 400 };
const source = Buffer.from('From: sam@ours.example\r\nSubject: x\r\n\r\n.leading dot\r\nlast line\r\n');
const signal = new AbortController().signal;

async function open(options: Parameters<typeof startSmtpDouble>[0] = {}): Promise<SmtpDouble> {
  smtp = await startSmtpDouble(options);
  return smtp;
}
function login(
  port: number,
  credentials: (refused: string | null) => Promise<SmtpCredentials> = async () => ({
    kind: 'password',
    password: 'secret words',
  }),
) {
  return { smtp: { host: '127.0.0.1', port, security: 'none' as const }, username: 'sam', credentials };
}
function hand(port: number, to: string[], wanted: Partial<Parameters<typeof handOver>[1]> = {}, account = login(port)) {
  const handover = { from: 'sam@ours.example', to, source, beforeEnd: () => undefined, ...wanted };
  return handOver(account, handover, signal, patience, () => undefined);
}

test('what was taken is byte for byte what was handed over', async () => {
  const { port, taken } = await open();
  expect(await hand(port, ['tom@acme.example'])).toMatchObject({
    kind: 'accepted',
    accepted: ['tom@acme.example'],
    refused: [],
  });
  expect(taken[0]?.raw.equals(source)).toBe(true);
});

test('the mark before the end is made before the server can have the message, and a broken mark stops it', async () => {
  const double = await open();
  let before = -1;
  await hand(double.port, ['tom@acme.example'], { beforeEnd: () => (before = double.taken.length) });
  expect(before).toBe(0);
  const failed = await hand(double.port, ['tom@acme.example'], {
    beforeEnd: () => {
      throw new Error('the disk is full');
    },
  });
  expect(failed).toMatchObject({ kind: 'refused', permanent: false });
  expect(double.taken).toHaveLength(1);
});

test.each(['hang', 'drop', 'lose'] as const)(
  'a server that does “%s” after the message leaves it unknown',
  async (said) => {
    const double = await open();
    double.script = { onEnd: () => said };
    expect(await hand(double.port, ['tom@acme.example'])).toMatchObject({ kind: 'unknown' });
  },
);

test.each([
  ['552 5.3.4 too large', true],
  ['451 4.7.1 greylisted', false],
  ['421 4.3.2 closing', false],
])('“%s” after the message is an answer', async (said, permanent) => {
  const double = await open();
  double.script = { onEnd: () => said };
  expect(await hand(double.port, ['tom@acme.example'])).toMatchObject({ kind: 'refused', permanent });
  expect(double.taken).toEqual([]);
});

test('a sender that is refused is said to be the trouble', async () => {
  const double = await open();
  double.script = { onMail: () => '550 5.1.8 no such sender' };
  const outcome = await hand(double.port, ['tom@acme.example']);
  expect(outcome).toMatchObject({ kind: 'refused', permanent: true, failure: { field: 'from' } });
});

test('the server’s limit is kept to before anything goes out', async () => {
  const double = await open({ size: 1000 });
  const outcome = await hand(double.port, ['tom@acme.example'], { source: Buffer.alloc(2000, 'x') });
  expect(outcome).toMatchObject({ kind: 'refused', permanent: true, failure: { code: 'invalid_input' } });
  expect(double.taken).toEqual([]);
});

test('letters beyond ASCII before the @ go to a server that takes them, and are refused by name where it does not', async () => {
  const people = ['josé@acme.example', 'tom@acme.example'];
  const able = await open();
  expect(await hand(able.port, people)).toMatchObject({ kind: 'accepted', accepted: people });
  await able.stop();
  const unable = await open({ ascii: true });
  expect(await hand(unable.port, people)).toMatchObject({
    kind: 'accepted',
    accepted: ['tom@acme.example'],
    refused: [{ address: 'josé@acme.example', permanent: true }],
  });
  expect(await hand(unable.port, ['josé@acme.example'])).toMatchObject({ kind: 'refused', permanent: true });
});

test('an access token logs in, and a refused one is asked for anew, once', async () => {
  const { port, taken } = Object.assign(await open({ tokens: true }), { password: 'fresh token' });
  const asked: (string | null)[] = [];
  const tokens = async (refused: string | null): Promise<SmtpCredentials> => {
    asked.push(refused);
    return { kind: 'token', accessToken: refused === null ? 'stale token' : 'fresh token' };
  };
  expect(await hand(port, ['tom@acme.example'], {}, login(port, tokens))).toMatchObject({ kind: 'accepted' });
  expect(asked).toEqual([null, 'stale token']);
  expect(taken).toHaveLength(1);
});

test('a wrong password is said so and nothing goes', async () => {
  const double = await open();
  await expect(testSmtp(login(double.port), signal, patience)).resolves.toMatchObject({
    smtputf8: expect.any(Boolean),
  });
  double.password = 'another';
  await expect(testSmtp(login(double.port), signal, patience)).rejects.toMatchObject({ code: 'auth_needed' });
  expect(await hand(double.port, ['tom@acme.example'])).toMatchObject({
    kind: 'refused',
    failure: { code: 'auth_needed' },
  });
});

test('a password never goes over an open line to another machine', async () => {
  const elsewhere = { ...login(25), smtp: { host: 'smtp.acme.example', port: 25, security: 'none' as const } };
  await expect(testSmtp(elsewhere, signal, patience)).rejects.toMatchObject({ code: 'tls_required' });
});

test('STARTTLS that is not offered is not done without', async () => {
  const double = await open();
  const account = {
    ...login(double.port),
    smtp: { host: '127.0.0.1', port: double.port, security: 'starttls' as const },
  };
  await expect(testSmtp(account, signal, patience)).rejects.toMatchObject({ code: 'tls_required' });
});

test('nobody at the port is said calmly, and it can be tried again', async () => {
  const { port } = await open();
  await smtp?.stop();
  expect(await hand(port, ['tom@acme.example'])).toMatchObject({
    kind: 'refused',
    permanent: false,
    failure: { code: 'offline' },
  });
});
