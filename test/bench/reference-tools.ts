// What the figures are held against: mbsync brings the mail into a Maildir, notmuch indexes and threads it. Both are
// Debian packages (isync, notmuch), run with the folder they work in on tmpfs where there is one.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchServer } from './bench-server.ts';
import { corpusOwner } from './corpus.ts';

export interface Ran {
  readonly milliseconds: number;
  /** The most memory it held; NaN where that could not be read. */
  readonly peakMegabytes: number;
  readonly output: string;
}

export interface ReferenceTools {
  /** Brings in what is new on the server. */
  pull(): Promise<Ran>;
  /** Indexes what was brought in. */
  index(): Promise<Ran>;
  search(query: string): Promise<Ran>;
  /** The files of the index, to be put out of the system's memory. */
  readonly indexFolder: string;
  remove(): void;
}

const mbsync = '/usr/bin/mbsync';
const notmuch = '/usr/bin/notmuch';
/** What to install, or null where both are here. */
export const missingTools =
  existsSync(mbsync) && existsSync(notmuch) ? null : 'mbsync and notmuch are not here (apt-get install isync notmuch)';

export function openReferenceTools(server: BenchServer): ReferenceTools {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tend-reference-'));
  const mail = join(root, 'mail');
  mkdirSync(mail);
  const channel = join(root, 'mbsyncrc');
  writeFileSync(
    channel,
    [
      'IMAPAccount server',
      'Host 127.0.0.1',
      `Port ${server.port}`,
      `User ${corpusOwner.address}`,
      `Pass "${server.password}"`,
      'SSLType None',
      'AuthMechs LOGIN',
      '',
      'IMAPStore far',
      'Account server',
      '',
      'MaildirStore near',
      `Path ${mail}/`,
      `Inbox ${mail}/INBOX`,
      'SubFolders Verbatim',
      '',
      'Channel all',
      'Far :far:',
      'Near :near:',
      'Patterns INBOX Sent Archive',
      'Create Near',
      'Sync Pull',
      'SyncState *',
      '',
    ].join('\n'),
  );
  const config = join(root, 'notmuch-config');
  writeFileSync(
    config,
    [
      '[database]',
      `path=${mail}`,
      '[user]',
      `name=${corpusOwner.name}`,
      `primary_email=${corpusOwner.address}`,
      '[new]',
      'tags=inbox',
      'ignore=.mbsyncstate;.uidvalidity',
      '[maildir]',
      'synchronize_flags=false',
      '',
    ].join('\n'),
  );
  const environment = { ...process.env, NOTMUCH_CONFIG: config };
  return {
    pull: () => run(mbsync, ['-q', '-c', channel, 'all'], environment),
    index: () => run(notmuch, ['new', '--quiet'], environment),
    search: (query) => run(notmuch, ['search', '--output=threads', '--limit=50', query], environment),
    indexFolder: join(mail, '.notmuch'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function run(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaint = '';
    let peakMegabytes = Number.NaN;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      complaint += piece;
    });
    const watch = setInterval(() => {
      peakMegabytes = peakOf(child) ?? peakMegabytes;
    }, 100);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      const milliseconds = performance.now() - started;
      if (code === 0) resolve({ milliseconds, peakMegabytes, output });
      else reject(new Error(`${program} ended with ${code}: ${complaint.slice(0, 300)}`));
    });
  });
}

/** The kernel's own high-water mark, which only grows. */
function peakOf(child: ChildProcess): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
