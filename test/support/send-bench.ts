// A whole engine with a mailbox whose mail lies on a private Dovecot and whose server for sending is a double. Nothing goes
// by itself: `outgoing.run` moves what is due, by the clock that the test sets.
import type { Secrets } from '../../electron/engine/deps.ts';
import type { Dovecot } from './dovecot.ts';
import { openTestEngine, type TestEngine } from './open-test-engine.ts';
import { type SmtpDouble, startSmtpDouble } from './smtp-double.ts';

export interface SendBench {
  readonly dovecot: Dovecot;
  readonly smtp: SmtpDouble;
  readonly engine: TestEngine;
  readonly user: string;
  readonly mailboxId: number;
  readonly secrets: Secrets & { readonly kept: Map<string, string> };
  /** The Message-IDs in a folder, in order. */
  idsIn(folder: string): Promise<string[]>;
  sourceIn(folder: string): Promise<Buffer[]>;
  close(): Promise<void>;
}

/** Dovecot looks at its list of users once a second at most: who is added after a log-in may not be known at the next. */
const USERS = 60;
const used = new WeakMap<Dovecot, number>();
const nameOf = (user: number) => `sam${user}@ours.example`;

function nextUser(dovecot: Dovecot): string {
  const before = used.get(dovecot) ?? 0;
  if (before === 0) for (let user = 1; user <= USERS; user += 1) dovecot.addUser(nameOf(user), 'secret words');
  if (before === USERS) throw new Error('the bench has no more users');
  used.set(dovecot, before + 1);
  return nameOf(before + 1);
}

/** Each bench is a user of its own on a Dovecot that the test file shares. */
export async function startSendBench(
  dovecot: Dovecot,
  options: { size?: number; imapPort?: number; now?: number } = {},
): Promise<SendBench> {
  const smtp = await startSmtpDouble(options);
  const user = nextUser(dovecot);
  const secrets = keptSecrets();
  const engine = await openTestEngine({
    deps: { secrets },
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  const { mailboxId } = await engine.client.call('mailbox.add', {
    address: user,
    displayName: 'Sam Reed',
    password: 'secret words',
    imap: { host: '127.0.0.1', port: options.imapPort ?? dovecot.port, security: 'none' },
    smtp: { host: '127.0.0.1', port: smtp.port, security: 'none' },
  });
  await engine.client.call('sync.run', {});
  const sourceIn = async (folder: string) => {
    const imap = await dovecot.client(user);
    try {
      const opened = await imap.mailboxOpen(folder, { readOnly: true });
      if (opened.exists === 0) return [];
      const all = await imap.fetchAll('1:*', { uid: true, source: true });
      return all.sort((a, b) => a.uid - b.uid).map((each) => each.source ?? Buffer.alloc(0));
    } finally {
      await imap.logout();
    }
  };
  return {
    dovecot,
    smtp,
    engine,
    user,
    mailboxId,
    secrets,
    sourceIn,
    async idsIn(folder) {
      return (await sourceIn(folder)).map(
        (raw) => /^Message-ID:\s*<([^>]+)>/im.exec(raw.toString('latin1'))?.[1] ?? '',
      );
    },
    async close() {
      await engine.close();
      await smtp.stop();
    },
  };
}

function keptSecrets(): Secrets & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    kind: 'file',
    sentence: 'Passwords are kept in memory for the test.',
    get: async (key) => kept.get(key) ?? null,
    set: async (key, secret) => void kept.set(key, secret),
    delete: async (key) => void kept.delete(key),
  };
}
