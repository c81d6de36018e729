// Health in a line of facts: number, trend, why; and the drop in words where there is one.
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useHealth, useHealthWeeks } from '../../state/health.ts';
import { useNow } from '../../ui/Figures.tsx';
import { Why } from '../../ui/Why.tsx';
import { HealthFigure } from './HealthFigure.tsx';
import { HealthWhy } from './HealthWhy.tsx';
import { dropInWords } from './health-in-words.ts';

const TREND_WEEKS = 26;

export function HealthFact({ accountId, name }: { accountId: AccountId; name: string }) {
  const { data: health, failure } = useHealth(accountId);
  const now = useNow();
  const weeks = useHealthWeeks(accountId).data ?? [];
  if (!health) return <span className="text-ink-3">{failure ? 'not to be had now' : '…'}</span>;
  return (
    <>
      <HealthFigure
        score={health.score}
        weeks={weeks.slice(-TREND_WEEKS).map((week) => week.score)}
        dropped={health.drop !== null}
      />
      <Why of={`health of ${name}`} title="How health is counted">
        <HealthWhy health={health} />
      </Why>
      {health.drop && <span className="w-full text-12 text-risk">{dropInWords(health.drop, now)}</span>}
    </>
  );
}
