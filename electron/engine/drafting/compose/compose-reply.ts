// A reply answers what was asked, in the order it was asked: with a fact where the book or a promise has one, and with a marked
// gap where only the user knows.
import type { Database } from 'better-sqlite3';
import { evidence } from '../../../contract/findings.ts';
import type { MailAddress } from '../../../contract/scalars.ts';
import type { DraftFact } from '../../../contract/touch-drafts.ts';
import { findingsOfAccount, findingsOfThread } from '../../book/findings/read-findings.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { readOwnSide } from '../../book/sides.ts';
import type { AccountRow } from '../../store/queries/accounts.ts';
import { statement } from '../../store/statement.ts';
import type { Candidate } from '../reasons/candidate.ts';
import { readCandidates } from '../reasons/find-reasons.ts';
import { topicOf } from '../reasons/quotable.ts';
import { answerQuestion } from './answer-question.ts';
import { type ChosenPerson, choosePerson } from './choose-person.ts';
import { chooseMailbox, chooseSource, type SourceMessage } from './choose-source.ts';
import type { Composed, TouchRequest } from './compose-touch.ts';
import { fillPart } from './fill-part.ts';
import type { Known } from './letter.ts';
import { type Desk, openDesk } from './open-desk.ts';
import { sayInstant } from './say-day.ts';
import { touchOf } from './touch-of.ts';

const others = statement<[number], MailAddress>(
  `SELECT name, address FROM participant WHERE message_id = ? AND role IN ('to', 'cc') ORDER BY position`,
);
const MOST = 8;
const SHOWN = 120;

export function composeReply(db: Database, account: AccountRow, request: TouchRequest, now: LocalNow): Composed {
  const { main, missing } = readCandidates(db, account, 'reply', now);
  const wanted =
    request.reasonKey === undefined
      ? newestOf(main)
      : main.find(({ reason }) => reason.reasonKey === request.reasonKey);
  const thread = request.threadId ?? wanted?.said?.threadId;
  if (thread === undefined) return { missing: missing ?? 'That question is answered by now.' };
  const source = chooseSource(db, account.id, { kind: 'reply', threadId: thread }, null, now.now);
  if (source === null) return { missing: 'They have written nothing in that thread that could be answered.' };
  const chosen = writerOf(db, account, request, source, now);
  if (typeof chosen === 'string') return { missing: chosen };
  const mailbox = chooseMailbox(db, account.id, request.mailboxId, source, now.now);
  const desk = openDesk(db, { account, mailbox, chosen, request, about: source.message_id }, now);
  const asked = inOrder(db, thread, main, now);
  const { facts, gaps } = answerAll(db, desk, asked, source);
  return touchOf(desk, {
    kind: 'reply',
    chosen,
    cc: alsoReached(db, source, chosen.to.address),
    source,
    subject: source.subject,
    reasons: asked.map(({ reason }) => reason),
    facts,
    ask: null,
    gaps,
  });
}

const newestOf = (main: readonly Candidate[]): Candidate | undefined =>
  main.toSorted((a, b) => (b.said?.at ?? 0) - (a.said?.at ?? 0))[0];

function inOrder(db: Database, thread: number, main: readonly Candidate[], now: LocalNow): Candidate[] {
  const order = findingsOfThread(db, thread, now).map(({ findingId }) => `finding:${findingId}`);
  const place = (one: Candidate) => order.indexOf(one.facts[0]?.factId ?? '');
  return main
    .filter(({ said }) => said?.threadId === thread)
    .sort((a, b) => place(a) - place(b))
    .slice(-MOST);
}

function writerOf(
  db: Database,
  account: AccountRow,
  request: TouchRequest,
  source: SourceMessage,
  now: LocalNow,
): ChosenPerson | string {
  const chosen = choosePerson(db, account, 'reply', { to: request.to ?? source.from_address, said: '' }, now);
  if (typeof chosen === 'string' || request.to !== undefined) return chosen;
  const name = chosen.to.name || source.from_name;
  return { ...chosen, to: { ...chosen.to, name }, why: `${name || source.from_address} wrote what is answered.` };
}

/** Whoever else the mail went to stays in the conversation. */
function alsoReached(db: Database, source: SourceMessage, to: string): MailAddress[] {
  const seen = new Set([to, ...readOwnSide(db).addresses]);
  return others(db)
    .all(source.id)
    .filter(({ address }) => {
      const isNew = !seen.has(address);
      seen.add(address);
      return isNew;
    });
}

function answerAll(
  db: Database,
  desk: Desk,
  asked: readonly Candidate[],
  source: SourceMessage,
): { facts: DraftFact[]; gaps: string[] } {
  const { words, letter, voice, spoken } = desk;
  const [open, close] = words.quotes;
  const sourceFact = factOf(source);
  const known = knownOf(desk, source, sourceFact);
  const facts = [sourceFact];
  const gaps: string[] = [];
  const gapFor = (name: string): string => {
    gaps.push(name);
    return `[[${name}]]`;
  };
  const promises = findingsOfAccount(db, desk.account.id, desk.now, { kinds: ['commitment'], by: 'us' }).filter(
    ({ state, due }) => due !== null && (state === 'open' || state === 'overdue'),
  );
  if (asked.length > 1 && !voice.leaveOut.includes('opening')) {
    letter.say('opening', 'opening', words.answer.opening, known);
    letter.paragraph();
  }
  if (asked.length === 0)
    letter.add('gap', gapFor(fillPart(words.answer.gapForMail, known.slots, spoken)), [sourceFact.factId]);
  for (const [index, candidate] of asked.entries()) {
    const [fact] = candidate.facts;
    if (!fact) continue;
    const question = `${open}${shortened(candidate.said?.quote ? `${candidate.said.quote}${candidate.said.mark}` : fact.text)}${close}`;
    const answer = answerQuestion(desk, fact.text, promises, known.slots);
    facts.push(fact, ...(answer?.facts ?? []));
    const said = answer?.text ?? gapFor(fillPart(words.answer.gap, { question }, spoken));
    const part = asked.length === 1 ? '{answer}' : (words.answer.each[index % words.answer.each.length] ?? '{answer}');
    const ids = [fact, ...(answer?.facts ?? [])].map(({ factId }) => factId);
    letter.add(answer ? 'answer' : 'gap', fillPart(part, { question, answer: said }, spoken), ids);
    letter.paragraph();
  }
  letter.paragraph();
  if (!voice.leaveOut.includes('closing')) letter.say('closing', 'closing', words.answer.closing, known);
  return { facts, gaps };
}

function knownOf(desk: Desk, source: SourceMessage, { factId }: DraftFact): Known {
  const [open, close] = desk.words.quotes;
  const topic = topicOf(source.subject);
  const day = sayInstant(source.sent_at, desk.language, desk.now);
  return {
    slots: { ...desk.base.slots, day, ...(topic === null ? {} : { topic: `${open}${topic}${close}` }) },
    factIds: { ...desk.base.factIds, day: [factId], topic: [factId] },
  };
}

function factOf(source: SourceMessage): DraftFact {
  return {
    factId: `message:${source.id}`,
    kind: 'question',
    text: source.subject,
    sources: [
      {
        from: 'message',
        ...evidence.parse({
          messageRowId: source.id,
          messageId: source.message_id,
          threadId: source.thread_id,
          quote: '',
          sentAt: source.sent_at,
        }),
      },
    ],
  };
}

/** A question as it is named before its answer; nothing of it may look like a gap of ours. */
function shortened(question: string): string {
  const plain = question
    .replace(/\s+/gu, ' ')
    .replace(/[[\]{}“”„«»"]/gu, '')
    .trim();
  if (plain.length <= SHOWN) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', SHOWN))} …`;
}
