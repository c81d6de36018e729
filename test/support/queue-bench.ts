// An engine with one mailbox whose mail a test writes, and accounts that there is something to write to about: a promise of
// ours that is due. Nothing is sent and nothing is fetched; what a server would do to a message is said by the test.
import { join } from 'node:path';
import type { TouchKind } from '../../electron/contract/touch-drafts.ts';
import { openStore, type Store } from '../../electron/engine/store/open-store.ts';
import { intake, type MailSketch, mailBytes, write } from '../integration/intake/intake-store.ts';
import { openTestEngine, type TestEngine, testNow } from './open-test-engine.ts';

export const DAY = 86_400_000;
export const US = 'me@us.test';

export interface Company {
  readonly accountId: number;
  readonly name: string;
  readonly domain: string;
  /** Who we promised something. */
  readonly ann: string;
  readonly bob: string;
  /** Message-ID of the promise. */
  readonly promise: string;
}

export interface QueueBench {
  readonly engine: TestEngine;
  readonly db: Store;
  /** An account of its own, with a promise of ours due tomorrow. */
  company(more?: { tier?: 'enterprise' | 'business' | 'standard'; arr?: number }): Promise<Company>;
  /** Mail from `from`, or ours where it is from us. */
  arrive(mail: MailSketch & { zone?: string }, at: number): Promise<void>;
  propose(accountId: number, kind?: TouchKind): Promise<number>;
  /** As the server's acceptance leaves it. */
  accepted(queueItemId: number, at: number): void;
  close(): Promise<void>;
}

export async function openQueueBench(): Promise<QueueBench> {
  const engine = await openTestEngine();
  const { client } = engine;
  const db = openStore(join(engine.folder, 'tend.db'));
  const smtp = JSON.stringify({ host: 'smtp.us.test', port: 465, security: 'tls' });
  db.exec(`INSERT INTO mailbox (id, kind, address, display_name, smtp, created_at) VALUES (1, 'imap', '${US}', 'Maya Lind', '${smtp}', 0);
    INSERT INTO own_address (address, mailbox_id, origin) VALUES ('${US}', 1, 'mailbox');
    INSERT INTO folder (id, mailbox_id, path, special_use, uid_validity) VALUES (1, 1, 'INBOX', 'inbox', 1), (2, 1, 'Sent', 'sent', 1)`);
  let uid = 0;
  let companies = 0;

  async function arrive({ zone = '+0000', ...mail }: MailSketch & { zone?: string }, at: number): Promise<void> {
    uid += 1;
    const date = new Date(at).toUTCString().replace('GMT', zone);
    const folderId = mail.from === US ? 2 : 1;
    const body = (mail.body ?? 'Text.').replaceAll('\n', '\r\n');
    write(db, [await intake(mailBytes({ date, ...mail, body }), { folderId, uid, receivedAt: at })]);
  }

  return {
    engine,
    db,
    arrive,
    async company({ tier = 'standard', arr = 500_000 } = {}) {
      companies += 1;
      const name = `Acme ${String.fromCharCode(64 + companies)}`;
      const domain = `acme${companies}.test`;
      const made = await client.call('account.create', {
        name,
        domains: [domain],
        tier,
        arr: { minor: arr, currency: 'USD' },
      });
      const ann = `Ann Berg <ann@${domain}>`;
      const promise = `promise@${domain}`;
      const id = (part: string) => `${part}@${domain}`;
      await arrive(
        {
          id: id('hello'),
          from: ann,
          to: US,
          subject: 'Rollout',
          body: 'Hello Maya,\n\nthe rollout went well here.\n\nAnn',
        },
        testNow - 30 * DAY,
      );
      await arrive(
        {
          id: promise,
          from: US,
          to: ann,
          subject: 'Re: Rollout',
          inReplyTo: id('hello'),
          body: 'Hi Ann,\n\nI will send you the usage report by 21 November.\n\nBest regards,\nMaya',
        },
        testNow - 20 * DAY,
      );
      return { accountId: made.accountId, name, domain, ann: `ann@${domain}`, bob: `bob@${domain}`, promise };
    },
    async propose(accountId, kind = 'check_in') {
      const made = await client.call('queue.propose', { accountId, kind });
      if (made.queueItemId === null) throw new Error(made.missing ?? 'nothing was proposed');
      return made.queueItemId;
    },
    accepted(queueItemId, at) {
      db.prepare(
        `UPDATE delivery SET state = 'accepted', accepted_at = ?, next_at = NULL WHERE outgoing_id =
           (SELECT o.id FROM outgoing o JOIN queue_item q ON q.draft_id = o.draft_id WHERE q.id = ?)`,
      ).run(at, queueItemId);
    },
    async close() {
      db.close();
      await engine.close();
    },
  };
}
