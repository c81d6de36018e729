// Saving and removing the files of the user's own playbooks, and letting one start by itself. The files are kept like those of
// templates: the row carries the undo, the file is the truth.
import { Failure } from '../../contract/failure.ts';
import { readRow } from '../journal/journaled-tables.ts';
import type { Command } from './command.ts';
import { adoptFile } from './template-commands.ts';

interface NamedPlaybook {
  /** The name of its file without `.md`. */
  readonly playbookId: string;
  readonly name: string;
}

const fileOf = (playbookId: string): string => `playbooks/${playbookId}.md`;

export const savePlaybook: Command<NamedPlaybook & { text: string }, { playbookId: string }> = {
  name: 'playbook.save',
  reversal: 'reverse',
  run({ db, record }, { playbookId, name, text }) {
    const file = fileOf(playbookId);
    adoptFile(db, file);
    if (readRow(db, 'template_file', [file])) record.update('template_file', [file], { text });
    else record.insert('template_file', { file, text });
    return { title: `Saved the playbook “${name}”`, accounts: [], result: { playbookId } };
  },
};

export const removePlaybook: Command<NamedPlaybook> = {
  name: 'playbook.remove',
  reversal: 'reverse',
  run({ db, record }, { playbookId, name }) {
    const file = fileOf(playbookId);
    adoptFile(db, file);
    if (!readRow(db, 'template_file', [file])) {
      throw new Failure(
        'not_found',
        'This playbook comes with the program and stays; change it, and your copy is used instead.',
        'playbookId',
      );
    }
    record.remove('template_file', [file]);
    return { title: `Removed the playbook “${name}”`, accounts: [], result: {} };
  },
};

export const setAutomatic: Command<NamedPlaybook & { automatic: boolean }> = {
  name: 'playbook.setAutomatic',
  reversal: 'reverse',
  run({ db, record }, { playbookId, name, automatic }) {
    const cells = { name, automatic: automatic ? 1 : 0 };
    if (readRow(db, 'playbook_choice', [playbookId])) record.update('playbook_choice', [playbookId], cells);
    else record.insert('playbook_choice', { playbook_id: playbookId, ...cells });
    const title = automatic ? `“${name}” starts by itself` : `“${name}” starts by hand alone`;
    return { title, accounts: [], result: {} };
  },
};
