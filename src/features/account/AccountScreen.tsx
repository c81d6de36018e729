// One account on a page: facts, both status lines, its health, what is owed and signalled, what
// drifts, why it is where it is, its people, touches, threads, notes and mapping.
import { ArrowLeft, FileDown } from 'lucide-react';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { type AccountDetail, removeAccount, updateAccount, useAccount } from '../../state/account.ts';
import { useCommands } from '../../state/commands.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go, goBack } from '../../state/route.ts';
import { wakeAccount } from '../../state/today.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { useNow } from '../../ui/Figures.tsx';
import { dateShort } from '../../ui/format.ts';
import { ScreenHeader, Section } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { GoalsPanel } from '../documents/GoalsPanel.tsx';
import { AccountLedger } from '../findings/AccountLedger.tsx';
import { useFindingKeys } from '../findings/use-finding-keys.ts';
import { DriftPanel } from '../health/DriftPanel.tsx';
import { HealthPanel } from '../health/HealthPanel.tsx';
import { AccountRuns } from '../playbooks/AccountRuns.tsx';
import { useStartKey } from '../playbooks/use-start-key.ts';
import { AccountRenewals } from '../renewals/AccountRenewals.tsx';
import { ClauseLine } from '../summary/ClauseLine.tsx';
import { RelationshipStory } from '../summary/RelationshipStory.tsx';
import { RankWhy } from '../why/RankWhy.tsx';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountMapping } from './AccountMapping.tsx';
import { AccountPeople } from './AccountPeople.tsx';
import { AccountThreads } from './AccountThreads.tsx';
import { TouchTimeline } from './TouchTimeline.tsx';

export function AccountScreen({ accountId }: { accountId: AccountId }) {
  const { data, failure } = useAccount(accountId);
  const name = data?.account.name ?? 'the account';
  const edit = () => openOverlay({ kind: 'edit-account', accountId });
  const log = () => openOverlay({ kind: 'log-touch', accountId, name });
  const snooze = () => openOverlay({ kind: 'snooze', accountId, name });
  const draft = () => openOverlay({ kind: 'draft-touch', accountId, name });
  const exportAll = () => openOverlay({ kind: 'export-mail', source: { accountId }, name: `All mail with ${name}` });
  const pack = () => go({ screen: 'document', accountId, kind: 'review_pack', edition: 'client', language: 'en' });
  const back = () => goBack({ screen: 'book' });
  const ready = () => data !== null;
  useCommands('Account', [
    { id: 'account.edit', title: 'Edit the account', keys: ['i'], run: edit, when: ready },
    { id: 'account.log', title: 'Log a call or meeting', keys: ['l'], run: log, when: ready },
    { id: 'account.draft', title: 'Draft a touch', keys: ['w'], run: draft, when: ready },
    { id: 'account.documents', title: 'Open the review pack', keys: ['e'], run: pack, when: ready },
    { id: 'account.snooze', title: 'Snooze the account', keys: ['h'], run: snooze, when: ready },
    { id: 'account.export', title: 'Export the account’s mail', keys: [], run: exportAll, when: ready },
    { id: 'account.back', title: 'Back', keys: ['u', 'Escape'], run: back, keyOnly: true },
    {
      id: 'account.reply',
      title: 'Open the thread of the next action',
      keys: ['t'],
      when: () => (data?.row.action.threadId ?? null) !== null,
      run: () => {
        const threadId = data?.row.action.threadId ?? null;
        if (threadId !== null) go({ screen: 'inbox', threadId });
      },
    },
    {
      id: 'account.remove',
      title: 'Take the account out of the book',
      keys: [],
      when: ready,
      run: () => void removeAccount(accountId, name).then((outcome) => outcome.done && go({ screen: 'book' })),
    },
  ]);
  // After the account's own: on a finding, `i` corrects that and not the account.
  useFindingKeys();
  useStartKey({ accountId });
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />;
  return (
    <>
      <ScreenHeader
        title={data.account.name}
        aside={<SnoozedUntil detail={data} />}
        back={
          <IconButton label="Back" keys="Escape" onClick={back}>
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        }
      >
        <IconButton label="Export the account’s mail" onClick={exportAll}>
          <FileDown size={16} aria-hidden />
        </IconButton>
        <Button tone="quiet" keys="e" onClick={pack}>
          Documents
        </Button>
        <Button tone="quiet" keys="h" onClick={snooze}>
          Snooze
        </Button>
        <Button tone="quiet" keys="l" onClick={log}>
          Log a touch
        </Button>
        <Button tone="quiet" keys="w" onClick={draft}>
          Draft a touch
        </Button>
        <Button keys="i" onClick={edit}>
          Edit
        </Button>
      </ScreenHeader>
      <div className="@container min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-[92rem] grid-cols-1 gap-x-10 gap-y-7 px-5 py-5 @5xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-7">
            <Status detail={data} />
            <AccountFacts detail={data} />
            <div className="@container">
              <AccountRenewals accountId={accountId} />
            </div>
            <AccountRuns accountId={accountId} />
            <div className="@container">
              <HealthPanel accountId={accountId} name={data.account.name} />
            </div>
            <div className="@container">
              <AccountLedger accountId={accountId} name={data.account.name} />
            </div>
            <div className="@container">
              <DriftPanel accountId={accountId} />
            </div>
            <div className="@container">
              <RelationshipStory accountId={accountId} />
            </div>
            <TouchTimeline detail={data} />
            <AccountThreads accountId={accountId} />
          </div>
          <div className="flex min-w-0 flex-col gap-7">
            <Section title={`Number ${data.row.rank} of the book, and why`}>
              <RankWhy row={data.row} />
            </Section>
            <AccountPeople detail={data} />
            <Section title="Notes">
              <EditableText
                label="Notes"
                value={data.account.notes}
                placeholder="What only you know about them."
                multiline
                onSave={(notes) => void updateAccount(accountId, { notes }, `Changed the notes of ${name}.`)}
              />
            </Section>
            <GoalsPanel accountId={accountId} />
            <AccountMapping detail={data} />
          </div>
        </div>
      </div>
    </>
  );
}

function SnoozedUntil({ detail }: { detail: AccountDetail }) {
  const now = useNow();
  const { snoozedUntil } = detail.account;
  if (snoozedUntil === null || snoozedUntil <= now) return null;
  return (
    <span className="flex items-center gap-1">
      Snoozed until {dateShort(snoozedUntil, now)}
      <Button tone="quiet" onClick={() => void wakeAccount(detail.account)}>
        Wake
      </Button>
    </span>
  );
}

/** The person's line and the machine's, never mixed. */
function Status({ detail }: { detail: AccountDetail }) {
  const { account } = detail;
  return (
    <div className="flex flex-col gap-1.5">
      <EditableText
        label="Your status line"
        value={account.statusLine}
        placeholder="Your own status in a line"
        className="text-15"
        onSave={(statusLine) =>
          void updateAccount(account.accountId, { statusLine }, `Changed the status of ${account.name}.`)
        }
      />
      {detail.machineStatus.length > 0 && (
        <p className="text-ink-2">
          <span className="text-ink-3">Tend: </span>
          {detail.machineStatus.map((clause) => (
            <ClauseLine key={clause.text} clause={clause} />
          ))}
        </p>
      )}
    </div>
  );
}
