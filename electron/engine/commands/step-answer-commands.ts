// Steps of playbooks that are asked by mail: the asking goes into the queue, leaving and answering are noted by the rule, and what
// was answered counts when the person says so, never before.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { QueueItemId } from '../../contract/queue.ts';
import type { MailAddress } from '../../contract/scalars.ts';
import type { AskedStep } from '../../contract/step-answers.ts';
import { missingAnswers } from '../playbooks/check-answer.ts';
import { appendChunk, insertDraftAttachment } from '../store/queries/drafts.ts';
import { keepContent } from '../store/queries/playbooks.ts';
import { lineOfDraft, type QueueLine, queueStateOf, requireLine } from '../store/queries/queue.ts';
import { askOfDraft, asksOfStep, wordsOfAsk } from '../store/queries/step-answers.ts';
import type { Command, CommandContext } from './command.ts';
import { otherTouch, type ProposeInput, proposeTouch } from './queue-commands.ts';
import { type AnswerSet, completeStep, decideStep, putAnswers, titled } from './run-commands.ts';
import { loadRunning, refuseUnlessAtWork, requireStep } from './run-record.ts';

type Step = { readonly runId: number; readonly stepKey: string };

export interface FileToSend {
  readonly name: string;
  readonly contentType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
}

export interface Asking extends Step {
  readonly proposal: ProposeInput;
  readonly mark: string;
  readonly asked: AskedStep;
  readonly person: MailAddress;
  readonly inside: boolean;
  readonly files: readonly FileToSend[];
}

export const askStep: Command<Asking, { queueItemId: QueueItemId }> = {
  name: 'run.ask',
  reversal: 'reverse',
  run(context, { runId: id, stepKey, proposal, mark, asked, person, inside, files }) {
    const { db, record, now } = context;
    const loaded = loadRunning(db, id);
    const found = requireStep(loaded, stepKey);
    refuseUnlessAtWork(found);
    stopWaiting(context, { runId: id, stepKey });
    const { account_id: accountId, kind } = proposal.drafted;
    const ahead = otherTouch(db, { accountId, kind, threadId: proposal.threadId }, now);
    const { queueItemId } = proposeTouch.run(context, { ...proposal, behind: true }).result;
    if (ahead) {
      const cells = { state: 'paused', state_why: waitsFor(db, ahead), state_at: now, until: null };
      record.update('queue_item', [queueItemId], cells);
    }
    const { draft_id: draft } = requireLine(db, queueItemId);
    for (const { name, contentType, content } of files) {
      const row = insertDraftAttachment(db).get(draft, name, contentType, content.byteLength, 0, null);
      if (!row) throw new Error('an attachment was not kept');
      appendChunk(db, row, Buffer.from(content));
    }
    record.insert('step_ask', {
      run_id: id,
      step_key: stepKey,
      round: found.row.round,
      name: found.row.name,
      draft_id: draft,
      mark,
      asked: JSON.stringify(asked),
      person: JSON.stringify(person),
      inside: inside ? 1 : 0,
      files: JSON.stringify(files.map(({ sha256 }) => sha256)),
      created_at: now,
    });
    const whom = person.name || person.address;
    return { ...titled(loaded, `Drafted “${found.row.name}” to ${whom}`), result: { queueItemId } };
  },
};

/** Two questions to one account wait for each other. */
const waitsFor = (db: Database, { draft_id: draft, name }: QueueLine): string =>
  `It waits until “${askOfDraft(db).get(draft)?.name ?? name}” has left or is settled: two at once would be too much.`;

/** What stood before it in the queue is gone. */
export const nextInLine: Command<{ queueItemId: number }> = {
  name: 'queue.nextInLine',
  reversal: 'never',
  run({ db, record, now }, { queueItemId: id }) {
    const line = requireLine(db, id);
    record.update('queue_item', [id], { state: 'waiting', state_why: null, state_at: now, until: null });
    return { title: `The turn of ${line.name} has come`, accounts: [line.account_id], result: {} };
  },
};

/** What waits in the queue asks for it as it was. */
function stopWaiting({ db, record, now }: CommandContext, { runId, stepKey }: Step): void {
  for (const { draft_id: draft } of asksOfStep(db).all(runId, stepKey)) {
    const line = lineOfDraft(db).get(draft);
    const state = line ? queueStateOf(line, now) : 'sent';
    if (!line || (state !== 'waiting' && state !== 'snoozed' && state !== 'paused')) continue;
    record.update('queue_item', [line.id], {
      state: 'stopped',
      state_why: 'It was asked anew after this was drafted',
      state_at: now,
      until: null,
    });
  }
}

/** Its mail left. */
export const noteStepSent: Command<Step & { at: number }> = {
  name: 'run.sent',
  reversal: 'never',
  run({ db, record }, { runId: id, stepKey, at }) {
    const loaded = loadRunning(db, id);
    const { row } = requireStep(loaded, stepKey);
    record.update('run_step', [row.id], { state: 'sent', sent_at: at });
    return titled(loaded, `“${row.name}” left`);
  },
};

/** Something came that answers it. */
export const noteStepAnswered: Command<Step & { who: string }> = {
  name: 'run.answered',
  reversal: 'never',
  run({ db, record }, { runId: id, stepKey, who }) {
    const loaded = loadRunning(db, id);
    const { row } = requireStep(loaded, stepKey);
    record.update('run_step', [row.id], { state: 'answered' });
    return titled(loaded, `${who} answered “${row.name}”; it waits for you`);
  },
};

export interface FileThatCame {
  readonly name: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  /** The address it came from. */
  readonly who: string;
  /** When the mail with it was written. */
  readonly at: number;
}

export interface Confirmed extends Step {
  readonly askId: number;
  /** Message-IDs of what is taken over. */
  readonly messageIds: readonly string[];
  readonly answers: AnswerSet;
  readonly outcome: string | null;
  readonly files: readonly FileThatCame[];
  readonly why: string;
  /** The day of the mail that said it. */
  readonly saidOn: string;
  readonly today: string;
}

export const confirmAnswer: Command<Confirmed, { done: boolean; open: string[] }> = {
  name: 'run.confirmAnswer',
  reversal: 'reverse',
  run(context, { runId: id, stepKey, askId, messageIds, answers, outcome, files, why, saidOn, today }) {
    const { db, record } = context;
    const loaded = loadRunning(db, id);
    const { step, row } = requireStep(loaded, stepKey);
    refuseUnlessAtWork({ row });
    for (const { name, sha256, content, who, at } of files) {
      keepContent(db).run(sha256, content);
      const file = { name, bytes: content.byteLength, sha256, came_from: 'mail', who, at };
      record.insert('run_file', { run_id: id, step_key: stepKey, ...file });
    }
    sayOf(context, askId, row.name, messageIds, 'confirmed');
    putAnswers(record, loaded, stepKey, answers);
    const given = new Set(loadRunning(db, id).values.flatMap((one) => (one.step_key === stepKey ? [one.field] : [])));
    const open = missingAnswers(step.fields, given);
    if (open.length > 0) {
      // What was answered is kept, and the step goes on waiting for the rest.
      record.update('run_step', [row.id], { state: row.sent_at === null ? 'open' : 'sent' });
      return { ...titled(loaded, `Took over what was answered of “${row.name}”`, why), result: { done: false, open } };
    }
    const end = { runId: id, stepKey, why, saidOn, today };
    const ended = outcome === null ? completeStep.run(context, end) : decideStep.run(context, { ...end, outcome });
    return { ...ended, result: { done: true, open: [] } };
  },
};

export const dismissAnswer: Command<Step & { askId: number; messageId: string; othersWait: boolean }> = {
  name: 'run.dismissAnswer',
  reversal: 'reverse',
  run(context, { runId: id, stepKey, askId, messageId, othersWait }) {
    const { db, record } = context;
    const loaded = loadRunning(db, id);
    const { row } = requireStep(loaded, stepKey);
    sayOf(context, askId, row.name, [messageId], 'not_this');
    if (row.state === 'answered' && !othersWait) {
      record.update('run_step', [row.id], { state: row.sent_at === null ? 'open' : 'sent' });
    }
    return titled(loaded, `A mail does not answer “${row.name}”`);
  },
};

function sayOf(
  { db, record, now }: CommandContext,
  ask: number,
  name: string,
  messageIds: readonly string[],
  word: 'confirmed' | 'not_this',
): void {
  const known = new Map(
    wordsOfAsk(db)
      .all(ask)
      .map((one) => [one.message_id, one.id]),
  );
  for (const messageId of messageIds) {
    const id = known.get(messageId);
    if (id === undefined)
      record.insert('step_answer_word', { ask_id: ask, message_id: messageId, name, word, at: now });
    else record.update('step_answer_word', [id], { word, at: now });
  }
}

/** @throws Failure where nothing was asked. */
export function requireAsk<T>(ask: T | null): T {
  if (ask === null)
    throw new Failure('conflict', 'This step was not asked by mail, so there is nothing to take over.', 'stepKey');
  return ask;
}
