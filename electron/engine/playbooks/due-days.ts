// By when a step is due, from its rule. Pure; days are the user's.
import type { Settings } from '../../contract/app.ts';
import type { DueRule } from '../../contract/playbooks.ts';
import { addDays } from '../renewals/term.ts';
import { plusWorkingDays } from './working-days.ts';

export interface DueBasis {
  readonly startDay: string;
  /** The day the step opened; null while its turn has not come. */
  readonly openedOn: string | null;
  readonly renewalDay: string | null;
  readonly hours: Settings['workingHours'];
}

/** Null where the rule counts from something that is not known yet. */
export function dueDay(rule: DueRule | null, { startDay, openedOn, renewalDay, hours }: DueBasis): string | null {
  if (rule === null) return null;
  const from = { start: startDay, previous: openedOn, before_renewal: renewalDay }[rule.from];
  if (from === null) return null;
  const days = rule.from === 'before_renewal' ? -rule.days : rule.days;
  return rule.unit === 'days' ? addDays(from, days) : plusWorkingDays(from, days, hours);
}
