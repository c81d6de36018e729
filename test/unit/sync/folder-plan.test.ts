import { expect, test } from 'vitest';
import { groupOf, planFolders } from '../../../electron/engine/sync/folders/folder-plan.ts';

const folder = (path: string, specialUse?: string, ...flags: string[]) => ({
  path,
  delimiter: '/',
  specialUse,
  flags: new Set(flags),
});

test('INBOX and Sent come first, junk and trash last', () => {
  const plan = planFolders([
    folder('Trash', '\\Trash'),
    folder('Projects'),
    folder('Spam', '\\Junk'),
    folder('Archive', '\\Archive'),
    folder('Gesendet', '\\Sent'),
    folder('inbox'),
  ]);
  expect(plan.map(({ specialUse }) => specialUse)).toEqual(['sent', 'inbox', 'archive', 'none', 'trash', 'junk']);
  expect(groupOf('inbox')).toBe(groupOf('sent'));
});

test('what cannot be opened is left out', () => {
  const plan = planFolders([
    folder('[Gmail]', undefined, '\\NoSelect'),
    folder('Gone', undefined, '\\NonExistent'),
    folder('INBOX'),
  ]);
  expect(plan.map(({ path }) => path)).toEqual(['INBOX']);
});

test('views of other folders are skipped where there is a folder of everything, and only there', () => {
  const views = [folder('INBOX'), folder('Starred', '\\Flagged'), folder('Important', undefined, '\\Important')];
  const synced = (plan: ReturnType<typeof planFolders>) => plan.filter((each) => each.synced).map(({ path }) => path);
  expect(synced(planFolders(views))).toEqual(['INBOX', 'Starred', 'Important']);
  expect(synced(planFolders([...views, folder('All', '\\All')]))).toEqual(['INBOX', 'All']);
});

test('only INBOX is the inbox, whatever a server claims', () => {
  const plan = planFolders([folder('INBOX'), folder('Other', '\\Inbox')]);
  expect(plan.map(({ specialUse }) => specialUse)).toEqual(['inbox', 'none']);
});
