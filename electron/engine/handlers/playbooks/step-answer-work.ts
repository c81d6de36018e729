// Steps that are asked by mail, in step with the mail: notes which asking left, stops one that is pointless by now, and reads
// every new mail that answers one, once. What was read waits for the person; nothing here ends a step.
import { createHash } from 'node:crypto';
import { attachmentId } from '../../../contract/scalars.ts';
import type { AnswerCaution, ReturnedFile } from '../../../contract/step-answers.ts';
import { writersZone } from '../../book/findings/writers-zone.ts';
import { isOwn, readOwnSide } from '../../book/sides.ts';
import { runCommand } from '../../commands/command.ts';
import { stopTouch } from '../../commands/queue-rules.ts';
import { nextInLine, noteStepAnswered, noteStepSent } from '../../commands/step-answer-commands.ts';
import { positionOf } from '../../deps.ts';
import { attachmentContent } from '../../intake/read-message.ts';
import { readSubject } from '../../mail/text/subject-base.ts';
import { type AskedMail, matchAnswer } from '../../playbooks/answers/match-answer.ts';
import { readLetter, saysSomething } from '../../playbooks/answers/read-letter.ts';
import { answeringFiles, lookAtFile } from '../../playbooks/answers/returned-files.ts';
import { storeFailure } from '../../store/open-store.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import { requireMailbox } from '../../store/queries/mailboxes.ts';
import { accountsOfMessage } from '../../store/queries/messages.ts';
import { isOpen, lineOfDraft, openLinesOfAccount, type QueueLine, queueStateOf } from '../../store/queries/queue.ts';
import {
  type AskLine,
  askedOf,
  asksOfNoRun,
  asksSince,
  attachmentsOfMessage,
  type CameRow,
  firstSince,
  hasReading,
  mailSince,
  newestMessage,
  personOf,
  putReading,
  readUpTo,
  sentFilesOf,
  setReadUpTo,
  textOfDraft,
  textOfMessage,
} from '../../store/queries/step-answers.ts';
import type { HandlerContext } from '../handler-context.ts';

const DAY = 86_400_000;
/** An answer that comes a year later is found by hand. */
const WAITS_DAYS = 365;
const AT_ONCE = 40;

/** What is here now is followed and read when the look ends. */
export function stepAnswerWork(context: HandlerContext, ended: AbortSignal): () => Promise<void> {
  const { db, deps } = context;

  async function look(): Promise<void> {
    if (ended.aborted) return;
    const now = deps.clock.now();
    const alone = stopWithoutRun(now);
    const asks = asksSince(db).all(now - WAITS_DAYS * DAY);
    const moved = follow(asks, now) || alone;
    const read = asks.length > 0 && (await readNew(asksSince(db).all(now - WAITS_DAYS * DAY), now));
    if (moved || read) context.changed('playbooks', 'queue', 'journal');
  }

  /** What left, and what waits in the queue for a step that needs it no more. */
  function follow(asks: readonly AskLine[], now: number): boolean {
    let moved = false;
    for (const ask of asks) {
      const { run_id: runId, step_key: stepKey } = ask;
      const same = ask.run_state === 'running' && ask.round === ask.step_round;
      if (ask.message_id !== null) {
        if (!same || ask.step_state !== 'open') continue;
        const input = { runId, stepKey, at: ask.sent_at ?? now };
        context.sync.writeFirst(() => runCommand(db, noteStepSent, input, now, 'rule'));
        moved = true;
        continue;
      }
      const isAtWork = ask.step_state === 'open' || ask.step_state === 'sent' || ask.step_state === 'answered';
      const line = lineOfDraft(db).get(ask.draft_id);
      if (same && isAtWork) {
        moved = (line !== undefined && comesUp(line, now)) || moved;
        continue;
      }
      const state = line ? queueStateOf(line, now) : 'sent';
      if (!line || (state !== 'waiting' && state !== 'snoozed' && state !== 'paused')) continue;
      const why = `“${ask.name}” was settled before this was sent.`;
      context.sync.writeFirst(() => runCommand(db, stopTouch, { queueItemId: line.id, why }, now, 'rule'));
      moved = true;
    }
    return moved;
  }

  /** The run was taken back: nobody is to be asked for it. */
  function stopWithoutRun(now: number): boolean {
    const asks = asksOfNoRun(db).all();
    for (const { name, draft_id: draft } of asks) {
      const line = lineOfDraft(db).get(draft);
      const why = `The playbook with “${name}” was taken back before this was sent.`;
      if (line) context.sync.writeFirst(() => runCommand(db, stopTouch, { queueItemId: line.id, why }, now, 'rule'));
    }
    return asks.length > 0;
  }

  /** It waited behind another one that has left or is settled. */
  function comesUp(line: QueueLine, now: number): boolean {
    if (line.state !== 'paused' || line.until !== null || line.outgoing_id !== null) return false;
    const ahead = openLinesOfAccount(db)
      .all(line.account_id)
      .some((other) => other.id < line.id && other.kind === line.kind && isOpen(queueStateOf(other, now)));
    if (ahead) return false;
    context.sync.writeFirst(() => runCommand(db, nextInLine, { queueItemId: line.id }, now, 'rule'));
    return true;
  }

  async function readNew(asks: readonly AskLine[], now: number): Promise<boolean> {
    const sent = asks.filter(({ message_id: id }) => id !== null);
    const last = newestMessage(db).get()?.id ?? 0;
    if (sent.length === 0) return false;
    const since = Math.min(...sent.map((ask) => ask.sent_at ?? ask.created_at)) - DAY;
    const from = readUpTo(db).get()?.message_id ?? (firstSince(db).get(since)?.id ?? last + 1) - 1;
    if (last <= from) return false;
    // Whose mail it is decides who is heard; that is derived after a mail came.
    await context.settle();
    const own = readOwnSide(db);
    const asked = sent.map(askedMail);
    let found = false;
    let at = from;
    for (let more = true; more && !ended.aborted; ) {
      const rows = mailSince(db).all({ after: at, since, limit: AT_ONCE });
      for (const row of rows) {
        at = row.id;
        if (own.addresses.has(row.from_address)) continue;
        const fromInside = isOwn(own, row.from_address);
        try {
          found = (await readOne(row, fromInside, asked, new Map(sent.map((ask) => [ask.id, ask])), now)) || found;
        } catch (error) {
          // A mail that can't be read as an answer must not stand before all that come after it.
          if (storeFailure(error)) throw error;
          deps.log.warn('stepAnswers.notRead', { where: positionOf(error) });
        }
      }
      more = rows.length === AT_ONCE;
    }
    if (!ended.aborted) setReadUpTo(db).run(Math.max(at, last));
    return found;
  }

  async function readOne(
    row: CameRow,
    fromInside: boolean,
    asked: readonly AskedMail[],
    lines: ReadonlyMap<number, AskLine>,
    now: number,
  ): Promise<boolean> {
    if (hasReading(db).get(row.message_id)) return false;
    const from = { name: row.from_name, address: row.from_address };
    const match = matchAnswer(
      {
        inReplyTo: row.in_reply_to,
        threadId: row.thread_id,
        subject: row.subject,
        subjectBase: row.subject_base,
        text: row.text,
        from,
        accounts: accountsOfMessage(db)
          .all(row.id)
          .map((one) => one.account_id),
        fromInside,
        sentAt: row.sent_at,
      },
      asked,
    );
    const line = match ? lines.get(match.ask.askId) : undefined;
    if (!match || !line) return false;
    const step = match.ask.step;
    const { files, same } = await filesOf(row.id, line);
    const account = requireAccount(db, line.account_id);
    const read = readLetter(
      {
        text: row.text,
        subject: row.subject,
        fromName: row.from_name,
        to: [toOf(line)],
        files: files.map(({ fileName }) => fileName),
      },
      step,
      textOfMessage(db).get(line.message_id ?? '')?.text ?? textOfDraft(db).get(line.draft_id)?.text ?? '',
      {
        sentAt: row.sent_at,
        timeZone: writersZone(row.zone_minutes, row.sent_at, deps.clock.timeZone()),
        currency: account.arr_currency ?? 'USD',
      },
    );
    const cautions: AnswerCaution[] = [...match.cautions, ...read.cautions, ...aboutFiles(same, read.missesFile)];
    const reading = { how: match.how, cautions, fields: read.fields, remarks: read.remarks, files };
    const who = from.name || from.address;
    context.sync.writeFirst(() =>
      db
        .transaction(() => {
          putReading(db).run(line.id, row.message_id, row.sent_at, JSON.stringify(reading));
          const waits = line.step_state === 'open' || line.step_state === 'sent';
          if (!match.ask.settled && waits && (saysSomething(read) || files.length > 0)) {
            runCommand(db, noteStepAnswered, { runId: line.run_id, stepKey: line.step_key, who }, now, 'rule');
          }
        })
        .immediate(),
    );
    return true;
  }

  const toOf = (line: AskLine) => {
    const { address, display_name: name } = requireMailbox(db, line.mailbox_id);
    return { name, address };
  };

  async function filesOf(message: number, line: AskLine): Promise<{ files: ReturnedFile[]; same: boolean }> {
    const { type } = askedOf(line);
    const sent = new Set(sentFilesOf(line));
    const came = attachmentsOfMessage(db)
      .all(message)
      .map((row) => ({
        id: row.id,
        fileName: row.file_name,
        contentType: row.content_type,
        size: row.size,
        inline: row.inline === 1,
      }));
    const files: ReturnedFile[] = [];
    let same = false;
    for (const file of answeringFiles(came, type)) {
      const bytes = await attachmentContent(db, file.id);
      const hash = bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
      const seen = bytes === null || hash === null ? null : lookAtFile(bytes, hash, file, sent);
      // What was sent out and comes back as it was answers nothing.
      if (seen?.isSame) {
        same = true;
        continue;
      }
      const { fileName, contentType, size } = file;
      const about = seen?.about ?? 'It is fetched when it is taken over.';
      files.push({ attachmentId: attachmentId.parse(file.id), fileName, contentType, size, sha256: hash, about });
    }
    return { files, same };
  }

  return look;
}

function askedMail(line: AskLine): AskedMail {
  const isAtWork = line.step_state === 'open' || line.step_state === 'sent' || line.step_state === 'answered';
  return {
    askId: line.id,
    accountId: line.account_id,
    accountName: line.account_name,
    messageId: line.message_id ?? '',
    threadId: line.thread_id,
    mark: line.mark,
    subjectBase: readSubject(line.subject).base,
    to: personOf(line),
    inside: line.inside === 1,
    sentAt: line.sent_at ?? line.created_at,
    step: askedOf(line),
    settled: line.run_state !== 'running' || !isAtWork || line.round !== line.step_round,
  };
}

function aboutFiles(same: boolean, misses: boolean): AnswerCaution[] {
  return [
    ...(same
      ? [
          {
            kind: 'same_file',
            sentence: 'The file you sent came back unchanged; it is not taken for a signed one.',
          } as const,
        ]
      : []),
    ...(misses && !same
      ? [{ kind: 'no_file', sentence: 'They speak of a file, and none came with it.' } as const]
      : []),
  ];
}
