// The quiet accounts that need no choice now: chosen for, touched of late, or put aside.
import type { QuietAccount } from '../../../electron/contract/quiet.ts';
import { quietChoiceInWords } from '../../state/quiet.ts';
import { hashOf } from '../../state/route.ts';
import { RelativeTime, Silence } from '../../ui/Figures.tsx';
import { dateTime } from '../../ui/format.ts';

export function QuietRest({ accounts }: { accounts: readonly QuietAccount[] }) {
  if (accounts.length === 0) return null;
  return (
    <section aria-label="Quiet, and seen to" className="mx-auto max-w-3xl px-6 pb-8">
      <h2 className="border-b pb-1.5 text-12 font-semibold text-ink-2">Quiet, and seen to</h2>
      <ul>
        {accounts.map((account) => (
          <li key={account.accountId} className="flex items-baseline gap-4 border-b py-2">
            <a
              href={hashOf({ screen: 'account', accountId: account.accountId })}
              className="w-48 shrink-0 truncate font-medium hover:underline"
            >
              {account.name}
            </a>
            <span className="w-20 shrink-0">
              <Silence days={account.daysSilent} cadence={account.cadenceDays} proof={account.silence} />
            </span>
            <span className="min-w-0 flex-1 text-ink-2">
              <Standing account={account} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ account: { standing, standingWhy, choice } }: { account: QuietAccount }) {
  if (standing !== 'chosen' || choice === null) return <>{standingWhy}</>;
  return (
    <>
      {quietChoiceInWords(choice.choice)}, chosen <RelativeTime at={choice.chosenAt} />
      {choice.until !== null && ` until ${dateTime(choice.until)}`}
      {choice.why !== null && choice.why !== '' && <span className="text-ink-3"> “{choice.why}”</span>}
    </>
  );
}
