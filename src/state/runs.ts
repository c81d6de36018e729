// Playbooks that run: those of the book, those of an account, one as a page, and everything a person does with a step.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { Run, RunId, RunRow, RunStep } from '../../electron/contract/runs.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { toBase64 } from './base64.ts';
import { change } from './change.ts';
import { asFailure, ask } from './engine.ts';
import { announce, announceProblem } from './notices.ts';
import { createResources } from './resource.ts';

const topics = ['playbooks', 'journal', 'queue', 'tasks'] as const;

export type AnswersBack = CallOutput<'run.answers'>;
/** A step, told apart by its run and its key. */
export type StepPlace = Pick<RunStep, 'runId' | 'stepKey'>;

const all = createResources<'all', readonly RunRow[]>({
  topics,
  ask: async () => (await ask('run.list', {})).runs,
});
const ofAccount = createResources<AccountId, readonly RunRow[]>({
  topics,
  keep: 8,
  ask: async (accountId) => (await ask('run.list', { accountId })).runs,
});
const one = createResources<RunId, Run>({
  topics: [...topics, 'accounts', 'book'],
  keep: 6,
  ask: async (runId) => (await ask('run.get', { runId })).run,
});
const answers = createResources<StepPlace, AnswersBack>({
  topics: [...topics, 'threads'],
  keep: 6,
  ask: (place) => ask('run.answers', place),
});

export const useRuns = () => all.use('all');
export const useRunsOf = (accountId: AccountId) => ofAccount.use(accountId);
export const useRun = (runId: RunId) => one.use(runId);
export const useAnswers = (place: StepPlace | null) =>
  answers.use(place && { runId: place.runId, stepKey: place.stepKey });

export const startRun = (input: CallInput<'run.start'>, say: string) =>
  change('run.start', input, { say, quiet: true });

/** What the triggers of those that start by themselves say; the engine looks every hour without being asked. */
export async function startDue(): Promise<void> {
  try {
    const { started } = await ask('run.startDue', {});
    announce(started.length === 0 ? 'Nothing is due to start.' : `Started ${started.length} of what was due.`);
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}

/** What is typed so far; the undo key takes back acts, not single letters. */
export const keepAnswers = ({ runId, stepKey }: StepPlace, given: CallInput<'run.setAnswers'>['answers']) =>
  change('run.setAnswers', { runId, stepKey, answers: given }, { unasked: true });

type On<N extends 'run.completeStep' | 'run.decide' | 'run.confirmAnswer'> = Omit<CallInput<N>, 'runId' | 'stepKey'>;

export const completeStep = ({ runId, stepKey, title }: RunStep, input: On<'run.completeStep'>) =>
  change('run.completeStep', { runId, stepKey, ...input }, { say: `Done: ${title}.`, quiet: true });

export const decideStep = ({ runId, stepKey, title }: RunStep, input: On<'run.decide'>, words: string) =>
  change('run.decide', { runId, stepKey, ...input }, { say: `${title}: ${words}.`, quiet: true });

export const confirmAnswer = ({ runId, stepKey, title }: RunStep, input: On<'run.confirmAnswer'>) =>
  change('run.confirmAnswer', { runId, stepKey, ...input }, { say: `Confirmed: ${title}.`, quiet: true });

export const dismissAnswer = (
  { runId, stepKey }: StepPlace,
  messageRowId: CallInput<'run.dismissAnswer'>['messageRowId'],
) => change('run.dismissAnswer', { runId, stepKey, messageRowId }, { say: 'That mail does not count as an answer.' });

export const askByMail = ({ runId, stepKey, title }: RunStep) =>
  change('run.ask', { runId, stepKey }, { say: `The mail that asks for “${title}” waits in the queue.` });

export const skipStep = ({ runId, stepKey, title }: RunStep, why: string) =>
  change('run.skip', { runId, stepKey, why }, { say: `Skipped: ${title}.`, quiet: true });

export const reopenStep = ({ runId, stepKey, title }: RunStep) =>
  change('run.reopen', { runId, stepKey }, { say: `Open again: ${title}.` });

export const reassignStep = (input: CallInput<'run.reassign'>, say: string) =>
  change('run.reassign', input, { say, quiet: true });

export const fillRole = (input: CallInput<'run.fillRole'>, say: string) =>
  change('run.fillRole', input, { say, quiet: true });

export const setStepDue = ({ runId, stepKey, title }: RunStep, due: string | null) =>
  change(
    'run.setDue',
    { runId, stepKey, due },
    { say: due === null ? `${title}: due as the playbook says.` : `${title}: another due day.` },
  );

export const cancelRun = ({ runId, name }: Pick<RunRow, 'runId' | 'name'>, why: string) =>
  change('run.cancel', { runId, why }, { say: `Ended: ${name}.`, quiet: true });

export async function attachFile({ runId, stepKey }: StepPlace, file: File) {
  const content = toBase64(new Uint8Array(await file.arrayBuffer()));
  return change('run.attach', { runId, stepKey, content, name: file.name }, { say: `Put here: ${file.name}.` });
}

export const detachFile = (fileId: number, name: string) =>
  change('run.detach', { fileId }, { say: `Taken away: ${name}.` });

export const stepFile = (fileId: number) => ask('run.file', { fileId });
