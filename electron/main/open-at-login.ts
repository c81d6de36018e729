// Opening at login: macOS and Windows have a list of their own; on Linux an entry in the autostart folder does the same
// (freedesktop.org, Desktop Application Autostart Specification).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function autostartFile(env: NodeJS.ProcessEnv, home: string): string {
  const config = env.XDG_CONFIG_HOME || join(home, '.config');
  return join(config, 'autostart', 'tend.desktop');
}

/** One argument of an Exec line: quoted, with what is special inside quotes escaped, and `%` doubled. */
export function quoteExec(word: string): string {
  return `"${word
    .replace(/[\\"`$]/g, (sign) => `\\${sign}`)
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;
}

export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Tend',
    `Exec=${command.map(quoteExec).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Writes or removes the entry; a folder that can't be written leaves things as they are. */
export function setAutostart(file: string, command: readonly string[] | null): boolean {
  try {
    if (command === null) {
      rmSync(file, { force: true });
      return true;
    }
    const entry = autostartEntry(command);
    // A line break in a path would begin a line of the entry.
    if (command.some((word) => /\p{Cc}/u.test(word))) return false;
    if (readIfThere(file) === entry) return true;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, entry);
    return true;
  } catch {
    return false;
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
