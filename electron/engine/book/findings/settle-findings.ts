// What later mail makes of what was said before, as a pure function: promises kept, questions answered, and findings that
// speak of one and the same thing. Overdue is not here: that depends on the day on which it is read.
//
// A promise is kept by a later mail of the side that gave it, which
//   1. in its thread says it was done, about the same thing, or hands something over where that was promised;
//   2. in its thread says anything at all, where the promise was only to come back;
//   3. in another thread of the account, within 60 days, says it was done about unmistakably the same thing;
// or by the other side's thanks for it in the thread. A question is answered by the next real mail of the other side in
// its thread; a promise to come back is no answer. When a trouble is over is told in settle-trouble.ts.
import { type FindingKind, hasCourse, type Side } from '../../../contract/findings.ts';
import { contentWords } from '../../findings/content-words.ts';
import type { Deed } from '../../findings/deeds.ts';
import { settleTrouble, theirMail } from './settle-trouble.ts';

export interface SaidBefore {
  readonly messageId: number;
  readonly position: number;
  readonly key: string;
  readonly kind: FindingKind;
  readonly side: Side;
  readonly address: string;
  readonly threadId: number;
  readonly sentAt: number;
  readonly what: string;
  readonly quote: string;
  readonly returnDate: string | null;
}

export interface LaterMail {
  readonly messageId: number;
  readonly threadId: number;
  readonly sentAt: number;
  readonly side: Side;
  readonly deeds: readonly Deed[];
  /** The names of what is attached; null where nothing is. */
  readonly attached: string | null;
}

export interface Settlement {
  readonly state: 'open' | 'kept' | 'answered' | 'settled';
  readonly why: string | null;
  readonly messageId: number | null;
  readonly at: number | null;
  /** The key of the finding that speaks of the same. */
  readonly sameAs: string | null;
}

const DAY = 86_400_000;
/** So long after a promise a mail in another thread may say that it was kept. */
export const ELSEWHERE_MS = 60 * DAY;
/** One event is spoken of for so long in a thread before it is another one. */
const EVENT_DAYS = 30;
const none: readonly never[] = [];
const open: Settlement = { state: 'open', why: null, messageId: null, at: null, sameAs: null };

/** Both lists oldest first. Every finding has its settlement, by its place in the list. */
export function settleFindings(said: readonly SaidBefore[], mail: readonly LaterMail[]): Settlement[] {
  const byThread = new Map<number, LaterMail[]>();
  for (const one of mail) {
    const list = byThread.get(one.threadId);
    if (list) list.push(one);
    else byThread.set(one.threadId, [one]);
  }
  const spoken = spokenOf(said);
  const their = theirMail(said, spoken.thanksOnly);
  const doers = mail.filter(({ deeds }) => deeds.length > 0);
  const settled = said.map((one): Settlement => {
    if (!hasCourse(one.kind)) return open;
    const inThread = byThread.get(one.threadId) ?? none;
    const later = inThread.slice(firstFrom(inThread, one.sentAt)).filter((each) => each.messageId !== one.messageId);
    if (one.kind === 'commitment') return keptBy(one, later, doers, spoken) ?? open;
    return (one.kind === 'question' ? answeredBy(one, later, spoken) : settleTrouble(one, later, their)) ?? open;
  });
  return withSame(said, settled);
}

/** The place of the first that was sent then or later; accounts may have written for ten years. */
function firstFrom(mail: readonly LaterMail[], sentAt: number): number {
  let from = 0;
  let to = mail.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((mail[middle]?.sentAt ?? 0) < sentAt) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What each message is besides the deeds in it. */
interface Spoken {
  readonly thanksOnly: ReadonlySet<number>;
  /** Messages that promise to come back, without a thing. */
  readonly putOff: ReadonlySet<number>;
}

function spokenOf(said: readonly SaidBefore[]): Spoken {
  const thanksOnly = new Set<number>();
  const putOff = new Set<number>();
  for (const one of said) {
    if (one.kind === 'thanks_only') thanksOnly.add(one.messageId);
    if (one.kind === 'commitment' && isVague(one)) putOff.add(one.messageId);
  }
  return { thanksOnly, putOff };
}

const comingBack =
  /\b(?:(?:get|come|circle|report) back|follow up|revert|respond|reply|let (?:you|u) know|keep you (?:posted|updated|informed)|be in touch|update you|answer|look into|check|confirm)\b|\bmelde\w*|rückmeldung|antworte|bescheid|revien\w+|recontact\w+|réponse|respond\w+|confirm\w+|vuelv\w+|avis\w+/iu;

/** A promise to come back and nothing else: any word of theirs keeps it. */
function isVague({ what, quote }: SaidBefore): boolean {
  return comingBack.test(quote) && contentWords(what).size <= 2;
}

const handsOver =
  /\b(?:send|share|forward|attach|provide|supply|deliver|get|have|circulate|submit|return|pass|issue|email|mail|put together|draft|prepare)\b|schick|send|liefer|zukommen|nachreich|erstell|envo[iy]|transm|fourni|faire parvenir|envi|mand|entreg|compart/iu;

function keptBy(
  promise: SaidBefore,
  later: readonly LaterMail[],
  doers: readonly LaterMail[],
  { thanksOnly, putOff }: Spoken,
): Settlement | null {
  const words = contentWords(promise.what);
  const vague = isVague(promise);
  for (const mail of later) {
    const ofPromiser = mail.side === promise.side;
    for (const { done, here, quote, words: about } of mail.deeds) {
      const common = shared(words, about);
      if (ofPromiser && done === 'did' && (common > 0 || (here && words.size === 0))) return kept(mail, quote);
      if (!ofPromiser && done === 'got' && common > 0) return kept(mail, quote);
    }
    if (!ofPromiser) continue;
    if (mail.attached !== null && handsOver.test(promise.quote)) {
      const named = shared(words, [...contentWords(mail.attached.replace(/[_.\-+]+/g, ' '))]);
      const said = mail.deeds.some(({ here }) => here);
      if (named > 0 || said || words.size === 0) return kept(mail, null);
    }
    if (vague && !thanksOnly.has(mail.messageId) && !putOff.has(mail.messageId)) {
      return { ...kept(mail, null), why: 'They came back to it in the thread.' };
    }
  }
  if (words.size < 2) return null;
  for (let at = firstFrom(doers, promise.sentAt + 1); at < doers.length; at += 1) {
    const mail = doers[at];
    if (!mail || mail.sentAt > promise.sentAt + ELSEWHERE_MS) break;
    if (mail.threadId === promise.threadId) continue;
    const quote = saysItWasDone(mail, promise, words);
    if (quote !== null) return kept(mail, quote);
  }
  return null;
}

/** Whether a mail is one by which a promise that was made elsewhere is kept. */
export function mayKeep(mail: LaterMail, promise: Pick<SaidBefore, 'side' | 'sentAt' | 'what'>): boolean {
  const after = mail.sentAt - promise.sentAt;
  if (after <= 0 || after > ELSEWHERE_MS) return false;
  const words = contentWords(promise.what);
  return words.size >= 2 && saysItWasDone(mail, promise, words) !== null;
}

function saysItWasDone(mail: LaterMail, promise: Pick<SaidBefore, 'side'>, words: ReadonlySet<string>): string | null {
  if (mail.side !== promise.side) return null;
  const deed = mail.deeds.find(({ done, words: about }) => {
    const common = shared(words, about);
    return done === 'did' && common >= 2 && common >= words.size * 0.6;
  });
  return deed?.quote ?? null;
}

function answeredBy(question: SaidBefore, later: readonly LaterMail[], spoken: Spoken): Settlement | null {
  const answer = later.find(
    (mail) =>
      mail.side !== question.side && !spoken.thanksOnly.has(mail.messageId) && !spoken.putOff.has(mail.messageId),
  );
  if (!answer) return null;
  const why = 'The other side wrote in the thread after it.';
  return { state: 'answered', why, messageId: answer.messageId, at: answer.sentAt, sameAs: null };
}

function kept(mail: LaterMail, quote: string | null): Settlement {
  const why = quote === null ? 'It came with a later mail.' : `A later mail says: “${quote}”`;
  return { state: 'kept', why, messageId: mail.messageId, at: mail.sentAt, sameAs: null };
}

function shared(words: ReadonlySet<string>, about: readonly string[]): number {
  return about.reduce((sum, word) => sum + (words.has(word) ? 1 : 0), 0);
}

const once = new Set(['question', 'automated', 'thanks_only', 'meeting_request', 'meeting_reschedule']);

/**
 * One signal per event and thread: the first stands for what is said of it again within a month. A promise given anew, while
 * the one before is open, takes its place, since it carries the day that holds now.
 */
function withSame(said: readonly SaidBefore[], settled: readonly Settlement[]): Settlement[] {
  const same = new Map<number, string>();
  const firsts = new Map<string, SaidBefore>();
  const promises = new Map<string, number[]>();
  for (const [index, one] of said.entries()) {
    if (once.has(one.kind)) continue;
    if (one.kind === 'commitment') {
      const place = `${one.threadId} ${one.side}`;
      const before = promises.get(place) ?? [];
      for (const other of before) {
        if (!same.has(other) && givenAgain(said[other], settled[other], one)) same.set(other, one.key);
      }
      promises.set(place, [...before, index]);
      continue;
    }
    const place =
      one.kind === 'out_of_office'
        ? `${one.kind} ${one.address} ${one.returnDate ?? ''}`
        : `${one.kind} ${one.threadId} ${one.side}`;
    const first = firsts.get(place);
    if (first && one.sentAt - first.sentAt <= EVENT_DAYS * DAY) same.set(index, first.key);
    else firsts.set(place, one);
  }
  return settled.map((one, index) => ({ ...one, sameAs: same.get(index) ?? null }));
}

function givenAgain(before: SaidBefore | undefined, settled: Settlement | undefined, again: SaidBefore): boolean {
  if (!before || !settled || before.messageId === again.messageId) return false;
  if (settled.at !== null && settled.at <= again.sentAt) return false;
  const words = contentWords(before.what);
  if (words.size === 0) return isVague(before) && isVague(again);
  const common = shared(words, [...contentWords(again.what)]);
  return common >= words.size * 0.6;
}
