// Plans a touch (who, why now, which facts, which ask, which tone) and writes it from well-made parts, sentence by sentence,
// each linked to what it rests on. Code decides who it goes to; nothing that a mail says does.
import type { Database } from 'better-sqlite3';
import type { ComposedTouch, TouchKind } from '../../../contract/touch-drafts.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { readOwnSide } from '../../book/sides.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import type { Candidate, Frame } from '../reasons/candidate.ts';
import { readCandidates } from '../reasons/find-reasons.ts';
import { withRenewalOf } from '../reasons/from-account.ts';
import { chooseExecutive } from './choose-executive.ts';
import { type ChosenPerson, choosePerson } from './choose-person.ts';
import { chooseMailbox, chooseSource, lastWriter } from './choose-source.ts';
import { composeReply } from './compose-reply.ts';
import { openDesk } from './open-desk.ts';
import { type ReasonTold, reasonSlots } from './reason-slots.ts';
import { touchOf } from './touch-of.ts';
import { usedReasons } from './used-parts.ts';
import { writeTouch } from './write-touch.ts';

export interface TouchRequest {
  readonly accountId: number;
  readonly kind: TouchKind;
  /** An address; without it the person is chosen here. */
  readonly to?: string | undefined;
  /** Addresses that are not chosen here while there is anyone else. */
  readonly except?: ReadonlySet<string> | undefined;
  readonly threadId?: number | undefined;
  readonly reasonKey?: string | undefined;
  readonly mailboxId?: number | undefined;
  /** Another number reads differently. */
  readonly seed?: number | undefined;
}

export type Composed = ComposedTouch | { readonly missing: string };

/** @throws Failure `not_found` for an account or mailbox that is not there, `invalid_input` without any mailbox. */
export function composeTouch(db: Database, request: TouchRequest, now: LocalNow): Composed {
  const account = withRenewalOf(db, requireAccount(db, request.accountId), request.kind, now);
  if (request.kind === 'reply') return composeReply(db, account, request, now);
  const { main, support, missing } = readCandidates(db, account, request.kind, now);
  if (missing !== null) return { missing };
  const reason = chooseReason(db, request, main);
  if (reason === null) return { missing: 'That reason is no longer there. Choose another one.' };
  const chosen = recipientOf(db, account, request, reason, now);
  if (typeof chosen === 'string') return { missing: chosen };
  const source = chooseSource(db, account.id, request, reason, now.now);
  const mailbox = chooseMailbox(db, account.id, request.mailboxId, source, now.now);
  const desk = openDesk(db, { account, mailbox, chosen, request, about: reason.reason.reasonKey }, now);
  const kindWords = desk.words.kinds[request.kind];
  if (kindWords === undefined) {
    return { missing: 'Their language has no words for this kind of touch yet. Write it from a template.' };
  }
  const tell = (one: Candidate): ReasonTold =>
    reasonSlots(one, {
      language: desk.language,
      words: desk.words,
      to: chosen.to.address,
      ownAddresses: readOwnSide(db).addresses,
      names: desk.names,
      now,
    });
  // "I promised you" is said only to whom it was promised.
  const speaksTo = ({ frame, said }: Candidate): boolean =>
    !isOurs(frame) || said === null || lastWriter(db, account.id, said.threadId, now.now) === chosen.to.address;
  const written = writeTouch(desk, kindWords, { kind: request.kind, reason, support: support.filter(speaksTo), tell });
  return touchOf(desk, { ...written, chosen, source, reasons: written.reasons, kind: request.kind });
}

/** One that no draft was made of yet, if there is one. */
function chooseReason(db: Database, request: TouchRequest, main: readonly Candidate[]): Candidate | null {
  if (request.reasonKey !== undefined) {
    return main.find(({ reason }) => reason.reasonKey === request.reasonKey) ?? null;
  }
  const inThread = main.filter(({ said }) => request.threadId !== undefined && said?.threadId === request.threadId);
  const used = usedReasons(db, request.accountId);
  const open = inThread.length > 0 ? inThread : main;
  return open.find(({ reason }) => !used.has(reason.reasonKey)) ?? open[0] ?? null;
}

function recipientOf(
  db: Database,
  account: { readonly id: number; readonly name: string },
  request: TouchRequest,
  reason: Candidate,
  now: LocalNow,
): ChosenPerson | string {
  if (request.kind === 'escalation_inside' && request.to === undefined) {
    const found = chooseExecutive(db);
    if (found === null) return 'Nobody inside is known as an executive by their signature. Say whom to tell.';
    return {
      to: found.to,
      why: `${found.to.name}, ${found.title}: the highest rank among your colleagues' signatures.`,
      person: null,
    };
  }
  const { said, frame } = reason;
  const about = said === null ? '' : isOurs(frame) ? lastWriter(db, account.id, said.threadId, now.now) : said.address;
  const bound = isOurs(frame) && request.kind !== 'escalation_inside';
  const wish = { to: request.to, said: about, bound, except: request.except };
  return choosePerson(db, account, request.kind, wish, now);
}

const isOurs = (frame: Frame): boolean => frame.startsWith('promise') || frame === 'our_question';
