// The components of health in words, each with the figures it was scored by.
import type { FindingKind } from '../../../contract/findings.ts';
import type { HealthComponentKind } from '../../../contract/relationship.ts';
import type { Movement } from './drift.ts';
import { movementText } from './drift-words.ts';
import { scoreOfMovement } from './health.ts';
import type { Scale, Scored } from './score.ts';
import type { Movements, Standing } from './standing.ts';

interface Told {
  readonly scored: Scored;
  readonly standing: Standing;
  readonly movements: Movements;
  readonly scale: Scale;
  /** Who answers most, by name. */
  readonly mainName: string;
  /** Why silence is not known; null where it is. */
  readonly gap: string | null;
}

export function componentTexts(told: Told): Record<HealthComponentKind, string> {
  const { scored, standing, movements, scale, gap, mainName } = told;
  const { latency, length, initiated, people, main, peopleOfLate } = movements;
  const proven = gap === null ? null : `Not known: ${gap}`;
  const text = (own: Movement | undefined, whole: Movement) =>
    own && (scoreOfMovement(own) ?? 100) < (scoreOfMovement(whole) ?? 100)
      ? movementText(own, mainName)
      : movementText(whole, null);
  return {
    silence: proven ?? silenceText(scored.daysSilent, scale),
    responsiveness: text(main?.latency, latency),
    depth: `${text(main?.length, length)}. ${movementText(initiated, null)}`,
    breadth: proven ?? `${wrote(peopleOfLate)} in the 90 days before the newest mail. ${movementText(people, null)}`,
    risks: risksText(standing.risks),
    promises: promisesText(scored.late.map(([days]) => days)),
    usage: scored.figures.usage?.text ?? 'No usage was imported that tells a change',
    nps: scored.figures.nps?.text ?? 'No NPS or CSAT was imported',
    tickets: scored.figures.tickets?.text ?? 'No tickets were imported that tell a change',
  };
}

function silenceText(daysSilent: number | null, { cadenceDays, pausedSince }: Scale): string {
  if (daysSilent === null) return 'No mail of theirs was ever seen';
  const away = pausedSince === null ? '' : '; counted until who wrote last went away';
  return `Last word ${days(daysSilent)} ago; the rhythm is ${days(cadenceDays)}${away}`;
}

function wrote(people: number): string {
  if (people === 0) return 'Nobody of theirs wrote';
  return people === 1 ? '1 person wrote' : `${people} people wrote`;
}

const riskNames: Partial<Readonly<Record<FindingKind, string>>> = {
  'risk.cancellation': 'talk of cancelling',
  'risk.escalation': 'an escalation',
  'risk.champion_left': 'a champion who left',
  'risk.competitor': 'a competitor named',
  'risk.complaint': 'a complaint',
  'risk.usage_decline': 'usage going down',
  'risk.outage': 'an outage',
  'risk.billing': 'trouble with billing',
  billing_dispute: 'a disputed bill',
  satisfaction_negative: 'a dissatisfied word',
};

/** The gravest first, each kind once. */
export function risksText(risks: Standing['risks']): string {
  const names = [...new Set(risks.toSorted((a, b) => b[1] - a[1]).map(([kind]) => riskNames[kind] ?? kind))];
  if (names.length === 0) return 'No open risk was found in their mail';
  const [first = '', ...more] = names.slice(0, 3);
  return `Open: ${[first, ...more].join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
}

export function promisesText(late: readonly number[]): string {
  const longest = Math.max(...late);
  if (late.length === 0) return 'No promise of ours is overdue';
  return late.length === 1
    ? `A promise of ours is ${days(longest)} late`
    : `${late.length} promises of ours are late, the oldest by ${days(longest)}`;
}

function days(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}
