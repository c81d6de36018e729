// Mail as it really lies in mailboxes, and what the book makes of it: one mail in two mailboxes, a client's mail dragged into
// Sent, deleted questions, consultants, aliases of other domains, rules that a new import must not undo.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { type MailSketch, mailBytes } from '../intake/intake-store.ts';

const maya = 'maya@tidewater.example';
const anna = 'anna@globex.example';

let engine: TestEngine;
let folder: string;
beforeEach(async () => {
  engine = await openTestEngine();
  folder = await mkdtemp(join(tmpdir(), 'tend-hard-'));
});
afterEach(async () => {
  expect(engine.bugs).toEqual([]);
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

const call: TestEngine['client']['call'] = (...args) => engine.client.call(...args);
const find = (messageId: string) => call('message.find', { messageId });
const book = async (name: string) => (await call('book.list', {})).rows.find((row) => row.name === name);

/** Puts mails into folders of a mailbox of `address`; a day is a day of November 2026. */
async function mailbox(address: string, mails: readonly (MailSketch & { id: string; in?: string; day: number })[]) {
  const root = join(folder, address);
  for (const mail of mails) {
    const place = join(root, mail.in ?? 'INBOX');
    await mkdir(place, { recursive: true });
    const date = new Date(Date.UTC(2026, 10, mail.day, 9)).toUTCString().replace('GMT', '+0000');
    const received = `Received: from a by b; ${date}`;
    const raw = mailBytes({ date, ...mail, more: mail.more === undefined ? received : `${received}\r\n${mail.more}` });
    await writeFile(join(place, `${mail.id}.eml`), raw);
  }
  return call('mail.import', { path: root, address, exportedAt: testNow });
}

const globex = () => call('account.create', { name: 'Globex', domains: ['globex.example'] });

describe('one mail that reached two mailboxes', () => {
  it('is one touch, one id of its thread and one mail of its sender', async () => {
    const { accountId } = await globex();
    const mail = { id: 'both@globex.example', from: anna, to: `${maya}, desk@tidewater.example`, day: 10 };
    await mailbox(maya, [mail]);
    await mailbox('desk@tidewater.example', [mail]);
    const account = await call('account.get', { accountId });
    expect(account.touchCount).toBe(1);
    expect(account.people).toMatchObject([{ address: anna, messagesFrom: 1 }]);
    expect((await call('thread.list', {})).threads[0]?.messageIds).toEqual([mail.id]);
    expect(await find(mail.id)).toMatchObject({ touch: true, accountIds: [accountId] });
  });

  it('still counts when one of the copies was taken for junk', async () => {
    const { accountId } = await globex();
    const mail = { id: 'both@globex.example', from: anna, to: maya, day: 10 };
    await mailbox(maya, [{ ...mail, in: 'Junk' }]);
    await mailbox('desk@tidewater.example', [mail]);
    expect((await call('account.get', { accountId })).touchCount).toBe(1);
  });

  it('keeps its thread in shape when one of the mailboxes goes', async () => {
    await mailbox(maya, [{ id: 'a@globex.example', from: anna, to: maya, day: 10 }]);
    const { mailboxId } = await mailbox('desk@tidewater.example', [
      { id: 'b@globex.example', from: anna, to: 'desk@tidewater.example', inReplyTo: 'a@globex.example', day: 12 },
    ]);
    const before = (await call('thread.list', {})).threads;
    expect(before).toMatchObject([{ messages: 2, lastAt: Date.UTC(2026, 10, 12, 9) }]);
    await call('mailbox.remove', { mailboxId, confirmAddress: 'desk@tidewater.example' });
    expect((await call('thread.list', {})).threads).toMatchObject([{ messages: 1, lastAt: Date.UTC(2026, 10, 10, 9) }]);
  });
});

describe('our side', () => {
  it('does not grow by a client whose mail was dragged into Sent', async () => {
    await globex();
    await mailbox(maya, [
      { id: 'dragged@globex.example', from: anna, to: maya, in: 'Sent', day: 3 },
      { id: 'asks@globex.example', from: anna, to: maya, body: 'Could you send the plan?', day: 10 },
      { id: 'other@globex.example', from: 'tom@globex.example', to: maya, day: 11 },
    ]);
    expect(await find('asks@globex.example')).toMatchObject({ direction: 'inbound', touch: true });
    expect(await find('other@globex.example')).toMatchObject({ direction: 'inbound', touch: true });
    expect(await book('Globex')).toMatchObject({ whoseMove: 'ours', daysSilent: 9 });
  });

  it('knows an alias from Sent, but not everyone else of its domain', async () => {
    await globex();
    await mailbox(maya, [
      { id: 'sent@labs.example', from: 'maya@labs.example', to: anna, in: 'Sent', day: 3 },
      { id: 'copy@labs.example', from: 'maya@labs.example', to: anna, day: 4 },
      { id: 'other@labs.example', from: 'kim@labs.example', to: maya, day: 5 },
    ]);
    expect(await find('copy@labs.example')).toMatchObject({ direction: 'outbound', touch: true });
    expect(await find('other@labs.example')).toMatchObject({ direction: 'inbound' });
  });

  it('takes in the whole company when an alias on one of its mail hosts is named, and lets it go on undo', async () => {
    const { mailboxId } = await mailbox('maya@freelance.example', [
      { id: 'team@globex.example', from: 'kim@globex.example', to: 'maya@freelance.example', day: 5 },
    ]);
    const { entryId } = await call('mailbox.update', { mailboxId, aliases: ['maya@mail.globex.example'] });
    expect((await find('team@globex.example')).direction).toBe('internal');
    await call('journal.undo', { entryId: entryId ?? 0 });
    expect((await find('team@globex.example')).direction).toBe('inbound');
  });

  it('can name a part of a large company as its own, and never a free-mail provider', async () => {
    await mailbox(maya, [
      { id: 'near@acme.example', from: 'kim@eu.acme.example', to: maya, day: 5 },
      { id: 'far@acme.example', from: 'kim@us.acme.example', to: maya, day: 5 },
    ]);
    await call('settings.update', { ownDomains: ['eu.acme.example'] });
    expect((await find('near@acme.example')).direction).toBe('internal');
    expect((await find('far@acme.example')).direction).toBe('inbound');
    await expect(call('settings.update', { ownDomains: ['gmail.com'] })).rejects.toThrow(/free-mail/);
  });
});

describe('a question', () => {
  it('that was thrown away or archived is open nowhere', async () => {
    await globex();
    await mailbox(maya, [
      {
        id: 'thrown@globex.example',
        from: anna,
        to: maya,
        in: 'Trash',
        subject: 'Offer',
        body: 'Can you send it?',
        day: 10,
      },
      { id: 'kept@globex.example', from: anna, to: maya, subject: 'Seats', body: 'Can you confirm?', day: 11 },
    ]);
    const open = async () => (await call('thread.list', { open: true })).threads.map((thread) => thread.subject);
    expect(await open()).toEqual(['Seats']);
    expect(await book('Globex')).toMatchObject({ whoseMove: 'ours', openThreads: 1 });
    const { threadId } = await find('kept@globex.example');
    await call('thread.archive', { threadIds: [threadId], archived: true });
    expect(await open()).toEqual([]);
    expect(await book('Globex')).toMatchObject({ whoseMove: 'none', openThreads: 0 });
  });

  it('from a clock some hours ahead is asked when it arrives', async () => {
    await globex();
    await mailbox(maya, [
      {
        id: 'ahead@globex.example',
        from: anna,
        to: maya,
        body: 'Can you confirm?',
        date: 'Fri, 20 Nov 2026 17:00:00 +0000',
        day: 20,
      },
    ]);
    expect(await book('Globex')).toMatchObject({ whoseMove: 'ours', daysSilent: 0 });
  });
});

describe('a consultant who is shared', () => {
  it('speaks for the account that got a copy, as in the rest of its thread', async () => {
    const { accountId } = await globex();
    const consultant = 'con@advisor.example';
    await mailbox(maya, [
      { id: 'one@advisor.example', from: consultant, to: `${maya}, ${anna}`, day: 10 },
      { id: 'two@advisor.example', from: consultant, to: maya, inReplyTo: 'one@advisor.example', day: 11 },
    ]);
    expect((await find('one@advisor.example')).touch).toBe(false);
    await call('mapping.setAddress', { address: consultant, target: 'shared' });
    for (const id of ['one@advisor.example', 'two@advisor.example'])
      expect(await find(id)).toMatchObject({ touch: true, accountIds: [accountId] });
  });
});

describe('what a person said', () => {
  const csv = (text: string) => ({ content: Buffer.from(text).toString('base64') });

  it('about a shared domain outlives the next import', async () => {
    await call('account.import', csv('name,domain\nGlobex,globex.example\n'));
    await call('mapping.setDomain', { domain: 'globex.example', target: 'shared' });
    const { problems } = await call('account.import', csv('name,domain,owner\nGlobex,globex.example,Maya\n'));
    expect(problems).toMatchObject([{ line: 2, sentence: expect.stringContaining('shared') }]);
    expect((await call('mapping.list', {})).rules).toMatchObject([{ value: 'globex.example', disposition: 'shared' }]);
  });

  it('is not stopped by two records of one name that claim one domain', async () => {
    const two = csv('Record ID,Name,Domain\n1,Globex,globex.example\n2,Globex,globex.example\n');
    expect(await call('account.import', two)).toMatchObject({ created: 2, problems: [{ line: 3 }] });
  });

  it('comes back by undo although something new was added in between', async () => {
    const { accountId } = await globex();
    const { entryId } = await call('account.remove', { accountId });
    const later = await call('account.create', { name: 'Initech' });
    expect(later.accountId).not.toBe(accountId);
    await call('journal.undo', { entryId: entryId ?? 0 });
    expect((await call('account.get', { accountId })).account).toMatchObject({
      name: 'Globex',
      domains: ['globex.example'],
    });
  });

  it('may hold half a character or a NUL without breaking the chain of the journal', async () => {
    const { accountId } = await call('account.create', { name: 'half \ud800 and \u0000 none' });
    const { entryId } = await call('account.snooze', { accountId, until: Date.UTC(2027, 0, 1), why: 'odd \udfff' });
    expect(await call('journal.verify', {})).toMatchObject({ intact: true, checked: 2 });
    await call('journal.undo', { entryId: entryId ?? 0 });
    await call('journal.undo', { entryId: 1 });
    expect((await call('book.list', {})).rows).toEqual([]);
  });

  it.each([
    ['a day that does not exist', { name: 'Globex', renewalDate: '2026-02-31' }, /no such day/],
    ['a domain below which everyone registers', { name: 'Globex', domains: ['co.uk'] }, /belongs to nobody/],
  ])('is refused for %s', async (_name, input, sentence) => {
    await expect(call('account.create', input)).rejects.toThrow(sentence);
    expect((await call('book.list', {})).rows).toEqual([]);
  });
});

describe('a search', () => {
  it('finds people and accounts by their names with and without accents and capitals', async () => {
    await call('account.create', { name: 'Ökologie Süd', domains: ['initech.example'] });
    const id = 'acc@initech.example';
    await mailbox(maya, [{ id, from: '=?utf-8?Q?BO_=C3=85NGSTR=C3=96M?= <bo@initech.example>', to: maya, day: 10 }]);
    for (const query of [
      'from:ångström',
      'from:Angstrom',
      'from:"bo ång"',
      'account:ökologie',
      'account:"OKOLOGIE SUD"',
    ]) {
      const { messages } = await call('search.messages', { query });
      expect(messages.map((message) => message.messageId)).toEqual([id]);
    }
  });
});

describe('two accounts', () => {
  it('never come to bear one name', async () => {
    const { accountId } = await globex();
    await call('account.create', { name: 'Initech' });
    await expect(call('account.update', { accountId, name: 'initech' })).rejects.toThrow(/already/);
    await call('account.update', { accountId, name: 'GLOBEX' });
  });
});

describe('mail from a path that is not there', () => {
  it('leaves no mailbox behind', async () => {
    await expect(call('mail.import', { path: join(folder, 'nowhere'), address: maya })).rejects.toThrow(
      /no file or folder/,
    );
    expect((await call('mailbox.list', {})).mailboxes).toEqual([]);
  });
});
