// What the book says of silence while something was not seen: a real server with a folder that can't be read, a password
// that is gone, a look that is too old, files that end somewhere, and no mailbox at all.
import { chmodSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Dovecot, dovecotInstalled, startDovecot } from '../../support/dovecot.ts';
import { buildMail } from '../../support/imap-messages.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const DAY = 86_400_000;
const sam = 'sam@ours.example';
let engine: TestEngine;
beforeEach(async () => {
  engine = await openTestEngine();
});
afterEach(async () => {
  expect(engine.bugs).toEqual([]);
  await engine.close();
});

const call: TestEngine['client']['call'] = (...args) => engine.client.call(...args);
const rowOf = async (name: string) => {
  const row = (await call('book.list', {})).rows.find((each) => each.name === name);
  if (!row) throw new Error(`${name} is not in the book`);
  return row;
};
const folderOf = async (name: string) =>
  (await call('coverage.get', {})).mailboxes[0]?.folders.find((each) => each.name === name);
/** A large silent account with a question of ours that waits, and one that never wrote. */
async function accounts() {
  await call('account.create', { name: 'Quiet', domains: ['quiet.example'], tier: 'enterprise', cadenceDays: 14 });
  await call('account.create', { name: 'Never', domains: ['never.example'] });
}
const word = (id: string, daysAgo: number, part = {}) =>
  buildMail({ id, from: 'Q <q@quiet.example>', to: sam, at: new Date(testNow - daysAgo * DAY), ...part });

/** Nothing anywhere speaks of a silence. */
async function expectNoClaim(reason: RegExp) {
  for (const name of ['Quiet', 'Never']) {
    const row = await rowOf(name);
    expect(row.daysSilent).toBeNull();
    expect(row.silence).toMatchObject({ verdict: 'not_known', reason: expect.stringMatching(reason) });
    expect(row.reasons.join()).toMatch(reason);
    expect(row.why.filter(({ kind }) => kind === 'silence' || kind === 'no_contact' || kind === 'waiting')).toEqual([]);
    expect(row.action.kind).toBe('none');
    const account = await call('account.get', { accountId: row.accountId });
    expect(account.people.filter(({ quiet }) => quiet !== null)).toEqual([]);
    expect(account.machineStatusLine).toMatch(reason);
  }
  const today = await call('today.get', {});
  expect(today).toMatchObject({ items: [], inRhythm: 0, notKnown: 2, coverage: expect.stringMatching(/not known/) });
  const { verdict, silence } = await call('coverage.get', {});
  expect(verdict).toBe('not_known');
  expect(silence.map((each) => each.verdict)).toEqual(['not_known', 'not_known']);
}

describe('without a mailbox', () => {
  it('says so first, claims nothing and asks for no introduction', async () => {
    await accounts();
    await expectNoClaim(/^No mailbox is here yet/);
    expect((await rowOf('Never')).nextAction).toBe('Add the mailbox you use with them');
    expect((await call('today.get', {})).coverage).toMatch(/^No mailbox is here yet/);
    expect(await call('coverage.get', {})).toMatchObject({ mailboxes: [], coveredUntil: null });
  });

  it('still speaks of a renewal, after that', async () => {
    await call('account.create', { name: 'Due', renewalDate: '2026-12-20' });
    const row = await rowOf('Due');
    expect(row.reasons[0]).toMatch(/^No mailbox is here yet/);
    expect(row.reasons[1]).toMatch(/^Renewal in/);
    expect(row.action.kind).toBe('renewal');
  });
});

describe('mail from files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tend-cover-'));
    await mkdir(join(folder, 'INBOX'));
    await writeFile(join(folder, 'INBOX', '1.eml'), word('old@quiet.example', 41));
    await accounts();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('proves no silence after its newest message', async () => {
    await call('mail.import', { path: folder, address: sam });
    await expectNoClaim(/the files of sam@ours.example go only up to 10 Oct 2026/);
  });

  it('proves it up to the instant it was exported at, and a day later no more', async () => {
    // Beside the mail lies something that is none: no mail is missing for that.
    await writeFile(join(folder, 'accounts.csv'), 'name\nQuiet\n');
    await call('mail.import', { path: folder, address: sam, exportedAt: testNow });
    expect(await rowOf('Quiet')).toMatchObject({
      daysSilent: 41,
      silence: { verdict: 'known', coveredUntil: testNow },
    });
    expect(await rowOf('Never')).toMatchObject({ daysSilent: null, silence: { verdict: 'known' } });
    expect((await rowOf('Never')).action.kind).toBe('introduce');
    expect((await call('today.get', {})).coverage).toBeNull();
    engine.clock.set(testNow + 2 * DAY);
    await expectNoClaim(/go only up to 20 Nov 2026/);
  });
});

describe.skipIf(!dovecotInstalled)('a mailbox on a server', () => {
  let dovecot: Dovecot;
  beforeEach(async () => {
    dovecot = await startDovecot();
    dovecot.addUser(sam, 'secret words');
    dovecot.deliver(sam, 'INBOX', [{ raw: word('old@quiet.example', 41), at: new Date(testNow - 41 * DAY) }]);
    dovecot.deliver(sam, 'Clients', [{ raw: word('older@quiet.example', 60), at: new Date(testNow - 60 * DAY) }]);
    const asked = word('asked@ours.example', 30, {
      from: sam,
      to: 'q@quiet.example',
      text: 'Could you send us the figures for the quarter?',
    });
    dovecot.deliver(sam, 'Sent', [{ raw: asked, at: new Date(testNow - 30 * DAY), flags: 'S' }]);
    await accounts();
  });
  afterEach(() => dovecot.stop());

  const add = () =>
    call('mailbox.add', {
      address: sam,
      password: 'secret words',
      imap: { host: '127.0.0.1', port: dovecot.port, security: 'none' },
    });

  it('lets silence be claimed when all its folders were seen, and takes it back when one can’t be read', async () => {
    await add();
    await call('sync.run', {});
    const seen = await rowOf('Quiet');
    expect(seen).toMatchObject({ daysSilent: 41, silence: { verdict: 'known', reason: null } });
    expect(seen.why.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['silence', 'waiting']));
    const before = await call('coverage.get', { accountId: seen.accountId });
    expect(before.silence).toHaveLength(1);
    const held = before.mailboxes[0]?.folders.filter(({ folderId }) => before.silence[0]?.folderIds.includes(folderId));
    const names = held?.map(({ name }) => name).sort();
    expect(names).toEqual(expect.arrayContaining(['Archive', 'Clients', 'INBOX', 'Trash']));
    expect(names).not.toContain('Sent');

    // More of Clients than was seen, behind a door that is shut.
    await dovecot.append(sam, 'Clients', word('answer@quiet.example', 1), { date: new Date(testNow - DAY) });
    const shut = join(dovecot.maildir(sam), '.Clients');
    chmodSync(shut, 0);
    try {
      await call('sync.run', {});
      await expectNoClaim(/Clients of sam@ours.example could not be read/);
      const after = await rowOf('Quiet');
      expect(after.risk).toBeLessThan(seen.risk);
      expect(await folderOf('Clients')).toMatchObject({
        verdict: 'not_covered',
        problem: expect.stringContaining('Clients'),
      });
      expect(await folderOf('INBOX')).toMatchObject({ verdict: 'covered', problem: null });
      const { mailboxes } = await call('coverage.get', {});
      expect(mailboxes[0]?.folders[0]?.name).toBe('Clients');
    } finally {
      chmodSync(shut, 0o700);
    }
    await call('sync.run', { compare: true });
    expect(await rowOf('Quiet')).toMatchObject({ daysSilent: 1, silence: { verdict: 'known' } });
    expect(await folderOf('Clients')).toMatchObject({ verdict: 'covered', how: 'uid_set', result: 'agrees' });
  });

  it('says what is not known when the last look is old, and when its password is gone', async () => {
    await add();
    await call('sync.run', {});
    expect((await rowOf('Quiet')).daysSilent).toBe(41);
    engine.clock.set(testNow + 2 * DAY);
    await expectNoClaim(/seen only up to 20 Nov 2026/);
    engine = await engine.reopen();
    await expect(call('sync.run', {})).rejects.toMatchObject({ code: 'auth_needed' });
    await expectNoClaim(/sam@ours.example needs you to sign in again/);
    expect((await call('coverage.get', {})).mailboxes[0]?.lastTry?.state).toBe('login_needed');
  });
});
