// The definition a run began with, read out of the text that is kept with it: what becomes of the file meanwhile changes nothing.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { PlaybookDefinition } from '../../contract/playbooks.ts';
import { textOfVersion } from '../store/queries/playbooks.ts';
import { parsePlaybook, versionOf } from './parse-playbook.ts';

/** A text never changes under its hash, so it is parsed once. */
const read = new Map<string, PlaybookDefinition>();
const MOST = 300;

/** @throws Failure where the kept text can't be read any more. */
export function keptDefinition(db: Database, run: { playbook_id: string; version: string }): PlaybookDefinition {
  const known = read.get(`${run.playbook_id} ${run.version}`);
  if (known) return known;
  const definition = definitionOf(run.playbook_id, textOfVersion(db).get(run.version)?.text ?? '');
  if (!definition) {
    throw new Failure('unsupported', 'This run was begun by another version of Tend and can’t be gone on with here.');
  }
  return definition;
}

/** Null while the text has an error. */
export function definitionOf(playbookId: string, text: string): PlaybookDefinition | null {
  const name = `${playbookId} ${versionOf(text)}`;
  const known = read.get(name);
  if (known) return known;
  const { definition } = parsePlaybook(playbookId, text);
  if (!definition) return null;
  if (read.size >= MOST) read.clear();
  read.set(name, definition);
  return definition;
}
