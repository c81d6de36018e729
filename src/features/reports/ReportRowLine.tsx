// A row behind a figure or in a list: whose it is, what it is, what it adds. It leads to the mail, the meeting, the renewal or else
// the account.
import type { ReportRow } from '../../../electron/contract/reports.ts';
import { hashOf, type Route } from '../../state/route.ts';
import { useNow } from '../../ui/Figures.tsx';
import { dateShort } from '../../ui/format.ts';

export function ReportRowLine({
  row,
  judged = false,
  named = false,
}: {
  row: ReportRow;
  /** Some count and some do not. */
  judged?: boolean;
  /** The account leads: it is a list of accounts. */
  named?: boolean;
}) {
  const now = useNow();
  const place = placeOf(row);
  const said = row.text === '' ? 'No words' : row.text;
  const [words, ...small] =
    named && row.accountName !== '' ? [row.accountName, said, row.note] : [said, row.accountName, row.note];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b py-1.5 last:border-0">
      <div className="min-w-0">
        <p className="flex min-w-0 items-baseline gap-1.5">
          {judged && <Mark counts={row.counts} />}
          {place === null ? (
            <span className="line-clamp-2">{words}</span>
          ) : (
            <a href={hashOf(place)} className="line-clamp-2 hover:underline">
              {words}
            </a>
          )}
        </p>
        <p className="line-clamp-2 text-12 text-ink-3">{small.filter((part) => part !== '').join(' · ')}</p>
      </div>
      <div className="tnum text-right whitespace-nowrap">
        {row.valueText !== '' && <p>{row.valueText}</p>}
        {row.at !== null && <p className="text-12 text-ink-3">{dateShort(row.at, now)}</p>}
      </div>
    </li>
  );
}

/** Filled for what counts, hollow for what does not; never by colour alone. */
function Mark({ counts }: { counts: boolean }) {
  return (
    <span className="shrink-0" title={counts ? 'Counts' : 'Does not count'}>
      <span className="sr-only">{counts ? 'Counts: ' : 'Does not count: '}</span>
      <svg viewBox="0 0 8 8" className="size-2" aria-hidden="true">
        {counts ? (
          <circle cx="4" cy="4" r="3.5" className="fill-accent" />
        ) : (
          <circle cx="4" cy="4" r="2.9" fill="none" strokeWidth="1.2" className="stroke-ink-3" />
        )}
      </svg>
    </span>
  );
}

function placeOf({ threadId, messageRowId, meetingId, renewalId, accountId }: ReportRow): Route | null {
  if (threadId !== null) return { screen: 'inbox', threadId, ...(messageRowId === null ? {} : { messageRowId }) };
  if (meetingId !== null) return { screen: 'meeting', meetingId };
  if (renewalId !== null) return { screen: 'renewal', renewalId };
  return accountId === null ? null : { screen: 'account', accountId };
}
