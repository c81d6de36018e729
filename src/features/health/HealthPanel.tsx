// The health of an account on its page: the number and how sure it is, its weeks as a plot, and what it is made of.
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useHealth, useHealthWeeks } from '../../state/health.ts';
import { classes } from '../../ui/classes.ts';
import { useNow } from '../../ui/Figures.tsx';
import { LinePlot } from '../../ui/LinePlot.tsx';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Why } from '../../ui/Why.tsx';
import { HealthComponents, HealthWhy } from './HealthWhy.tsx';
import { dropInWords, trendInWords, weeksInWords } from './health-in-words.ts';

const FULL = { low: 0, high: 100 };

export function HealthPanel({ accountId, name }: { accountId: AccountId; name: string }) {
  const { data: health, failure } = useHealth(accountId);
  const now = useNow();
  const history = useHealthWeeks(accountId).data;
  const weeks = history ?? [];
  if (!health) return failure ? <p className="text-ink-3">{failure.message}</p> : <Skeleton rows={4} />;
  const scores = weeks.map((week) => week.score);
  const since = health.drop?.since ?? null;
  const marked = since === null ? -1 : weeks.findIndex((week) => week.weekStart >= since);
  return (
    <Section
      title="Health"
      action={
        <Why of={`health of ${name}`} title="How health is counted">
          <HealthWhy health={health} />
        </Why>
      }
    >
      <div className="grid grid-cols-1 gap-x-8 gap-y-4 @lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="flex min-w-0 flex-col gap-2">
          <p className="flex items-baseline gap-2.5">
            <span className={classes('tnum text-28 font-semibold', health.score === null && 'text-ink-3')}>
              {health.score ?? 'Unknown'}
            </span>
            {health.score !== null && <span className="text-ink-3">of 100, {health.confidence} confidence</span>}
          </p>
          {health.drop && <p className="font-medium text-risk">{dropInWords(health.drop, now)}</p>}
          {(health.score === null || health.confidence === 'low') && (
            <p className="text-12 text-ink-3">{health.confidenceWhy}</p>
          )}
          {history === null && health.score !== null && <div aria-busy className="h-21" />}
          {scores.some((score) => score !== null) && (
            <LinePlot
              label={trendInWords(health.score, scores)}
              values={scores}
              range={FULL}
              usual={50}
              titles={weeksInWords(weeks)}
              marked={marked < 0 ? null : marked}
              caption={
                <>
                  <span>{weeks.length} weeks ago</span>
                  <span>this week</span>
                </>
              }
            />
          )}
        </div>
        <HealthComponents health={health} />
      </div>
    </Section>
  );
}
