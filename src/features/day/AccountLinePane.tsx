// An account to look at, to write to, to offer a review to, or to move a renewal of: its figures, and the next action.
import type { ReactNode } from 'react';
import type { DayItem } from '../../../electron/contract/day.ts';
import { useBook } from '../../state/book.ts';
import { useCommands } from '../../state/commands.ts';
import { proposeReview, proposeReviews } from '../../state/meetings.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { RelativeTime, Silence, WhoseMove } from '../../ui/Figures.tsx';
import { isoDateInWords, renewalInWords, turnOf } from '../../ui/format.ts';
import { HealthFigure } from '../health/HealthFigure.tsx';
import type { LinePaneProps } from './LinePane.tsx';
import { type PaneAct, PaneFrame } from './PaneFrame.tsx';

export function AccountLinePane({ pass, item, open }: LinePaneProps) {
  const row = useBook().data?.find((each) => each.accountId === item.accountId);
  const batch = open.filter((each) => each.kind === 'review' && each.batch === item.batch);
  const offerAll = () => void proposeReviews(batch.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])));
  const isReview = item.kind === 'review' && batch.length > 1;
  useCommands('Pass, alike lines', [
    {
      id: 'line.all',
      title: `Offer times to all ${batch.length}`,
      keys: ['Shift+A'],
      when: () => isReview,
      run: offerAll,
    },
  ]);
  return (
    <PaneFrame
      pass={pass}
      item={item}
      act={actOf(item)}
      more={
        isReview && (
          <Button keys="Shift+A" onClick={offerAll}>
            Offer times to all {batch.length}
          </Button>
        )
      }
    >
      {row && (
        <dl className="grid grid-cols-2 gap-x-8 gap-y-3 border-y py-4 @2xl/pane:grid-cols-3">
          <Fact label="Health">
            {row.health.score === null ? (
              <span className="text-ink-3">not known</span>
            ) : (
              <HealthFigure score={row.health.score} weeks={row.health.weeks} dropped={row.health.drop !== null} />
            )}
          </Fact>
          <Fact label="Move">
            <WhoseMove move={turnOf(row)} proof={row.silence} />
          </Fact>
          <Fact label="Silence">
            <Silence days={row.daysSilent} cadence={row.cadenceDays} proof={row.silence} />
          </Fact>
          <Fact label="Last touch">
            {row.lastTouchAt === null ? (
              <span className="text-ink-3">none seen</span>
            ) : (
              <RelativeTime at={row.lastTouchAt} />
            )}
          </Fact>
          <Fact label="Renewal">
            {row.renewalDate === null ? (
              <span className="text-ink-3">no date</span>
            ) : (
              <>
                {isoDateInWords(row.renewalDate)}
                {row.renewalInDays !== null && (
                  <span className="tnum text-ink-2"> · {renewalInWords(row.renewalInDays)}</span>
                )}
              </>
            )}
          </Fact>
          <Fact label="Rhythm">{row.nextTouch.text}</Fact>
        </dl>
      )}
      {row && row.statusLine !== '' && <p className="text-ink-2">{row.statusLine}</p>}
    </PaneFrame>
  );
}

function actOf(item: DayItem): PaneAct | null {
  const { accountId, threadId, messageRowId, renewalId, act, actWords: words } = item;
  switch (act) {
    case 'draft':
      return accountId === null
        ? null
        : { words, run: () => openOverlay({ kind: 'draft-touch', accountId, name: item.accountName }) };
    case 'offer_times':
      return accountId === null ? null : { words, run: () => void proposeReview(accountId, item.accountName) };
    case 'open_renewal':
      return renewalId === null ? null : { words, run: () => go({ screen: 'renewal', renewalId }) };
    case 'open_thread':
      return threadId === null
        ? null
        : {
            words,
            run: () => go({ screen: 'inbox', threadId, ...(messageRowId === null ? {} : { messageRowId }) }),
          };
    case 'open_outbox':
      return { words, run: () => go({ screen: 'outbox' }) };
    case 'open_feedback':
      return { words, run: () => go({ screen: 'feedback' }) };
    default:
      return accountId === null ? null : { words, run: () => go({ screen: 'account', accountId }) };
  }
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-12 text-ink-3">{label}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
