// Writes the mail that asks a client or a colleague for a step, in the user's voice: what it is about, the questions as they can be
// answered in any mail program, and the reference for who answers in a mail of their own. Every figure in it is in a fact of its plan.
import type { Database } from 'better-sqlite3';
import { type AskedStep, FILE } from '../../../contract/step-answers.ts';
import type { ComposedTouch, DraftFact } from '../../../contract/touch-drafts.ts';
import type { LocalNow } from '../../book/local-time.ts';
import type { ChosenPerson } from '../../drafting/compose/choose-person.ts';
import { chooseSource } from '../../drafting/compose/choose-source.ts';
import { type Desk, openDesk } from '../../drafting/compose/open-desk.ts';
import { touchOf } from '../../drafting/compose/touch-of.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import type { MailboxRow } from '../../store/queries/mailboxes.ts';
import { askedWords } from './asked-words.ts';
import { addressed } from './known-labels.ts';
import { passageIn } from './known-passages.ts';
import { howToAnswer, sayMark, writeQuestions } from './write-questions.ts';

export interface StepMatter {
  readonly accountId: number;
  readonly mailbox: MailboxRow;
  readonly chosen: ChosenPerson;
  /** A colleague is asked. */
  readonly inside: boolean;
  readonly step: AskedStep;
  readonly title: string;
  readonly guidance: string;
  /** What is to be confirmed or decided on, line by line; a gap where only the user knows. */
  readonly about: readonly string[];
  /** Keys of what is still open, where it is asked again. */
  readonly only: ReadonlySet<string> | null;
  /** It was asked before and nobody answered. */
  readonly again: boolean;
  readonly mark: string;
  /** Stable. */
  readonly key: string;
  readonly why: string;
  /** The conversation it goes on in, where it is asked again. */
  readonly threadId: number | null;
}

/** How the recipient is written to: the step has to be asked in that language. */
export function deskOf(db: Database, matter: Omit<StepMatter, 'step'>, clock: LocalNow): Desk {
  const account = requireAccount(db, matter.accountId);
  const kind = matter.inside ? 'step_inside' : 'step_request';
  return openDesk(
    db,
    { account, mailbox: matter.mailbox, chosen: matter.chosen, request: { kind }, about: matter.key },
    clock,
  );
}

export function composeStepMail(db: Database, desk: Desk, matter: StepMatter, clock: LocalNow): ComposedTouch {
  const { step, chosen } = matter;
  const kind = matter.inside ? 'step_inside' : 'step_request';
  const facts = write(desk, matter);
  const source =
    matter.threadId === null
      ? null
      : chooseSource(db, matter.accountId, { kind, threadId: matter.threadId }, null, clock.now);
  const title = passageIn(matter.title, step.language, desk.spoken.familiar);
  const reason = {
    reasonKey: matter.key,
    kind: 'date',
    text: matter.why,
    factIds: facts.map(({ factId }) => factId),
  } as const;
  return touchOf(desk, {
    kind,
    chosen,
    source,
    subject: matter.inside
      ? `${desk.account.name}: ${title}`
      : title.replace(/[?.]\s*$/u, (mark) => (mark.includes('?') ? mark.trim() : '')),
    reasons: [reason],
    facts,
    ask: title,
    gaps: gapsIn(desk.letter.done().text),
  });
}

function write(desk: Desk, matter: StepMatter): DraftFact[] {
  const { letter, spoken } = desk;
  const { step, about, only, mark } = matter;
  const words = askedWords[step.language];
  const familiar = spoken.familiar;
  const known = { slots: desk.base.slots, factIds: {} };
  const guidance = withoutQuestion(passageIn(matter.guidance, step.language, familiar), step);
  const questions = writeQuestions(step, only);
  const how = only === null ? howToAnswer(step, familiar) : addressed(words.remaining, familiar);
  const fact: DraftFact = {
    factId: 'step',
    kind: 'question',
    text: [matter.title, guidance, ...about, questions, how, mark].join('\n'),
    sources: [{ from: 'user' }],
  };
  const ids = [fact.factId];
  if (only !== null) letter.add('opening', how, ids);
  else if (matter.again) letter.add('opening', addressed(words.reminder, familiar), ids);
  else if (guidance.trim() !== '') letter.add('opening', guidance.trim(), ids);
  else letter.say('opening', `${step.type}.opening`, words.openings[step.type], known, ids);
  // A file has no letter to answer with, and needs no instruction beyond its one sentence.
  const isFile = step.questions.length === 1 && step.questions[0]?.key === FILE;
  if (!isFile && only === null && how !== '' && step.questions.length > 1) letter.add('fact', how, ids);
  if (about.length > 0) block(desk, about.join('\n'), ids);
  block(desk, questions, ids);
  if (!isFile && only === null && how !== '' && step.questions.length === 1) block(desk, how, ids);
  block(desk, sayMark(mark, step.language, familiar), ids);
  if (only === null) letter.say('closing', 'step.closing', words.closings, known);
  return [fact];
}

/** A paragraph of its own, as it stands. */
function block(desk: Desk, text: string, factIds: readonly string[]): void {
  desk.letter.paragraph();
  desk.letter.add(text.includes('[[') ? 'gap' : 'fact', text, factIds);
  desk.letter.paragraph();
}

const gapsIn = (text: string): string[] => (text.match(/\[\[[^\]]*\]\]/g) ?? []).map((gap) => gap.slice(2, -2));

/** The one question of a step stands below, in its own words: it is not asked twice. */
function withoutQuestion(guidance: string, { questions }: AskedStep): string {
  return questions.length === 1 ? guidance.replace(/(?:^|(?<=[.!?])\s+)[^.!?]*\?\s*$/u, '').trim() : guidance;
}
