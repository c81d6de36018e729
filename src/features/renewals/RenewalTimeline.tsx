// Renewals along the months: each a line with its touches on their days, the notice, and the day it renews.
import { Fragment } from 'react';
import type { Renewal } from '../../../electron/contract/renewals.ts';
import { hashOf } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { Money, useNow } from '../../ui/Figures.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { sumInWords } from './amounts-in-words.ts';
import { Likelihood } from './Likelihood.tsx';
import { RunwayMark } from './RunwayMarks.tsx';
import { daysLeft, touchInWords } from './renewal-in-words.ts';

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const monthName = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
const monthTitle = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Where there is room, no name is cut. */
const COLUMNS = 'grid-cols-[20rem_1fr] @min-[96rem]/shell:grid-cols-[26rem_1fr]';

interface Span {
  readonly from: number;
  readonly to: number;
}

export function RenewalTimeline({
  renewals,
  cursor,
  onCursor,
}: {
  renewals: readonly Renewal[];
  cursor: string | null;
  onCursor(id: string): void;
}) {
  const now = useNow();
  const first = new Date(now - 30 * DAY);
  const from = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1);
  const span = { from, to: Date.UTC(first.getUTCFullYear() + 1, first.getUTCMonth() + 2, 1) };
  const place = (time: number) => ((time - span.from) / (span.to - span.from)) * 100;
  const months = monthsOf(span);
  const byMonth = Map.groupBy(renewals, ({ date }) => date.slice(0, 7));
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <div className="min-w-4xl">
        <div className={classes('sticky top-0 z-10 grid border-b bg-canvas', COLUMNS)}>
          <div className="px-5 py-1.5 text-12 text-ink-3">Account, amount, days</div>
          <div className="relative h-7">
            {months.map((month) => (
              <span
                key={month}
                className="absolute top-1.5 border-l pl-1 text-12 text-ink-3"
                style={{ left: `${place(month)}%` }}
              >
                {monthName.format(month)}
              </span>
            ))}
          </div>
        </div>
        {[...byMonth].map(([month, own]) => (
          <Fragment key={month}>
            <h2 className="flex items-baseline gap-2 border-b bg-side px-5 py-1 text-12">
              <span className="font-semibold">{monthTitle.format(at(`${month}-01`))}</span>
              <span className="tnum text-ink-3">{own.length}</span>
              <span className="tnum ml-auto text-ink-2">{sumInWords(own)}</span>
            </h2>
            <ul>
              {own.map((renewal) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: j and k move the cursor through the one registry of keys
                <li
                  key={renewal.renewalId}
                  aria-current={renewal.renewalId === cursor || undefined}
                  onClick={() => onCursor(renewal.renewalId)}
                  className={classes(
                    'grid min-h-9 items-center border-b',
                    COLUMNS,
                    renewal.renewalId === cursor ? 'under-cursor' : 'bg-canvas hover:bg-hover',
                  )}
                >
                  <div className="flex items-baseline gap-3 px-5">
                    <a
                      href={hashOf({ screen: 'renewal', renewalId: renewal.renewalId })}
                      className="min-w-0 flex-1 truncate hover:underline"
                    >
                      {renewal.accountName}
                    </a>
                    <Money value={renewal.amount} short className="text-12" />
                    <span className="tnum w-16 text-right text-12 text-ink-2">{daysLeft(renewal)}</span>
                  </div>
                  <Track renewal={renewal} now={now} place={place} />
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </div>
  );
}

function Track({ renewal, now, place }: { renewal: Renewal; now: number; place(time: number): number }) {
  const inside = (time: number) => place(time) >= 0 && place(time) <= 100;
  const end = at(renewal.date);
  const begin = Math.min(...renewal.touches.map(({ day }) => at(day)));
  const left = Math.max(0, place(begin));
  const right = Math.min(100, place(end));
  return (
    <div className="relative h-9 bg-inherit pr-4">
      <span className="absolute inset-y-0 border-l border-line-strong" style={{ left: `${place(now)}%` }} aria-hidden />
      {right > left && (
        <span
          className="absolute top-1/2 h-px -translate-y-1/2 bg-line-strong"
          style={{ left: `${left}%`, width: `${right - left}%` }}
          aria-hidden
        />
      )}
      {renewal.touches
        .filter(({ day }) => inside(at(day)))
        .map((touch) => (
          <span
            key={touch.days}
            title={touchInWords(touch)}
            className="absolute top-1/2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-inherit p-0.5"
            style={{ left: `${place(at(touch.day))}%` }}
          >
            <RunwayMark state={touch.state} />
            <span className="sr-only">{touchInWords(touch)}</span>
          </span>
        ))}
      {renewal.noticeBy !== null && inside(at(renewal.noticeBy)) && (
        <span
          title={`Notice until ${isoDateInWords(renewal.noticeBy)}`}
          className="absolute inset-y-2 border-l-2 border-dotted border-attention"
          style={{ left: `${place(at(renewal.noticeBy))}%` }}
        >
          <span className="sr-only">Notice until {isoDateInWords(renewal.noticeBy)}</span>
        </span>
      )}
      {inside(end) && (
        <span
          title={isoDateInWords(renewal.date)}
          className="absolute top-1/2 flex -translate-y-1/2 items-center gap-2 bg-inherit pr-1"
          style={place(end) > 88 ? { right: `${100 - place(end)}%` } : { left: `${place(end)}%` }}
        >
          <span className="h-4 w-1 rounded-sm bg-ink" aria-hidden />
          <span className="text-12">
            <Likelihood forecast={renewal.forecast} word={false} />
          </span>
        </span>
      )}
    </div>
  );
}

function monthsOf({ from, to }: Span): number[] {
  const months: number[] = [];
  for (const day = new Date(from); day.getTime() < to; day.setUTCMonth(day.getUTCMonth() + 1))
    months.push(day.getTime());
  return months;
}
