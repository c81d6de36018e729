// Why a row is where it is, beside the table, following the cursor.
import type { BookRow } from '../../../electron/contract/book.ts';
import { go } from '../../state/route.ts';
import { RAIL, setRailWidth, useWindowPrefs } from '../../state/window-prefs.ts';
import { Button } from '../../ui/Button.tsx';
import { RailFrame } from '../../ui/RailFrame.tsx';
import { HealthFact } from '../health/HealthFact.tsx';
import { RankWhy } from '../why/RankWhy.tsx';

export function BookPeek({ row, over }: { row: BookRow; over: boolean }) {
  const width = useWindowPrefs((prefs) => prefs.railWidth);
  return (
    <RailFrame
      label={`Why ${row.name} is number ${row.rank}`}
      width={width}
      limits={RAIL}
      onResize={setRailWidth}
      over={over ? 'everything' : undefined}
    >
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-5 py-4">
        <div>
          <h2 className="text-15 font-semibold">{row.name}</h2>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
            <span className="text-ink-3">Health</span>
            <HealthFact accountId={row.accountId} name={row.name} />
          </p>
          {row.statusLine && <p className="mt-1 text-ink-2">{row.statusLine}</p>}
        </div>
        <RankWhy row={row} />
        <div className="flex flex-wrap gap-1.5">
          <Button onClick={() => go({ screen: 'account', accountId: row.accountId })} keys="Enter">
            Open
          </Button>
        </div>
      </div>
    </RailFrame>
  );
}
