// Records on screen: the next export for a CRM and what never leaves, figures out of a file with what would happen first, and
// backups into a folder that is chosen or typed.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RecordsScreen } from '../../../../../src/features/records/RecordsScreen.tsx';
import { useBackupWork, useCrmView } from '../../../../../src/state/records.ts';
import { type FakeAnswers, startFakeEngine } from '../../fake-engine.ts';
import { NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';

prepareStage();
afterEach(() => {
  vi.unstubAllGlobals();
  useCrmView.setState({ system: 'hubspot', everything: false, withText: false });
  useBackupWork.setState({ progress: null, done: null, problem: null });
});

const counts = { rows: 0, created: 0, changed: 0, already: 0, withheld: 0, later: 0 };
const column = { fieldId: 'subject', label: 'Subject', header: 'Subject', standard: 'Subject' };
const preview = {
  objects: [
    { object: 'accounts', ...counts, rows: 2, created: 1, changed: 1, columns: [column], sample: [['Acme']] },
    { object: 'activities', ...counts, rows: 312, created: 312, withheld: 4, later: 9, columns: [column], sample: [] },
    { object: 'tasks', ...counts, already: 7, columns: [column], sample: [] },
  ],
  before: [{ exportId: 1, system: 'hubspot', at: NOW - 86_400_000, rows: 3, text: '3 contacts' }],
};
const answers: FakeAnswers = {
  'crm.preview': () => preview,
  'crm.never': () => ({ addresses: [{ address: 'tom@acme.example', since: NOW }], threads: [] }),
  'crm.export': () => ({ entryId: 4, objects: [], fileName: 'x.zip', path: null, bytes: 3, content: 'YWJj' }),
  'crm.setNever': () => ({ entryId: 5 }),
  'crm.setColumns': () => ({ entryId: 6 }),
  'backup.status': () => ({ folder: '/media/disk', last: null, waiting: null, sentence: 'Passwords stay here.' }),
};

describe('the export for a CRM', () => {
  it('says of each kind what is new, changed and held back, and saves all of it or one kind', async () => {
    const engine = startFakeEngine(answers);
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL() {} }));
    const { container } = stage(<RecordsScreen view="crm" />);
    expect(screen.queryByRole('button', { name: 'Nothing new' })).toBeNull();
    const row = await screen.findByRole('row', { name: /^Activities/ });
    expect(within(row).getByText('9 more with the next one')).toBeTruthy();
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(expect.arrayContaining(['312', '4']));
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Export 314 rows' }));
    await waitFor(() => expect(engine.asked('crm.export').at(-1)?.objects).toHaveLength(4));
    await userEvent.click(within(row).getByRole('button', { name: 'Only these' }));
    await waitFor(() => expect(engine.asked('crm.export').at(-1)?.objects).toEqual(['activities']));
  });

  it('asks for another system, the texts, and what went before, as they are chosen', async () => {
    const engine = startFakeEngine(answers);
    stage(<RecordsScreen view="crm" />);
    await screen.findByRole('row', { name: /^Activities/ });
    await userEvent.click(screen.getByText('Zoho'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'The newest text of mails too' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Also what was exported before' }));
    await waitFor(() =>
      expect(engine.asked('crm.preview').at(-1)).toEqual({ system: 'zoho', scope: 'everything', withText: true }),
    );
  });

  it('renames a column, and lets one that was never exported out again', async () => {
    const engine = startFakeEngine(answers);
    stage(<RecordsScreen view="crm" />);
    const row = await screen.findByRole('row', { name: /^Accounts/ });
    await userEvent.click(within(row).getByRole('button', { name: 'Columns' }));
    const field = screen.getByRole('textbox', { name: 'Column for Subject' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Betreff{Enter}');
    await waitFor(() =>
      expect(engine.asked('crm.setColumns').at(-1)).toEqual({
        system: 'hubspot',
        object: 'accounts',
        headers: { subject: 'Betreff' },
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Export again' }));
    await waitFor(() =>
      expect(engine.asked('crm.setNever').at(-1)).toEqual({ address: 'tom@acme.example', never: false }),
    );
  });
});

describe('figures out of a file', () => {
  it('show what each column is taken for and each mistake by its line before anything is kept', async () => {
    const engine = startFakeEngine({
      ...answers,
      'figure.preview': ({ columns }) => ({
        columns: [{ header: 'Firma', column: columns?.Firma ?? 'ignore', samples: ['Acme'] }],
        missing: null,
        rows: 2,
        created: 1,
        updated: 0,
        unchanged: 0,
        problems: [{ line: 3, sentence: 'The date cannot be read; the row was left out.' }],
        sample: [{ accountId: 1, accountName: 'Acme', metric: 'usage', day: '2026-11-01', value: 12 }],
      }),
      'figure.import': () => ({ entryId: 9, created: 1, updated: 0, unchanged: 0, problems: [] }),
    });
    const { container } = stage(<RecordsScreen view="figures" />);
    await userEvent.upload(screen.getByLabelText('CSV file of figures'), new File(['Firma\nAcme'], 'usage.csv'));
    expect(await screen.findByText('line 3')).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: 'What Firma is' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Account' }));
    await waitFor(() => expect(engine.asked('figure.preview').at(-1)?.columns).toEqual({ Firma: 'account' }));
    expect(engine.asked('figure.import')).toEqual([]);
    await expectAccessible(container);
    await userEvent.click(await screen.findByRole('button', { name: 'Import 1 figure' }));
    await waitFor(() => expect(engine.asked('figure.import')).toHaveLength(1));
  });
});

describe('backups', () => {
  const backup = {
    path: '/media/disk/Tend backup 1',
    takenAt: NOW,
    version: '1',
    files: 2,
    bytes: 5e6,
    counts: { mailboxes: 1, accounts: 25, messages: 900 },
  };

  it('go into the folder that is typed where there is no dialog, and say what was made', async () => {
    const engine = startFakeEngine({ ...answers, 'backup.create': () => backup });
    const { container } = stage(<RecordsScreen view="backup" />);
    const field = await screen.findByDisplayValue('/media/disk');
    expect(screen.queryByRole('button', { name: /^Choose/ })).toBeNull();
    await userEvent.clear(field);
    await userEvent.type(field, '/mnt/b');
    await userEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByText(/Made and checked: 25 accounts, 900 messages, 5 MB/)).toBeTruthy();
    expect(engine.asked('backup.create')).toEqual([{ folder: '/mnt/b' }]);
    await expectAccessible(container);
  });

  it('go into the folder that is chosen in the system’s dialog, which opens where the last one went', async () => {
    const engine = startFakeEngine({ ...answers, 'backup.create': () => backup });
    const chooseFolder = vi.fn(async (_from: string) => '/media/other' as string | null);
    vi.stubGlobal('tend', { chooseFolder });
    stage(<RecordsScreen view="backup" />);
    await screen.findByDisplayValue('/media/disk');
    const choose = screen.getByRole('button', { name: 'Choose: Folder for backups' });
    await userEvent.click(choose);
    expect(chooseFolder).toHaveBeenCalledWith('/media/disk');
    await screen.findByDisplayValue('/media/other');
    chooseFolder.mockResolvedValueOnce(null);
    await userEvent.click(choose);
    await userEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    await waitFor(() => expect(engine.asked('backup.create')).toEqual([{ folder: '/media/other' }]));
  });

  it('say what is wrong with one, and that one is laid ready can be taken back', async () => {
    const waiting = { path: '/b', takenAt: NOW, keptIn: '/data/before-restore-1' };
    const engine = startFakeEngine({
      ...answers,
      'backup.status': () => ({ folder: null, last: null, waiting, sentence: '' }),
      'backup.cancelRestore': () => ({}),
    });
    stage(<RecordsScreen view="backup" />);
    await screen.findByText(/is put in place when Tend is next started/);
    expect(screen.getByRole('button', { name: 'Put back' }).hasAttribute('disabled')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Do not put it back' }));
    await waitFor(() => expect(engine.asked('backup.cancelRestore')).toHaveLength(1));
  });
});
