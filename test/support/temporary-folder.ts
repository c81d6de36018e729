// A folder of a test's own that is gone when the test ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tend-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
