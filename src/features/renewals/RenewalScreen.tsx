// One renewal on a page: its runway, what is ready and what is not, how likely it is and why, what comes next, what was agreed.
import { ArrowLeft } from 'lucide-react';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import type { Renewal } from '../../../electron/contract/renewals.ts';
import { useCommands } from '../../state/commands.ts';
import { openOverlay } from '../../state/overlays.ts';
import { planRenewal, useRenewal } from '../../state/renewals.ts';
import { go, goBack, hashOf } from '../../state/route.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { Money } from '../../ui/Figures.tsx';
import { counted, isoDateInWords, tierInWords } from '../../ui/format.ts';
import { ScreenHeader, Section } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SignalLine } from '../openings/SignalLine.tsx';
import { Checklist } from './Checklist.tsx';
import { ContractLine } from './ContractLine.tsx';
import { ForecastPanel } from './ForecastPanel.tsx';
import { OutcomeHistory } from './OutcomeHistory.tsx';
import { draftTouch } from './RenewalsScreen.tsx';
import { RunwayList } from './RunwayList.tsx';
import { daysLeft, STAGE_SPAN, stageInWords } from './renewal-in-words.ts';

export function RenewalScreen({ renewalId }: { renewalId: string }) {
  const { data, failure } = useRenewal(renewalId);
  const back = () => goBack({ screen: 'renewals' });
  const act = (run: (renewal: Renewal) => void) => () => data && run(data.renewal);
  const record = act((renewal) => openOverlay({ kind: 'record-renewal', renewal }));
  const path = act((renewal) => {
    const to = renewal.path === 'at_risk' ? 'runway' : 'at_risk';
    void planRenewal(
      renewal,
      { path: to },
      to === 'at_risk' ? 'On the at-risk path; its touches stop.' : 'Back on its runway.',
    );
  });
  const ready = () => data !== null;
  useCommands('Renewal', [
    { id: 'renewal.record', title: 'Record what came of it', keys: ['r'], run: record, when: ready },
    { id: 'renewal.draft', title: 'Draft the touch', keys: ['w'], run: act(draftTouch), when: ready },
    { id: 'renewal.path', title: 'To the at-risk path, or back', keys: ['x'], run: path, when: ready },
    {
      id: 'renewal.account',
      title: 'Open the account',
      keys: ['a'],
      run: act(({ accountId }) => go({ screen: 'account', accountId })),
      when: ready,
    },
    { id: 'renewal.back', title: 'Back', keys: ['u', 'Escape'], run: back, keyOnly: true },
  ]);
  if (!data)
    return failure ? (
      <Trouble sentence={failure.message} retry={<Button onClick={back}>Back</Button>} />
    ) : (
      <Skeleton rows={10} />
    );
  const { renewal, checklist, history, signals } = data;
  return (
    <>
      <ScreenHeader
        title={`Renewal of ${renewal.accountName}`}
        aside={`${stageInWords(renewal.stage)}, ${STAGE_SPAN[renewal.stage]}`}
        back={
          <IconButton label="Back" keys="Escape" onClick={back}>
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        }
      >
        <Button tone="quiet" keys="x" onClick={path}>
          {renewal.path === 'at_risk' ? 'Back on the runway' : 'At-risk path'}
        </Button>
        <Button tone="quiet" keys="w" onClick={act(draftTouch)}>
          Draft a touch
        </Button>
        <Button tone="main" keys="r" onClick={record}>
          Record the outcome
        </Button>
      </ScreenHeader>
      {renewal.stopped !== null && (
        <p role="status" className="border-b bg-attention-soft px-5 py-1.5 text-12 text-ink">
          <span className="font-medium text-attention">The runway is stopped.</span> {renewal.stopped}.
        </p>
      )}
      <div className="@container min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-[92rem] grid-cols-1 gap-x-10 gap-y-7 px-5 py-5 @4xl:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="flex min-w-0 flex-col gap-7">
            <Facts renewal={renewal} />
            <Section title="Touches">
              <RunwayList renewal={renewal} />
            </Section>
            <Section title="Ready by stage">
              <Checklist renewal={renewal} items={checklist} />
            </Section>
          </div>
          <div className="flex min-w-0 flex-col gap-7">
            <Section title="How likely">
              <ForecastPanel renewal={renewal} />
            </Section>
            <NextStep renewal={renewal} />
            <Contracts renewal={renewal} />
            {signals.length > 0 && <Signals signals={signals} />}
            {history.length > 0 && (
              <Section title="What came of those before">
                <OutcomeHistory outcomes={history} />
              </Section>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

function Facts({ renewal }: { renewal: Renewal }) {
  const { noticeBy, noticeInDays } = renewal;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-6 gap-y-4 border-y py-4">
      <Fact label="Renews">
        {isoDateInWords(renewal.date)} <Note>{daysLeft(renewal)}</Note>
      </Fact>
      <Fact label="A year">
        <Money value={renewal.amount} />
        {renewal.converted && <Note>several currencies, at rough rates</Note>}
      </Fact>
      <Fact label="Notice">
        {noticeBy === null ? <span className="text-ink-3">not written down</span> : `until ${isoDateInWords(noticeBy)}`}
        {noticeInDays !== null && <Note>{noticeInDays >= 0 ? `${counted(noticeInDays, 'day')} left` : 'over'}</Note>}
        {renewal.decideBy !== renewal.date && <Note>renews by itself: the runway counts to this day</Note>}
      </Fact>
      <Fact label="Health">{renewal.health.score ?? <span className="text-ink-3">not known</span>}</Fact>
      <Fact label="Tier">{tierInWords(renewal.tier)}</Fact>
      <Fact label="Account">
        <a href={hashOf({ screen: 'account', accountId: renewal.accountId })} className="hover:underline">
          {renewal.accountName}
        </a>
      </Fact>
    </dl>
  );
}

function NextStep({ renewal }: { renewal: Renewal }) {
  return (
    <Section title="Next step">
      <div className="flex flex-col gap-1.5">
        <EditableText
          label="Next step"
          value={renewal.nextStep}
          placeholder="What you do next"
          onSave={(nextStep) => void planRenewal(renewal, { nextStep }, 'Changed the next step.')}
        />
        <label className="flex items-center gap-2 text-12 text-ink-3">
          by
          <input
            type="date"
            aria-label="Day of the next step"
            value={renewal.nextStepOn ?? ''}
            onChange={(event) =>
              void planRenewal(renewal, { nextStepOn: event.target.value || null }, 'Changed the day of the next step.')
            }
            className="min-h-7 rounded-md border border-line-strong bg-raised px-2 text-13 text-ink"
          />
        </label>
        <EditableText
          label="Note"
          value={renewal.note}
          placeholder="What only you know about this renewal"
          multiline
          onSave={(note) => void planRenewal(renewal, { note }, 'Changed the note.')}
        />
      </div>
    </Section>
  );
}

function Contracts({ renewal }: { renewal: Renewal }) {
  return (
    <Section
      title="Contracts"
      action={
        <Button
          tone="quiet"
          onClick={() => openOverlay({ kind: 'contract', accountId: renewal.accountId, contract: null })}
        >
          Write one down
        </Button>
      }
    >
      {renewal.contracts.length === 0 ? (
        <p className="text-ink-2">None is written down: the account’s own date and revenue act as one.</p>
      ) : (
        <ul className="flex flex-col">
          {renewal.contracts.map((contract) => (
            <ContractLine key={contract.contractId} contract={contract} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Signals({ signals }: { signals: CallOutput<'renewal.get'>['signals'] }) {
  return (
    <Section title="What may become an opening">
      <ul className="flex flex-col gap-2">
        {signals.map((signal) => (
          <SignalLine key={signal.findingId} signal={signal} />
        ))}
      </ul>
    </Section>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-12 text-ink-3">{label}</dt>
      <dd className="tnum mt-0.5 flex flex-col">{children}</dd>
    </div>
  );
}

function Note({ children }: { children: React.ReactNode }) {
  return <span className="text-12 text-ink-3">{children}</span>;
}
