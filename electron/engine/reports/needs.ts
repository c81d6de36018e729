// What has to be read account by account for a report or a figure: only that is.
import type { ReportFigureId, ReportKind } from '../../contract/reports.ts';
import type { Need } from './figure.ts';
import { definitionOf, reportPlans } from './report-kinds.ts';
import { needsOfList } from './report-lists.ts';
import { figureBehind } from './report-series.ts';

export function needsOf(kind: ReportKind): ReadonlySet<Need> {
  return new Set(
    reportPlans[kind].sections.flatMap(({ figures, series = [], lists = [] }) => [
      ...figures.flatMap((id) => [...needsOfFigure(id)]),
      ...series.flatMap((id) => [...needsOfFigure(figureBehind(id))]),
      ...lists.flatMap(needsOfList),
    ]),
  );
}

export const needsOfFigure = (id: ReportFigureId): ReadonlySet<Need> => new Set(definitionOf(id).needs ?? []);
