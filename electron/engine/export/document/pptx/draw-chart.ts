// A chart of the presentation program's own: its figures are in the file, and whoever has it can change them.
import type PptxGenJS from 'pptxgenjs';
import { type ChartBlock, seriesColour } from '../plot/chart-plot.ts';
import { scaleOf } from '../plot/chart-scale.ts';
import { boxOf, type Deck, FACE, hex } from './deck.ts';
import type { Box } from './slide-plan.ts';

/** Values on bars where they find room. */
const MAX_LABELS = 14;

export function drawChart({ palette, measure }: Deck, slide: PptxGenJS.Slide, box: Box, chart: ChartBlock): void {
  const values = chart.series.flatMap((one) => one.values).filter((value) => value !== null);
  const scale = scaleOf(values, chart.form === 'bar');
  const [first = 0, second = 1] = scale.ticks;
  const format = formatOf(values, chart.unit);
  const bars = chart.form === 'bar';
  const widest = Math.max(0, ...chart.labels.map((label) => measure(label, 10)));
  // Where some are empty already, those that are left are the ones to show.
  const every = chart.labels.includes('')
    ? 1
    : Math.max(1, Math.ceil(((widest + 8) * chart.labels.length) / (box.w - 60)));
  slide.addChart(
    chart.form,
    // The library knows no value that is missing, and writes nothing for one that is null.
    chart.series.map(({ name, values: row }) => ({ name, labels: [...chart.labels], values: row as number[] })),
    {
      ...boxOf(box),
      altText: chart.title,
      // As many as there are series: the library draws lots for the rest.
      chartColors: chart.series.map((_, index) => hex(seriesColour(palette, index))),
      showTitle: false,
      showLegend: chart.series.length > 1,
      legendPos: 't',
      legendFontFace: FACE,
      legendFontSize: 11,
      legendColor: hex(palette.ink),
      catAxisLabelFontFace: FACE,
      catAxisLabelFontSize: 10,
      catAxisLabelColor: hex(palette.quiet),
      // Leaving some out is better than turning them.
      catAxisLabelFrequency: String(every),
      catAxisLabelRotate: 0,
      catAxisLineShow: true,
      valAxisLabelFontFace: FACE,
      valAxisLabelFontSize: 10,
      valAxisLabelColor: hex(palette.quiet),
      valAxisLabelFormatCode: format,
      valAxisLineShow: false,
      valAxisMinVal: scale.low,
      valAxisMaxVal: scale.high,
      valAxisMajorUnit: second - first,
      valGridLine: { color: hex(palette.rule), size: 0.75, style: 'solid' },
      catGridLine: { style: 'none' },
      displayBlanksAs: 'gap',
      dataLabelFontFace: FACE,
      dataLabelFontSize: 10,
      dataLabelColor: hex(palette.ink),
      dataLabelFormatCode: format,
      ...(bars
        ? {
            barDir: 'col',
            barGapWidthPct: 60,
            barGrouping: 'clustered',
            showValue: values.length <= MAX_LABELS,
            dataLabelPosition: 'outEnd',
          }
        : { lineSize: 2.25, lineDataSymbol: 'circle', lineDataSymbolSize: 6, showValue: false }),
    },
  );
}

/** As many decimals as the values have, at most two. */
export function formatOf(values: readonly number[], unit: string): string {
  const decimals = Math.min(2, Math.max(0, ...values.map((value) => (String(value).split('.')[1] ?? '').length)));
  const figure = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  // In quotes everything is literal but the quote itself.
  return unit === '' ? figure : `${figure}"\u00a0${unit.replace(/["\\]/g, '')}"`;
}
