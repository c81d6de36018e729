// The first step of every command of a fresh clone, in plain JavaScript that any Node from 18 on runs: installs what the lock
// file names when it is not there, then runs the given program with the Node that came with it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'node_modules', '.bin');
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const [program, ...args] = process.argv.slice(2);

if (program === undefined) {
  process.stderr.write('bootstrap.mjs needs the program to run.\n');
  process.exit(2);
}
if (!isInstalled()) install();

const run = spawn(existsSync(ownNode) ? ownNode : process.execPath, [join(root, program), ...args], {
  stdio: 'inherit',
  env: {
    // What was compiled once is kept: a start from a checkout takes half a second less.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node-compile'),
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal));
run.once('error', () => process.exit(1));
run.once('exit', (code) => process.exit(code ?? 1));

/** Whether everything that the lock file names for this platform lies in node_modules, in the same version. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present || !existsSync(ownNode)) return false;
  const complete = Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || path in present);
  return complete && Object.entries(present).every(([path, entry]) => wanted[path]?.version === entry.version);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function install() {
  process.stderr.write('Installing what the lock file names (once).\n');
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 'inherit'] })
    : spawnSync('npm', ['ci', '--loglevel=error'], {
        cwd: root,
        stdio: ['ignore', 2, 'inherit'],
        shell: process.platform === 'win32',
      });
  if (done.status === 0) return;
  process.stderr.write('The packages could not be installed; npm says why above. Nothing was started.\n');
  process.exit(1);
}
