// The program as it is handed out, built from these sources: what is measured in a window is what people get.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
let built = false;

/** Once in a run. */
export function buildProgram(): void {
  if (!built) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  built = true;
}
