// The facts of the account in one quiet band.
import type { ReactNode } from 'react';
import type { BookRow } from '../../../electron/contract/book.ts';
import type { AccountDetail } from '../../state/account.ts';
import { hashOf } from '../../state/route.ts';
import { Money, RelativeTime, Silence, Since, WhoseMove } from '../../ui/Figures.tsx';
import { isoDateInWords, renewalInWords, segmentInWords, tierInWords, turnOf } from '../../ui/format.ts';

export function AccountFacts({ detail }: { detail: AccountDetail }) {
  const { account, row } = detail;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-6 gap-y-4 border-y py-4">
      <Fact label="Whose move">
        <WhoseMove move={turnOf(row)} proof={row.silence} />
        {row.moveSince !== null && (
          <Note>
            <Since at={row.moveSince} />
          </Note>
        )}
      </Fact>
      <Fact label="Silent">
        <Silence days={row.daysSilent} cadence={row.cadenceDays} proof={row.silence} />
        {row.silence.verdict === 'known' ? (
          <Note>{rhythmInWords(account)}</Note>
        ) : (
          <a href={hashOf({ screen: 'coverage' })} className="w-fit text-12 text-ink-3 hover:text-ink hover:underline">
            why: Coverage
          </a>
        )}
      </Fact>
      <Fact label="Last touch">
        {row.lastTouchAt === null ? (
          <span className="text-ink-3">{row.silence.verdict === 'known' ? 'none yet' : 'none seen'}</span>
        ) : (
          <RelativeTime at={row.lastTouchAt} />
        )}
      </Fact>
      <Fact label="Next touch">
        <NextTouch row={row} />
      </Fact>
      <Fact label="Yearly revenue">
        <Money value={account.arr} />
      </Fact>
      <Fact label="Renewal">
        {account.renewalDate === null ? (
          <span className="text-ink-3">no date</span>
        ) : (
          isoDateInWords(account.renewalDate)
        )}
        {row.renewalInDays !== null && <Note>{renewalInWords(row.renewalInDays)}</Note>}
      </Fact>
      <Fact label="Tier">
        {tierInWords(account.tier)}
        {account.segment !== null && <Note>{segmentInWords(account.segment)} segment</Note>}
      </Fact>
      <Fact label="Owner">{account.owner || <span className="text-ink-3">nobody named</span>}</Fact>
      {Object.entries(account.fields).map(([name, value]) => (
        <Fact key={name} label={name}>
          {value}
        </Fact>
      ))}
    </dl>
  );
}

/** Where the days come from that are usual. */
function rhythmInWords({ cadenceDays, segment }: AccountDetail['account']): string {
  if (cadenceDays !== null) return 'its own rhythm';
  return segment === null ? 'rhythm of its tier' : 'rhythm of its tier and segment';
}

/** When a touch is due by the rhythm, and that there were too many of ours already where it is so. */
function NextTouch({ row }: { row: BookRow }) {
  const { inDays } = row.nextTouch;
  const due =
    inDays === null ? 'any day' : inDays === 0 ? 'today' : inDays > 0 ? `in ${inDays} d` : `${-inDays} d over`;
  return (
    <>
      <span
        className={inDays !== null && inDays < 0 ? 'tnum font-medium text-attention' : 'tnum'}
        title={row.nextTouch.text}
      >
        {due}
      </span>
      {row.overTouch && <Note>{row.overTouch.count} mails of ours without an answer</Note>}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-12 text-ink-3">{label}</dt>
      <dd className="mt-0.5 flex flex-col">{children}</dd>
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <span className="tnum text-12 text-ink-3">{children}</span>;
}
