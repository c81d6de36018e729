// What should be ready by each stage of a renewal (capability C2), and what of it is. Pure; only what the facts show is ready, and
// what nothing is known of is said to be unknown.
import type { CheckItem, RenewalStage, RunwayTouch } from '../../contract/renewals.ts';

/** What is known of an account before its renewal. */
export interface Preparation {
  readonly health: number | null;
  /** A result they confirmed, in their words, and how many days ago; null where none is known. */
  readonly result: { readonly text: string; readonly daysAgo: number } | null;
  /** Days since the newest imported usage figure. */
  readonly usageDays: number | null;
  readonly amountKnown: boolean;
  readonly noticeKnown: boolean;
  /** Who decides: named by the person, or suggested by mail. */
  readonly sponsor: {
    readonly name: string;
    readonly suggested: boolean;
    /** Since their last mail; null where none is known. */
    readonly daysSilent: number | null;
  } | null;
  /** Days since the last review; null where none is known. */
  readonly reviewDays: number | null;
  /** Days since the last meeting of any kind. */
  readonly meetingDays: number | null;
  readonly overduePromises: number;
  readonly openRisks: readonly string[];
  /** People who wrote within 60 days. */
  readonly active: number;
  readonly touches: readonly RunwayTouch[];
  readonly nextStep: string;
  readonly nextStepOn: string | null;
  readonly today: string;
}

type State = CheckItem['state'];
type Found = readonly [state: State, detail: string];
const REVIEW_DAYS = 90;
const FRESH_FIGURES = 60;
const SPONSOR_DAYS = 45;

interface Rule {
  readonly key: string;
  readonly stage: RenewalStage;
  readonly text: string;
  of(facts: Preparation): Found;
}

const rules: readonly Rule[] = [
  { key: 'result', stage: 'assess', text: 'A result they confirmed', of: resultOf },
  {
    key: 'health',
    stage: 'assess',
    text: 'Health is known',
    of: ({ health }) => (health === null ? ['unknown', 'Too little to go by'] : ['ready', `Health ${health}`]),
  },
  { key: 'usage', stage: 'assess', text: 'Usage figures of the last 60 days', of: usageOf },
  {
    key: 'terms',
    stage: 'assess',
    text: 'Amount and notice are written down',
    of: ({ amountKnown, noticeKnown }) =>
      amountKnown && noticeKnown
        ? ['ready', 'Both are']
        : ['missing', amountKnown ? 'No notice period' : noticeKnown ? 'No amount' : 'Neither is'],
  },
  { key: 'sponsor', stage: 'prepare', text: 'Who decides is known', of: sponsorOf },
  { key: 'review', stage: 'prepare', text: 'A review in the last 90 days', of: reviewOf },
  {
    key: 'promises',
    stage: 'prepare',
    text: 'No promise of ours is overdue',
    of: ({ overduePromises: n }) =>
      n === 0 ? ['ready', 'None is'] : ['missing', n === 1 ? '1 is overdue' : `${n} are overdue`],
  },
  {
    key: 'risks',
    stage: 'prepare',
    text: 'No risk they named stands open',
    of: ({ openRisks }) =>
      openRisks.length === 0
        ? ['ready', 'None does']
        : ['missing', openRisks.length === 1 ? `“${openRisks[0]}”` : `${openRisks.length} stand open`],
  },
  {
    key: 'people',
    stage: 'engage',
    text: 'At least two people of theirs are in touch',
    of: ({ active }) =>
      active >= 2
        ? ['ready', `${active} wrote within 60 days`]
        : ['missing', active === 1 ? 'One wrote within 60 days' : 'Nobody wrote within 60 days'],
  },
  { key: 'talk', stage: 'engage', text: 'The renewal was mentioned', of: ({ touches }) => touchOf(touches, 60) },
  { key: 'sponsor_heard', stage: 'engage', text: 'Who decides wrote within 45 days', of: heardOf },
  {
    key: 'proposal',
    stage: 'negotiate',
    text: 'The proposal is with them',
    of: () => ['unknown', 'Tick it once it is'],
  },
  { key: 'direct', stage: 'negotiate', text: 'Asked directly', of: ({ touches }) => touchOf(touches, 30) },
  {
    key: 'next_step',
    stage: 'negotiate',
    text: 'A next step with a day',
    of: ({ nextStep, nextStepOn, today }) => {
      if (nextStep === '') return ['missing', 'None is written down'];
      if (nextStepOn === null) return ['missing', 'It has no day'];
      return nextStepOn < today ? ['missing', 'Its day is over'] : ['ready', nextStep];
    },
  },
];

export function checklistOf(facts: Preparation, ticked: readonly string[]): CheckItem[] {
  return rules.map(({ key, stage, text, of }) => {
    const byHand = ticked.includes(key);
    const [state, detail] = of(facts);
    return byHand && state !== 'ready'
      ? { key, stage, text, state: 'ready', detail: 'You ticked it', byHand }
      : { key, stage, text, state, detail, byHand };
  });
}

export const isCheckKey = (key: string): boolean => rules.some((rule) => rule.key === key);

const ORDER: readonly RenewalStage[] = ['ahead', 'assess', 'prepare', 'engage', 'negotiate', 'overdue'];

/** What belongs to this stage or an earlier one, and is not ready. */
export function unprepared(items: readonly CheckItem[], stage: RenewalStage): CheckItem[] {
  return items.filter((item) => item.state !== 'ready' && ORDER.indexOf(item.stage) <= ORDER.indexOf(stage));
}

const daysAgo = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`);

function resultOf({ result }: Preparation): Found {
  return result === null
    ? ['missing', 'None is known from the last half year']
    : ['ready', `${daysAgo(result.daysAgo)}: ${result.text}`];
}

function usageOf({ usageDays }: Preparation): Found {
  if (usageDays === null) return ['unknown', 'None were imported'];
  return usageDays <= FRESH_FIGURES
    ? ['ready', `From ${daysAgo(usageDays)}`]
    : ['missing', `The newest are from ${daysAgo(usageDays)}`];
}

function sponsorOf({ sponsor }: Preparation): Found {
  if (sponsor === null) return ['missing', 'Nobody is named economic buyer or decision maker'];
  return sponsor.suggested ? ['unknown', `Mail suggests ${sponsor.name}; say if it is so`] : ['ready', sponsor.name];
}

function heardOf({ sponsor }: Preparation): Found {
  if (sponsor === null) return ['missing', 'Nobody is named economic buyer or decision maker'];
  if (sponsor.daysSilent === null) return ['missing', `No mail of ${sponsor.name} is known`];
  const said = `${sponsor.name} wrote ${daysAgo(sponsor.daysSilent)}`;
  return [sponsor.daysSilent <= SPONSOR_DAYS ? 'ready' : 'missing', said];
}

function reviewOf({ reviewDays, meetingDays }: Preparation): Found {
  if (reviewDays !== null && reviewDays <= REVIEW_DAYS) return ['ready', `The last one was ${daysAgo(reviewDays)}`];
  // What was talked about in another meeting only the person knows.
  if (meetingDays !== null && meetingDays <= REVIEW_DAYS)
    return ['unknown', `Another meeting was ${daysAgo(meetingDays)}; tick it if that was one`];
  return ['missing', reviewDays === null ? 'None is known' : `The last one was ${daysAgo(reviewDays)}`];
}

function touchOf(touches: readonly RunwayTouch[], days: number): Found {
  const touch = touches.find((each) => each.days === days);
  if (touch?.state === 'done') return ['ready', touch.by?.text ?? ''];
  if (touch?.state === 'missed') return ['missing', 'Its time went by'];
  return ['missing', touch?.state === 'skipped' ? touch.why : 'Not yet'];
}
