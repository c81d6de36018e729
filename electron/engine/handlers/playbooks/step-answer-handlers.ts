// run.ask, run.answers, run.confirmAnswer, run.dismissAnswer: steps that are asked and answered by mail.
import { createHash } from 'node:crypto';
import { Failure } from '../../../contract/failure.ts';
import type { PlaybookStep } from '../../../contract/playbooks.ts';
import type { AnswerSource, AnswerValue } from '../../../contract/runs.ts';
import type { Confidence, stepAnswerCalls } from '../../../contract/step-answers.ts';
import type { CallContext } from '../../../rpc/server.ts';
import { dayWords } from '../../book/day-words.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import type { AnswerSet } from '../../commands/run-commands.ts';
import { loadRun, requireStep } from '../../commands/run-record.ts';
import {
  askStep,
  confirmAnswer,
  dismissAnswer,
  type FileThatCame,
  requireAsk,
} from '../../commands/step-answer-commands.ts';
import { checkAnswer } from '../../playbooks/check-answer.ts';
import { askedOf, personOf } from '../../store/queries/step-answers.ts';
import { changing } from '../changing.ts';
import { contentFetcher } from '../fetch-content.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';
import { type CameBack, outcomeOf, type Together, takenTogether } from './answers-together.ts';
import { askingOf } from './ask-step.ts';
import type { StepAnswersKeeper } from './keep-step-answers.ts';

const sureness: Readonly<Record<Confidence, number>> = { clear: 0.95, likely: 0.7, unclear: 0, none: 0 };

export function stepAnswerHandlers(
  context: HandlerContext,
  keeper: StepAnswersKeeper,
): HandlersOf<keyof typeof stepAnswerCalls> {
  const { db } = context;
  const fetch = contentFetcher(context);

  const change = changing(context, 'playbooks', 'queue', 'tasks', 'journal');

  function known(runId: number, stepKey: string) {
    const loaded = loadRun(db, runId);
    const { step } = requireStep(loaded, stepKey);
    return { step, together: takenTogether(db, runId, step, loaded.values) };
  }

  async function filesThatCame(
    { files }: Together,
    wanted: readonly number[] | undefined,
    call: CallContext,
  ): Promise<FileThatCame[]> {
    const chosen = files.filter(({ attachmentId }) => wanted === undefined || wanted.includes(attachmentId));
    const came: FileThatCame[] = [];
    for (const { attachmentId, fileName, answer } of chosen) {
      const { content } = await fetch.attachment(attachmentId, call);
      const sha256 = createHash('sha256').update(content).digest('hex');
      came.push({ name: fileName, sha256, content, who: answer.from.address, at: answer.at });
    }
    return came;
  }

  return {
    'run.ask': async ({ runId, stepKey, to }, call) => {
      await keeper.look();
      const clock = context.clockOf(call);
      await context.derived(loadRun(db, runId).run.account_id);
      const asking = await askingOf(context, { runId, stepKey, to }, clock);
      return { ...change(askStep, asking, call), mark: asking.mark };
    },
    'run.answers': async ({ runId, stepKey }) => {
      await keeper.look();
      const { together } = known(runId, stepKey);
      const { ask } = together;
      return {
        asked: ask && {
          to: personOf(ask),
          mark: ask.mark,
          step: askedOf(ask),
          sentAt: ask.message_id === null ? null : ask.sent_at,
          messageId: ask.message_id,
          threadId: together.answers[0]?.threadId ?? null,
        },
        answers: together.answers.map(({ askId: _, ...answer }) => answer),
        fields: together.fields.map(({ reading: _, answer, ...field }) => ({
          ...field,
          messageId: answer?.messageId ?? null,
        })),
        files: together.files.map(({ answer: _, ...file }) => file),
        open: [...together.openLabels],
      };
    },
    'run.confirmAnswer': async ({ runId, stepKey, answers, outcome, agreed, attachmentIds, why }, call) => {
      await keeper.look();
      const { step, together } = known(runId, stepKey);
      const ask = requireAsk(together.ask);
      if (together.answers.length === 0) {
        throw new Failure('conflict', `Nothing came back for “${step.title}” yet. Nothing was changed.`, 'stepKey');
      }
      const clock = context.clockOf(call);
      const said = decided(step, together, { outcome, agreed });
      const files =
        step.type === 'file' || step.type === 'esign' ? await filesThatCame(together, attachmentIds, call) : [];
      if ((step.type === 'file' || step.type === 'esign') && files.length === 0) {
        throw new Failure('conflict', `No file came back for “${step.title}”. Nothing was changed.`, 'attachmentIds');
      }
      const input = {
        runId,
        stepKey,
        askId: ask.id,
        messageIds: together.answers.map(({ messageId }) => messageId),
        answers: step.type === 'form' ? valuesOf(step, together, answers ?? {}, clock) : {},
        outcome: said,
        files,
        why: why ?? whyOf(together, clock),
        saidOn: isoDayOf(together.answers.at(-1)?.at ?? clock.now, clock.timeZone),
        today: isoDayOf(clock.now, clock.timeZone),
      };
      const done = change(confirmAnswer, input, call);
      // What they think of us moves health and reports.
      if (step.type === 'form') context.changed('accounts', 'book');
      return done;
    },
    'run.dismissAnswer': async ({ runId, stepKey, messageRowId }, call) => {
      await keeper.look();
      const { together } = known(runId, stepKey);
      const answer = together.answers.find((one) => one.messageRowId === messageRowId);
      if (!answer) throw new Failure('not_found', 'That mail is not taken for an answer to this step.', 'messageRowId');
      const othersWait = together.answers.some((one) => one !== answer && !one.confirmed);
      return change(
        dismissAnswer,
        { runId, stepKey, askId: answer.askId, messageId: answer.messageId, othersWait },
        call,
      );
    },
  };
}

/** The outcome of a decision; null where the step has none. @throws Failure where what they said is not plain. */
function decided(
  step: PlaybookStep,
  together: Together,
  { outcome, agreed }: { outcome: string | undefined; agreed: boolean | undefined },
): string | null {
  const said = outcomeOf(together);
  if (step.type === 'acknowledgement') {
    if (agreed ?? said?.value === true) return null;
    const what = said?.value === false || agreed === false ? 'They did not agree' : 'Whether they agree is not plain';
    throw new Failure(
      'conflict',
      `${what}. Settle it with them and ask again, or say that they agreed. Nothing was changed.`,
      'agreed',
    );
  }
  if (step.outcomes.length === 0) return null;
  const chosen = outcome ?? (typeof said?.value === 'string' ? said.value : undefined);
  if (chosen === undefined) {
    throw new Failure(
      'conflict',
      'What they decided is not plain. Read what they wrote and say which it is. Nothing was changed.',
      'outcome',
    );
  }
  return chosen;
}

/** What was read, with what the person corrected before it. */
function valuesOf(
  step: PlaybookStep,
  { fields }: Together,
  corrected: Readonly<Record<string, AnswerValue | null>>,
  clock: LocalNow,
): AnswerSet {
  const set: Record<string, AnswerSet[string]> = {};
  for (const key of Object.keys(corrected)) {
    if (!step.fields.some((field) => field.key === key)) {
      throw new Failure('invalid_input', `This step has no field “${key}”.`, 'answers');
    }
  }
  for (const field of step.fields) {
    const read = fields.find(({ key }) => key === field.key);
    const own = corrected[field.key];
    const raw = own === undefined ? (read?.value ?? null) : own;
    const value = checkAnswer(field, raw);
    if (value === null) {
      if (own === null) set[field.key] = null;
      continue;
    }
    const isRead = own === undefined || JSON.stringify(own) === JSON.stringify(read?.value);
    set[field.key] = { value, confirmed: true, source: sourceOf(read?.answer ?? null, read, isRead, clock) };
  }
  return set;
}

function sourceOf(
  answer: CameBack | null,
  read: Together['fields'][number] | undefined,
  isRead: boolean,
  clock: LocalNow,
): AnswerSource {
  if (answer === null || read === undefined) {
    return {
      kind: 'person',
      words: 'You',
      fact: null,
      quote: null,
      messageId: null,
      messageRowId: null,
      confidence: 1,
    };
  }
  const written = `written by ${answer.from.name || answer.from.address} on ${dayOf(answer.at, clock)}`;
  return {
    kind: 'mail',
    words: isRead ? written : `${written}, as you read it`,
    fact: null,
    quote: read.quote === '' ? null : read.quote,
    messageId: answer.messageId,
    messageRowId: answer.messageRowId,
    confidence: isRead ? sureness[read.confidence] : 1,
  };
}

const dayOf = (at: number, { timeZone }: LocalNow): string => dayWords(isoDayOf(at, timeZone));

function whyOf(together: Together, clock: LocalNow): string {
  const said = outcomeOf(together);
  const answer = said?.answer ?? together.answers.at(-1);
  if (!answer) return '';
  const who = `${answer.from.name || answer.from.address}, ${dayOf(answer.at, clock)}`;
  const quote = (said?.quote ?? '').replace(/\s+/gu, ' ').trim();
  return quote === '' ? who : `${who}: “${quote.slice(0, 400)}”`;
}
