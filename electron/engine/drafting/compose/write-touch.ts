// Lays a touch out: what comes first, what may be left out for a person who writes briefly, and where a paragraph ends.
import type { DraftFact, TouchKind, TouchReason } from '../../../contract/touch-drafts.ts';
import type { Candidate, Frame } from '../reasons/candidate.ts';
import { canFill, fillPart } from './fill-part.ts';
import type { Known } from './letter.ts';
import type { Desk } from './open-desk.ts';
import type { ReasonTold } from './reason-slots.ts';
import type { KindWords } from './words/words.ts';

export interface TouchMatter {
  readonly kind: TouchKind;
  readonly reason: Candidate;
  readonly support: readonly Candidate[];
  tell(candidate: Candidate): ReasonTold;
}

export interface WrittenTouch {
  readonly subject: string;
  readonly reasons: readonly TouchReason[];
  readonly facts: readonly DraftFact[];
  readonly ask: string | null;
}

/** Below this a letter of the user is a short one, and what is merely polite stays out of it. */
const SHORT_WORDS = 35;

export function writeTouch(desk: Desk, words: KindWords, matter: TouchMatter): WrittenTouch {
  const { letter, voice } = desk;
  const { reason } = matter;
  const told = matter.tell(reason);
  const support = supportOf(matter);
  const supportTold = support && matter.tell(support);
  const known = together([desk.base, ...(supportTold ? [supportTold] : []), told]);
  const reasonIds = reason.facts.map(({ factId }) => factId);
  const leaves = (role: 'opening' | 'ask' | 'closing') => voice.leaveOut.includes(role);

  if (!leaves('opening')) letter.say('opening', 'opening', words.opening, known);
  if (support && supportTold) sayReason(desk, support.frame, supportTold, 'fact');
  const instead = words.instead?.[reason.frame];
  if (instead) letter.say('reason', `instead.${reason.frame}`, instead, known, reasonIds);
  else sayReason(desk, reason.frame, told, 'reason');
  // A renewal is said by the body alone.
  const body = words.bodyOf?.[reason.frame] ?? words.body;
  const carries = reason.frame === 'renewal';
  letter.say(carries ? 'reason' : 'fact', `body.${reason.frame}`, body, known, carries ? reasonIds : []);

  letter.paragraph();
  const asks = words.ask ?? desk.words.frames[reason.frame]?.ask;
  const ask = leaves('ask') ? null : letter.say('ask', words.ask ? 'ask' : `ask.${reason.frame}`, asks, known);
  if (!leaves('closing') && voice.usualWords >= SHORT_WORDS) letter.say('closing', 'closing', words.closing, known);
  const spoken = support === null ? [reason] : [reason, support];
  const silent = matter.support.filter(({ frame }) => frame === 'drift');
  return {
    subject: subjectOf(desk, words, known),
    reasons: [...spoken, ...silent].map((one) => one.reason),
    facts: [...[...spoken, ...silent].flatMap(({ facts }) => facts), ...told.named, ...(supportTold?.named ?? [])],
    ask,
  };
}

/** What may stand beside the reason: beside a renewal something of theirs, beside trouble a promise of ours that is late. */
const beside: Partial<Record<TouchKind, readonly Frame[]>> = {
  renewal_120: ['result', 'figure', 'initiative', 'mention', 'promise_kept'],
  renewal_90: ['result', 'figure', 'promise_kept', 'mention', 'initiative'],
  renewal_60: ['result', 'figure', 'initiative'],
  at_risk: ['promise_late'],
};

function supportOf({ kind, reason, support }: TouchMatter): Candidate | null {
  const frames = beside[kind] ?? [];
  const fitting = support.filter(
    ({ frame, said }) => frames.includes(frame) && frame !== reason.frame && said?.quote !== '',
  );
  return fitting[0] ?? null;
}

function sayReason(desk: Desk, frame: Frame, told: ReasonTold, role: 'reason' | 'fact'): void {
  const words = desk.words.frames[frame];
  if (!words) return;
  const known = together([desk.base, told]);
  const ids = [...new Set(Object.values(told.factIds).flat())].filter((id) => id !== undefined);
  const place = `${frame}.${told.own ? 'own' : 'other'}`;
  desk.letter.say(role, place, told.own ? words.own : words.other, known, ids);
}

/** Later ones win. */
function together(all: readonly Known[]): Known {
  return {
    slots: Object.assign({}, ...all.map(({ slots }) => slots)),
    factIds: Object.assign({}, ...all.map(({ factIds }) => factIds)),
  };
}

function subjectOf(desk: Desk, words: KindWords, known: Known): string {
  const part = desk.chooser.choose('subject', words.subject, (one) => canFill(one, known.slots));
  return part === null ? desk.account.name : fillPart(part, known.slots, { ...desk.spoken, contractions: false });
}
