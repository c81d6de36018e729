// One quiet account: its figures, its last word, what else speaks for a risk, and the five answers.
import type { ReactNode } from 'react';
import type { QuietAccount, QuietChoiceKind } from '../../../electron/contract/quiet.ts';
import { openOverlay } from '../../state/overlays.ts';
import { QUIET_CHOICES, quietChoiceInWords } from '../../state/quiet.ts';
import { hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Money, RelativeTime, Silence } from '../../ui/Figures.tsx';
import { counted, renewalInWords, tierInWords } from '../../ui/format.ts';
import { Keys } from '../../ui/Keys.tsx';

export interface QuietCardProps {
  readonly account: QuietAccount;
  /** How many are still to be chosen for, this one among them. */
  readonly left: number;
  onChoose(choice: QuietChoiceKind): void;
  onPass(): void;
}

export function QuietCard({ account, left, onChoose, onPass }: QuietCardProps) {
  const { suggestion } = account;
  return (
    <section aria-label={account.name} className="mx-auto flex max-w-3xl flex-col gap-6 px-6 py-8">
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <h2 className="text-20 font-semibold">
            <a href={hashOf({ screen: 'account', accountId: account.accountId })} className="hover:underline">
              {account.name}
            </a>
          </h2>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 text-ink-2">
            <span>
              silent <Silence days={account.daysSilent} cadence={account.cadenceDays} proof={account.silence} />
            </span>
            <span>{tierInWords(account.tier)}</span>
            {account.arr && <Money value={account.arr} short />}
            {account.renewalInDays !== null && (
              <span className="tnum">renews {renewalInWords(account.renewalInDays)}</span>
            )}
          </p>
        </div>
        <Button
          keys="w"
          onClick={() => openOverlay({ kind: 'draft-touch', accountId: account.accountId, name: account.name })}
        >
          Draft a touch
        </Button>
        {left > 1 && (
          <Button tone="quiet" keys="j" onClick={onPass}>
            Next
          </Button>
        )}
      </div>
      <dl className="grid grid-cols-1 gap-x-8 gap-y-4 border-y py-4 @2xl:grid-cols-3">
        <LastWord account={account} />
        <OurTouches account={account} />
        <Risk account={account} />
      </dl>
      <ol className="flex flex-col gap-px" aria-label="What to do">
        {QUIET_CHOICES.map(({ choice, label, hint }, index) => {
          const suggested = choice === suggestion.choice;
          return (
            <li key={choice}>
              <button
                type="button"
                onClick={() => onChoose(choice)}
                className={classes(
                  'flex min-h-11 w-full items-center gap-4 rounded-md px-3 py-1.5 text-left hover:bg-hover',
                  suggested && 'bg-accent-soft',
                )}
              >
                <Keys of={String(index + 1)} />
                <span className={classes('w-32 shrink-0', suggested && 'font-semibold')}>{label}</span>
                <span className="min-w-0 flex-1 text-ink-2">
                  {suggested ? `Suggested: ${suggestion.why}` : <span className="text-ink-3">{hint}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {account.choice && (
        <p className="text-12 text-ink-3">
          Chosen before: {quietChoiceInWords(account.choice.choice).toLowerCase()},{' '}
          <RelativeTime at={account.choice.chosenAt} />
          {account.choice.why ? `: “${account.choice.why}”` : ''}
        </p>
      )}
    </section>
  );
}

function LastWord({ account: { lastWord } }: { account: QuietAccount }) {
  return (
    <Fact label="Their last word">
      {lastWord === null ? (
        <span className="text-ink-3">not seen</span>
      ) : (
        <>
          <a
            href={hashOf({ screen: 'inbox', threadId: lastWord.threadId, messageRowId: lastWord.messageRowId })}
            className="line-clamp-2 hover:underline"
          >
            {lastWord.subject || 'No subject'}
          </a>
          <Note>
            {lastWord.who}, <RelativeTime at={lastWord.at} />
          </Note>
        </>
      )}
    </Fact>
  );
}

function OurTouches({ account }: { account: QuietAccount }) {
  const { unansweredTouches: touches, lastOutboundAt, overTouched } = account;
  return (
    <Fact label="From us since">
      <span className={overTouched ? 'font-medium text-attention' : undefined}>
        {touches === 0 ? 'nothing' : `${counted(touches, 'day')} of mail, no answer`}
      </span>
      <Note>
        {overTouched && 'One more would press. '}
        {lastOutboundAt !== null && (
          <>
            Last <RelativeTime at={lastOutboundAt} />
          </>
        )}
      </Note>
    </Fact>
  );
}

function Risk({ account: { atRisk, riskReasons } }: { account: QuietAccount }) {
  return (
    <Fact label="At risk">
      {atRisk ? (
        <ul className="text-risk">
          {riskReasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : (
        <>
          <span>Quiet, no more</span>
          <Note>Nothing but the silence speaks for a risk.</Note>
        </>
      )}
    </Fact>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-12 text-ink-3">{label}</dt>
      <dd className="mt-0.5 flex flex-col">{children}</dd>
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <span className="text-12 text-ink-3">{children}</span>;
}
