// Whether the desktop window can be opened on this machine, and with which Electron; else the one-line reason why not.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type DesktopRuntime = { readonly executable: string } | { readonly reason: string };

export interface Machine {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Fetches the runtime that the electron package names; false when it can't be had. */
  fetchRuntime(): boolean;
}

export function findDesktopRuntime(machine: Machine): DesktopRuntime {
  const { env, platform } = machine;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return { reason: 'this machine has no display' };
  if (platform === 'linux' && machine.isRoot) {
    return { reason: 'the desktop window does not run as root, where it would have no sandbox' };
  }
  const named = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) {
    const executable = join(named, executableName(platform));
    return existsSync(executable)
      ? { executable }
      : { reason: `ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${named}` };
  }
  const executable = installedRuntime(machine.root) ?? (machine.fetchRuntime() ? installedRuntime(machine.root) : null);
  return executable ? { executable } : { reason: 'the Electron runtime could not be downloaded' };
}

function installedRuntime(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

function executableName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The electron package's own way; quiet, because the reason is told in one line of ours. */
export function fetchWithElectronPackage(root: string): boolean {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  return spawnSync(process.execPath, [script], { cwd: root, stdio: 'ignore' }).status === 0;
}
