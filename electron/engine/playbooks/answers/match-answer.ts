// Which step a mail answers: what it replies to first, then a mark, then our questions in it, then whoever was asked answering in a
// mail of their own. Nobody but the account's people and, for an approval, colleagues are heard without a word about it; what a
// machine wrote answers nothing.
import type { AnswerCaution, AskedStep } from '../../../contract/step-answers.ts';
import { wordsOf } from './asked-text.ts';
import { numbersIn } from './numbered-lines.ts';
import { marksIn } from './step-mark.ts';
import { tameText } from './tame-text.ts';

export interface AskedMail {
  readonly askId: number;
  readonly accountId: number;
  readonly accountName: string;
  /** The Message-ID it left with. */
  readonly messageId: string;
  readonly threadId: number | null;
  readonly mark: string;
  readonly subjectBase: string;
  readonly to: { readonly name: string; readonly address: string };
  /** A colleague was asked. */
  readonly inside: boolean;
  readonly sentAt: number;
  readonly step: AskedStep;
  /** The step needs no answer any more. */
  readonly settled: boolean;
}

export interface CameMail {
  readonly inReplyTo: string | null;
  readonly threadId: number;
  readonly subject: string;
  readonly subjectBase: string;
  readonly text: string;
  readonly from: { readonly name: string; readonly address: string };
  /** The accounts it belongs to. */
  readonly accounts: readonly number[];
  /** From an address of the user or a colleague. */
  readonly fromInside: boolean;
  readonly sentAt: number;
}

export interface AnswerMatch {
  readonly ask: AskedMail;
  /** In words. */
  readonly how: string;
  readonly cautions: AnswerCaution[];
}

const MINUTE = 60_000;

export function matchAnswer(came: CameMail, asked: readonly AskedMail[]): AnswerMatch | null {
  const mail = { ...came, text: tameText(came.text) };
  // A clock may be off a little; what was written before the question answers it not.
  const before = asked.filter(({ sentAt }) => mail.sentAt >= sentAt - 10 * MINUTE).sort((a, b) => b.sentAt - a.sentAt);
  const known = before.filter((ask) => mayHear(mail, ask));
  const replied = before.find(({ messageId }) => messageId === mail.inReplyTo);
  const marks = new Set(marksIn(`${mail.subject}\n${mail.text}`));
  const marked = before.filter(({ mark }) => marks.has(mark));
  if (replied) return found(mail, replied, 'It replies to your mail.', []);
  const inThread = before.filter(({ threadId }) => threadId !== null && threadId === mail.threadId);
  const nearest = inThread.find((ask) => marked.includes(ask)) ?? inThread[0];
  if (nearest) return found(mail, nearest, 'It is in the conversation of your mail.', []);
  const [one, ...others] = marked;
  if (one && others.length === 0) return found(mail, one, `It names ${one.mark}.`, [fresh]);
  const quoting = known.filter((ask) => quotes(mail.text, ask.step));
  const [quoted, ...more] = quoting;
  if (quoted && more.length === 0) return found(mail, quoted, 'Your questions are in it.', [fresh]);
  // In a mail of their own, without anything of ours: only who was asked, while they were asked one thing alone.
  const own = known.filter(
    ({ to, settled }) => !settled && to.address.toLowerCase() === mail.from.address.toLowerCase(),
  );
  const [only, ...rest] = own;
  if (only && rest.length === 0 && looksLikeAnswer(mail, only)) {
    const guessed = 'Nothing in this mail says that it answers your question; it only looks so.';
    return found(mail, only, 'Whoever you asked wrote it, and it looks like the answer.', [
      fresh,
      { kind: 'guessed', sentence: guessed },
    ]);
  }
  return null;
}

const fresh: AnswerCaution = { kind: 'new_thread', sentence: 'It came as a new mail, not as a reply.' };

const mayHear = (mail: CameMail, ask: AskedMail): boolean =>
  mail.accounts.includes(ask.accountId) || (ask.inside && mail.fromInside);

function found(mail: CameMail, ask: AskedMail, how: string, cautions: readonly AnswerCaution[]): AnswerMatch {
  return { ask, how, cautions: [...cautions, ...whoWrote(mail, ask), ...whenWritten(mail, ask)] };
}

function whoWrote(mail: CameMail, ask: AskedMail): AnswerCaution[] {
  const { from } = mail;
  if (from.address.toLowerCase() === ask.to.address.toLowerCase()) return [];
  const who = from.name === '' ? from.address : `${from.name} (${from.address})`;
  const asked = ask.to.name || ask.to.address;
  const sameName = from.name !== '' && plain(from.name) === plain(ask.to.name);
  const inside = ask.inside || mail.fromInside;
  if (inside ? !mail.fromInside : !mail.accounts.includes(ask.accountId)) {
    const where = ask.inside ? 'your company' : ask.accountName;
    const named = sameName ? ` It bears the name of ${asked}.` : '';
    return [{ kind: 'outside', sentence: `${from.address} is not known at ${where}.${named}` }];
  }
  const sentence = sameName
    ? `${asked} wrote from another address, ${from.address}.`
    : `You asked ${asked}; this is from ${who}.`;
  return [{ kind: 'other_person', sentence }];
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const whenWritten = (_mail: CameMail, { settled }: AskedMail): AnswerCaution[] =>
  settled
    ? [
        {
          kind: 'late',
          sentence: 'It came after the step was settled; nothing changes unless you open the step again.',
        },
      ]
    : [];

/** A question of ours, word by word. */
function quotes(text: string, { questions }: AskedStep): boolean {
  const words = ` ${wordsOf(text.slice(0, 60_000)).join(' ')} `;
  const long = questions.map(({ label }) => wordsOf(label)).filter((label) => label.length >= 5);
  return long.length > 0 && long.some((label) => words.includes(` ${label.join(' ')} `));
}

function looksLikeAnswer(mail: CameMail, { step, subjectBase }: AskedMail): boolean {
  if (subjectBase !== '' && mail.subjectBase === subjectBase) return true;
  const count = step.questions.length;
  return count >= 2 && numbersIn(mail.text.split('\n').slice(0, 200), count) >= Math.max(2, Math.ceil(count / 2));
}
