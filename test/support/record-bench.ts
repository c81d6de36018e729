// A record with a few entries, and what somebody with another program can do to it.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Secrets } from '../../electron/engine/deps.ts';
import { openTestEngine, type TestEngine, testNow } from './open-test-engine.ts';

const DAY = 86_400_000;

export function keptSecrets(): Secrets & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    kind: 'file',
    sentence: 'In memory.',
    get: async (key) => kept.get(key) ?? null,
    set: async (key, secret) => void kept.set(key, secret),
    delete: async (key) => void kept.delete(key),
  };
}

/** Seven entries over three days. */
export async function engineWithRecord(secrets = keptSecrets()): Promise<TestEngine> {
  const engine = await openTestEngine({ deps: { secrets } });
  const { client } = engine;
  const { accountId } = await client.call('account.create', { name: 'Acme', owner: 'Maya' });
  await client.call('account.update', { accountId, owner: 'Tom' });
  engine.clock.set(testNow + 2 * DAY);
  const second = await client.call('account.create', { name: '=HYPERLINK("http://x")' });
  await client.call('account.snooze', { accountId: second.accountId, until: testNow + 9 * DAY, why: 'ÉTÉ in Lyon' });
  await client.call('settings.update', { responseGoalHours: 6 });
  const undone = await client.call('account.update', { accountId, tier: 'business' });
  await client.call('journal.undo', { entryId: Number(undone.entryId) });
  return engine;
}

export function tamper(engine: TestEngine, sql: string): void {
  const db = new Database(join(engine.folder, 'tend.db'));
  try {
    for (const table of ['journal_entry', 'journal_change']) {
      db.exec(`DROP TRIGGER IF EXISTS ${table}_no_update; DROP TRIGGER IF EXISTS ${table}_no_delete`);
    }
    db.exec('DROP TRIGGER IF EXISTS journal_head_no_way_back; DROP TRIGGER IF EXISTS journal_head_no_delete');
    db.pragma('foreign_keys = OFF');
    db.exec(sql);
  } finally {
    db.close();
  }
}
