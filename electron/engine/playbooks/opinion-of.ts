// What a client’s answers say of how satisfied they are, as the dated figures that health and reports read. A field counts by its key:
// `satisfaction` and `csat` in percent of their scale, `nps` where its scale is the one from 0 to 10.
import type { FigureMetric } from '../../contract/figures.ts';
import type { PlaybookDefinition, PlaybookStep } from '../../contract/playbooks.ts';
import type { AnswerValue } from '../../contract/runs.ts';

export interface Opinion {
  readonly metric: FigureMetric;
  readonly value: number;
}

export function opinionsOf(
  { roles }: Pick<PlaybookDefinition, 'roles'>,
  step: PlaybookStep,
  answer: (field: string) => AnswerValue | null,
): Opinion[] {
  const side = roles.find(({ key }) => key === step.role)?.side;
  if (step.type !== 'form' || side !== 'client') return [];
  return step.fields.flatMap(({ key, type, min, max }): Opinion[] => {
    const value = type === 'scale' ? answer(key) : null;
    if (typeof value !== 'number' || max <= min) return [];
    if (key === 'nps') return min === 0 && max === 10 ? [{ metric: 'nps_rating', value }] : [];
    if (key !== 'satisfaction' && key !== 'csat') return [];
    const percent = Math.round(((value - min) / (max - min)) * 100);
    // Up to 5 the figure is read on the scale from 1 to 5; so low a share is its lowest.
    return [{ metric: 'csat', value: percent <= 5 ? 1 : percent }];
  });
}
