// The touches with an account: how many a week, and the newest of them, one line each.
import { useState } from 'react';
import type { AccountDetail } from '../../state/account.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { WeekPlot } from '../../ui/WeekPlot.tsx';
import { TouchLine } from '../touches/TouchLine.tsx';

const FIRST = 12;

export function TouchTimeline({ detail }: { detail: AccountDetail }) {
  const [all, setAll] = useState(false);
  const { touches, touchCount, row } = detail;
  const shown = all ? touches : touches.slice(0, FIRST);
  return (
    <ScreenSubject
      title="Touches"
      note={
        touchCount > 0 ? `${counted(touchCount, 'touch', 'touches')} in all; automatic mail is not counted` : undefined
      }
    >
      {touchCount === 0 ? (
        <p className="text-ink-3">
          {detail.row.silence.verdict === 'known'
            ? 'No person wrote either way yet.'
            : 'No person was seen to write, either way.'}{' '}
          Log a call or a meeting, or add their mail domain.
        </p>
      ) : (
        <>
          <WeekPlot values={row.touchesByWeek} />
          <ul className="mt-2 flex flex-col">
            {shown.map((touch) => (
              <TouchLine
                key={`${touch.messageRowId ?? 'logged'}-${touch.touchId ?? ''}-${touch.at}`}
                touch={touch}
                wide
              />
            ))}
          </ul>
          {touches.length > FIRST && (
            <Button tone="quiet" className="-ml-2.5 self-start" onClick={() => setAll(!all)}>
              {all ? 'Show fewer' : `Show ${touches.length - FIRST} more`}
            </Button>
          )}
        </>
      )}
    </ScreenSubject>
  );
}
