// run.*: playbooks that run over accounts, step by step.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../../contract/failure.ts';
import type { AnswerValue, RunRow, runCalls } from '../../../contract/runs.ts';
import type { CallContext } from '../../../rpc/server.ts';
import { attachFile, detachFile, fillRole, reassignStep, setDue } from '../../commands/run-care-commands.ts';
import {
  type AnswerSet,
  cancelRun,
  completeStep,
  decideStep,
  reopenRunStep,
  setAnswers,
  skipStep,
  startRun,
} from '../../commands/run-commands.ts';
import { checkAnswer } from '../../playbooks/check-answer.ts';
import { keptDefinition } from '../../playbooks/kept-definitions.ts';
import { knownFacts } from '../../playbooks/known-facts.ts';
import { parsePlaybook, versionOf } from '../../playbooks/parse-playbook.ts';
import { playbookSources, requirePlaybook } from '../../playbooks/playbook-files.ts';
import { byUrgency, dayOf, readRun, runRow } from '../../playbooks/read-runs.ts';
import { firstRoles } from '../../playbooks/role-people.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import {
  allRuns,
  allSteps,
  fileContent,
  requireFile,
  requireRun,
  runsOfAccount,
  stepsOfRun,
} from '../../store/queries/playbooks.ts';
import { statement } from '../../store/statement.ts';
import { changing } from '../changing.ts';
import { contentFetcher } from '../fetch-content.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';
import type { PlaybooksKeeper } from './keep-playbooks.ts';
import type { StepAnswersKeeper } from './keep-step-answers.ts';

const LARGEST = 25_000_000;

const letterOf = statement<[number], { message_id: string }>('SELECT message_id FROM message WHERE id = ?');
const writerOf = statement<[number], { address: string }>(
  `SELECT p.address FROM attachment a JOIN participant p ON p.message_id = a.message_id AND p.role = 'from'
   WHERE a.id = ? LIMIT 1`,
);

export function runHandlers(
  context: HandlerContext,
  keeper: PlaybooksKeeper,
  /** Notes first what left and what came back by mail. */
  mail: Pick<StepAnswersKeeper, 'look'>,
): HandlersOf<keyof typeof runCalls> {
  const { db, deps } = context;
  const fetch = contentFetcher(context);
  const versions = () =>
    new Map(playbookSources(deps.dataFolder).map(({ playbookId, text }) => [playbookId, versionOf(text)]));
  const today = (call: CallContext): string => dayOf(context.clockOf(call));

  const change = changing(context, 'playbooks', 'tasks', 'journal');

  const bookRow = (account: number, call: CallContext) =>
    context.book.rows(context.clockOf(call)).find((row) => Number(row.accountId) === account);

  /** As they are kept: checked against their field, and with the fact they agree with as their source. */
  function answersOf(
    runId: number,
    stepKey: string,
    given: Readonly<Record<string, AnswerValue | null>> | undefined,
    call: CallContext,
  ): AnswerSet {
    const run = requireRun(db, runId);
    const step = keptDefinition(db, run).steps.find(({ key }) => key === stepKey);
    const facts = knownFacts(db, run, bookRow(run.account_id, call), context.clockOf(call));
    return Object.fromEntries(
      Object.entries(given ?? {}).map(([key, raw]) => {
        const field = step?.fields.find((each) => each.key === key);
        if (!field) throw new Failure('invalid_input', `This step has no field “${key}”.`, 'answers');
        const value = checkAnswer(field, raw);
        if (value === null) return [key, null];
        const fact = facts(field);
        const same = fact !== null && JSON.stringify(fact.value) === JSON.stringify(value);
        const own = {
          kind: 'person',
          words: 'You',
          fact: null,
          quote: null,
          messageId: null,
          messageRowId: null,
        } as const;
        return [key, { value, source: same ? fact.source : { ...own, confidence: 1 }, confirmed: true }];
      }),
    );
  }

  return {
    'run.list': async ({ accountId, playbookId, state }, call) => {
      await mail.look();
      const clock = context.clockOf(call);
      const now = versions();
      const steps = accountId === undefined ? Map.groupBy(allSteps(db).all(), (row) => row.run_id) : null;
      const stepsOf = (run: number) => (steps ? (steps.get(run) ?? []) : stepsOfRun(db).all(run));
      const lines = accountId === undefined ? allRuns(db).all() : runsOfAccount(db).all(accountId);
      const runs = lines
        .filter((one) => state === undefined || one.state === state)
        .filter((one) => playbookId === undefined || one.playbook_id === playbookId)
        .map((one): RunRow => runRow(db, one, stepsOf(one.id), now, clock));
      return { runs: runs.sort(byUrgency) };
    },
    'run.get': async ({ runId }, call) => {
      const run = requireRun(db, runId);
      await context.derived(run.account_id);
      await mail.look();
      return { run: readRun(db, runId, bookRow(run.account_id, call), versions(), context.clockOf(call)) };
    },
    'run.start': ({ accountId, playbookId, why = '', messageRowId }, call) => {
      requireAccount(db, accountId);
      const { text } = requirePlaybook(deps.dataFolder, playbookId);
      const { definition, problems } = parsePlaybook(playbookId, text);
      if (!definition) {
        const [first] = problems;
        throw new Failure(
          'invalid_input',
          `The playbook’s file has a mistake in line ${first?.line ?? 1}. Mend it first.`,
        );
      }
      const letter = messageRowId === undefined ? undefined : letterOf(db).get(messageRowId);
      if (messageRowId !== undefined && !letter)
        throw new Failure('not_found', 'That message is gone.', 'messageRowId');
      const input = {
        accountId,
        playbookId,
        source: text,
        version: definition.version,
        trigger: 'hand' as const,
        reason: `hand:${letter?.message_id ?? why.toLowerCase()}`,
        why: why || 'You started it',
        messageId: letter?.message_id ?? null,
        quote: null,
        roles: firstRoles(db, accountId, definition, context.clockOf(call)),
        today: today(call),
      };
      return change(startRun, input, call);
    },
    'run.startDue': async (_, call) => {
      await context.derived();
      return { started: keeper.look(context.clockOf(call)) };
    },
    'run.setAnswers': ({ runId, stepKey, answers }, call) =>
      change(setAnswers, { runId, stepKey, answers: answersOf(runId, stepKey, answers, call) }, call),
    'run.completeStep': ({ runId, stepKey, answers, why }, call) =>
      change(
        completeStep,
        { runId, stepKey, why, answers: answersOf(runId, stepKey, answers, call), today: today(call) },
        call,
      ),
    'run.decide': ({ runId, stepKey, outcome, answers, why }, call) =>
      change(
        decideStep,
        { runId, stepKey, outcome, why, answers: answersOf(runId, stepKey, answers, call), today: today(call) },
        call,
      ),
    'run.skip': (input, call) => change(skipStep, { ...input, today: today(call) }, call),
    'run.reopen': (input, call) => change(reopenRunStep, { ...input, today: today(call) }, call),
    'run.reassign': (input, call) => change(reassignStep, input, call),
    'run.fillRole': (input, call) => change(fillRole, input, call),
    'run.setDue': (input, call) => change(setDue, { ...input, today: today(call) }, call),
    'run.attach': async ({ runId, stepKey, path, attachmentId, content, name }, call) => {
      if (attachmentId !== undefined) {
        const { row, content: bytes } = await fetch.attachment(attachmentId, call);
        const who = writerOf(db).get(attachmentId)?.address ?? null;
        const file = { name: name ?? row.file_name, content: bytes, from: 'mail' as const, who };
        return change(attachFile, { runId, stepKey, ...file }, call);
      }
      const bytes = content === undefined ? await readHere(path) : Buffer.from(content, 'base64');
      const named = name ?? (path === undefined ? '' : basename(path));
      if (named === '') throw new Failure('invalid_input', 'The file needs a name.', 'name');
      return change(attachFile, { runId, stepKey, name: named, content: bytes, from: 'disk', who: null }, call);
    },
    'run.detach': (input, call) => change(detachFile, input, call),
    'run.file': ({ fileId }) => {
      const file = requireFile(db, fileId);
      const kept = fileContent(db).get(file.sha256);
      if (!kept) throw new Failure('not_found', 'The file’s bytes are gone from the data folder.', 'fileId');
      return { name: file.name, content: Buffer.from(kept.content).toString('base64') };
    },
    'run.cancel': (input, call) => change(cancelRun, input, call),
  };
}

async function readHere(path: string | undefined): Promise<Uint8Array> {
  const found = path === undefined ? null : await stat(path).catch(() => null);
  if (path === undefined || !found?.isFile() || found.size > LARGEST)
    throw new Failure(
      'invalid_input',
      'That file can’t be read, or is larger than 25 MB. Nothing was attached.',
      'path',
    );
  return readFile(path);
}
