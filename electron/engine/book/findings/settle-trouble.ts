// When a trouble of theirs is over, as later mail in its thread shows; pure.
//
// It is settled by the first mail of theirs that
//   1. says that it is over ("works again", "all there");
//   2. where it was about money, says that what they waited for has come;
//   3. does nothing but thank, after a mail of ours that said it was put right.
// An outage is settled by our own word as well, as long as they say nothing to the contrary. A mail in which they tell of the
// trouble again, or ask on, leaves it open, whatever was written before.
import { type FindingKind, isTrouble } from '../../../contract/findings.ts';
import type { LaterMail, SaidBefore, Settlement } from './settle-findings.ts';

/** What mails of theirs are besides the deeds in them, by message. */
export interface TheirMail {
  readonly thanksOnly: ReadonlySet<number>;
  readonly troubled: ReadonlySet<number>;
  readonly asking: ReadonlySet<number>;
}

const putRight =
  /\b(?:fixed|resolved|restored|corrected|credited|refunded|cancell?ed the|re-?issued|replaced|sorted|solved)\b|behoben|gelöst|korrigiert|gutgeschrieben|erstattet|corrigé|réglé|résolu|rétabli|remboursé|corregid|resuelt|solucionad|arreglad|reembols|abonad/iu;

interface Claim {
  readonly mail: LaterMail;
  readonly quote: string;
}

/** `later` is the mail of its thread after it, oldest first. */
export function settleTrouble(
  trouble: Pick<SaidBefore, 'kind' | 'side'>,
  later: readonly LaterMail[],
  their: TheirMail,
): Settlement | null {
  if (trouble.side !== 'them') return null;
  let claim: Claim | null = null;
  for (const mail of later) {
    if (mail.side === 'us') {
      claim = claimIn(mail) ?? claim;
      continue;
    }
    if (their.troubled.has(mail.messageId)) {
      claim = null;
      continue;
    }
    const quote = sayingSo(trouble.kind, mail);
    if (quote !== null) return settled(mail, `A later mail of theirs says: “${quote}”`);
    if (claim && their.thanksOnly.has(mail.messageId))
      return settled(mail, `They thanked for it after we wrote: “${claim.quote}”`);
    if (their.asking.has(mail.messageId)) claim = null;
  }
  if (claim === null || trouble.kind !== 'risk.outage') return null;
  return settled(claim.mail, `We wrote, and they did not say otherwise: “${claim.quote}”`);
}

function claimIn(mail: LaterMail): Claim | null {
  const deed = mail.deeds.find(({ done, quote }) => done === 'over' || (done === 'did' && putRight.test(quote)));
  return deed ? { mail, quote: deed.quote } : null;
}

function sayingSo(kind: FindingKind, { deeds }: LaterMail): string | null {
  const ofMoney = kind === 'risk.billing' || kind === 'billing_dispute';
  return (
    deeds.find(({ done, quote }) => done === 'over' || (ofMoney && (done === 'got' || putRight.test(quote))))?.quote ??
    null
  );
}

function settled(mail: LaterMail, why: string): Settlement {
  return { state: 'settled', why, messageId: mail.messageId, at: mail.sentAt, sameAs: null };
}

/** `said` is all that was said in the threads looked at. */
export function theirMail(said: readonly SaidBefore[], thanksOnly: ReadonlySet<number>): TheirMail {
  const theirs = said.filter(({ side }) => side === 'them');
  const of = (pass: (kind: FindingKind) => boolean) =>
    new Set(theirs.filter(({ kind }) => pass(kind)).map(({ messageId }) => messageId));
  return { thanksOnly, troubled: of(isTrouble), asking: of((kind) => kind === 'question') };
}
