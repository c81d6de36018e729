// Why an account is where it is in the book: the formula with its figures, each reason with its rule and its mail.
import type { BookRow, Reason } from '../../../electron/contract/book.ts';
import { go } from '../../state/route.ts';

export function RankWhy({ row }: { row: BookRow }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="tnum text-ink-2">
        Priority <span className="font-semibold text-ink">{Math.round(row.priority)}</span> is value{' '}
        <span className="text-ink">{row.value.toFixed(2)}</span> × risk{' '}
        <span className="text-ink">{row.risk.toFixed(2)}</span> × 100; number {row.rank} of the book.
      </p>
      <ReasonList reasons={row.why} />
      {row.nextAction && (
        <p className="border-t pt-2.5">
          <span className="text-ink-3">Next: </span>
          {row.nextAction}
        </p>
      )}
    </div>
  );
}

export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="flex flex-col gap-2.5">
      {reasons.map((reason) => (
        <li key={`${reason.kind}-${reason.text}`}>
          <p className="flex items-baseline justify-between gap-3">
            <span>{reason.text}</span>
            {reason.weight > 0 && (
              <span className="tnum shrink-0 text-12 text-ink-3" title="What this adds to the risk, 0 to 1">
                +{reason.weight.toFixed(2)}
              </span>
            )}
          </p>
          <p className="text-12 text-ink-3">
            {reason.rule}
            <ReasonMail reason={reason} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function ReasonMail({ reason }: { reason: Reason }) {
  const { threadId } = reason;
  if (threadId === null) return null;
  return (
    <>
      {' '}
      <button type="button" className="text-accent hover:underline" onClick={() => go({ screen: 'inbox', threadId })}>
        Open the mail
      </button>
    </>
  );
}
