// How passes and their lines are told of.
import type { DayItem, PassSummary } from '../../../electron/contract/day.ts';
import { counted } from '../../ui/format.ts';

/** "12 of 20–30 min", "20–30 min" before it is begun. */
export function timeInWords({
  plan,
  spentMinutes,
  state,
}: Pick<PassSummary, 'plan' | 'spentMinutes' | 'state'>): string {
  const planned = plan.least === plan.most ? `${plan.most} min` : `${plan.least}–${plan.most} min`;
  if (state === 'empty') return planned;
  return state === 'not_begun' ? planned : `${Math.round(spentMinutes)} of ${planned}`;
}

export const isOverTime = ({ plan, spentMinutes }: Pick<PassSummary, 'plan' | 'spentMinutes'>): boolean =>
  spentMinutes > plan.most;

export const finishedOf = ({ counts }: Pick<PassSummary, 'counts'>): number => counts.all - counts.open;

export function standingInWords(pass: PassSummary): string {
  switch (pass.state) {
    case 'empty':
      return 'Nothing in it today';
    case 'not_begun':
      return counted(pass.counts.all, 'line');
    case 'under_way':
      return pass.counts.open === 0 ? 'Through' : `${finishedOf(pass)} of ${pass.counts.all}`;
    case 'ended':
      return pass.counts.open === 0 ? 'Ended' : `Ended with ${pass.counts.open} open`;
  }
}

/** "4 done, 1 settled by itself, 2 left for another time". */
export function outcomeInWords({ counts }: Pick<PassSummary, 'counts'>): string {
  const parts = [
    counts.done > 0 ? `${counts.done} done` : '',
    counts.settled > 0 ? `${counts.settled} settled on the way` : '',
    counts.left > 0 ? `${counts.left} left for another time` : '',
    counts.open > 0 ? `${counts.open} open` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'There was nothing to do' : parts.join(', ');
}

export function lineInWords(item: DayItem): string {
  return [item.accountName, item.title, ...item.why].filter((part) => part !== '').join('. ');
}
