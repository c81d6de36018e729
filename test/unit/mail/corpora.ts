// Real and malformed messages kept outside of the project; tests that want them say so aloud where they are missing.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = process.env.TEND_CORPORA ?? path.resolve(import.meta.dirname, '../../../../shared/corpora');
const notMail = /^(?:ORIGIN\.txt|INDEX\.md)$|\.(?:jsonl|xml|out|jpg|png|json|md|gitattributes)$/i;

export function corpusFiles(...names: string[]): string[] {
  const folders = names.length > 0 ? names.map((name) => path.join(root, name)) : [root];
  return folders.filter((folder) => existsSync(folder)).flatMap(filesOf);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !notMail.test(path.basename(name)) && !/(?:^|\/)(?:output|charset-detection)\//.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

export interface HostileVector {
  readonly source: string;
  readonly id: string;
  readonly html: string;
}

export function hostileVectors(): HostileVector[] {
  const file = path.join(root, 'hostile', 'vectors.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as HostileVector);
}

export function skipLoudly(what: string): void {
  console.warn(`SKIPPED: ${what}: the corpora are not on this machine (name their folder in TEND_CORPORA).`);
}
