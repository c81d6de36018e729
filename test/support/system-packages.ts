// What the tests need of the operating system: which programs and libraries are missing, and their installation where this
// run may do that (Debian, as root).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const needed: readonly { readonly name: string; readonly for: string }[] = [
  { name: 'chromium', for: 'the window in a browser' },
  { name: 'dovecot-imapd', for: 'everything that talks to a mail server' },
  ...['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'libnotify4'].map(
    (name) => ({ name, for: 'the desktop window' }),
  ),
  { name: 'libsecret-1-0', for: 'the desktop window' },
  { name: 'unzip', for: 'the desktop window' },
  { name: 'libreoffice-impress', for: 'that an office program opens the decks' },
  { name: 'libreoffice-writer', for: 'that an office program opens the documents' },
  { name: 'poppler-utils', for: 'what stands on the pages of documents' },
];

/** Sentences about what will not be tested, empty when nothing is missing. */
export function prepareSystem(say: (line: string) => void): readonly string[] {
  if (!existsSync('/usr/bin/dpkg-query')) {
    return ['This is not Debian: what needs Chromium, Dovecot or the desktop window runs only where they are found.'];
  }
  const missing = needed.filter(({ name }) => !isInstalled(name));
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name);
  if (process.getuid?.() !== 0) return missing.map((each) => notInstalled(each, 'only root can install it'));
  say(`Installing ${names.join(', ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  return missing.filter(({ name }) => !isInstalled(name)).map((each) => notInstalled(each, 'apt-get failed'));
}

function notInstalled(each: { readonly name: string; readonly for: string }, why: string): string {
  return `${each.name} is missing (${why}): ${each.for} is not tested.`;
}

function isInstalled(name: string): boolean {
  const asked = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' });
  return asked.status === 0 && asked.stdout.includes('Status: install ok installed');
}
