// What renewals and openings come to, month by month and stage by stage, what is expected of them, and by which assumptions.
import type { CallOutput } from '../../../electron/contract/contract.ts';
import type { Money as MoneyValue } from '../../../electron/contract/scalars.ts';
import { usePipeline } from '../../state/renewals.ts';
import { Trouble } from '../../ui/EmptyState.tsx';
import { Money } from '../../ui/Figures.tsx';
import { counted } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { openingStageInWords } from '../openings/opening-in-words.ts';
import { percent, STAGE_SPAN, stageInWords } from './renewal-in-words.ts';

type Pipeline = CallOutput<'pipeline.get'>;
const monthTitle = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

export function PipelineView({ currency }: { currency: string }) {
  const { data, failure } = usePipeline(currency);
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />;
  return (
    <div className="@container min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-[84rem] flex-col gap-8 px-5 py-5">
        <Totals data={data} />
        <Section title="By month">
          <Months data={data} />
        </Section>
        <div className="grid grid-cols-1 gap-x-10 gap-y-8 @4xl:grid-cols-2">
          <Section title="Renewals by stage">
            <StageTable
              rows={data.stages.map((each) => ({
                ...each,
                label: stageInWords(each.stage),
                note: STAGE_SPAN[each.stage],
              }))}
            />
          </Section>
          <Section title="Openings by stage">
            <StageTable
              rows={data.openingStages.map((each) => ({ ...each, label: openingStageInWords(each.stage), note: '' }))}
            />
          </Section>
        </div>
        <Section title="What this assumes">
          <ul className="flex max-w-[90ch] list-disc flex-col gap-1.5 pl-4 text-ink-2">
            {data.assumptions.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Section>
      </div>
    </div>
  );
}

function Totals({ data }: { data: Pipeline }) {
  const { total, retention, withoutAmount } = data;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-8 gap-y-4 border-b pb-5">
      <Figure
        label="Renewals"
        value={total.renewals.amount}
        note={`${counted(total.renewals.count, 'renewal')}, a year`}
      />
      <Figure label="Expected of them" value={total.renewals.expected} note={shareOf(total.renewals)} />
      <Figure label="Openings" value={total.openings.amount} note={counted(total.openings.count, 'opening')} />
      <Figure label="Expected of them" value={total.openings.expected} note={shareOf(total.openings)} />
      {total.rolling.count > 0 && (
        <Figure label="Without a day" value={total.rolling.amount} note={counted(total.rolling.count, 'contract')} />
      )}
      <div>
        <dt className="text-12 text-ink-3">Kept, last 12 months</dt>
        <dd className="tnum mt-0.5 text-20">
          {retention === null ? (
            <span className="text-13 text-ink-3">nothing recorded yet</span>
          ) : (
            percent(retention.gross)
          )}
        </dd>
        {retention !== null && (
          <dd className="tnum text-12 text-ink-3">
            {percent(retention.net)} with growth, {counted(retention.count, 'outcome')}
          </dd>
        )}
      </div>
      {withoutAmount > 0 && (
        <p className="col-span-full text-12 text-attention">
          {counted(withoutAmount, 'renewal or opening', 'renewals or openings')} without an amount: counted, and not in
          the sums.
        </p>
      )}
    </dl>
  );
}

function shareOf({ amount, expected }: Pipeline['total']['renewals']): string {
  return amount.minor === 0 ? '' : `${percent(expected.minor / amount.minor)} of it`;
}

function Figure({ label, value, note }: { label: string; value: MoneyValue; note: string }) {
  return (
    <div>
      <dt className="text-12 text-ink-3">{label}</dt>
      <dd className="mt-0.5 text-20">
        <Money value={value} short />
      </dd>
      <dd className="tnum text-12 text-ink-3">{note}</dd>
    </div>
  );
}

function Months({ data }: { data: Pipeline }) {
  const most = Math.max(
    1,
    ...data.months.map(({ renewals, openings }) => renewals.amount.minor + openings.amount.minor),
  );
  return (
    <div className="overflow-x-auto">
      <table className="tnum w-full min-w-3xl border-collapse text-13">
        <thead>
          <tr className="border-b text-12 text-ink-3">
            <Head left>Month</Head>
            <Head>Renewals</Head>
            <Head>Amount</Head>
            <Head>Expected</Head>
            <Head>At risk</Head>
            <Head>Openings</Head>
            <Head>Expected</Head>
            <Head>Kept</Head>
            <Head>Lost</Head>
            <th className="w-56" aria-hidden />
          </tr>
        </thead>
        <tbody>
          {data.months.map((each) => (
            <tr key={each.month} className="border-b last:border-b-0">
              <td className="py-1.5 pr-3">{monthTitle.format(Date.parse(`${each.month}-01T00:00:00Z`))}</td>
              <Cell>{each.renewals.count || '–'}</Cell>
              <Amount value={each.renewals.amount} />
              <Amount value={each.renewals.expected} />
              <Amount value={each.atRisk.amount} className="text-risk" />
              <Amount value={each.openings.amount} />
              <Amount value={each.openings.expected} />
              <Amount value={each.renewed} className="text-good" />
              <Amount value={each.lost} className="text-risk" />
              <td className="pl-4" aria-hidden>
                <Bar month={each} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Expected, what is open beside it, and what the openings may add. */
function Bar({ month: { renewals, openings }, most }: { month: Pipeline['months'][number]; most: number }) {
  const width = (minor: number) => `${(minor / most) * 100}%`;
  return (
    <span className="flex h-3 w-full overflow-hidden rounded-sm">
      <span className="bg-accent" style={{ width: width(renewals.expected.minor) }} />
      <span className="bg-line-strong" style={{ width: width(renewals.amount.minor - renewals.expected.minor) }} />
      <span className="bg-accent-soft" style={{ width: width(openings.amount.minor) }} />
    </span>
  );
}

function StageTable({ rows }: { rows: readonly (Pipeline['total']['renewals'] & { label: string; note: string })[] }) {
  return (
    <table className="tnum w-full border-collapse text-13">
      <thead>
        <tr className="border-b text-12 text-ink-3">
          <Head left>Stage</Head>
          <Head>Count</Head>
          <Head>Amount</Head>
          <Head>Expected</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label} className="border-b last:border-b-0">
            <td className="py-1.5 pr-3">
              {row.label} <span className="text-12 text-ink-3">{row.note}</span>
            </td>
            <Cell>{row.count || '–'}</Cell>
            <Amount value={row.amount} />
            <Amount value={row.expected} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ children, left }: { children: string; left?: boolean }) {
  return (
    <th className={left ? 'py-1.5 pr-3 text-left font-medium' : 'px-3 py-1.5 text-right font-medium'}>{children}</th>
  );
}

function Cell({ children }: { children: React.ReactNode }) {
  return <td className="px-3 py-1.5 text-right">{children}</td>;
}

function Amount({ value, className }: { value: MoneyValue; className?: string }) {
  return (
    <td className="px-3 py-1.5 text-right">
      {value.minor === 0 ? (
        <span className="text-ink-3">–</span>
      ) : (
        <Money value={value} short {...(className ? { className } : {})} />
      )}
    </td>
  );
}
