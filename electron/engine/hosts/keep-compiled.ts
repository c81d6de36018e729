// Lets this process and its threads keep what they compiled for the next start: compiling the engine is most of what a start
// costs. Nothing heavy may be imported before it is called.
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';

export function keepCompiled(): void {
  enableCompileCache();
  const folder = getCompileCacheDir();
  // A thread looks for it in the environment alone, and there without the part that names the version.
  if (folder !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(folder);
}
