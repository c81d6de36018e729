// `npm start`: builds what is out of date, then opens the desktop window, or says in one line why it can't and serves the
// same window to a browser.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './build-state.ts';
import { fetchWithElectronPackage, findDesktopRuntime } from './desktop-runtime.ts';
import { type LaunchOptions, readArguments, UsageError, writeArguments } from './launch-options.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const usage = `npm start -- [options]

  --sample      open the sample book, in a data folder of its own
  --data DIR    keep everything in this folder
  --browser     serve the window to a browser instead of opening it
  --no-open     with --browser: only print the address
  --now ISO     let the clock stand still at this time
  --tz ZONE     use this time zone
  --verbose     write the log to standard error too
`;

function readOptions(): LaunchOptions {
  try {
    const { options, help, words } = readArguments(process.argv.slice(2));
    if (help) {
      process.stdout.write(usage);
      process.exit(0);
    }
    if (words.length > 0) throw new UsageError(`There is nothing called "${words[0]}" here.`);
    return options;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

function build(): void {
  if (isBuilt(root)) return;
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const done = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  if (done.status === 0) return;
  process.stderr.write('Tend could not be built; the reason is above.\n');
  process.exit(1);
}

/** The exit code, or null when the window never opened. */
async function openWindow(executable: string, options: LaunchOptions): Promise<number | null> {
  const child = spawn(executable, [root, ...writeArguments(options)], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let opened = false;
  child.on('message', () => {
    opened = true;
  });
  const code = await ended(child);
  return code === 0 || opened ? code : null;
}

function ended(child: ChildProcess): Promise<number> {
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function serveBrowser(options: LaunchOptions, reason: string | null): Promise<number> {
  if (reason !== null) process.stdout.write(`No desktop window: ${reason}. Serving it to a browser instead.\n`);
  const cli = join(root, 'out', 'main', 'cli.js');
  return ended(spawn(process.execPath, [cli, 'serve', ...writeArguments(options)], { cwd: root, stdio: 'inherit' }));
}

async function start(): Promise<number> {
  const options = readOptions();
  build();
  if (options.browser) return serveBrowser(options, null);
  const runtime = findDesktopRuntime({
    root,
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    fetchRuntime: () => fetchWithElectronPackage(root),
  });
  if ('reason' in runtime) return serveBrowser(options, runtime.reason);
  const code = await openWindow(runtime.executable, options);
  return code ?? serveBrowser(options, 'Electron ended before it could open one');
}

process.exit(await start());
