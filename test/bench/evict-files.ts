// Puts files out of the system's page cache, so that what comes next reads them from the disk as after a cold start. On a
// tmpfs there is nothing to put out.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export function evictFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) evictFiles(file);
    else if (statSync(file).size > 0) {
      // Clean pages alone can be dropped, so it is written down first.
      execFileSync('dd', [`of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0'], { stdio: 'ignore' });
    }
  }
}
