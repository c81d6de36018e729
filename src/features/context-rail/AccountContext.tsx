// One account in the width of the rail.
import type { ReactNode } from 'react';
import type { AccountDetail } from '../../state/account.ts';
import { go, hashOf } from '../../state/route.ts';
import { Money, RelativeTime, Silence, Since, WhoseMove } from '../../ui/Figures.tsx';
import { counted, isoDateInWords, renewalInWords, tierInWords, turnOf } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { Why } from '../../ui/Why.tsx';
import { AccountLedger } from '../findings/AccountLedger.tsx';
import { HealthFact } from '../health/HealthFact.tsx';
import { PersonLine } from '../people/PersonLine.tsx';
import { AccountRuns } from '../playbooks/AccountRuns.tsx';
import { TouchLine } from '../touches/TouchLine.tsx';
import { RankWhy } from '../why/RankWhy.tsx';

const PEOPLE_SHOWN = 6;
const TOUCHES_SHOWN = 6;

export function AccountContext({ detail }: { detail: AccountDetail }) {
  const { account, row, people, touches } = detail;
  const known = row.silence.verdict === 'known';
  const open = { screen: 'account', accountId: account.accountId } as const;
  return (
    <div className="flex flex-col gap-5 px-5 py-4">
      <div>
        <h2 className="text-15 font-semibold">
          <a href={hashOf(open)} className="hover:underline">
            {account.name}
          </a>
        </h2>
        <StatusLines person={account.statusLine} machine={detail.machineStatusLine} />
      </div>

      <dl className="grid grid-cols-[5.5rem_1fr] gap-x-3 gap-y-1.5">
        <Fact label="Health">
          <HealthFact accountId={account.accountId} name={account.name} />
        </Fact>
        <Fact label="Move">
          <WhoseMove move={turnOf(row)} proof={row.silence} />
          {row.moveSince !== null && <Since at={row.moveSince} className="text-ink-3" />}
        </Fact>
        <Fact label="Last touch">
          {row.lastTouchAt === null ? known ? 'none yet' : 'none seen' : <RelativeTime at={row.lastTouchAt} />}
          <span className="text-ink-3"> · silence </span>
          <Silence days={row.daysSilent} cadence={row.cadenceDays} proof={row.silence} />
        </Fact>
        <Fact label="Next touch">
          <span className="text-ink-2">{row.nextTouch.text}</span>
        </Fact>
        <Fact label="Value">
          <Money value={account.arr} />
          <span className="text-ink-2"> · {tierInWords(account.tier)}</span>
        </Fact>
        <Fact label="Renewal">
          {account.renewalDate === null ? (
            <span className="text-ink-3">no date</span>
          ) : (
            <>
              {isoDateInWords(account.renewalDate)}
              {row.renewalInDays !== null && (
                <span className="tnum text-ink-2"> · {renewalInWords(row.renewalInDays)}</span>
              )}
            </>
          )}
        </Fact>
        <Fact label="Touches">
          <Sparkline values={row.touchesByWeek} label="Touches per week over 26 weeks" />
        </Fact>
      </dl>

      <Section
        title={`Number ${row.rank} of the book`}
        action={
          <Why of={`${account.name} is number ${row.rank}`} title="Why here?">
            <RankWhy row={row} />
          </Why>
        }
      >
        <ul className="flex flex-col gap-1 text-ink-2">
          {row.reasons.slice(0, 3).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {row.nextAction && <p className="font-medium">{row.nextAction}</p>}
      </Section>

      <AccountRuns accountId={account.accountId} rail />

      <AccountLedger accountId={account.accountId} name={account.name} narrow />

      <Section title="People">
        {people.length === 0 && (
          <p className="text-ink-3">
            {known ? 'Nobody of this account has written yet.' : 'Nobody of this account was seen to write.'}
          </p>
        )}
        <ul className="flex flex-col gap-2.5">
          {people.slice(0, PEOPLE_SHOWN).map((person) => (
            <PersonLine key={person.address} person={person} />
          ))}
        </ul>
        {people.length > PEOPLE_SHOWN && (
          <MoreLink onClick={() => go(open)}>
            {counted(people.length - PEOPLE_SHOWN, 'more person', 'more people')}
          </MoreLink>
        )}
      </Section>

      <Section title="Recent touches">
        {touches.length === 0 && (
          <p className="text-ink-3">
            {known ? 'No mail, call or meeting with a person yet.' : 'No mail, call or meeting with a person was seen.'}
          </p>
        )}
        <ul className="flex flex-col gap-1.5">
          {touches.slice(0, TOUCHES_SHOWN).map((touch) => (
            <TouchLine key={`${touch.messageRowId ?? 'logged'}-${touch.touchId ?? ''}-${touch.at}`} touch={touch} />
          ))}
        </ul>
        {detail.touchCount > TOUCHES_SHOWN && (
          <MoreLink onClick={() => go(open)}>{counted(detail.touchCount, 'touch', 'touches')} in all</MoreLink>
        )}
      </Section>

      {account.notes && (
        <Section title="Notes">
          <p className="line-clamp-6 whitespace-pre-wrap text-ink-2">{account.notes}</p>
        </Section>
      )}
    </div>
  );
}

function StatusLines({ person, machine }: { person: string; machine: string }) {
  return (
    <div className="mt-1 flex flex-col gap-1">
      {person && <p>{person}</p>}
      {machine && (
        <p className="text-12 text-ink-3">
          <span className="font-medium">Tend: </span>
          {machine}
        </p>
      )}
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="flex min-w-0 flex-wrap items-baseline gap-x-1">{children}</dd>
    </>
  );
}

function MoreLink({ onClick, children }: { onClick(): void; children: ReactNode }) {
  return (
    <button type="button" onClick={onClick} className="self-start text-12 text-ink-3 hover:text-ink hover:underline">
      {children}
    </button>
  );
}
