// A chart as a drawing: lines or bars over their labels, values at the ends, the series named beside their lines.
import type { DocumentBlock, TendDocument } from '../../../../contract/documents.ts';
import { figureInWords, withUnit } from '../document-words.ts';
import type { Measure } from '../face-metrics.ts';
import type { Palette } from '../palette.ts';
import { type Scale, scaleOf } from './chart-scale.ts';
import type { Mark, Plot } from './plot.ts';

export type ChartBlock = Extract<DocumentBlock, { type: 'chart' }>;
export interface PlotStyle {
  readonly palette: Palette;
  readonly measure: Measure;
  readonly language: TendDocument['language'];
}

const SMALL = 8;
const TOP = 8;
const FOOT = 18;
const DASHES: readonly (readonly number[] | null)[] = [null, [5, 3], [1.5, 2.5], [7, 2, 1.5, 2]];

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function chartPlot(chart: ChartBlock, width: number, height: number, style: PlotStyle): Plot {
  const { measure, palette } = style;
  const values = chart.series.flatMap((one) => one.values).filter((value) => value !== null);
  const scale = scaleOf(values, chart.form === 'bar');
  const figures = scale.ticks.map((tick) => withUnit(figureInWords(tick, style.language), chart.unit));
  const legend = chart.series.length > 1 ? legendOf(chart, width, style) : { marks: [], height: 0 };
  const area: Area = {
    left: Math.max(...figures.map((figure) => measure(figure, SMALL))) + 8,
    right: width - 14,
    top: TOP + legend.height,
    bottom: height - FOOT,
  };
  const y = (value: number) =>
    area.bottom - ((value - scale.low) / (scale.high - scale.low)) * (area.bottom - area.top);
  const slot = (area.right - area.left) / Math.max(chart.labels.length, 1);
  const x = (index: number) => area.left + slot * (index + 0.5);
  return {
    width,
    height,
    says: `${chart.title}: ${chart.series.map(({ name, values: row }) => inWords(name, row, chart, style)).join('; ')}`,
    marks: [
      ...legend.marks,
      ...axis(scale, figures, area, y, palette),
      ...labels(chart.labels, slot, x, area, style),
      ...(chart.form === 'bar' ? bars(chart, slot, x, y, style) : lines(chart, x, y, area, style)),
    ],
  };
}

/** The values of a series in a sentence. */
export function inWords(
  name: string,
  values: readonly (number | null)[],
  chart: Pick<ChartBlock, 'labels' | 'unit'>,
  { language }: Pick<PlotStyle, 'language'>,
): string {
  const said = values.map((value, index) =>
    value === null ? null : `${chart.labels[index] ?? ''} ${withUnit(figureInWords(value, language), chart.unit)}`,
  );
  return `${name}: ${said.filter((one) => one !== null).join(', ')}`;
}

function legendOf(
  chart: ChartBlock,
  width: number,
  { measure, palette }: PlotStyle,
): { marks: Mark[]; height: number } {
  const marks: Mark[] = [];
  let x = 0;
  let row = 0;
  for (const [index, { name }] of chart.series.entries()) {
    const shown = shortened(name, width - 24, SMALL, measure);
    const wide = measure(shown, SMALL) + 34;
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    const y = row * 13 + 5;
    const colour = seriesColour(palette, index);
    const dash = chart.form === 'line' ? DASHES[index % DASHES.length] : null;
    marks.push(
      chart.form === 'bar'
        ? { kind: 'rect', x, y: y - 4, width: 9, height: 8, fill: colour }
        : {
            kind: 'line',
            points: [
              [x, y],
              [x + 16, y],
            ],
            colour,
            width: 2,
            ...(dash ? { dash } : {}),
          },
      text(x + (chart.form === 'bar' ? 14 : 21), y + 3, shown, palette.ink),
    );
    x += wide;
  }
  return { marks, height: (row + 1) * 13 + 4 };
}

function axis(scale: Scale, figures: readonly string[], area: Area, y: (value: number) => number, palette: Palette) {
  return scale.ticks.flatMap((tick, index): Mark[] => [
    {
      kind: 'line',
      points: [
        [area.left, y(tick)],
        [area.right, y(tick)],
      ],
      colour: tick === 0 || index === 0 ? palette.quiet : palette.rule,
      width: 0.5,
    },
    { ...text(area.left - 6, y(tick) + 3, figures[index] ?? '', palette.quiet), anchor: 'end' },
  ]);
}

/** All labels where they stand beside each other, else every second, every third: evenly, never some of them twice as dense. */
function labels(
  all: readonly string[],
  slot: number,
  x: (index: number) => number,
  area: Area,
  { measure, palette }: PlotStyle,
): Mark[] {
  const most = all.length <= 6 ? slot - 4 : 110;
  const named = all.flatMap((label, index) => {
    const shown = shortened(label, most, SMALL, measure);
    return shown === '' ? [] : [{ shown, at: x(index), half: measure(shown, SMALL) / 2 }];
  });
  const everyNth = (step: number) => named.filter((_, index) => index % step === 0);
  const apart = (some: typeof named) =>
    some.every(({ at, half }, index) => {
      const before = some[index - 1];
      return before === undefined || at - half >= before.at + before.half + 7;
    });
  let step = 1;
  while (step < named.length && !apart(everyNth(step))) step += 1;
  return everyNth(step).map(({ shown, at }) => ({
    ...text(at, area.bottom + 13, shown, palette.quiet),
    anchor: 'middle',
  }));
}

function bars(
  chart: ChartBlock,
  slot: number,
  x: (index: number) => number,
  y: (value: number) => number,
  { palette, measure, language }: PlotStyle,
): Mark[] {
  const count = Math.max(chart.series.length, 1);
  const wide = Math.min((slot * 0.7) / count, 46);
  return chart.series.flatMap(({ values }, series) =>
    values.flatMap((value, index): Mark[] => {
      if (value === null) return [];
      const left = x(index) - (wide * count) / 2 + wide * series;
      const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
      const figure = figureInWords(value, language);
      return [
        {
          kind: 'rect',
          x: left + 0.5,
          y: top,
          width: wide - 1,
          height: bottom - top,
          fill: seriesColour(palette, series),
        },
        ...(measure(figure, 7.5) <= Math.max(wide, slot / count - 2) && value >= 0
          ? [{ ...text(left + wide / 2, top - 3, figure, palette.ink), size: 7.5, anchor: 'middle' as const }]
          : []),
      ];
    }),
  );
}

function lines(
  chart: ChartBlock,
  x: (index: number) => number,
  y: (value: number) => number,
  area: Area,
  { palette, measure, language }: PlotStyle,
): Mark[] {
  return chart.series.flatMap(({ values }, series): Mark[] => {
    const colour = seriesColour(palette, series);
    const dash = DASHES[series % DASHES.length];
    const known = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
    const last = known.at(-1);
    const before = known.at(-2);
    // A gap in the values is a gap in the line.
    const pieces = known.reduce<{ index: number; value: number }[][]>((all, point) => {
      const piece = all.at(-1);
      if (piece && piece.at(-1)?.index === point.index - 1) piece.push(point);
      else all.push([point]);
      return all;
    }, []);
    const dots = known.length <= 14;
    return [
      ...pieces
        .filter((piece) => piece.length > 1)
        .map(
          (piece): Mark => ({
            kind: 'line',
            points: piece.map(({ index, value }) => [x(index), y(value)] as const),
            colour,
            width: 1.8,
            ...(dash ? { dash } : {}),
          }),
        ),
      ...known
        .filter((point) => dots || point === last || !pieces.some((piece) => piece.length > 1 && piece.includes(point)))
        .map(({ index, value }): Mark => ({ kind: 'circle', x: x(index), y: y(value), r: 2.2, fill: colour })),
      ...(last && chart.series.length <= 2
        ? [
            endFigure(
              { ...last, falls: before !== undefined && before.value > last.value },
              figureInWords(last.value, language),
              x,
              y,
              area,
              colour,
              measure,
            ),
          ]
        : []),
    ];
  });
}

/** On the side of the last point that the line does not come from. */
function endFigure(
  { index, value, falls }: { index: number; value: number; falls: boolean },
  figure: string,
  x: (index: number) => number,
  y: (value: number) => number,
  area: Area,
  colour: string,
  measure: Measure,
): Mark {
  const half = measure(figure, SMALL, 'strong') / 2;
  const at = Math.min(x(index), area.right + 14 - half);
  const above = y(value) - 7;
  const below = y(value) + 13;
  const isBelow = above < area.top + 4 || (falls && below < area.bottom - 3);
  return {
    ...text(at, isBelow ? below : above, figure, colour),
    weight: 'strong',
    anchor: 'middle',
  };
}

export function seriesColour(palette: Palette, index: number): string {
  return palette.series[index % palette.series.length] ?? palette.title;
}

export function shortened(text: string, width: number, size: number, measure: Measure): string {
  if (measure(text, size) <= width) return text;
  let kept = text;
  while (kept !== '' && measure(`${kept}…`, size) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

function text(x: number, y: number, words: string, colour: string): Extract<Mark, { kind: 'text' }> {
  return { kind: 'text', x, y, text: words, size: SMALL, weight: 'regular', colour, anchor: 'start' };
}
