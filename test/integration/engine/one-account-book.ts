// A book with one account, and a mailbox as a sync would have left it, into which letters come one by one.
import { join } from 'node:path';
import { openStore, type Store } from '../../../electron/engine/store/open-store.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { intake, type MailSketch, mailBytes, write } from '../intake/intake-store.ts';

export interface OneAccountBook {
  readonly engine: TestEngine;
  readonly account: number;
  /** On a connection of its own. */
  inStore<T>(work: (db: Store) => T): T;
  inStoreFor<T>(work: (db: Store) => Promise<T>): Promise<T>;
  fromThem(sketch: MailSketch): Promise<void>;
  fromUs(sketch: MailSketch): Promise<void>;
}

const DAY = 86_400_000;
const INBOX = 701;
const SENT = 702;

/** Days before the test's now, as a Date header. */
export const daysAgo = (days: number): string => new Date(testNow - days * DAY).toUTCString();

export async function openOneAccountBook(): Promise<OneAccountBook> {
  const engine = await openTestEngine();
  const { accountId } = await engine.client.call('account.create', { name: 'Acme', domains: ['acme.test'] });
  const opened = () => openStore(join(engine.folder, 'tend.db'));
  let uid = 0;

  function inStore<T>(work: (db: Store) => T): T {
    const db = opened();
    try {
      return work(db);
    } finally {
      db.close();
    }
  }

  async function arrive(folderId: number, sketch: MailSketch): Promise<void> {
    uid += 1;
    const message = await intake(mailBytes(sketch), { mailboxId: 77, folderId, uid, receivedAt: testNow });
    inStore((db) => write(db, [message]));
  }

  inStore((db) =>
    db.exec(`INSERT INTO mailbox (id, kind, address, created_at) VALUES (77, 'imap', 'me@us.test', 0);
      INSERT INTO own_address (address, mailbox_id, origin) VALUES ('me@us.test', 77, 'mailbox');
      INSERT INTO folder (id, mailbox_id, path, special_use) VALUES (${INBOX}, 77, 'INBOX', 'inbox'), (${SENT}, 77, 'Sent', 'sent')`),
  );
  return {
    engine,
    account: accountId,
    inStore,
    async inStoreFor(work) {
      const db = opened();
      try {
        return await work(db);
      } finally {
        db.close();
      }
    },
    fromThem: (sketch) => arrive(INBOX, { from: 'Ann Lee <ann@acme.test>', ...sketch }),
    fromUs: (sketch) => arrive(SENT, { from: 'Maya <me@us.test>', to: 'Ann Lee <ann@acme.test>', ...sketch }),
  };
}
