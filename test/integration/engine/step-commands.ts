// The commands about steps that are asked by mail for the law of every command, and what they are tried on: a step that waits to be
// asked, and one that was answered.
import { join } from 'node:path';
import type { CallName } from '../../../electron/contract/contract.ts';
import type { RunId } from '../../../electron/contract/runs.ts';
import type { AccountId, MailboxId, MessageRowId } from '../../../electron/contract/scalars.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import type { TestEngine } from '../../support/open-test-engine.ts';
import { intake, mailBytes, write } from '../intake/intake-store.ts';

interface Asked {
  readonly open: RunId;
  readonly answered: RunId;
  readonly messageRowId: MessageRowId;
}

/** Of `addServedMail`. */
const MAILBOX = 77 as MailboxId;

const source = `---
name: One question
roles:
- client: client, Client
triggers:
- by hand
---

## view: How things are
form by client, due 5 working days after start
- satisfaction*: scale 1-10, How satisfied are you with working with us
`;

/** After `addServedMail`, whose inbox the answer comes to. */
export async function askSteps(engine: TestEngine, account: number): Promise<Asked> {
  const { client, folder } = engine;
  const accountId = account as AccountId;
  const person = { name: 'Tom Berg', address: 'tom.berg@asked.example' };
  const db = openStore(join(folder, 'tend.db'));
  db.prepare("INSERT INTO own_address (address, mailbox_id, origin) VALUES ('me@us.test', ?, 'mailbox')").run(MAILBOX);
  const smtp = { host: 'smtp.us.test', port: 465, security: 'tls' } as const;
  await client.call('mailbox.update', { mailboxId: MAILBOX, smtp });
  await client.call('playbook.save', { playbookId: 'one-question', source });
  const start = async (why: string) => {
    const { runId } = await client.call('run.start', { accountId, playbookId: 'one-question', why });
    await client.call('run.fillRole', { runId, role: 'client', person });
    return runId;
  };
  const [open, answered] = [await start('To be asked'), await start('Answered')];
  const { queueItemId } = await client.call('run.ask', { runId: answered, stepKey: 'view' });
  const { item } = await client.call('queue.get', { queueItemId });
  const { outgoingId } = await client.call('queue.approve', { queueItemId, revision: item.revision });
  try {
    const at = engine.clock.now();
    db.prepare("UPDATE delivery SET state = 'accepted', accepted_at = ?, next_at = NULL WHERE outgoing_id = ?").run(
      at,
      outgoingId,
    );
    const sent = db.prepare('SELECT message_id AS id FROM outgoing WHERE id = ?').get(outgoingId) as { id: string };
    const mail = {
      id: 'answer@asked.example',
      inReplyTo: sent.id,
      from: 'Tom Berg <tom.berg@asked.example>',
      body: 'An 8.',
    };
    const date = new Date(at + 60_000).toUTCString();
    write(db, [
      await intake(mailBytes({ ...mail, date }), {
        mailboxId: MAILBOX,
        folderId: 701,
        uid: 90,
        receivedAt: at + 60_000,
      }),
    ]);
  } finally {
    db.close();
  }
  const { answers } = await client.call('run.answers', { runId: answered, stepKey: 'view' });
  const [answer] = answers;
  if (!answer) throw new Error('the answer was not found');
  return { open, answered, messageRowId: answer.messageRowId };
}

export const stepCommands = (of: () => Asked): [CallName, () => unknown][] => [
  ['run.ask', () => ({ runId: of().open, stepKey: 'view' })],
  ['run.confirmAnswer', () => ({ runId: of().answered, stepKey: 'view', answers: { satisfaction: 8 } })],
  ['run.dismissAnswer', () => ({ runId: of().answered, stepKey: 'view', messageRowId: of().messageRowId })],
];
