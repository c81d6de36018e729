// A private Dovecot on a random loopback port, for tests that need a real IMAP server: its own folder, its own users,
// plain text on loopback only. Debian's dovecot-imapd is needed.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';

export interface AppendOptions {
  readonly flags?: readonly string[];
  readonly date?: Date;
}

export interface Dovecot {
  readonly host: string;
  readonly port: number;
  addUser(name: string, password: string): void;
  /** The user's Maildir++ root on disk. */
  maildir(user: string): string;
  append(user: string, folder: string, raw: Buffer | string, options?: AppendOptions): Promise<number>;
  /** A logged-in client of a user, closed with the server. */
  client(user: string): Promise<ImapFlow>;
  /** Write many messages straight into a folder's Maildir, as a delivery agent would. */
  deliver(user: string, folder: string, messages: readonly { raw: Buffer; flags?: string; at: Date }[]): void;
  /** Give all messages of a folder new numbers under a new UIDVALIDITY, as a server does that lost its index. */
  renumber(user: string, folder: string): void;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface DovecotOptions {
  /** What the server says it can; without it, all it can. */
  readonly capability?: string;
  /** Connections a user may have at once. */
  readonly maxConnections?: number;
  /** Takes access tokens besides passwords, by these SASL mechanisms, and asks here whose they are. */
  readonly tokens?: { readonly introspectionUrl: string; readonly mechanisms: string };
}

const executable = ['/usr/sbin/dovecot', '/usr/bin/dovecot'].find((file) => existsSync(file));
export const dovecotInstalled = executable !== undefined;

export async function startDovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  if (executable === undefined) throw new Error('These tests need Dovecot: apt-get install dovecot-imapd.');
  const root = mkdtempSync(join(tmpdir(), 'tend-dovecot-'));
  const account = unprivileged();
  for (const folder of ['run', 'state', 'mail']) mkdirSync(join(root, folder));
  const port = await freePort();
  mkdirSync(join(root, 'users'));
  writeFileSync(join(root, 'dovecot.conf'), configuration(root, port, account, options));
  if (options.tokens) writeFileSync(join(root, 'oauth2.conf'), tokenSettings(options.tokens.introspectionUrl));
  chmodSync(root, 0o755);
  for (const name of ['.', ...readdirSync(root)]) own(join(root, name), account);

  const passwords = new Map<string, string>();
  const clients = new Set<ImapFlow>();
  let server = await launch(root, port, account);

  const folderPath = (user: string, folder: string) =>
    join(root, 'mail', user, 'Maildir', folder === 'INBOX' ? '' : `.${folder}`);

  const client = async (user: string): Promise<ImapFlow> => {
    const pass = passwords.get(user);
    if (pass === undefined) throw new Error(`no user ${user}`);
    const imap = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: false,
      doSTARTTLS: false,
      logger: false,
      disableAutoIdle: true,
      auth: { user, pass },
    });
    imap.on('error', () => undefined);
    await imap.connect();
    clients.add(imap);
    return imap;
  };

  return {
    host: '127.0.0.1',
    port,
    client,
    addUser(name, password) {
      // A file each, because Dovecot looks into one at most once a second: whoever joins a shared one can't log in at once.
      if (passwords.has(name)) untilNextSecond();
      passwords.set(name, password);
      writeFileSync(join(root, 'users', name), `${name}:{PLAIN}${password}\n`);
    },
    maildir: (user) => join(root, 'mail', user, 'Maildir'),
    async append(user, folder, raw, options = {}) {
      const imap = await client(user);
      try {
        const done = await imap.append(folder, raw, [...(options.flags ?? [])], options.date);
        if (!done || done.uid === undefined) throw new Error(`the server did not take a message into ${folder}`);
        return done.uid;
      } finally {
        clients.delete(imap);
        await imap.logout();
      }
    },
    deliver(user, folder, messages) {
      const path = folderPath(user, folder);
      const cur = join(path, 'cur');
      // Only what is made here: the server takes its own files away at any moment.
      for (const each of [join(root, 'mail'), join(root, 'mail', user), join(root, 'mail', user, 'Maildir'), path]) {
        mkdirSync(each, { recursive: true });
        own(each, account);
      }
      for (const name of ['cur', 'new', 'tmp']) {
        mkdirSync(join(path, name), { recursive: true });
        own(join(path, name), account);
      }
      messages.forEach((message, index) => {
        const stamp = Math.floor(message.at.getTime() / 1000);
        const name = `${stamp}.M${String(index).padStart(6, '0')}P1Q${cur.length}.test,S=${message.raw.length}`;
        const file = join(cur, `${name}:2,${message.flags ?? ''}`);
        writeFileSync(file, message.raw);
        utimesSync(file, message.at, message.at);
        own(file, account);
      });
    },
    renumber(user, folder) {
      const path = folderPath(user, folder);
      const list = join(path, 'dovecot-uidlist');
      const before = /^3 V(\d+)/.exec(readFileSync(list, 'utf8'))?.[1];
      // In one step, and without touching a lock: the server may be at work in this very folder, and one that finds half a
      // list, or its lock taken away, may say nothing for two minutes.
      writeFileSync(`${list}.new`, `3 V${Number(before) + 1} N1\n`);
      own(`${list}.new`, account);
      renameSync(`${list}.new`, list);
      for (const name of readdirSync(path)) {
        if (name.startsWith('dovecot.index')) rmSync(join(path, name), { force: true });
      }
    },
    async restart() {
      await end(server);
      server = await launch(root, port, account);
    },
    async stop() {
      for (const imap of clients) imap.close();
      await end(server);
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly user: string;
  readonly group: string;
  readonly root: boolean;
}

/** Dovecot's login processes refuse to run as root. */
function unprivileged(): Account {
  const root = process.getuid?.() === 0;
  const user = root ? 'nobody' : execFileSync('id', ['-un'], { encoding: 'utf8' }).trim();
  const id = (flag: string) => execFileSync('id', [flag, user], { encoding: 'utf8' }).trim();
  return { uid: Number(id('-u')), gid: Number(id('-g')), user, group: id('-gn'), root };
}

function own(path: string, account: Account): void {
  if (account.root) chownSync(path, account.uid, account.gid);
}

function tokenSettings(introspectionUrl: string): string {
  return `introspection_mode = post
introspection_url = ${introspectionUrl}
username_attribute = username
active_attribute = active
active_value = true
`;
}

function tokenPassdb(root: string, { tokens }: DovecotOptions): string {
  if (!tokens) return '';
  return `
auth_mechanisms = plain login ${tokens.mechanisms}
auth_failure_delay = 0
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
passdb {
  driver = oauth2
  mechanisms = ${tokens.mechanisms}
  args = ${root}/oauth2.conf
}
`;
}

function configuration(
  root: string,
  port: number,
  { user, group, uid, gid }: Account,
  options: DovecotOptions,
): string {
  const special = ['Drafts', 'Sent', 'Archive', 'Junk', 'Trash'];
  return `
base_dir = ${root}/run
state_dir = ${root}/state
log_path = ${root}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
last_valid_uid = 0
first_valid_gid = 1
mail_location = maildir:~/Maildir
mail_max_userip_connections = ${options.maxConnections ?? 100}
${options.capability === undefined ? '' : `imap_capability = ${options.capability}\n`}maildir_very_dirty_syncs = no
${tokenPassdb(root, options)}passdb {
  driver = passwd-file
  args = username_format=%u ${root}/users/%u
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${root}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
${special.map((name) => `  mailbox ${name} {\n    special_use = \\${name}\n    auto = subscribe\n  }`).join('\n')}
  mailbox "All Mail" {
    special_use = \\All
  }
  mailbox Starred {
    special_use = \\Flagged
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

async function launch(root: string, port: number, account: Account): Promise<ChildProcess> {
  const command = [executable ?? 'dovecot', '-F', '-c', join(root, 'dovecot.conf')];
  const wrapped = account.root
    ? ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', ...command]
    : command;
  const server = spawn(wrapped[0] ?? '', wrapped.slice(1), { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let complaint = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  // A test run that is broken off must not leave a server behind.
  const orphaned = () => {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
  };
  process.once('exit', orphaned);
  server.once('exit', () => process.off('exit', orphaned));
  const gone = new Promise<never>((_, reject) => {
    server.once('exit', (code) => {
      const log = join(root, 'dovecot.log');
      reject(new Error(`dovecot ended (${code}): ${complaint} ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`));
    });
  });
  gone.catch(() => undefined);
  await Promise.race([greeted(port), gone]);
  return server;
}

async function greeted(port: number): Promise<void> {
  for (;;) {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('data', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('close', () => resolve(false));
    }).catch(() => false);
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Its own process group, so that the login and imap processes end with it; Dovecot can take half a minute by itself. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const exited = new Promise((resolve) => server.once('exit', resolve));
  process.kill(-server.pid, 'SIGTERM');
  const impatience = setTimeout(() => process.kill(-(server.pid ?? 0), 'SIGKILL'), 2000);
  await exited;
  clearTimeout(impatience);
  // A child that outlives its master would keep its client's connection, and with it who was let in before.
  try {
    process.kill(-server.pid, 'SIGKILL');
  } catch {
    // None is left.
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** What Dovecot read of a file holds until its clock shows another second. */
function untilNextSecond(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000 - (Date.now() % 1000) + 20);
}
