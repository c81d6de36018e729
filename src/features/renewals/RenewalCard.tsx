// One renewal on the board: who, how much, how long, what was done, how it stands and what comes next.
import { useEffect, useRef } from 'react';
import type { Renewal } from '../../../electron/contract/renewals.ts';
import { hashOf } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { Money } from '../../ui/Figures.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { TrendLine } from '../../ui/TrendLine.tsx';
import { Likelihood } from './Likelihood.tsx';
import { RunwayMarks } from './RunwayMarks.tsx';
import { daysLeft, nextInWords, stageInWords } from './renewal-in-words.ts';

export function RenewalCard({
  renewal,
  active,
  onCursor,
}: {
  renewal: Renewal;
  active: boolean;
  onCursor(id: string): void;
}) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const { unprepared, health, contracts } = renewal;
  const late = renewal.inDays < 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k move the cursor through the one registry of keys
    <li
      ref={card}
      aria-current={active || undefined}
      onClick={() => onCursor(renewal.renewalId)}
      className={classes(
        '@container flex flex-col gap-1.5 rounded-md border px-3 py-2.5',
        active ? 'under-cursor' : 'bg-raised hover:border-line-strong',
      )}
    >
      <div className="flex items-baseline gap-2">
        <a
          href={hashOf({ screen: 'renewal', renewalId: renewal.renewalId })}
          className="min-w-0 flex-1 truncate font-medium hover:underline"
          title={renewal.accountName}
        >
          {renewal.accountName}
        </a>
        <Money value={renewal.amount} short className="font-medium" />
      </div>
      <div className="flex flex-wrap items-baseline gap-x-3 text-12 text-ink-2">
        <span className={classes('tnum', late && 'font-medium text-risk')} title={isoDateInWords(renewal.date)}>
          {daysLeft(renewal)}
        </span>
        {contracts.length > 1 && <span>{contracts.length} contracts</span>}
        {renewal.noticeBy !== null && renewal.noticeInDays !== null && renewal.noticeInDays >= 0 && (
          <span title={`Notice can be given until ${isoDateInWords(renewal.noticeBy)}`}>
            notice {renewal.noticeInDays} d
          </span>
        )}
        <Likelihood forecast={renewal.forecast} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-1">
        <RunwayMarks touches={renewal.touches} />
        <span className="flex items-center gap-1.5 text-12" title="Health">
          {health.score === null ? (
            <span className="text-ink-3">–</span>
          ) : (
            <>
              <span className="hidden @3xs:block">
                <TrendLine values={health.weeks} label={`Health ${health.score}, the last weeks`} />
              </span>
              <span className="tnum">{health.score}</span>
            </>
          )}
        </span>
      </div>
      <p
        className={classes(
          'truncate text-12',
          renewal.stopped ? 'text-attention' : renewal.next?.state === 'due' ? 'text-ink' : 'text-ink-2',
        )}
        title={nextInWords(renewal)}
      >
        {nextInWords(renewal)}
      </p>
      {(unprepared.length > 0 || renewal.behind) && (
        <p
          className="text-12 text-attention"
          title={unprepared.map(({ text, detail }) => `${text}: ${detail}`).join('\n')}
        >
          {renewal.behind &&
            `${stageInWords(renewal.stage)}, where ${stageInWords(renewal.calendarStage).toLowerCase()} is due. `}
          {unprepared.length > 0 && `${unprepared.length} not ready`}
        </p>
      )}
    </li>
  );
}
