// Saving and removing the files of the user's own templates. The row is what the program last wrote and carries the undo; the
// file is the truth, because it can be edited with any editor.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { readRow } from '../journal/journaled-tables.ts';
import { statement } from '../store/statement.ts';
import { readTemplateFile } from './apply-template-files.ts';
import type { Command } from './command.ts';

interface SavedTemplate {
  /** Without `.md`. */
  readonly templateId: string;
  /** Its title, for the journal. */
  readonly name: string;
  readonly text: string;
}

const adopt = statement<[string, string]>('INSERT OR REPLACE INTO template_file (file, text) VALUES (?, ?)');
const forget = statement<[string]>('DELETE FROM template_file WHERE file = ?');

export const saveTemplate: Command<SavedTemplate, { templateId: string }> = {
  name: 'template.save',
  reversal: 'reverse',
  run({ db, record }, { templateId, name, text }) {
    const file = `${templateId}.md`;
    adoptFile(db, file);
    if (readRow(db, 'template_file', [file])) record.update('template_file', [file], { text });
    else record.insert('template_file', { file, text });
    return { title: `Saved the template “${name}”`, accounts: [], result: { templateId } };
  },
};

export const removeTemplate: Command<Omit<SavedTemplate, 'text'>> = {
  name: 'template.remove',
  reversal: 'reverse',
  run({ db, record }, { templateId, name }) {
    const file = `${templateId}.md`;
    adoptFile(db, file);
    if (!readRow(db, 'template_file', [file])) {
      throw new Failure(
        'not_found',
        'This template comes with the program and stays; change it, and your copy is used instead.',
        'templateId',
      );
    }
    record.remove('template_file', [file]);
    return { title: `Removed the template “${name}”`, accounts: [], result: {} };
  },
};

/** What was done to the file outside of the program is what undo goes back to. */
export function adoptFile(db: Database, file: string): void {
  const text = readTemplateFile(db, file);
  if (text === null) forget(db).run(file);
  else adopt(db).run(file, text);
}
