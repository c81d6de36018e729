// What Tend has seen and how it knows: every folder with its evidence, problems first, and what may therefore be said of
// the silence of each account.
import { useCommands } from '../../state/commands.ts';
import { type Coverage, useCoverage } from '../../state/coverage.ts';
import { go, hashOf } from '../../state/route.ts';
import { runSync, stopSync, summariseSync, useSync } from '../../state/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { useNow } from '../../ui/Figures.tsx';
import { counted, momentShort } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { silenceSummary, unknownSilences } from './coverage-in-words.ts';
import { MailboxCoverage } from './MailboxCoverage.tsx';

const NAMED = 6;

export function CoverageScreen() {
  const { data, failure } = useCoverage();
  const now = useNow();
  const busy = summariseSync(useSync((state) => state.mailboxes)).kind === 'syncing';
  const canCheck = !busy && (data?.mailboxes.some(({ kind }) => kind === 'imap') ?? false);
  const check = () => void runSync(undefined, true);
  useCommands('Coverage', [
    {
      id: 'coverage.check',
      title: 'Check every folder against its server',
      keys: ['Shift+C'],
      run: check,
      when: () => canCheck,
    },
  ]);
  return (
    <>
      <ScreenHeader
        title="Coverage"
        aside={data && data.coveredUntil !== null && `seen up to ${momentShort(data.coveredUntil, now)}`}
      >
        {busy ? (
          <Button onClick={() => void stopSync()}>Stop checking</Button>
        ) : (
          <Button keys="Shift+C" disabled={!canCheck} onClick={check}>
            Check now
          </Button>
        )}
      </ScreenHeader>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />)}
      {data && data.mailboxes.length === 0 && <NoMailbox accounts={data.silence.length} />}
      {data && data.mailboxes.length > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="flex max-w-6xl flex-col gap-8 px-5 pt-4 pb-10">
            <Silences silence={data.silence} />
            {troubledFirst(data.mailboxes).map((mailbox) => (
              <MailboxCoverage
                key={mailbox.mailboxId}
                mailbox={mailbox}
                busy={busy}
                said={data.mailboxes.length === 1 && data.silence.length > 0}
              />
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function troubledFirst(mailboxes: Coverage['mailboxes']): Coverage['mailboxes'] {
  return mailboxes.toSorted((a, b) => Number(a.verdict === 'covered') - Number(b.verdict === 'covered'));
}

/** What the evidence below comes to. */
function Silences({ silence }: { silence: Coverage['silence'] }) {
  return (
    <section aria-label="What is known of silence" className="flex flex-col gap-2">
      <p className="max-w-[72ch] text-15" role="status">
        {silenceSummary(silence)}
      </p>
      {unknownSilences(silence).map(({ reason, accounts }) => (
        <div key={reason}>
          <p className="text-attention">{reason}.</p>
          <p className="text-12 text-ink-2">
            {accounts.slice(0, NAMED).map(({ accountId, name }, index) => (
              <span key={accountId}>
                {index > 0 && ', '}
                <a href={hashOf({ screen: 'account', accountId })} className="hover:text-ink hover:underline">
                  {name}
                </a>
              </span>
            ))}
            {accounts.length > NAMED && ` and ${counted(accounts.length - NAMED, 'more account')}`}
          </p>
        </div>
      ))}
    </section>
  );
}

function NoMailbox({ accounts }: { accounts: number }) {
  return (
    <EmptyState
      title="No mailbox is here yet"
      actions={
        <Button tone="main" onClick={() => go({ screen: 'settings', section: 'mailboxes' })}>
          Add a mailbox
        </Button>
      }
    >
      {accounts > 0 && `Whether any of the ${counted(accounts, 'account')} wrote is not known. `}
      Here will be every folder, what was seen of it, up to when, and how that was checked with the server.
    </EmptyState>
  );
}
