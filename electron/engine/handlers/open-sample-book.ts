// Opens the sample book the way a person would bring in their own: mail from mbox files, accounts from a CSV.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { CallOutput } from '../../contract/contract.ts';
import type { CallContext } from '../../rpc/server.ts';
import { inTurns } from '../book/in-turns.ts';
import { isoDayOf } from '../book/local-time.ts';
import { importFigures } from '../commands/figure-command.ts';
import { createGoal } from '../commands/goal-commands.ts';
import { importAccounts } from '../commands/import-command.ts';
import { planSeries } from '../commands/put-figures.ts';
import { planFigures } from '../records/plan-figures.ts';
import { planImport } from '../records/plan-import.ts';
import { generateSampleBook, type SampleBook } from '../sample/generate-sample-book.ts';
import { writeSampleFiles } from '../sample/write-sample-files.ts';
import { accountByName } from '../store/queries/accounts.ts';
import type { HandlerContext } from './handler-context.ts';
import { importHouse, importMail } from './import-mail.ts';
import { writeSampleRuns } from './playbooks/write-sample-runs.ts';
import { writeSampleContracts } from './renewals/write-sample-contracts.ts';
import { writeSampleMeetings } from './reviews/write-sample-meetings.ts';

const DEFAULT_SEED = 7;

export async function openSampleBook(
  context: HandlerContext,
  seed: number | undefined,
  call: CallContext,
): Promise<CallOutput<'sample.open'>> {
  const { now, timeZone } = context.clockOf(call);
  const book = generateSampleBook({ seed: seed ?? DEFAULT_SEED, now, timeZone });
  const temporary = await mkdtemp(join(tmpdir(), 'tend-sample-'));
  // Its name is what the folders of the imported mail are called.
  const folder = join(temporary, 'Sample book');
  try {
    await mkdir(folder);
    await writeSampleFiles(folder, book);
    const mail = await importMail(
      importHouse(context),
      { path: folder, address: book.owner.address, displayName: book.owner.name, exportedAt: now },
      call,
    );
    const plan = planImport(context.db, Buffer.from(book.accountsCsv, 'utf8'), {});
    const accounts = context.run(importAccounts, plan, call);
    const { figures } = await inTurns(
      planFigures(context.db, Buffer.from(book.figuresCsv, 'utf8'), isoDayOf(now, timeZone)),
    );
    context.run(importFigures, { series: await inTurns(planSeries(context.db, figures)) }, call);
    writeSampleContracts(context, call);
    writeGoals(context, book, call);
    await context.settle();
    await writeSampleMeetings(context, call);
    await context.settle();
    writeSampleRuns(context, call);
    context.changed('accounts', 'book', 'threads', 'journal', 'mailboxes', 'documents', 'renewals', 'reviews');
    context.changed('playbooks', 'tasks');
    return { accounts: accounts.created, messages: mail.added };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function writeGoals(context: HandlerContext, { goals }: SampleBook, call: CallContext): void {
  const { now, timeZone } = context.clockOf(call);
  for (const { account, dueInDays, ...fields } of goals) {
    const row = accountByName(context.db).get(account);
    const due = DateTime.fromMillis(now, { zone: timeZone }).plus({ days: dueInDays }).toISODate();
    if (row) context.run(createGoal, { ...fields, due, accountId: row.id }, call);
  }
}
