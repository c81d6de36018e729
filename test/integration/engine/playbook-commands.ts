// The commands about playbooks and their runs for the law of every command, and what they are tried on: a dispute with a step that was
// done, a to-do that is a task, and a file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallName } from '../../../electron/contract/contract.ts';
import type { RunId } from '../../../electron/contract/runs.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import type { TestEngine } from '../../support/open-test-engine.ts';

interface Playing {
  readonly account: number;
  /** Its first step is done, its second open. */
  readonly review: RunId;
  /** At its approval. */
  readonly cycle: RunId;
  readonly fileId: number;
  /** Of a playbook, to take over. */
  readonly shared: string;
}

const source = (name: string): string => `---
name: ${name}
roles:
- me: ours, Me
triggers:
- by hand
---

## call: Call them
todo by me, due 2 working days after start
`;

export async function playBooks({ client, folder }: TestEngine, account: number): Promise<Playing> {
  const accountId = account as AccountId;
  const { runId: review } = await client.call('run.start', { accountId, playbookId: 'quarterly-review' });
  const answers = {
    renewal_date: '2027-01-01',
    arr: { minor: 100, currency: 'EUR' },
    wins: 'Two depots live',
  };
  await client.call('run.completeStep', { runId: review, stepKey: 'data', answers });
  const content = Buffer.from('%PDF-1.4').toString('base64');
  const { fileId } = await client.call('run.attach', { runId: review, stepKey: 'deck', name: 'review.pdf', content });
  const { runId: cycle } = await client.call('run.start', { accountId, playbookId: 'management-cycle' });
  for (const stepKey of ['identify', 'records', 'history', 'analysis'])
    await client.call('run.skip', { runId: cycle, stepKey, why: 'Known' });
  await client.call('playbook.save', { playbookId: 'my-own', source: source('My own') });
  const shared = join(folder, 'from-a-colleague.md');
  writeFileSync(shared, source('From a colleague'));
  return { account, review, cycle, fileId, shared };
}

export const playbookCommands = (of: () => Playing): [CallName, () => unknown][] => [
  ['playbook.save', () => ({ playbookId: 'my-own', source: source('Mine, but better') })],
  ['playbook.remove', () => ({ playbookId: 'my-own' })],
  ['playbook.share', () => ({ from: of().shared })],
  ['playbook.setAutomatic', () => ({ playbookId: 'quarterly-review', automatic: true })],
  ['run.start', () => ({ accountId: of().account, playbookId: 'health-drop', why: 'They are angry' })],
  ['run.setAnswers', () => ({ runId: of().review, stepKey: 'data', answers: { tickets: 4, wins: null } })],
  ['run.completeStep', () => ({ runId: of().review, stepKey: 'deck', why: 'As sent' })],
  ['run.decide', () => ({ runId: of().cycle, stepKey: 'approve_status', outcome: 'rework', why: 'Too rosy' })],
  ['run.skip', () => ({ runId: of().review, stepKey: 'deck', why: 'They do not want one' })],
  ['run.reopen', () => ({ runId: of().review, stepKey: 'data' })],
  [
    'run.reassign',
    () => ({ runId: of().review, stepKey: 'survey', person: { name: 'Ann', address: 'Ann@Example.com' } }),
  ],
  [
    'run.fillRole',
    () => ({ runId: of().cycle, role: 'lead', person: { name: 'Lea', address: 'lea@northbeam.example' } }),
  ],
  ['run.setDue', () => ({ runId: of().review, stepKey: 'deck', due: '2026-12-24' })],
  [
    'run.attach',
    () => ({ runId: of().review, stepKey: 'deck', name: 'two.pdf', content: Buffer.from('two').toString('base64') }),
  ],
  ['run.detach', () => ({ fileId: of().fileId })],
  ['run.cancel', () => ({ runId: of().review, why: 'They were bought' })],
];
