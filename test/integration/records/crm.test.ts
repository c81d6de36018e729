// What goes to a system of record: read back by a reader of its own, held against the raw rows, and exported once.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput } from '../../../electron/contract/contract.ts';
import { readZip } from '../../../electron/engine/export/read-zip.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

let engine: TestEngine;
let account: number;
let place: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'tend-crm-'));
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: 3 });
  const made = await engine.client.call('account.create', {
    name: '=HYPERLINK("http://x")',
    notes: '+1+cmd|x, "quoted"\nnext line',
    arr: { minor: 120_050, currency: 'EUR' },
  });
  account = made.accountId;
  await engine.client.call('touch.log', {
    accountId: account,
    kind: 'call',
    at: engine.clock.now() - 86_400_000,
    subject: '@SUM(A1)',
    people: ['ceo@formula.example'],
  });
}, 60_000);
afterAll(async () => {
  await engine.close();
  await rm(place, { recursive: true, force: true });
});

/** RFC 4180 once more, character by character: not the reader that the program has. */
function readTable(bytes: Uint8Array): Record<string, string>[] {
  const text = Buffer.from(bytes).toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\r')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        at += 1;
        rows.push([]);
      }
    } else cell += sign;
  }
  const [headers = [], ...lines] = rows.slice(0, -1);
  expect(lines.every((line) => line.length === headers.length)).toBe(true);
  return lines.map((line) => Object.fromEntries(headers.map((header, index) => [header, line[index] ?? ''])));
}

async function exported(input: CallInput<'crm.export'>) {
  const saved = await engine.client.call('crm.export', input);
  const bytes = Buffer.from(saved.content ?? '', 'base64');
  const tables: Record<string, Record<string, string>[]> = {};
  if (saved.fileName?.endsWith('.zip')) {
    for (const { name, content } of readZip(bytes)) tables[name] = readTable(content);
  } else if (saved.fileName !== null)
    tables[`${saved.objects.find(({ rows }) => rows > 0)?.object}.csv`] = readTable(bytes);
  return { ...saved, tables };
}

const raw = <T>(sql: string): T[] => {
  const db = new Database(join(engine.folder, 'tend.db'), { readonly: true });
  try {
    return db.prepare<[], T>(sql).all();
  } finally {
    db.close();
  }
};

describe('an export for a CRM', () => {
  it('holds every mail with an account once, every account and every call, as the raw rows have them', async () => {
    const { tables, fileName, entryId } = await exported({ system: 'plain' });
    expect(fileName).toBe('plain 2026-11-20.zip');
    const mails = raw<{ message_id: string; subject: string }>(
      `SELECT DISTINCT m.message_id, m.subject FROM message m JOIN message_account a ON a.message_id = m.id
       WHERE a.touch IS NOT NULL AND m.sent_at <= ${engine.clock.now()}`,
    );
    const activities = tables['activities.csv'] ?? [];
    const emails = activities.filter((row) => row.Type === 'email');
    expect(emails).toHaveLength(new Set(mails.map(({ message_id }) => message_id)).size);
    expect(new Set(activities.map((row) => row['Tend ID'])).size).toBe(activities.length);
    const subjects = mails.map(({ subject }) => (/^[\s=+\-@|%]/.test(subject) ? `'${subject}` : subject));
    expect(emails.map((row) => row.Subject).sort()).toEqual(subjects.sort());
    expect(emails.every((row) => row.Text === '')).toBe(true);
    expect(tables['accounts.csv']).toHaveLength(raw('SELECT id FROM account').length);
    await engine.client.call('journal.undo', { entryId: entryId ?? 0 });
  });

  it('makes text of whatever a spreadsheet would run, and leaves the rest as it was written', async () => {
    const { tables, entryId } = await exported({ system: 'plain', objects: ['accounts', 'activities'] });
    const mine = tables['accounts.csv']?.find((row) => row.Account?.includes('HYPERLINK'));
    expect(mine).toMatchObject({
      Account: '\'=HYPERLINK("http://x")',
      Notes: '\'+1+cmd|x, "quoted"\nnext line',
      'Yearly revenue': '1200.5',
      Currency: 'EUR',
    });
    const call = tables['activities.csv']?.find((row) => row.Type === 'call' && row.Account?.includes('HYPERLINK'));
    expect(call).toMatchObject({
      Subject: "'@SUM(A1)",
      Contact: 'ceo@formula.example',
      Time: '2026-11-19T10:00:00.000Z',
    });
    const cells = Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
    expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
    await engine.client.call('journal.undo', { entryId: entryId ?? 0 });
  });

  it('goes once: the next holds what is new or changed, undo makes it count no more, and each system has its own', async () => {
    const first = await exported({ system: 'hubspot' });
    expect((await exported({ system: 'hubspot' })).fileName).toBeNull();
    expect((await engine.client.call('crm.preview', { system: 'salesforce' })).objects[0]?.created).toBeGreaterThan(0);
    await engine.client.call('account.update', { accountId: account, notes: 'Changed' });
    const { taskId } = await engine.client.call('task.create', { title: 'New one', accountId: account });
    const second = await exported({ system: 'hubspot' });
    expect(Object.keys(second.tables)).toEqual(['accounts.csv', 'tasks.csv']);
    expect(second.tables['accounts.csv']).toHaveLength(1);
    const before = first.tables['accounts.csv']?.find((row) => row['Company name']?.includes('HYPERLINK'));
    expect(second.tables['accounts.csv']?.[0]?.['Tend ID']).toBe(before?.['Tend ID']);
    expect(second.tables['tasks.csv']).toMatchObject([{ 'Task Title': 'New one', 'Task Status': 'NOT_STARTED' }]);
    await engine.client.call('task.done', { taskId });
    const third = await exported({ system: 'hubspot' });
    expect(third.tables['tasks.csv']).toMatchObject([{ 'Task Status': 'COMPLETED' }]);
    expect(third.objects.find(({ object }) => object === 'tasks')).toMatchObject({ created: 0, changed: 1 });
    for (const { entryId } of [third, second, first])
      await engine.client.call('journal.undo', { entryId: entryId ?? 0 });
    const { objects, before: left } = await engine.client.call('crm.preview', { system: 'hubspot' });
    expect(left).toEqual([]);
    expect(objects.every(({ already }) => already === 0)).toBe(true);
  });

  it('never holds a person or a thread that is not to be exported, whichever file could name them', async () => {
    const { tables, entryId } = await exported({ system: 'plain' });
    await engine.client.call('journal.undo', { entryId: entryId ?? 0 });
    const person = tables['activities.csv']?.find((row) => row.Direction === 'Inbound')?.From ?? '';
    const { threads } = await engine.client.call('thread.list', { limit: 200 });
    const thread = threads.find(({ people }) => !people.some((one) => one.address === person)) ?? threads[0];
    const theirs = threads.find(({ people }) => people.some((one) => one.address === person));
    await engine.client.call('task.create', { title: 'Ask them', threadId: theirs?.threadId ?? 0 });
    await engine.client.call('crm.setNever', { address: person.toUpperCase(), never: true });
    await engine.client.call('crm.setNever', { threadId: thread?.threadId ?? 0, never: true });
    const never = await engine.client.call('crm.never', {});
    expect(never.addresses.map(({ address }) => address)).toEqual([person]);
    expect(never.threads.map(({ threadId }) => threadId)).toEqual([thread?.threadId]);
    const held = await exported({ system: 'plain', withText: true });
    const columns = ['From', 'To', 'Contact', 'Email'];
    for (const rows of Object.values(held.tables)) {
      expect(rows.filter((row) => columns.some((name) => row[name]?.includes(person)))).toEqual([]);
    }
    expect(held.tables['tasks.csv']?.some((row) => row.Task === 'Ask them')).toBe(false);
    const gone = (tables['activities.csv']?.length ?? 0) - (held.tables['activities.csv']?.length ?? 0);
    expect(held.objects.find(({ object }) => object === 'activities')?.withheld).toBe(gone);
    expect(held.objects.find(({ object }) => object === 'contacts')?.withheld).toBe(1);
    expect(held.tables['activities.csv']?.some((row) => row.Text !== '')).toBe(true);
    await engine.client.call('crm.setNever', { address: person, never: false });
    const after = await exported({ system: 'plain' });
    expect(after.tables['contacts.csv']?.map((row) => row.Email)).toEqual([person]);
  });

  it('calls columns as the person does, keeps that, and refuses two of one name', async () => {
    await engine.client.call('crm.setColumns', {
      system: 'zoho',
      object: 'accounts',
      headers: { name: 'Firm', notes: null },
    });
    const { tables } = await exported({ system: 'zoho', objects: ['accounts'] });
    expect(Object.keys(tables['accounts.csv']?.[0] ?? {})).toEqual(expect.arrayContaining(['Firm']));
    expect(Object.keys(tables['accounts.csv']?.[0] ?? {})).not.toContain('Description');
    const twice = { system: 'zoho', object: 'accounts', headers: { name: 'Website' } } as const;
    await expect(engine.client.call('crm.setColumns', twice)).rejects.toThrow(/same name/);
    const strange = { system: 'zoho', object: 'accounts', headers: { password: 'x' } } as const;
    await expect(engine.client.call('crm.setColumns', strange)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('that can not be written is not noted as exported', async () => {
    const path = join(place, 'taken.csv');
    await engine.client.call('crm.export', { system: 'salesforce', objects: ['accounts'], path });
    const saved = await readFile(path);
    await engine.client.call('account.update', { accountId: account, notes: 'Once more' });
    const again: CallInput<'crm.export'> = { system: 'salesforce', objects: ['accounts'], path };
    await expect(engine.client.call('crm.export', again)).rejects.toMatchObject({ code: 'conflict' });
    expect(await readFile(path)).toEqual(saved);
    const { objects } = await engine.client.call('crm.preview', { system: 'salesforce', objects: ['accounts'] });
    expect(objects[0]).toMatchObject({ changed: 1, rows: 1 });
  });
});

describe('figures from a file', () => {
  const csv = (text: string) => ({ content: Buffer.from(text).toString('base64') });

  it('that are none are told by line up to a number, and those after it counted', async () => {
    const lines = Array.from({ length: 1200 }, (_, at) => `Nobody ${at},12 Sometime 2026,${at}`);
    const content = Buffer.from(['Account,Date,Usage', ...lines].join('\n')).toString('base64');
    const { problems, created, rows } = await engine.client.call('figure.preview', { content });
    expect({ created, rows }).toEqual({ created: 0, rows: 1200 });
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)).toEqual({
      line: 502,
      sentence: 'From here on 700 more such mistakes, which are not listed.',
    });
  });

  it('are previewed with mistakes by line, corrected columns are remembered, and undo forgets both', async () => {
    const file = csv(
      'Kundin,Stichtag,Aktive\nAldgate Chemicals,2026-10-17,40\nNobody,2026-10-17,1\nAldgate Chemicals,x,1\n',
    );
    const blank = await engine.client.call('figure.preview', file);
    expect(blank.missing).toMatch(/column for the account/);
    const columns = { Kundin: 'account', Stichtag: 'day', Aktive: 'usage' } as const;
    const preview = await engine.client.call('figure.preview', { ...file, columns });
    expect(preview).toMatchObject({ missing: null, rows: 3, created: 1, updated: 0 });
    expect(preview.problems.map(({ line }) => line)).toEqual([3, 4]);
    expect(preview.sample[0]).toMatchObject({ accountName: 'Aldgate Chemicals', metric: 'usage', value: 40 });
    const { entryId, created } = await engine.client.call('figure.import', { ...file, columns });
    expect(created).toBe(1);
    const next = csv('Kundin,Stichtag,Aktive\nAldgate Chemicals,2026-10-17,41\n');
    expect(await engine.client.call('figure.preview', next)).toMatchObject({ missing: null, updated: 1 });
    await engine.client.call('journal.undo', { entryId: entryId ?? 0 });
    expect((await engine.client.call('figure.preview', next)).missing).not.toBeNull();
  });

  it('columns of accounts that were corrected hold for the next file', async () => {
    const columns = { Zeile: 'name', Betrag: 'arr' } as const;
    await engine.client.call('account.import', { ...csv('Zeile,Betrag\nNeu GmbH,5 EUR\n'), columns });
    const preview = await engine.client.call('account.previewImport', csv('Zeile,Betrag\nAlt GmbH,6 EUR\n'));
    expect(preview.columns.map(({ field }) => field)).toEqual(['name', 'arr']);
  });
});
