// Stages, touches and forecasts as a person reads them.
import type { Contract } from '../../../electron/contract/contracts.ts';
import type {
  Forecast,
  OutcomeKind,
  Renewal,
  RenewalStage,
  RunwayState,
  RunwayTouch,
} from '../../../electron/contract/renewals.ts';
import { counted, isoDateInWords } from '../../ui/format.ts';

const STAGES: Readonly<Record<RenewalStage, string>> = {
  ahead: 'Ahead',
  assess: 'Assess',
  prepare: 'Prepare',
  engage: 'Engage',
  negotiate: 'Negotiate',
  overdue: 'Overdue',
};
export const stageInWords = (stage: RenewalStage): string => STAGES[stage];

/** Which days before the renewal a stage takes. */
export const STAGE_SPAN: Readonly<Record<RenewalStage, string>> = {
  ahead: 'not begun',
  assess: 'until 84 days before',
  prepare: '83 to 61 days',
  engage: '60 to 31 days',
  negotiate: 'the last 30 days',
  overdue: 'no outcome recorded',
};

const STATES: Readonly<Record<RunwayState, string>> = {
  upcoming: 'to come',
  due: 'due',
  done: 'done',
  missed: 'missed',
  skipped: 'not needed',
  stopped: 'stopped',
};
export const touchStateInWords = (state: RunwayState): string => STATES[state];

export function touchInWords(touch: RunwayTouch): string {
  const said = touch.by ? `, ${isoDateInWords(touch.by.day)}${touch.by.text ? `: ${touch.by.text}` : ''}` : '';
  return `${touch.days} days before (${isoDateInWords(touch.day)}): ${STATES[touch.state]}${said}${touch.why ? `. ${touch.why}` : ''}`;
}

const BANDS: Readonly<Record<Forecast['band'], string>> = {
  commit: 'Commit',
  likely: 'Likely',
  at_risk: 'At risk',
  unknown: 'Not known',
};
export const bandInWords = (band: Forecast['band']): string => BANDS[band];

export const percent = (part: number): string => `${Math.round(part * 100)}%`;

const OUTCOMES: Readonly<Record<OutcomeKind, string>> = {
  renewed: 'Renewed',
  expanded: 'Expanded',
  downgraded: 'Downgraded',
  lost: 'Lost',
};
export const outcomeInWords = (outcome: OutcomeKind): string => OUTCOMES[outcome];

export function daysLeft({ inDays }: Pick<Renewal, 'inDays'>): string {
  if (inDays === 0) return 'today';
  return inDays > 0 ? counted(inDays, 'day') : `${counted(-inDays, 'day')} over`;
}

/** What comes next, the person’s own step before the runway’s. */
export function nextInWords({ nextStep, nextStepOn, next, stopped, stage }: Renewal): string {
  if (stopped !== null) return stopped;
  if (nextStep !== '') return nextStepOn === null ? nextStep : `${nextStep} by ${isoDateInWords(nextStepOn)}`;
  if (stage === 'overdue') return 'Record what came of it';
  if (next?.state === 'due') return `${next.days}-day touch is due`;
  return next ? `${next.days}-day touch on ${isoDateInWords(next.day)}` : '';
}

export function contractInWords(contract: Contract, now: number): string {
  const form = { term: '', monthly: 'month to month', evergreen: 'until it is ended' }[contract.form];
  const parts = [
    form,
    contract.end === null ? '' : `renews ${isoDateInWords(contract.end)}`,
    contract.termMonths === null || contract.form !== 'term' ? '' : `${counted(contract.termMonths, 'month')} each`,
    contract.endsWith === null ? '' : 'ends with another contract',
    nextYear(contract, now),
    contract.rollsOn === null ? '' : `next month begins ${isoDateInWords(contract.rollsOn)}`,
    contract.noticeBy === null ? '' : `notice until ${isoDateInWords(contract.noticeBy)}`,
    contract.autoRenews ? 'renews by itself' : '',
    contract.billing === null ? '' : `billed ${contract.billing === 'upfront' ? 'up front' : contract.billing}`,
    contract.lostOn === null ? '' : `lost ${isoDateInWords(contract.lostOn)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Within a term of several years. */
function nextYear({ multiYear, anniversaries }: Contract, now: number): string {
  const next = anniversaries.find((day) => Date.parse(`${day}T23:59:59Z`) >= now);
  return multiYear && next !== undefined ? `its next year begins ${isoDateInWords(next)}` : '';
}

const LACKS: Readonly<Record<string, string>> = {
  result: 'no result they confirmed',
  health: 'health is not known',
  usage: 'no usage figures of the last 60 days',
  terms: 'amount or notice is not written down',
  sponsor: 'who decides is not known',
  review: 'no review in the last 90 days',
  promises: 'a promise of ours is overdue',
  risks: 'a risk they named stands open',
  people: 'fewer than two people of theirs are in touch',
  talk: 'the renewal was not mentioned',
  sponsor_heard: 'who decides has not written for 45 days',
  proposal: 'the proposal is not with them',
  direct: 'nobody asked directly',
  next_step: 'no next step with a day',
};

/** What an item of the checklist lacks, where the item itself names what should be there. */
export const lackInWords = ({ key, text }: { readonly key: string; readonly text: string }): string =>
  LACKS[key] ?? text.charAt(0).toLowerCase() + text.slice(1);
