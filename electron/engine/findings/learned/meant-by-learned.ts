// Whether a sentence that looks like a kind of signal means it. The model counts words, so what turns their meaning round is asked
// here: a denial of the very thing, an order to a program, a trouble that is over, another company's growth.
import type { FindingKind } from '../../../contract/findings.ts';
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import { canBeSettled, isOfNow, isOfReader, isSettled } from '../signals/meant-so.ts';

/** What somebody tells a program to do with the mail says nothing of the writer. */
const order =
  /^(?:(?:please|kindly|now|then|and) )?(?:ignore|disregard|mark|set|treat|record|flag|label|classify|pretend|assume|act|behave|output)\b/u;

const no = "(?:\\b(?:not|never|no|none|nothing|nobody|without)\\b(?! but| only| just)|n't\\b)";
const deniedThings =
  'cancel|terminat|leav|left|disput|wrong|broken|refund|evaluat|look(?:ing)? (?:at|for|around)|compar|switch|complain|escalat|interested|affect|crash|outage|error|problem|issue|hiring|hire|charge|resign|retir|quit|going anywhere';
const denied = latinPattern(`${no}(?: [\\p{L}']+){0,3}? (?:${deniedThings})`, 'u');
/** Of these a denial leaves nothing: what was not approved is no budget, and who is not hired no growth. */
const goneWithDenial: ReadonlySet<FindingKind> = new Set([
  'expansion.budget',
  'expansion.team_growth',
  'expansion.initiative',
]);
const negated = latinPattern(`${no}(?! (?:be|the) (?:a )?problem| longer)`, 'u');
/** "We can't hire fast enough", "hard to say no": the denial stresses. */
const stressed =
  /\b(?:fast|quick(?:ly)?|big|large) enough\b|\b(?:not|isn't) (?:a|the) (?:problem|issue)\b|\bno (?:objections?|doubt)\b/u;

/** Who is still responsible has no new role. */
const unchanged = /\b(?:still|continue to|remain|as before)\b/u;

/** Plans and results are told as facts; what would or might be is neither. */
const factual: ReadonlySet<FindingKind> = new Set([
  'expansion.initiative',
  'expansion.team_growth',
  'expansion.success',
]);
const supposed = /\b(?:would(?! (?:like|love)\b)|might|if|unless|imagine|in case)\b/u;

/** Said of ifs and buts, asked back, or told of what is over. */
const notPromised = latinPattern(
  /\?\s*$|\b(?:if|unless|provided|assuming|in case|would|could|might|maybe|perhaps|hopefully|should we|shall i|won't|will not|wouldn't|couldn't|can't|cannot|please|needs?|should (?:you|it|they|this|that|he|she))\b|\byou(?:'ll| will| shall| were going to| are going to| are to)(?! (?:also |then |all |both |soon |shortly )*(?:have|get|receive|see|hear|find|know|be)\b)|^(?:sorry|thanks|thank you)\b[^,.;]*$|\b(?:ha(?:ha)+|lol|went out|(?:day|week|morning|afternoon)s? off|on (?:leave|holiday|vacation))\b|\btak(?:e|ing) [^.;]{1,20} off\b/u,
);

/** `plain` is lower case; `sentAt` milliseconds since 1970. */
export function isMeant(kind: FindingKind, plain: string, sentAt: number): boolean {
  if (order.test(plain)) return false;
  if (kind === 'commitment') return !notPromised.test(plain);
  if (denied.test(plain) || !isOfNow(plain, sentAt)) return false;
  if (canBeSettled(kind) && isSettled(plain)) return false;
  if (kind === 'role_change' && unchanged.test(plain)) return false;
  if (kind.startsWith('expansion.') && isOfReader(plain)) return false;
  if (factual.has(kind) && supposed.test(plain)) return false;
  return !goneWithDenial.has(kind) || !negated.test(plain) || stressed.test(plain);
}
