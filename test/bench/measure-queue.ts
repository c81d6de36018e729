// How long the queue takes to open with 500 touches in it, and to show and approve one: rows as the proposals leave them,
// put beside the mail of the benchmark's book.
import { join } from 'node:path';
import { accountId } from '../../electron/contract/scalars.ts';
import type { DraftPlan } from '../../electron/contract/touch-drafts.ts';
import { openStore } from '../../electron/engine/store/open-store.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

export interface QueueTimes {
  readonly touches: number;
  /** Milliseconds, each time it was asked for. */
  readonly opened: readonly number[];
  readonly shown: readonly number[];
  readonly approved: readonly number[];
}

const TOUCHES = 500;
const TIMES = 30;
const PARAGRAPHS = 6;

export async function measureQueue({ client }: EngineUnderTest, folder: string, now: number): Promise<QueueTimes> {
  const touches = fillQueue(folder, now);
  const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
    const started = performance.now();
    const value = await work();
    return [performance.now() - started, value];
  };
  const list = () => timed(() => client.call('queue.list', {}));
  const [, { rows }] = await list();
  if (rows.length !== touches) throw new Error(`the queue shows ${rows.length} of ${touches} touches`);
  const times = { opened: [] as number[], shown: [] as number[], approved: [] as number[] };
  for (const { queueItemId, revision } of rows.slice(0, TIMES)) {
    times.opened.push((await list())[0]);
    times.shown.push((await timed(() => client.call('queue.get', { queueItemId })))[0]);
    const approve = () => client.call('queue.approve', { queueItemId, revision, sendAt: now + 86_400_000 });
    times.approved.push((await timed(approve))[0]);
  }
  return { touches, ...times };
}

function fillQueue(folder: string, now: number): number {
  const db = openStore(join(folder, 'tend.db'));
  try {
    const accounts = db.prepare('SELECT id, name FROM account ORDER BY id').all() as { id: number; name: string }[];
    const mailbox = db.prepare("SELECT id, address FROM mailbox WHERE kind = 'imap' ORDER BY id LIMIT 1").get() as {
      id: number;
      address: string;
    };
    db.prepare('UPDATE mailbox SET smtp = coalesce(smtp, imap) WHERE id = ?').run(mailbox.id);
    const draft = db.prepare(
      `INSERT INTO draft (mailbox_id, kind, copy_message_id, from_address, recipients, subject, text, signature, include_quote,
         created_at, saved_at, known_to)
       VALUES (?, 'new', ?, ?, ?, ?, ?, '', 0, ?, ?, ifnull((SELECT max(id) FROM message), 0)) RETURNING id`,
    );
    const drafted = db.prepare(
      `INSERT INTO queue_draft (draft_id, account_id, kind, reason_key, why, plan, recipients, subject, text, due_at, created_at)
       VALUES (?, ?, 'check_in', ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const item = db.prepare(
      `INSERT INTO queue_item (draft_id, account_id, kind, name, asked_by, created_at) VALUES (?, ?, 'check_in', ?, 'rule', ?)`,
    );
    db.transaction(() => {
      for (let n = 0; n < TOUCHES; n += 1) {
        const account = accounts[n % accounts.length];
        if (!account) throw new Error('the book is empty');
        const to = [{ name: 'Pat', address: `pat${account.id}@example.com` }];
        const recipients = JSON.stringify({ to, cc: [], bcc: [] });
        const subject = `Touch ${n}`;
        const text = `Hello Pat,\n\n${'The rollout went as you wished, and the figures show it.\n\n'.repeat(PARAGRAPHS)}Best regards`;
        const row = draft.get(
          mailbox.id,
          `bench.${n}@tend.invalid`,
          mailbox.address,
          recipients,
          subject,
          text,
          now,
          now,
        );
        const { id } = row as { id: number };
        const plan = JSON.stringify(planOf(account.id, to));
        drafted.run(id, account.id, `bench:${n}`, 'They wrote of a rollout', plan, recipients, subject, text, now, now);
        item.run(id, account.id, `Check-in to ${account.name}`, now);
      }
    })();
    return TOUCHES;
  } finally {
    db.close();
  }
}

function planOf(account: number, to: DraftPlan['to']): DraftPlan {
  const fact = (n: number) => ({
    factId: `fact${n}`,
    kind: 'result' as const,
    text: 'The rollout went as you wished.',
    sources: [{ from: 'user' as const }],
  });
  return {
    kind: 'check_in',
    accountId: accountId.parse(account),
    to,
    toWhy: 'The primary contact.',
    whyNow: [{ reasonKey: 'bench', kind: 'result', text: 'They wrote of a rollout', factIds: ['fact1'] }],
    facts: [1, 2, 3, 4].map(fact),
    ask: null,
    tone: { language: 'en', register: 'neutral', why: 'Your mails to Pat.' },
    sentences: [1, 2, 3, 4, 5, 6].map((n) => ({ role: 'fact', text: fact(n).text, factIds: [`fact${(n % 4) + 1}`] })),
    gaps: [],
    madeBy: 'built_in',
    variant: 'bench',
  };
}
