// Which of the days that a promise names is the one it is due on: the day after "by" before any other, never the day of
// something else ("the numbers from March", "the agenda for Thursday's call").
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import type { NamedDay } from './named-days.ts';

const deadline =
  /(?:\bby|\bbefore|\buntil|\btill|\bno later than|\bnot later than|\bahead of|\bin time for|\bat the latest|\bdue|\bbis(?: zum| spätestens(?: am)?)?|\bspätestens(?: am| bis(?: zum)?)?|\bvor|\bd'ici(?: à| au| le| la)?|\bavant(?: le| la)?|\bau plus tard(?: le)?|\bpour|\bantes d(?:e|el)|\bpara(?: el| la)?|\ba más tardar(?: el)?|\bhasta(?: el)?)(?: the| le| el| la| eod| cob| end of)?\s*$/u;
/** "Hast du" is no French "du". */
const another =
  /\b(?:of|from|since|dated|about|vom|von|seit|(?<!st )du|des|depuis|del|desde)(?: the| our| your| last)?\s*$|(?:meeting|call|session|review|workshop|demo|visit|board|webinar|training|kickoff|kick-off|appointment|termin|besprechung|réunion|rendez-vous|reunión)s? (?:on|this|next|am|du|de|del|le|el)?\s*$|\b(?:for|für)(?: the| our| your| my)?\s*$/u;
const possessed = /'s$/u;
/** "Tuesday's release" is on Tuesday, and so is what goes out with it. */
const goesOut =
  /^ (?:\p{L}+ )?(?:release|build|deploy(?:ment)?|shipment|delivery|run|batch|van|truck|lorry|post|mail|courier|dispatch|payment run|pay run|update|patch)\b/u;

export function dueDay(days: readonly NamedDay[], plain: string): NamedDay | null {
  let best: NamedDay | null = null;
  let most = 0;
  for (const day of days) {
    const rank = rankOf(day, plain);
    // Of equals the later one: "Monday, or Tuesday if I'm late".
    if (rank > 0 && rank >= most) {
      best = day;
      most = rank;
    }
  }
  return best;
}

const planned = latinPattern(/\b(?:schedul\p{L}+|book|arrange|set up|plan|move|reserve|pencil)\b.*\bfor(?: the)?\s*$/u);

/** "Before our workshop on Tuesday". */
const aheadOf = latinPattern(
  /\b(?:before|ahead of|in time for|vor|avant|antes de) (?:the|our|your|my|next|this|dem|der|unser\p{L}*|ihr\p{L}*|la|le|notre|votre|nuestra|el|su)? ?(?:[\p{L}'-]+ ){0,3}(?:on|this|next|am|du|de|del|le|el)? ?$/u,
);
/** "I'll bring her along to our review on Wednesday." */
const atMeeting =
  /\b(?:to|at|into) (?:our|the|your|this|that)(?: (?:next|weekly|monthly|quarterly))? (?:meeting|call|session|review|workshop|demo|visit|board|webinar|training|kick-?off|appointment)s? (?:on|this|next) ?(?:the )?$/u;
const ratherThan =
  /\b(?:rather than|instead of|not|no longer|statt|anstatt|nicht|plutôt que|pas|en vez de|no)(?: (?:on|by|the|this|until|till|am|bis|le|el|before))* ?$/u;

/** "The Saturday batch", "our Tuesday call": the day is the thing's. */
function isOfThing({ words, end }: NamedDay, before: string, plain: string): boolean {
  const after = plain.slice(end);
  if (!weekdayAlone.test(words) || !article.test(before) || !thing.test(after)) return false;
  return !(goesOut.test(after) && withThing.test(before));
}
const weekdayAlone = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
/** "It goes out with the Tuesday release." */
const withThing = /\b(?:with|in|on|by|into|via) (?:the|our|your)\s*$/u;
const article = /\b(?:the|our|your|my|their|his|her|a)\s*$/u;
const thing =
  /^ (?!(?:morning|afternoon|evening|night|noon|at|by|and|or|to|in|with|if|so|as|for|we|i|you|it|after|before|when|week|next|coming|then|from|latest|the|once|on|because|that|which|is|are|will)\b)\p{L}{3,}/u;

function rankOf(day: NamedDay, plain: string): number {
  if (day.ahead < 0) return 0;
  const before = plain.slice(Math.max(0, day.at - 40), day.at);
  if (ratherThan.test(before)) return 0;
  if (aheadOf.test(before)) return 3;
  if (atMeeting.test(before)) return 1;
  if (deadline.test(before) || /^(?:by|before|until|at the latest)\b|at the latest$/u.test(day.words)) return 3;
  if (planned.test(plain.slice(0, day.at))) return 2;
  if (possessed.test(day.words) && !goesOut.test(plain.slice(day.end))) return 0;
  if (isOfThing(day, before, plain)) return 0;
  if (another.test(before)) return 0;
  return 2;
}
