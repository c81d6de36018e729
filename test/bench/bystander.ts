// A process that does nothing but answer, asked as the engine is: what it is late by, the machine and the other programs on it
// are late by.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Bystander {
  /** Milliseconds until its answer. */
  ask(): Promise<number>;
  close(): void;
}

export function startBystander(): Bystander {
  const child = spawn(process.execPath, ['-e', 'process.stdin.pipe(process.stdout)'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return {
    async ask() {
      const asked = performance.now();
      const answered = once(child.stdout, 'data');
      child.stdin.write('\n');
      await answered;
      return performance.now() - asked;
    },
    close: () => child.kill(),
  };
}
