// Composes the mail that asks for a step of a run, with the files that go with it, as a proposal for the queue.
import { randomBytes } from 'node:crypto';
import { Failure } from '../../../contract/failure.ts';
import type { MailAddress } from '../../../contract/scalars.ts';
import { dayWords } from '../../book/day-words.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { loadRunning, requireStep } from '../../commands/run-record.ts';
import type { Asking, FileToSend } from '../../commands/step-answer-commands.ts';
import { type ChosenPerson, choosePerson } from '../../drafting/compose/choose-person.ts';
import { chooseMailbox } from '../../drafting/compose/choose-source.ts';
import { newMark } from '../../playbooks/answers/step-mark.ts';
import { askPrefix, type DueAsk } from '../../playbooks/due-asks.ts';
import { askedStep } from '../../playbooks/letters/asked-step.ts';
import { composeStepMail, deskOf } from '../../playbooks/letters/compose-step-mail.ts';
import { aboutStep } from '../../playbooks/letters/step-about.ts';
import { assignedTo } from '../../playbooks/read-runs.ts';
import { roleOf } from '../../playbooks/role-of.ts';
import { whoLeft } from '../../playbooks/why-it-waits.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import { fileContent, filesOfRun } from '../../store/queries/playbooks.ts';
import { askNow } from '../../store/queries/step-answers.ts';
import type { HandlerContext } from '../handler-context.ts';
import { proposalOf } from '../propose-touch.ts';
import { takenTogether } from './answers-together.ts';

interface Wanted {
  readonly runId: number;
  readonly stepKey: string;
  readonly to?: MailAddress | undefined;
  /** A rule asks: because its turn has come, or because it is late. */
  readonly due?: DueAsk | undefined;
}

/** @throws Failure where it can't be asked: nobody to ask, nothing to ask, no document. */
export async function askingOf(context: HandlerContext, wanted: Wanted, clock: LocalNow): Promise<Asking> {
  const { db } = context;
  const { runId, stepKey } = wanted;
  const loaded = loadRunning(db, runId);
  const { step, row } = requireStep(loaded, stepKey);
  const { run, definition } = loaded;
  const role = roleOf(definition, step);
  if (role.side === 'ours') {
    throw new Failure('invalid_input', `“${step.title}” is yours to do; nobody is asked for it by mail.`, 'stepKey');
  }
  const inside = role.side === 'colleague';
  const person = wanted.to ?? assignedTo(run, step, row);
  if (person === null) {
    throw new Failure(
      'invalid_input',
      `Nobody is ${role.label} yet. Say who it is, then the mail can be drafted.`,
      'to',
    );
  }
  const files = filesFor(context, runId, step, definition);
  if (step.type === 'esign' && files.length === 0) {
    throw new Failure('invalid_input', `Put the document to “${step.title}” first; it goes with the mail.`, 'stepKey');
  }
  const account = requireAccount(db, run.account_id);
  const mailbox = chooseMailbox(db, run.account_id, undefined, null, clock.now);
  const chosen = inside
    ? ({ to: person, why: `${role.label}: ${person.name || person.address}.`, person: null } satisfies ChosenPerson)
    : choosePerson(db, account, 'step_request', { to: person.address, said: '' }, clock);
  if (typeof chosen === 'string') throw new Failure('not_found', chosen, 'to');
  if (wanted.to === undefined && chosen.person?.left)
    throw new Failure('invalid_input', whoLeft(person, account), 'to');
  const before = askNow(db, runId, stepKey);
  const together = before?.message_id == null ? null : takenTogether(db, runId, step, loaded.values);
  const isAgain = together !== null && together.open.size > 0;
  const said = together?.answers.length !== 0 || loaded.values.some((one) => one.step_key === stepKey);
  const mark = newMark(randomBytes(7));
  const matter = {
    accountId: run.account_id,
    mailbox,
    chosen: { ...chosen, to: { name: chosen.to.name || person.name, address: chosen.to.address } },
    inside,
    title: step.title,
    guidance: step.guidance,
    about: [] as readonly string[],
    only: isAgain && said ? together.open : null,
    again: isAgain && !said,
    mark,
    key: `${askPrefix(row, wanted.due ?? 'first')}${mark}`,
    why:
      wanted.due === 'reminder' && row.due !== null
        ? `“${step.title}” was due on ${dayWords(row.due)}, and nothing came back.`
        : `A step of “${run.name}”, which runs because: ${run.why}`,
    threadId: isAgain ? (before?.thread_id ?? null) : null,
  };
  const desk = deskOf(db, matter, clock);
  const spoken = { language: desk.language, familiar: desk.spoken.familiar };
  const asked = askedStep(step, spoken);
  if (asked === null) {
    throw new Failure('invalid_input', `“${step.title}” asks nothing that could be answered by mail.`, 'stepKey');
  }
  const terms = { run, definition, step, values: loaded.values, hasFiles: files.length > 0, inside };
  const about = matter.only === null ? aboutStep(db, terms, spoken, clock) : [];
  const composed = composeStepMail(db, desk, { ...matter, about, step: asked }, clock);
  const kind = inside ? 'step_inside' : 'step_request';
  const askedBy = wanted.due === undefined ? 'user' : 'rule';
  const request = { accountId: run.account_id, kind, askedBy, dueAt: null } as const;
  const proposal = await proposalOf({ db }, request, composed, { name: account.name, clock });
  return { runId, stepKey, proposal, mark, asked, person: matter.chosen.to, inside, files };
}

/** What lies with the step itself; a decision and an approval go with what was prepared for them. */
function filesFor(
  { db }: Pick<HandlerContext, 'db'>,
  runId: number,
  step: { readonly key: string; readonly type: string },
  definition: ReturnType<typeof loadRunning>['definition'],
): FileToSend[] {
  const all = filesOfRun(db).all(runId);
  const own = all.filter((one) => one.step_key === step.key && one.came_from !== 'mail');
  const before = definition.steps.slice(
    0,
    definition.steps.findIndex(({ key }) => key === step.key),
  );
  const prepared = before.findLast((each) => each.type === 'file' && roleOf(definition, each).side === 'ours');
  const takes = step.type === 'decision' || step.type === 'approval';
  const chosen = own.length > 0 || !takes ? own : all.filter((one) => one.step_key === prepared?.key);
  return chosen.flatMap(({ name, sha256 }) => {
    const kept = fileContent(db).get(sha256);
    return kept ? [{ name, sha256, content: kept.content, contentType: contentTypeOf(name) }] : [];
  });
}

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/markdown',
  png: 'image/png',
  jpg: 'image/jpeg',
};
const contentTypeOf = (name: string): string =>
  types[/\.([a-z\d]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
