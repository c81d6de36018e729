// Why an account is where it is in the book: the figures, each reason with its mail, and on request the rules.
import type { BookRow, Reason } from '../../../electron/contract/book.ts';
import { go } from '../../state/route.ts';

const percent = (share: number) => Math.round(share * 100);

export function RankWhy({ row }: { row: BookRow }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="tnum text-ink-2">
        Priority <span className="font-semibold text-ink">{Math.round(row.priority)}</span> is value{' '}
        <span className="text-ink">{percent(row.value)}</span> × risk{' '}
        <span className="text-ink">{percent(row.risk)}</span>, each of 100.
      </p>
      <ReasonList reasons={row.why} />
      {row.nextAction && (
        <p className="border-t pt-2.5">
          <span className="text-ink-3">Next: </span>
          {row.nextAction}
        </p>
      )}
      <Rules reasons={row.why} />
    </div>
  );
}

function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {reasons.map((reason) => (
        <li key={`${reason.kind}-${reason.text}`}>
          <p className="flex items-baseline justify-between gap-3">
            <span>{reason.text}</span>
            {reason.weight > 0 && (
              <span className="tnum shrink-0 text-12 text-ink-3" title="What this adds to the risk, of 100">
                +{percent(reason.weight)}
              </span>
            )}
          </p>
          <ReasonMail reason={reason} />
        </li>
      ))}
    </ul>
  );
}

/** The rule behind each reason as the engine counts it; for whoever wants to check it. */
function Rules({ reasons }: { reasons: readonly Reason[] }) {
  const ruled = reasons.filter((reason) => reason.rule !== '');
  if (ruled.length === 0) return null;
  return (
    <details className="text-12 text-ink-3">
      <summary className="w-fit rounded-sm hover:text-ink">How this is counted</summary>
      <dl className="mt-1.5 flex flex-col gap-1.5">
        {ruled.map((reason) => (
          <div key={`${reason.kind}-${reason.text}`}>
            <dt className="text-ink-2">{reason.text}</dt>
            <dd className="tnum">{reason.rule}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function ReasonMail({ reason }: { reason: Reason }) {
  const { threadId, messageRowId } = reason;
  if (threadId === null) return null;
  return (
    <button
      type="button"
      className="text-12 text-accent hover:underline"
      onClick={() => go({ screen: 'inbox', threadId, ...(messageRowId === null ? {} : { messageRowId }) })}
    >
      Open the mail
    </button>
  );
}
