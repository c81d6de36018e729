// Holds the rules about names and files that no linter knows.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));
const code = files.filter(
  (path) => /^(electron|src|test)\/.*\.(ts|tsx|mjs)$/.test(path) && !path.includes('fixtures/'),
);

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the files of the house', () => {
  it('were found', () => {
    expect(code.length).toBeGreaterThan(200);
  });

  it('lie in folders and have names that say what they are for', () => {
    const vague = /^(utils?|helpers?|common|misc|managers?|shared|lib)$/;
    const words = (path: string) => path.split('/').map((part) => part.replace(/\..*$/, ''));
    expect(files.filter((path) => words(path).some((word) => vague.test(word)))).toEqual([]);
  });

  it('stand at the top level only where they are expected', () => {
    const top = new Set(files.filter((path) => !path.startsWith('.')).map((path) => path.split('/')[0]));
    expect([...top].sort()).toEqual([
      'README.md',
      'biome.json',
      'electron',
      'electron.vite.config.ts',
      'knip.json',
      'package-lock.json',
      'package.json',
      'resources',
      'src',
      'test',
      'tsconfig.json',
      'vitest.config.ts',
    ]);
  });

  it('weigh no more than what people read and write: half a megabyte', () => {
    const heavy = files.filter((path) => statSync(join(root, path)).size > 512 * 1024);
    expect(heavy).toEqual([]);
  });

  it('have at most 350 lines', () => {
    expect(code.filter((path) => read(path).trimEnd().split('\n').length > 350)).toEqual([]);
  });

  it('open with a sentence on why they exist', () => {
    const silent = code.filter((path) => /^(electron|src)\//.test(path) && !/^(#!.*\n)?(\/\/|\/\*)/.test(read(path)));
    expect(silent).toEqual([]);
  });

  it('have no default export and re-export nothing', () => {
    const rooms = code.filter((path) => /^(electron|src)\//.test(path));
    expect(rooms.filter((path) => /^export default /m.test(read(path)))).toEqual([]);
    expect(rooms.filter((path) => /^export (\*|\{[^}]*\}) from /m.test(read(path)))).toEqual([]);
    expect(rooms.filter((path) => /^index\.tsx?$/.test(basename(path)) && !isEntry(path))).toEqual([]);
  });

  it('ask a server for its folders in one place, which does not take silence for an empty one', () => {
    const asks = /\bclient\.(mailboxOpen|fetch|fetchOne|fetchAll|search)\(/;
    const asking = code.filter((path) => path.startsWith('electron/') && asks.test(read(path)));
    // Numbers as ranges (RFC 4731): without an answer it asks again, through the other.
    expect(asking).toEqual([
      'electron/engine/sync/connection/ask-folder.ts',
      'electron/engine/sync/folders/walk-folders.ts',
    ]);
  });

  it('name no folder of a particular machine', () => {
    // Ada is the person of the tests; anyone else's home is somebody's machine.
    const placed = /[\s'"`(=](\/(root|work)\/[\w.]|\/(home|Users)\/(?!ada\b))/;
    const mentions = files.filter(
      (path) => /\.(ts|tsx|mjs|cjs|json|md|html|css)$/.test(path) && placed.test(read(path)),
    );
    expect(mentions.filter((path) => path !== 'package-lock.json')).toEqual([]);
  });
});

/** The two files whose names Electron's build gives meaning to. */
function isEntry(path: string): boolean {
  return path === 'electron/main/index.ts' || path === 'electron/preload/index.ts';
}
